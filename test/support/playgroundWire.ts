import { WebSocket } from 'ws';
import type { Showable } from './shown.ts';

/** Something that the playground showed: a message, or one that took the place of what it was before. */
export type Frame = {
  readonly action: 'createMessage' | 'updateMessage' | 'typing';
  readonly actionConversationId: string;
  readonly message: Showable & { readonly messageId: string };
};

/** A line of the playground's log: a call between it and the guide, or something that it has to say itself. */
type Line = {
  readonly type: 'bot' | 'text';
  readonly level?: string;
  readonly displayText: string;
  readonly conversationId?: string;
  readonly activityName?: string;
  readonly to?: 'User Application' | 'Microsoft 365 Agents Playground';
  readonly response?: { readonly statusCode: number };
};

/** Who is in the playground. */
type Cast = {
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: { readonly id: string };
  readonly personalChat: { readonly id: string };
  readonly groupChats: readonly { readonly id: string }[];
};

/** What the playground's own page has of it: calls that nobody documented, and two streams. */
export type Wire = {
  readonly cast: Cast;
  /** Posts a body, or gets where there is none. */
  call(path: string, body?: object): Promise<unknown>;
  /** Everything shown so far. */
  readonly frames: readonly Frame[];
  /** How many activities of this type in this conversation the guide has answered the call of. */
  answered(type: string, conversation: string): number;
  /** Resolves when all that was shown before what is known by now has come in. */
  catchUp(): Promise<void>;
  /** The calls that were refused and the warnings. */
  readonly errors: readonly string[];
  close(): void;
};

/** Connects to the playground at this address as its page does. */
export async function openWire(url: string): Promise<Wire> {
  const frames: Frame[] = [];
  const lines: Line[] = [];
  const shows = await listen(`${url}/_ws_conversation/v1/conversations/stream`, (frame) => {
    frames.push(frame as Frame);
  });
  const logs = await listen(`${url}/_ws/log/stream`, (frame) => {
    lines.push((frame as { log: Line }).log);
  });
  const call = async (path: string, body?: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(
      `${url}${path}`,
      body && { method: 'POST', headers, body: JSON.stringify(body) },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`The playground answered ${response.status} to ${path}: ${text}`);
    return text && JSON.parse(text);
  };
  const { config } = (await call('/_internal/v1/config')) as { config: Cast };
  return {
    cast: config,
    ...{ call, frames },
    answered: (name, conversation) =>
      lines.filter(
        ({ type, to, activityName, conversationId }) =>
          type === 'bot' &&
          to === 'User Application' &&
          activityName === name &&
          conversationId === conversation,
      ).length,
    catchUp: () => pong(shows),
    get errors() {
      return lines.flatMap(errorIn);
    },
    close: () => {
      for (const socket of [shows, logs]) socket.terminate();
    },
  };
}

function errorIn({ type, level, displayText, activityName, to, response }: Line): string[] {
  const status = response?.statusCode ?? 0;
  if (status >= 400) return [`${to} answered ${status} to ${activityName}`];
  return type === 'text' && level !== undefined ? [displayText] : [];
}

async function listen(url: string, take: (frame: unknown) => void): Promise<WebSocket> {
  const socket = new WebSocket(url);
  socket.on('message', (data) => take(JSON.parse(`${data}`)));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

/** Frames and pongs come in the order in which they were sent. */
function pong(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('pong', () => resolve());
    socket.ping();
  });
}
