import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openWay, type Sending } from '../../src/channels/sending/once.ts';
import { Undelivered } from '../../src/channels/sending/undelivered.ts';

const sending: Sending = {
  ...{ method: 'POST', path: '/v3/conversations/c1/activities' },
  ...{ authorization: 'Bearer abc', body: '{"text":"hé"}' },
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A channel that has what came to it, and over how many connections, and answers so. */
async function startChannel(answer: Answer = (_request, response) => void response.end('{"id":"1"}')) {
  const got: { readonly request: IncomingMessage; readonly body: string }[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    got.push({ request, body: await text(request) });
    answer(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`;
  return { got, url, connections: () => connections, close };
}

/** Something that speaks no HTTP by itself. */
async function startSocket(heard: (socket: Socket) => void): Promise<string> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => heard(socket));
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const reasonOf = (sent: Promise<string>) =>
  sent.then(
    () => 'it was taken',
    (error) => (error instanceof Undelivered ? error.reason : error),
  );

it('goes out as the protocol of the Bot Framework has it, in one piece of known length', async () => {
  const { got, url } = await startChannel();
  expect(await openWay(url)(sending)).toBe('{"id":"1"}');
  const [{ request, body } = { request: undefined, body: '' }] = got;
  expect(request?.method).toBe('POST');
  expect(request?.url).toBe('/emea/v3/conversations/c1/activities');
  expect(body).toBe(sending.body);
  expect(request?.headers).toMatchObject({
    authorization: 'Bearer abc',
    'content-type': 'application/json; charset=utf-8',
    'content-length': '14',
    'user-agent': 'Microsoft-BotFramework/3.1 Loopbaanspiegel',
  });
  expect(request?.headers).not.toHaveProperty('transfer-encoding');
});

it('bears no authorization where there is none', async () => {
  const { got, url } = await startChannel();
  await openWay(url)({ ...sending, authorization: undefined });
  expect(got[0]?.request.headers).not.toHaveProperty('authorization');
});

it('uses a connection for what comes next', async () => {
  const { url, connections } = await startChannel();
  const way = openWay(url);
  for (let count = 0; count < 5; count++) await way(sending);
  expect(connections()).toBe(1);
});

it('connects anew where a channel closed the connection after what it took', async () => {
  const { got, url, connections } = await startChannel((request, response) => {
    response.end('{"id":"1"}', () => request.socket.end());
  });
  const way = openWay(url);
  for (let count = 0; count < 5; count++) {
    expect(await way(sending)).toBe('{"id":"1"}');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect([got.length, connections()]).toEqual([5, 5]);
});

it.each([200, 201, 202, 204])('is taken with a status %i', async (status) => {
  const { url } = await startChannel((_request, response) => {
    response.statusCode = status;
    response.end();
  });
  expect(await openWay(url)(sending)).toBe('');
});

it.each([301, 302, 307, 308])('does not go where a status %i leads', async (status) => {
  const elsewhere = await startChannel();
  const { url } = await startChannel((_request, response) => {
    response.statusCode = status;
    response.setHeader('location', elsewhere.url).end();
  });
  expect(await reasonOf(openWay(url)(sending))).toEqual({ status });
  expect(elsewhere.got).toEqual([]);
});

it('tells how long a channel asks to wait', async () => {
  const { url } = await startChannel((_request, response) => {
    response.statusCode = 429;
    response.setHeader('retry-after', '7').end('{}');
  });
  expect(await reasonOf(openWay(url)(sending))).toEqual({ status: 429, retryAfter: '7' });
});

it('was taken although its receipt broke off, or went on and on', async () => {
  const broken = await startChannel((request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"id"', () => request.socket.destroy());
  });
  expect(await openWay(broken.url)(sending)).toBe('{"id"');
  const endless = await startChannel((_request, response) => {
    const more = setInterval(() => response.write('x'.repeat(20_000)), 1);
    response.on('close', () => clearInterval(more));
  });
  expect((await openWay(endless.url)(sending)).length).toBeLessThan(200_000);
});

it('knows that nothing arrived where there was never a connection', async () => {
  const { url, close } = await startChannel();
  close();
  expect(await reasonOf(openWay(url)(sending))).toEqual({ wasConnected: false });
});

it('knows that nobody can tell where the connection broke', async () => {
  const { url } = await startChannel((request) => void request.socket.destroy());
  expect(await reasonOf(openWay(url)(sending))).toEqual({ wasConnected: true });
});

it('knows that nobody can tell where a connection that was used before broke', async () => {
  let count = 0;
  const { url } = await startChannel((request, response) => {
    count += 1;
    if (count === 1) response.end('{}');
    else request.socket.destroy();
  });
  const way = openWay(url);
  await way(sending);
  expect(await reasonOf(way(sending))).toEqual({ wasConnected: true });
});

it('knows that nobody can tell where what came back was no answer', async () => {
  const url = await startSocket((socket) => socket.end('no HTTP at all\r\n\r\n'));
  expect(await reasonOf(openWay(url)(sending))).toEqual({ wasConnected: true });
});

it('knows that nobody can tell where no answer came in twenty seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const heard = Promise.withResolvers<void>();
  const url = await startSocket(() => heard.resolve());
  const reason = reasonOf(openWay(url)(sending));
  await heard.promise;
  vi.advanceTimersByTime(19_999);
  const first = await Promise.race([reason, new Promise((resolve) => setImmediate(resolve, 'it waits'))]);
  expect(first).toBe('it waits');
  vi.advanceTimersByTime(1);
  expect(await reason).toEqual({ wasConnected: true });
});
