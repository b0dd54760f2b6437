import { describe, expect, it } from 'vitest';
import { planIn, sightsOfStates } from '../../dialogs/plan/intentions.ts';
import type { Told } from '../../src/conversation/offered.ts';
import { type Language, languages } from '../../src/language.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const words = {
  nl: {
    plan: 'Mijn plan',
    fresh: 'Een nieuw voornemen',
    reflection: 'Reflectie',
    moment: 'Een nieuw moment',
    skip: 'overslaan',
    day: '1 december 2026',
    otherDay: '1 februari 2027',
    soon: '1 oktober 2026',
    done: 'Gedaan',
    moved: 'Andere dag',
    dropped: 'Loslaten',
    asIs: 'Laat zo staan',
    again: 'Opnieuw',
  },
  en: {
    plan: 'My plan',
    fresh: 'A new intention',
    reflection: 'Reflection',
    moment: 'A new moment',
    skip: 'skip',
    day: '1 December 2026',
    otherDay: '1 February 2027',
    soon: '1 October 2026',
    done: 'Done',
    moved: 'Another day',
    dropped: 'Let it go',
    asIs: 'Leave it as it is',
    again: 'Again',
  },
} as const;

/** Holds a reflection that ends in this intention, and says the rest of it. */
async function reflect(talk: Conversation, language: Language, what: string, ...more: string[]) {
  const { reflection, moment, skip } = words[language];
  await talk.say('menu', reflection);
  if (talk.last.step.question === 'subject') await talk.press(moment);
  await talk.say('X', skip, skip, skip, skip, skip, what, ...more);
}

/** Makes an intention of one's own without a word about the profile. */
async function intend(talk: Conversation, language: Language, what: string, by: string) {
  const { plan, fresh, skip } = words[language];
  await talk.say('menu', plan);
  await talk.press(fresh);
  return talk.say(what, by, skip, skip);
}

const open = (talk: Conversation, language: Language = 'nl') => talk.say('menu', words[language].plan);

