import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { DialogRecord } from '../../src/records/records.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';
import { applyMove, planMove, type Rated, type Ratings } from '../../src/rules/migrate.ts';
import { type Conversation, labels, open, type Setting } from '../support/conversation.ts';
import { madeUpEditions, revise, statementIds } from '../support/editions.ts';
import { histories } from '../support/histories.ts';

const [first, second, third] = madeUpEditions;
const name = { nl: 'Overstappen', en: 'Move to the new edition' };
const yes = { nl: 'Ja', en: 'Yes' };
const dayIn = (edition: Edition) => `${edition.validFrom.slice(0, 4)}-06-01`;

const two: Rated = { rating: 'level2', on: '2020-02-01' };
const three: Rated = { rating: 'level3', on: '2020-03-01' };
const everything = Object.fromEntries(statementIds(first).map((id) => [id, two]));

/** Somebody who began with the first edition and said this, on a day on which another one is in force. */
async function somebody(ratings: Ratings, setting: Setting & { now?: Edition } = {}): Promise<Conversation> {
  const { now = second, ...others } = setting;
  const began = open({ editions: madeUpEditions, today: dayIn(first), ...others });
  await began.say('menu');
  await keep(began, ratings);
  return began.elsewhere({ today: dayIn(now), conversation: 'later' });
}

/** Stores ratings and evidence as the self-assessment and the evidence keep them. */
async function keep(talk: Conversation, ratings: Ratings): Promise<void> {
  const entries = Object.entries(ratings).flatMap(([question, { rating, on, evidence }]) => [
    ...(rating ? [{ dialog: 'selfAssessment', question, answer: rating, on }] : []),
    ...(evidence ? [{ dialog: 'evidence', question, answer: evidence, on }] : []),
  ]);
  const documents = Map.groupBy(entries, ({ dialog, question }) => `${dialog}/${question.split('.')[0]}`);
  for (const [document, all] of documents) {
    const said = all.map(({ dialog: _, ...entry }) => entry);
    await talk.putDoc(document, JSON.stringify({ schema: 1, said, misses: 0 }));
  }
}

/** What is stored of the statements of these editions: all of it, and what was said last about each. */
async function kept(talk: Conversation, ...editions: readonly Edition[]) {
  const groups = new Set(editions.flatMap((edition) => edition.groups.map(({ id }) => id)));
  const documents: Record<string, DialogRecord['said']> = {};
  const ratings: Record<string, Rated> = {};
  for (const group of groups) {
    for (const dialog of ['selfAssessment', 'evidence']) {
      const stored = await talk.doc(`${dialog}/${group}`);
      if (stored === undefined) continue;
      const { said } = DialogRecord.parse(JSON.parse(stored));
      documents[`${dialog}/${group}`] = said;
      for (const entry of said) {
        const { question, on } = entry;
        if (!('answer' in entry)) continue;
        const what =
          dialog === 'evidence'
            ? { evidence: entry.answer as string[] }
            : { rating: entry.answer as NonNullable<Rated['rating']>, ...(on !== undefined && { on }) };
        ratings[question] = { ...ratings[question], ...what };
      }
    }
  }
  const of = (edition: Edition) =>
    Object.fromEntries(Object.entries(ratings).filter(([id]) => statementIds(edition).includes(id)));
  return { documents, ratings, of };
}

async function editionOf(talk: Conversation): Promise<string> {
  return JSON.parse((await talk.doc('practitioner')) ?? '{}').edition;
}

/** What the self-assessment asks when somebody goes through all of its groups. */
async function askedIn(talk: Conversation, { groups }: Edition): Promise<string[]> {
  const asked: string[] = [];
  for (const [at] of groups.entries()) {
    let { step } = await talk.say('menu', 'zelfbeoordeling', `${at + 1}`);
    while (step.question) {
      asked.push(step.question);
      step = (await talk.say('2')).step;
    }
  }
  return asked.toSorted();
}

const onlyRatings = (ratings: Ratings) =>
  Object.fromEntries(
    Object.entries(ratings).flatMap(([id, { rating, on, evidence }]) =>
      rating || evidence
        ? [
            [
              id,
              {
                ...(rating && { rating, on }),
                ...(evidence && { evidence: evidence.slice(0, mostEvidence) }),
              },
            ],
          ]
        : [],
    ),
  );

