import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { choice, date, freeText } from '../../src/conversation/kinds.ts';
import { newSubject, type Series, type Sight, type Subject } from '../../src/conversation/offered.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import { type Ending, endings, type Planned } from '../../src/rules/plan.ts';
import { type Grouped, groupQuestions } from './group.ts';
import { planIn, stateOf } from './intentions.ts';
import { noteOn, ownText, series, stateText } from './text.ts';

/** An intention of somebody's own, that no reflection ended in. */
export type Own = { what: string; by: string; noticing: string } & Grouped;

/** What somebody says became of an intention. */
export type State = { state: Ending; by: string; reason: string; noticed: string };

const pressedAtOnce = 4;
const overAtOnce = 3;
const line = freeText({ max: 500 });

// How many reflections there are is not known where everything is looked into, so as many as will ever be.
const mostReflections = 200;

/** What do I intend, and what became of it? The intentions of reflections together with those of one's own. */
export const plan: Series = {
  id: 'plan',
  text: series,
  isOpenEnded: true,
  sees: (subject) =>
    subject === undefined ? [{ dialog: 'reflection', subjects: 'all' }] : sightsOf(subject),
  // All of them: one that is still open may not drop out of sight because it is old. The plan is opened now and then,
  // and saying what became of an intention reads that one alone.
  shown: (count, { seen }) => [
    ...own(count),
    ...(seen.reflection ?? []).flatMap(({ subject, answers }) =>
      answers.intention === undefined ? [] : [stateOf(`r${subject}`)],
    ),
  ],
  all: (count) => [...own(count), ...upTo(mostReflections).map((number) => stateOf(`r${number}`))],
  subjects: ({ told }, context) => {
    const { language } = context;
    const planned = planIn({ ...context.seen, plan: Object.values(told) }, context.today);
    const open = planned.filter(({ state }) => state === 'open');
    const over = planned.filter(({ state }) => state !== 'open').slice(0, overAtOnce);
    const known = [...open, ...over].map(
      (one, at): Subject => ({
        id: stateOf(one.id),
        label: firstWords(one.what),
        note: noteOn(one, language),
        isNext: one.state === 'open' && at < pressedAtOnce,
      }),
    );
    const { fresh: label, freshWords: words } = series[language];
    return [{ id: newSubject, label, words, isNext: true }, ...known];
  },
  about: (path, context) => {
    if (/^[1-9]\d{0,4}$/.test(path)) return ownIntention(path, context);
    const [, id] = /^(r?[1-9]\d{0,4})\/state$/.exec(path) ?? [];
    return id === undefined ? undefined : whatBecame(id, context);
  },
};

function upTo(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1}`);
}

function own(count: number): string[] {
  return upTo(count).flatMap((number) => [number, stateOf(number)]);
}

function sightsOf(path: string): readonly Sight[] {
  const [id = ''] = path.split('/');
  if (id === path) return [];
  return id.startsWith('r')
    ? [
        { dialog: 'reflection', subjects: [id.slice(1)] },
        { dialog: 'plan', subjects: [path] },
      ]
    : [{ dialog: 'plan', subjects: [id, path] }];
}

function ownIntention(subject: string, { edition }: Context): Dialog {
  const isThere = ({ what }: Partial<Own>) => what !== undefined;
  return dialog<Own, Partial<Own>>({
    id: 'plan',
    subject,
    text: ownText(edition),
    secondsEach: 20,
    title: ({ what }) => (what === undefined ? '' : firstWords(what)),
    questions: {
      what: { kind: line },
      by: { kind: date({ ofMonth: 'last', looks: 'ahead' }), isOptional: true, when: isThere },
      noticing: { kind: line, isOptional: true, when: isThere },
      ...groupQuestions<Own>(edition, isThere),
    },
    outcome: (answers) => answers,
    outcomeId: ({ what }) => (what === undefined ? 'withoutIntention' : 'withIntention'),
  });
}

function whatBecame(id: string, context: Context): Dialog {
  const planned: Planned | undefined = planIn(context.seen, context.today).find((one) => one.id === id);
  return dialog<State, Partial<State>>({
    id: 'plan',
    subject: stateOf(id),
    text: stateText(planned),
    secondsEach: 20,
    isRepeated: true,
    title: () => (planned ? firstWords(planned.what) : ''),
    questions: {
      state: { kind: choice(endings) },
      by: { kind: date({ ofMonth: 'last', looks: 'ahead' }), when: ({ state }) => state === 'moved' },
      reason: { kind: line, isOptional: true, when: ({ state }) => state === 'dropped' },
      noticed: { kind: line, isOptional: true, when: ({ state }) => state === 'done' },
    },
    outcome: (answers) => answers,
    outcomeId: ({ state = 'asIs' }) => state,
  });
}
