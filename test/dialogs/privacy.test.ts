import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { erasure } from '../../dialogs/privacy/erasure.ts';
import { keptIn } from '../../dialogs/privacy/kept.ts';
import { exportReport, privacy } from '../../dialogs/privacy/report.ts';
import { words } from '../../dialogs/privacy/words.ts';
import { aim } from '../../src/conversation/aim.ts';
import { askConsent } from '../../src/conversation/consent.ts';
import type { Said } from '../../src/conversation/guide.ts';
import type { Pressed, Reply } from '../../src/conversation/message.ts';
import type { Told } from '../../src/conversation/offered.ts';
import { outside, type Place, placeIn } from '../../src/conversation/place.ts';
import { untouched } from '../../src/conversation/prompt.ts';
import { respond } from '../../src/conversation/respond.ts';
import { type Language, languages } from '../../src/language.ts';
import { begin, type Conversation, labels, open } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';
import { madeUpEditions } from '../support/editions.ts';

const told = { dialog: 'privacy', outcome: 'told' };
const asked = { dialog: 'erasure', question: 'erase' };
const kept = { dialog: 'erasure', outcome: 'kept' };

async function put(talk: Conversation, name: string, answers: object, on = '2026-03-01') {
  const said = Object.entries(answers).map(([question, answer]) => ({ question, answer, on }));
  await talk.putDoc(name, JSON.stringify({ schema: 1, said, misses: 0 }));
}

/** Somebody who has said something of every kind. */
async function withEverything(talk: Conversation = open()): Promise<Conversation> {
  await put(talk, 'eligibility', { accreditedProgramme: false, degree: 'other' }, '2026-05-01');
  await put(talk, 'selfAssessment/K1', { 'K1.1': 'level3', 'K1.2': 'level2' });
  await put(talk, 'selfAssessment/K2', { 'K2.1': 'level1' });
  await put(talk, 'story/1', { title: 'De open dag', situation: 'Druk.', action: 'Gebeld.' }, '2026-02-14');
  await put(talk, 'evidence/K1', { 'K1.1': ['story/1'], 'K1.2': [] });
  await put(talk, 'trajectory/1/start', { pseudonym: 'Vlinder' });
  await put(talk, 'trajectory/1/T1', { did: 'Een intake.' });
  await put(talk, 'reflection/1', { moment: 'Een stilte.', intention: 'Langer wachten.' });
  await put(talk, 'plan/1', { what: 'Lezen.' });
  for (const name of ['story', 'trajectory', 'reflection', 'plan']) {
    await talk.putDoc(name, JSON.stringify({ schema: 1, count: 1 }));
  }
  return talk;
}

