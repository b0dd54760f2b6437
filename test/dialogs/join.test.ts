import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { type Conversation, labels, open } from '../support/conversation.ts';

const { groups } = editionOn('2026-09-01');
const words = {
  nl: { ask: 'koppelen', rate: 'zelfbeoordeling', story: 'verhaal', yes: 'ja', no: 'nee', again: 'opnieuw' },
  en: { ask: 'link chats', rate: 'self-assessment', story: 'story', yes: 'yes', no: 'no', again: 'again' },
};
type Spoken = keyof typeof words;

const codeIn = (talk: Conversation) => /\*\*(\w{5}-\w{5})\*\*/.exec(talk.last.text)?.[1] ?? 'no code';

/** Two chats of one person: in each the first group was rated, in the other a story was told as well. */
async function chats(language: Spoken = 'nl', ratings: readonly [string, string] = ['3 2', '1 2']) {
  const { rate, story } = words[language];
  const here = open({ language, practitioner: 'here', today: '2026-09-01' });
  const there = here.elsewhere({ practitioner: 'there', conversation: 'there', today: '2026-08-20' });
  await here.say('menu', rate, '1', ratings[0], 'menu');
  await there.say('menu', rate, '1', ratings[1], 'menu', story, 'Omar', 'skip', 'Het liep vast', 'menu');
  return { here, there };
}

/** Types in one chat the code of the other. */
async function found(language: Spoken = 'nl', ratings?: readonly [string, string]) {
  const { here, there } = await chats(language, ratings);
  await there.say(words[language].ask, words[language].yes);
  await here.say(codeIn(there));
  return { here, there };
}

describe('a code for another chat', () => {
  it.each(languages)('is shown to whoever agrees to what it does to both chats, in %s', async (language) => {
    const { ask, yes } = words[language];
    const talk = open({ language });
    await talk.say('menu', ask);
    expect(talk.last.step).toEqual({ dialog: 'join', subject: 'code', question: 'make' });
    for (const said of language === 'nl'
      ? ['in beide chats', 'alles tegelijk', 'niet meer', 'pas iets als je ook in je andere chat ja zegt']
      : ['both chats', 'erases it for both', 'cannot be taken apart', 'say yes in your other chat as well']) {
      expect(talk.last.text.toLowerCase()).toContain(said);
    }
    expect(codeIn(talk)).toBe('no code');
    await talk.say(yes);
    expect(talk.last.step).toEqual({ dialog: 'join', subject: 'code', outcome: 'code' });
    expect(talk.last.text).toContain(language === 'nl' ? 'tien minuten' : 'ten minutes');
    expect(codeIn(talk)).not.toBe('no code');
  });

  it.each(languages)(
    'is not made at a no, or at anything else, and can still be, in %s',
    async (language) => {
      const { ask, yes, no } = words[language];
      const talk = open({ language });
      for (const said of ['why', 'skip', no]) {
        await talk.say('menu', ask, said);
        expect(codeIn(talk)).toBe('no code');
      }
      expect(talk.last.step.outcome).toBe('none');
      const [way] = labels(talk.last);
      await talk.press(way ?? '');
      expect(talk.last.step.question).toBe('make');
      await talk.say(yes);
      expect(codeIn(talk)).not.toBe('no code');
    },
  );

  it.each(['koppelen', 'koppel', 'code', 'andere chat', 'link', 'connect', 'link chats'])(
    'is come to by "%s"',
    async (text) => {
      const talk = open();
      expect((await talk.say('menu', text)).step).toMatchObject({ dialog: 'join', subject: 'code' });
    },
  );

  it('is come to from what is kept, and is not on the menu', async () => {
    const talk = open();
    expect(labels(await talk.say('menu'))).not.toContain('Koppelen');
    await talk.say('privacy');
    expect((await talk.press('Koppelen')).step).toMatchObject({ dialog: 'join', subject: 'code' });
  });

  it('is another one each time, and each of them works', async () => {
    const { here, there } = await chats();
    await there.say('koppelen', 'ja');
    const first = codeIn(there);
    await there.say('english');
    expect(codeIn(there)).not.toBe(first);
    await there.say('menu', 'link', 'yes');
    expect(codeIn(there)).not.toBe(first);
    expect((await here.say(first)).step).toMatchObject({ dialog: 'join', question: 'takes' });
  });

  it('leads out of what somebody was in the middle of, and back to it', async () => {
    const { here, there } = await chats();
    await there.say('koppelen', 'ja');
    await here.say('menu', 'toelatingscheck');
    const { step } = here.last;
    expect((await here.say(codeIn(there))).step.dialog).toBe('join');
    await here.say('geen');
    expect(labels(await here.say('nee'))).toContain('Verder');
    expect((await here.say('verder')).step).toEqual(step);
  });
});

