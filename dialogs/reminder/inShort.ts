import type { Context } from '../../src/conversation/dialog.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { type Told, toldOf } from '../../src/conversation/offered.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import { inLanguage } from '../../src/language.ts';
import { endedOn, isEnded, saidOf } from './known.ts';
import { lineOf, listed } from './text.ts';
import { thingsIn } from './things.ts';
import { toNewReminder } from './ways.ts';
import { words } from './words.ts';

/** What comes next of what somebody is reminded of, and what ended; nothing where there is neither. */
export function remindersInShort(context: Context): string {
  const { due, language } = context;
  const { inShort } = words[language];
  const things = thingsIn(context);
  const lines = due.flatMap(({ subject, at }) => {
    const { what } = saidOf(toldOf(context, reminderSeries, subject));
    return what ? [lineOf(what, at, things, context)] : [];
  });
  const ended = endedIn(context);
  const on = ended
    .flatMap((told) => endedOn(told) ?? [])
    .toSorted()
    .at(-1);
  return [
    ...(lines.length + ended.length > 0 ? [inShort.title] : []),
    ...(lines.length > 0 ? [listed(lines, language)] : []),
    ...(ended.length > 0 ? [inShort.ended(ended.length, on && inLanguage(language).date(on))] : []),
  ].join('\n\n');
}

/** What leads on from what was said of the reminders, where there are any or there is something to be reminded of. */
export function waysToReminders(context: Context): readonly Suggestion[] {
  const { due, language } = context;
  const isAny = due.length > 0 || endedIn(context).length > 0;
  const isAnyThing = thingsIn(context).offered.length > 0;
  const toAll = { label: words[language].name, answer: reminderSeries, to: menuStep };
  return [...(isAnyThing ? [toNewReminder(language)] : []), ...(isAny ? [toAll] : [])];
}

function endedIn({ seen, due }: Context): readonly Told[] {
  const { reminder = [] } = seen;
  return reminder.filter((told) => isEnded(told) && due.every(({ subject }) => subject !== told.subject));
}
