import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { bodyOf, type Told, toldOfBadRequest } from './refusals.ts';

type Headers = Readonly<Record<string, string>>;

const lingerMs = 1_000;

/** What a connection is held to, by the names of Node's server; in milliseconds. */
export const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  // How long nothing may go over a connection while a request is under way; an answer takes 15 seconds at most.
  timeout: 30_000,
  // How often slow connections are looked for.
  connectionsCheckingInterval: 1_000,
};

/** Answers, with these headers, what never becomes a request: what is no HTTP, what is too large, what is too slow. */
export function answerBadRequests(server: Server, headers: Headers): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => void answering.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = answering.get(socket);
    const isHalfway = response?.headersSent && !response.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isHalfway) socket.destroy();
    else endWith(toldOfBadRequest(error.code), socket, headers);
  });
  // What a client expects besides 100-continue may be passed over; Node would refuse it in a response of its own.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/** Tells it on a connection that has no response to tell it in, and ends the connection. */
export function endWith(told: Told, socket: Duplex, headers: Headers): void {
  const body = JSON.stringify(bodyOf(told));
  const lines = Object.entries({
    ...headers,
    ...(told.retryAfter && { 'retry-after': told.retryAfter }),
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  // The words beside the status are free; for the usual ones Node would load all that it can fetch with.
  socket.end(`HTTP/1.1 ${told.status} ${told.code}\r\n${lines.join('')}\r\n${body}`);
  // A client that does not read or does not leave is not waited for.
  setTimeout(() => socket.destroy(), lingerMs).unref();
}
