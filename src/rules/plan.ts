/** Something somebody intends: `by` is an ISO day, `group` the part of the profile it is about. */
export type Intention = {
  readonly id: string;
  readonly what: string;
  readonly by?: string;
  readonly noticing?: string;
  readonly group?: string;
};

/** What somebody can say of an intention later on. */
export const endings = ['done', 'moved', 'dropped', 'asIs'] as const;
export type Ending = (typeof endings)[number];

/** What was said last of an intention, on the ISO day `on`; `by` is the day it was last moved to, if it ever was. */
export type Became = {
  readonly ending?: Ending;
  readonly by?: string;
  readonly reason?: string;
  readonly noticed?: string;
  readonly on?: string;
};

/** How an intention stands: `movedFrom` is the day it was first meant for, `endedOn` the day it was done or dropped. */
export type Planned = Intention & {
  readonly state: 'open' | 'done' | 'dropped';
  readonly isOverdue: boolean;
  readonly movedFrom?: string;
  readonly reason?: string;
  readonly noticed?: string;
  readonly endedOn?: string;
};

/**
 * The intentions as they stand on `today`: those that are open first, by their day and without one last, then those
 * that were done or dropped, the latest first. `became` is what was said of each, by its id.
 */
export function planOf(
  intentions: readonly Intention[],
  became: Readonly<Record<string, Became>>,
  today: string,
): readonly Planned[] {
  const planned = intentions.map((one) => plannedFrom(one, became[one.id] ?? {}, today));
  const open = planned.filter(({ state }) => state === 'open');
  const over = planned.filter(({ state }) => state !== 'open');
  const day = ({ by }: Planned) => by ?? '9999-12-31';
  const end = ({ endedOn }: Planned) => endedOn ?? '';
  return [
    ...open.toSorted((one, other) => day(one).localeCompare(day(other))),
    ...over.toSorted((one, other) => end(other).localeCompare(end(one))),
  ];
}

function plannedFrom(intention: Intention, { ending, by: movedTo, ...said }: Became, today: string): Planned {
  const { by: first } = intention;
  const by = movedTo ?? first;
  const isMoved = movedTo !== undefined && first !== undefined && movedTo !== first;
  const state = ending === 'done' || ending === 'dropped' ? ending : 'open';
  return {
    ...intention,
    state,
    isOverdue: state === 'open' && by !== undefined && by < today,
    ...(by !== undefined && { by }),
    ...(isMoved && { movedFrom: first }),
    ...(state === 'dropped' && said.reason !== undefined && { reason: said.reason }),
    ...(state === 'done' && said.noticed !== undefined && { noticed: said.noticed }),
    ...(state !== 'open' && said.on !== undefined && { endedOn: said.on }),
  };
}
