import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { fillIn } from '../../src/conversation/fillIn.ts';
import { choice, freeText, rating, yesNo } from '../../src/conversation/kinds.ts';
import { type DialogState, prompt, untouched } from '../../src/conversation/prompt.ts';
import { windowOf } from '../../src/conversation/window.ts';
import { localized } from '../../src/language.ts';
import { contextIn } from '../support/dialogs.ts';

type Day = {
  name: string;
  morning: string;
  more: string;
  isLong: boolean;
  evening: string;
  weather: 'sun' | 'rain';
  first: string;
  second: string;
  afterwards: string;
};

const passage = freeText({ max: 4_000, refuse: (text) => (text === 'Piet' ? 'Geen namen.' : undefined) });
const steps = rating(['low', 'high']);
const scale = { low: ['Laag'], high: ['Hoog'] } as const;
const said = { ask: 'Vertel.', why: 'Daarom.' };

/** A day told in passages, some of which apply only after another answer, with two ratings in between. */
const day: Dialog = dialog<Day, null>({
  id: 'day',
  subject: '1',
  secondsEach: 10,
  title: ({ name = '' }) => name,
  text: localized(() => ({
    ...{ name: 'Dag', offer: 'vertel over je dag', words: [] },
    questions: {
      name: { name: 'Naam', ...said },
      morning: { name: 'Ochtend', ask: 'Een inleiding.\n\n**Vraag 1.** Wat deed je \\*toen\\*?', why: '' },
      more: { name: 'Ochtend, meer', ask: ({ morning = '' }) => `Je schreef: ${morning}\n\nEn?`, why: '' },
      isLong: { name: 'Lang', ...said },
      evening: { name: 'Avond', ...said },
      weather: { name: 'Weer', ...said, choices: { sun: ['Zon'], rain: ['Regen'] } },
      first: { name: 'Eerste', ...said, label: 'De ochtend was goed', choices: scale },
      second: { name: 'Tweede', ...said, label: 'De avond was goed', choices: scale },
      afterwards: { name: 'Achteraf', ...said },
    },
    outcome: () => 'Dat was je dag.',
  })),
  questions: {
    name: { kind: freeText({ max: 1_000 }) },
    morning: { kind: passage },
    more: { kind: passage, isOptional: true, isFollowUp: true, when: ({ morning }) => morning !== undefined },
    isLong: { kind: yesNo() },
    evening: { kind: passage, when: ({ isLong, morning }) => isLong !== false || morning === 'kort' },
    weather: { kind: choice(['sun', 'rain']) },
    first: { kind: steps },
    second: { kind: steps },
    afterwards: { kind: passage, when: ({ evening }) => evening !== undefined },
  },
  outcome: () => null,
  outcomeId: () => 'told',
});

const context = contextIn('nl');
const { window } = commonText.nl;
const refuses = (text: string, { noServiceNumber }: typeof commonText.nl) =>
  text.includes('111222333') ? noServiceNumber : undefined;

function stateAfter(answers: Readonly<Record<string, unknown>>): DialogState {
  const entries = Object.entries(answers).map(([question, answer]) =>
    answer === 'reopened' ? { question, reopened: true as const } : { question, answer },
  );
  return { said: entries, misses: 0 };
}

function opened(answers: Readonly<Record<string, unknown>>, asked: Dialog = day, where: Context = context) {
  return windowOf(asked, stateAfter(answers).said, where);
}

function sent(answers: Readonly<Record<string, unknown>>, filled: Record<string, string>, question: string) {
  const pressed = { step: { dialog: 'day', subject: '1', question }, answer: '', filled };
  return fillIn(day, stateAfter(answers), pressed, refuses, context);
}

const named = { name: 'Maandag' };
const ids = (answers: Readonly<Record<string, unknown>>) => opened(answers)?.fields.map(({ id }) => id);
const labelBelow = (answers: Readonly<Record<string, unknown>>) =>
  prompt(day, stateAfter(answers), context).message.window;

