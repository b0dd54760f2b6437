import { type Aim, aim, chosen } from './conversation/aim.ts';
import type { Context, Dialog } from './conversation/dialog.ts';
import type { Guide, Place } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import {
  type Begun,
  type Everything,
  isReport,
  isSeries,
  newSubject,
  type Series,
  type Told,
} from './conversation/offered.ts';
import { toldIn } from './conversation/prompt.ts';
import { hasWords } from './conversation/reading/normalise.ts';
import { type Document, open } from './records/documents.ts';
import type { Keys } from './records/keys.ts';
import { DialogRecord, SeriesRecord } from './records/records.ts';
import type { Store } from './state/store.ts';

/** What a reply is about, with what is kept of it; `begun` is there where a subject is to be chosen. */
export type Listened = {
  readonly heard: Aim;
  readonly dialog?: Document<DialogRecord>;
  readonly begun?: Begun;
  readonly everything?: Everything;
};

/** Works out what a reply is about and reads what is needed to answer it. */
export async function listen(
  store: Store,
  keys: Keys,
  guide: Guide,
  place: Place,
  reply: Reply,
  context: Context,
): Promise<Listened> {
  const heard = aim(guide, place, reply, context);
  const { series, dialog, report, command, isEntering } = heard;
  if (report) return { heard, everything: await readEverything(store, keys, guide, context) };
  if (dialog || !series) return { heard, ...(await readDialog(store, keys, heard)) };

  const begun = await readBegun(store, keys, series, context);
  // A number is a place in the list that was shown; after an outcome none was.
  const isShown = place.at === 'question' || hasWords(reply.text);
  const isTyped = !command && !isEntering && isShown;
  const subject = reply.pressed?.answer ?? (isTyped ? chosen(series, begun, reply, context)?.id : undefined);
  if (subject === undefined) return { heard, begun };
  const about = series.about(subject === newSubject ? `${begun.count + 1}` : subject, context);
  if (!about) return { heard, begun };
  const picked = { ...heard, dialog: about, isEntering: true };
  return { heard: picked, ...(await readDialog(store, keys, picked)) };
}

async function readDialog(store: Store, keys: Keys, { dialog }: Aim): Promise<Pick<Listened, 'dialog'>> {
  if (!dialog) return {};
  const key = keys.dialog(dialog.id, dialog.subject);
  const [stored] = await store.read([key]);
  return { dialog: open(DialogRecord, key, stored) };
}

/** The document in which an open-ended series counts its subjects. */
export async function readSeries(store: Store, keys: Keys, { id }: Series): Promise<Document<SeriesRecord>> {
  const key = keys.dialog(id);
  const [stored] = await store.read([key]);
  return open(SeriesRecord, key, stored);
}

/** How far the subjects of a series are that a practitioner is shown; what is read does not grow with all there are. */
export async function readBegun(store: Store, keys: Keys, series: Series, context: Context): Promise<Begun> {
  const count = await countOf(store, keys, series);
  const told = await readTold(store, keys, aboutEach(series, series.shown(count, context), context), context);
  return { count, progress: Object.fromEntries(told.map(({ subject, progress }) => [subject, progress])) };
}

/** Everything a practitioner said. */
async function readEverything(store: Store, keys: Keys, guide: Guide, context: Context): Promise<Everything> {
  const read = guide.dialogs.map(async (offered): Promise<[string, readonly Told[]]> => {
    if (isReport(offered)) return [offered.id, []];
    const dialogs = isSeries(offered) ? await allOf(store, keys, offered, context) : [offered];
    return [offered.id, await readTold(store, keys, dialogs, context)];
  });
  return Object.fromEntries(await Promise.all(read));
}

async function countOf(store: Store, keys: Keys, series: Series): Promise<number> {
  return series.isOpenEnded ? ((await readSeries(store, keys, series)).record?.count ?? 0) : 0;
}

/** A dialog about every subject of a series, also those that are not shown for choosing. */
async function allOf(store: Store, keys: Keys, series: Series, context: Context): Promise<readonly Dialog[]> {
  const count = await countOf(store, keys, series);
  const numbers = Array.from({ length: count }, (_, at) => `${at + 1}`);
  return aboutEach(series, series.isOpenEnded ? numbers : series.shown(count, context), context);
}

function aboutEach(series: Series, subjects: readonly string[], context: Context): readonly Dialog[] {
  return subjects.flatMap((subject) => series.about(subject, context) ?? []);
}

async function readTold(
  store: Store,
  keys: Keys,
  dialogs: readonly Dialog[],
  context: Context,
): Promise<readonly Told[]> {
  const wanted = dialogs.map(({ id, subject }) => keys.dialog(id, subject));
  const stored = wanted.length > 0 ? await store.read(wanted) : [];
  return dialogs.flatMap((dialog, at) => {
    const { record } = open(DialogRecord, wanted[at] ?? '', stored[at]);
    return record ? [toldIn(dialog, record, context)] : [];
  });
}
