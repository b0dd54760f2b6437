import type { Desks } from '../desk.ts';
import { idOf } from '../past.ts';
import { type Document, open, replaced } from '../records/documents.ts';
import { HomeRecord, joinedOn, mostEarlier } from '../records/joins.ts';
import { type Keys, keysOf, shelfBeside } from '../records/keys.ts';
import { ConversationRecord, type PractitionerRecord } from '../records/records.ts';
import { join as joinDocuments } from '../rules/join.ts';
import type { Change, Stored, Written } from '../state/store.ts';
import { besideKeys, besideOf, besideOfBoth } from './beside.ts';
import { draftsTo } from './drafts.ts';
import { changesTo, commonEdition, isJoined, joinedPractitioner, type Side, sideOf } from './sides.ts';

/** What the turn that joins two records has written with it, on shelves of the home. */
export type Settling = {
  /** The documents it has to know for that. */
  keys(home: Keys): readonly string[];
  changes(home: Keys, stored: readonly (Stored | undefined)[], joined: PractitionerRecord): readonly Change[];
};

const nothingElse: Settling = { keys: () => [], changes: () => [] };
const mostTries = 5;

/**
 * Joins a record to its home. The two cannot be written at once: first the one to be joined is marked, so that nothing is
 * said in it any more; then everything is written at home, in one go; then it is emptied. Whatever is broken off is
 * finished from the mark by whoever comes next. `undefined` where it was not this that joined them.
 */
export async function join(
  desks: Desks,
  alias: Keys,
  home: Keys,
  takes: readonly string[],
  settling: Settling,
): Promise<Written['now'] | undefined> {
  const desk = await desks.open(alias.shelf, [alias.home]);
  const [stored] = await desk.read([alias.home]);
  const known = open(HomeRecord, alias.home, stored);
  if (known.record && (known.record.tag !== home.tag || !known.record.takes)) {
    // Whatever it was joined to by others; what is to be done now is seen on a second look.
    await finish(desks, alias);
    return undefined;
  }
  const mark: HomeRecord = { schema: 1, tag: home.tag, takes, count: 0, earlier: [] };
  const { isWritten: isMarked } = await desk.write(replaced(known, mark));
  for (let tries = 0; isMarked && tries < mostTries; tries++) {
    const finished = await finish(desks, alias, settling);
    if (finished !== 'changed') return finished === 'over' ? undefined : finished;
  }
  return undefined;
}

/**
 * Finishes a joining from its mark, or takes the mark away where the two cannot be one any more. `over` where that was done
 * without the turn, `changed` where something else was written at home meanwhile.
 */
export async function finish(
  desks: Desks,
  alias: Keys,
  settling: Settling = nothingElse,
): Promise<Written['now'] | 'over' | 'changed'> {
  const desk = await desks.open(alias.shelf, []);
  const theirs = sideOf(alias, await desk.everything());
  const mark = open(HomeRecord, alias.home, theirs.stored.get(alias.home));
  if (!mark.record?.takes) return 'over';
  const home = keysOf(mark.record.tag);
  const wanted = [home.home, ...besideKeys(home), ...settling.keys(home)];
  const homeDesk = await desks.open(home.shelf, wanted);
  const [above, ourSchedule, ourReach, ...ofTurn] = await homeDesk.read(wanted);
  const besides = await besideOf(desk, alias);
  const ours = sideOf(home, await homeDesk.everything());
  if (isJoined(ours, alias.tag)) {
    await empty(desks, theirs, mark, home);
    return 'over';
  }
  const edition = commonEdition(ours, theirs);
  const { documents, renamed } = joinDocuments(ours.documents, theirs.documents, mark.record.takes);
  const practitioner = edition && joinedPractitioner(ours, theirs, edition, renamed);
  if (above || !practitioner) {
    await desk.write([{ key: alias.home, expected: mark.version, value: undefined }]);
    return 'over';
  }
  const ofThisTurn = settling.changes(home, ofTurn, practitioner);
  const { isWritten, now } = await homeDesk.write([
    ...changesTo(ours, documents),
    ...replaced(ours.practitioner, practitioner),
    ...(await draftsTo(home, homeDesk, alias, desk, renamed)),
    ...ofThisTurn,
    // Where somebody is reached, the turn itself may tell.
    ...besideOfBoth(home, { schedule: ourSchedule, reach: ourReach }, besides, renamed).filter(
      ({ key }) => !ofThisTurn.some((one) => one.key === key),
    ),
  ]);
  if (!isWritten) return 'changed';
  // All is said and done by now; what is left here is taken away now or by whoever comes next.
  await empty(desks, theirs, mark, home).catch(() => undefined);
  return now;
}

/** Leaves nothing of a record that was joined but where everything is now, and what tells that something is from before. */
async function empty(desks: Desks, theirs: Side, mark: Document<HomeRecord>, home: Keys): Promise<void> {
  const { keys, stored, practitioner } = theirs;
  desks.forget(keys.shelf);
  const desk = await desks.open(keys.shelf, []);
  const [talks, ...passing] = await Promise.all(
    (['conversations', 'join', 'windows', 'drafts', 'schedule', 'reach', 'hidden', 'told'] as const).map(
      (kind) => desk.everything(shelfBeside(keys.tag, kind)),
    ),
  );
  const gone = [...stored, ...(talks ?? []), ...passing.flatMap((shelf) => [...shelf])].filter(
    ([key]) => key !== keys.home,
  );
  const left: HomeRecord = {
    schema: 1,
    tag: home.tag,
    ...before([...(talks ?? [])].map(([, talk]) => talk)),
  };
  for (const tag of practitioner.record?.joined ?? []) await repoint(desks, keysOf(tag), left);
  await desk.write([
    ...gone.map(([key, { version }]) => ({ key, expected: version, value: undefined })),
    ...replaced(mark, left),
  ]);
  desks.forget(keys.shelf);
}

/** Has what was joined earlier say at once where everything is now; it is found through here as well. */
async function repoint(desks: Desks, alias: Keys, next: HomeRecord): Promise<void> {
  desks.forget(alias.shelf);
  const desk = await desks.open(alias.shelf, [alias.home]);
  const [stored] = await desk.read([alias.home]);
  const known = open(HomeRecord, alias.home, stored);
  if (known.record && !known.record.takes) {
    await desk.write(replaced(known, joinedOn(known.record, next)));
  }
  desks.forget(alias.shelf);
}

/** How many turns there were, and the last of what was said in them, over all conversations of a record. */
function before(talks: readonly Stored[]): Pick<HomeRecord, 'count' | 'earlier'> {
  const records = talks.flatMap((talk) => open(ConversationRecord, '', talk).record ?? []);
  const ids = records.flatMap(({ earlier, turns }) => [...earlier, ...turns.map(idOf)]);
  return { count: Math.max(0, ...records.map(({ count }) => count)), earlier: ids.slice(-mostEarlier) };
}
