import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDocument, parseDocument, startAt } from '../../src/state/redis-document.ts';

const sealed = (bytes: Uint8Array, mark = '2') => `${mark}.${Buffer.from(bytes).toString('base64')}`;
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.uint8Array().map((bytes) => sealed(bytes)),
  fc.constantFrom(
    '',
    '1.',
    '2.a',
    '2.QQ',
    '2.QQ==',
    '2.QR==',
    '2.QQ==\n',
    '2.Q-_=',
    '12.QQ==',
    'k.QQ==',
    '.QQ==',
    '7:8',
  ),
);

describe('a document as Redis keeps it', () => {
  it('is the same when it is read, whatever is in it', () => {
    const version = fc.oneof(
      fc.maxSafeNat().filter(Boolean),
      fc.constantFrom(1, 2 ** 47 - 1, 2 ** 47, 2 ** 53 - 1),
    );
    fc.assert(
      fc.property(value, version, (value, version) => {
        const document = Buffer.from(formatDocument({ value, version }));
        expect(parseDocument(document)).toEqual({ value, version });
        expect(document.toString('latin1')).toSatisfy((kept: string) => kept.startsWith(startAt(version)));
      }),
    );
  });

  it('takes its bytes and nine beside when it is packed, and is text as long as it is not', () => {
    const version = 2 ** 46;
    expect(formatDocument({ value: sealed(randomBytes(300)), version }).length).toBe(309);
    expect(formatDocument({ value: '1.QQ==', version })).toBe(`${startAt(version)}:1.QQ==`);
  });

  it('begins otherwise at every version', () => {
    const version = fc.oneof(fc.maxSafeNat().filter(Boolean), fc.integer({ min: 1, max: 5_000 }));
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(startAt(one).startsWith(startAt(other))).toBe(one === other);
      }),
    );
  });

  it('can be read that was kept as text, as it was before', () => {
    const former = Buffer.from('124778179872699:2.QQ==');
    expect(parseDocument(former)).toEqual({ value: '2.QQ==', version: 124778179872699 });
  });

  it('is nothing where there is none', () => {
    expect(parseDocument(null)).toBeUndefined();
    expect([formatDocument(undefined).length, startAt(0).length]).toEqual([0, 0]);
  });
});
