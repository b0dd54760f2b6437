import { type Language, type Localized, languages } from '../language.ts';
import type { Edition, Succession } from './schema.ts';

/** Words of one language that were replaced; `id` is a statement's id, or `K1 name` for another text of a part. */
export type Reworded = {
  readonly id: string;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
};

/** A figure or a fact of the criteria, such as `practiceHours` or `E2 trainingHours`; absent where there was none. */
export type ChangedFact = { readonly name: string; readonly before?: Fact; readonly after?: Fact };
type Fact = string | number | boolean;

/** What one edition says otherwise than another, in the order in which the editions say it. */
export type Changes = {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly successions: readonly Succession[];
  readonly reworded: readonly Reworded[];
  readonly criteria: readonly ChangedFact[];
};

/** What changed from one edition to another; what took the place of something is neither added nor gone. */
export function compareEditions(before: Edition, after: Edition): Changes {
  const old = textsOf(before);
  const now = textsOf(after);
  const successions = after.successions.filter(
    ({ from, to }) => from.every((id) => old.has(id)) && to.every((id) => now.has(id)),
  );
  const succeeding = new Set(successions.flatMap(({ from, to }) => [...from, ...to]));
  return {
    added: [...now.keys()].filter((id) => !old.has(id) && !succeeding.has(id)),
    gone: [...old.keys()].filter((id) => !now.has(id) && !succeeding.has(id)),
    successions,
    reworded: [...now].flatMap(([id, words]) => rewordings(id, old.get(id) ?? words, words)),
    criteria: changedFacts(factsOf(before), factsOf(after)),
  };
}

function rewordings(id: string, before: Localized<string>, after: Localized<string>): Reworded[] {
  return languages
    .filter((language) => before[language] !== after[language])
    .map((language) => ({ id, language, before: before[language], after: after[language] }));
}

function changedFacts(before: ReadonlyMap<string, Fact>, after: ReadonlyMap<string, Fact>): ChangedFact[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now) return [];
    return [{ name, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
}

function textsOf({
  groups,
  reflectionQuestions,
  phases,
  criteria,
}: Edition): ReadonlyMap<string, Localized<string>> {
  const named = [...phases, ...groups, ...criteria.routes, ...criteria.requirements];
  return new Map<string, Localized<string>>([
    ...groups.flatMap(({ statements }) => statements.map((statement) => [statement.id, statement] as const)),
    ...reflectionQuestions.map((question) => [question.id, question] as const),
    ...named.map(({ id, name }) => [`${id} name`, name] as const),
    ...groups.flatMap(({ id, purpose }) => (purpose ? [[`${id} purpose`, purpose] as const] : [])),
  ]);
}

function factsOf({ criteria }: Edition): ReadonlyMap<string, Fact> {
  const { trainingHours, hoursPerEc, practiceHours, practiceYears, routes } = criteria;
  return new Map<string, Fact>([
    ...Object.entries({ trainingHours, hoursPerEc, practiceHours, practiceYears }),
    ...routes.flatMap(({ id, asks, degree, trainingHours: hours }): [string, Fact][] => [
      [`${id} asks`, degree ? `${asks} ${degree}` : asks],
      [`${id} trainingHours`, hours],
    ]),
  ]);
}

/** The changes in plain English, one a line. */
export function describeChanges({
  added,
  gone,
  successions,
  reworded,
  criteria,
}: Changes): readonly string[] {
  const lines = [
    ...criteria.map(
      ({ name, before, after }) => `criteria  ${name}: ${before ?? 'none'} -> ${after ?? 'none'}`,
    ),
    ...added.map((id) => `added     ${id}`),
    ...gone.map((id) => `gone      ${id}`),
    ...successions.map(({ what, from, to }) => `${what.padEnd(10)}${from.join(', ')} -> ${to.join(', ')}`),
    ...reworded.map(
      ({ id, language, before, after }) => `reworded  ${id} (${language}): ${before} -> ${after}`,
    ),
  ];
  return lines.length > 0 ? lines : ['Nothing changed.'];
}
