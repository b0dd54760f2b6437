import { openQueueClient } from '../state/open.ts';
import { openEmbedded } from './embedded.ts';
import type { Timing, TimingParts } from './timing.ts';

/** Has people reminded: on Redis by one of all its processes, else by this one; what that takes is loaded only when it is used. */
export async function openTiming(redisUrl: string | undefined, parts: TimingParts): Promise<Timing> {
  if (!redisUrl) return openEmbedded(parts);
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
