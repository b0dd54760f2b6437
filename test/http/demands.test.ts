import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandJson, demandShallow, soundJson } from '../../src/http/demands.ts';

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function isTaken(json: string): boolean {
  try {
    demandShallow(json);
    return true;
  } catch {
    return false;
  }
}

describe('JSON that nests', () => {
  it.each([
    ['31 lists', nested(31), true],
    ['32 lists', nested(32), true],
    ['33 lists', nested(33), false],
    ['33 objects', nested(33, '{"a":', '}').replace(':}', ':1}'), false],
    ['many beside one another', `[${Array(1_000).fill('[]').join(',')}]`, true],
    ['brackets in a text', JSON.stringify({ text: nested(100) }), true],
    ['brackets after a quote in a text', JSON.stringify({ text: `"\\"${nested(100)}` }), true],
    ['brackets after a text that ends in a backslash', `["\\\\",${nested(32)}]`, false],
    ['half a megabyte of brackets', '['.repeat(500_000), false],
    ['half a megabyte of quotes', '"\\'.repeat(250_000), true],
    ['nothing', '', true],
  ])('%s', (_, json, isFine) => {
    expect(isTaken(json)).toBe(isFine);
  });

  it('is counted as it is read, whatever is written in it', () => {
    const awkward = fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', 'a') });
    const layers = fc.array(fc.record({ isList: fc.boolean(), text: awkward }), { maxLength: 40 });
    fc.assert(
      fc.property(layers, fc.boolean(), (outward, isSpaced) => {
        const value = outward.reduce<unknown>(
          (inner, { isList, text }) => (isList ? [text, inner, []] : { [text]: inner, last: text }),
          'nothing',
        );
        expect(isTaken(JSON.stringify(value, null, isSpaced ? 2 : 0))).toBe(depthOf(value) <= 32);
      }),
    );
  });
});

describe('a key that would change what it is copied into', () => {
  it.each([
    ['as it is', '__proto__'],
    ['in other signs', '\\u005f_pro\\u0074o__'],
  ])('is left out, wherever it stands, written %s', (_, key) => {
    const json = `{"a":1,"${key}":{"isAdmin":true},"b":[{"${key}":{"isAdmin":true},"c":2}]}`;
    const read = soundJson(json) as { isAdmin?: boolean };
    expect(read).toEqual({ a: 1, b: [{ c: 2 }] });
    expect(Object.hasOwn(read, '__proto__')).toBe(false);
    expect({ ...read }.isAdmin).toBeUndefined();
  });
});

describe('a body', () => {
  const announced = (type: string | undefined, length = '2') =>
    ({ headers: { 'content-length': length, ...(type && { 'content-type': type }) } }) as IncomingMessage;

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/vnd.microsoft.activity+json',
  ])('is taken as %s', (type) => {
    expect(() => demandJson(announced(type))).not.toThrow();
  });

  it.each([
    undefined,
    'text/plain',
    'text/json',
    'application/jsonp',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=json',
  ])('is refused as %s', (type) => {
    expect(() => demandJson(announced(type))).toThrow('Content-Type: application/json');
    expect(() => demandJson(announced(type, '0'))).not.toThrow();
  });
});