describe.each(languages)('the plan, in %s', (language) => {
  const said = words[language];

  it('holds the intention that a reflection ended in, and asks what became of it', async () => {
    const talk = await begin({ language }, said.plan);
    await reflect(talk, language, 'Stil zijn', said.day, 'Dat men praat', said.skip);
    expect(talk.last.step).toMatchObject({ dialog: 'reflection', outcome: 'withIntention' });
    expect((await talk.press(said.plan)).step).toEqual({ dialog: 'plan', question: 'subject' });
    expect(talk.last.text).toContain('**Stil zijn** – ');
    const { step, text } = await talk.press('Stil zijn');
    expect(step).toEqual({ dialog: 'plan', subject: 'r1/state', question: 'state' });
    expect(text).toContain(`**Stil zijn** (${language === 'nl' ? 'uiterlijk' : 'by'} ${said.day})`);
    expect(text).toContain('Dat men praat');
    expect(labels(talk.last)).toEqual([said.done, said.moved, said.dropped, said.asIs]);
  });

  it('takes an intention of one’s own, with the part of the profile it belongs to', async () => {
    const talk = await begin({ language }, said.plan);
    await talk.press(said.fresh);
    const asked = [talk.last.step.question];
    for (const answer of ['Vragen', said.day, said.skip, '3', '5']) {
      asked.push((await talk.say(answer)).step.question);
    }
    expect(asked).toEqual(['what', 'by', 'noticing', 'section', 'group.competences', undefined]);
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: '1', outcome: 'withIntention' });
    expect(await talk.said('plan/1')).toContainEqual({ question: 'group.competences', answer: 'C5' });
  });

  it('notes what was done, and how that was noticed', async () => {
    const talk = await begin({ language }, said.plan);
    await intend(talk, language, 'Vragen', said.day);
    await open(talk, language);
    await talk.press('Vragen', said.done);
    expect(talk.last.step.question).toBe('noticed');
    const { step, text } = await talk.say('Ze begonnen zelf');
    expect(step).toEqual({ dialog: 'plan', subject: '1/state', outcome: 'done' });
    expect(text).toContain('Ze begonnen zelf');
    await open(talk, language);
    expect(talk.last.text).toMatch(
      /\*\*Vragen\*\* – (gedaan, zei je op 1 september|done, you said on 1 Sept)/,
    );
    expect(labels(talk.last)).toEqual([said.fresh]);
  });

  it('moves to another day, and to yet another', async () => {
    const talk = await begin({ language }, said.plan);
    await intend(talk, language, 'Vragen', said.soon);
    await open(talk, language);
    await talk.press('Vragen', said.moved);
    expect(talk.last.step.question).toBe('by');
    expect((await talk.say(said.day)).step).toMatchObject({ outcome: 'moved' });
    expect(talk.last.text).toContain(said.day);
    await open(talk, language);
    await talk.press('Vragen');
    expect(talk.last.step.question).toBe('state');
    await talk.press(said.moved);
    expect(talk.last.text).toContain(said.day);
    expect((await talk.say(said.otherDay)).step).toMatchObject({ outcome: 'moved' });
    const { text } = await open(talk, language);
    expect(text).toContain(said.otherDay);
    expect(text).toContain(said.soon);
    expect(text).not.toContain(said.day);
  });

  it('asks again how it stands of one that was moved or left, and no more of one that is over', async () => {
    const talk = await begin({ language }, said.plan);
    await intend(talk, language, 'Vragen', said.soon);
    await open(talk, language);
    await talk.press('Vragen', said.moved);
    await talk.say(said.day);
    await open(talk, language);
    await talk.press('Vragen');
    expect((await talk.say(said.skip, said.skip)).step.outcome).toBe('moved');
    await open(talk, language);
    await talk.press('Vragen', said.asIs);
    expect(talk.last.step.outcome).toBe('asIs');
    await open(talk, language);
    await talk.press('Vragen', said.moved);
    expect(talk.last.step.question).toBe('by');
    expect((await talk.say(said.otherDay)).text).toContain(said.otherDay);
    await open(talk, language);
    await talk.press('Vragen', said.done);
    expect((await talk.say(said.skip)).step.outcome).toBe('done');
    await open(talk, language);
    expect((await talk.say('vragen')).step).toMatchObject({ subject: '1/state', outcome: 'done' });
  });

  it('lets go of an intention, with the reason', async () => {
    const talk = await begin({ language }, said.plan);
    await reflect(talk, language, 'Stil zijn', said.day, said.skip, said.skip);
    await open(talk, language);
    await talk.press('Stil zijn', said.dropped);
    expect(talk.last.step.question).toBe('reason');
    expect((await talk.say('Geen *tijd*')).step).toMatchObject({ subject: 'r1/state', outcome: 'dropped' });
    expect((await open(talk, language)).text).toMatch(/\*\*Stil zijn\*\* – .+: Geen \\\*tijd\\\*/);
  });

  it('says which day has passed, the first day first', async () => {
    const talk = await begin({ language }, said.plan);
    await intend(talk, language, 'Later', said.otherDay);
    await reflect(talk, language, 'Ooit', said.skip, said.skip, said.skip);
    await reflect(talk, language, 'Voorbij', said.soon, said.skip, said.skip);
    const later = talk.elsewhere({ today: '2026-10-02', language });
    const { text } = await open(later, language);
    const passed = language === 'nl' ? 'die dag is voorbij' : 'that day has passed';
    expect(text).toMatch(new RegExp(`Voorbij.+${passed}[^]+Later[^]+Ooit`));
    expect(text.match(new RegExp(passed, 'g'))).toHaveLength(1);
    await later.press('Voorbij');
    expect(later.last.text).toContain(passed);
  });

  it('leaves an intention as it is, on the day it was moved to', async () => {
    const talk = await begin({ language }, said.plan);
    await intend(talk, language, 'Vragen', said.soon);
    await open(talk, language);
    await talk.press('Vragen', said.moved);
    await talk.say(said.day);
    await talk.press(said.again, said.asIs);
    expect(talk.last.step).toMatchObject({ subject: '1/state', outcome: 'asIs' });
    expect(talk.last.text).toContain(said.day);
    expect((await open(talk, language)).text).toContain(said.day);
  });
});

