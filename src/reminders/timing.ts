import type { Log } from '../log.ts';
import type { Store } from '../state/store.ts';

/** What it takes to have people reminded: `tell` reminds the one with a tag of what is due, and answers when the next is. */
export type TimingParts = {
  readonly store: Store;
  readonly tell: (tag: string) => Promise<number | undefined>;
  readonly clock: () => number;
  readonly log: Log;
};

/** Sees to it that everybody is reminded at the moment that is kept for it, or soon after where that was not possible. */
export type Timing = {
  /** Takes note that the practitioner with this tag is to be reminded then. */
  announce(tag: string, at: number): void;
  /** Takes note that nothing is kept of them any more. */
  forget(tag: string): void;
  /** Lets what is under way finish, for a few seconds at most. */
  close(): Promise<void>;
};

/** How often what is kept is looked at, so that nothing depends on what was noted. */
export const lookEveryMs = 10 * 60_000;

/** For how long closing waits. */
export const patienceMs = 5_000;

/** How long to wait after so many failures in a row. */
export function waitAfter(failures: number): number {
  return Math.min(1_000 * 2 ** (failures - 1), 60_000);
}
