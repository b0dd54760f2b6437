import type { Context, Dialog } from '../../src/conversation/dialog.ts';
import { isNumber, numbersTo, pressedAtOnce } from '../../src/conversation/numbered.ts';
import {
  type Begun,
  newSubject,
  type Series,
  type Subject,
  type Told,
} from '../../src/conversation/offered.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import { inLanguage, localized } from '../../src/language.ts';
import { instantSaid } from '../../src/rules/reminder.ts';
import { sightsOfStates } from '../plan/intentions.ts';
import { quietIn } from '../quiet-hours/known.ts';
import { stopAll, stopSubject } from './all.ts';
import { reminder } from './dialog.ts';
import { reminderAskedFor } from './hears.ts';
import { endedOn, isEnded, momentOf, saidOf } from './known.ts';
import { instantInWords, titleOf } from './text.ts';
import { sightsOfThings, thingsIn } from './things.ts';
import { words } from './words.ts';

const newest = 12;
const passedAtOnce = 3;

/** What do I remind you of, and when? Everything that is set, what ended, and what was told lately. */
export const reminders: Series = {
  id: reminderSeries,
  isUnlisted: true,
  isOpenEnded: true,
  text: localized((language) => {
    const { name, offer, words: alsoSaid, ask, quiet, noQuiet } = words[language];
    return {
      ...{ name, offer, words: alsoSaid },
      ask: (_, { due, seen }) => {
        const { time } = inLanguage(language);
        const hours = quietIn(seen);
        return `${hours ? quiet(time(hours.from), time(hours.until)) : noQuiet}\n\n${ask(due.length)}`;
      },
    };
  }),
  hears: reminderAskedFor,
  sees: (path, context) => [
    { dialog: 'quietHours' },
    { dialog: 'reflection' },
    { dialog: 'plan' },
    { dialog: 'trajectory' },
    { dialog: 'recertification' },
    { dialog: reminderSeries, ...(path !== undefined && { subjects: [...setIn(context), path] }) },
    ...sightsOfStates(context.seen),
    ...sightsOfThings(context.seen),
  ],
  shown: (count, context) => [...new Set([...setIn(context), ...numbersTo(count).slice(-newest)])],
  all: (count) => [...numbersTo(count), stopSubject],
  subjects: (begun, context) => {
    const { fresh: label, freshWords, all } = words[context.language];
    const { due } = context;
    return [
      { id: newSubject, label, words: freshWords, isNext: true },
      ...due.flatMap(({ subject, at }, place) => setSubject(subject, at, place, begun, context)),
      ...passed(begun, context),
      ...(due.length > 1 ? [{ id: stopSubject, label: all.name, words: all.words, isNext: true }] : []),
    ];
  },
  about: (subject, context): Dialog | undefined => {
    if (subject === stopSubject) return stopAll(context);
    return isNumber(subject) ? reminder(subject, context) : undefined;
  },
};

function setIn({ due }: Context): readonly string[] {
  return due.map(({ subject }) => subject);
}

function setSubject(
  subject: string,
  at: number,
  place: number,
  { told }: Begun,
  context: Context,
): readonly Subject[] {
  const { what } = saidOf(told[subject]);
  const note = instantInWords(at, context.language, context);
  return what ? [{ id: subject, label: titleOf(what, context), note, isNext: place < pressedAtOnce }] : [];
}

/** What ended because nobody could be reached, and what was told lately and is not said to be done. */
function passed({ told }: Begun, context: Context): readonly Subject[] {
  const { due, language, today } = context;
  const { notes } = words[language];
  const things = thingsIn(context);
  const others = Object.values(told)
    .filter(({ subject = '' }) => isNumber(subject) && due.every((one) => one.subject !== subject))
    .toSorted((one, other) => Number(other.subject) - Number(one.subject));
  const notedWith = (note: (one: Told) => string | undefined) =>
    others.flatMap((one): Subject[] => {
      const said = note(one);
      const { what } = saidOf(one);
      const isOver = what && 'id' in what && things.all.get(what.id)?.isOver;
      if (said === undefined || !what || isOver) return [];
      return [{ id: one.subject ?? '', label: titleOf(what, context), note: said, isNext: false }];
    });
  const ended = notedWith((one) => {
    const on = endedOn(one);
    return isEnded(one) ? notes.ended(on && inLanguage(language).date(on)) : undefined;
  });
  const reminded = notedWith((one) => {
    const moment = momentOf(saidOf(one), things);
    return moment && moment.day <= today
      ? notes.told(instantInWords(instantSaid(moment), language, context))
      : undefined;
  });
  return [...ended, ...reminded.slice(0, passedAtOnce)];
}
