import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import type { Frame } from './requests.ts';

/** What came back over the wire; a status of 0 where it was no answer to a request. */
export type Answered = { readonly status: number; readonly text: string };

/** What is asked over the wire. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request as it is, whatever its path and headers; rejects where no answer comes. */
export function ask(url: string, { method, path, headers, body = '' }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = { 'content-length': `${Buffer.byteLength(body)}` };
    const options = { agent, hostname, port, method, path, headers: { ...length, ...headers } };
    const call = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: `${Buffer.concat(parts)}` }));
      answer.on('error', reject);
    });
    call.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode ?? 0, text: '' });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Sends bytes to the server's port and says what comes back until it hangs up or is silent. */
export function throwAt(url: string, bytes: string | Uint8Array): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const done = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.setTimeout(50, done);
    socket.end(bytes);
  });
}

/** Opens a socket, sends all of it, and says what came in until the socket is closed. */
export function speak(streamUrl: string, frames: readonly Frame[]): Promise<Answered> {
  const socket = new WebSocket(streamUrl);
  let text = '';
  return new Promise((resolve) => {
    socket.on('error', () => {});
    socket.on('message', (data) => {
      text += data;
    });
    socket.on('close', () => resolve({ status: 0, text }));
    socket.on('open', () => {
      for (const frame of frames) send(socket, frame);
      socket.close();
      setTimeout(() => socket.terminate(), 200).unref();
    });
  });
}

function send(socket: WebSocket, frame: Frame) {
  if (socket.readyState !== WebSocket.OPEN) return;
  if (frame.is === 'message') socket.send(frame.data);
  else if (frame.is === 'close') socket.close(frame.code);
  else if (frame.is === 'pings') for (let sent = 0; sent < frame.count; sent++) socket.ping();
  // The connection below the socket, which only its own sender writes to otherwise.
  else Reflect.get(socket, '_socket').write(frame.data);
}