describe('the plan', () => {
  const { plan, fresh, skip } = words.nl;

  it('offers a new intention where there is none, to press or to type', async () => {
    const talk = await begin({}, plan);
    expect(labels(talk.last)).toEqual([fresh]);
    expect((await talk.say('ja')).step).toEqual({ dialog: 'plan', subject: '1', question: 'what' });
  });

  it('knows nothing of a reflection without an intention', async () => {
    const talk = await begin({}, plan);
    await reflect(talk, 'nl', skip);
    await open(talk);
    expect(labels(talk.last)).toEqual([fresh]);
  });

  it('numbers what is one’s own apart from what reflections ended in', async () => {
    const talk = await begin({}, plan);
    await reflect(talk, 'nl', 'Van de reflectie', skip, skip, skip);
    await intend(talk, 'nl', 'Zelf bedacht', skip);
    await intend(talk, 'nl', 'Ook zelf', skip);
    await open(talk);
    expect((await talk.say('ook zelf')).step).toMatchObject({ subject: '2/state' });
    await talk.say('gedaan', skip);
    await open(talk);
    expect((await talk.say('van de reflectie')).step).toMatchObject({ subject: 'r1/state' });
    await open(talk);
    expect((await talk.say('zelf bedacht')).step).toMatchObject({ subject: '1/state', question: 'state' });
  });

  it('still shows an open intention of long ago', async () => {
    const talk = await begin({}, plan);
    await reflect(talk, 'nl', 'De oudste', '1 januari 2026', skip, skip);
    const newer = { schema: 1, said: [{ question: 'intention', answer: 'Een nieuwere' }], misses: 0 };
    for (let at = 2; at <= 14; at++) await talk.putDoc(`reflection/${at}`, JSON.stringify(newer));
    await talk.putDoc('reflection', JSON.stringify({ schema: 1, count: 14 }));
    await open(talk);
    expect((await talk.press('De oudste')).step).toMatchObject({ subject: 'r1/state', question: 'state' });
  });

  it('keeps the day on which something was said to be done, whatever is added later', async () => {
    const talk = await begin({}, plan);
    await intend(talk, 'nl', 'Vragen', skip);
    await open(talk);
    await talk.press('Vragen', 'Gedaan');
    const later = talk.elsewhere({ today: '2026-10-05', conversation: 'later' });
    expect((await later.say('verder', 'Ze begonnen zelf')).step.outcome).toBe('done');
    expect((await open(later)).text).toContain('**Vragen** – gedaan, zei je op 1 september 2026');
  });

  it('reads the newest reflections, and what became of each of those that ended in an intention', async () => {
    const talk = await begin({}, plan);
    for (let at = 1; at <= 60; at++) {
      const entry = at % 2 === 0 ? { answer: `Voornemen ${at}` } : { skipped: true };
      const said = [{ question: 'intention', ...entry }];
      await talk.putDoc(`reflection/${at}`, JSON.stringify({ schema: 1, said, misses: 0 }));
    }
    await talk.putDoc('reflection', JSON.stringify({ schema: 1, count: 60 }));
    const said = [{ question: 'state', answer: 'done', on: '2026-08-03' }];
    await talk.putDoc('plan/r12/state', JSON.stringify({ schema: 1, said, misses: 0 }));
    const { text } = await open(talk);
    expect(text).toContain('Hier staan 24 voornemens open');
    expect(text).toContain('**Voornemen 12** – gedaan, zei je op 3 augustus 2026');
    expect(text).not.toContain('**Voornemen 10**');
    expect((await talk.say('voornemen 60')).step).toMatchObject({ subject: 'r60/state' });
  });

  it('shows no more than the last three that are over', async () => {
    const talk = await begin({}, plan);
    for (const what of ['Een', 'Twee', 'Drie', 'Vier']) {
      await intend(talk, 'nl', what, skip);
      await open(talk);
      await talk.say(what, 'gedaan', skip);
    }
    expect((await open(talk)).text.match(/gedaan, zei je/g)).toHaveLength(3);
  });

  it('asks no day, reason or sign that does not go with what became of it', async () => {
    const talk = await begin({}, plan);
    await intend(talk, 'nl', 'Vragen', skip);
    await open(talk);
    await talk.press('Vragen', 'Laat zo staan');
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: '1/state', outcome: 'asIs' });
  });

  it('asks nothing about an intention that is skipped, and adds none', async () => {
    const talk = await begin({}, plan);
    await talk.press(fresh);
    expect((await talk.say(skip)).step).toMatchObject({ subject: '1', outcome: 'withoutIntention' });
    await open(talk);
    expect(labels(talk.last)).toEqual([fresh]);
  });

  it('goes on where somebody stopped, and a step back', async () => {
    const talk = await begin({}, plan);
    await talk.press(fresh);
    await talk.say('Vragen', 'stop');
    const elsewhere = talk.elsewhere({ conversation: 'another', today: '2026-09-03' });
    expect((await elsewhere.say('verder')).step).toEqual({ dialog: 'plan', subject: '1', question: 'by' });
    await elsewhere.say('1 oktober 2026');
    expect((await elsewhere.say('terug')).step.question).toBe('by');
    await elsewhere.say(skip, skip, skip);
    await open(elsewhere);
    await elsewhere.press('Vragen', 'Andere dag');
    expect((await elsewhere.say('terug')).step.question).toBe('state');
    await elsewhere.press('Andere dag');
    await elsewhere.say('stop');
    expect((await elsewhere.say('verder')).step).toMatchObject({ subject: '1/state', question: 'by' });
  });

  it('still has what was intended while what became of it is being said again', async () => {
    const talk = await begin({}, plan);
    await intend(talk, 'nl', 'Vragen', skip);
    await open(talk);
    await talk.press('Vragen', 'Gedaan', 'Overslaan', 'Opnieuw');
    await open(talk);
    expect(talk.last.text).toContain('**Vragen** – gedaan');
  });

  it('makes nothing of an intention that a press made up', async () => {
    const talk = await begin({}, plan);
    const step = { dialog: 'plan', question: 'subject' };
    for (const answer of ['r9/state', '9/state', '99999', 'r0/state', '../state', '1/x', '']) {
      await talk.send(`press ${answer}`, { text: 'x', pressed: { step, answer } });
      await talk.say('gedaan', 'menu', plan);
    }
    expect(labels(talk.last)).toEqual([fresh]);
    expect((await talk.press(fresh)).step).toMatchObject({ subject: '1', question: 'what' });
  });

  it('shows the words of an intention as they were typed', async () => {
    const talk = await begin({}, plan);
    await intend(talk, 'nl', '<b>Vet</b> **sterk**', skip);
    expect(talk.last.text).toContain('\\<b\\>Vet');
    expect((await open(talk)).text).toContain('\\<b\\>Vet');
    expect((await talk.say('2')).text).toContain('\\<b\\>Vet');
  });

  it('is what "plan" and "voornemens" mean', async () => {
    for (const text of ['plan', 'voornemens']) {
      expect((await begin({}, text)).last.step).toEqual({ dialog: 'plan', question: 'subject' });
    }
  });
});

