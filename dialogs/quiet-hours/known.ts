import { type Everything, lastAnswers } from '../../src/conversation/offered.ts';
import { type QuietHours, usualQuietHours } from '../../src/rules/reminder.ts';

/** The quiet hours of somebody, as far as what they said of them is seen; `undefined` where they want none. */
export function quietIn({ quietHours = [] }: Everything): QuietHours | undefined {
  const [told] = quietHours;
  // It passed the schema of its own dialog.
  const { hours } = (told ? lastAnswers(told) : {}) as { hours?: QuietHours | 'off' };
  return hours === 'off' ? undefined : (hours ?? usualQuietHours);
}
