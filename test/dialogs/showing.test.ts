import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const { groups } = editionOn('2026-09-01');
const T1 = groups.find(({ id }) => id === 'T1');
const name = { nl: 'Wat het laat zien', en: 'What it shows' };
const story = { nl: 'Verhaal', en: 'Story' };
const another = { nl: 'Een andere groep', en: 'Another group' };

// An intake: what was behind the question, and agreements at the end.
const intake = {
  nl: [
    ...[
      'De intake',
      'overslaan',
      'In het eerste gesprek bleef ik doorvragen naar de aanleiding',
      'overslaan',
    ],
    ...['Ik vroeg door tot de hulpvraag helder was', 'Aan het eind lagen er afspraken', 'overslaan'],
  ],
  en: [
    ...['The intake', 'skip', 'At the first meeting I kept asking what had happened', 'skip'],
    ...['I asked on until the question behind it was clear', 'We closed with agreements', 'skip'],
  ],
};

async function told(language: 'nl' | 'en' = 'nl'): Promise<Conversation> {
  const talk = await begin({ language }, story[language]);
  await talk.say(...intake[language]);
  return talk;
}

/** Somebody who told of an intake and chose its group. */
async function asked(language: 'nl' | 'en' = 'nl'): Promise<Conversation> {
  const talk = await told(language);
  await talk.press(name[language]);
  await talk.say(T1?.name[language] ?? '');
  return talk;
}

const evidenceIn = async (talk: Conversation, group = 'T1') =>
  Object.fromEntries(
    (await talk.said(`evidence/${group}`)).map((one) => [one.question, 'answer' in one ? one.answer : one]),
  );
const statement = (id: string, language: 'nl' | 'en' = 'nl') =>
  groups.flatMap(({ statements }) => statements).find((one) => one.id === id)?.[language] ?? '';
const numberOf = (talk: Conversation, id: string) =>
  /^(\d+)\. /.exec(
    talk.last.text.split('\n').find((line) => line.endsWith(` ${statement(id)}`)) ?? '',
  )?.[1] ?? 'nowhere';

