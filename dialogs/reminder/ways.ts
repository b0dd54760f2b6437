import { chooserStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { newSubject } from '../../src/conversation/offered.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import type { Language } from '../../src/language.ts';
import { words } from './words.ts';

/** What an intention is called where a reminder points to it. */
export function planThing(intention: string): string {
  return `plan/${intention}`;
}

/** What the next contact is called that was agreed on in this part of a trajectory. */
export function contactThing(path: string): string {
  return `trajectory/${path}`;
}

/** What the end of a period of recertification is called. */
export function periodThing(period: string): string {
  return `recertification/${period}/end`;
}

/** What a meeting in a period of recertification is called. */
export function meetingThing(period: string, meeting: string): string {
  return `recertification/${period}/${meeting}`;
}

/** Leads to a reminder of something that was said elsewhere, by its id. */
export function toReminderOf(thing: string, language: Language): Suggestion {
  const to = { dialog: reminderSeries, subject: newSubject, question: 'what' };
  return { label: words[language].remindMe, answer: thing, to };
}

/** Leads to a reminder of something that is still to be said. */
export function toNewReminder(language: Language): Suggestion {
  const to = { dialog: reminderSeries, question: chooserStep };
  return { label: words[language].remindMe, answer: newSubject, to };
}
