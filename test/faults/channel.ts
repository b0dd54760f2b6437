import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { commonText } from '../../dialogs/common.text.ts';
import { call, type Reply, repliesIn } from './client.ts';

/** A channel that has the guide's answers sent to it and delivers what is said once, as it comes. */
export type Channel = {
  /** Delivers something once; says whether the guide took it. */
  deliver(address: string, person: string, id: string, text: string): Promise<boolean>;
  /** What was answered to it so far, each answer once. */
  repliesTo(id: string): readonly Reply[];
  /** How many answers came more than once. */
  again(): number;
  close(): Promise<void>;
};

/** Opens a channel on a free port of this machine. */
export async function openChannel(): Promise<Channel> {
  const replies = new Map<string, Map<string, Reply>>();
  const lastOf = new Map<string, string>();
  let again = 0;
  const server = createServer(async (request, response) => {
    const activity = Object(await json(request));
    // An answer that comes by itself does not say in its address what it answers: that can only be the last thing said.
    const answered = /\/activities\/([^/]+)$/.exec(request.url ?? '')?.[1];
    const id = answered ? decodeURIComponent(answered) : (lastOf.get(activity.conversation?.id) ?? '');
    // What may have been there before says so, and is the same answer.
    const text = `${activity.text}`.replace(`${commonText.nl.maybeThere}\n\n`, '');
    const [reply] = repliesIn([{ ...activity, text }]);
    const known = replies.get(id) ?? new Map<string, Reply>();
    if (reply && known.has(reply.text)) again += 1;
    if (reply) replies.set(id, known.set(reply.text, reply));
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    deliver: async (address, person, id, text) => {
      lastOf.set(person, id);
      const activity = {
        ...{ type: 'message', id, text, locale: 'nl-NL', channelId: 'webchat', serviceUrl },
        ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: person } },
      };
      return (await call('POST', `${address}/api/messages`, { body: activity })) !== undefined;
    },
    repliesTo: (id) => [...(replies.get(id)?.values() ?? [])],
    again: () => again,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