describe('what is to be seen of what became of intentions', () => {
  it('is as much as there are reflections with an intention, however they are numbered', () => {
    const reflection = [
      toldIn('3', { intention: ['Vragen'] }),
      toldIn('4', { moment: ['X'] }),
      toldIn('201', { intention: ['Stil zijn'] }),
    ];
    expect(sightsOfStates({ reflection })).toEqual([
      { dialog: 'plan', subjects: ['r3/state', 'r201/state'] },
    ]);
    expect(sightsOfStates({ reflection: reflection.slice(1, 2) })).toEqual([]);
    expect(sightsOfStates({})).toEqual([]);
  });
});

describe('what an intention is about', () => {
  const intention = 'Eerst vragen';

  it.each<[string, Record<string, readonly string[]>, string | undefined]>([
    ['the task that its moment was about', { about: ['1'], task: ['T3'] }, 'T3'],
    ['the group that was picked', { section: ['competences'], 'group.competences': ['C5'] }, 'C5'],
    [
      'that group too where the moment was about a whole trajectory',
      { about: ['1'], task: ['whole'], section: ['tasks'], 'group.tasks': ['T1'] },
      'T1',
    ],
    [
      'that task no more where the moment was set apart since',
      { about: ['1', 'free'], task: ['T3'] },
      undefined,
    ],
    [
      'the group of the part of the profile that was picked last',
      { section: ['tasks', 'knowledge'], 'group.tasks': ['T1'], 'group.knowledge': ['K2'] },
      'K2',
    ],
    ['nothing, where none of it fitted', { section: ['tasks', 'none'], 'group.tasks': ['T1'] }, undefined],
    ['nothing, where nothing was said of it', {}, undefined],
  ])('is %s', (_, said, group) => {
    const [planned] = planIn(
      { reflection: [toldIn('4', { intention: [intention], ...said })] },
      '2026-09-01',
    );
    expect([planned?.id, planned?.group]).toEqual(['r4', group]);
  });
});

/** What was told about a subject, from all the answers to each question, oldest first. */
function toldIn(subject: string, said: Readonly<Record<string, readonly string[]>>): Told {
  const progress = { title: '', done: 1, total: 1, secondsEach: 1 };
  const history = Object.entries(said).map(([id, answers]) => [id, answers.map((answer) => ({ answer }))]);
  const given = Object.keys(said).map((id) => ({ id, name: id, shown: () => id, what: 'answer' as const }));
  return { subject, progress, answers: {}, given, history: Object.fromEntries(history) };
}