describe('a window', () => {
  it.each<[string, Record<string, unknown>, string | undefined, string | undefined, string[] | undefined]>([
    ['a short text', {}, 'name', undefined, undefined],
    ['a long text', named, 'morning', window.write, ['morning', 'evening']],
    ['what asks on', { ...named, morning: 'Ik liep' }, 'more', window.write, ['more']],
    ['yes or no', { ...named, morning: 'x', more: 'y' }, 'isLong', undefined, undefined],
    [
      'a later text',
      { ...named, morning: 'x', more: 'y', isLong: true },
      'evening',
      window.write,
      ['morning', 'evening'],
    ],
    ['a choice', { ...named, morning: 'x', more: 'y', isLong: false }, 'weather', undefined, undefined],
    [
      'a group of ratings',
      { ...named, morning: 'x', more: 'y', isLong: false, weather: 'sun' },
      'first',
      window.fillIn,
      ['first', 'second'],
    ],
  ])('belongs to %s or does not', (_what, answers, question, label, fields) => {
    const asked = prompt(day, stateAfter(answers), context).message;
    expect(asked.step.question).toBe(question);
    expect(asked.window).toBe(label);
    expect(ids(answers)).toEqual(fields);
  });

  it('is not offered for the last rating that is left, which is pressed as easily', () => {
    const answers = { ...named, morning: 'x', more: 'y', isLong: false, weather: 'sun', first: 'low' };
    expect(labelBelow(answers)).toBeUndefined();
    // One that was open already shows the whole group.
    expect(ids(answers)).toEqual(['first', 'second']);
  });

  it('has each text with its question and its limit, without what leads up to it and without Markdown', () => {
    expect(opened(named)).toEqual({
      title: 'Dag: Maandag',
      question: 'morning',
      fields: [
        {
          ...{ id: 'morning', label: 'Ochtend', ask: 'Vraag 1. Wat deed je *toen*?' },
          ...{ isText: true, most: 4_000 },
        },
        { id: 'evening', label: 'Avond', ask: 'Vertel.', isText: true, most: 4_000 },
      ],
    });
  });

  it('shows what it asks on from', () => {
    expect(opened({ ...named, morning: 'Ik liep' })?.fields).toMatchObject([
      { ask: 'Je schreef: Ik liep\n\nEn?' },
    ]);
  });

  it('has what was answered, also where that is being changed', () => {
    const answers = { ...named, morning: 'Ik liep', more: 'y', isLong: true, evening: 'Ik las' };
    const state = { said: [...stateAfter(answers).said, { question: 'evening', reopened: true as const }] };
    expect(windowOf(day, state.said, context)?.fields).toMatchObject([
      { id: 'morning', value: 'Ik liep' },
      { id: 'evening', value: 'Ik las' },
    ]);
  });

  it('has the scale of each rating, with the one that was given', () => {
    const answers = { ...named, morning: 'x', more: 'y', isLong: false, weather: 'sun', second: 'high' };
    const choices = [
      { label: '1. Laag', answer: 'low' },
      { label: '2. Hoog', answer: 'high' },
    ];
    expect(opened(answers)?.fields).toEqual([
      { id: 'first', label: 'De ochtend was goed', choices, isSeveral: false },
      { id: 'second', label: 'De avond was goed', choices, isSeveral: false, value: 'high' },
    ]);
  });
});