describe('a code that is typed', () => {
  it.each<[string, (code: string) => string]>([
    ['as it is shown', (code) => code],
    ['in small letters', (code) => code.toLowerCase()],
    ['without its hyphen', (code) => code.replace('-', '')],
    ['with a space', (code) => ` ${code.replace('-', ' ')} `],
  ])('%s is known', async (_, typed) => {
    const { here, there } = await chats();
    await there.say('koppelen', 'ja');
    expect((await here.say(typed(codeIn(there)))).step).toMatchObject({ dialog: 'join', question: 'takes' });
  });

  it('is known where free text is asked for, and left alone within other words', async () => {
    const { here, there } = await chats();
    await there.say('koppelen', 'ja');
    await here.say('verhaal', 'Stage', 'skip');
    const told = `Ik kreeg ${codeIn(there)} van mijn klant`;
    await here.say(told);
    expect(await here.said('story/1')).toContainEqual({ question: 'situation', answer: told });
    const { step } = here.last;
    expect((await here.say(codeIn(there))).step.dialog).toBe('join');
    expect(await here.said('story/1')).toHaveLength(3);
    await here.say('geen', 'nee');
    expect((await here.say('verder')).step).toEqual(step);
  });

  it('that leads nowhere says where to get another', async () => {
    const talk = open();
    expect((await talk.say('menu', 'BCDFG-HJKM9')).step).toMatchObject({
      dialog: 'join',
      outcome: 'unknown',
    });
    expect(talk.last.text).toContain('**koppelen**');
    expect((await talk.press('Koppelen')).step).toMatchObject({ subject: 'code', question: 'make' });
  });

  it('asks again for a code where something else is said', async () => {
    const talk = open();
    await talk.say('menu', 'BCDFG-HJKM9', 'maar dat staat er toch echt');
    expect(talk.last.step).toEqual({ dialog: 'join', question: 'subject' });
    expect((await talk.press('Koppelen')).step).toMatchObject({ subject: 'code' });
  });
});

describe('the other chat', () => {
  it.each(languages)('is told in numbers, without a word of what was said there, in %s', async (language) => {
    const { here } = await found(language);
    expect(here.last.text).toContain(language === 'nl' ? 'één verhaal' : 'one story');
    expect(here.last.text).not.toMatch(/Omar|liep vast/);
  });

  it.each(languages)('is told by name and day of what was said otherwise there, in %s', async (language) => {
    const { here } = await found(language);
    expect(here.last.text).toContain(groups[0]?.name[language]);
    expect(here.last.text).toMatch(
      language === 'nl' ? /hier 1 september.*daar 20 augustus/ : /here 1 September.*there 20 August/,
    );
  });

  it('that says the same in all both have asks for nothing but a yes', async () => {
    const { here } = await found('nl', ['3 2', '3 2']);
    expect(here.last.step.question).toBe('join');
    expect(here.last.text).toContain('één verhaal');
    expect((await here.say('ja')).text).not.toContain('apart');
  });

  it.each<[string, unknown]>([
    ['alles', 'level1'],
    ['1', 'level1'],
    ['geen', 'level3'],
  ])('is taken over as somebody chooses: "%s"', async (picks, rating) => {
    const { here } = await found();
    await here.say(picks, 'ja');
    expect(here.last.step.outcome).toBe('joined');
    expect((await here.said('selfAssessment/K1'))[0]).toMatchObject({ answer: rating });
    expect(await here.said('selfAssessment/K1/joined-aside')).toHaveLength(2);
    expect(here.last.text).toContain('apart');
  });

  it.each(languages)('stays apart at a no, and can still be joined at once, in %s', async (language) => {
    const { yes, no, again } = words[language];
    const { here, there } = await found(language);
    await here.say('1', no);
    expect(here.last.step.outcome).toBe('apart');
    expect(await here.said('story/1')).toEqual([]);
    expect(await there.said('story/1')).not.toEqual([]);
    expect((await here.press(again.charAt(0).toUpperCase() + again.slice(1))).step.question).toBe('takes');
    await here.say('skip', yes);
    expect(here.last.step.outcome).toBe('joined');
    expect(await here.said('story/1')).not.toEqual([]);
  });

  it('can be gone back on before the yes', async () => {
    const { here } = await found();
    await here.say('alles', 'terug', 'geen', 'ja');
    expect((await here.said('selfAssessment/K1'))[0]).toMatchObject({ answer: 'level3' });
  });

  it('says why each question is asked', async () => {
    const { here } = await found();
    expect((await here.say('waarom')).text).toContain('apart');
    await here.say('geen');
    expect((await here.say('waarom')).text).toContain('van jou');
  });

  it('goes on in both: the same is open, in the language it is spoken in', async () => {
    const { here, there } = await found();
    await here.say('geen', 'ja');
    const { step } = await here.say('verder');
    expect(step).toMatchObject({ dialog: 'story', subject: '1' });
    expect((await there.say('verder')).step).toEqual(step);
  });

  it('is not joined twice by saying yes again', async () => {
    const { here } = await found();
    await here.say('geen', 'ja');
    const before = await here.docsLike('');
    const message = here.last;
    await here.say('ja');
    expect(here.last.step.dialog).not.toBe('join');
    expect(message.step.outcome).toBe('joined');
    expect(await here.docsLike('story')).toEqual(
      before.filter((one) => one.includes('Omar') || one === '{"schema":1,"count":1}'),
    );
  });
});
