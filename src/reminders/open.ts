import { openQueueClient } from '../state/open.ts';
import { openEmbedded } from './embedded.ts';
import type { Timing, TimingParts } from './timing.ts';

// What a queue takes to be loaded would keep waiting whoever speaks first; a reminder may.
const soonMs = 1_000;

/** Has people reminded: on Redis by one of all its processes, else by this one; what that takes is loaded only when it is used. */
export function openTiming(redisUrl: string | undefined, parts: TimingParts): Timing {
  return redisUrl ? openSoon(() => openOnRedis(redisUrl, parts)) : openEmbedded(parts);
}

/** What opens a moment after the start, or as soon as there is something to take note of. */
function openSoon(open: () => Promise<Timing>): Timing {
  let opening: Promise<Timing> | undefined;
  let isClosed = false;
  const opened = () => {
    opening ??= open();
    return opening;
  };
  const soon = setTimeout(opened, soonMs).unref();
  const tell = async (told: (timing: Timing) => void) => {
    if (!isClosed) told(await opened());
  };
  return {
    announce: (tag, at) => void tell((timing) => timing.announce(tag, at)),
    forget: (tag) => void tell((timing) => timing.forget(tag)),
    close: async () => {
      isClosed = true;
      clearTimeout(soon);
      await (await opening)?.close();
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
