import { type Aim, aim, chosen } from './conversation/aim.ts';
import type { Context } from './conversation/dialog.ts';
import { chooserStep, type Guide, type Place } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import { type Document, open } from './records/documents.ts';
import type { Keys } from './records/keys.ts';
import { DialogRecord, SeriesRecord } from './records/records.ts';
import type { Store } from './state/store.ts';

/** What a reply is about, with the documents needed to answer it. */
export type Listened = {
  readonly heard: Aim;
  readonly dialog?: Document<DialogRecord>;
  readonly series?: Document<SeriesRecord>;
};

/** Works out what a reply is about and reads what is kept of it: one read, two where a subject is being chosen. */
export async function listen(
  store: Store,
  keys: Keys,
  guide: Guide,
  place: Place,
  reply: Reply,
  context: Context,
): Promise<Listened> {
  const heard = aim(guide, place, reply, context);
  const documents = await read(store, keys, heard);
  const { series, dialog, command, isEntering } = heard;
  if (!series || dialog || command || isEntering) return { heard, ...documents };

  const subject = chosen(series, documents.series?.record?.begun ?? {}, reply, context);
  if (!subject) return { heard, ...documents };
  const pressed = { step: { dialog: series.id, question: chooserStep }, answer: subject.id };
  const picked = aim(guide, place, { ...reply, pressed }, context);
  return { heard: picked, ...(await read(store, keys, picked)) };
}

async function read(store: Store, keys: Keys, { dialog, series }: Aim): Promise<Omit<Listened, 'heard'>> {
  const dialogKey = dialog && keys.dialog(dialog.id, dialog.subject);
  const seriesKey = series && keys.dialog(series.id);
  const wanted = [dialogKey, seriesKey].filter((key) => key !== undefined);
  if (wanted.length === 0) return {};
  const stored = await store.read(wanted);
  return {
    ...(dialogKey && { dialog: open(DialogRecord, dialogKey, stored[0]) }),
    ...(seriesKey && { series: open(SeriesRecord, seriesKey, stored.at(-1)) }),
  };
}
