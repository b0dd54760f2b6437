import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { type Conversation, labels, open, type Setting } from '../support/conversation.ts';
import { count, put } from '../support/putDown.ts';

const name = { nl: 'Intervisie', en: 'Peer consultation' };
const yes = { nl: 'ja', en: 'yes' };

/** Somebody with a client who wants something, and a reflection on one moment. */
async function withTold(setting: Setting = {}): Promise<Conversation> {
  const talk = open(setting);
  await talk.say('menu');
  const start = {
    pseudonym: 'Vlinder',
    codeOfConduct: true,
    clientExpectations: 'Vlinder wil weg bij Jan Bakker.',
  };
  await put(talk, 'trajectory/1/start', {
    ...start,
    sponsor: false,
    reporting: 'Niets.',
    contactForm: 'online',
  });
  await put(talk, 'trajectory/1/T1', { doing: ['T1.1'], did: 'Ik vroeg door. Ik belde 06-12345678.' });
  await put(talk, 'trajectory/1/T2', {
    doing: ['T2.1'],
    did: 'Ik deed een voorstel.',
    agreed: 'We wachten.',
  });
  await put(talk, 'reflection/1', {
    moment: 'Een <b>stilte</b>.',
    R1: 'Ik zweeg.',
    R2: 'Praten of wachten.',
  });
  await count(talk, 'trajectory', 1);
  await count(talk, 'reflection', 1);
  return talk;
}

/** The lines that are shared, as they are stored. */
async function sharedOf(talk: Conversation): Promise<readonly string[]> {
  const said = await talk.said('intervision/1');
  const shared = said.findLast(({ question }) => question.startsWith('share'));
  const { lines = [] } = (shared && 'answer' in shared ? shared.answer : {}) as {
    lines?: { text: string }[];
  };
  return lines.map(({ text }) => text);
}

describe('an intervision sheet', () => {
  it.each(languages)(
    'is drawn from a trajectory, part by part and without names, in %s',
    async (language) => {
      const talk = await withTold({ language });
      await talk.say(name[language], 'vlinder', yes[language], '1');
      const shown: string[] = [];
      while (talk.last.step.question?.startsWith('l')) {
        shown.push(/"(.+)"/.exec(talk.last.text)?.[1] ?? '');
        await talk.press(labels(talk.last)[0] ?? '');
      }
      const [client, other, phone] =
        language === 'nl'
          ? ['PERSOON\\_1', 'PERSOON\\_2', 'TELEFOON\\_1']
          : ['PERSON\\_1', 'PERSON\\_2', 'PHONE\\_1'];
      expect(shown).toEqual([
        `\\[${client}\\] wil weg bij \\[${other}\\].`,
        'We wachten.',
        'Ik deed een voorstel.',
        'Ik vroeg door.',
        `Ik belde \\[${phone}\\].`,
      ]);
      // Nothing was said of what was weighed up, and never of what is asked.
      expect(talk.last.step.question).toBe('considerations');
      expect((await talk.say('Blijven of gaan')).step.question).toBe('ask');
    },
  );

  it('is drawn from a reflection, and asks for the question that was not told', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'Een <b>stilte</b>.', 'ja');
    await talk.press('In één keer');
    expect(talk.last.step.question).toBe('question');
    await talk.say('Hoe lang wacht je', 'Vraag door', 'ja');
    expect(await sharedOf(talk)).toEqual([
      'Hoe lang wacht je',
      'Een <b>stilte</b>.',
      'Ik zweeg.',
      'Praten of wachten.',
      'Vraag door',
    ]);
  });

  it('says of each line what was replaced in it', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', 'een voor een');
    expect(talk.last.text).toContain('**\\[PERSOON\\_1\\]** staat voor Vlinder');
    expect(talk.last.text).toContain('**\\[PERSOON\\_2\\]** staat voor Jan Bakker');
    expect((await talk.press('Laat staan')).text).not.toContain('staat voor');
  });

  it('leaves out, changes and keeps lines as somebody says, also typed', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', 'een voor een');
    await talk.say('Of zij weg kan bij Jan Bakker', 'laat weg', 'ja', '2', 'laat staan');
    await talk.say('overslaan', 'Vraag door', 'ja');
    expect(await sharedOf(talk)).toEqual([
      'Of zij weg kan bij [PERSOON_2]',
      'Ik deed een voorstel.',
      'Ik belde [TELEFOON_1].',
      'Vraag door',
    ]);
  });

  it('takes a bare no for no line and says what would fit', async () => {
    const talk = await withTold();
    const asked = await talk.say(name.nl, 'vlinder', 'ja', '1');
    expect((await talk.say('nee')).step).toEqual(asked.step);
    expect(talk.last.text).toContain('**laat weg**');
  });

  it('shows all of it before it is shared, and shares exactly that', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', 'in één keer', 'overslaan', 'Bel Kees Pool eens');
    const preview = talk.last.text;
    expect(preview).not.toMatch(/wil weg bij Jan|Kees Pool eens|06-12345678\./);
    await talk.press('Ja, zo is het klaar');
    expect(talk.last.step.outcome).toBe('shared');
    const shared = await sharedOf(talk);
    expect(shared).toHaveLength(6);
    const bare = preview.replaceAll('\\', '');
    for (const line of shared) expect(bare).toContain(`- ${line}`);
    expect(bare.match(/^- /gm)).toHaveLength(6);
  });

  it('asks anew once a line changed, and takes no yes that was meant for what was before', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', 'in één keer', 'overslaan', 'Vraag door');
    const before = talk.last;
    await talk.say('ja', 'wijzig regel 1', 'Iets heel anders');
    expect(talk.last.step.question).toMatch(/^share:/);
    expect(talk.last.step).not.toEqual(before.step);
    await talk.pressOld(before, 'Ja, zo is het klaar');
    expect(talk.last.step.outcome).toBeUndefined();
    expect((await talk.say('ja')).step.outcome).toBe('shared');
    expect((await sharedOf(talk))[0]).toBe('Iets heel anders');
  });

  it('shares nothing at a no, and can still be', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', 'in één keer', 'overslaan', 'Vraag door');
    expect((await talk.say('nee')).step.outcome).toBe('notShared');
    await talk.say('wijzig delen');
    expect((await talk.say('ja')).step.outcome).toBe('shared');
  });

  it('shares nothing where nothing was decided', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', '1', ...Array(7).fill('overslaan'));
    expect(talk.last.step.outcome).toBe('empty');
  });

  it('begins anew where it is about something else after all', async () => {
    const talk = await withTold();
    await talk.say(name.nl, 'vlinder', 'ja', 'in één keer', 'wijzig 1', 'Een <b>stilte</b>.');
    expect(talk.last.step.question).toBe('draft:reflection/1');
    await talk.say('ja', 'wijzig hoe je het naleest', 'een voor een');
    expect(talk.last.text).toContain('"Een \\<b\\>stilte\\</b\\>."');
    expect(talk.last.step.question).toBe('l1:reflection/1');
  });

  it('says what it is made from where there is nothing yet, and leads there', async () => {
    const talk = open();
    const { step } = await talk.say(name.nl);
    expect(step.outcome).toBe('nothingThere');
    expect(labels(talk.last)).toEqual(expect.arrayContaining(['Trajecten', 'Reflectie']));
    expect((await talk.press('Reflectie')).step.dialog).toBe('reflection');
  });
});
