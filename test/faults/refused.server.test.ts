import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGuide } from '../support/process.ts';
import { until } from '../support/redis.ts';
import { startInProcess } from './inProcess.ts';
import { startSingle } from './redisFaults.ts';
import { fetchJson } from './redisPeople.ts';

const nothingLost = 'Er ging bij mij iets mis. Wat je eerder zei is bewaard.';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-refused-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let count = 0;

/** Somebody who talks with the guide at this address; what is said back to the last line. */
const speakAt =
  (address: string) =>
  async (...lines: readonly string[]) => {
    let last = '';
    for (const text of lines) {
      const { answer } = await fetchJson(
        `${address}/api/messages`,
        {},
        {
          ...{ type: 'message', id: `${++count}`, text, locale: 'nl-NL', deliveryMode: 'expectReplies' },
          ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/' },
          ...{ from: { id: 'one' }, recipient: { id: 'bot' }, conversation: { id: 'with one' } },
        },
      );
      last = answer.activities.at(-1).text;
    }
    return last;
  };

describe('somebody whose words cannot be kept', () => {
  it.each(['out of memory', 'NOREPLICAS'])(
    'hears that nothing was lost, and says it once more when Redis takes it again: %s',
    async (name) => {
      const redis = await startSingle();
      const product = await startInProcess(newFolder(), Date.now, undefined, redis.url);
      onTestFinished(async () => {
        await product.stop();
        await redis.close();
      });
      const { begin, end } = redis.faults.find((fault) => fault.name === name) ?? {};
      const say = speakAt(product.address);
      await say('hallo', 'ja', 'verhaal');
      await begin?.(1);
      expect(await say('De gang')).toContain(nothingLost);
      await end?.();
      await say('De gang');
      expect((await say('antwoorden')).split('De gang')).toHaveLength(2);
    },
  );

  it('hears so too on a disk that is full, and goes on when there is room again', async () => {
    const folder = newFolder();
    // The room there is in one file, which SQLite takes for that on the disk.
    const guide = await startGuide({ DATA_DIR: folder }, { first: 'ulimit -f 1000' });
    onTestFinished(async () => void (await guide.kill('SIGKILL')));
    const say = speakAt(guide.url);
    await say('hallo', 'ja', 'verhaal', 'De gang');
    let said = '';
    await until(async () => {
      said = await say('waarom');
      return said.startsWith('Er ging');
    });
    expect(said).toContain(nothingLost);
    await until(async () => (await fetch(`${guide.url}/readyz`)).status === 503);
    const operator = new DatabaseSync(join(folder, 'loopbaanspiegel.sqlite'), { timeout: 5_000 });
    operator.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    operator.close();
    expect(await say('antwoorden')).toContain('De gang');
    await until(async () => (await fetch(`${guide.url}/readyz`)).status === 200);
  });
});
