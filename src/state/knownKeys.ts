import { type DataKey, unwrapDataKey } from './dataKey.ts';
import type { MasterKeys } from './masterKeys.ts';
import type { Stored } from './store.ts';

/** The document that keeps a data key, as this process last saw it; where there was none it is at version 0. */
export type Known = { readonly version: number; readonly text?: string; readonly dataKey?: DataKey };

// Whoever comes back after so many others costs one unwrapping, and a write without a read before it costs a read.
const mostRemembered = 500;

/** Remembers the data keys that were used last, each with the document that keeps it. */
export function rememberKeys(masterKeys: MasterKeys) {
  const remembered = new Map<string, Known>();

  function remember(keyDocument: string, known: Known): Known {
    remembered.delete(keyDocument);
    remembered.set(keyDocument, known);
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    return known;
  }

  return {
    recall: (keyDocument: string) => remembered.get(keyDocument),
    /** Unwraps what is kept there now, unless that is what was unwrapped last. */
    learn(keyDocument: string, stored: Stored | undefined): Known {
      if (!stored) return remember(keyDocument, { version: 0 });
      const { version, value: text } = stored;
      const before = remembered.get(keyDocument);
      const isSame = before?.dataKey && before.text === text;
      const dataKey = isSame ? before.dataKey : unwrapDataKey(masterKeys, keyDocument, text);
      return remember(keyDocument, { version, text, dataKey });
    },
  };
}
