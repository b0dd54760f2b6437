import { type Context, type Dialog, dialog, type Question } from '../../src/conversation/dialog.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import { date, freeText } from '../../src/conversation/kinds.ts';
import { byTitle, isNumber, numbered, numbersTo } from '../../src/conversation/numbered.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { picked } from '../../src/conversation/pickKinds.ts';
import { typed } from '../../src/conversation/prompt.ts';
import type { Wish } from '../../src/conversation/thought.ts';
import { firstFollowUp, firstWords, secondFollowUp } from '../../src/rules/followUp.ts';
import { canBePointedTo } from '../evidence/enough.ts';
import { words as intervisionWords } from '../intervision/words.ts';
import { type Grouped, groupQuestions } from '../plan/group.ts';
import { words as planWords } from '../plan/words.text.ts';
import { planThing, toReminderOf } from '../reminder/ways.ts';
import { toWhatItShows } from '../showing/ways.ts';
import { type Summarised, type Summary, summaryIn, summaryQuestions } from '../summary/questions.ts';
import type { ReflectionQuestion } from './followUps.text.ts';
import {
  choicesAbout,
  choicesOfTask,
  free,
  type Hung,
  isOfTask,
  mayAskAbout,
  trajectoriesIn,
} from './hung.ts';
import { partsToSumUp } from './sumUp.ts';
import { series, textOf } from './text.ts';
import { questionIn } from './words.text.ts';

type Round<R extends ReflectionQuestion> = Record<R | `${R}.more` | `${R}.again`, string>;

/** One moment, what it is about, the five questions with at most two follow-ups each, and what comes of it. */
export type Reflection = Hung & { moment: string } & Round<'R1'> &
  Round<'R2'> &
  Round<'R3'> &
  Round<'R4'> &
  Round<'R5'> & { intention: string; by: string; noticing: string } & Grouped &
  Summarised;

/** What a reflection ends in; a part that was skipped is absent. */
export type ReflectionOutcome = {
  intention?: string;
  by?: string;
  noticing?: string;
  summary?: Summary;
  /** Enough was told to point to it. */
  isEvidence?: true;
};

const story = freeText({ max: 4000 });
const line = freeText({ max: 500 });
const ahead = date({ ofMonth: 'last', looks: 'ahead' });

/** What did I do there, and what does it mean for next time? The profile's five questions about one real moment. */
export const reflection = numbered({
  id: 'reflection',
  text: series,
  sees: (subject) =>
    subject === undefined || !isNumber(subject)
      ? []
      : [{ dialog: 'reflection', subjects: [subject] }, { dialog: 'trajectory' }],
  paths: (number) => [number],
  all: numbersTo,
  listed: (numbers, begun, { language }) => byTitle(numbers, begun, series[language]),
  about: (id, context) => (isNumber(id) ? about(id, context) : undefined),
});

function about(subject: string, context: Context): Dialog {
  const { edition } = context;
  // Only asked while the reflection is held: who just reads of it does not always see what it depends on.
  const told = toldOf(context, 'reflection', subject);
  const isHeld = told !== undefined;
  const isAskedAbout = mayAskAbout(subject, context);
  const isFirst = subject === '1' && Object.keys(told?.history ?? {}).length === 0;
  const introduces = isFirst ? (isAskedAbout ? 'about' : 'moment') : undefined;
  return dialog<Reflection, ReflectionOutcome>({
    id: 'reflection',
    subject,
    text: textOf(trajectoriesIn(context), edition, introduces),
    secondsEach: 90,
    title: ({ moment }) => (moment === undefined ? '' : firstWords(moment)),
    questions: {
      about: {
        kind: picked(choicesAbout(context)),
        isOptional: true,
        when: () => isAskedAbout,
      },
      task: {
        kind: picked(choicesOfTask(context)),
        isOptional: true,
        when: ({ about }) => about !== undefined && about !== free,
      },
      moment: { kind: story },
      ...round('R1'),
      ...round('R2'),
      ...round('R3'),
      ...round('R4'),
      ...round('R5'),
      intention: { kind: line, isOptional: true },
      by: {
        kind: ahead,
        isOptional: true,
        when: ({ intention }) => intention !== undefined,
      },
      noticing: { kind: line, isOptional: true, when: ({ intention }) => intention !== undefined },
      ...groupQuestions<Reflection>(
        edition,
        (told) => isHeld && told.intention !== undefined && !isOfTask(told),
      ),
      ...summaryQuestions<Reflection>(partsToSumUp),
    },
    outcome: ({ intention, by, noticing, ...others }, context) => {
      const summary = summaryIn(others, context);
      return {
        ...(canBePointedTo('reflection', others) && { isEvidence: true as const }),
        ...(intention !== undefined && { intention }),
        ...(by !== undefined && { by }),
        ...(noticing !== undefined && { noticing }),
        ...(summary && { summary }),
      };
    },
    outcomeId: ({ intention }) => (intention === undefined ? 'withoutIntention' : 'withIntention'),
    ways: ({ intention, isEvidence }, { language }) => [
      ...(intention === undefined
        ? []
        : [typed(planWords[language].name), toReminderOf(planThing(`r${subject}`), language)]),
      ...(isEvidence ? [toWhatItShows(`reflection/${subject}`, language)] : []),
      { label: intervisionWords[language].name, answer: 'intervision', to: menuStep },
    ],
  });
}

type Asked<R extends ReflectionQuestion> = Record<keyof Round<R>, Question<string, Reflection>>;

function round<R extends ReflectionQuestion>(id: R): Asked<R> {
  const answer = (told: Partial<Reflection>) => told[id as ReflectionQuestion];
  const more = (told: Partial<Reflection>) => told[`${id}.more` as `${ReflectionQuestion}.more`];
  const asked: Record<string, Question<string, Reflection>> = {
    [id]: { kind: story },
    [`${id}.more`]: {
      kind: story,
      isOptional: true,
      isFollowUp: true,
      when: (told: Partial<Reflection>) => firstFollowUp(answer(told)) !== undefined,
      thinks: (told, context) => askingOn(id, context, answer(told)),
    },
    [`${id}.again`]: {
      kind: story,
      isOptional: true,
      isFollowUp: true,
      when: (told: Partial<Reflection>) => secondFollowUp(more(told)) !== undefined,
      thinks: (told, context) => askingOn(id, context, more(told), answer(told)),
    },
  };
  return asked as Asked<R>; // the three names above are all that a round has
}

function askingOn(
  id: ReflectionQuestion,
  context: Context,
  answer: string | undefined,
  earlier?: string,
): Wish | undefined {
  if (answer === undefined) return undefined;
  const question = questionIn(id, context);
  const input = { question, answer, ...(earlier !== undefined && { earlier }) };
  return { task: 'followUp', input };
}
