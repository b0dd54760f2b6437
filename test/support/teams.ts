import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { MessageCard } from '../../src/cards/messageCard.ts';
import type { OutgoingActivity } from '../../src/channels/activity.ts';
import { faultsOf } from './adaptiveCards.ts';

/** A message of the guide as somebody in Teams sees it now. */
export type Shown = {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly string[];
  /** The ids of the fields that can be filled in at once; none where there is no form. */
  readonly fields: readonly string[];
  readonly card: MessageCard;
  readonly activity: OutgoingActivity;
};

/** What Teams answers a request with: it takes it, refuses it, breaks the connection, or does not answer. */
export type Mood = 'takes' | 'breaks' | 'waits' | { status: number; headers?: Record<string, string> };

/** A request of the guide to Teams. */
export type Call = { readonly method: string; readonly path: string; readonly type: string };

/** The part of Teams that takes what the guide says: it gives each message an id, and changes the one that it is told to. */
export type Teams = {
  readonly url: string;
  /** Every request, also those that were not taken. */
  readonly calls: readonly Call[];
  /** What is in the chat, in order. */
  readonly shown: readonly Shown[];
  /** Answers the next requests so, and takes all that come then. */
  be(...moods: Mood[]): void;
  /** Answers every request so. */
  stay(mood: Mood): void;
  close(): void;
};

/** Starts Teams on a free port; it ends with the test. */
export async function startTeams(): Promise<Teams> {
  const calls: Call[] = [];
  const chat = new Map<string, OutgoingActivity>();
  let next: Mood[] = [];
  let usual: Mood = 'takes';
  const server = createServer(async (request, response) => {
    const activity: OutgoingActivity & { type: string } = Object(await json(request));
    const { method = '', url: path = '' } = request;
    calls.push({ method, path, type: activity.type });
    const mood = next.shift() ?? usual;
    if (mood === 'waits') return;
    if (mood === 'breaks') {
      request.socket.destroy();
      return;
    }
    if (typeof mood === 'object') {
      response.writeHead(mood.status, { 'content-type': 'application/json', ...mood.headers });
      response.end('{"error":{"code":"Refused","message":"No."}}');
      return;
    }
    const id = method === 'PUT' ? decodeURIComponent(path.split('/').at(-1) ?? '') : `${chat.size + 1}`;
    if (activity.type === 'message') chat.set(id, activity);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ id }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    get shown() {
      return [...chat].map(([id, activity]) => shownAs(id, activity));
    },
    be: (...moods) => {
      next = moods;
    },
    stay: (mood) => {
      usual = mood;
    },
    close,
  };
}

/** What an activity of the guide says: its text, or in Teams what stands on its card. */
export function saidIn(activity: OutgoingActivity): string {
  return activity.text ?? shownAs('', activity).text;
}

/** What somebody sees of a message; it throws where something is wrong with it. */
function shownAs(id: string, activity: OutgoingActivity): Shown {
  const [attachment, ...others] = activity.attachments ?? [];
  const card = attachment?.content as MessageCard | undefined;
  if (!card || others.length > 0 || 'text' in activity) throw new Error('A message is one card and no text');
  const faults = faultsOf(card);
  if (faults.length > 0) throw new Error(`${faults.join(', ')}: ${JSON.stringify(card)}`);
  const lines = card.body.flatMap((element) =>
    element.type === 'RichTextBlock' ? [element.inlines.map(({ text }) => text).join('')] : [],
  );
  const [action] = card.actions ?? [];
  const form = action?.type === 'Action.ShowCard' ? action.card : undefined;
  return {
    ...{ id, card, activity },
    text: lines.join('\n'),
    labels: buttonsOn(card).map(({ title }) => title),
    fields: form?.body.map((field) => field.id) ?? [],
  };
}

function buttonsOn({ body }: MessageCard) {
  return body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
}

/** Somebody in a personal chat in Teams, unless `over` says otherwise of what Teams sends. */
export function inTeams(url: string, teams: Teams, person = '29:somebody', over: object = {}) {
  let count = 0;
  const post = async (activity: object): Promise<number> => {
    count += 1;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ type: 'message', id: `${person} ${count}`, channelId: 'msteams', serviceUrl: teams.url },
        ...{ from: { id: person, aadObjectId: `aad of ${person}` }, recipient: { id: '28:bot' } },
        conversation: { id: `a:chat of ${person}`, conversationType: 'personal', tenantId: 'tenant' },
        ...{ channelData: { tenant: { id: 'tenant' } }, timestamp: new Date().toISOString() },
        ...{ locale: 'nl-NL', ...over, ...activity },
      }),
    });
    return response.status;
  };
  const last = () => {
    const [shown] = teams.shown.slice(-1);
    if (!shown) throw new Error('Nothing was said');
    return shown;
  };
  return {
    /** Sends any activity; gives the status of the answer. */
    post,
    last,
    /** Says these one after the other and gives what was said last. */
    say: async (...texts: readonly string[]) => {
      for (const text of texts) await post({ text, textFormat: 'plain' });
      return last();
    },
    /** Presses a button of a message, as Teams sends that. */
    press: async (label: string, shown = last()) => {
      const { msteams, ...value } = buttonsOn(shown.card).find(({ title }) => title === label)?.data ?? {};
      if (msteams?.type !== 'messageBack')
        throw new Error(`"${label}" is not to be pressed below "${shown.text}"`);
      await post({ text: msteams.text, value, replyToId: shown.id });
      return last();
    },
    /** Fills in the form of a message and sends it. */
    fill: async (filled: Readonly<Record<string, string>>, shown = last()) => {
      const [action] = shown.card.actions ?? [];
      if (action?.type !== 'Action.ShowCard') throw new Error(`There is no form below "${shown.text}"`);
      const value = { ...action.card.actions[0].data, ...filled };
      await post({ value, replyToId: shown.id });
      return last();
    },
  };
}
