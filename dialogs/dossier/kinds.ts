import type { Context } from '../../src/conversation/dialog.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { type Chosen, type Order, type PartId, partIds } from '../../src/dossier/order.ts';
import { planIn } from '../plan/intentions.ts';
import { periodsIn } from '../recertification/known.ts';
import { isBegun, reflectionsIn, trajectoriesIn } from './begun.ts';

/** The documents that can be asked for: everything, some parts of it, or one part by itself. */
export const kinds = ['all', 'parts', 'trajectory', 'reflections', 'plan'] as const;
export type Kind = (typeof kinds)[number];

/** What somebody asks for in one of them; what is absent was passed over, and is all there is, no name, or the usual. */
export type Answers = {
  parts: readonly string[];
  trajectory: string;
  trajectories: readonly string[];
  reflections: readonly string[];
  name: string;
  language: Order['language'];
  form: Order['form'];
};

/** The parts of a dossier in which there is something. */
export function partsWithin(context: Context): readonly PartId[] {
  const { seen, today } = context;
  const has: Readonly<Record<PartId, () => boolean>> = {
    eligibility: () => {
      const told = toldOf(context, 'eligibility');
      return told !== undefined && isBegun(told);
    },
    profile: () => (seen.selfAssessment ?? []).some(isBegun),
    trajectories: () => trajectoriesIn(context).length > 0,
    reflections: () => reflectionsIn(context).length > 0,
    plan: () => planIn(seen, today).length > 0,
    recertification: () => periodsIn(context).length > 0,
  };
  return partIds.filter((id) => has[id]());
}

/** The documents that there is something for. */
export function kindsWithin(context: Context): readonly Kind[] {
  const parts = partsWithin(context);
  const there: Readonly<Record<Kind, boolean>> = {
    all: parts.length > 0,
    parts: parts.length > 1,
    trajectory: parts.includes('trajectories'),
    reflections: parts.includes('reflections'),
    plan: parts.includes('plan'),
  };
  return kinds.filter((kind) => there[kind]);
}

/** Which parts a document has, as far as that is known. */
export function partsOf(kind: Kind, { parts = [] }: Partial<Answers>, context: Context): readonly PartId[] {
  switch (kind) {
    case 'all':
      return partsWithin(context);
    case 'parts':
      return partIds.filter((id) => parts.includes(id));
    case 'trajectory':
      return ['trajectories'];
    case 'reflections':
    case 'plan':
      return [kind];
  }
}

/** What of everything is in the document that these answers ask for; nothing where there is nothing in it. */
export function chosenBy(kind: Kind, answers: Partial<Answers>, context: Context): Chosen | undefined {
  const parts = partsOf(kind, answers, context);
  if (parts.length === 0) return undefined;
  const [only] = trajectoriesIn(context);
  const { trajectory = only?.number, trajectories, reflections } = answers;
  const one = trajectory === undefined ? [] : [trajectory];
  return {
    parts,
    trajectories: kind === 'trajectory' ? one : (trajectories ?? 'all'),
    reflections: reflections ?? 'all',
  };
}
