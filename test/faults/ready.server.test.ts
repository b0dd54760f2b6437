import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/redis.ts';
import { type InProcess, startInProcess } from './inProcess.ts';
import { type Away, startSingle } from './redisFaults.ts';

let redis: Away;
let product: InProcess;
const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-ready-'));
beforeAll(async () => {
  redis = await startSingle();
  product = await startInProcess(folder, Date.now, undefined, redis.url);
});
afterAll(async () => {
  await product.stop();
  await redis.close();
  rmSync(folder, { recursive: true, force: true });
});

async function statusOf(path: '/readyz' | '/healthz'): Promise<number> {
  return (await fetch(product.address + path)).status;
}

describe('a server', () => {
  const faults = ['out of memory', 'READONLY', 'NOREPLICAS', 'CLIENT PAUSE WRITE', 'Redis stopped'];

  it.each(faults)(
    'is alive and not ready while nothing can be kept, and ready again after: %s',
    async (name) => {
      const { begin, end } = redis.faults.find((fault) => fault.name === name) ?? {};
      const isReady = async () => (await statusOf('/readyz')) === 200;
      await until(isReady);
      await begin?.(3);
      await until(async () => !(await isReady()));
      expect(await statusOf('/healthz')).toBe(200);
      await end?.();
      await until(isReady);
    },
  );
});
