import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type EditionFiles, orderEditions, parseEdition } from './parse.ts';
import type { Edition } from './schema.ts';

const home = new URL('./editions/', import.meta.url);

/** Every published edition, oldest first; a folder under `editions/` is all it takes to publish one. */
export const editions = orderEditions(
  readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => parseEdition(name, readFiles(new URL(`${name}/`, home)))),
);

function readFiles(folder: URL): EditionFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

const IsoDate = z.iso.date();

/** The edition in force on an ISO date; a RangeError before the first one and for anything but a date. */
export function editionOn(date: string, published: readonly Edition[] = editions): Edition {
  if (!IsoDate.safeParse(date).success) {
    throw new RangeError('An edition is looked up by a date written as yyyy-mm-dd, such as 2026-11-23');
  }
  const edition = published.findLast(({ validFrom }) => validFrom <= date);
  if (edition) return edition;
  throw new RangeError(
    `No edition is in force on ${date}: the first one starts on ${published[0]?.validFrom ?? 'no day yet'}`,
  );
}
