import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import type { WebSocket } from 'ws';
import { classOf, type Log } from '../../log.ts';
import { onceMade } from '../../remembering.ts';
import type { Activity } from '../activity.ts';
import { drawn, drawnInTurn } from '../drawn.ts';
import type { Added, Transcripts } from './transcripts.ts';

const lookEveryMs = 1_000;
const lookAgainMs = 100;
// Multiples of it lie as far apart as they can, wherever one stops.
const goldenRatio = 0.618;
const mostWaitingBytes = 1024 * 1024;
// Pages that somebody has open on one conversation; a page that lost its socket may not have been missed yet.
const mostListeners = 5;

type Listener = { readonly socket: WebSocket; watermark: number; isAlive: boolean; sending: Promise<void> };

/** The open sockets of all conversations in this process. */
export type Streams = {
  /** Completes the handshake; the socket then gets everything after `watermark`. */
  open(
    conversation: string,
    watermark: number,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void>;
  /** Sends what was added to the conversation to those who listen to it; what is handed in need not be read again. */
  wake(conversation: string, added?: Added): void;
  /** Shows an activity that is not kept, such as typing; says whether anybody listens here. */
  show(conversation: string, activity: Activity): boolean;
  /** How many sockets are open. */
  count(): number;
  /** Sends what is still to be sent and closes every socket. */
  close(): Promise<void>;
};

/** Who talks by HTTP alone needs no sockets, so what they take is loaded with the first. */
const handshakes = onceMade(async () => {
  const { WebSocketServer } = await import('ws');
  return new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false });
});

/**
 * Opens the streams; what other processes add to a conversation is noticed within a second. A client that is silent from
 * one ping to the next is let go.
 */
export function openStreams(transcripts: Transcripts, log: Log, pingEveryMs = 30_000): Streams {
  const listeners = new Map<string, Set<Listener>>();
  const looks = new Map<string, NodeJS.Timeout>();
  let conversations = 0;
  let notedAt = Number.NEGATIVE_INFINITY;
  const pinging = setInterval(dropTheDead, pingEveryMs).unref();

  function wake(conversation: string, added?: Added) {
    // What was just written tells what others added before.
    if (added) lookIn(conversation, lookEveryMs);
    for (const listener of listeners.get(conversation) ?? []) {
      listener.sending = listener.sending
        .then(() => sendNew(conversation, listener, added))
        .catch((error) => {
          noteFailure(error);
          lookIn(conversation, lookAgainMs);
        });
    }
  }

  async function sendNew(conversation: string, listener: Listener, added: Added | undefined) {
    const isNext = added !== undefined && added.after === listener.watermark;
    const { activities, watermark } = isNext
      ? { activities: added.activities, watermark: added.after + added.activities.length }
      : await transcripts.since(conversation, listener.watermark);
    listener.watermark = watermark;
    if (activities.length > 0) send(listener, await drawnInTurn(activities));
  }

  /** A client that takes nothing in is let go; it comes back with its watermark. */
  function send({ socket, watermark }: Listener, activities: readonly Activity[]) {
    if (socket.bufferedAmount > mostWaitingBytes) socket.terminate();
    else socket.send(JSON.stringify({ activities, watermark: `${watermark}` }));
  }

  /** Looks whether another process added something to a conversation. */
  async function look(conversation: string) {
    looks.delete(conversation);
    try {
      const count = (await transcripts.find(conversation))?.count ?? 0;
      const those = [...(listeners.get(conversation) ?? [])];
      if (those.some((listener) => listener.watermark !== count)) wake(conversation);
    } catch (error) {
      noteFailure(error);
    }
    if (!looks.has(conversation)) lookIn(conversation, lookEveryMs);
  }

  /** Each conversation has its own moment to be looked at, and none while nobody listens. */
  function lookIn(conversation: string, ms: number) {
    clearTimeout(looks.get(conversation));
    if (listeners.has(conversation)) looks.set(conversation, setTimeout(look, ms, conversation).unref());
    else looks.delete(conversation);
  }

  function noteFailure(error: unknown) {
    // What fails for one fails for all who listen.
    if (performance.now() - notedAt < lookEveryMs) return;
    notedAt = performance.now();
    log.warn({ error: classOf(error) }, 'a conversation could not be streamed');
  }

  function listen(conversation: string, listener: Listener) {
    const those = listeners.get(conversation) ?? new Set();
    const [oldest] = those;
    if (oldest && those.size >= mostListeners) {
      those.delete(oldest);
      oldest.socket.close(1013, 'Too many sockets are open on this conversation');
    }
    listeners.set(conversation, those.add(listener));
    listener.socket.on('pong', () => {
      listener.isAlive = true;
    });
    listener.socket.on('error', () => listener.socket.terminate());
    listener.socket.on('close', () => {
      those.delete(listener);
      if (those.size > 0 || listeners.get(conversation) !== those) return;
      listeners.delete(conversation);
      lookIn(conversation, lookEveryMs);
    });
    if (!looks.has(conversation)) {
      // After a restart all pages come at once; what is asked for them is spread over the second all the same.
      conversations += 1;
      lookIn(conversation, ((conversations * goldenRatio) % 1) * lookEveryMs);
    }
    wake(conversation);
  }

  function dropTheDead() {
    for (const listener of [...listeners.values()].flatMap((those) => [...those])) {
      if (!listener.isAlive) listener.socket.terminate();
      listener.isAlive = false;
      listener.socket.ping();
    }
  }

  return {
    open: async (conversation, watermark, request, socket, head) => {
      const handshake = await handshakes();
      handshake.handleUpgrade(request, socket, head, (opened) =>
        listen(conversation, { socket: opened, watermark, isAlive: true, sending: Promise.resolve() }),
      );
    },
    wake,
    show: (conversation, activity) => {
      const those = [...(listeners.get(conversation) ?? [])];
      void drawn(activity).then((one) => {
        for (const listener of those) send(listener, [one]);
      }, noteFailure);
      return those.length > 0;
    },
    count: () => [...listeners.values()].reduce((sum, those) => sum + those.size, 0),
    close: async () => {
      clearInterval(pinging);
      for (const next of looks.values()) clearTimeout(next);
      const open = [...listeners.values()].flatMap((those) => [...those]);
      await Promise.all(open.map(({ sending }) => sending));
      listeners.clear();
      for (const { socket } of open) socket.close(1001);
    },
  };
}
