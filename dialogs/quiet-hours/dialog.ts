import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { hoursOfDay } from '../../src/conversation/momentKinds.ts';
import { type QuietHours, usualQuietHours } from '../../src/rules/reminder.ts';
import { hoursAskedFor } from './hears.ts';
import { text } from './text.ts';

/** The hours in which somebody is sent no reminders, or that they want none of these. */
export type Answers = { hours: QuietHours | 'off' };

/** When do I leave you alone? From eight in the evening to eight in the morning, until somebody says otherwise. */
export const quietHours: Dialog = dialog<Answers, QuietHours | undefined>({
  id: 'quietHours',
  text,
  isUnlisted: true,
  secondsEach: 20,
  hears: hoursAskedFor,
  questions: {
    hours: { kind: hoursOfDay(['off'], { picks: { usual: usualQuietHours, off: 'off' } }) },
  },
  outcome: ({ hours = usualQuietHours }) => (hours === 'off' ? undefined : hours),
  outcomeId: (hours) => (hours ? 'on' : 'off'),
  returnsTo: () => ['hours'],
});
