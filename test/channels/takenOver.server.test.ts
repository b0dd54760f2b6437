import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it, type TestContext } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { startGuide } from '../support/process.ts';
import { startRedis, until } from '../support/redis.ts';

// In the long form the store forgets by itself, after half a minute, who is gone; else it is told.
const isLong = process.env.KILLS !== undefined;

type Ending = Pick<TestContext, 'onTestFinished'>;

/** A channel that takes at once what is said to people, but lets the guide wait for its receipt of what is said to the slow. */
async function openChannel(slow: ReadonlySet<string>, { onTestFinished }: Ending) {
  const got: { readonly person: string; readonly text: string }[] = [];
  const receipts: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const { conversation, text } = Object(await json(request));
    got.push({ person: conversation.id, text });
    const answer = () => void response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    if (slow.has(conversation.id)) receipts.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    /** Has somebody say something to a process, whether or not it is answered before that process ends. */
    say: (url: string, person: string, text: string) =>
      void fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{
            type: 'message',
            id: crypto.randomUUID(),
            text,
            locale: 'nl-NL',
            channelId: 'test',
            serviceUrl,
          },
          ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: person } },
        }),
      }).catch(() => undefined),
    to: (person: string) => got.filter((one) => one.person === person).map(({ text }) => text),
    receive: () => {
      for (const answer of receipts.splice(0)) answer();
    },
  };
}

/** A store of its own, and the processes on it. */
async function openPlace(kind: 'sqlite' | 'redis', { onTestFinished }: Ending) {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-taken-over-'));
  const redis = kind === 'redis' ? await startRedis() : undefined;
  onTestFinished(async () => {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (sql: string, ...values: string[]) => {
    const db = new DatabaseSync(join(folder, 'loopbaanspiegel.sqlite'), { timeout: 5_000 });
    const rows = db.prepare(sql).all(...values);
    db.close();
    return rows.map(({ key }) => `${key}`);
  };
  /** The names under which the store has processes as being there. */
  const names = async () => {
    const keys = redis
      ? (await redis.command('--scan', '--pattern', '{processes}:*')).split('\n')
      : ask("SELECT key FROM document WHERE key LIKE '{processes}:%'");
    return keys.filter((key) => key !== '' && key !== '{processes}:key');
  };
  const known = new Set<string>();
  return {
    start: async () => {
      const settings = { DATA_DIR: folder, SECRET: 'so that every process has the same one' };
      const guide = await startGuide({ ...settings, ...(redis && { REDIS_URL: redis.url }) });
      onTestFinished(async () => void (await guide.kill('SIGKILL')));
      let name: string | undefined;
      await until(async () => {
        name = (await names()).find((one) => !known.has(one));
        return name !== undefined;
      });
      known.add(name ?? '');
      return { ...guide, name: name ?? '' };
    },
    forget: async (name: string) => {
      if (redis) await redis.command('del', name);
      else ask('DELETE FROM document WHERE key = ?', name);
    },
  };
}

describe('what a process that is killed was just sending', () => {
  it.concurrent.for(['sqlite', 'redis'] as const)(
    'is sent by one that lives, once, and what another is just sending is left to that: %s',
    async (kind, context) => {
      const { expect } = context;
      const slow = new Set(['cut off', 'waiting']);
      const channel = await openChannel(slow, context);
      const { start, forget } = await openPlace(kind, context);
      const [dying, busy] = [await start(), await start(), await start()];
      channel.say(dying.url, 'cut off', 'hallo');
      channel.say(busy.url, 'waiting', 'hallo');
      await until(async () => [...slow].every((person) => channel.to(person).length === 1));
      const [first] = channel.to('cut off');
      await dying.kill('SIGKILL');
      slow.delete('cut off');
      if (!isLong) await forget(dying.name);
      const again = `${commonText.nl.maybeThere}\n\n${first}`;
      await expect.poll(() => channel.to('cut off').slice(0, 2), { timeout: 60_000 }).toEqual([first, again]);
      // By then all of them have looked.
      await sleep(6_000);
      expect(channel.to('waiting')).toEqual([first]);
      channel.receive();
      await until(async () => channel.to('waiting').length === channel.to('cut off').length - 1);
      expect(channel.to('cut off')).toEqual([first, again, ...channel.to('waiting').slice(1)]);
    },
  );
});