describe('what is kept', () => {
  it('is on the menu, and what it leads to is not', async () => {
    const talk = open();
    const { text } = await talk.say('menu');
    expect(labels(talk.last).at(-1)).toBe('Privacy');
    for (const name of ['Wis alles', 'Neem alles mee']) expect(text).not.toContain(name);
    expect((await talk.say('12')).step).toEqual(told);
    // No number, and no "last one", comes to what is not on the menu.
    for (const text of ['13', '14', '15']) expect((await talk.say('menu', text)).step.dialog).toBe('menu');
    expect((await talk.say('menu', 'de laatste')).step).toEqual(told);
  });

  test.each([
    ...['privacy', 'mijn gegevens', 'wat bewaar je', 'verwijder mijn gegevens', 'gegevens wissen', 'AVG'],
    ...['intrekken', 'my data', 'what do you keep', 'delete my data', 'withdraw consent', 'GDPR'],
  ])('is told to %j, at the menu and in the middle of a question', async (text) => {
    const talk = open();
    expect((await talk.say('menu', text)).step).toEqual(told);
    const asked = await talk.say('toelatingscheck');
    expect((await talk.say(text)).step).toEqual(told);
    expect((await talk.press('Verder')).step).toEqual(asked.step);
  });

  it('does not stand in the way of taking something out of a list', async () => {
    const talk = await begin();
    await talk.say('nee', 'een andere', 'ja', 'Loopbaancoaching', 'verwijder');
    expect(talk.last.text).toContain('weggehaald');
  });

  it('is counted, with the day it began', async () => {
    const talk = await withEverything();
    const { text } = await talk.say('privacy');
    const counted = [
      ...['15 antwoorden, sinds 14 februari 2026', 'je toelatingscheck', 'zelfbeoordeling van 2 groepen'],
      ...['bewijs bij één uitspraak', 'één verhaal', 'één traject', 'één reflectie', '2 voornemens'],
    ];
    for (const part of counted) expect(text).toContain(part);
  });

  it('is nothing yet for somebody who has said nothing', async () => {
    expect((await open().say('privacy')).text).toContain('nog geen antwoorden');
  });

  it('includes what only an earlier edition asked', async () => {
    const [first, , third] = madeUpEditions;
    const talk = open({ editions: madeUpEditions, today: '2022-06-01' });
    await put(talk, 'selfAssessment/A9', { 'A9.1': 'level3' });
    const group = {
      ...first.groups[0],
      id: 'A9',
      statements: [{ ...first.groups[0]?.statements[0], id: 'A9.1' }],
    };
    const earlier = { ...first, groups: [...first.groups, group] } as typeof first;
    const later = talk.elsewhere({ editions: [earlier, third] });
    expect((await later.say('privacy')).text).toContain('één antwoord');
  });

  it.each<[Language, readonly string[]]>([
    ['nl', ['tot 24 maanden', 'versleuteld', 'Taalmodel', 'Typ **english**', 'editie van 1 januari 2020']],
    [
      'en',
      ['until 24 months', 'encrypted', 'Language model', 'Type **nederlands**', 'edition of 1 January 2020'],
    ],
  ])('comes with how long, who reads it, and which language and edition, in %s', async (language, parts) => {
    const { text } = await open({ language }).say('privacy');
    for (const part of parts) expect(text).toContain(part);
  });

  it.each([
    [1, 'tot één maand na'],
    [12, 'tot 12 maanden na'],
    [24, 'tot 24 maanden na'],
  ])('is kept for as long as is set: %i months', (keptMonths, words) => {
    const context = { ...contextIn('nl'), keptMonths };
    expect(privacy.tell(context)).toContain(words);
    expect(askConsent(guide, undefined, false, context).message?.text).toContain(words);
  });

  it('leads on to taking along and erasing, pressed and typed, and back to what was open', async () => {
    const talk = await begin();
    const leads = await talk.say('privacy');
    expect(labels(leads)).toEqual(['Neem alles mee', 'Wis alles', 'Koppelen', 'Taalmodel', 'Verder', 'Menu']);
    expect((await talk.press('Neem alles mee')).step).toEqual({ dialog: 'export', outcome: 'told' });
    expect((await talk.pressOld(leads, 'Wis alles')).step).toEqual(asked);
    expect((await talk.say('nee', 'privacy', 'wis alles')).step).toEqual(asked);
    expect((await talk.say('verder')).step.dialog).toBe('eligibility');
  });
});

describe('taking everything along', () => {
  it.each(languages)('gives a link for a quarter of an hour, in %s', (language) => {
    const link = 'https://voorbeeld.nl/x/y-z_1';
    const text = exportReport.tell({ ...contextIn(language), link });
    expect(text).toContain(`](${link})`);
    expect(text).toContain('15');
    expect(exportReport.needsLink).toBe(true);
  });

  it.each(languages)('says who to ask where there is no link, in %s', (language) => {
    const text = exportReport.tell(contextIn(language));
    expect(text).toMatch(/vereniging|association/);
    expect(text).not.toContain('](');
  });
});