describe('what is sent from a window', () => {
  it('is taken in one turn, goes on at the first question that is open, and says what was noted', () => {
    const { turn, notFilled } = sent(named, { evening: 'Ik las', morning: ' Ik liep\n' }, 'morning');
    expect(notFilled).toBeUndefined();
    expect(turn?.state).toEqual({
      said: [
        { question: 'name', answer: 'Maandag' },
        { question: 'morning', answer: 'Ik liep', on: '2026-09-01' },
        { question: 'evening', answer: 'Ik las', on: '2026-09-01' },
      ],
      misses: 0,
    });
    expect(turn?.message.step.question).toBe('more');
    expect(turn?.message.text.split('\n\n')[0]).toBe('Genoteerd: **Ochtend**, **Avond**.');
  });

  it('may hold what applies only after another answer in it', () => {
    const { turn } = sent(named, { afterwards: 'Moe', morning: 'x', evening: 'Ik las' }, 'morning');
    expect(turn?.state.said.map(({ question }) => question)).toEqual([
      ...['name', 'morning', 'evening', 'afterwards'],
    ]);
  });

  it('may leave questions open', () => {
    expect(sent(named, { morning: '', evening: 'Ik las' }, 'morning').turn?.message.step.question).toBe(
      'morning',
    );
  });

  it('says back how many ratings were given, or which', () => {
    const answers = { ...named, morning: 'x', more: 'y', isLong: false, weather: 'sun' };
    const lead = (filled: Record<string, string>) =>
      sent(answers, filled, 'first').turn?.message.text.split('\n\n')[0];
    expect(lead({ first: 'low', second: 'high' })).toBe('Genoteerd, 2 antwoorden in een keer.');
    expect(lead({ first: 'low' })).toBe('Genoteerd: **Laag**.');
  });

  it('adds nothing for what stays as it was', () => {
    const answers = { ...named, morning: 'x', more: 'y', isLong: true };
    const { turn } = sent(answers, { morning: 'x', evening: 'Ik las' }, 'evening');
    expect(turn?.state.said.slice(4)).toEqual([{ question: 'evening', answer: 'Ik las', on: '2026-09-01' }]);
    expect(turn?.message.text).toContain('Genoteerd: **Avond**.');
  });

  it('closes a question that was being changed, also with the same answer', () => {
    const answers = { ...named, morning: 'x', more: 'y', isLong: true, evening: 'Ik las' };
    const state: DialogState = {
      said: [...stateAfter(answers).said, { question: 'evening', reopened: true }],
      misses: 0,
    };
    const step = { dialog: 'day', subject: '1', question: 'evening' };
    const pressed = { step, answer: '', filled: { morning: 'x', evening: 'Ik las' } };
    const { turn } = fillIn(day, state, pressed, refuses, context);
    expect(turn?.message.step.question).toBe('weather');
  });

  const x = (length: number) => 'x'.repeat(length);
  it.each<[string, Record<string, string>, Record<string, string> | undefined]>([
    ['a text one character below the limit', { morning: x(3_999) }, undefined],
    ['a text at the limit', { morning: x(4_000) }, undefined],
    ['a text at the limit with space around it', { morning: ` ${x(4_000)}\n` }, undefined],
    [
      'a text one character above the limit',
      { morning: x(4_001) },
      { morning: window.tooLong(4_000, 4_001) },
    ],
    ['a citizen service number', { morning: 'bsn 111222333' }, { morning: window.noServiceNumber }],
    ['what the question itself turns down', { evening: 'Piet' }, { evening: 'Geen namen.' }],
    ['nothing that can be read', { morning: '\u200b' }, { morning: commonText.nl.fits.freeText(4_000) }],
    ['a choice that there is not', { first: 'middle' }, { first: commonText.nl.fits.choice }],
    ['a question that cannot be filled in', { weather: 'sun' }, { weather: window.notNow }],
    ['a question that there is not', { lunch: 'Soep' }, { lunch: window.notNow }],
    ['nothing for a question that there is not', { morning: 'x', lunch: ' ' }, undefined],
    [
      'several that do not fit',
      { morning: x(4_001), evening: '111222333' },
      { morning: window.tooLong(4_000, 4_001), evening: window.noServiceNumber },
    ],
    ['names that every object has', JSON.parse('{"__proto__":"x","morning":"y"}'), { __proto__: '' }],
  ])('is taken as a whole or not at all: %s', (_what, filled, problems) => {
    const { turn, notFilled } = sent(named, filled, 'morning');
    expect(turn === undefined).toBe(problems !== undefined);
    if (problems && !Object.hasOwn(filled, '__proto__')) expect(notFilled).toEqual(problems);
  });

  it('cannot take an answer away', () => {
    const answers = { ...named, morning: 'x', more: 'y', isLong: true };
    expect(sent(answers, { morning: ' ', evening: 'Ik las' }, 'evening').notFilled).toEqual({
      morning: window.emptied,
    });
  });

  it('is for a question that is open, and says where it is closed', () => {
    expect(sent({ ...named, morning: 'x' }, { evening: 'Ik las' }, 'morning').notFilled).toBe('closed');
    const all = {
      ...named,
      morning: 'x',
      more: 'y',
      isLong: false,
      weather: 'sun',
      first: 'low',
      second: 'low',
    };
    expect(sent(all, { morning: 'y' }, 'first').notFilled).toBe('closed');
    expect(sent(all, { morning: 'y' }, 'unknown').notFilled).toBe('closed');
  });

  it.each([[{}], [{ morning: '', evening: '  ' }], [{ unknown: '' }]])(
    'says nothing new with %j',
    (filled) => {
      expect(sent(named, filled, 'morning').notFilled).toBe('nothing');
    },
  );

  it('comes to what the same answers come to one by one, whatever is filled in', () => {
    const text = fc.oneof(
      fc.constantFrom('', ' ', 'kort', 'x', 'x'.repeat(4_001), 'Piet', 'bsn 111222333', 'low', 'high'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const questions = Object.keys(day.questions);
    const filled = fc.dictionary(fc.constantFrom(...questions, 'unknown'), text);
    const before = fc.constantFrom<Record<string, unknown>>(
      ...[named, { ...named, morning: 'x', more: 'y', isLong: true }],
      { ...named, morning: 'x', more: 'y', isLong: false, weather: 'sun' },
    );
    fc.assert(
      fc.property(before, filled, (answers, filled) => {
        const question = opened(answers)?.question ?? '';
        const { turn, notFilled } = sent(answers, filled, question);
        expect([turn, notFilled].filter((one) => one !== undefined)).toHaveLength(1);
        if (!turn) return;
        const added = turn.state.said.slice(Object.keys(answers).length);
        // Each in its place, once, as it was filled in, and none that the question would not take.
        expect(added.map((entry) => entry.question)).toEqual(
          questions.filter((id) => added.some((entry) => entry.question === id)),
        );
        for (const entry of added) {
          if (!('answer' in entry)) throw new Error('something else than an answer was added');
          expect(entry.answer).toBe((filled[entry.question] ?? '').trim());
        }
        const left = Object.keys(filled).filter((id) => !added.some((entry) => entry.question === id));
        for (const id of left) expect(['', answers[id]]).toContain(filled[id]?.trim());
        expect(turn.state.misses).toBe(0);
      }),
    );
  });
});

describe('a state in which nothing was said', () => {
  it('has a window as soon as its first question is long', () => {
    const { name: _, ...others } = day.questions;
    const long: Dialog = { ...day, questions: others };
    expect(windowOf(long, untouched.said, context)?.question).toBe('morning');
    expect(windowOf(day, untouched.said, context)).toBeUndefined();
  });
});
