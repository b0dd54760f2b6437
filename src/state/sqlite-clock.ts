import type { DatabaseSync } from 'node:sqlite';

const hourMs = 60 * 60 * 1_000;

// Further ahead a clock goes at once only where it is set wrong, or where nothing ran for so long.
const leapMs = 48 * hourMs;

/** The time by which documents have expired. */
export type BelievedClock = {
  now(): number;
  /** Keeps in the file how far time has come, within the transaction under way. */
  save(): void;
};

/**
 * Opens the clock by which documents in a file expire. One that leaps days ahead may be wrong and would have everything
 * expire, so it is believed only once it has done so for an hour; until then time goes on from where it was. How far it had
 * come is kept in the file, since a clock is most often wrong when a machine starts. `uptime` is in milliseconds from any
 * moment, and nobody can set it.
 */
export function openBelievedClock(
  db: DatabaseSync,
  clock: () => number,
  uptime: () => number,
): BelievedClock {
  const upsert = db.prepare(
    'INSERT INTO clock (id, reached) VALUES (0, ?) ON CONFLICT (id) DO UPDATE SET reached = excluded.reached',
  );
  let saved = Number(db.prepare('SELECT reached FROM clock').get()?.reached ?? Number.NaN);
  let reached = Number.isNaN(saved) ? clock() : saved;
  let leaptAt: number | undefined;

  return {
    now: () => {
      const now = clock();
      const hasLeapt = now - reached > leapMs;
      leaptAt = hasLeapt ? (leaptAt ?? uptime()) : undefined;
      const since = leaptAt === undefined ? 0 : uptime() - leaptAt;
      if (hasLeapt && since < hourMs) return reached + since;
      reached = Math.max(reached, now);
      return now;
    },
    save: () => {
      if (reached - saved < hourMs) return;
      upsert.run(Math.floor(reached));
      saved = reached;
    },
  };
}