describe('erasing everything', () => {
  it('is asked first, with what would be gone and how to take it along', async () => {
    const talk = await withEverything();
    const { text } = await talk.say('wis alles');
    for (const part of [
      'één verhaal',
      '2 voornemens',
      '15 antwoorden',
      'Terughalen kan daarna niet',
      'Neem alles mee',
    ]) {
      expect(text).toContain(part);
    }
    expect(labels(talk.last)).toEqual(['Ja, wis alles', 'Nee, bewaar alles']);
  });

  test.each([
    ...[
      'nee',
      'Nee, bewaar alles',
      'no',
      'nee, toch niet',
      'nee dank je',
      'terug',
      'ga terug',
      'back',
      'overslaan',
    ],
  ])('is not done by %j, which keeps everything', async (text) => {
    const talk = await withEverything(await begin());
    const { step: open } = await talk.say('menu', 'toelatingscheck');
    await talk.say('wis alles', text);
    expect(talk.last.step).toEqual(kept);
    expect(labels(talk.last)).toEqual(['Neem alles mee', 'Verder', 'Menu']);
    expect(await talk.doc('erasure')).toBeUndefined();
    expect(await talk.said('story/1')).toHaveLength(3);
    expect((await talk.press('Verder')).step).toEqual(open);
  });

  test.each([...['stop', 'menu', 'verder', 'privacy', 'reflectie']])(
    'is not done by %j either, and is not open any more then',
    async (text) => {
      const talk = await begin();
      await talk.say('wis alles', text, 'stop');
      expect(talk.last.step.dialog).toBe('menu');
      expect((await talk.say('verder')).step.dialog).not.toBe('erasure');
      expect((await talk.say('menu', 'terug')).step.dialog).not.toBe('erasure');
      const back = talk.elsewhere({ conversation: 'another day' });
      expect((await back.say('hallo')).text).not.toContain('Wis alles');
    },
  );

  test.each([
    ...[
      '1',
      'a',
      'de eerste',
      'wis alles',
      'alles',
      'ja nee',
      'ja, maar eerst meenemen',
      'ja maar niet alles',
    ],
    ...[
      'misschien',
      'weet ik niet zeker',
      'ok',
      'x',
      '',
      'waarom',
      'help',
      'antwoorden',
      'wijzig 1',
      'verwijder',
    ],
    ...['english', 'dank je'],
  ])('is not done by %j, and is asked again', async (text) => {
    const talk = open();
    await talk.say('wis alles');
    expect((await talk.say(text)).step).toEqual(asked);
    expect(await talk.doc('erasure')).toBeUndefined();
  });

  it('is asked again in the other language after a switch, and then said no to in either', async () => {
    const talk = open();
    await talk.say('wis alles', 'english');
    expect(labels(talk.last)).toEqual(['Yes, erase everything', 'No, keep everything']);
    expect((await talk.say('nee')).step).toEqual(kept);
  });
});

const context = contextIn('nl');
const atQuestion = placeIn(erasure, 'erase', outside);
const elsewhere: Place = {
  at: 'question',
  dialog: 'eligibility',
  question: 'degree',
  isUnfinished: true,
  behind: [],
};

/** What is said to a reply, as the bot would, without a store. */
function reply(place: Place, given: Reply, language: Language = 'nl', seen = {}): Said {
  const spoken = { ...contextIn(language), seen };
  const { target, ...aimed } = aim(guide, place, given, spoken);
  const offered = target?.offered;
  const about = offered && 'questions' in offered ? { dialog: offered } : {};
  const known = { state: untouched, begun: { count: 0, told: {} } };
  return respond(guide, place, given, { ...aimed, ...about }, known, spoken);
}

const yes = (pressed: Partial<Pressed> = {}): Reply => ({
  text: 'Ja, wis alles',
  pressed: { step: asked, answer: 'yes', ...pressed },
});

