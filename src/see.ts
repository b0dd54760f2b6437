import type { Context, Dialog } from './conversation/dialog.ts';
import type { Guide } from './conversation/guide.ts';
import type { Hide } from './conversation/hiding.ts';
import type { Joinable } from './conversation/joinable.ts';
import type { Message, Reply } from './conversation/message.ts';
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
import type { OpenOne } from './conversation/offering.ts';
import { type Place, unfinished, type Where } from './conversation/place.ts';
import { toldIn, untouched } from './conversation/prompt.ts';
import type { Desk } from './desk.ts';
import type { Language } from './language.ts';
import { type Document, open } from './records/documents.ts';
import { HiddenRecord } from './records/hidden.ts';
import { hiddenKey, type Keys, keptId, scheduleKey, shelfBeside, toldKey } from './records/keys.ts';
import { DialogRecord, SeriesRecord, ToldRecord } from './records/records.ts';
import { ScheduleRecord } from './records/schedule.ts';

/** What one practitioner said as this turn reads it, and the dialogs it was said in. */
export type Shelf = {
  readonly desk: Desk;
  readonly keys: Keys;
  readonly guide: Guide;
  /** What hides who is in a text, in a language. */
  readonly hide?: (language: Language) => Promise<Hide>;
  /** What is known of joining it, for a subject of the series that is about that. */
  readonly look?: (subject: string, reply: Reply) => Promise<Joinable>;
};

type Kept = { readonly offered: Dialog | Series; readonly subject?: string };

/** What was said in the dialogs that are to be seen; what comes earlier is seen by what comes later. */
export async function see(shelf: Shelf, sights: readonly Sight[], context: Context): Promise<Everything> {
  const { desk, keys } = shelf;
  const wanted = await Promise.all(sights.map((sight) => placesOf(shelf, sight, context)));
  const places = [
    ...new Map(wanted.flat().map((kept) => [keys.dialog(kept.offered.id, kept.subject), kept])).entries(),
  ];
  const documents = places.map(([key]) => key);
  const stored = await desk.read(documents);
  // What was looked for is there, also where it is nothing.
  const seen: Record<string, Told[]> = Object.fromEntries(sights.map(({ dialog }) => [dialog, []]));
  const informed: Context = { ...context, seen };
  places.forEach(([, { offered, subject }], at) => {
    const { record } = open(DialogRecord, documents[at] ?? '', stored[at]);
    const own = thinking(informed, record);
    const dialog = record && dialogOf(offered, subject, own);
    if (dialog) seen[offered.id] = [...(seen[offered.id] ?? []), toldIn(dialog, record, own)];
  });
  return seen;
}

/** What a conversation about a subject needs to see; what is seen first may call for more, once. */
export async function seeFor(
  shelf: Shelf,
  { sees }: Pick<Offered, 'sees'>,
  subject: string | undefined,
  context: Context,
): Promise<Everything> {
  if (!sees) return {};
  const sights = sees(subject, context);
  const seen = await see(shelf, sights, context);
  const all = sees(subject, { ...context, seen });
  return all.length > sights.length ? see(shelf, all, context) : seen;
}

/** Everything that was ever said: what the report on everything sees, where there is one. */
export async function seeEverything(shelf: Shelf, context: Context): Promise<Everything> {
  const { dialogs } = shelf.guide;
  const report = dialogs.find(isReport);
  return report ? seeFor(shelf, report, undefined, context) : see(shelf, dialogs.map(allOf), context);
}

function allOf({ id }: Offered): Sight {
  return { dialog: id, subjects: 'all' };
}

/** What there is to choose from in a series; what is read does not grow with all there ever was. */
export async function readBegun(shelf: Shelf, series: Series, context: Context): Promise<Begun> {
  const count = await countOf(shelf, series);
  const sight = { dialog: series.id, subjects: series.shown(count, context) };
  const { [series.id]: told = [] } = await see(shelf, [sight], context);
  return { count, told: Object.fromEntries(told.map((one) => [one.subject, one])) };
}

/** How far everything is that was left open. */
export async function readOpen(shelf: Shelf, place: Place, context: Context): Promise<readonly OpenOne[]> {
  const open = unfinished(place);
  const sights = open.flatMap(({ dialog, subject }): readonly Sight[] => {
    const offered = shelf.guide.dialogs.find(({ id }) => id === dialog);
    const own = { dialog, ...(subject !== undefined && { subjects: [subject] }) };
    return [...(offered?.sees?.(subject, context) ?? []), own];
  });
  const seen = await see(shelf, sights, context);
  return open.flatMap(({ dialog: id, subject }) => {
    const offered = shelf.guide.dialogs.find((one) => one.id === id);
    if (!offered || isReport(offered)) return [];
    const dialog = dialogOf(offered, subject, { ...context, seen });
    const told =
      seen[id]?.find((one) => one.subject === subject) ?? (dialog && toldIn(dialog, untouched, context));
    if (!told || told.outcome !== undefined) return [];
    const { title, done, total, secondsEach } = told.progress;
    const name = [offered.text[context.language].name, title].filter((part) => part !== '').join(': ');
    const questions = total - done;
    return [{ name, questions, minutes: Math.ceil((questions * secondsEach) / 60) }];
  });
}

