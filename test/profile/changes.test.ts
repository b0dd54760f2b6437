import { expect, test } from 'vitest';
import { compareEditions, describeChanges } from '../../src/profile/changes.ts';
import { editionOn } from '../../src/profile/editions.ts';
import type { Edition } from '../../src/profile/schema.ts';

const first = editionOn('2020-01-01');

/** The first edition with something else in it, as if it were published later. */
function publish(revise: (edition: Edition) => void): Edition {
  const edition = structuredClone(first);
  edition.validFrom = '2030-01-01';
  revise(edition);
  return edition;
}

const words = { source: 'x', nl: 'Ik leer.', en: 'I learn.' };
const nothing = { added: [], gone: [], successions: [], reworded: [], criteria: [] };

test('finds nothing where only the date differs', () => {
  const changes = compareEditions(
    first,
    publish(() => {}),
  );
  expect(changes).toEqual(nothing);
  expect(describeChanges(changes)).toHaveLength(1);
});

test('finds a statement that was added, and back again that it is gone', () => {
  const later = publish(({ groups }) => {
    groups[0]?.statements.push({ id: 'K1.3', ...words });
  });
  expect(compareEditions(first, later)).toEqual({ ...nothing, added: ['K1.3'] });
  expect(compareEditions(later, first)).toEqual({ ...nothing, gone: ['K1.3'] });
});

test('finds a group that is gone, with its name and its statements', () => {
  const later = publish(({ groups }) => groups.pop());
  expect(compareEditions(first, later)).toEqual({ ...nothing, gone: ['A4.1', 'A4.2', 'A4.3', 'A4 name'] });
});

test('finds what took the place of what, and counts it as neither added nor gone', () => {
  const later = publish((edition) => {
    edition.groups[0]?.statements.splice(1, 1, ...['K1.3', 'K1.4'].map((id) => ({ ...words, id })));
    edition.successions = [{ what: 'split', from: ['K1.2'], to: ['K1.3', 'K1.4'] }];
  });
  expect(compareEditions(first, later)).toEqual({ ...nothing, successions: later.successions });
  expect(compareEditions(later, first)).toEqual({ ...nothing, added: ['K1.2'], gone: ['K1.3', 'K1.4'] });
});

test('finds what was reworded in one language only', () => {
  const later = publish(({ groups }) => {
    const statement = groups[0]?.statements[0];
    if (statement) statement.en = 'I know it.';
  });
  const before = first.groups[0]?.statements[0]?.en;
  expect(compareEditions(first, later)).toEqual({
    ...nothing,
    reworded: [{ id: 'K1.1', language: 'en', before, after: 'I know it.' }],
  });
});

test.each<[string, (edition: Edition) => { nl: string } | undefined, string]>([
  ['a reflection question', ({ reflectionQuestions: [question] }) => question, 'R1'],
  ['the name of a group', ({ groups: [group] }) => group?.name, 'K1 name'],
  ['the purpose of a task', ({ groups }) => groups.find(({ id }) => id === 'T1')?.purpose, 'T1 purpose'],
  ['the name of a phase', ({ phases: [phase] }) => phase?.name, 'alignment name'],
  ['an education route', ({ criteria }) => criteria.routes[0]?.name, 'E1 name'],
  ['a requirement', ({ criteria }) => criteria.requirements[2]?.name, 'practising name'],
])('finds that %s was reworded', (_, findWords, id) => {
  const later = publish((edition) => {
    const words = findWords(edition);
    if (words) words.nl = 'Heel anders gezegd.';
  });
  const { reworded, ...others } = compareEditions(first, later);
  expect(reworded.map((change) => [change.id, change.language])).toEqual([[id, 'nl']]);
  expect({ ...others, reworded: [] }).toEqual(nothing);
});

test('finds figures and facts of the criteria that changed', () => {
  const later = publish(({ criteria }) => {
    criteria.practiceHours = 700;
    criteria.trainingHours = 112;
    criteria.routes = criteria.routes.map((route) =>
      route.id === 'E3' ? { ...route, trainingHours: false } : route,
    );
  });
  const changes = compareEditions(first, later);
  expect(changes).toEqual({
    ...nothing,
    criteria: [
      { name: 'trainingHours', before: 98, after: 112 },
      { name: 'practiceHours', before: 600, after: 700 },
      { name: 'E3 trainingHours', before: true, after: false },
    ],
  });
  expect(describeChanges(changes)).toContainEqual(expect.stringMatching(/practiceHours.*600.*700/));
});

test('finds a route that is gone by its name and by what it asked', () => {
  const later = publish(({ criteria }) => criteria.routes.pop());
  expect(compareEditions(first, later)).toEqual({
    ...nothing,
    gone: ['E4 name'],
    criteria: [
      { name: 'E4 asks', before: 'accreditedProgramme' },
      { name: 'E4 trainingHours', before: false },
    ],
  });
});

test('describes every kind of change on a line of its own', () => {
  const lines = describeChanges({
    added: ['K1.3'],
    gone: ['A4.1'],
    successions: [{ what: 'split', from: ['T1.1'], to: ['T1.6', 'T1.7'] }],
    reworded: [{ id: 'R1', language: 'nl', before: 'Oud', after: 'Nieuw' }],
    criteria: [{ name: 'E5 asks', after: 'evc' }],
  });
  expect(
    lines.map((line) =>
      ['E5', 'K1.3', 'A4.1', 'split     T1.1 -> T1.6, T1.7', 'R1'].findIndex((id) => line.includes(id)),
    ),
  ).toEqual([0, 1, 2, 3, 4]);
});
