import { describe, expect, it, onTestFinished } from 'vitest';
import { call, serve } from './serve.ts';

async function ask(url: string, path: '/healthz' | '/readyz') {
  const response = await call(url + path);
  return { status: response.status, body: await response.json() };
}

const ready = { status: 200, body: { status: 'ready' } };
const notReady = { status: 503, body: { status: 'notReady' } };
const alive = { status: 200, body: { status: 'ok' } };

describe('a server', () => {
  it('is ready when what is kept can be reached', async () => {
    const { url } = await serve({ isReady: async () => true });
    expect(await ask(url, '/readyz')).toEqual(ready);
  });

  it.each([
    ['says no', async () => false],
    ['fails', async () => Promise.reject(new Error('away'))],
    ['fails at once', () => fail()],
  ])('is alive but not ready when the store %s', async (_, isReady) => {
    const { url, logged } = await serve({ isReady });
    expect(await ask(url, '/readyz')).toEqual(notReady);
    expect(await ask(url, '/healthz')).toEqual(alive);
    expect(logged).toEqual([]);
  });

  it('is alive, and says that it is not ready, while the store does not answer', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    onTestFinished(() => resolve(true));
    const { url } = await serve({ isReady: () => promise });
    const asked = ask(url, '/readyz');
    expect(await ask(url, '/healthz')).toEqual(alive);
    expect(await asked).toEqual(notReady);
  });

  it('is ready again when the store is', async () => {
    let isThere = false;
    const { url } = await serve({ isReady: async () => isThere });
    expect(await ask(url, '/readyz')).toEqual(notReady);
    isThere = true;
    await expect.poll(() => ask(url, '/readyz'), { timeout: 10_000 }).toEqual(ready);
  });
});

function fail(): never {
  throw new Error('away');
}
