import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlainStore } from '../../src/state/store.ts';
import type { Opening } from './contract.ts';

/** What a store promises where what it holds is to stand otherwise in it. */
export function describeRestating(opening: Omit<Opening, 'open'> & { open(): PlainStore }): void {
  const { open, lifetime, passTimeUntil } = opening;

  describe('what is to stand otherwise', () => {
    let store: PlainStore;
    let key: (name: string) => string;

    beforeEach(() => {
      const tag = randomUUID();
      key = (name) => `{${tag}}:${name}`;
      store = open();
    });
    afterEach(() => store.close());

    const put = async (name: string, value: string, expiresInSeconds?: number) => {
      const lifetime = expiresInSeconds !== undefined && { expiresInSeconds };
      const { now } = await store.write([{ key: key(name), expected: 0, value, ...lifetime }]);
      return now.get(key(name))?.version ?? 0;
    };

    it('does so at the version that it had, so that nobody has to read it again', async () => {
      const [one, other] = [await put('one', 'long'), await put('other', 'longer')];
      await store.restate([
        { key: key('one'), expected: one, value: 'short' },
        { key: key('other'), expected: other, value: 'shorter' },
      ]);
      expect(await store.read([key('one'), key('other')])).toEqual([
        { value: 'short', version: one },
        { value: 'shorter', version: other },
      ]);
      const { isWritten } = await store.write([{ key: key('one'), expected: one, value: 'next' }]);
      expect(isWritten).toBe(true);
    });

    it('is left as it is where others wrote it or took it away, whatever becomes of the rest', async () => {
      const [changed, gone, same] = [
        await put('changed', 'a'),
        await put('gone', 'b'),
        await put('same', 'c'),
      ];
      const { now } = await store.write([
        { key: key('changed'), expected: changed, value: 'newer' },
        { key: key('gone'), expected: gone, value: undefined },
      ]);
      const documents = { changed, gone, same, never: 7 };
      await store.restate(
        Object.entries(documents).map(([name, expected]) => ({ key: key(name), expected, value: 'short' })),
      );
      expect(await store.read(Object.keys(documents).map(key))).toEqual([
        { value: 'newer', version: now.get(key('changed'))?.version },
        undefined,
        { value: 'short', version: same },
        undefined,
      ]);
    });

    it('lives as long as before', async () => {
      const [brief, lasting] = [await put('brief', 'a', lifetime), await put('lasting', 'b')];
      await store.restate([
        { key: key('brief'), expected: brief, value: 'short' },
        { key: key('lasting'), expected: lasting, value: 'short' },
      ]);
      await passTimeUntil(async () => (await store.read([key('brief')]))[0] === undefined);
      expect(await store.read([key('lasting')])).toEqual([{ value: 'short', version: lasting }]);
    });
  });
}
