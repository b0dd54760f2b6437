import { classOf, type Log } from '../log.ts';
import { onceMade } from '../remembering.ts';
import { openQueueClient } from '../state/open.ts';
import { openEmbedded } from './embedded.ts';
import type { Timing, TimingParts } from './timing.ts';

// What a queue takes to be loaded would keep waiting whoever speaks first; a reminder may.
const soonMs = 1_000;
const againMs = 60_000;

/** Has people reminded: on Redis by one of all its processes, else by this one; what that takes is loaded only when it is used. */
export function openTiming(redisUrl: string | undefined, parts: TimingParts): Timing {
  return redisUrl ? openSoon(() => openOnRedis(redisUrl, parts), parts.log) : openEmbedded(parts);
}

/** What opens a moment after the start, or as soon as there is something to take note of; tried again where it does not. */
export function openSoon(open: () => Promise<Timing>, log: Log): Timing {
  const opened = onceMade(open);
  let isClosed = false;
  let next = setTimeout(begin, soonMs).unref();
  function tell(told: (timing: Timing) => void) {
    if (isClosed) return;
    opened().then(told, (error: unknown) => {
      log.warn({ error: classOf(error) }, 'the queue of reminders could not be opened');
      clearTimeout(next);
      if (!isClosed) next = setTimeout(begin, againMs).unref();
    });
  }
  function begin() {
    tell(() => undefined);
  }
  return {
    announce: (tag, at) => tell((timing) => timing.announce(tag, at)),
    forget: (tag) => tell((timing) => timing.forget(tag)),
    close: async () => {
      isClosed = true;
      clearTimeout(next);
      await (await opened.made())?.close();
    },
  };
}

async function openOnRedis(redisUrl: string, parts: TimingParts): Promise<Timing> {
  const { openQueued } = await import('./queued.ts');
  const { client, close } = await openQueueClient(redisUrl);
  const timing = openQueued(client, parts);
  return {
    ...timing,
    close: async () => {
      await timing.close();
      close();
    },
  };
}
