import type { Context } from '../../src/conversation/dialog.ts';
import { isNumber } from '../../src/conversation/numbered.ts';
import type { Sees, Told } from '../../src/conversation/offered.ts';
import { sightsOfEverything } from '../everything.ts';
import { planIn } from '../plan/intentions.ts';

/** The kinds of things that are kept, in the order in which they are told. */
export const kinds = [
  ...(['eligibility', 'groups', 'shown', 'stories', 'trajectories', 'reflections', 'intentions'] as const),
  ...(['periods', 'rehearsals', 'sheets', 'reminders', 'drafts'] as const),
];
export type Kind = (typeof kinds)[number];

/** How much is kept: how many questions were ever answered, since which ISO day (where that is known), and how many of each kind. */
export type Kept = {
  readonly answers: number;
  readonly since: string | undefined;
  readonly of: Readonly<Record<Kind, number>>;
};

/** Everything that is kept, also of what only earlier editions have. */
export const seesAll: Sees = (_, { seen, earlier, edition, later }) => {
  const former = earlier.flatMap(({ groups }) => groups.map(({ id }) => id));
  const subjects = former.filter((id) => edition.groups.every((group) => group.id !== id));
  return [
    ...sightsOfEverything(seen),
    { dialog: 'selfAssessment', subjects },
    { dialog: 'evidence', subjects },
    { dialog: 'languageModel' },
    { dialog: 'move', subjects: [...earlier, edition, ...later].map(({ validFrom }) => validFrom) },
  ];
};

/** Counts what is kept, from what is seen of it. */
export function keptIn({ seen, today, drafts = 0 }: Context): Kept {
  const begun = (dialog: string) => (seen[dialog] ?? []).filter(isBegun);
  const histories = Object.values(seen).flatMap((told) => told.map(({ history }) => history));
  const days = histories.flatMap((history) => Object.values(history).flat()).flatMap(({ on }) => on ?? []);
  const shown = begun('evidence').flatMap(({ history }) => Object.values(history));
  const numbers = begun('trajectory').map(({ subject }) => subject?.split('/')[0]);
  return {
    answers: histories.flatMap((history) => Object.keys(history)).length,
    since: days.toSorted()[0],
    of: {
      eligibility: begun('eligibility').length,
      groups: begun('selfAssessment').length,
      shown: shown.filter((said) => isAnything(said.at(-1)?.answer)).length,
      stories: begun('story').length,
      trajectories: new Set(numbers).size,
      reflections: begun('reflection').length,
      intentions: planIn(seen, today).length,
      periods: begun('recertification').length,
      rehearsals: begun('rehearsal').length,
      sheets: begun('intervision').length,
      drafts,
      reminders: begun('reminder').filter(({ subject = '' }) => isNumber(subject)).length,
    },
  };
}

function isBegun({ history }: Told): boolean {
  return Object.keys(history).length > 0;
}

function isAnything(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length > 0;
}
