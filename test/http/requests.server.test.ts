import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, headOf, openSession, type Session, sendRaw, serve } from './serve.ts';

const quick = {
  headersTimeout: 300,
  requestTimeout: 600,
  timeout: 700,
  connectionsCheckingInterval: 50,
};

let url: string;
let session: Session;
let logged: readonly string[];

beforeEach(async () => {
  ({ url, logged } = await serve({ timeouts: quick }));
  session = await openSession(url);
});

const path = () => `/v3/directline/conversations/${session.conversationId}/activities`;

/** A request to say something, with these headers and this body as they stand. */
function saying(headers: string, body: string): string {
  const head = `POST ${path()} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${session.token}\r\nconnection: close`;
  return `${head}\r\n${headers}\r\n\r\n${body}`;
}

async function statusOf(request: string): Promise<number> {
  return headOf(await sendRaw(url, request)).status;
}

const json = 'content-type: application/json';
const hello = '{"type":"message","text":"hallo"}';

describe('a request that is not as it should be', () => {
  it.each([
    ['two lengths that differ', `${json}\r\ncontent-length: 33\r\ncontent-length: 5`, hello, 400],
    ['two lengths that do not', `${json}\r\ncontent-length: 33\r\ncontent-length: 33`, hello, 400],
    ['a length and chunks', `${json}\r\ncontent-length: 33\r\ntransfer-encoding: chunked`, '0\r\n\r\n', 400],
    ['a length below nothing', `${json}\r\ncontent-length: -1`, hello, 400],
    ['a length that is no number', `${json}\r\ncontent-length: many`, hello, 400],
    ['chunks that are none', `${json}\r\ntransfer-encoding: chunked`, 'hallo\r\n\r\n', 400],
    ['a header without a name', `${json}\r\n: x`, '', 400],
    ['two hosts', `${json}\r\nhost: y\r\ncontent-length: 33`, hello, 400],
    ['JSON that breaks off', `${json}\r\ncontent-length: 5`, '{"a":', 400],
    [
      'JSON with a line of HTTP in it',
      `${json}\r\ncontent-length: 33`,
      hello.replace('hallo', '\r\n\r\nx'),
      400,
    ],
    ['text', 'content-type: text/plain\r\ncontent-length: 33', hello, 415],
    ['no type', 'content-length: 33', hello, 415],
    ['a form', 'content-type: application/x-www-form-urlencoded\r\ncontent-length: 3', 'a=1', 415],
    ['parts', 'content-type: multipart/form-data; boundary=x\r\ncontent-length: 5', '--x--', 415],
    ['bytes', 'content-type: application/octet-stream\r\ncontent-length: 33', hello, 415],
    ['compressed', `${json}\r\ncontent-encoding: gzip\r\ncontent-length: 33`, hello, 415],
    ['a digest of something else', `${json}\r\ncontent-md5: eA==\r\ncontent-length: 33`, hello, 400],
    ['nothing', json, '', 400],
    ['chunks', `${json}\r\ntransfer-encoding: chunked`, `21\r\n${hello}\r\n0\r\n\r\n`, 200],
    ['a length', `${json}\r\ncontent-length: 33`, hello, 200],
  ])('%s', async (_, headers, body, status) => {
    expect(await statusOf(saying(headers, body))).toBe(status);
    expect(logged).toEqual([]);
  });

  it.each([
    ['a host that is no name', 'GET / HTTP/1.1\r\nhost: [', 400],
    ['a host with a port that is none', 'GET / HTTP/1.1\r\nhost: localhost:99999', 400],
    ['a host with a path', 'GET / HTTP/1.1\r\nhost: localhost/y', 400],
    ['a host with a person', 'GET / HTTP/1.1\r\nhost: me@x', 400],
    ['an address that is none', 'GET http://[ HTTP/1.1\r\nhost: localhost', 400],
    ['an address without a host', 'GET http:// HTTP/1.1\r\nhost: localhost', 400],
    ['two slashes', 'GET // HTTP/1.1\r\nhost: localhost', 404],
    ['letters that are none', 'GET /%E0%A4%A HTTP/1.1\r\nhost: localhost', 404],
    ['a folder above', 'GET /../../etc/passwd HTTP/1.1\r\nhost: localhost', 404],
    ['a file beside', 'GET /chat.js/../../package.json HTTP/1.1\r\nhost: localhost', 404],
    [
      'an upgrade to nowhere',
      'GET // HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket',
      404,
    ],
    ['an upgrade on no host', 'GET / HTTP/1.1\r\nhost: [\r\nconnection: upgrade\r\nupgrade: websocket', 400],
    ['a method that nobody knows', 'HALLO / HTTP/1.1\r\nhost: localhost', 400],
    ['a method that nobody uses', 'PROPFIND / HTTP/1.1\r\nhost: localhost', 405],
    [
      'a query that names what objects have',
      'GET /?__proto__[x]=1&constructor[x]=1 HTTP/1.1\r\nhost: localhost',
      200,
    ],
    ['a query that is no text', 'GET /chat.css?v[]=1 HTTP/1.1\r\nhost: localhost', 200],
    ['HTTP 1.0 without a host', 'GET /healthz HTTP/1.0', 200],
  ])('is answered, and the next one too: %s', async (_, head, status) => {
    const connection = head.includes('upgrade') ? '' : '\r\nconnection: close';
    expect(await statusOf(`${head}${connection}\r\n\r\n`)).toBe(status);
    expect((await call(`${url}/healthz`)).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it.each([
    ['watermark[toString]=1', 200],
    ['watermark[]=0', 200],
    ['watermark[a]=1', 400],
    ['watermark=-1', 400],
  ])('is answered where it asks for what was said since %s', async (query, status) => {
    await call(`${url}/v3/directline/conversations`, session.token, {});
    expect((await call(`${url}${path()}?${query}`, session.token)).status).toBe(status);
    expect(logged).toEqual([]);
  });

  it.each([
    [32, 200],
    [33, 400],
    [100_000, 400],
  ])('nested %i deep is answered %i', async (depth, status) => {
    const lists = depth - 1; // the activity itself is around them
    const body = `{"type":"message","text":"hallo","value":${'['.repeat(lists)}${']'.repeat(lists)}}`;
    expect((await call(url + path(), session.token, body)).status).toBe(status);
  });

  it.each([
    ['of the Bot Framework, all at once', '/api/messages', 'a length', 250_000, 403],
    ['of the Bot Framework, all at once', '/api/messages', 'a length', 270_000, 413],
    ['of the Bot Framework, in pieces', '/api/messages', 'chunks', 250_000, 403],
    ['of the Bot Framework, in pieces', '/api/messages', 'chunks', 270_000, 413],
    ['of a page, in pieces', '', 'chunks', 250_000, 200],
    ['of a page, in pieces', '', 'chunks', 270_000, 413],
  ])('%s (%s) with %s of %i bytes is answered %i', async (_, to, how, size, status) => {
    const body = `{"type":"message","text":"${'x'.repeat(size)}"}`;
    const pieces = new Blob([body]).stream();
    const headers = { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' };
    const sent = how === 'chunks' ? { body: pieces, duplex: 'half' as const } : { body };
    const answer = fetch(url + (to || path()), { method: 'POST', headers, ...sent });
    expect((await answer).status).toBe(status);
    expect((await call(`${url}/healthz`)).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it('is harmless where it names what objects have', async () => {
    const body =
      '{"type":"message","text":"hallo","__proto__":{"stolen":1},"constructor":{"prototype":{"stolen":1}},' +
      '"value":{"__proto__":{"stolen":1},"toString":1}}';
    expect((await call(url + path(), session.token, body)).status).toBe(200);
    expect(({} as { stolen?: number }).stolen).toBeUndefined();
    const read = await (await call(url + path(), session.token)).text();
    expect(read).toContain('hallo');
    expect(read).not.toContain('__proto__');
  });

  it.each([
    [100, 200],
    [101, 431],
    [3_000, 431],
  ])('with %i headers is answered %i', async (count, status) => {
    const others = Array.from({ length: count - 2 }, (_, at) => `a${at}:\r\n`).join('');
    const request = `GET /healthz HTTP/1.1\r\nhost: localhost\r\n${others}connection: close\r\n\r\n`;
    expect(await statusOf(request)).toBe(status);
  });

  it.each([
    [15_000, 200],
    [17_000, 431],
  ])('with a header of %i bytes is answered %i', async (size, status) => {
    const request = `GET /healthz HTTP/1.1\r\nhost: localhost\r\na: ${'x'.repeat(size)}\r\nconnection: close\r\n\r\n`;
    expect(await statusOf(request)).toBe(status);
  });
});

describe('a client that is slow', () => {
  /** Writes the beginning, then a piece now and then; answers what came back, and whether it was cut off at all. */
  async function drip(beginning: string, piece: string) {
    const { hostname, port } = new URL(url);
    const began = performance.now();
    const socket = connect(Number(port), hostname);
    let received = '';
    let isClosed = false;
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      isClosed = true;
    });
    if (beginning) socket.write(beginning);
    while (!isClosed && performance.now() - began < 20_000) {
      if (piece && socket.writable) socket.write(piece);
      await sleep(50);
    }
    const isCutOff = isClosed;
    socket.destroy();
    return { received, isCutOff };
  }

  const head = 'POST /api/webchat/token HTTP/1.1\r\nhost: localhost\r\n';

  it.each([
    ['says nothing', '', ''],
    ['never ends its head', head, 'a: b\r\n'],
    ['never ends its body', `${head}${json}\r\ncontent-length: 1000\r\n\r\n{`, ' '],
    ['sends nothing of its body', `${head}${json}\r\ncontent-length: 1000\r\n\r\n`, ''],
    ['never ends a chunk', `${head}${json}\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{`, ' '],
    ['never ends what is not read', `${head}content-length: 1000\r\n\r\n{`, ' '],
  ])('is cut off when it %s', async (_, beginning, piece) => {
    expect((await drip(beginning, piece)).isCutOff).toBe(true);
    expect((await call(`${url}/healthz`)).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it('is told why, where it sent something', async () => {
    const { received } = await drip(head, 'a: b\r\n');
    expect(received).toContain('HTTP/1.1 408 ');
    expect(received).toContain('"code":"TooSlow"');
  });

  it('is cut off when it does not read', async () => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.pause();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const files = 20;
    socket.write('GET /webchat.js HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(files));
    await sleep(1_500);
    let received = 0;
    socket.on('data', (chunk) => {
      received += chunk.length;
    });
    socket.resume();
    await closed;
    const { headers } = await fetch(`${url}/webchat.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(received).toBeLessThan(files * Number(headers.get('content-length') ?? 3_000_000));
  });
});
