/** What this client reads of an activity. */
export type Said = {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly role: string };
  readonly channelData?: {
    readonly step?: { readonly dialog: string; readonly question?: string; readonly outcome?: string };
  };
};

/** One conversation as a client of Direct Line 3.0 holds it, over plain HTTP. */
export type Client = {
  /** Says something and answers the last message of the bot that came of it. */
  say(text: string): Promise<Said>;
  everything(): Promise<readonly Said[]>;
  /** The same conversation on a server that was started again at another address. */
  at(url: string): Client;
};

/** Opens a conversation the way the page does, an earlier one where it has what brings it back there. */
export async function openConversation(url: string, resume?: string): Promise<Client> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ resume });
  const answer = await fetch(`${url}/api/webchat/token`, { method: 'POST', headers, body });
  const { token, conversationId } = (await answer.json()) as { token: string; conversationId: string };
  await call(url, '/conversations', token, { method: 'POST' });
  return client(url, conversationId, token);
}

function client(url: string, conversation: string, token: string): Client {
  const activities = `/conversations/${conversation}/activities`;
  const everything = async () => {
    const { activities: all } = (await call(url, activities, token)) as { activities: Said[] };
    return all;
  };
  return {
    everything,
    at: (other) => client(other, conversation, token),
    say: async (text) => {
      const activity = { type: 'message', text, from: { id: 'me' }, locale: 'nl-NL' };
      await call(url, activities, token, { method: 'POST', body: JSON.stringify(activity) });
      const last = (await everything()).at(-1);
      if (last?.from.role !== 'bot') throw new Error('Nothing was said back');
      return last;
    },
  };
}

async function call(url: string, path: string, token: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/v3/directline${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} was answered ${answer.status}`);
  return answer.json();
}
