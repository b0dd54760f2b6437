import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { guide } from '../dialogs/index.ts';
import { openDesks } from '../src/desk.ts';
import { keysOf } from '../src/records/keys.ts';
import { seeEverything, seeFor } from '../src/see.ts';
import { openSqliteStore } from '../src/state/sqlite.ts';
import { contextIn } from './support/dialogs.ts';

it('reads each document once a turn, however often and by whomever it is looked at', async () => {
  const store = openSqliteStore(join(mkdtempSync(join(tmpdir(), 'see-')), 'state.sqlite'), () => 0);
  onTestFinished(() => store.close());
  const keys = keysOf('somebody');
  const story = { schema: 1, said: [{ question: 'title', answer: 'De gang' }], misses: 0 };
  await store.write([
    { key: keys.dialog('story'), expected: 0, value: JSON.stringify({ schema: 1, count: 1 }) },
    { key: keys.dialog('story', '1'), expected: 0, value: JSON.stringify(story) },
  ]);
  const asked: string[] = [];
  const counting: typeof store = {
    ...store,
    read: (wanted) => {
      asked.push(...wanted);
      return store.read(wanted);
    },
  };
  const shelf = { desk: await openDesks(counting, 1).open(keys.shelf, []), keys, guide };
  const evidence = guide.dialogs.find(({ id }) => id === 'evidence');
  if (!evidence) throw new Error('There is no evidence on offer');
  const [seen, everything] = await Promise.all([
    seeFor(shelf, evidence, 'K1', contextIn('nl')),
    seeEverything(shelf, contextIn('nl')),
  ]);
  expect(seen.story?.[0]?.progress.title).toBe('De gang');
  expect(everything.story?.map(({ answers }) => answers)).toEqual([{ title: 'De gang' }]);
  expect(new Set(asked).size).toBe(asked.length);
});
