import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refusal } from '../channels/answer.ts';
import type { Channels } from '../channels/channels.ts';
import type { Callers } from './callers.ts';
import type { Seats } from './seats.ts';

/** Opens the sockets of Direct Line to requests whose head is as demanded; `refuse` ends a connection that gets none. */
export function answerUpgrades(
  server: Server,
  { directLine, streams }: Pick<Channels, 'directLine' | 'streams'>,
  callers: Callers & { demandHead(request: IncomingMessage): URL },
  seats: Seats,
  refuse: (error: Error, socket: Duplex) => void,
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    open(request, socket, head).catch((error) => refuse(error, socket));
  });

  async function open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { pathname, searchParams } = callers.demandHead(request);
    const [, conversation] = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(pathname) ?? [];
    if (!conversation) throw new Refusal(404, 'NotFound', 'There is no such stream.');
    await callers.countAddress('calls', request);
    const watermark = searchParams.get('watermark') ?? '';
    const call = { ...callers.callOf('sockets', request), conversation, watermark, body: undefined };
    const stream = await directLine.stream(call, searchParams.get('t') ?? '');
    if (!seats.take(callers.addressIn(request), socket)) {
      throw new Refusal(429, 'TooManyRequests', 'Too many sockets are open already; close one.');
    }
    await streams.open(stream.conversation, stream.watermark, request, socket, head);
  }
}