/** How many subjects of a series were begun; 0 where they are not counted. */
export async function countOf(shelf: Shelf, series: Series): Promise<number> {
  return series.isOpenEnded ? ((await readSeries(shelf, series)).record?.count ?? 0) : 0;
}

/** The document in which an open-ended series counts its subjects. */
export async function readSeries({ desk, keys }: Shelf, { id }: Series): Promise<Document<SeriesRecord>> {
  const key = keys.dialog(id);
  const [stored] = await desk.read([key]);
  return open(SeriesRecord, key, stored);
}

/** When somebody is still to be reminded. */
export async function readSchedule({ desk, keys }: Shelf): Promise<Document<ScheduleRecord>> {
  const key = scheduleKey(keys.tag);
  const [stored] = await desk.read([key]);
  return open(ScheduleRecord, key, stored);
}

/** What was hidden of what this practitioner said before. */
export async function readHidden({
  desk,
  keys,
}: Pick<Shelf, 'desk' | 'keys'>): Promise<Document<HiddenRecord>> {
  const key = hiddenKey(keys.tag);
  const [stored] = await desk.read([key]);
  return open(HiddenRecord, key, stored);
}

/** What was said back in a turn of a conversation, by its number in it, as long as that is kept. */
export async function readTold(
  { desk, keys }: Shelf,
  { conversation, activity }: { readonly conversation: string; readonly activity: string },
  turn: number,
): Promise<readonly Message[] | undefined> {
  // It was kept by its whole id before.
  const ids = [...new Set([keptId(activity), activity])];
  const named = ids.map((id) => toldKey(keys.tag, conversation, id, turn));
  const found = await desk.read(named);
  const told = named.map((key, at) => open(ToldRecord, key, found[at]).record);
  return told.find((record) => record !== undefined)?.messages;
}

/** What is kept of a dialog. */
export async function readDialog(
  { desk, keys }: Shelf,
  { id, subject }: { readonly id: string; readonly subject?: string },
): Promise<Document<DialogRecord>> {
  const key = keys.dialog(id, subject);
  const [stored] = await desk.read([key]);
  return open(DialogRecord, key, stored);
}

/** The dialog at this place, with what is kept of it and a context that has what it asks to see; `undefined` where there is none. */
export async function readAbout(
  shelf: Shelf,
  { dialog: id, subject }: Where,
  context: Context,
): Promise<{ dialog: Dialog; document: Document<DialogRecord>; context: Context } | undefined> {
  const offered = shelf.guide.dialogs.find((one) => one.id === id);
  if (!offered || isReport(offered)) return undefined;
  const informed = { ...context, seen: await seeFor(shelf, offered, subject, context) };
  const document = await readDialog(shelf, { id, ...(subject !== undefined && { subject }) });
  const own = thinking(informed, document.record);
  const dialog = dialogOf(offered, subject, own);
  return dialog && { dialog, document, context: own };
}

/** The context with what a language model made for the questions of a dialog, and of no other. */
function thinking(context: Context, record: DialogRecord | undefined): Context {
  const { thoughts: _, ...others } = context;
  return record?.thoughts ? { ...others, thoughts: record.thoughts } : others;
}

/** How many windows somebody typed something in that they did not send. */
export async function countDrafts({ desk, keys }: Shelf): Promise<number> {
  return (await desk.everything(shelfBeside(keys.tag, 'drafts'))).size;
}

async function placesOf(
  shelf: Shelf,
  { dialog, subjects }: Sight,
  context: Context,
): Promise<readonly Kept[]> {
  const offered = shelf.guide.dialogs.find(({ id }) => id === dialog);
  if (!offered || isReport(offered)) return [];
  if (!isSeries(offered)) return [{ offered }];
  if (subjects !== undefined && subjects !== 'all') return subjects.map((subject) => ({ offered, subject }));
  const count = await countOf(shelf, offered);
  const named = subjects === 'all' ? offered.all(count, context) : offered.shown(count, context);
  return named.map((subject) => ({ offered, subject }));
}

/** The dialog itself, or the one about this subject of a series; `undefined` where there is none. */
export function dialogOf(
  offered: Offered | undefined,
  subject: string | undefined,
  context: Context,
): Dialog | undefined {
  if (!offered || isReport(offered)) return undefined;
  if (!isSeries(offered)) return offered;
  const about = subject === undefined ? undefined : offered.about(subject, context);
  return about && !isSeries(about) ? about : undefined;
}
