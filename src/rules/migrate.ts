import type { Edition, Statement } from '../profile/schema.ts';
import type { Rating } from './assessment.ts';
import { statementsOf, traceLines } from './lineage.ts';

/**
 * What is kept for one statement: its rating, the day it was given, and the ids of its evidence. Without a rating it is
 * open; `former` then names the statements it comes from whose ratings, kept under their own ids, show where it stood.
 */
export type Rated = {
  readonly rating?: Rating;
  readonly on?: string;
  readonly evidence?: readonly string[];
  readonly former?: readonly string[];
};

/** What is kept, by the id of the statement. */
export type Ratings = Readonly<Record<string, Rated>>;

/** How statements of an edition follow from those of another. `changed` is any way that is none of the others. */
export type What = 'same' | 'reworded' | 'renamed' | 'merged' | 'split' | 'changed' | 'new' | 'gone';

/** What happens to statements that belong together, and to what was said and shown about them. */
export type Row = {
  readonly what: What;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly rating: 'kept' | 'askAgain' | 'keptAside' | 'none';
  /** The ids of the evidence that goes along, or is kept aside where the statement is gone. */
  readonly evidence: readonly string[];
};

/** A move to another edition: a row for every statement of either, in the order of the new one, then what is gone. */
export type Move = { readonly rows: readonly Row[]; readonly askAgain: readonly string[] };

type Descent = Pick<Row, 'what' | 'from' | 'to'>;

/**
 * What a move would do, without doing it: from the edition somebody is on, through every edition after it up to the one
 * they move to (`later`, oldest first). The ratings may be the ones kept aside as well; those return with their statement.
 */
export function planMove(before: Edition, later: readonly Edition[], ratings: Ratings): Move {
  const plans = descentsOf(before, later, ratings).map((descent) => plan(descent, ratings));
  return { rows: plans.map(({ row }) => row), askAgain: plans.flatMap(({ askAgain }) => askAgain) };
}

/**
 * The ratings that count after a move, of the statements of the new edition. Those there were stay as they are, so that
 * nothing is lost, also if they changed since the move was planned.
 */
export function applyMove({ rows }: Move, ratings: Ratings): Ratings {
  return Object.fromEntries(rows.flatMap((row) => settle(row, ratings)));
}

/**
 * The ratings, in which what is still open since an earlier move names what it comes from; that is kept nowhere, because
 * it follows from the editions so far, oldest first.
 */
export function recallFormer(editions: readonly Edition[], ratings: Ratings): Ratings {
  const known: Record<string, Rated> = { ...ratings };
  for (const { from, to } of editions.flatMap(({ successions }) => successions)) {
    const former = formerOf(from, known);
    const open = former.length > 0 ? to.filter((id) => !known[id]?.rating) : [];
    for (const id of open) known[id] = { ...known[id], former };
  }
  return known;
}

/** The statements whose ratings show where something stood that comes from these. */
function formerOf(from: readonly string[], ratings: Ratings): readonly string[] {
  return [...new Set(from.flatMap((id) => (ratings[id]?.rating ? [id] : (ratings[id]?.former ?? []))))];
}

function descentsOf(before: Edition, later: readonly Edition[], ratings: Ratings): Descent[] {
  const old = statementsOf(before);
  const now = statementsOf(later.at(-1) ?? before);
  const lines = traceLines([before, ...later], [...new Set([...old.keys(), ...Object.keys(ratings)])]);
  const present = [...now].map(([id, words]): Descent => {
    const same = old.get(id);
    if (same) return { what: isSaidAlike(same, words) ? 'same' : 'reworded', from: [id], to: [id] };
    const { from, isWhole } = lines.get(id) ?? { from: [], isWhole: false };
    return { what: nameOf(from.length, isWhole), from, to: [id] };
  });
  const survivors = new Set(present.flatMap(({ from }) => from));
  const gone = [...old.keys()].filter((id) => !survivors.has(id));
  return [...joinParts(present), ...gone.map((id): Descent => ({ what: 'gone', from: [id], to: [] }))];
}

function isSaidAlike(one: Statement, other: Statement): boolean {
  return one.nl === other.nl && one.en === other.en;
}

function nameOf(ancestors: number, isWhole: boolean): What {
  if (ancestors === 0) return 'new';
  if (!isWhole) return 'changed';
  return ancestors === 1 ? 'renamed' : 'merged';
}

/** Puts what changed and has the same ancestors together, because those are its parts. */
function joinParts(descents: readonly Descent[]): Descent[] {
  const families = Map.groupBy(descents, ({ what, from, to }) =>
    (what === 'changed' ? ['parts of', ...from] : to).join(' '),
  );
  return [...families.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const to = [first, ...others].flatMap((one) => one.to);
    return { what: first.from.length === 1 ? 'split' : 'changed', from: first.from, to };
  });
}

function plan(descent: Descent, ratings: Ratings): { row: Row; askAgain: readonly string[] } {
  const { what, from, to } = descent;
  const settled = new Map(settle(descent, ratings));
  const askAgain = to.filter((id) => {
    const kept = settled.get(id);
    return kept?.rating === undefined && (what === 'new' || kept?.former !== undefined);
  });
  const left = what === 'gone' ? from.flatMap((id) => ratings[id] ?? []) : [];
  const all = [...settled.values(), ...left];
  const rating = outcomeOf(askAgain.length > 0, left.length > 0, all);
  return { row: { ...descent, rating, evidence: evidenceOf(all) }, askAgain };
}

function outcomeOf(isAsked: boolean, isAside: boolean, all: readonly Rated[]): Row['rating'] {
  if (isAsked) return 'askAgain';
  if (isAside) return 'keptAside';
  return all.some(({ rating }) => rating) ? 'kept' : 'none';
}

/** What is kept for the new statements; one that has something of its own keeps that, whatever it comes from. */
function settle({ what, from, to }: Descent, ratings: Ratings): [string, Rated][] {
  return to.flatMap((id): [string, Rated][] => {
    const kept = ratings[id] ?? carry(what, from, ratings);
    return kept ? [[id, kept]] : [];
  });
}

function carry(what: What, from: readonly string[], ratings: Ratings): Rated | undefined {
  const all = from.map((id) => ratings[id]);
  const [first] = all;
  if (all.every((one) => one === undefined)) return undefined;
  if (what === 'renamed') return first;
  const ids = evidenceOf(all);
  const evidence = ids.length > 0 ? { evidence: ids } : {};
  const rating = first?.rating;
  if (what === 'merged' && rating !== undefined && all.every((one) => one?.rating === rating)) {
    return { rating, ...oldestDay(all), ...evidence };
  }
  const former = formerOf(from, ratings);
  return { ...evidence, ...(former.length > 0 && { former }) };
}

/** A merged rating is as old as its oldest part; where one has no day, nobody knows. */
function oldestDay(all: readonly (Rated | undefined)[]): { on?: string } {
  const days = all.flatMap((one) => one?.on ?? []).toSorted();
  const [on] = days;
  return on !== undefined && days.length === all.length ? { on } : {};
}

function evidenceOf(all: readonly (Rated | undefined)[]): string[] {
  return [...new Set(all.flatMap((one) => one?.evidence ?? []))];
}
