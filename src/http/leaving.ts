/** Who looked so long ago does not look regularly. */
export const looksEveryMs = 30_000;
/** A balancer that looks each second has noticed by then, and passes on nothing new. */
export const noticedAfterMs = 5_000;

/** How a process takes leave of the balancer in front of it. */
export type Leaving = {
  /** Whether something new may be passed on: what is ready is so until this process leaves. */
  isReady(): Promise<boolean>;
  /** From now on nothing is ready; resolves once whoever looks whether it is has noticed, at once where nobody looks. */
  leave(): Promise<void>;
};

/** A leave of `isReady`; `clock` is in milliseconds. */
export function openLeaving(isReady: () => Promise<boolean>, clock: () => number): Leaving {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isLeaving = false;
  return {
    isReady: async () => {
      lookedAt = clock();
      return !isLeaving && isReady();
    },
    leave: async () => {
      isLeaving = true;
      if (clock() - lookedAt >= looksEveryMs) return;
      await new Promise((resolve) => setTimeout(resolve, noticedAfterMs));
    },
  };
}
