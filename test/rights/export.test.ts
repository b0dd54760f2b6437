import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { documentsOf, Export, exportOf, type Kept, NotAnExport } from '../../src/rights/export.ts';
import { contextIn } from '../support/dialogs.ts';

const context = contextIn('nl', '2026-09-01');

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.string({ unit: 'binary', maxLength: 40 });
// As it comes from a store.
const answer = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
const entry = fc
  .tuple(text, fc.option(day), answer, fc.constantFrom('answer', 'skipped', 'reopened', 'together'))
  .map(([question, on, answer, what]) => ({
    question,
    ...(on !== null && { on }),
    ...(what === 'answer' ? { answer } : what === 'skipped' ? { skipped: true as const } : {}),
    ...(what === 'reopened' && { reopened: true as const }),
    ...(what === 'together' && { reopened: 'together' as const }),
  }));
const dialog = fc.record({
  schema: fc.constant(1 as const),
  said: fc.array(entry, { maxLength: 6 }),
  misses: fc.nat(5),
});
const series = fc.array(dialog, { minLength: 1, maxLength: 3 });
const where = fc.record({ dialog: text, subject: text }, { requiredKeys: ['dialog'] });
const place = fc
  .tuple(where, fc.boolean(), fc.array(where, { maxLength: 3 }))
  .map(([where, isUnfinished, behind]) => ({ at: 'menu' as const, ...where, isUnfinished, behind }));
const practitioner = fc.record(
  {
    schema: fc.constant(1 as const),
    language: fc.constantFrom('nl' as const, 'en' as const),
    edition: day,
    agreedOn: day,
    renewedOn: day,
    place,
  },
  { requiredKeys: ['schema', 'language', 'edition', 'place'] },
);

const numbers = fc.integer({ min: 1, max: 99 }).map(String);
const ofDialog = fc.oneof(
  fc.constantFrom('eligibility', 'selfAssessment/K1', 'evidence/A4', 'move/2026-01-01', 'plan/r3/state'),
  fc.tuple(fc.constantFrom('story', 'reflection', 'plan'), numbers).map((path) => path.join('/')),
  fc
    .tuple(numbers, fc.constantFrom('start', 'T1', 'completion'))
    .map(([number, part]) => `trajectory/${number}/${part}`),
);
const ofSeries = fc.constantFrom('story', 'reflection', 'plan', 'trajectory');
const documents = fc
  .tuple(
    fc.option(practitioner),
    fc.array(fc.tuple(ofDialog, dialog), { maxLength: 8 }),
    fc.array(fc.tuple(ofSeries, series), { maxLength: 4 }),
  )
  .map(([who, dialogs, counted]) => {
    const begun = counted.flatMap(([id, all]) => [
      [id, { schema: 1, count: all.length }],
      ...all.map((one, at) => [`${id}/${at + 1}`, one]),
    ]);
    const kept = new Map([...dialogs, ...begun] as [string, Kept][]);
    return who ? kept.set('practitioner', who) : kept;
  });

describe('everything that is kept, as a file', () => {
  it('gives every document back as it was, also after it was written down', () => {
    fc.assert(
      fc.property(documents, (kept) => {
        const file: unknown = JSON.parse(JSON.stringify(exportOf(guide, kept, [], context)));
        expect(documentsOf(guide, file)).toEqual(kept);
        expect(Export.parse(file).unreadable).toEqual({});
      }),
    );
  });

  it('says what it is, from which day and on which edition', () => {
    const { format, version, exportedOn, edition } = exportOf(guide, new Map(), [], context);
    expect({ format, version, exportedOn, edition }).toEqual({
      ...{ format: 'loopbaanspiegel', version: 1 },
      ...{ exportedOn: '2026-09-01', edition: context.edition.validFrom },
    });
  });

  test.each<[string, unknown]>([
    ['story/1', { schema: 2, said: [] }],
    ['story/1', 'not even JSON'],
    ['story/1/aside-7', { schema: 1, said: [], misses: 0 }],
    ['quiz', { schema: 1, said: [], misses: 0 }],
    ['eligibility/x', { schema: 1, said: [], misses: 0 }],
    ['selfAssessment', { schema: 1, count: 2 }],
    ['overview', { schema: 1, said: [], misses: 0 }],
  ])('leaves out nothing, also not what cannot be read: %s', (name, value) => {
    const taken = exportOf(guide, new Map([[name, value]]), [], context);
    expect(taken.documents).toEqual({});
    expect(taken.unreadable).toEqual({ [name]: value });
    expect(documentsOf(guide, JSON.parse(JSON.stringify(taken)))).toEqual(new Map());
  });
});

const said = { schema: 1, said: [{ question: 'title', answer: 'X', on: '2026-01-01' }], misses: 0 };
const valid = {
  ...{ format: 'loopbaanspiegel', version: 1, exportedOn: '2026-09-01', edition: '2020-01-01' },
  ...{ documents: { 'story/1': said }, unreadable: {} },
};

describe('a file that is read in', () => {
  it('is taken where all of it is what this guide keeps', () => {
    expect([...documentsOf(guide, valid)]).toEqual([['story/1', said]]);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'no export'],
    ['a text', 'x', 'no export'],
    ['another format', { ...valid, format: 'other' }, '"format"'],
    ['a later version', { ...valid, version: 2 }, '"version"'],
    ['something beside it', { ...valid, extra: 1 }, 'no export'],
    ['something beside what was said', { ...valid, documents: { 'story/1': { ...said, x: 1 } } }, 'story/1'],
    ['a name that is not known', { ...valid, documents: { 'quiz/1': said } }, '"quiz/1"'],
    ['a conversation', { ...valid, documents: { 'conversation/x': said } }, '"conversation/x"'],
    ['a name that leaves its place', { ...valid, documents: { 'story/../x:1': said } }, 'story/../x:1'],
    ['a name set aside', { ...valid, documents: { 'story/1/aside-2': said } }, 'story/1/aside-2'],
    ['the erasing itself', { ...valid, documents: { erasure: said } }, '"erasure"'],
    ['a count for a dialog', { ...valid, documents: { 'story/1': { schema: 1, count: 2 } } }, '"story/1"'],
    ['a count of more than is there', { ...valid, documents: { story: { schema: 1, count: 1 } } }, '"story"'],
    ['a dialog for a person', { ...valid, documents: { practitioner: said } }, '"practitioner"'],
  ])('is not taken with %s in it, and says where', (_, file, words) => {
    const read = () => documentsOf(guide, file);
    expect(read).toThrow(NotAnExport);
    expect(read).toThrow(words);
  });

  it('is taken with a count of what is there and cannot be read', () => {
    const story = { schema: 1, count: 2 };
    const file = { ...valid, documents: { 'story/1': said, story }, unreadable: { 'story/2': '?' } };
    expect(documentsOf(guide, file).get('story')).toEqual(story);
  });

  it('is taken or turned down, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ ...fields(), documents: fc.object() })), (file) => {
        try {
          expect(documentsOf(guide, file)).toBeInstanceOf(Map);
        } catch (error) {
          expect(error).toBeInstanceOf(NotAnExport);
        }
      }),
    );
  });
});

function fields() {
  const { documents: _, ...others } = valid;
  return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, fc.constant(value)]));
}
