import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, sealPacked, unseal } from '../../src/state/cipher.ts';
import { packed, shape, unpacked } from '../../src/state/packing.ts';
import { shapes } from '../../src/state/shapes.ts';

const digests: Readonly<Record<string, string>> = {
  '3.': 'b8482b78533cd6148f0576fc7cd13c72c4a372c8716e42ff4536a96cfa14272e',
  '4.': 'd832142e0a9a90517c80461b37c05bddc67d84fad67795ab33b05430087e83aa',
  '5.': 'd1c30288ad2656e6c4596f905634c6fd042fcc32e9c1677f804c566eb1e9b7a6',
};

describe('a packed text', () => {
  it('is the same once it is unpacked, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unpacked(packed(text))?.toString()).toBe(text);
      }),
    );
  });

  const said = [{ question: 'degree', answer: 'other', on: '2026-11-30' }];
  const place = { at: 'menu', isUnfinished: false, behind: [] };
  it.each([
    { is: 'a count', mark: '2.', document: { schema: 1, count: 12 } },
    { is: 'what somebody said', mark: '3.', document: { schema: 1, said, misses: 0 } },
    {
      is: 'a conversation in Dutch',
      mark: '4.',
      document: { schema: 1, language: 'nl', place, count: 1, turns: [] },
    },
    {
      is: 'a conversation in English',
      mark: '5.',
      document: { schema: 1, language: 'en', place, count: 1, turns: [] },
    },
  ])('takes a third of the room where it is $is, which has a shape of its own', ({ mark, document }) => {
    const text = JSON.stringify(document);
    for (const given of [text, Buffer.from(text)]) {
      const one = packed(given);
      expect([one.mark, unpacked(one)?.toString()]).toEqual([mark, text]);
      expect(one.bytes.length).toBeLessThan(text.length / 3);
    }
  });

  it.each([
    { mark: '2.', text: shape, digest: '09694469b43bb3f2a52abeb6e97069a0c7eb911f03975adb33dc8f071301869f' },
    ...shapes.map(({ mark, text }) => ({ mark, text, digest: digests[mark] })),
  ])(
    'is packed with what never changes, since it could not be read with anything else: $mark',
    ({ text, digest }) => {
      expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    },
  );

  it('can be read that was packed before there were several shapes', () => {
    const kept = { mark: '2.', bytes: Buffer.from('w+oWo1oA', 'base64') };
    expect(unpacked(kept)?.toString()).toBe('{"schema":1,"count":12}');
  });

  it('is nothing where nobody ever packed so', () => {
    expect(unpacked({ mark: '9.', bytes: packed('x').bytes })).toBeUndefined();
  });
});

describe('what is sealed packed', () => {
  const key = createSecretKey(randomBytes(32));
  const text = '{"schema":1,"said":[],"misses":0}';
  const sealed = seal(key, 'a', text);
  const packedOne = sealPacked(key, 'a', sealed) ?? '';

  it('opens as what is not, and under its own name only', () => {
    expect(unseal(key, 'a', sealed)?.toString()).toBe(text);
    expect(unseal(key, 'a', packedOne)?.toString()).toBe(text);
    expect(unseal(key, 'b', packedOne)).toBeUndefined();
  });

  it('is never taken for what is not, nor the other way round', () => {
    expect(unseal(key, 'a', `1.${packedOne.slice(2)}`)).toBeUndefined();
    expect(unseal(key, 'a', `2.${sealed.slice(2)}`)).toBeUndefined();
  });

  it('is not packed again, nor what does not open', () => {
    expect(sealPacked(key, 'a', packedOne)).toBeUndefined();
    expect(sealPacked(key, 'b', sealed)).toBeUndefined();
    expect(sealPacked(key, 'a', 'never sealed')).toBeUndefined();
  });
});
