import { dossierSeries } from '../src/conversation/dossier.ts';
import type { Everything, Sight } from '../src/conversation/offered.ts';
import { sightsOfStates } from './plan/intentions.ts';
import { sightsOfShowings } from './showing/dialog.ts';

/** What is to be seen of everything somebody said in the edition they are on, in an order in which one follows from the other. */
export function sightsOfEverything(seen: Everything): readonly Sight[] {
  return [
    { dialog: 'eligibility' },
    { dialog: 'selfAssessment', subjects: 'all' },
    { dialog: 'story', subjects: 'all' },
    // Before the trajectories, because a moment from before the first of these was not asked about them.
    { dialog: 'reflection', subjects: 'all' },
    { dialog: 'trajectory', subjects: 'all' },
    { dialog: 'evidence', subjects: 'all' },
    { dialog: 'plan', subjects: 'all' },
    ...sightsOfStates(seen),
    ...sightsOfShowings(seen),
    { dialog: 'recertification', subjects: 'all' },
    { dialog: 'rehearsal', subjects: 'all' },
    { dialog: 'intervision', subjects: 'all' },
    { dialog: 'quietHours' },
    { dialog: 'reminder', subjects: 'all' },
    // Last, because what can be asked for follows from the rest.
    { dialog: dossierSeries, subjects: 'all' },
  ];
}