describe('a yes to erasing everything', () => {
  test.each<[string, Reply]>([
    ['pressed', yes()],
    ['filled in', { text: '', pressed: { step: asked, answer: '', filled: { erase: 'yes' } } }],
    ...['ja', 'Ja.', 'ja, wis alles', 'jazeker', 'ja ik weet het zeker', 'yes'].map(
      (text): [string, Reply] => [`typed as ${text}`, { text }],
    ),
  ])('erases, and keeps nothing of the question itself: %s', (_, given) => {
    const said = reply(atQuestion, given);
    expect(said).toMatchObject({ isErasing: true, place: outside, language: 'nl' });
    expect(said.state).toBeUndefined();
    expect(said.messages).toHaveLength(1);
    expect(said.messages[0]).toMatchObject({ step: { dialog: 'erasure', outcome: 'erased' } });
    expect(said.messages[0]?.suggestions).toBeUndefined();
  });

  it.each<[Language, readonly string[]]>([
    ['nl', ['1 september 2026', 'één verhaal', '2 antwoorden', '30 dagen', 'begin je opnieuw']],
    ['en', ['1 September 2026', 'one story', '2 answers', '30 days', 'you start anew']],
  ])('gives a receipt: the day, a reference, what is gone and what may be left, in %s', (language, parts) => {
    const history = { title: [{ answer: 'X' }], situation: [{ answer: 'Y' }] };
    const story = { subject: '1', history, given: [] } as Partial<Told>;
    const [receipt] = reply(atQuestion, { text: 'ja' }, language, { story: [story] }).messages;
    for (const part of [...parts, context.receipt]) expect(receipt?.text).toContain(part);
    expect(receipt?.text).not.toMatch(/\d\d:\d\d/);
  });

  const places: readonly (readonly [string, Place])[] = [
    ['at the menu', outside],
    ['at the menu after the question was left', { ...atQuestion, at: 'menu' }],
    ['at another question', elsewhere],
    ['at an outcome', { at: 'outcome', dialog: 'eligibility', isUnfinished: false, behind: [] }],
    ['in a list', { at: 'question', dialog: 'selfAssessment', isUnfinished: false, behind: [] }],
  ];

  it.each(places)('of before does nothing %s, pressed twice as well', (_, place) => {
    for (const given of [
      yes(),
      yes({ answer: '', filled: { erase: 'yes' } }),
      yes({ step: { ...asked, subject: '1' } }),
    ]) {
      const first = reply(place, given);
      expect(first.isErasing).toBeUndefined();
      expect(first.messages[0]?.text).toContain('niets mee gedaan');
      expect(first.place.at).toBe('menu');
      const second = reply(first.place, given);
      expect(second.isErasing).toBeUndefined();
    }
  });

  it('leaves what was open to go on with, where it came too late', () => {
    const said = reply(elsewhere, yes());
    expect(said.messages[0]?.suggestions?.[0]?.label).toBe('Verder');
    expect(reply(said.place, { text: 'verder' }).place).toMatchObject({
      dialog: 'eligibility',
      at: 'question',
    });
  });

  it('to another question never erases, whatever is said', () => {
    const texts = fc.oneof(
      fc.constantFrom(
        'ja',
        'yes',
        'Ja, wis alles',
        'wis alles',
        'verwijder alles',
        '1',
        'verwijder mijn gegevens',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places.map(([, place]) => place)), texts, (place, text) => {
        expect(reply(place, { text }).isErasing).toBeUndefined();
      }),
    );
  });

  it('is one that says nothing else', () => {
    const some = 'ja nee yes no alles wis eerst maar niet nog toch zeker meenemen graag 1'.split(' ');
    const { choices } = words.nl.erasure.question;
    const certain = choices.yes.map((one) => one.toLowerCase().replaceAll(',', ''));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...some), { maxLength: 4 }), (said) => {
        const text = said.join(' ');
        expect(reply(atQuestion, { text }).isErasing === true, text).toBe(certain.includes(text));
      }),
    );
  });
});

test('what was begun and taken back counts for nothing', () => {
  const story = { subject: '1', history: {}, given: [] } as Partial<Told> as Told;
  const { answers, since, of } = keptIn({ ...context, seen: { story: [story] } });
  expect([answers, since, ...Object.values(of)]).toEqual([0, undefined, ...Array(10).fill(0)]);
});
