import { editionOn } from '../../src/profile/editions.ts';
import { idsOf, orderEditions } from '../../src/profile/parse.ts';
import { Edition, type Statement, type Succession } from '../../src/profile/schema.ts';

/**
 * What a made-up edition does otherwise than the one before it; what a succession names need not be named again. A group
 * goes with the last of its statements, and comes back with the first.
 */
export type Revision = {
  successions?: readonly Succession[];
  added?: readonly string[];
  gone?: readonly string[];
  reworded?: readonly string[];
};

const Revised = Edition.pick({ validFrom: true, groups: true, retired: true, successions: true });

/** The edition that follows these, oldest first, with a revision; it is held against the rules for a published one. */
export function revise(published: readonly Edition[], revision: Revision): Edition {
  const previous = published.at(-1) ?? firstEdition;
  const { successions = [], added = [], gone = [], reworded = [] } = revision;
  const validFrom = `${Number(previous.validFrom.slice(0, 4)) + 1}-01-01`;
  const leaving = new Set([...gone, ...successions.flatMap(({ from }) => from)]);
  const arriving = [...added, ...successions.flatMap(({ to }) => to)];
  const known = new Map(published.flatMap(statementsIn).map((one) => [one.id, one]));
  const knownGroups = new Map(published.flatMap((one) => one.groups).map((group) => [group.id, group]));
  const all = [...knownGroups.values()].map((group) => ({
    ...group,
    statements: [
      ...statementsIn(previous)
        .filter(({ id }) => id.startsWith(`${group.id}.`))
        .filter(({ id }) => !leaving.has(id))
        .map((one) => (reworded.includes(one.id) ? { ...one, nl: `${one.nl} (${validFrom})` } : one)),
      ...arriving.filter((id) => id.startsWith(`${group.id}.`)).map((id) => known.get(id) ?? madeUp(id)),
    ],
  }));
  const groups = all.filter(({ statements }) => statements.length > 0);
  const present = new Set(idsOf({ ...previous, groups }));
  const retired = [...new Set(published.flatMap(idsOf))].filter((id) => !present.has(id));
  // What it has from the one before was held against the rules with that.
  const edition = { ...previous, ...Revised.parse({ validFrom, groups, retired, successions }) };
  orderEditions([...published, edition]);
  return edition;
}

function madeUp(id: string): Statement {
  return { id, source: 'made up', nl: `Ik kan ${id}.`, en: `I can do ${id}.` };
}

const firstEdition = editionOn('2020-01-01');

const secondEdition = revise([firstEdition], {
  reworded: ['K1.1'],
  successions: [
    { what: 'split', from: ['K1.2'], to: ['K1.3', 'K1.4'] },
    { what: 'merged', from: ['T2.1', 'T2.2'], to: ['T2.3'] },
    { what: 'renamed', from: ['K3.1'], to: ['K2.4'] },
    { what: 'changed', from: ['K3.2'], to: ['K3.4'] },
    { what: 'changed', from: ['C2.1', 'C2.2'], to: ['C2.6', 'C2.7', 'C2.8'] },
    { what: 'merged', from: ['K5.1', 'C5.1'], to: ['C5.7'] },
  ],
  gone: ['A4.3'],
  added: ['C1.8'],
});

const thirdEdition = revise([firstEdition, secondEdition], {
  successions: [
    { what: 'merged', from: ['K1.3', 'K1.4'], to: ['K1.5'] },
    { what: 'split', from: ['T2.3'], to: ['T2.4', 'T2.5'] },
    { what: 'renamed', from: ['K2.4'], to: ['K3.5'] },
    { what: 'merged', from: ['C1.7', 'C1.8'], to: ['C1.9'] },
    { what: 'merged', from: ['A3.1', 'A3.2'], to: ['A3.4'] },
  ],
  gone: ['K3.4'],
  added: ['A4.3'],
});

/** The first edition, and two that were made up to follow it. */
export const madeUpEditions = [firstEdition, secondEdition, thirdEdition] as const;

/** The ids of the statements of an edition, in its order. */
export function statementIds(edition: Edition): readonly string[] {
  return statementsIn(edition).map(({ id }) => id);
}

function statementsIn({ groups }: Edition): readonly Statement[] {
  return groups.flatMap(({ statements }) => statements);
}
