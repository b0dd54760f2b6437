import { type Aim, aim, chosen } from './conversation/aim.ts';
import type { Context, Dialog } from './conversation/dialog.ts';
import { chooserStep, type Guide, type Place } from './conversation/guide.ts';
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
  const isShown = place.at === 'question' || /\p{L}/u.test(reply.text);
  const isTyped = !command && !isEntering && isShown;
  const subject = reply.pressed?.answer ?? (isTyped ? chosen(series, begun, reply, context)?.id : undefined);
  if (subject === undefined) return { heard, begun };
  const answer = subject === newSubject ? `${begun.count + 1}` : subject;
  const pressed = { step: { dialog: series.id, question: chooserStep }, answer };
  const picked = aim(guide, place, { text: reply.text, pressed }, context);
  return picked.dialog ? { heard: picked, ...(await readDialog(store, keys, picked)) } : { heard, begun };
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
  const told = await readTold(store, keys, dialogsOf(series, count, context), context);
  return { count, progress: Object.fromEntries(told.map(({ subject, progress }) => [subject, progress])) };
}

/** Everything a practitioner said. */
async function readEverything(store: Store, keys: Keys, guide: Guide, context: Context): Promise<Everything> {
  const everything: Record<string, readonly Told[]> = {};
  for (const offered of guide.dialogs) {
    if (isReport(offered)) continue;
    const dialogs = isSeries(offered) ? await allOf(store, keys, offered, context) : [offered];
    everything[offered.id] = await readTold(store, keys, dialogs, context);
  }
  return everything;
}

async function countOf(store: Store, keys: Keys, series: Series): Promise<number> {
  return series.isOpenEnded ? ((await readSeries(store, keys, series)).record?.count ?? 0) : 0;
}

/** A dialog about every subject of a series, also those that are not shown for choosing. */
async function allOf(store: Store, keys: Keys, series: Series, context: Context): Promise<readonly Dialog[]> {
  const count = await countOf(store, keys, series);
  if (!series.isOpenEnded) return dialogsOf(series, count, context);
  return Array.from({ length: count }, (_, at) => `${at + 1}`).flatMap(
    (subject) => series.about(subject, context) ?? [],
  );
}

function dialogsOf(series: Series, count: number, context: Context): readonly Dialog[] {
  return series.shown(count, context).flatMap((subject) => series.about(subject, context) ?? []);
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
