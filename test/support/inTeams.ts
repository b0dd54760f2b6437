import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { WindowButton } from '../../src/cards/windowButton.ts';
import type { OutgoingActivity } from '../../src/channels/activity.ts';
import type { Drafted } from '../../src/windows.ts';
import type { Product } from './product.ts';
import { shownIn } from './shown.ts';

/** What the guide sent to Teams, as it came in there. */
export type Got = OutgoingActivity & { readonly text: string; readonly replyToId?: string };

/** What a call of a window's page is answered with. */
export type Answered = {
  readonly status: number;
  readonly pass: string;
  readonly language?: string;
  readonly form?: { title: string; question: string; fields: readonly Drafted[] };
  readonly problems?: Readonly<Record<string, string>>;
  readonly outcome?: string;
  readonly isClosed?: true;
  readonly error?: { code: string };
};

/** What Teams is told when it asks for a window. */
export type Task = {
  readonly type: string;
  readonly value: string | { title: string; url: string; fallbackUrl: string; width: string; height: string };
};

/** A person in the personal chat of Teams. */
export type InTeams = {
  readonly id: string;
  /** Everything the guide sent, in order. */
  readonly got: readonly Got[];
  /** Says these one after the other and gives what was sent back to the last. */
  say(...texts: readonly string[]): Promise<Got>;
  /** The data of the button that opens the window of the last message, or of one before. */
  button(message?: Got): WindowButton['data'];
  /** Invokes something as Teams does; the answer as it comes. */
  invoke(name: string, value: unknown, over?: object): Promise<{ status: number; body: { task?: Task } }>;
  /** Presses the button that opens the window of the last message, or of one before; its address. */
  open(message?: Got): Promise<string>;
};

/** Opens the chat of somebody in Teams who agreed to what is kept; the channel listens on loopback. */
export async function openTeams(product: Pick<Product, 'url'>, id = 'teams-person'): Promise<InTeams> {
  const got: Got[] = [];
  const channel = createServer(async (request, response) => {
    const activity = (await json(request)) as OutgoingActivity;
    // A card that is changed is none that is new.
    if (request.method === 'POST') got.push({ ...activity, text: shownIn([activity]).words });
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    channel.closeAllConnections();
    channel.close();
  });
  const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const post = async (activity: object) => {
    const response = await fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ id: randomUUID(), channelId: 'msteams', serviceUrl, locale: 'nl-NL' },
        ...{ from: { id: `29:${id}`, aadObjectId: id }, recipient: { id: '28:bot' } },
        conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: 'tenant' },
        channelData: { tenant: { id: 'tenant' } },
        ...activity,
      }),
    });
    return { status: response.status, body: (await response.json()) as { task?: Task } };
  };
  const last = (): Got => {
    const [one] = got.slice(-1);
    if (!one) throw new Error('Nothing was sent to Teams');
    return one;
  };
  const say = async (text: string) => {
    const before = got.length;
    await post({ type: 'message', text });
    if (got.length === before) throw new Error(`Nothing was sent back to "${text}"`);
  };
  const button = (message = last()) => {
    const actions = (message.attachments ?? []).flatMap(({ content }) =>
      'body' in content ? content.body.flatMap((one) => ('actions' in one ? one.actions : [])) : [],
    );
    const found = actions.find(({ data }) => 'type' in data.msteams && data.msteams.type === 'task/fetch');
    if (!found) throw new Error(`No window can be opened below "${message.text}"`);
    return found.data as WindowButton['data'];
  };
  const invoke: InTeams['invoke'] = (name, value, over) => post({ type: 'invoke', name, value, ...over });
  const inTeams: InTeams = {
    id,
    got,
    say: async (...texts) => {
      for (const text of texts) await say(text);
      return last();
    },
    button,
    invoke,
    open: async (message) => {
      const { body } = await invoke('task/fetch', { data: button(message), context: { theme: 'default' } });
      const value = body.task?.value;
      if (typeof value !== 'object') throw new Error(`No window was opened: ${value}`);
      return value.url;
    },
  };
  await inTeams.say('hallo', 'ja');
  return inTeams;
}

/** The pass in the address of a window. */
export function passIn(address: string): string {
  return new URL(address).searchParams.get('t') ?? '';
}

/** A call of the page at this address, with its own pass unless another is named. */
export async function callWindow(
  address: string,
  method: 'GET' | 'PUT' | 'POST',
  fields?: Readonly<Record<string, string>>,
  pass = passIn(address),
): Promise<Answered> {
  const response = await fetch(new URL('/api/window', address), {
    method,
    headers: { authorization: `Bearer ${pass}`, ...(fields && { 'content-type': 'application/json' }) },
    ...(fields && { body: JSON.stringify({ fields }) }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answered, 'status'>) };
}
