import type { Edition } from '../profile/schema.ts';
import { ratings as scale } from './assessment.ts';
import { type Assessed, ratingNow, type StatementRecord, standingOf } from './evidence.ts';
import { type Finding, findingsOf, type Grounds, isOldOn } from './findings.ts';
import type { Planned } from './plan.ts';

/**
 * Why an assessor could ask about something, what weighs most first: what contradicts itself, what is claimed without
 * anything shown, what is old, what was left, what is missing, and last of all what is shown.
 */
export const reasons = [
  ...(['topButIntends', 'topOnlyOld', 'topNothingShown', 'skippedTask', 'wentDown', 'dropped'] as const),
  ...(['notShown', 'notRated', 'oldEvidence', 'overdue', 'unknown', 'muchOnOne', 'shown'] as const),
];
export type Reason = (typeof reasons)[number];

/** Something to ask about, by the name it is kept under: `selfAssessment/K1`, `story/2`, `trajectory/3/T1`, `plan/r4`. */
export type Matter = { readonly reason: Reason; readonly about: string };

/** What questions are drawn from; of a task that was skipped, the trajectory by its number. */
export type Recorded = Omit<Grounds, 'intended'> & {
  readonly plan: readonly Planned[];
  readonly skipped: readonly { readonly trajectory: string; readonly task: string }[];
};

/** How many questions a rehearsal has, where there is so much to ask about. */
export const mostQuestions = 5;

/** How many groups have to be rated before there is anything to rehearse with. */
const fewestGroups = 3;

// So many statements that rest on one piece of evidence make one wonder what else there is.
const manyOnOne = 5;

type Candidate = Matter & { readonly group?: string };

/** How many groups are still to be rated before a rehearsal makes sense; 0 where it does. */
export function groupsToGo(assessed: Assessed, { groups }: Pick<Edition, 'groups'>): number {
  const rated = groups.filter((group) => recordsOf(group, assessed).some(isRated));
  return Math.max(0, fewestGroups - rated.length);
}

/**
 * What to ask about, at most five: what was not asked before, or else longest ago, and each for another reason and about
 * another group as far as that goes. `askedIn` is the number of the rehearsal in which something was asked last.
 */
export function mattersToAsk(
  recorded: Recorded,
  askedIn: Readonly<Record<string, number>>,
): readonly Matter[] {
  const chosen: Candidate[] = [];
  let left = candidatesIn(recorded);
  const weight = (one: Candidate) => [
    askedIn[matterId(one)] ?? 0,
    chosen.filter(({ reason }) => reason === one.reason).length +
      chosen.filter(({ group }) => group !== undefined && group === one.group).length,
    reasons.indexOf(one.reason),
  ];
  while (chosen.length < mostQuestions) {
    const [next] = left.toSorted((one, other) => inOrder(weight(one), weight(other)));
    if (!next) break;
    chosen.push(next);
    left = left.filter((one) => one !== next);
  }
  return chosen.map(({ reason, about }) => ({ reason, about }));
}

/** A matter as it is kept. */
export function matterId({ reason, about }: Matter): string {
  return `${reason}:${about}`;
}

/** The matter that is kept so; `undefined` where there is no such reason any more. */
export function matterOf(id: string): Matter | undefined {
  const end = id.indexOf(':');
  const reason = reasons.find((one) => one === id.slice(0, Math.max(0, end)));
  return reason && { reason, about: id.slice(end + 1) };
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((weight, place) => weight !== other[place]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function candidatesIn(recorded: Recorded): readonly Candidate[] {
  const { edition, plan, skipped } = recorded;
  const open = plan.filter(({ state }) => state === 'open');
  const intended = open.flatMap(({ group }) => group ?? []);
  const found = findingsOf({ ...recorded, intended });
  const intention = (reason: Reason, { id, group }: Planned): Candidate => ({
    ...{ reason, about: `plan/${id}` },
    ...(group !== undefined && { group }),
  });
  return [
    ...edition.groups.flatMap((group) => aboutGroup(group, recorded, found)),
    ...skipped.map(({ trajectory, task }): Candidate => {
      return { reason: 'skippedTask', about: `trajectory/${trajectory}/${task}`, group: task };
    }),
    ...plan.filter(({ state }) => state === 'dropped').map((one) => intention('dropped', one)),
    ...open.filter(({ isOverdue }) => isOverdue).map((one) => intention('overdue', one)),
    ...aboutEvidence(recorded, found),
  ];
}

// One reason for each group, the weightiest: a group that was asked about is not asked about again for a lesser one.
function aboutGroup(
  group: Edition['groups'][number],
  recorded: Recorded,
  found: readonly Finding[],
): readonly Candidate[] {
  const { id } = group;
  const records = recordsOf(group, recorded.assessed);
  const top = records.filter((record) => ratingNow(record) === 'level4');
  const isShown = records.some((record) => standingOf(record) === 'shown');
  const holds: Partial<Record<Reason, boolean>> = {
    topButIntends: found.some((one) => one.what === 'contradicts' && one.group === id),
    topOnlyOld: top.some((record) => isOnlyOld(record, recorded)),
    topNothingShown: top.length > 0 && top.every((record) => standingOf(record) === 'stated'),
    wentDown: records.some(wentDown),
    notShown: !isShown && records.some((record) => standingOf(record) === 'stated'),
    notRated: records.every((record) => standingOf(record) === 'open'),
    unknown: records.some((record) => standingOf(record) === 'unknown'),
    shown: isShown,
  };
  const reason = reasons.find((one) => holds[one]);
  return reason ? [{ reason, about: `selfAssessment/${id}`, group: id }] : [];
}

function aboutEvidence({ assessed, edition }: Recorded, found: readonly Finding[]): readonly Candidate[] {
  const rated = edition.groups.flatMap(({ id: group, statements }) =>
    statements.map(({ id }) => ({ group, evidence: assessed[id]?.evidence ?? [] })),
  );
  const all = new Set(rated.flatMap(({ evidence }) => evidence));
  return [...all].flatMap((about): readonly Candidate[] => {
    const resting = rated.filter(({ evidence }) => evidence.includes(about));
    const [first] = resting;
    const group = first && { group: first.group };
    const isOld = found.some((one) => one.what === 'oldEvidence' && one.evidence === about);
    if (isOld) return [{ reason: 'oldEvidence', about, ...group }];
    return resting.length >= manyOnOne ? [{ reason: 'muchOnOne', about, ...group }] : [];
  });
}

function recordsOf(
  { statements }: Edition['groups'][number],
  assessed: Assessed,
): readonly (StatementRecord | undefined)[] {
  return statements.map(({ id }) => assessed[id]);
}

function isRated(record: StatementRecord | undefined): boolean {
  return standingOf(record) !== 'open';
}

function isOnlyOld(record: StatementRecord | undefined, { evidenceDays, today }: Recorded): boolean {
  const evidence = record?.evidence ?? [];
  return evidence.length > 0 && evidence.every((id) => isOldOn(today, evidenceDays[id]));
}

/** Whether a statement is rated lower than it was the time before; not knowing is no step. */
function wentDown(record: StatementRecord | undefined): boolean {
  const steps = (record?.ratings ?? []).filter(({ rating }) => rating !== 'unknown');
  const [before, now] = steps.slice(-2).map(({ rating }) => scale.indexOf(rating));
  return before !== undefined && now !== undefined && now < before;
}
