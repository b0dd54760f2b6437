import type { Edition, Statement, Succession } from '../profile/schema.ts';
import { type Scale, scaleOf } from './assessment.ts';

/** What a statement comes from. It is whole if it means all of that and nothing else, on the same scale. */
export type Line = { readonly from: readonly string[]; readonly isWhole: boolean };

/** The statements of an edition by their ids, in its order. */
export function statementsOf({ groups }: Edition): ReadonlyMap<string, Statement> {
  return new Map(
    groups.flatMap(({ statements }) => statements.map((statement) => [statement.id, statement] as const)),
  );
}

/**
 * What the statements that took the place of others come from, by their ids, through editions in a row (oldest first).
 * Only `known` ids are named, in that order: something that comes from none of them is new.
 */
export function traceLines(
  editions: readonly Edition[],
  known: readonly string[],
): ReadonlyMap<string, Line> {
  const roots = new Set(known);
  const scales = scalesIn(editions);
  const lines = new Map<string, Line>();
  const lineOf = (id: string) => lines.get(id) ?? { from: roots.has(id) ? [id] : [], isWhole: roots.has(id) };
  for (const { what, from, to } of editions.slice(1).flatMap(({ successions }) => successions)) {
    const before = from.map(lineOf);
    const ancestors = new Set(before.flatMap((line) => line.from));
    for (const id of to) {
      const isOnOneScale = from.every((old) => scales.get(old) === scales.get(id));
      lines.set(id, {
        from: known.filter((root) => ancestors.has(root)),
        isWhole: keepsMeaning(what) && isOnOneScale && before.every(({ isWhole }) => isWhole),
      });
    }
  }
  return lines;
}

function keepsMeaning(what: Succession['what']): boolean {
  return what === 'renamed' || what === 'merged';
}

function scalesIn(editions: readonly Edition[]): ReadonlyMap<string, Scale> {
  const groups = editions.flatMap((edition) => edition.groups);
  return new Map(groups.flatMap((group) => group.statements.map(({ id }) => [id, scaleOf(group)] as const)));
}
