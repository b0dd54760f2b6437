import { randomUUID } from 'node:crypto';

/** Says something to the guide and resolves with what it says back. */
export type Say = (text: string) => Promise<readonly string[]>;

/** Somebody who talks to the guide at this address in a chat of the Bot Framework, with the answers in the response. */
export function talkTo(url: string, person: string): Say {
  return async (text) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ type: 'message', id: randomUUID(), text, locale: 'nl-NL', deliveryMode: 'expectReplies' },
        ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/', recipient: { id: 'bot' } },
        ...{ from: { id: person }, conversation: { id: `with ${person}` } },
      }),
    });
    if (!response.ok) throw new Error(`"${text}" was answered with ${response.status}`);
    const { activities } = (await response.json()) as { activities: readonly { text: string }[] };
    return activities.map((activity) => activity.text);
  };
}
