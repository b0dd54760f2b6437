import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { editionOn, editions } from '../../src/profile/editions.ts';
import { idsOf } from '../../src/profile/parse.ts';
import type { Statement } from '../../src/profile/schema.ts';

const first = editionOn('2020-01-01');
const later = { ...first, validFrom: '2024-02-29' };

test.each([
  ['2020-01-01', '2020-01-01'],
  ['2020-01-02', '2020-01-01'],
  ['2024-02-28', '2020-01-01'],
  ['2024-02-29', '2024-02-29'],
  ['2024-03-01', '2024-02-29'],
  ['2099-12-31', '2024-02-29'],
])('on %s the edition of %s is in force', (date, validFrom) => {
  expect(editionOn(date, [first, later]).validFrom).toBe(validFrom);
});

test('no edition is in force the day before the first, and the message names the first', () => {
  expect(() => editionOn('2019-12-31')).toThrow(RangeError);
  expect(() => editionOn('2019-12-31')).toThrow('2020-01-01');
});

test.each(['', '2026', '23-11-2026', '2026-02-30', '2026-11-23T10:00:00Z'])(
  'refuses %j as a date',
  (date) => {
    expect(() => editionOn(date)).toThrow(RangeError);
  },
);

test('holds every group of the profile with all its statements', () => {
  const counts = Object.fromEntries(first.groups.map(({ id, statements }) => [id, statements.length]));
  expect(counts).toEqual({
    ...{ K1: 2, K2: 3, K3: 3, K4: 3, K5: 3 },
    ...{ T1: 5, T2: 2, T3: 3, T4: 4, T5: 4, T6: 3, T7: 4 },
    ...{ C1: 7, C2: 5, C3: 8, C4: 5, C5: 6 },
    ...{ A1: 3, A2: 3, A3: 3, A4: 3 },
  });
});

test('numbers its statements and reflection questions from one, without a gap', () => {
  for (const { id, statements } of first.groups) {
    expect(statements.map((statement) => statement.id)).toEqual(statements.map((_, i) => `${id}.${i + 1}`));
  }
  expect(first.reflectionQuestions.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
});

test('goes through the tasks in three phases', () => {
  const tasksOf = (phase: string) =>
    first.groups.filter((group) => group.phase === phase).map(({ id }) => id);
  expect(first.phases.map(({ id }) => [id, tasksOf(id)])).toEqual([
    ['alignment', ['T1', 'T2']],
    ['guidance', ['T3', 'T4', 'T5', 'T6']],
    ['completion', ['T7']],
  ]);
});

test('asks what the profile asks', () => {
  const { routes, requirements, ...figures } = first.criteria;
  expect(figures).toEqual({
    edition: '2020-01-01',
    trainingHours: 98,
    hoursPerEc: 28,
    practiceHours: 600,
    practiceYears: 3,
  });
  expect(routes.map(({ id, asks, degree, trainingHours }) => [id, asks, degree, trainingHours])).toEqual([
    ['E1', 'degree', 'peopleAndOrganisation', false],
    ['E2', 'degree', 'other', true],
    ['E3', 'evc', undefined, true],
    ['E4', 'accreditedProgramme', undefined, false],
  ]);
  expect(requirements.map(({ id }) => id)).toEqual(['education', 'practiceHours', 'practising']);
});

describe.each(editions)('the words of edition $validFrom', (edition) => {
  const statements = edition.groups.flatMap((group) => group.statements);
  const questions = edition.reflectionQuestions;
  const { routes, requirements } = edition.criteria;
  const idsWhere = (isWrong: (said: Statement) => boolean) =>
    [...statements, ...questions].filter(isWrong).map(({ id }) => id);
  const texts = [
    ...[...statements, ...questions],
    ...edition.groups.flatMap(({ purpose }) => purpose ?? []),
    ...[edition, ...edition.groups, ...edition.phases, ...routes, ...requirements].map(({ name }) => name),
    edition.dating,
  ];

  test('have an id of their own', () => {
    const ids = idsOf(edition);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are said in two languages', () => {
    expect(idsWhere(({ nl, en }) => nl === en)).toEqual([]);
  });

  test('speak in the first person, in whole sentences', () => {
    const isOurs = ({ nl, en }: Statement) => /^Ik .*\.$/.test(nl) && /^(I|My) .*\.$/.test(en);
    expect(statements.filter((statement) => !isOurs(statement)).map(({ id }) => id)).toEqual([]);
  });

  test('ask the reflection questions as questions', () => {
    const isQuestion = ({ nl, en }: Statement) => nl.endsWith('?') && en.endsWith('?');
    expect(questions.filter((question) => !isQuestion(question)).map(({ id }) => id)).toEqual([]);
  });

  test('keep every "and/or" in both languages', () => {
    expect(idsWhere(({ nl, en }) => nl.split('en/of').length !== en.split('and/or').length)).toEqual([]);
  });

  test.each(languages)('are calm and short in %s', (language) => {
    for (const text of texts.map((words) => words[language])) {
      expect(text).not.toMatch(/!|\s{2}|^\s|\s$/);
      for (const sentence of text.split(/[.?] /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(45);
    }
  });

  test.each(languages)('say nothing twice in %s', (language) => {
    const said = [...statements, ...questions].map((words) => words[language]);
    expect(new Set(said).size).toBe(said.length);
  });

  test('each point to their own place in the profile, save what shares a sentence', () => {
    const sources = statements.filter(({ id }) => !id.startsWith('A')).map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
  });
});

test('has words of practice that signal each statement, in both languages', () => {
  const { groups, signals } = editionOn('2020-01-01');
  const ids = groups.flatMap(({ statements }) => statements.map(({ id }) => id));
  expect(Object.keys(signals).toSorted()).toEqual(ids.toSorted());
  for (const { nl, en } of Object.values(signals)) {
    expect(Math.min(nl.length, en.length)).toBeGreaterThan(6);
    for (const words of [nl, en]) expect(new Set(words).size).toBe(words.length);
  }
});
