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

  it('is alive at once, and not ready after a second, when the store does not answer', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    onTestFinished(() => resolve(true));
    const { url } = await serve({ isReady: () => promise });
    const began = performance.now();
    const asked = ask(url, '/readyz');
    expect(await ask(url, '/healthz')).toEqual(alive);
    expect(performance.now() - began).toBeLessThan(900);
    expect(await asked).toEqual(notReady);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('asks the store at most once a second, however often it is asked, and sees when it is back', async () => {
    let asked = 0;
    let isThere = false;
    const { url } = await serve({
      isReady: async () => {
        asked += 1;
        return isThere;
      },
    });
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(url, '/readyz')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(asked).toBe(1);
    isThere = true;
    await expect.poll(() => ask(url, '/readyz'), { timeout: 3_000 }).toEqual(ready);
    expect(asked).toBe(2);
  });
});

function fail(): never {
  throw new Error('away');
}
