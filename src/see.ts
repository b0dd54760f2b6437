import type { Context, Dialog } from './conversation/dialog.ts';
import type { Guide } from './conversation/guide.ts';
import {
  type Begun,
  type Everything,
  isReport,
  isSeries,
  type Offered,
  type Series,
  type Sight,
  type Told,
} from './conversation/offered.ts';
import { toldIn } from './conversation/prompt.ts';
import { type Document, open } from './records/documents.ts';
import type { Keys } from './records/keys.ts';
import { DialogRecord, SeriesRecord } from './records/records.ts';
import type { Store } from './state/store.ts';

/** Where what one practitioner said is kept, and the dialogs it was said in. */
export type Shelf = { readonly store: Store; readonly keys: Keys; readonly guide: Guide };

type Place = { readonly offered: Dialog | Series; readonly subject?: string };

/** What was said in the dialogs that are to be seen; what comes earlier is seen by what comes later. */
export async function see(shelf: Shelf, sights: readonly Sight[], context: Context): Promise<Everything> {
  const { store, keys, guide } = shelf;
  const wanted = await Promise.all(
    sights.map(async (sight): Promise<readonly Place[]> => {
      const offered = guide.dialogs.find(({ id }) => id === sight.dialog);
      return offered === undefined || isReport(offered) ? [] : placesIn(shelf, offered, sight, context);
    }),
  );
  const places = wanted.flat();
  const documents = places.map(({ offered, subject }) => keys.dialog(offered.id, subject));
  const stored = documents.length > 0 ? await store.read(documents) : [];
  const seen: Record<string, Told[]> = {};
  const informed: Context = { ...context, seen };
  places.forEach(({ offered, subject }, at) => {
    const { record } = open(DialogRecord, documents[at] ?? '', stored[at]);
    const dialog = record && dialogAbout(offered, subject, informed);
    if (dialog) seen[offered.id] = [...(seen[offered.id] ?? []), toldIn(dialog, record, informed)];
  });
  return seen;
}

/** The sights of everything that was ever said. */
export function everythingIn({ guide }: Shelf): readonly Sight[] {
  return guide.dialogs.map(({ id }) => ({ dialog: id, subjects: 'all' }));
}

/** What there is to choose from in a series; what is read does not grow with all there ever was. */
export async function readBegun(shelf: Shelf, series: Series, context: Context): Promise<Begun> {
  const count = await countOf(shelf, series);
  const sight = { dialog: series.id, subjects: series.shown(count, context) };
  const { [series.id]: told = [] } = await see(shelf, [sight], context);
  return { count, told: Object.fromEntries(told.map((one) => [one.subject, one])) };
}

/** How many subjects of a series were begun; 0 where they are not counted. */
export async function countOf(shelf: Shelf, series: Series): Promise<number> {
  return series.isOpenEnded ? ((await readSeries(shelf, series)).record?.count ?? 0) : 0;
}

/** The document in which an open-ended series counts its subjects. */
export async function readSeries({ store, keys }: Shelf, { id }: Series): Promise<Document<SeriesRecord>> {
  const key = keys.dialog(id);
  const [stored] = await store.read([key]);
  return open(SeriesRecord, key, stored);
}

/** What is kept of a dialog. */
export async function readDialog(
  { store, keys }: Shelf,
  { id, subject }: { readonly id: string; readonly subject?: string },
): Promise<Document<DialogRecord>> {
  const key = keys.dialog(id, subject);
  const [stored] = await store.read([key]);
  return open(DialogRecord, key, stored);
}

async function placesIn(
  shelf: Shelf,
  offered: Offered,
  { subjects }: Sight,
  context: Context,
): Promise<readonly Place[]> {
  if (isReport(offered)) return [];
  if (!isSeries(offered)) return [{ offered }];
  const isNamed = subjects !== undefined && subjects !== 'all';
  const count = isNamed ? 0 : await countOf(shelf, offered);
  const named = isNamed
    ? subjects
    : subjects === 'all'
      ? offered.all(count, context)
      : offered.shown(count, context);
  return named.map((subject) => ({ offered, subject }));
}

function dialogAbout(
  offered: Dialog | Series,
  subject: string | undefined,
  context: Context,
): Dialog | undefined {
  if (!isSeries(offered)) return offered;
  const about = subject === undefined ? undefined : offered.about(subject, context);
  return about && !isSeries(about) ? about : undefined;
}
