import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Log } from '../../src/log.ts';
import { type ServerSettings, startServer } from '../../src/server.ts';
import { startTalk, type Talk } from '../support/talk.ts';

/** A server with these settings, in front of a bot that counts; both are stopped when the test ends. */
export type Served = { readonly url: string; readonly talk: Talk; readonly logged: readonly string[] };

/** A conversation as its page holds it. */
export type Session = { readonly token: string; readonly conversationId: string; readonly userId: string };

export const secret = 'a-secret';

export async function serve(settings: Partial<ServerSettings> = {}): Promise<Served> {
  const talk = await startTalk();
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log: Log = { info: note, warn: note, error: note };
  const here = { host: '127.0.0.1', port: 0, hasCredentials: false, keptMonths: 24 };
  const server = await startServer(talk.channels, { ...here, ...settings }, log);
  onTestFinished(async () => {
    await server.close();
    await talk.stop();
  });
  return { url: server.url, talk, logged };
}

/** Calls as a client does that is no page, unless it says where it comes from. */
export function call(url: string, token?: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export async function openSession(url: string): Promise<Session> {
  return (await call(`${url}/api/webchat/token`, undefined, {})).json() as Promise<Session>;
}

/** Says something and answers with the status. */
export async function say(url: string, { token, conversationId }: Session, text = 'hallo') {
  const address = `${url}/v3/directline/conversations/${conversationId}/activities`;
  const response = await call(address, token, { type: 'message', text });
  await response.arrayBuffer();
  return response.status;
}

/** Writes this on a connection as it stands and answers everything that comes back until it is closed. */
export function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(received) : reject(error),
    );
    socket.on('close', () => resolve(received));
  });
}

/** The head of a raw response. */
export function headOf(response: string): { status: number; headers: Headers } {
  const [first = '', ...lines] = (response.split('\r\n\r\n')[0] ?? '').split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(':');
    return [name, value.join(':').trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: new Headers(pairs) };
}

/** The head of a request to open a socket. */
export function upgradeTo(url: string, headers: Record<string, string> = {}): string {
  const { host, pathname, search } = new URL(url.replace(/^ws/, 'http'));
  const lines = Object.entries({
    host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