describe('somebody who began with an earlier edition', () => {
  it('is asked the statements of that edition until they move', async () => {
    const talk = await somebody({}, { now: third });
    expect(await askedIn(talk, first)).toEqual([...statementIds(first)].toSorted());
    expect(await editionOf(talk)).toBe(first.validFrom);
  });

  it('is offered to move once a newer one is in force, and not before', async () => {
    const talk = await somebody({});
    expect(labels(await talk.say('menu'))).toContain(name.nl);
    expect((await talk.say('overstappen')).step).toMatchObject({ dialog: 'move', subject: second.validFrom });
    const early = talk.elsewhere({ today: '2020-12-31', conversation: 'early' });
    expect(labels(await early.say('menu'))).not.toContain(name.nl);
    expect((await early.say('overstappen')).step.dialog).toBe('menu');
  });

  it('is offered the newest, where several came into force', async () => {
    const talk = await somebody({}, { now: third });
    expect((await talk.say('overstappen')).step.subject).toBe(third.validFrom);
  });

  it('is not offered anything when they begin with the newest', async () => {
    const talk = open({ editions: madeUpEditions, today: dayIn(third) });
    expect(labels(await talk.say('menu'))).not.toContain(name.nl);
  });
});

describe('the dry run', () => {
  it.each<[Language, string[]]>([
    [
      'nl',
      [
        'editie van 1 januari 2020',
        'editie van 1 januari 2021',
        '71 gelijk, 1 gesplitst, 1 samengevoegd, 3 veranderd, 1 nieuw, 1 vervallen',
        'Er verandert nu nog niets.',
        '8 uitspraken, opnieuw of voor het eerst: ongeveer 2 minuten',
        'je antwoord (**Doe ik met hulp**) blijft bewaard',
      ],
    ],
    [
      'en',
      [
        'edition of 1 January 2020',
        'edition of 1 January 2021',
        '71 the same, 1 split, 1 merged, 3 changed, 1 new, 1 gone',
        'Nothing changes yet.',
        '8 statements, again or for the first time: about 2 minutes',
        'your answer (**With help**) is kept',
      ],
    ],
  ])('says what would happen to everything, in %s', async (language, parts) => {
    const talk = await somebody(everything, { language });
    const { text } = await talk.say(name[language]);
    for (const part of parts) expect(text).toContain(part);
    expect(text.split('?')).toHaveLength(2);
    for (const never of [/!/, /undefined|NaN|\[object/, / {2}|\s$/, / [.,;:?]/])
      expect(text).not.toMatch(never);
  });

  it('tells of each statement that does not stay the same, in its words, and of no other', async () => {
    const talk = await somebody({ 'K1.2': three, 'A4.3': { ...two, evidence: ['story/1'] } });
    const { text } = await talk.say('overstappen');
    const wordsOf = (id: string, edition = first) =>
      edition.groups.flatMap(({ statements }) => statements).find((one) => one.id === id)?.nl ?? id;
    const lineOf = (id: string) => text.split('\n').find((line) => line.includes(wordsOf(id).slice(0, 40)));
    expect(lineOf('K1.2')).toContain('ik vraag het je opnieuw; je zei **Gebruik ik**');
    expect(lineOf('K1.2')).toContain('“Ik kan K1.3.”, “Ik kan K1.4.”');
    expect(lineOf('A4.3')).toContain('blijft bewaard en telt niet mee');
    expect(lineOf('K3.1')).toContain('hier zei je nog niets over');
    expect(lineOf('K1.1')).toContain('(2021-01-01)');
    expect(lineOf('T1.1')).toBeUndefined();
  });

  it('changes nothing that was said, nor the edition', async () => {
    const talk = await somebody({ ...everything, 'K3.1': { ...two, evidence: ['story/1'] } });
    const before = await kept(talk, first, second);
    await talk.say('overstappen', 'waarom', 'wat?', 'menu', 'overstappen');
    expect((await kept(talk, first, second)).documents).toEqual(before.documents);
    expect(await editionOf(talk)).toBe(first.validFrom);
    expect(await talk.said(`move/${second.validFrom}`)).toEqual([]);
  });

  it('tells of the figures that change as well', async () => {
    const criteria = { ...first.criteria, edition: '2021-01-01', practiceHours: 900 };
    const stricter = { ...first, validFrom: '2021-01-01', criteria };
    const talk = await somebody({}, { editions: [first, stricter] });
    expect((await talk.say('overstappen')).text).toContain('praktijkuren 900 in plaats van 600');
    const same = await somebody({});
    expect((await same.say('overstappen')).text).not.toContain('toelatingscheck');
  });

  const changes = statementIds(first).map((id) => ({ from: id, to: id.replace('.', '.10') }));
  it.each<[string, Edition]>([
    [
      'changed',
      revise([first], {
        successions: changes.map(({ from, to }) => ({ what: 'changed', from: [from], to: [to] })),
      }),
    ],
    ['replaced', revise([first], { gone: statementIds(first), added: changes.map(({ to }) => to) })],
    ['said in other words', revise([first], { reworded: statementIds(first) })],
  ])('can be read where all 82 statements are %s', async (_, edition) => {
    const shown = Object.fromEntries(
      statementIds(first).map((id) => [id, { ...three, evidence: ['story/1', 'story/2'] }]),
    );
    const talk = await somebody(shown, { editions: [first, edition], now: edition });
    const { text } = await talk.say('overstappen');
    expect(text.length).toBeLessThan(12_000);
    expect(text).toMatch(/- en nog \d+/);
    expect((await talk.say('ja')).text.length).toBeLessThan(12_000);
  });
});

describe('somebody who does not move', () => {
  it('stays where they are, and can move any time', async () => {
    const talk = await somebody(everything);
    const before = await kept(talk, first, second);
    const { step } = await talk.say('overstappen', 'nee');
    expect(step).toEqual({ dialog: 'move', subject: second.validFrom, outcome: 'stays' });
    expect((await kept(talk, first, second)).documents).toEqual(before.documents);
    expect(await editionOf(talk)).toBe(first.validFrom);
    await talk.say('menu', 'overstappen');
    expect((await talk.press('Opnieuw')).text).toContain('Er verandert nu nog niets.');
    expect((await talk.say('ja')).step.outcome).toBe('moved');
    expect(await editionOf(talk)).toBe(second.validFrom);
  });

  it('stays where they are too when they skip the question', async () => {
    const talk = await somebody(everything);
    expect((await talk.say('overstappen', 'overslaan')).step.outcome).toBe('stays');
    expect(await editionOf(talk)).toBe(first.validFrom);
  });
});

describe('somebody who moves', () => {
  it.each(languages)(
    'is told what is kept, what is asked again and what does not count, in %s',
    async (language) => {
      const talk = await somebody(everything, { language });
      await talk.say(name[language]);
      const { text, step } = await talk.press(yes[language]);
      expect(step).toEqual({ dialog: 'move', subject: second.validFrom, outcome: 'moved' });
      const stood = {
        nl: 'eerder zei je **Ken ik in grote lijnen**',
        en: 'you said **I know the outline** before',
      };
      expect(text).toContain(stood[language]);
      expect(text).toContain(language === 'nl' ? 'Bewaard, telt niet mee:' : 'Kept, does not count:');
      const assessment = { nl: 'Zelfbeoordeling', en: 'Self-assessment' }[language];
      expect((await talk.press(assessment)).step).toEqual({ dialog: 'selfAssessment', question: 'subject' });
    },
  );

  it('is asked again only what changed', async () => {
    const talk = await somebody(everything);
    await talk.say('overstappen', 'ja');
    const { askAgain } = planMove(first, [second], everything);
    expect(askAgain).toHaveLength(8);
    expect(await askedIn(talk, second)).toEqual(askAgain.toSorted());
  });

  it('keeps every rating and all evidence with the day it was given, and all that was there before', async () => {
    const ratings: Ratings = {
      ...everything,
      'K3.1': { ...three, evidence: ['story/1'] },
      'T2.1': { ...two, evidence: ['story/1', 'story/2'] },
      'T2.2': { rating: 'level2', on: '2020-01-05', evidence: ['reflection/1'] },
      'K1.2': { ...three, evidence: ['story/3'] },
      'K4.1': { ...two, evidence: ['story/4'] },
    };
    const talk = await somebody(ratings);
    const before = await kept(talk, first, second);
    await talk.say('overstappen', 'ja');
    const after = await kept(talk, first, second);
    expect(after.of(second)).toEqual(onlyRatings(applyMove(planMove(first, [second], ratings), ratings)));
    expect(after.of(second)).toMatchObject({
      'K2.4': { rating: 'level3', on: '2020-03-01', evidence: ['story/1'] },
      'T2.3': { rating: 'level2', on: '2020-01-05', evidence: ['story/1', 'story/2', 'reflection/1'] },
      'K1.3': { evidence: ['story/3'] },
    });
    for (const [document, said] of Object.entries(before.documents)) {
      expect(after.documents[document]?.slice(0, said.length), document).toEqual(said);
    }
    // Nothing is said twice, and what several were shown by is as new as the last of them.
    const { 'selfAssessment/K3': old, 'evidence/K2': moved, 'evidence/T2': merged } = after.documents;
    expect(old).toEqual(before.documents['selfAssessment/K3']);
    expect(after.documents['evidence/K4']).toEqual(before.documents['evidence/K4']);
    expect(moved).toEqual([{ question: 'K2.4', answer: ['story/1'], on: '2020-03-01' }]);
    expect(merged?.at(-1)).toMatchObject({ question: 'T2.3', on: '2020-02-01' });
  });

  it('takes along no more evidence than a statement takes, and keeps the rest', async () => {
    const talk = await somebody({
      'T2.1': { ...two, evidence: ['story/1', 'story/2'] },
      'T2.2': { ...two, evidence: ['story/3', 'story/4'] },
    });
    expect((await talk.say('overstappen')).text).toContain('van je 4 bewijzen gaan er 3 mee');
    await talk.say('ja');
    const { ratings } = await kept(talk, first, second);
    expect(ratings['T2.3']?.evidence).toEqual(['story/1', 'story/2', 'story/3']);
    expect(ratings['T2.2']?.evidence).toEqual(['story/3', 'story/4']);
  });

  it.each<[Language, string, string]>([
    ['nl', 'Je houdt één antwoord, met de dag van toen.', 'Gebleven: één antwoord, met de dag van toen.'],
    ['en', 'You keep one answer, with its day.', 'Kept: one answer, with its day.'],
  ])('is told of one answer as of one, in %s', async (language, before, after) => {
    const talk = await somebody({ 'T1.1': two }, { language });
    expect((await talk.say(name[language])).text).toContain(before);
    expect((await talk.press(yes[language])).text).toContain(after);
  });

  it('keeps a rating without a day without one', async () => {
    const talk = await somebody({ 'K3.1': { rating: 'level3', evidence: ['story/1'] } });
    await talk.say('overstappen', 'ja');
    const { documents } = await kept(talk, second);
    expect(documents['selfAssessment/K2']).toEqual([{ question: 'K2.4', answer: 'level3' }]);
    expect(documents['evidence/K2']).toEqual([{ question: 'K2.4', answer: ['story/1'] }]);
  });

  it('finds the answers that came along in the self-assessment', async () => {
    const talk = await somebody({ 'K2.1': two, 'K2.2': two, 'K2.3': two, 'K3.1': three });
    await talk.say('overstappen', 'ja', 'menu', 'zelfbeoordeling');
    const { text, step } = await talk.say('2');
    expect(step).toMatchObject({ subject: 'K2', outcome: 'done' });
    expect(text).toContain('Gebruik ik');
  });

  it('gets back what was kept aside when its statement returns', async () => {
    const talk = await somebody({ 'A4.3': { ...three, evidence: ['story/1'] } });
    await talk.say('overstappen', 'ja');
    const later = talk.elsewhere({ today: dayIn(third), conversation: 'last' });
    expect((await later.say('overstappen')).text).toContain('je eerdere antwoord telt weer mee');
    await later.say('ja');
    expect((await askedIn(later, third)).includes('A4.3')).toBe(false);
  });

  it.each<[string, readonly Edition[]]>([
    ['through the one between', [second, third]],
    ['at once', [third]],
  ])('comes to the third edition %s with nothing lost', async (_, stops) => {
    const talk = await somebody(everything);
    let ratings: Ratings = everything;
    let before: Edition = first;
    let askAgain: readonly string[] = [];
    for (const stop of stops) {
      const path = madeUpEditions.filter(
        ({ validFrom }) => validFrom > before.validFrom && validFrom <= stop.validFrom,
      );
      const planned = planMove(before, path, ratings);
      ratings = { ...ratings, ...applyMove(planned, ratings) };
      ({ askAgain } = planned);
      before = stop;
      const then = talk.elsewhere({ today: dayIn(stop), conversation: stop.validFrom });
      expect((await then.say('overstappen', 'ja')).step).toMatchObject({
        subject: stop.validFrom,
        outcome: 'moved',
      });
    }
    const present = Object.fromEntries(
      statementIds(third).flatMap((id) => (ratings[id] ? [[id, ratings[id]]] : [])),
    );
    expect((await kept(talk, ...madeUpEditions)).of(third)).toEqual(onlyRatings(present));
    const last = talk.elsewhere({ today: dayIn(third), conversation: 'last' });
    expect(await askedIn(last, third)).toEqual(askAgain.toSorted());
  });

  it('is told at a second move where a statement stood that was not answered since the first', async () => {
    const talk = await somebody(everything);
    await talk.say('overstappen', 'ja');
    const later = talk.elsewhere({ today: dayIn(third), conversation: 'last' });
    const { text } = await later.say('overstappen', 'ja');
    expect(text).toContain('“Ik kan K1.5.” (eerder zei je **Ken ik in grote lijnen**)');
  });

  it('is told so too when the edition in which it changed was passed over', async () => {
    const fourth = revise(madeUpEditions, {
      successions: [{ what: 'changed', from: ['C2.6'], to: ['C2.9'] }],
    });
    const editions = [...madeUpEditions, fourth];
    const talk = await somebody(everything, { editions, now: third });
    await talk.say('overstappen', 'ja');
    const later = talk.elsewhere({ today: dayIn(fourth), conversation: 'last' });
    const { text } = await later.say('overstappen', 'ja');
    expect(text).toContain('“Ik kan C2.9.” (eerder zei je **Doe ik met hulp**)');
  });

  it('moves to the edition they were shown, also when a newer one came into force since', async () => {
    const talk = await somebody(everything);
    await talk.say('overstappen');
    const later = talk.elsewhere({ today: dayIn(third) });
    const { step, suggestions = [] } = await later.say('ja');
    expect(step).toMatchObject({ subject: second.validFrom, outcome: 'moved' });
    expect(await editionOf(talk)).toBe(second.validFrom);
    expect(suggestions[0]?.answer).toBe(third.validFrom);
    expect((await later.press(suggestions[0]?.label ?? '')).step).toMatchObject({
      subject: third.validFrom,
      question: 'move',
    });
  });
});

describe('a whole group that is gone', () => {
  const own = statementIds(first).filter((id) => id.startsWith('K5.'));
  const without = revise([first], { gone: own });
  const back = revise([first, without], { added: own });
  const editions = [first, without, back];
  const shown: Ratings = { ...everything, 'K5.2': { ...three, evidence: ['story/1'] } };
  const apart = 'Wat je in een eerdere editie zei, is bewaard';

  it('is kept aside with all that was said of it, which is said', async () => {
    const talk = await somebody(shown, { editions });
    const { documents } = await kept(talk, first);
    const { text } = await talk.say('overstappen');
    expect(text).toContain(`${own.length} vervallen`);
    expect(text).toContain('je antwoord (**Gebruik ik**) blijft bewaard en telt niet mee');
    expect((await talk.say('ja')).text).toContain('Bewaard, telt niet mee:');
    expect((await talk.say('overstappen')).text).toContain(apart);
    expect((await kept(talk, first)).documents).toEqual(documents);
  });

  it('is not said to be kept where nothing was said of it', async () => {
    const talk = await somebody({ 'K1.1': two }, { editions });
    await talk.say('overstappen', 'ja');
    expect((await talk.say('overstappen')).text).not.toContain(apart);
  });

  it.each(['zelfbeoordeling', 'bewijs'])('is not there to choose any more in: %s', async (dialog) => {
    const talk = await somebody(shown, { editions });
    const group = first.groups.find(({ id }) => id === 'K5')?.name.nl ?? '';
    await talk.say('menu');
    const before = await talk.say(dialog);
    expect(before.text).toContain(group);
    await talk.say('menu', 'overstappen', 'ja', 'menu');
    expect((await talk.say(dialog)).text).not.toContain(group);
    expect((await talk.say(group)).step).toEqual({ dialog: before.step.dialog, question: 'subject' });
  });

  it('counts again with its days when it returns, and is asked nowhere', async () => {
    const talk = await somebody(shown, { editions });
    await talk.say('overstappen', 'ja');
    const { documents } = await kept(talk, first);
    const later = talk.elsewhere({ today: dayIn(back), conversation: 'last' });
    const { text } = await later.say('overstappen');
    expect(text).toContain(`${own.length} nieuw`);
    expect(text).toContain('je eerdere antwoord telt weer mee; je bewijs gaat mee');
    expect(text).not.toContain('ik vraag het je');
    expect(await later.say('ja')).toMatchObject({ step: { outcome: 'moved' } });
    expect(later.last.text).toContain('Gebleven: 82 antwoorden');
    const now = await kept(talk, back);
    expect(now.documents).toEqual(documents);
    expect(now.ratings).toMatchObject({ 'K5.1': two, 'K5.2': { ...three, evidence: ['story/1'] } });
    expect((await later.say('overstappen')).text).not.toContain(apart);
    expect(await askedIn(later, back)).toEqual([]);
  });

  it('is remembered where something that changed took its place', async () => {
    const replaced = revise([first], { successions: [{ what: 'changed', from: own, to: ['K4.9'] }] });
    const changed = revise([first, replaced], {
      successions: [{ what: 'changed', from: ['K4.9'], to: ['K4.10'] }],
    });
    const talk = await somebody(everything, { editions: [first, replaced, changed] });
    await talk.say('overstappen', 'ja');
    const later = talk.elsewhere({ today: dayIn(changed), conversation: 'last' });
    const { text } = await later.say('overstappen', 'ja');
    expect(text).toContain('“Ik kan K4.10.” (eerder zei je **Ken ik in grote lijnen**)');
  });

  it.each<[string, readonly string[], object]>([
    ['something was said of it', ['1', '3'], { question: 'subject' }],
    ['nothing was said of it', ['1'], { subject: 'K1', outcome: 'former' }],
  ])('is not gone on with, nor lost by going back, where %s', async (_, said, where) => {
    const fewer = revise([first], { gone: ['K1.1', 'K1.2'] });
    const talk = await somebody({}, { editions: [first, fewer] });
    await talk.say('zelfbeoordeling');
    const form = await talk.say(...said.slice(0, 1));
    for (const one of said.slice(1)) await talk.say(one);
    const stored = await talk.said('selfAssessment/K1');
    await talk.say('menu', 'overstappen', 'ja');
    expect((await talk.say('verder')).step).toEqual({ dialog: 'selfAssessment', ...where });
    await talk.say('terug');
    await talk.fillOld(form, { 'K1.1': 'level4', 'K1.2': 'level4' });
    expect(await talk.said('selfAssessment/K1')).toEqual(stored);
    expect((await talk.say('menu', 'zelfbeoordeling')).step.question).toBe('subject');
  });
});

describe('after a move', () => {
  it.each<[string, string, object]>([
    ['the other language', 'english', { outcome: 'settled' }],
    ['the same once more', 'overstappen', { outcome: 'settled' }],
    ['their answers', 'antwoorden', { outcome: 'settled' }],
    ['to go back, which cannot be', 'terug', { question: 'move' }],
  ])('somebody who asks for %s is told where they are', async (_, said, where) => {
    const talk = await somebody(everything);
    await talk.say('overstappen', 'ja');
    const { ratings } = await kept(talk, first, second);
    expect((await talk.say(said)).step).toEqual({ dialog: 'move', subject: second.validFrom, ...where });
    expect((await talk.say('nee', 'menu')).step.dialog).toBe('menu');
    expect(await editionOf(talk)).toBe(second.validFrom);
    expect((await kept(talk, first, second)).ratings).toEqual(ratings);
  });

  it('a press on an old dry run or an old menu moves nobody again', async () => {
    const talk = await somebody(everything);
    const menu = await talk.say('menu');
    const old = await talk.say('overstappen');
    await talk.say('ja');
    const { documents } = await kept(talk, first, second);
    expect((await talk.pressOld(old, 'Ja')).step.outcome).toBe('settled');
    expect((await talk.pressOld(menu, 'Overstappen')).step.outcome).toBe('settled');
    expect((await kept(talk, first, second)).documents).toEqual(documents);
  });

  it('a group that was being rated goes on in its new form', async () => {
    const talk = await somebody({});
    await talk.say('zelfbeoordeling', 'arbeidsmarkt', '3');
    expect(talk.last.step).toMatchObject({ subject: 'K3', question: 'K3.2' });
    await talk.say('menu', 'overstappen', 'ja');
    expect((await talk.say('verder')).step).toMatchObject({
      dialog: 'selfAssessment',
      subject: 'K3',
      question: 'K3.3',
    });
    await talk.say('2');
    expect(talk.last.step).toMatchObject({ subject: 'K3', question: 'K3.4' });
  });

  it('somebody who does not move goes on with the group as it was', async () => {
    const talk = await somebody({});
    await talk.say('zelfbeoordeling', 'arbeidsmarkt', '3', 'menu', 'overstappen', 'nee');
    expect((await talk.press('Verder')).step).toMatchObject({ subject: 'K3', question: 'K3.2' });
  });

  it('a group that has no open question any more is told', async () => {
    const fewer = revise([first], { gone: ['K1.2'] });
    const done = await somebody({}, { editions: [first, fewer] });
    await done.say('zelfbeoordeling', '1', '3', 'menu', 'overstappen', 'ja');
    expect((await done.say('verder')).step).toMatchObject({ subject: 'K1', outcome: 'done' });
  });

  it('the eligibility check goes by the figures of the new edition, from the same answers', async () => {
    const criteria = { ...first.criteria, edition: '2021-01-01', practiceHours: 2000 };
    const stricter = { ...first, validFrom: '2021-01-01', criteria };
    const talk = await somebody({}, { editions: [first, stricter] });
    await talk.say(
      'toelatingscheck',
      'ja',
      'ja',
      'loopbaancoach',
      '1 januari 2020',
      'nee',
      '31 december 2020',
    );
    await talk.say('1000 in totaal', 'ja', 'nee', 'ja');
    const said = await talk.said('eligibility');
    expect(talk.last.step).toEqual({ dialog: 'eligibility', outcome: 'met' });
    await talk.say('overstappen');
    expect((await talk.say('nee', 'toelatingscheck')).step.outcome).toBe('met');
    await talk.say('overstappen', 'opnieuw', 'ja');
    const { step, text } = await talk.say('toelatingscheck');
    expect(step).toEqual({ dialog: 'eligibility', outcome: 'notYet' });
    expect(text).toContain('1 januari 2021');
    expect(await talk.said('eligibility')).toEqual(said);
  });
});

const rated = fc.record(
  {
    // Few ratings, so that merged ones are equal often enough.
    rating: fc.constantFrom('level2', 'level3'),
    on: fc.constantFrom('2020-01-01', '2020-02-01', '2020-03-01'),
    evidence: fc.uniqueArray(fc.constantFrom('story/1', 'story/2', 'story/3', 'story/4'), {
      minLength: 1,
      maxLength: mostEvidence,
    }),
  },
  { requiredKeys: ['rating', 'on'] },
);

describe('whatever the editions and the ratings are', () => {
  test('what was worked out is what is kept, and nothing that was said is lost', async () => {
    const store = open();
    let people = 0;
    const moved = async (editions: readonly Edition[], which: number, all: readonly (Rated | null)[]) => {
      people += 1;
      const at = which % (editions.length - 1);
      const [before = first, ...later] = editions.slice(at);
      const after = later.at(-1) ?? before;
      // Some of what was said is from before the edition they are on.
      const known = [...new Set(editions.slice(0, at + 1).flatMap(statementIds))];
      const ratings = Object.fromEntries(
        known.flatMap((id, place) => (all[place] ? [[id, all[place]]] : [])),
      );
      const setting = { practitioner: `somebody ${people}`, editions };
      await store.elsewhere({ ...setting, today: before.validFrom }).say('menu');
      const talk = store.elsewhere({ ...setting, conversation: 'later' });
      await keep(talk, ratings);
      const { documents } = await kept(talk, ...editions);
      await talk.say('overstappen', 'ja');
      expect(await editionOf(talk)).toBe(after.validFrom);
      const now = await kept(talk, ...editions);
      expect(now.of(after)).toEqual(onlyRatings(applyMove(planMove(before, later, ratings), ratings)));
      expect(now.ratings).toMatchObject(ratings);
      for (const [document, said] of Object.entries(documents)) {
        expect(now.documents[document]?.slice(0, said.length)).toEqual(said);
      }
    };
    const many = fc.array(fc.option(rated), { minLength: 40, maxLength: 40 });
    await fc.assert(fc.asyncProperty(histories, fc.nat(3), many, moved), { numRuns: 30 });
  });
});
