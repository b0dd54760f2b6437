import { type Aim, aim, chosen } from './conversation/aim.ts';
import type { Begun, Context, Progress, Series } from './conversation/dialog.ts';
import { chooserStep, type Guide, type Place } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import { progressOf } from './conversation/prompt.ts';
import { type Document, open } from './records/documents.ts';
import type { Keys } from './records/keys.ts';
import { DialogRecord, SeriesRecord } from './records/records.ts';
import type { Store } from './state/store.ts';

/** What a reply is about, with what is kept of it; `begun` is there where a subject is to be chosen. */
export type Listened = {
  readonly heard: Aim;
  readonly dialog?: Document<DialogRecord>;
  readonly begun?: Begun;
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
  const { series, dialog, command, isEntering } = heard;
  if (dialog || !series) return { heard, ...(await readDialog(store, keys, heard)) };

  const begun = await readBegun(store, keys, series, context);
  const subject = command || isEntering ? undefined : chosen(series, begun, reply, context);
  if (!subject) return { heard, begun };
  const pressed = { step: { dialog: series.id, question: chooserStep }, answer: subject.id };
  const picked = aim(guide, place, { ...reply, pressed }, context);
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
  const count = series.isOpenEnded ? ((await readSeries(store, keys, series)).record?.count ?? 0) : 0;
  const subjects = series.shown(count, context);
  const wanted = subjects.map((subject) => keys.dialog(series.id, subject));
  const stored = wanted.length > 0 ? await store.read(wanted) : [];
  const progress: Record<string, Progress> = {};
  for (const [at, subject] of subjects.entries()) {
    const { record } = open(DialogRecord, wanted[at] ?? '', stored[at]);
    const dialog = record && series.about(subject, context);
    if (dialog) progress[subject] = progressOf(dialog, record, context);
  }
  return { count, progress };
}
