import { describe, expect, it } from 'vitest';
import { assessedIn } from '../../dialogs/evidence/assessed.ts';
import { candidatesIn, wordsOf } from '../../dialogs/evidence/candidates.ts';
import type { Source } from '../../dialogs/evidence/enough.ts';
import type { Everything, Told } from '../../src/conversation/offered.ts';
import { languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const { groups } = editionOn('2026-09-01');
const name = { nl: 'Bewijs', en: 'Evidence' };
const words = {
  nl: { rate: 'Zelfbeoordeling', story: 'Verhaal', fresh: 'Een nieuwe situatie', resume: 'Verder' },
  en: { rate: 'Self-assessment', story: 'Story', fresh: 'A new situation', resume: 'Continue' },
};
const K1 = groups[0]?.name ?? { nl: '', en: '' };
const K4 = groups[3]?.name ?? { nl: '', en: '' };

// When, situation, task, action, result and looking back.
const afterTitle = ['skip', 'Het liep vast', 'skip', 'Ik belde', 'skip', 'skip'];

/** Tells a story of this name, wherever the conversation is. */
async function tell(talk: Conversation, title: string, language: 'nl' | 'en' = 'nl'): Promise<void> {
  const { story, fresh } = words[language];
  const { step } = await talk.say(story);
  if (step.question !== 'title') await talk.press(fresh);
  await talk.say(title, ...afterTitle);
}

/** Somebody who told these stories, the last one last, and rated groups by their numbers. */
async function prepared(
  stories: readonly string[],
  rated: Readonly<Record<number, string>>,
  language: 'nl' | 'en' = 'nl',
): Promise<Conversation> {
  const talk = await begin({ language }, 'menu');
  for (const title of stories) await tell(talk, title, language);
  for (const [group, ratings] of Object.entries(rated)) {
    await talk.say('menu', words[language].rate, group, ratings);
  }
  return talk;
}

const answersIn = async (talk: Conversation, group: string) =>
  (await talk.said(`evidence/${group}`)).map((one) => ('answer' in one ? [one.question, one.answer] : one));

describe('the evidence', () => {
  it.each(languages)(
    'turns what was stated into what is shown, with a story told on the way, in %s',
    async (language) => {
      const talk = await prepared(['Stage'], { 1: '3 2' }, language);
      await talk.say('menu', name[language], '1');
      expect(talk.last.step.question).toBe('K1.1');
      expect((await talk.say(words[language].story)).step).toEqual({ dialog: 'story', question: 'subject' });
      await talk.press(words[language].fresh);
      await talk.say('Omar', ...afterTitle);
      expect(labels(talk.last)).toContain(words[language].resume);
      const { step, text } = await talk.say(words[language].resume);
      expect(step.question).toBe('K1.1');
      expect(text).toMatch(/1\. Omar .*\n2\. Stage /);
      const end = await talk.say('1', 'skip');
      expect(end.step).toEqual({ dialog: 'evidence', subject: 'K1', outcome: 'done' });
      const [shown, stated] = end.text.split('\n').filter((line) => line.startsWith('- '));
      expect(shown).toContain('Omar');
      expect(stated).not.toMatch(/Omar|Stage/);
      expect((await answersIn(talk, 'K1'))[0]).toEqual(['K1.1', ['story/2']]);
      expect((await talk.say(name[language])).text).toContain(language === 'nl' ? '1 van 2' : '1 of 2');
    },
  );

  it('takes one story for two statements of different groups', async () => {
    const talk = await prepared(['Stage'], { 1: '3 5', 4: '5 5 2' });
    await talk.say('menu', 'bewijs', '1', 'stage');
    expect((await talk.press(K4.nl)).step.question).toBe('K4.3');
    await talk.say('1');
    expect(await answersIn(talk, 'K1')).toEqual([['K1.1', ['story/1']]]);
    expect(await answersIn(talk, 'K4')).toEqual([['K4.3', ['story/1']]]);
  });

  it('refuses a fourth piece of evidence and says what fits', async () => {
    const talk = await prepared(['Een', 'Twee', 'Drie', 'Vier'], { 1: '3 5' });
    await talk.say('menu', 'bewijs', '1');
    const { step, text } = await talk.say('1 2 3 4');
    expect(step.question).toBe('K1.1');
    expect(text).toContain('hooguit 3');
    expect(await answersIn(talk, 'K1')).toEqual([]);
    await talk.say('1 2 4');
    expect(await answersIn(talk, 'K1')).toEqual([['K1.1', ['story/4', 'story/3', 'story/1']]]);
  });

  it('can be ticked in a form, and refuses more there too', async () => {
    const talk = await prepared(['Een', 'Twee', 'Drie', 'Vier'], { 1: '3 2' });
    await talk.say('menu', 'bewijs', '1');
    expect((await talk.fill({ 'K1.1': 'story/1,story/2,story/3,story/4' })).step.question).toBe('K1.1');
    expect((await talk.fill({ 'K1.1': 'story/1,story/3' })).step.question).toBe('K1.2');
    expect(await answersIn(talk, 'K1')).toEqual([['K1.1', ['story/3', 'story/1']]]);
  });

  it('asks no evidence for what somebody does not know', async () => {
    const talk = await prepared(['Stage'], { 1: '5 3' });
    expect((await talk.say('menu', 'bewijs', '1')).step.question).toBe('K1.2');
    expect((await talk.say('niets')).step.outcome).toBe('done');
    expect(await answersIn(talk, 'K1')).toEqual([['K1.2', []]]);
  });

  it('leads back to the ratings of a group in which nothing is stated any more', async () => {
    const talk = await prepared(['Stage'], { 1: '3 5', 4: '2 2 5' });
    const chooser = await talk.say('menu', 'bewijs');
    await talk.say('zelfbeoordeling', '1', 'wijzig 1', '5');
    expect((await talk.pressOld(chooser, K1.nl)).step.outcome).toBe('notRated');
    expect((await talk.press('Zelfbeoordeling')).step).toMatchObject({
      dialog: 'selfAssessment',
      subject: 'K1',
    });
  });

  it.each(languages)(
    'lists nothing where nothing was rated, and leads to the ratings, in %s',
    async (language) => {
      const talk = await begin({ language }, name[language]);
      expect(talk.last.step.outcome).toBe('nothingRated');
      expect(talk.last.text).not.toContain(K1[language]);
      expect(labels(talk.last)[0]).toBe(words[language].rate);
      const ratings = { dialog: 'selfAssessment', question: 'subject' };
      expect((await talk.press(words[language].rate)).step).toEqual(ratings);
    },
  );

  it.each(['dank je', '1', 'en nu'])('has an answer to "%s" where nothing was rated', async (text) => {
    const talk = await prepared(['Stage'], { 1: '5 5' });
    expect((await talk.say('menu', 'bewijs')).step.outcome).toBe('nothingRated');
    expect((await talk.say(text)).text).toContain('Zelfbeoordeling');
    expect(labels(talk.last)).not.toEqual([]);
  });

  it.each(languages)('leads to a first story where there is nothing to point to, in %s', async (language) => {
    const talk = await prepared([], { 1: '3 3' }, language);
    expect((await talk.press(name[language])).step).toEqual({
      dialog: 'evidence',
      subject: 'K1',
      outcome: 'nothingToPointTo',
    });
    expect(labels(talk.last)).not.toContain(language === 'nl' ? 'Opnieuw' : 'Again');
    expect((await talk.press(words[language].story)).step).toMatchObject({
      dialog: 'story',
      question: 'title',
    });
  });

  it('leads to the story that was begun where too little of it was told', async () => {
    const talk = await prepared([], { 1: '3 3' });
    await talk.say('verhaal', 'Stage', 'menu', 'bewijs', '1');
    expect(talk.last.step.outcome).toBe('nothingToPointTo');
    await talk.press('Verhaal');
    expect(labels(talk.last)).toEqual(['Een nieuwe situatie', 'Stage']);
  });

  it.each(languages)('goes to the stories with the very words of the question, in %s', async (language) => {
    const talk = await prepared(['Stage'], { 1: '3 3' }, language);
    const { text } = await talk.say('menu', name[language], '1');
    const typed = [...(text.split('\n\n')[3] ?? '').matchAll(/\*\*(.+?)\*\*/g)].map(([, bold = '']) => bold);
    const [, story = '', resume = ''] = typed;
    for (const said of [story, { nl: 'een nieuw verhaal', en: 'a new story' }[language]]) {
      expect((await talk.say(said)).step).toMatchObject({ dialog: 'story', question: 'title' });
      await talk.say('Omar', ...afterTitle);
      expect((await talk.say(resume)).step.question).toBe('K1.1');
    }
  });

  it('begins a new story also where another story has that word in its name', async () => {
    const talk = await prepared(['Het verhaal van Omar'], { 1: '3 3' });
    await talk.say('menu', 'bewijs', '1');
    expect((await talk.say('verhaal')).step.dialog).toBe('story');
    expect((await talk.say('verder')).step.question).toBe('K1.1');
    expect((await talk.say('omar')).step.question).toBe('K1.1');
    expect((await talk.say('het verhaal van omar')).step.question).toBe('K1.2');
  });

  it('can point to a reflection as well, newest first', async () => {
    const talk = await prepared(['Stage'], { 1: '3 3' });
    const later = talk.elsewhere({ today: '2026-09-02', conversation: 'later' });
    await later.say('reflectie');
    if (later.last.step.question === 'subject') await later.press('Een nieuw moment');
    await later.say('Een gesprek met een werkgever', 'Ik was gids', 'menu', 'bewijs', '1');
    expect(later.last.text).toMatch(/1\. Een gesprek met een werkgever .*\n2\. Stage /);
    await later.say('1');
    expect(await answersIn(later, 'K1')).toEqual([['K1.1', ['reflection/1']]]);
  });

  it('can point to a task of a trajectory that something was done for, by its pseudonym', async () => {
    const talk = await prepared([], { 1: '3 5' });
    await talk.say('menu', 'trajecten');
    if (talk.last.step.question === 'subject') await talk.say('nieuw');
    await talk.say('Vlinder', 'ja', 'Een baan', 'nee', 'niets', 'op afstand');
    await talk.say('T1', '1 2', 'Een gesprek over wat er speelt', 'menu', 'bewijs', '1');
    expect(talk.last.text).toMatch(/\n1\. Vlinder, .*$/);
    await talk.say('1');
    expect(await answersIn(talk, 'K1')).toEqual([['K1.1', ['trajectory/1/T1']]]);
  });

  it('stays with a statement whose rating changes afterwards', async () => {
    const talk = await prepared(['Stage'], { 1: '3 5' });
    await talk.say('menu', 'bewijs', '1', '1');
    await talk.say('zelfbeoordeling', '1', 'wijzig 1', '4');
    const { step, text } = await talk.press('Bewijs');
    expect(step.outcome).toBe('done');
    expect(text).toContain('Kan ik uitleggen en afwegen');
    expect(text).toContain('Stage');
  });

  it('comes back with a rating that was "I do not know" for a while', async () => {
    const talk = await prepared(['Stage'], { 1: '3 3' });
    await talk.say('menu', 'bewijs', '1', '1', 'niets');
    await talk.say('zelfbeoordeling', '1', 'wijzig 1', '5');
    expect((await talk.press('Bewijs')).text).not.toContain('Stage');
    await talk.say('zelfbeoordeling', '1', 'wijzig 1', '2');
    expect((await talk.press('Bewijs')).text).toContain('Stage');
  });

  it('asks about a statement that was rated later, and nothing twice', async () => {
    const talk = await prepared(['Stage'], { 1: '3' });
    await talk.say('menu', 'bewijs', '1', '1');
    expect(talk.last.step.outcome).toBe('done');
    await talk.say('zelfbeoordeling', '1', '2');
    expect((await talk.press('Bewijs')).step.question).toBe('K1.2');
  });

  it('can be gone through once more, keeping what still holds', async () => {
    const talk = await prepared(['Een', 'Twee'], { 1: '3 3' });
    await talk.say('menu', 'bewijs', '1', '1', '2');
    expect((await talk.press('Opnieuw')).text).toContain('Twee');
    await talk.press('Overslaan');
    await talk.say('niets');
    expect((await answersIn(talk, 'K1')).slice(-2)).toEqual([
      ['K1.1', ['story/2']],
      ['K1.2', []],
    ]);
  });

  it('takes a story by its name also where it is too old for the list', async () => {
    const talk = await prepared(['Oudste'], { 1: '3 5' });
    for (let at = 1; at <= 14; at++) await tell(talk, `Later ${at}`);
    await talk.say('menu', 'bewijs', '1');
    expect(talk.last.text).toMatch(/12\. Later 3 .*\n\nEn nog 3,/);
    await talk.say('oudste');
    expect((await answersIn(talk, 'K1')).at(-1)).toEqual(['K1.1', ['story/1']]);
    expect(talk.last.text).toContain('Oudste');
  });

  it('offers the groups with something to ask about, and says beside each how much is shown', async () => {
    const talk = await prepared(['Stage'], { 1: '3 3', 2: '5 5 5', 4: '2 2 5' });
    await talk.say('menu', 'bewijs');
    expect(labels(talk.last)).toEqual([K1.nl, K4.nl]);
    expect(talk.last.text.split('\n').filter((line) => /^\d/.test(line))).toEqual([
      `1. **${K1.nl}** – 0 van 2 getoond`,
      `2. **${K4.nl}** – 0 van 2 getoond`,
    ]);
    await talk.say('1', '1', 'niets');
    expect(labels(talk.last)[0]).toBe(K4.nl);
    await talk.say('menu', 'bewijs');
    expect(labels(talk.last)).toEqual([K4.nl]);
    expect(talk.last.text).toContain(`**${K1.nl}** – 1 van 2 getoond`);
  });

  it('offers what is still only stated once everything was asked', async () => {
    const talk = await prepared(['Stage'], { 1: '3 3', 4: '2 2 5' });
    await talk.say('menu', 'bewijs', '1', '1', '1', 'menu', 'bewijs', '2', '1', 'niets', 'menu', 'bewijs');
    expect(labels(talk.last)).toEqual([K4.nl]);
  });

  it('says that everything is shown once it is, and lets a group be looked at again', async () => {
    const talk = await prepared(['Stage'], { 1: '3 3' });
    await talk.say('menu', 'bewijs', '1', '1', '1');
    expect((await talk.say('menu', 'bewijs')).text).toContain('Alles wat je zei, is getoond.');
    expect((await talk.say('1')).step).toEqual({ dialog: 'evidence', subject: 'K1', outcome: 'done' });
    expect(labels(talk.last)).toContain('Opnieuw');
  });

  it('keeps what was emptied since it was pointed to, says so, and does not take it anew', async () => {
    const talk = await prepared(['Stage', 'Omar'], { 1: '3 3' });
    await talk.say('menu', 'bewijs', '1', '2', '1', 'verhaal', 'stage');
    await talk.say(...Array(3).fill('terug'));
    const { text } = await talk.say('menu', 'bewijs', '1');
    expect(text).toContain('Stage (verhaal, nog niet af)');
    await talk.press('Opnieuw');
    expect(talk.last.text).toMatch(/1\. Omar \(verhaal\)\n2\. Stage \(verhaal, nog niet af\)$/);
    expect((await talk.press('Overslaan')).text).toMatch(/1\. Omar \(verhaal\)$/);
    expect((await answersIn(talk, 'K1'))[0]).toEqual(['K1.1', ['story/1']]);
  });

  it('tells two stories of the same name apart by their days', async () => {
    const talk = await prepared([], { 1: '3 3' });
    for (const day of ['3 mei 2026', '4 mei 2026']) {
      await talk.say('menu', 'verhaal');
      if (talk.last.step.question !== 'title') await talk.press('Een nieuwe situatie');
      await talk.say('Stage', day, ...afterTitle.slice(1));
    }
    await talk.say('menu', 'bewijs', '1');
    expect(talk.last.text).toMatch(/1\. Stage, 4 mei 2026 \(verhaal\)\n2\. Stage, 3 mei 2026 \(verhaal\)$/);
    await talk.say('stage, 3 mei 2026 (verhaal)');
    expect(await answersIn(talk, 'K1')).toEqual([['K1.1', ['story/1']]]);
  });

  it('speaks the language of the turn also where that changes in the middle', async () => {
    const talk = await prepared(['Stage'], { 1: '3 3' });
    await talk.say('menu', 'bewijs', '1');
    expect((await talk.say('english')).text).toContain('1. Stage (story)');
  });

  it('shows the name of a story as it was typed', async () => {
    const talk = await prepared(['<b>Vet</b>'], { 1: '3 5' });
    expect((await talk.say('menu', 'bewijs', '1')).text).toContain('\\<b\\>Vet');
    expect((await talk.say('1')).text).toContain('\\<b\\>Vet');
  });
});

describe('what can be pointed to', () => {
  const enough = { situation: 'Het liep vast', action: 'Ik belde' };
  const told = (subject: string, title: string, on: string, answers: Told['answers'] = enough): Told => ({
    ...{ subject, on, answers, given: [], history: {} },
    progress: { title, done: 1, total: 1, secondsEach: 1 },
  });
  const ids = (seen: Everything, linked: readonly string[] = []) =>
    candidatesIn(seen, linked).map(({ id }) => id);
  const called = (seen: Everything, linked: readonly string[] = []) =>
    candidatesIn(seen, linked).map((one) => wordsOf(one, 'nl')[0]);

  it.each<[Source, Told['answers'], boolean]>([
    ['story', { title: 'X' }, false],
    ['story', { title: 'X', situation: 'X' }, false],
    ['story', { title: 'X', action: 'X', result: 'X' }, false],
    ['story', { situation: 'X', task: 'X', reflection: 'X' }, false],
    ['story', { situation: 'X', action: 'X' }, true],
    ['story', { situation: 'X', result: 'X' }, true],
    ['reflection', { moment: 'X' }, false],
    ['reflection', { moment: 'X', intention: 'X' }, false],
    ['reflection', { moment: 'X', R1: 'X' }, true],
    ['reflection', { moment: 'X', R5: 'X' }, true],
    ['trajectory', { pseudonym: 'X' }, false],
    ['trajectory', { doing: [] }, false],
    ['trajectory', { plan: 'later' }, false],
    ['trajectory', { doing: ['T2.1'] }, true],
    ['trajectory', { did: 'X' }, true],
  ])('is a %s only where something is told in it: %o', (source, answers, isEnough) => {
    expect(ids({ [source]: [told('1', 'X', '2026-09-01', answers)] })).toEqual(
      isEnough ? [`${source}/1`] : [],
    );
  });

  it('is nothing without a title', () => {
    expect(ids({ story: [told('1', '', '2026-09-01')] })).toEqual([]);
  });

  it('is what was told last, newest first, and what was pointed to before', () => {
    const day = (at: number) => `2026-0${Math.floor(at / 28) + 6}-${`${(at % 28) + 1}`.padStart(2, '0')}`;
    const story = Array.from({ length: 52 }, (_, at) => told(`${at + 1}`, 'X', day(at)));
    const newest = Array.from({ length: 50 }, (_, back) => `story/${52 - back}`);
    expect(ids({ story })).toEqual(newest);
    expect(ids({ story }, ['story/2', 'reflection/9'])).toEqual([...newest, 'story/2', 'reflection/9']);
  });

  it('stays where it was pointed to and emptied since, and is called unfinished', () => {
    const story = [told('1', 'Stage', '2026-09-01', { title: 'Stage' }), told('2', '', '2026-08-01', {})];
    expect(called({ story })).toEqual([]);
    expect(called({ story }, ['story/1', 'story/2', 'story/3'])).toEqual([
      'Stage (verhaal, nog niet af)',
      'verhaal 2, nog niet af',
      'verhaal 3',
    ]);
  });

  it('is called by its day, or else its number, where another has the same name', () => {
    const story = [
      told('1', 'Stage', '2026-09-03', { ...enough, on: '2026-05-03' }),
      told('2', 'stage', '2026-09-02'),
      told('3', 'Gesprek', '2026-09-01'),
      told('4', 'Gesprek', '2026-09-01'),
    ];
    const reflection = [told('1', 'Stage', '2026-08-01', { R1: 'Gids' })];
    expect(called({ story, reflection })).toEqual([
      'Stage, 3 mei 2026 (verhaal)',
      'stage, 2 september 2026 (verhaal)',
      'Gesprek (verhaal 3)',
      'Gesprek (verhaal 4)',
      'Stage (reflectie)',
    ]);
  });
});

describe('what was said about a statement', () => {
  const about = (history: Told['history']): Told => ({
    ...{ subject: 'K1', answers: {}, given: [], history },
    progress: { title: '', done: 1, total: 1, secondsEach: 1 },
  });

  it('is every rating with its day, and the last evidence', () => {
    const ratings = [{ answer: 'level1', on: '2026-05-03' }, { answer: 'level3' }];
    const evidence = [{ answer: ['story/1'] }, { answer: ['story/2', 'reflection/1'] }];
    expect(
      assessedIn({ selfAssessment: [about({ 'K1.1': ratings })], evidence: [about({ 'K1.1': evidence })] }),
    ).toEqual({
      'K1.1': {
        ratings: [{ rating: 'level1', on: '2026-05-03' }, { rating: 'level3' }],
        evidence: ['story/2', 'reflection/1'],
      },
    });
  });

  it('leaves out what is no rating and no evidence any more', () => {
    const history = { 'K1.1': [{ answer: 'level9' }, { answer: 3 }] };
    expect(assessedIn({ selfAssessment: [about(history)], evidence: [about(history)] })).toEqual({
      'K1.1': { ratings: [], evidence: [] },
    });
  });
});
