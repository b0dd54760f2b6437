import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, sealPacked, unseal } from '../../src/state/cipher.ts';
import { packed, shape, unpacked } from '../../src/state/packing.ts';

describe('a packed text', () => {
  it('is the same once it is unpacked, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unpacked(packed(text)).toString()).toBe(text);
      }),
    );
  });

  it('takes a third of the room, as the documents are', () => {
    const said = [{ question: 'degree', answer: 'other', on: '2026-11-30' }];
    const text = JSON.stringify({ schema: 1, said, misses: 0 });
    expect(packed(text).length).toBeLessThan(text.length / 3);
  });

  it('is packed with what never changes, since it could not be read with anything else', () => {
    const digest = createHash('sha256').update(shape).digest('hex');
    expect(digest).toBe('09694469b43bb3f2a52abeb6e97069a0c7eb911f03975adb33dc8f071301869f');
  });

  it('can be read that was packed before this was changed', () => {
    const kept = Buffer.from('w+oWo1oA', 'base64');
    expect(unpacked(kept).toString()).toBe('{"schema":1,"count":12}');
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
