import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { type EditionFiles, orderEditions, parseEdition } from '../../src/profile/parse.ts';
import type { Edition, Succession } from '../../src/profile/schema.ts';

const first = editionOn('2020-01-01');
const folder = new URL('../../src/profile/editions/2020-01-01/', import.meta.url);
const firstEditionFiles: EditionFiles = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** The files with one piece of text replaced by another. */
function broken(file: string, from: string | RegExp, to: string): EditionFiles {
  const text = firstEditionFiles[file] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { ...firstEditionFiles, [file]: changed };
}

test('reads the files of an edition', () => {
  expect(parseEdition('2020-01-01', firstEditionFiles)).toEqual(first);
});

test.each([
  ['a field nobody knows', 'knowledge.json', '"source"', '"sauce"', '0.statements.0', 'spelling'],
  ['a missing language', 'tasks.json', /,\s+"en": "I [^"]+"/, '', '0.statements.0.en', 'add it'],
  ['an empty text', 'attitude.json', /"nl": "Ik [^"]+"/, '"nl": "  "', '0.statements.0.nl', 'Too small'],
  ['an id of another form', 'knowledge.json', '"K1.1"', '"K1-1"', '0.statements.0.id', 'K1.1'],
  ['a question with the id of a statement', 'reflection.json', '"R1"', '"K1.1"', '0.id', 'like R1'],
  ['an id of another group', 'knowledge.json', '"K1.1"', '"K2.1"', '0.statements.0.id', 'starts with K1.'],
  ['an id that is used twice', 'knowledge.json', '"K1.2"', '"K1.1"', '0.statements.1.id', 'used twice'],
  ['a question id that is used twice', 'reflection.json', '"R2"', '"R1"', '1.id', 'used twice'],
  [
    'a group of another section',
    'tasks.json',
    '"section": "tasks"',
    '"section": "attitude"',
    '0.id',
    'with A',
  ],
  ['a task without a phase', 'tasks.json', '"phase": "alignment",', '', '0.phase', 'a task has a phase'],
  ['a phase that does not exist', 'tasks.json', '"alignment"', '"start"', '0.phase', 'guidance'],
  ['a missing phase', 'edition.json', /,\s+\{\s+"id": "completion"[^[]+?\}\s+\}/, '', 'phases', 'exactly 3'],
  ['a figure of zero', 'criteria.json', '"trainingHours": 98', '"trainingHours": 0', 'trainingHours', '>0'],
  ['a figure in quotes', 'criteria.json', ': 600', ': "600"', 'practiceHours', 'expected number'],
  ['a degree not named', 'criteria.json', '"degree": "other",', '', 'routes.1.degree', 'says which one'],
  ['a requirement twice', 'criteria.json', '"practising"', '"education"', 'requirements.2.id', 'used twice'],
  ['a day that does not exist', 'edition.json', '2020-01-01', '2020-02-30', 'validFrom', 'date'],
  ['a date unlike its folder', 'edition.json', '2020-01-01', '2020-01-02', 'validFrom', 'same date'],
  ['signals of nothing', 'signals.json', '"K1.1": {', '"K9.1": {', 'K9.1', 'no statement of this edition'],
  ['signals in one language', 'signals.json', /,\s+"en": \[[^\]]+\]/, '', 'K1.1.en', 'add it'],
  ['a signal that is empty', 'signals.json', '"theorie"', '" "', 'K1.1.nl', 'empty, or has spaces'],
  ['broken JSON', 'tasks.json', '[', '', 'this is not JSON', 'comma'],
])('stops at %s, and says where and what to do', (_, file, from, to, place, remedy) => {
  const read = () => parseEdition('2020-01-01', broken(file, from, to));
  expect(read).toThrow(`editions/2020-01-01/${file}: ${place}`);
  expect(read).toThrow(remedy);
});

test('stops at a group in the file of another section', () => {
  const misplaced = { ...firstEditionFiles, 'tasks.json': firstEditionFiles['attitude.json'] ?? '' };
  expect(() => parseEdition('2020-01-01', misplaced)).toThrow(/tasks\.json: 0\.section: .*attitude\.json/);
});

const needed = Object.keys(firstEditionFiles).filter((name) => name !== 'recertification.json');

test('may say nothing of recertification, whose numbers are not of the profile', () => {
  const { 'recertification.json': _, ...others } = firstEditionFiles;
  expect(parseEdition('2020-01-01', others).recertification).toEqual([]);
});

test('stops at numbers for recertification that are not in order of their days', () => {
  const [numbers] = parseEdition('2020-01-01', firstEditionFiles).recertification;
  const files = { ...firstEditionFiles, 'recertification.json': JSON.stringify([numbers, numbers]) };
  expect(() => parseEdition('2020-01-01', files)).toThrow(
    /recertification\.json: 1\.validFrom: 2020-01-01 is not later than the one before it/,
  );
});

test.each(needed)('stops when %s is missing', (name) => {
  const { [name]: _, ...others } = firstEditionFiles;
  expect(() => parseEdition('2020-01-01', others)).toThrow(
    `editions/2020-01-01/${name}: the file is missing`,
  );
});

test('stops at a file that no edition has', () => {
  const files = { ...firstEditionFiles, 'skills.json': '[]' };
  expect(() => parseEdition('2020-01-01', files)).toThrow('editions/2020-01-01/skills.json');
});

const withoutLastGroup: Edition = { ...first, validFrom: '2030-01-01', groups: first.groups.slice(0, -1) };
const itsIds = ['A4', 'A4.1', 'A4.2', 'A4.3'];

test('puts editions in the order of their dates', () => {
  const later = { ...first, validFrom: '2030-01-01' };
  expect(orderEditions([later, first])).toEqual([first, later]);
});