describe('what a story shows', () => {
  it.each(languages)('is asked from the story, with the likeliest groups first, in %s', async (language) => {
    const talk = await told(language);
    const { step } = await talk.press(name[language]);
    expect(step).toEqual({ dialog: 'showing', subject: 's1', question: 'group' });
    expect(labels(talk.last)).toHaveLength(4);
    expect(labels(talk.last)).toContain(T1?.name[language]);
    expect(labels(talk.last)[3]).toBe(another[language]);
  });

  it.each(languages)(
    'becomes evidence for what is ticked, and says what is left, in %s',
    async (language) => {
      const talk = await asked(language);
      expect(talk.last.step).toEqual({ dialog: 'showing', subject: 's1', question: 'T1' });
      const { step, text } = await talk.say('1 2');
      expect(step.outcome).toBe('shown');
      const ticked = Object.entries(await evidenceIn(talk));
      expect(ticked).toHaveLength(2);
      for (const [id, evidence] of ticked) {
        expect(evidence).toEqual(['story/1']);
        expect(text).toContain(statement(id, language));
      }
      const rate = language === 'nl' ? 'Zelfbeoordeling' : 'Self-assessment';
      expect((await talk.press(rate)).step).toMatchObject({ dialog: 'selfAssessment', subject: 'T1' });
    },
  );

  it('is shown once it is rated, exactly as if it had been pointed to', async () => {
    const talk = await asked();
    await talk.say('T1.2');
    await talk.say('zelfbeoordeling', 'T1', '2 3 3 1 4', 'bewijs');
    expect(talk.last.text).toContain('1 van 5');
    await talk.say('T1');
    expect((await talk.say('wijzig 1')).text).toContain('De intake');
  });

  it('lists at most three statements, and all of the group where these are asked for', async () => {
    const talk = await asked();
    expect(talk.last.text.match(/^\d+\. /gm)).toHaveLength(4);
    expect(await evidenceIn(talk)).toEqual({});
    await talk.say(statement('T1.2'), 'wijzig 2', '1 4');
    expect(talk.last.step.question).toBe('T1.others');
    expect(talk.last.text.match(/^\d+\. /gm)).toHaveLength(5);
    expect((await talk.say('geen van deze')).step.outcome).toBe('shown');
    expect(Object.keys(await evidenceIn(talk))).not.toHaveLength(0);
  });

  it.each(['geen van deze', 'niets', 'overslaan'])('takes "%s" for nothing', async (text) => {
    const talk = await asked();
    expect((await talk.say(text)).step.outcome).toBe('none');
    expect(await evidenceIn(talk)).toEqual({});
  });

  it('can be ticked in a form, where nothing is ticked to begin with', async () => {
    const talk = await asked();
    expect(talk.last.form?.fields).toMatchObject([{ id: 'T1', isSeveral: true }]);
    expect(talk.last.form?.fields[0]).not.toHaveProperty('value');
    await talk.fill({ T1: 'T1.2' });
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'] });
  });

  it('can be of any group, by its name or from the list of all others', async () => {
    const talk = await told();
    await talk.press(name.nl);
    expect((await talk.say('Organisaties')).step.question).toBe('K5');
    await talk.say('wijzig groep');
    const { step, text } = await talk.press(another.nl);
    expect(step.question).toBe('otherGroup');
    expect(text.match(/^\d+\. /gm)).toHaveLength(groups.length - 3);
    expect((await talk.say('1')).step.question).toMatch(/^[KTCA]\d$/);
  });

  it('proposes no group where it hears none', async () => {
    const talk = await begin({}, story.nl);
    await talk.say('Xyz', 'overslaan', 'Qwx', 'overslaan', 'Zzq', 'overslaan', 'overslaan');
    await talk.press(name.nl);
    expect(labels(talk.last)).toEqual([another.nl]);
    expect(talk.last.text).toContain('geen groep');
    await talk.press(another.nl);
    expect(talk.last.text.match(/^\d+\. /gm)).toHaveLength(groups.length);
    expect((await talk.say(`${groups.length}`)).step.question).toBe(groups.at(-1)?.id);
  });

  it('is evidence no more where it was taken back or ticked otherwise, and what was there before stays', async () => {
    const talk = await asked();
    await talk.say('T1.2');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'] });
    expect((await talk.say('terug')).step.question).toBe('T1');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': [] });
    await talk.say('T1.2', 'wijzig 2');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'] });
    await talk.say(numberOf(talk, 'T1.5'));
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': [], 'T1.5': ['story/1'] });
    await talk.say('terug', 'overslaan');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'], 'T1.5': [] });
  });

  it('stays evidence in one group where another one is chosen as well', async () => {
    const talk = await asked();
    await talk.say('T1.2');
    expect((await talk.press('Nog een groep')).step.question).toBe('group');
    await talk.say('Organisaties', '1');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'] });
    expect(Object.values(await evidenceIn(talk, 'K5'))).toEqual([['story/1']]);
    await talk.say('terug');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'] });
  });

  it('is told to stay evidence before another group is chosen by a change', async () => {
    const talk = await asked();
    await talk.say('T1.2', 'wijzig groep');
    expect(talk.last.text).toContain('blijft bewijs');
    await talk.say('terug');
    expect(await evidenceIn(talk)).toEqual({ 'T1.2': ['story/1'] });
  });

  it('does not come back by itself where it was taken away under the evidence', async () => {
    const talk = await asked();
    await talk.say('T1.2', 'zelfbeoordeling', 'T1', '2 3 3 1 4', 'bewijs', 'T1', 'wijzig 1', 'niets');
    expect((await evidenceIn(talk))['T1.2']).toEqual([]);
    await talk.say('menu', name.nl, '1', 'overslaan');
    expect((await evidenceIn(talk))['T1.2']).toEqual([]);
  });

  it('says where a statement is full, and loses nothing', async () => {
    const talk = await told();
    for (let more = 2; more <= 4; more++) {
      await talk.say('nieuw verhaal', ...intake.nl);
    }
    for (let number = 1; number <= 4; number++) {
      await talk.say('menu', name.nl, `${5 - number}`, 'Vraagverheldering', 'T1.2');
    }
    expect((await evidenceIn(talk))['T1.2']).toEqual(['story/1', 'story/2', 'story/3']);
    expect(talk.last.text).toContain('Hier komt het niet bij');
    expect(labels(talk.last)).toContain('Bewijs');
  });

  it('is not offered where it is evidence already, which is told', async () => {
    const talk = await told();
    await talk.say(
      'zelfbeoordeling',
      'T1',
      '2 3 3 1 4',
      'bewijs',
      'T1',
      'niets',
      '1',
      'niets',
      'niets',
      'niets',
    );
    await talk.say('menu', name.nl, '1', 'Vraagverheldering');
    expect(talk.last.text).toContain(`- ${statement('T1.2')}`);
    expect(numberOf(talk, 'T1.2')).toBe('nowhere');
  });

  it('is led to from the overview while something told is evidence of nothing', async () => {
    const talk = await told();
    await talk.say('menu', 'waar sta ik');
    expect(labels(talk.last)).toContain(name.nl);
    await talk.press(name.nl);
    await talk.say('1', 'Vraagverheldering', 'T1.2', 'menu', 'waar sta ik');
    expect(labels(talk.last)).not.toContain(name.nl);
  });

  it('says in the list for how many statements each is evidence', async () => {
    const talk = await asked();
    await talk.say('T1.2', 'menu', name.nl);
    expect(talk.last.text).toContain('bij één uitspraak');
  });

  it('leads to a first story where nothing was told', async () => {
    const talk = await begin({}, name.nl);
    expect(talk.last.step.outcome).toBe('nothingTold');
    expect((await talk.press('Verhaal')).step).toMatchObject({ dialog: 'story', question: 'title' });
  });

  it('leads back to what is too bare to show anything any more', async () => {
    const talk = await told();
    const message = talk.last;
    const said = [{ question: 'title', answer: 'De intake' }];
    await talk.putDoc('story/1', JSON.stringify({ schema: 1, said, misses: 0 }));
    expect((await talk.pressOld(message, name.nl)).step.outcome).toBe('notEnough');
    expect((await talk.press('Eerst iets vertellen')).step).toMatchObject({ dialog: 'story', subject: '1' });
  });

  it('can be told of a reflection too', async () => {
    const talk = await begin({}, 'Reflectie');
    await talk.say('Een eerste gesprek', 'Ik vroeg door naar de aanleiding');
    while (talk.last.step.outcome === undefined) await talk.say('overslaan');
    await talk.press(name.nl);
    expect(talk.last.step).toMatchObject({ dialog: 'showing', subject: 'r1' });
  });
});
