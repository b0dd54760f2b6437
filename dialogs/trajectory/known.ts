import type { Context } from '../../src/conversation/dialog.ts';
import { type Everything, lastAnswers, type Told } from '../../src/conversation/offered.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { keptWith } from '../../src/remembering.ts';
import {
  type Part,
  type PartStates,
  partsOf,
  type SaidOfPart,
  statesOf,
} from '../../src/rules/trajectory.ts';

/** The id of the trajectories; what is said in one is filed under its number and the part: `3/T1`. */
export const id = 'trajectory';

/** How long a question about a trajectory takes. */
export const secondsEach = 45;

/** The outcome of a closing that something else has to come before. */
export const notYet = 'notYet';

/** One trajectory as far as it is seen: what was said of each part, and how that one stands. */
export type Known = {
  readonly number: string;
  readonly parts: readonly Part[];
  readonly said: Readonly<Record<string, SaidOfPart>>;
  readonly states: PartStates;
};

/** Where what is said of a part of a trajectory is filed. */
export function pathOf(number: string, part: Pick<Part, 'id'>): string {
  return `${number}/${part.id}`;
}

/** A trajectory, from what was told of its parts. */
export function knownOf(number: string, told: readonly Told[], edition: Edition): Known {
  const parts = partsOf(edition);
  const prefix = pathOf(number, { id: '' });
  const said: Record<string, SaidOfPart> = {};
  for (const one of told) {
    const { subject } = one;
    if (subject?.startsWith(prefix)) said[subject.slice(prefix.length)] = saidIn(one);
  }
  return { number, parts, said, states: statesOf(parts, said) };
}

/** A trajectory as far as this conversation about a part of it sees it. */
export function seenOf(number: string, { seen, edition }: Context): Known {
  return knownOf(number, seen[id] ?? [], edition);
}

/** The pseudonyms of the trajectories that are seen, but for one where that is named. */
export function pseudonymsIn({ [id]: told = [] }: Everything, but?: string): readonly string[] {
  const others = told.filter(({ subject }) => but === undefined || subject !== pathOf(but, { id: 'start' }));
  return others.flatMap((one) => saidIn(one).answers.pseudonym ?? []);
}

// Every part of a trajectory looks at those before it.
const saidIn = keptWith((told: Told): SaidOfPart => {
  const { outcome } = told;
  return {
    answers: lastAnswers(told) as SaidOfPart['answers'], // they passed the schemas of their own dialog
    isOver: outcome !== undefined && outcome !== notYet,
  };
});