test('lets an edition leave out what it retires', () => {
  const later = { ...withoutLastGroup, retired: itsIds };
  expect(orderEditions([first, later])).toEqual([first, later]);
});

test('lets an id come back that an edition in between retired', () => {
  const between = { ...withoutLastGroup, retired: itsIds };
  expect(orderEditions([first, between, { ...first, validFrom: '2040-01-01' }])).toHaveLength(3);
});

test.each([
  ['is dropped without being retired', [], /2030-01-01\/edition\.json: retired: A4 is gone/],
  ['is retired and never existed', [...itsIds, 'A9.1'], /retired\.4: A9\.1/],
  ['is retired and still in use', [...itsIds, 'K1.1'], /retired\.4: K1\.1/],
])('stops when an id %s', (_, retired, message) => {
  expect(() => orderEditions([first, { ...withoutLastGroup, retired }])).toThrow(message);
});

test('keeps asking for a retired id in every later edition', () => {
  const second = { ...withoutLastGroup, retired: itsIds };
  const third = { ...withoutLastGroup, validFrom: '2040-01-01', retired: [] };
  expect(() => orderEditions([first, second, third])).toThrow(
    'editions/2040-01-01/edition.json: retired: A4',
  );
});

const split: Succession = { what: 'split', from: ['K1.2'], to: ['K1.3', 'K1.4'] };

/** The first edition with K1.2 gone and K1.3 and K1.4 in its place. */
function succeed(...successions: Succession[]): Edition {
  const edition = { ...structuredClone(first), validFrom: '2030-01-01', retired: ['K1.2'], successions };
  const added = ['K1.3', 'K1.4'].map((id) => ({ id, source: 'x', nl: 'Ik leer.', en: 'I learn.' }));
  edition.groups[0]?.statements.splice(1, 1, ...added);
  return edition;
}

test('lets an edition say what took the place of what', () => {
  const later = succeed(split);
  expect(orderEditions([first, later])).toEqual([first, later]);
});

test('takes an edition that says nothing about it as one in which nothing took the place of anything', () => {
  expect(firstEditionFiles['edition.json']).not.toContain('successions');
  expect(parseEdition('2020-01-01', firstEditionFiles).successions).toEqual([]);
});

test.each<[string, object, string, string]>([
  ['of a kind nobody knows', { what: 'joined', from: ['K1.1'], to: ['K1.3'] }, '.what', 'Invalid'],
  ['from no id', { what: 'changed', from: [], to: ['K1.3'] }, '.from', 'name a statement'],
  ['from a group', { what: 'renamed', from: ['K1'], to: ['K1.3'] }, '.from.0', 'like K1.1'],
  ['that renames two', { what: 'renamed', from: ['K1.1', 'K1.2'], to: ['K1.3'] }, '.from', 'one statement'],
  ['that splits in one', { what: 'split', from: ['K1.1'], to: ['K1.3'] }, '.to', 'two statements or more'],
  ['that merges one', { what: 'merged', from: ['K1.1'], to: ['K1.3'] }, '.from', 'two statements or more'],
  ['that merges in two', { what: 'merged', from: ['K1.1', 'K1.2'], to: ['K1.3', 'K1.4'] }, '.to', 'one'],
  ['to itself', { what: 'renamed', from: ['K1.1'], to: ['K1.1'] }, '', 'K1.1 is named twice'],
])('stops at a succession %s', (_, succession, place, remedy) => {
  const said = `"retired": [], "successions": [${JSON.stringify(succession)}]`;
  const read = () => parseEdition('2020-01-01', broken('edition.json', '"retired": []', said));
  expect(read).toThrow(`editions/2020-01-01/edition.json: successions.0${place}: `);
  expect(read).toThrow(remedy);
});

test('stops at a statement with two successions', () => {
  const again = { what: 'renamed', from: ['K1.2'], to: ['K1.5'] };
  const said = `"retired": [], "successions": ${JSON.stringify([split, again])}`;
  expect(() => parseEdition('2020-01-01', broken('edition.json', '"retired": []', said))).toThrow(
    'edition.json: successions.1: K1.2 is named twice',
  );
});

test.each<[string, Succession, RegExp]>([
  ['from nowhere', { ...split, from: ['K1.9'] }, /K1\.9 is not in the edition before/],
  ['from what is still there', { ...split, from: ['K1.1'] }, /K1\.1 is still in this edition/],
  ['to nothing', { ...split, to: ['K1.3', 'K1.9'] }, /K1\.9 is not in this edition/],
  ['to what was there', { ...split, to: ['K1.3', 'K1.1'] }, /K1\.1 had a meaning/],
])('stops at a succession %s', (_, succession, message) => {
  const read = () => orderEditions([first, succeed(succession)]);
  expect(read).toThrow('editions/2030-01-01/edition.json: successions.0: ');
  expect(read).toThrow(message);
});

test('stops at a succession in the first edition', () => {
  expect(() => orderEditions([{ ...succeed(split), retired: [] }])).toThrow('not in the edition before');
});

test('stops at a succession from an edition that is not the one before', () => {
  const between = { ...succeed(), validFrom: '2025-01-01' };
  expect(() => orderEditions([first, between, succeed(split)])).toThrow('K1.2 is not in the edition before');
});

test('stops when a succession leads to an id that an earlier edition used for something else', () => {
  const between = succeed(split);
  const last: Edition = {
    ...first,
    validFrom: '2040-01-01',
    retired: ['K1.3', 'K1.4'],
    successions: [{ what: 'merged', from: ['K1.3', 'K1.4'], to: ['K1.2'] }],
  };
  expect(() => orderEditions([first, between, last])).toThrow('K1.2 had a meaning in an earlier edition');
});
