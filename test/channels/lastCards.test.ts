import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Card, openLastCards } from '../../src/channels/sending/lastCards.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';

const key = '{tag}cards:c1';
const card = (id: string): Card => ({
  id,
  message: { text: `Vraag ${id}`, language: 'nl', step: { dialog: 'menu' }, token: id },
});

function openStore() {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-cards-'));
  const store = openSqliteStore(join(folder, 'state.sqlite'), () => 0);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let count = 0;
  /** Something that is to be sent, and the change that says it was. */
  const sending = async () => {
    count += 1;
    const unsent = { key: `{tag}unsent:${count}`, expected: 0, value: 'x' };
    const { now } = await store.write([unsent]);
    return { ...unsent, expected: now.get(unsent.key)?.version ?? 0, value: undefined };
  };
  return { store, sending };
}

describe('the cards on which something can be pressed', () => {
  it('are those of what was sent last, and those before are told of once', async () => {
    const { store, sending } = openStore();
    const cards = openLastCards(store);
    expect(await cards.replace(key, () => [card('1')], await sending())).toEqual([]);
    expect(await cards.replace(key, () => [card('2')], await sending())).toEqual([card('1')]);
    expect(await cards.replace(key, () => [], await sending())).toEqual([card('2')]);
    expect(await cards.read(key)).toEqual([]);
    expect(await store.read([key])).toEqual([undefined]);
  });

  it('are known to a process that begins', async () => {
    const { store, sending } = openStore();
    await openLastCards(store).replace(key, () => [card('1')], await sending());
    expect(await openLastCards(store).replace(key, () => [card('2')], await sending())).toEqual([card('1')]);
  });

  it.each([
    ['others', [card('3')]],
    ['none', []],
  ])('are as another process left them, whatever this one remembers: %s come', async (_what, next) => {
    const { store, sending } = openStore();
    const [one, other] = [openLastCards(store), openLastCards(store)];
    await one.replace(key, () => [card('1')], await sending());
    await other.replace(key, () => [card('2')], await sending());
    expect(await one.replace(key, () => next, await sending())).toEqual([card('2')]);
    expect(await other.replace(key, (cards) => cards, await sending())).toEqual(next);
  });

  it('stay as they are where somebody else sent it, or it was erased', async () => {
    const { store, sending } = openStore();
    const cards = openLastCards(store);
    await cards.replace(key, () => [card('1')], await sending());
    const stale = { ...(await sending()), expected: 1 };
    expect(await cards.replace(key, () => [card('2')], stale)).toBeUndefined();
    expect(await cards.read(key)).toEqual([card('1')]);
  });

  it('are none where what is kept cannot be read', async () => {
    const { store, sending } = openStore();
    await store.write([{ key, expected: 0, value: '{"schema":0}' }]);
    expect(await openLastCards(store).replace(key, () => [card('1')], await sending())).toEqual([]);
    expect(await openLastCards(store).read(key)).toEqual([card('1')]);
  });
});
