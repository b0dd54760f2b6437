import { setTimeout as sleep } from 'node:timers/promises';
import { classOf } from '../log.ts';
import { everySchedule } from './schedules.ts';
import { lookEveryMs, patienceMs, type Timing, type TimingParts, waitAfter } from './timing.ts';

// Comparing a few numbers costs nothing, and a clock that jumps is noticed at once.
const tickMs = 1_000;
const mostAtOnce = 4;

/** Has people reminded by this process, from what is in the store. */
export function openEmbedded({ store, tell, clock, log }: TimingParts): Timing {
  const planned = new Map<string, number>();
  const underWay = new Map<string, Promise<void>>();
  const failures = new Map<string, number>();
  let looking: Promise<void> | undefined;
  let lookAt = 0;
  let isClosed = false;

  function announce(tag: string, at: number) {
    planned.set(tag, Math.min(at, planned.get(tag) ?? at));
  }

  async function remind(tag: string): Promise<void> {
    try {
      const next = await tell(tag);
      failures.delete(tag);
      if (next !== undefined) announce(tag, next);
    } catch (error) {
      const count = (failures.get(tag) ?? 0) + 1;
      failures.set(tag, count);
      announce(tag, clock() + waitAfter(count));
      log.warn({ error: classOf(error) }, 'somebody could not be reminded yet');
    }
  }

  /** Plans what is kept, again and again where that fails. */
  async function look(): Promise<void> {
    try {
      for await (const { tag, at } of everySchedule(store)) announce(tag, at);
      lookAt = performance.now() + lookEveryMs;
    } catch (error) {
      lookAt = performance.now() + waitAfter(3);
      log.warn({ error: classOf(error) }, 'reminders could not be looked for');
    }
  }

  function tick() {
    if (isClosed) return;
    if (performance.now() >= lookAt && !looking) {
      looking = look().finally(() => {
        looking = undefined;
      });
    }
    const now = clock();
    for (const [tag, at] of planned) {
      if (underWay.size >= mostAtOnce) break;
      if (at > now || underWay.has(tag)) continue;
      planned.delete(tag);
      underWay.set(
        tag,
        remind(tag).finally(() => underWay.delete(tag)),
      );
    }
  }

  const ticking = setInterval(tick, tickMs).unref();
  tick();
  return {
    announce,
    forget: (tag) => {
      planned.delete(tag);
      failures.delete(tag);
    },
    close: async () => {
      isClosed = true;
      clearInterval(ticking);
      const all = Promise.all([looking, ...underWay.values()]);
      await Promise.race([all, sleep(patienceMs, undefined, { ref: false })]);
    },
  };
}
