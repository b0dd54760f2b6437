import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { openStreams } from '../../src/channels/directline/streams.ts';
import { conversationName, openTranscripts } from '../../src/channels/directline/transcripts.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { upgradeTo } from '../http/serve.ts';

const conversation = conversationName('00000000-0000-4000-8000-000000000000', 'T'.repeat(43));
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** The streams behind a server of their own, where everybody listens to one conversation. */
async function open(pingEveryMs?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-streams-'));
  const store = openSqliteStore(join(folder, 'state.sqlite'), Date.now);
  const streams = openStreams(openTranscripts(store, Date.now), log, pingEveryMs);
  const sockets: Duplex[] = [];
  const server = createServer();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.push(socket);
    streams.open(conversation, 0, request, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  onTestFinished(async () => {
    await streams.close();
    for (const socket of sockets) socket.destroy();
    server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    sockets,
    count: streams.count,
    show: (text: string) => streams.show(conversation, { type: 'message', text }),
    /** A page that listens, and answers pings. */
    listen: async () => {
      const socket = new WebSocket(url);
      let heard = 0;
      let closed: number | undefined;
      socket.on('message', (data) => {
        heard += JSON.parse(`${data}`).activities.length;
      });
      socket.on('close', (code) => {
        closed = code;
      });
      await once(socket, 'open');
      return { heard: () => heard, closed: () => closed };
    },
    /** Something that opens a stream and then does nothing more, not even read where it is paused. */
    lurk: async () => {
      const { port, hostname } = new URL(url);
      const socket = connect(Number(port), hostname);
      onTestFinished(() => void socket.destroy());
      socket.on('error', () => {});
      socket.write(upgradeTo(url));
      await once(socket, 'data');
      return socket;
    },
  };
}

describe('a client that takes nothing in', () => {
  it('is let go before it costs more than a little memory, and nobody else is', async () => {
    const { show, listen, lurk, sockets } = await open();
    const slow = await lurk();
    slow.pause();
    const page = await listen();
    const text = 'x'.repeat(512 * 1024);
    let shown = 0;
    // The machine itself takes some of it in for whoever does not.
    while (shown < 200 && !sockets[0]?.destroyed) {
      show(text);
      shown += 1;
      await expect.poll(page.heard, { interval: 1 }).toBe(shown);
    }
    expect(sockets[0]?.destroyed).toBe(true);
    expect(shown).toBeLessThan(200);
    show('nog een');
    await expect.poll(page.heard).toBe(shown + 1);
    expect(page.closed()).toBeUndefined();
  });

  it('is let go when it answers no ping, and whoever does stays', async () => {
    const { show, listen, lurk, sockets } = await open(400);
    const page = await listen();
    const gone = await lurk();
    gone.resume();
    await expect.poll(() => sockets[1]?.destroyed, { timeout: 10_000 }).toBe(true);
    expect(page.closed()).toBeUndefined();
    expect(show('er nog')).toBe(true);
    await expect.poll(page.heard).toBe(1);
  });
});

describe('a conversation', () => {
  it('is listened to by five pages at once; with a sixth, the oldest is let go', async () => {
    const { show, listen, count: howMany } = await open();
    const pages: Awaited<ReturnType<typeof listen>>[] = [];
    expect(howMany()).toBe(0);
    for (let count = 0; count < 7; count++) pages.push(await listen());
    expect(howMany()).toBe(5);
    await expect
      .poll(() => pages.map((page) => page.closed()))
      .toEqual([1013, 1013, ...Array(5).fill(undefined)]);
    show('hallo');
    await expect.poll(() => pages.map((page) => page.heard())).toEqual([0, 0, 1, 1, 1, 1, 1]);
  });
});
