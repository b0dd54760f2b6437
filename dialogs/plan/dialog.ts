import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { choice, date, freeText } from '../../src/conversation/kinds.ts';
import { isNumber, numbersTo, pressedAtOnce } from '../../src/conversation/numbered.ts';
import {
  newSubject,
  type Series,
  type Sight,
  type Subject,
  type Told,
} from '../../src/conversation/offered.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import { type Ending, endings, type Planned } from '../../src/rules/plan.ts';
import { planThing, toReminderOf } from '../reminder/ways.ts';
import { type Grouped, groupQuestions } from './group.ts';
import { planIn, sightsOfIntention, statePath, statesOfReflections } from './intentions.ts';
import { noteOn, ownText, series, stateText } from './text.ts';

/** An intention of somebody's own, that no reflection ended in. */
export type Own = { what: string; by: string; noticing: string } & Grouped;

/** What somebody says became of an intention. */
export type State = { state: Ending; by: string; reason: string; noticed: string };

const overAtOnce = 3;
const line = freeText({ max: 500 });

// Opening the plan reads the newest of somebody's own and the intentions of the newest reflections; what is older is in
// the overview. So what is said of the list is said of what stands in it, never of all there is.
const mostOfEach = 50;

/** What do I intend, and what became of it? The intentions of reflections together with those of one's own. */
export const plan: Series = {
  id: 'plan',
  text: series,
  isOpenEnded: true,
  sees: (path, { seen }) => (path === undefined ? newestReflections(seen.reflection) : sightsOf(path)),
  shown: (count, { seen }) => [
    ...numbersTo(count).slice(-mostOfEach).flatMap(pathsOfOwn),
    ...statesOfReflections(seen),
  ],
  all: (count) => numbersTo(count).flatMap(pathsOfOwn),
  subjects: ({ told }, context) => {
    const { language } = context;
    const planned = planIn({ ...context.seen, plan: Object.values(told) }, context.today);
    const open = planned.filter(({ state }) => state === 'open');
    const over = planned.filter(({ state }) => state !== 'open').slice(0, overAtOnce);
    const known = [...open, ...over].map(
      (one, at): Subject => ({
        id: statePath(one.id),
        label: firstWords(one.what),
        note: noteOn(one, language),
        isNext: one.state === 'open' && at < pressedAtOnce,
      }),
    );
    const { fresh: label, freshWords: words } = series[language];
    return [{ id: newSubject, label, words, isNext: true }, ...known];
  },
  about: (path, context) => {
    if (isNumber(path)) return ownIntention(path, context);
    const [, id] = /^(r?[1-9]\d{0,4})\/state$/.exec(path) ?? [];
    return id === undefined ? undefined : whatBecame(id, context);
  },
};

function pathsOfOwn(number: string): string[] {
  return [number, statePath(number)];
}

// How far the reflections are numbered is only known once those that are shown for choosing are seen.
function newestReflections(shown: readonly Told[] = []): readonly Sight[] {
  const count = Math.max(0, ...shown.map(({ subject }) => Number(subject)));
  const subjects = numbersTo(count).slice(-mostOfEach);
  return [...(count === 0 ? [] : [{ dialog: 'reflection', subjects }]), { dialog: 'reflection' }];
}

function sightsOf(path: string): readonly Sight[] {
  const [id = ''] = path.split('/');
  return id === path ? [] : sightsOfIntention(id);
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
    ways: ({ what }, { language }) =>
      what === undefined ? [] : [toReminderOf(planThing(subject), language)],
  });
}

function whatBecame(id: string, context: Context): Dialog {
  const planned: Planned | undefined = planIn(context.seen, context.today).find((one) => one.id === id);
  return dialog<State, Partial<State>>({
    id: 'plan',
    subject: statePath(id),
    text: stateText(planned),
    secondsEach: 20,
    isRepeated: true,
    // What is over stays as it was said.
    returnsTo: ({ state }) => (state === 'moved' || state === 'asIs' ? ['state', 'by'] : []),
    title: () => (planned ? firstWords(planned.what) : ''),
    questions: {
      state: { kind: choice(endings) },
      by: { kind: date({ ofMonth: 'last', looks: 'ahead' }), when: ({ state }) => state === 'moved' },
      reason: { kind: line, isOptional: true, when: ({ state }) => state === 'dropped' },
      noticed: { kind: line, isOptional: true, when: ({ state }) => state === 'done' },
    },
    outcome: (answers) => answers,
    outcomeId: ({ state = 'asIs' }) => state,
    ways: ({ state = 'asIs' }, { language }) =>
      state === 'moved' || state === 'asIs' ? [toReminderOf(planThing(id), language)] : [],
  });
}
