import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlainStore } from '../../src/state/store.ts';
import { rage } from './chaos.ts';
import { startInProcess } from './inProcess.ts';
import { startProxy } from './proxy.ts';
import { counted, type Tally } from './tally.ts';
import type { Model } from './undisturbed.ts';

const slownessMs = 8;

/** A store that takes its time, so that what is at once really is. */
export function slow(store: PlainStore): PlainStore {
  const later = () => sleep(Math.random() * slownessMs);
  return {
    ...store,
    read: async (keys) => {
      const found = await store.read(keys);
      await later();
      return found;
    },
    write: async (...what) => {
      await later();
      return store.write(...what);
    },
  };
}

/** The same, and who writes last wins: nobody looks at what is there. This is what must never be. */
export function slowAndLastWriterWins(store: PlainStore): PlainStore {
  const { write, ...others } = slow(store);
  return {
    ...others,
    write: async (changes) => {
      for (;;) {
        const there = await store.read(changes.map(({ key }) => key));
        const blind = changes.map((change, at) => ({ ...change, expected: there[at]?.version ?? 0 }));
        const written = await write(blind);
        if (written.isWritten) return written;
      }
    },
  };
}

/** Everything at once but kills, on two products in this process that share a store of this kind. */
export function chaosOn(
  name: string,
  around: (store: PlainStore) => PlainStore,
  models: readonly Model[],
  turns: number,
  seed: number,
): Promise<Tally> {
  return counted(`all at once, ${name}`, async (tally) => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-faults-'));
    const products = [
      await startInProcess(folder, Date.now, around),
      await startInProcess(folder, Date.now, around),
    ];
    const proxies = [];
    for (const { port } of products) proxies.push(await startProxy(port));
    const proxied = proxies.map(({ port }) => `http://127.0.0.1:${port}`);
    try {
      await rage({ proxied, proxies, toRedis: [] }, models, turns, seed, tally);
    } finally {
      await Promise.all(proxies.map((proxy) => proxy.close()));
      await Promise.all(products.map((product) => product.stop()));
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
