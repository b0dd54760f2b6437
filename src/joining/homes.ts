import type { Desk, Desks } from '../desk.ts';
import { erasing } from '../erase.ts';
import { open } from '../records/documents.ts';
import { HomeRecord, joinedOn } from '../records/joins.ts';
import { type Keys, keysOf } from '../records/keys.ts';
import type { Change, Store } from '../state/store.ts';
import { finish } from './merge.ts';

/** Where a turn works: on the documents of this record; `alias` is there where it came in under a tag that was joined to it. */
export type Seat = { readonly desk: Desk; readonly keys: Keys; readonly alias?: HomeRecord };

// One for each time the same record was joined to another, and some for what others change meanwhile.
const mostHops = 20;
const mostTries = 10;

/** The tag under which everything is now that was kept under this one; as long as a joining is not done, that is itself. */
export async function homeOf(store: Store, tag: string): Promise<string> {
  let home = tag;
  for (let hops = 0; hops < mostHops; hops++) {
    const key = keysOf(home).home;
    const [stored] = await store.read([key]);
    const { record } = open(HomeRecord, key, stored);
    if (!record || record.takes) break;
    home = record.tag;
  }
  return home;
}

/**
 * The desk for a turn under a tag: that of its home, where it was joined to another. That it was is read anew each time, so
 * that it is noticed when everything was erased there; a joining that was broken off is finished first.
 */
export async function sit(desks: Desks, own: Keys, others: (keys: Keys) => readonly string[]): Promise<Seat> {
  let keys = own;
  let alias: HomeRecord | undefined;
  for (let hops = 0; hops < mostHops; hops++) {
    const desk = await desks.open(keys.shelf, [keys.home, ...others(keys)]);
    const [stored] = await desk.read([keys.home]);
    const { record } = open(HomeRecord, keys.home, stored);
    if (!record) return { desk, keys, ...(alias && { alias }) };
    desks.forget(keys.shelf);
    if (record.takes) await finish(desks, keys);
    else {
      alias = alias ? joinedOn(alias, record) : record;
      keys = keysOf(record.tag);
    }
  }
  throw new Error('A record was joined too often to be found');
}

/**
 * The same, with nothing that this process remembers: where it is about something that another one may have changed since,
 * and nothing would be written that rests on it.
 */
export async function sitAnew(...where: Parameters<typeof sit>): Promise<Seat> {
  const [desks] = where;
  const { keys } = await sit(...where);
  desks.forget(keys.shelf);
  return sit(...where);
}

/** Has what says where these were joined to last from now on. */
export async function prolong(desks: Desks, tags: readonly string[]): Promise<void> {
  await forEach(desks, tags, async (desk, { home }) => {
    const [stored] = await desk.read([home]);
    return stored ? [{ key: home, expected: stored.version, value: stored.value }] : [];
  });
}

/** Erases what is left under tags that were joined to another; `but` what says where they were joined to, or that as well. */
export async function eraseAliases(
  desks: Desks,
  tags: readonly string[],
  but: 'home' | 'nothing',
): Promise<void> {
  await forEach(desks, tags, async (desk, { tag, home }) => {
    const [stored] = await desk.read([home]);
    const stays = but === 'home' && stored;
    const instead = stays ? [{ key: home, expected: stored.version, value: stored.value }] : [];
    return erasing(desk, tag, instead);
  });
}

/** Writes these changes under each tag, worked out anew where others changed something meanwhile. */
async function forEach(
  desks: Desks,
  tags: readonly string[],
  changes: (desk: Desk, keys: Keys) => Promise<readonly Change[]>,
): Promise<void> {
  for (const keys of tags.map(keysOf)) {
    let isWritten = false;
    for (let tries = 0; !isWritten && tries < mostTries; tries++) {
      desks.forget(keys.shelf);
      const desk = await desks.open(keys.shelf, []);
      isWritten = (await desk.write(await changes(desk, keys))).isWritten;
    }
    desks.forget(keys.shelf);
    if (!isWritten) throw new Error('Others kept changing what was joined');
  }
}
