import { onceMade } from '../remembering.ts';
import type { Document } from './document.ts';
import type { Printed } from './worker.ts';

/** Prints documents one at a time beside everything else, so that nobody's turn waits for it. */
export type Press = {
  /** The document in this form; throws PressBusy where too many are waiting. */
  print(document: Document, form: Printed): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** More documents are being made than can be waited for. */
export class PressBusy extends Error {
  override name = 'PressBusy';
}

const mostWaiting = 20;
const idleMs = 60_000;

/** Opens a press; its thread is there as long as there is something to print, and a minute longer. */
export function openPress(): Press {
  const opened = onceMade(openPool);
  return {
    print: async (document, form) => {
      const pool = await opened();
      if (pool.queueSize >= mostWaiting) throw new PressBusy('Too many documents are waiting');
      return new Uint8Array(await pool.run({ document, form }));
    },
    close: async () => (await opened.made())?.destroy(),
  };
}

async function openPool() {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    ...{ minThreads: 0, maxThreads: 1, idleTimeout: idleMs },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}
