import type { Edition } from '../profile/schema.ts';
import { keptWith } from '../remembering.ts';
import { likenessOf, likest, type Signalled } from './likeness.ts';

/** How like each statement of an edition something is that was told, by the id of the statement. */
export type StatementLikeness = ReadonlyMap<string, number>;

// A group of which two statements are heard is likelier than one of which one is heard as well.
const ofSecond = 0.3;

/** How like each statement a text is, by the signals of the edition. */
export function statementLikeness(text: string, edition: Edition): StatementLikeness {
  return likenessOf(text, signalledIn(edition));
}

/** The ids of the groups that a text most likely shows something of, the likeliest first, at most three; none where it is like none. */
export function likeliestGroups(likeness: StatementLikeness, { groups }: Edition): readonly string[] {
  const ofGroups = groups.map(({ id, statements }): [string, number] => {
    const [first = 0, second = 0] = statements
      .map((one) => likeness.get(one.id) ?? 0)
      .toSorted((one, other) => other - one);
    return [id, first + ofSecond * second];
  });
  const heard = ofGroups.filter(([, likeness]) => likeness > 0);
  return likest(
    heard.map(([id]) => id),
    new Map(heard),
  );
}

/** Those of these statements, by their ids, that a text most likely shows, the likeliest first, at most three. */
export function likeliestStatements(
  likeness: StatementLikeness,
  among: readonly string[],
): readonly string[] {
  return likest(among, likeness);
}

// An edition never changes.
const signalledIn = keptWith((edition: Edition): readonly Signalled[] => {
  const statements = edition.groups.flatMap((group) => group.statements);
  return statements.map(({ id }) => ({ id, signals: Object.values(edition.signals[id] ?? {}) }));
});
