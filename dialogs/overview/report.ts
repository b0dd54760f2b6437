import type { Report } from '../../src/conversation/offered.ts';
import { standingOf } from './standing.ts';
import { offer, tell } from './text.ts';

/** Where do I stand? What was done, what is open, what stands out and what I intend, over everything I said. */
export const overview: Report = {
  id: 'overview',
  text: offer,
  sees: () => [
    { dialog: 'eligibility' },
    { dialog: 'selfAssessment', subjects: 'all' },
    { dialog: 'story', subjects: 'all' },
    // Before the trajectories, because a moment from before the first of these was not asked about them.
    { dialog: 'reflection', subjects: 'all' },
    { dialog: 'trajectory', subjects: 'all' },
    { dialog: 'evidence', subjects: 'all' },
    { dialog: 'plan', subjects: 'all' },
  ],
  tell: (context) => tell(standingOf(context), context),
};
