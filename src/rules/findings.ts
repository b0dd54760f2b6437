import { dayNumber, isoDate, minusYears } from '../calendar.ts';
import type { Edition } from '../profile/schema.ts';
import { type Assessed, ratingNow, type StatementRecord, standingOf } from './evidence.ts';

/**
 * Something worth a second look, without a judgement: the highest ratings that have no evidence, evidence of long ago
 * with the statements it belongs to, or a group that something is intended in while everything is rated the highest.
 */
export type Finding =
  | { readonly what: 'topWithoutEvidence'; readonly statements: readonly string[] }
  | {
      readonly what: 'oldEvidence';
      readonly evidence: string;
      readonly on: string;
      readonly statements: readonly string[];
    }
  | { readonly what: 'contradicts'; readonly group: string };

/** What findings rest on: the day of each piece of evidence by its id, and the groups that intentions are about. */
export type Grounds = {
  readonly assessed: Assessed;
  readonly evidenceDays: Readonly<Record<string, string>>;
  readonly intended: readonly string[];
  readonly edition: Pick<Edition, 'groups'>;
  readonly today: string;
};

/** A statement to work on: it is rated low, not shown yet, or not known. */
export type NextStep = { readonly statement: string; readonly why: 'low' | 'notShown' | 'unknown' };

const yearsUntilOld = 3;
const mostNextSteps = 3;

/** What stands out, kind by kind, each in the order of the edition. */
export function findingsOf(grounds: Grounds): readonly Finding[] {
  return [...topWithoutEvidence(grounds), ...oldEvidence(grounds), ...contradictions(grounds)];
}

/**
 * What to work on: the lowest ratings first, then what is rated higher but not shown, then what is not known, each in
 * the order of the edition and at most one of each group.
 */
export function nextStepsOf(assessed: Assessed, { groups }: Pick<Edition, 'groups'>): readonly NextStep[] {
  const firstOfEach = groups.flatMap(({ statements }) =>
    widestFirst(gapsIn(statements, assessed)).slice(0, 1),
  );
  return widestFirst(firstOfEach)
    .slice(0, mostNextSteps)
    .map(({ statement, gap }) => ({
      statement,
      why: gap === 'level1' || gap === 'level2' ? 'low' : gap,
    }));
}

// Before everything is rated, evidence is still to come.
function topWithoutEvidence({ assessed, edition }: Grounds): Finding[] {
  const ids = statementIds(edition);
  if (ids.some((id) => standingOf(assessed[id]) === 'open')) return [];
  const statements = ids.filter((id) => isTop(assessed[id]) && standingOf(assessed[id]) === 'stated');
  return statements.length > 0 ? [{ what: 'topWithoutEvidence', statements }] : [];
}

/** Whether what is of this day is old by now; what has no day is not known to be. */
export function isOldOn(today: string, day: string | undefined): boolean {
  return day !== undefined && day < isoDate(minusYears(dayNumber(today), yearsUntilOld));
}

function oldEvidence({ assessed, evidenceDays, edition, today }: Grounds): Finding[] {
  const ids = statementIds(edition);
  const all = new Set(ids.flatMap((id) => assessed[id]?.evidence ?? []));
  return [...all].flatMap((evidence): Finding[] => {
    const on = evidenceDays[evidence];
    if (on === undefined || !isOldOn(today, on)) return [];
    const statements = ids.filter((id) => assessed[id]?.evidence.includes(evidence));
    return [{ what: 'oldEvidence', evidence, on, statements }];
  });
}

function contradictions({ assessed, intended, edition }: Grounds): Finding[] {
  return edition.groups.flatMap(({ id: group, statements }): Finding[] => {
    if (!intended.includes(group)) return [];
    const records = statements.map(({ id }) => assessed[id]);
    const rated = records.filter((one) => ['stated', 'shown'].includes(standingOf(one)));
    return rated.length > 0 && rated.every(isTop) ? [{ what: 'contradicts', group }] : [];
  });
}

function isTop(record: StatementRecord | undefined): boolean {
  return ratingNow(record) === 'level4';
}

function statementIds({ groups }: Grounds['edition']): readonly string[] {
  return groups.flatMap(({ statements }) => statements.map(({ id }) => id));
}

/** What there is to work on in a statement, the widest gap first. */
const gaps = ['level1', 'level2', 'notShown', 'unknown'] as const;
type Gap = { statement: string; gap: (typeof gaps)[number] };

function gapsIn(statements: readonly { id: string }[], assessed: Assessed): Gap[] {
  return statements.flatMap(({ id }) => {
    const gap = gapOf(assessed[id]);
    return gap ? [{ statement: id, gap }] : [];
  });
}

function gapOf(record: StatementRecord | undefined): Gap['gap'] | undefined {
  const rating = ratingNow(record);
  if (rating === 'level1' || rating === 'level2' || rating === 'unknown') return rating;
  return standingOf(record) === 'stated' ? 'notShown' : undefined;
}

function widestFirst(found: readonly Gap[]): Gap[] {
  return found.toSorted((one, other) => gaps.indexOf(one.gap) - gaps.indexOf(other.gap));
}
