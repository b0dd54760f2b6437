import { type Dialog, dialog, type Question } from '../../src/conversation/dialog.ts';
import { date, freeText } from '../../src/conversation/kinds.ts';
import { newSubject, type Series } from '../../src/conversation/offered.ts';
import { firstFollowUp, firstWords, secondFollowUp } from '../../src/rules/followUp.ts';
import type { ReflectionQuestion } from './followUps.text.ts';
import { series, text } from './text.ts';

type Round<R extends ReflectionQuestion> = Record<R | `${R}.more` | `${R}.again`, string>;

/** One moment, the five questions with at most two follow-ups each, and what comes of it. */
export type Reflection = { moment: string } & Round<'R1'> &
  Round<'R2'> &
  Round<'R3'> &
  Round<'R4'> &
  Round<'R5'> & { intention: string; by: string; noticing: string };

/** What a reflection ends in; a part that was skipped is absent. */
export type Intention = { intention?: string; by?: string; noticing?: string };

const shownAtOnce = 12;
const pressedAtOnce = 4;
const story = freeText({ max: 4000 });
const line = freeText({ max: 500 });

/** What did I do there, and what does it mean for next time? The profile's five questions about one real moment. */
export const reflection: Series = {
  id: 'reflection',
  text: series,
  isOpenEnded: true,
  shown: (count) => Array.from({ length: Math.min(count, shownAtOnce) }, (_, back) => `${count - back}`),
  all: (count) => Array.from({ length: count }, (_, at) => `${at + 1}`),
  subjects: ({ told }, { language }) => {
    const newestFirst = Object.entries(told).toSorted(([one], [other]) => Number(other) - Number(one));
    const earlier = newestFirst.map(
      (
        [
          id,
          {
            progress: { title, done, total },
          },
        ],
        at,
      ) => ({
        id,
        label: title || series[language].untitled,
        note: series[language].note(done, total),
        isNext: at < pressedAtOnce,
      }),
    );
    const fresh = {
      id: newSubject,
      label: series[language].fresh,
      words: series[language].freshWords,
      isNext: true,
    };
    return [fresh, ...earlier];
  },
  about: (id) => (/^[1-9]\d{0,4}$/.test(id) ? about(id) : undefined),
};

function about(subject: string): Dialog {
  return dialog<Reflection, Intention>({
    id: 'reflection',
    subject,
    text,
    secondsEach: 90,
    title: ({ moment }) => (moment === undefined ? '' : firstWords(moment)),
    questions: {
      moment: { kind: story },
      ...round('R1'),
      ...round('R2'),
      ...round('R3'),
      ...round('R4'),
      ...round('R5'),
      intention: { kind: line, isOptional: true },
      by: {
        kind: date({ ofMonth: 'last' }),
        isOptional: true,
        when: ({ intention }) => intention !== undefined,
      },
      noticing: { kind: line, isOptional: true, when: ({ intention }) => intention !== undefined },
    },
    outcome: ({ intention, by, noticing }) => ({
      ...(intention !== undefined && { intention }),
      ...(by !== undefined && { by }),
      ...(noticing !== undefined && { noticing }),
    }),
    outcomeId: ({ intention }) => (intention === undefined ? 'withoutIntention' : 'withIntention'),
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
      when: (told: Partial<Reflection>) => firstFollowUp(answer(told)) !== undefined,
    },
    [`${id}.again`]: {
      kind: story,
      isOptional: true,
      when: (told: Partial<Reflection>) => secondFollowUp(more(told)) !== undefined,
    },
  };
  return asked as Asked<R>; // the three names above are all that a round has
}
