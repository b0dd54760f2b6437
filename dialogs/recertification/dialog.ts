import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { amount, date } from '../../src/conversation/kinds.ts';
import { isNumber, numbered, numbersTo, pressedAtOnce } from '../../src/conversation/numbered.ts';
import { pointUnits } from '../../src/conversation/reading/amount.ts';
import { doubtsAboutDay, doubtsAboutPoints, type Ledger } from '../../src/rules/recertification.ts';
import { itemName } from '../itemName.ts';
import { toNewReminder } from '../reminder/ways.ts';
import {
  id,
  ledgerFrom,
  ledgerIn,
  numbersFor,
  periodIn,
  publishedIn,
  type RecertificationAnswers,
} from './known.ts';
import { periodTitle, type Reviews, seriesText, text, totalsInWords } from './text.ts';

const mostPoints = 500;

/** What do I still need to keep up my certificate? Points and reflection meetings, period by period. */
export const recertification = numbered({
  id,
  text: seriesText,
  isOffered: (context) => publishedIn(context).length > 0,
  paths: (number) => [number],
  all: numbersTo,
  listed: (numbers, { told }, context) =>
    numbers.flatMap((number, at) => {
      const found = told[number];
      if (!found) return [];
      const period = periodIn(found);
      const note = totalsInWords(ledgerIn(period, context), context.language);
      const label = periodTitle(period.from, context.language);
      return [{ id: number, label, note, isNext: at < pressedAtOnce }];
    }),
  about: (subject) => (isNumber(subject) ? about(subject) : undefined),
});

function about(subject: string): Dialog {
  return dialog<RecertificationAnswers, Ledger, Reviews>({
    id,
    subject,
    text,
    secondsEach: 20,
    title: ({ from }, { language }) => periodTitle(from, language),
    questions: {
      from: { kind: date({ ofMonth: 'first', looks: 'back' }) },
      points: {
        most: 100,
        fields: {
          name: { kind: itemName },
          on: { kind: date({ ofMonth: 'last', looks: 'back' }) },
          amount: { kind: amount(pointUnits, { points: mostPoints }, 'points') },
        },
        review: ({ amount: { value }, ...one }, _, context, { from }) =>
          doubtsAboutPoints({ ...one, points: value }, from, numbersFor(from, context), context.today),
        total: (points, context, { from }) =>
          ledgerFrom({ points: [...points], ...(from !== undefined && { from }) }, context),
      },
      meetings: {
        most: 40,
        fields: { name: { kind: itemName }, on: { kind: date({ ofMonth: 'last', looks: 'back' }) } },
        review: ({ on }, _, context, { from }) =>
          doubtsAboutDay(on, from, numbersFor(from, context), context.today),
        total: (meetings, context, { from }) =>
          ledgerFrom({ meetings: [...meetings], ...(from !== undefined && { from }) }, context),
      },
    },
    outcome: ledgerFrom,
    // Never that anything is met: that is not ours to say.
    outcomeId: () => 'kept',
    returnsTo: () => ['points', 'meetings'],
    ways: ({ span, phase, nextMeeting }, { language }) =>
      (span && phase !== 'over') || nextMeeting !== undefined ? [toNewReminder(language)] : [],
  });
}
