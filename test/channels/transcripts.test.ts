import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Activity } from '../../src/channels/activity.ts';
import { conversationName, openTranscripts } from '../../src/channels/directline/transcripts.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';

const tag = 'T'.repeat(43);
const conversation = conversationName('00000000-0000-4000-8000-000000000000', tag);
const turned = { messages: [], mayKeep: true };

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-transcripts-'));
  const store = openSqliteStore(join(folder, 'state.sqlite'), () => 0);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const transcripts = openTranscripts(store, () => 0);
  const say = (text: string) => {
    const said: Activity = { type: 'message', text };
    return transcripts.along(
      conversation,
      'somebody',
      said,
      () => [],
      () => undefined,
    );
  };
  return {
    store,
    transcripts,
    say,
    texts: async () => (await transcripts.since(conversation, 0)).activities.map(({ text }) => text),
  };
}

it('a turn need not be taken again because it was said meanwhile that it goes on', async () => {
  const { store, transcripts, say, texts } = open();
  const first = say('een');
  await store.write(first.changes(tag, [undefined], turned));
  const second = say('twee');
  const read = await store.read(second.keys(tag));
  await transcripts.mention(conversation, { type: 'message', text: 'Nog even.' });
  expect((await store.write(second.changes(tag, read, turned))).isWritten).toBe(true);
  expect(await texts()).toEqual(['een', 'Nog even.', 'twee']);
});

it('a turn is taken again where others said something after that', async () => {
  const { store, transcripts, say, texts } = open();
  await store.write(say('een').changes(tag, [undefined], turned));
  const slow = say('traag');
  const read = await store.read(slow.keys(tag));
  await transcripts.mention(conversation, { type: 'message', text: 'Nog even.' });
  const other = openTranscripts(store, () => 0);
  await other.append(conversation, { type: 'message', text: 'elders' });
  expect((await store.write(slow.changes(tag, read, turned))).isWritten).toBe(false);
  const again = await store.read(slow.keys(tag));
  expect((await store.write(slow.changes(tag, again, turned))).isWritten).toBe(true);
  expect(await texts()).toEqual(['een', 'Nog even.', 'elders', 'traag']);
});
