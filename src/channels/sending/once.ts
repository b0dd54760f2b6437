import { request as inPlain } from 'node:http';
import { request as encrypted } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { Undelivered } from './undelivered.ts';

/** What is sent: JSON, to a path below an address, in whose name. */
export type Sending = {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
};

const patienceMs = 20_000;
// A receipt is an id.
const mostBytes = 64 * 1024;
// Channels know by the first part that it is a bot that speaks.
const agent = 'Microsoft-BotFramework/3.1 Loopbaanspiegel';

/**
 * Opens the way to an address: what is sent goes out once, over a connection that is kept for what comes next, and is answered
 * with what came back, as far as that could be read. Rejects with Undelivered where it was not taken; follows nothing.
 */
export function openWay(address: string): (sending: Sending) => Promise<string> {
  const url = new URL(address);
  const { protocol, hostname, port } = urlToHttpOptions(url);
  const request = protocol === 'https:' ? encrypted : inPlain;
  const base = url.pathname.replace(/\/$/, '');

  return ({ method, path, authorization, body }) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    let wasConnected = true;
    let isAnswered = false;
    const asked = request({
      ...{ hostname, port, method, path: base + path + url.search },
      headers: {
        ...{ accept: 'application/json', 'content-type': 'application/json; charset=utf-8' },
        ...{ 'content-length': Buffer.byteLength(body), 'user-agent': agent },
        ...(authorization !== undefined && { authorization }),
      },
    });
    const late = setTimeout(() => asked.destroy(), patienceMs);
    asked.once('socket', (socket) => {
      if (!socket.connecting) return;
      wasConnected = false;
      socket.once('connect', () => {
        wasConnected = true;
      });
    });
    asked.on('error', () => {
      // What was taken is not sent again because its receipt cannot be read.
      if (isAnswered) return;
      clearTimeout(late);
      reject(new Undelivered({ wasConnected }));
    });
    asked.once('response', (response) => {
      isAnswered = true;
      const { statusCode: status = 0, headers } = response;
      const retryAfter = headers['retry-after'];
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length > mostBytes) response.destroy();
      });
      response.once('close', () => {
        clearTimeout(late);
        if (status >= 200 && status < 300) resolve(text);
        else reject(new Undelivered({ status, ...(retryAfter !== undefined && { retryAfter }) }));
      });
    });
    asked.end(body);
    return promise;
  };
}
