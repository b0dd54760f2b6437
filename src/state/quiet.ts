/** Something that goes on: it is told of whatever is changed, and tells once nothing was for a while. */
export type Quiet = {
  /** Takes note that these were changed, which belong to one name. */
  changed(name: string, keys: readonly string[]): void;
  /** Tells of all that is left. */
  close(): Promise<void>;
};

const lookEveryMs = 5_000;
const quietAfterMs = 60_000;
const mostAtOnce = 8;
/** What is left at the end takes this long at most. */
const patienceMs = 3_000;

/**
 * Opens it. `settle` is told what was changed of a name of which nothing was for a minute, each key once. What it rejects it
 * is not told again.
 */
export function openQuiet(
  settle: (keys: readonly string[]) => Promise<void>,
  uptime: () => number = () => performance.now(),
): Quiet {
  // Whatever was changed last comes last.
  const changes = new Map<string, { readonly keys: Set<string>; at: number }>();
  let looking: Promise<unknown> | undefined;

  /** Those that nothing was changed of since then, each taken out as it is told of. */
  function* quietSince(moment: number): Generator<readonly string[]> {
    for (const [name, { keys, at }] of changes) {
      if (at > moment) return;
      changes.delete(name);
      yield [...keys];
    }
  }

  async function tell(left: Iterable<readonly string[]>, deadline = Number.POSITIVE_INFINITY): Promise<void> {
    for (const keys of left) {
      if (uptime() > deadline) return;
      await settle(keys);
    }
  }

  async function look(): Promise<void> {
    looking ??= tell(quietSince(uptime() - quietAfterMs)).catch(() => undefined);
    await looking;
    looking = undefined;
  }

  const ticking = setInterval(look, lookEveryMs).unref();
  return {
    changed: (name, keys) => {
      const known = changes.get(name) ?? { keys: new Set(), at: 0 };
      known.at = uptime();
      for (const key of keys) known.keys.add(key);
      changes.delete(name);
      changes.set(name, known);
    },
    close: async () => {
      clearInterval(ticking);
      await looking;
      const deadline = uptime() + patienceMs;
      const left = quietSince(Number.POSITIVE_INFINITY);
      await Promise.allSettled(Array.from({ length: mostAtOnce }, () => tell(left, deadline)));
    },
  };
}
