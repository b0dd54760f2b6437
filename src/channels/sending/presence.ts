import { randomUUID } from 'node:crypto';
import type { Store } from '../../state/store.ts';

/** Which of the processes on a store are there; each says so again and again, and one that does not any more is gone. */
export type Presence = {
  /** The name of this process among them; nothing while others may take it to be gone. */
  self(): string | undefined;
  /** Whether the process of this name is there. */
  isThere(name: string): Promise<boolean>;
  /** Says that this one is there, from now on; never rejects. */
  enter(): Promise<void>;
  /** Says that this one is gone, as far as that can be said. */
  leave(): Promise<void>;
};

const shelf = '{processes}';
const keyOf = (name: string) => `${shelf}:${name}`;
const sayEveryMs = 5_000;
const sayAgainMs = 1_000;
/** What is begun before that is taken, or given up, before anybody takes this process to be gone. */
const sureForMs = 12_000;
const goneAfterSeconds = 35;
const mostProcesses = 1_000;

/**
 * Opens it; `missed` is told whenever somebody is gone who was there. Whether somebody is there is a matter of the store's
 * clock alone; `clock`, in milliseconds, is asked because a machine that slept does not know it by its uptime.
 */
export function openPresence(store: Store, clock: () => number, missed: () => void): Presence {
  let name = randomUUID();
  let version = 0;
  let sure = { uptime: 0, time: 0 };
  let known: ReadonlySet<string> = new Set();
  let next: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let isGone = false;

  async function say(): Promise<void> {
    const until = { uptime: performance.now() + sureForMs, time: clock() + sureForMs };
    const key = keyOf(name);
    const change = { key, expected: version, value: '', expiresInSeconds: goneAfterSeconds };
    const { isWritten, now } = await store.write([change]);
    const found = now.get(key);
    version = found?.version ?? 0;
    if (isWritten) {
      sure = until;
      return;
    }
    // Whoever was taken to be gone comes back as somebody else: what it was sending may be others' by now.
    if (!found) name = randomUUID();
    return say();
  }

  async function look(): Promise<void> {
    const there = await store.readShelf(shelf, mostProcesses);
    if (!there) return;
    const before = known;
    known = new Set(there.keys());
    if ([...before].some((one) => !there.has(one))) missed();
  }

  async function beat(): Promise<void> {
    let pauseMs = sayEveryMs;
    try {
      await say();
      await look();
    } catch {
      pauseMs = sayAgainMs;
    }
    underWay = undefined;
    if (!isGone) next = setTimeout(enter, pauseMs).unref();
  }

  function enter(): Promise<void> {
    clearTimeout(next);
    underWay ??= beat();
    return underWay;
  }

  return {
    self: () => (performance.now() < sure.uptime && clock() < sure.time ? name : undefined),
    isThere: async (one) => (await store.read([keyOf(one)]))[0] !== undefined,
    enter,
    leave: async () => {
      isGone = true;
      clearTimeout(next);
      await underWay;
      sure = { uptime: 0, time: 0 };
      await store.write([{ key: keyOf(name), expected: version, value: undefined }]).catch(() => undefined);
    },
  };
}
