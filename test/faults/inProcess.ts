import { guide } from '../../dialogs/index.ts';
import { serveGuide } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { editions } from '../../src/profile/editions.ts';

import { openMasterKeys } from '../../src/state/masterKeys.ts';
import { openStore } from '../../src/state/open.ts';
import { sealStore } from '../../src/state/sealed.ts';
import { openSecret } from '../../src/state/secret.ts';
import type { PlainStore } from '../../src/state/store.ts';

/** The product in this process, with a clock or a store that no real one has. */
export type InProcess = { readonly port: number; readonly address: string; stop(): Promise<void> };

/** Starts the product on what is kept in a folder, or in the Redis at this address. */
export async function startInProcess(
  folder: string,
  clock: () => number,
  around: (store: PlainStore) => PlainStore = (store) => store,
  redisUrl?: string,
): Promise<InProcess> {
  const secret = openSecret(folder);
  const kept = around(await openStore({ dataDirectory: folder, redisUrl, clock, isProduction: false }));
  const store = sealStore(kept, openMasterKeys(folder), clock);
  const config = readConfig({ PORT: '0', DATA_DIR: folder, TRUSTED_PROXIES: '1' });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const server = await serveGuide({ guide, editions, config, secret, store, clock, log });
  return {
    address: server.url,
    port: Number(new URL(server.url).port),
    stop: async () => {
      await server.close();
      await store.close();
    },
  };
}
