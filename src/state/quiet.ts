/** Something that goes on: it is told of whatever is changed, and tells of what was not for a while. */
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
 * Opens it. `settle` is told what of a name was not changed for a minute, each key once and within two minutes or so, also where
 * others of that name go on changing. What it rejects it is not told again.
 */
export function openQuiet(
  settle: (keys: readonly string[]) => Promise<void>,
  uptime: () => number = () => performance.now(),
): Quiet {
  // By name, since when its keys are waiting, and when each was changed last; whatever waits longest comes first.
  const changes = new Map<string, { readonly since: number; readonly keys: Map<string, number> }>();
  let looking: Promise<unknown> | undefined;

  /** Those that were not changed since then, each taken out as it is told of; the others of its name wait again. */
  function* quietSince(moment: number): Generator<readonly string[]> {
    for (const [name, { since, keys }] of changes) {
      if (since > moment) return;
      changes.delete(name);
      const settled = [...keys].flatMap(([key, at]) => (at > moment ? [] : [key]));
      for (const key of settled) keys.delete(key);
      if (keys.size > 0) changes.set(name, { since: uptime(), keys });
      if (settled.length > 0) yield settled;
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
      const now = uptime();
      const known = changes.get(name) ?? { since: now, keys: new Map<string, number>() };
      changes.set(name, known);
      for (const key of keys) known.keys.set(key, now);
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
