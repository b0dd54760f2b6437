import { z } from 'zod';
import { type Context, type Dialog, dialog, type Question } from '../../src/conversation/dialog.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import { freeText } from '../../src/conversation/kinds.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { isNumber, numbered, numbersTo, pressedAtOnce } from '../../src/conversation/numbered.ts';
import {
  groupsToGo,
  matterId,
  matterOf,
  mattersToAsk,
  mostQuestions,
  type Reason,
} from '../../src/rules/rehearsal.ts';
import { beginning } from '../beginning.ts';
import { sightsOfEverything } from '../everything.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { words as evidence } from '../evidence/words.text.ts';
import { words as plan } from '../plan/words.text.ts';
import { words as reflection } from '../reflection/words.text.ts';
import { text as selfAssessment } from '../self-assessment/text.ts';
import { words as story } from '../story/words.text.ts';
import { askedBefore, heldIn, id, type Place, places, recordedIn, sightsOfMatter } from './recorded.ts';
import { series, textOf, titleOf } from './text.ts';

/** What a rehearsal asks about, fixed once it begins, and what was answered to each question. */
export type Rehearsal = { matters: readonly string[] } & Record<Place, string>;

/** What a rehearsal comes to: what was asked about, or that it was not begun, or how many groups are to be rated first. */
export type Rehearsed =
  | { readonly what: 'held'; readonly matters: readonly string[] }
  | { readonly what: 'notBegun' }
  | { readonly what: 'tooLittle'; readonly toGo: number };

/** What can be added after a question, by where that is said. */
const leads: Readonly<Record<Reason, readonly Lead[]>> = {
  topButIntends: ['reflection', 'selfAssessment'],
  topOnlyOld: ['story', 'evidence'],
  topNothingShown: ['evidence', 'story'],
  skippedTask: ['reflection'],
  wentDown: ['reflection'],
  dropped: ['plan'],
  notShown: ['evidence', 'story'],
  notRated: ['selfAssessment'],
  oldEvidence: ['story', 'evidence'],
  overdue: ['plan'],
  unknown: ['selfAssessment'],
  muchOnOne: ['story', 'evidence'],
  shown: ['story'],
};
const leading = { selfAssessment, evidence, story, reflection, plan };
type Lead = keyof typeof leading;

const passage = freeText({ max: 4000 });

/** What could somebody who assesses me ask? Five questions from my own record, to answer for myself. */
export const rehearsal = numbered({
  id,
  // It is come to from what it is about; the menu is long enough.
  isUnlisted: true,
  text: series,
  sees: (subject, { seen }) => {
    if (subject === undefined || !isNumber(subject)) return [];
    const own = [
      ...[{ dialog: 'selfAssessment', subjects: 'all' as const }, { dialog: 'reflection' }, { dialog: id }],
      { dialog: id, subjects: [subject] },
    ];
    const held = heldIn({ seen }, subject);
    // Once it was begun it asks what it asks, and only needs what that is called.
    if (held) return [...own, ...held.flatMap(sightsOfMatter)];
    return seen.selfAssessment?.length ? [...own, ...sightsOfEverything(seen)] : own;
  },
  paths: (number) => [number],
  all: numbersTo,
  listed: (numbers, { told }, { language }) =>
    numbers
      .flatMap((number) => (told[number] ? [{ id: number, ...told[number] }] : []))
      .map(({ id, progress, on }, at) => ({
        id,
        label: progress.title,
        // Beginning is none of the questions.
        note: series[language].note(Math.max(0, progress.done - 1), progress.total - 1, on),
        isNext: at < pressedAtOnce,
      })),
  about: (subject, context) => (isNumber(subject) ? about(subject, context) : undefined),
});

function about(subject: string, context: Context): Dialog {
  const held = heldIn(context, subject);
  return dialog<Rehearsal, Rehearsed>({
    id,
    subject,
    text: textOf(held, context),
    secondsEach: 120,
    title: (_, { language }) => titleOf(subject, language),
    questions: {
      matters: {
        kind: beginning({
          schema: z.array(z.string().min(1).max(80)).min(1).max(mostQuestions).readonly(),
          made: () => held ?? drawn(subject, context),
          show: (matters, { language }) => series[language].questions(matters.length),
        }),
        when: (_, context) => held !== undefined || toGo(context) === 0,
      },
      ...(Object.fromEntries(places.map((place, at) => [place, nth(at)])) as Record<
        Place,
        Question<string, Rehearsal>
      >), // one for each place
    },
    outcome: ({ matters }, context) => {
      if (matters) return { what: 'held', matters };
      return toGo(context) === 0 ? { what: 'notBegun' } : { what: 'tooLittle', toGo: toGo(context) };
    },
    outcomeId: ({ what }) => what,
    ways,
  });
}

/** How many groups are to be rated first; where nobody looked at the ratings, none is known of. */
function toGo({ seen, edition }: Context): number {
  return seen.selfAssessment ? groupsToGo(assessedIn(seen), edition) : 0;
}

function nth(at: number): Question<string, Rehearsal> {
  return { kind: passage, when: ({ matters = [] }) => matters.length > at };
}

function drawn(subject: string, context: Context): readonly string[] {
  return mattersToAsk(recordedIn(context), askedBefore(context, subject)).map(matterId);
}

function ways(outcome: Rehearsed, { language }: Context): readonly Suggestion[] {
  if (outcome.what === 'notBegun') return [];
  const to =
    outcome.what === 'tooLittle'
      ? (['selfAssessment', 'story'] as const)
      : outcome.matters.flatMap((matter) => leads[matterOf(matter)?.reason ?? 'shown']);
  return [...new Set<Lead>(to)].map((lead) => ({
    label: leading[lead][language].name,
    answer: lead,
    to: menuStep,
  }));
}
