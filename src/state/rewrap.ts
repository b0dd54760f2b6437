import { isKeyDocument, isUnderCurrent, keyChange, keyEnding, SealError, unwrapDataKey } from './dataKey.ts';
import type { MasterKeys } from './masterKeys.ts';
import type { Store } from './store.ts';

/** How many data keys were wrapped anew, how many already were under the current master key, how many do not unwrap. */
export type Rewrapped = { readonly rewrapped: number; readonly already: number; readonly failed: number };

/** Wraps every data key in the store with the current master key; it may be stopped, and run while others read and write. */
export async function rewrap(store: Store, masterKeys: MasterKeys, clock: () => number): Promise<Rewrapped> {
  const counts = { rewrapped: 0, already: 0, failed: 0, gone: 0 };
  const seen = new Set<string>();
  for await (const key of store.keysEnding(keyEnding)) {
    if (seen.has(key) || !isKeyDocument(key)) continue;
    seen.add(key);
    counts[await rewrapOne(store, masterKeys, key, clock)]++;
  }
  const { gone: _, ...rewrapped } = counts;
  return rewrapped;
}

async function rewrapOne(store: Store, masterKeys: MasterKeys, key: string, clock: () => number) {
  for (;;) {
    const [stored] = await store.read([key]);
    if (!stored) return 'gone';
    try {
      const dataKey = unwrapDataKey(masterKeys, key, stored.value);
      if (isUnderCurrent(masterKeys, dataKey)) return 'already';
      const change = keyChange(masterKeys, { key, expected: stored.version }, dataKey, 0, clock());
      if (change && (await store.write([change])).isWritten) return 'rewrapped';
    } catch (error) {
      if (error instanceof SealError) return 'failed';
      throw error;
    }
  }
}
