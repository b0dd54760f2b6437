import { randomUUID } from 'node:crypto';
import { guide } from '../../dialogs/index.ts';
import { serveGuide } from '../../src/assemble.ts';
import { openTokens } from '../../src/channels/directline/tokens.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { editions } from '../../src/profile/editions.ts';
import { openMasterKeys } from '../../src/state/masterKeys.ts';
import { openStore } from '../../src/state/open.ts';
import { sealStore } from '../../src/state/sealed.ts';
import { deriveKey, openSecret } from '../../src/state/secret.ts';
import { type Visit, visitsBefore } from './visits.ts';

const dayMs = 86_400_000;

type Session = { readonly conversationId: string; readonly token: string };
type Said = {
  readonly from: { readonly role: string };
  readonly channelData?: { readonly step?: { readonly question?: string } };
};

/**
 * Has a made-up practitioner hold their conversations with the guide, each on its own day before today, and keeps them in
 * this folder. Answers what brings a browser to a new conversation of theirs.
 */
export async function fill(folder: string): Promise<string> {
  let shift = 0;
  const clock = () => Date.now() + shift;
  const visits = visitsBefore(clock());
  const user = `dl_${randomUUID()}`;
  const site = randomUUID();
  const secret = openSecret(folder);
  const kept = await openStore({ redisUrl: undefined, dataDirectory: folder, clock, isProduction: false });
  const store = sealStore(kept, openMasterKeys(folder), clock);
  const config = readConfig({ PORT: '0', DATA_DIR: folder, DIRECT_LINE_SECRET: site });
  const log = openLog('warn');
  const server = await serveGuide({ ...{ guide, editions, config, secret, store, clock, log } });
  const anew = () =>
    post<Session>(`${server.url}/v3/directline/tokens/generate`, { user: { id: user } }, site);
  try {
    for (const visit of visits) {
      shift = -dayMs * visit.daysAgo;
      await hold(server.url, await anew(), visit);
    }
    shift = 0;
    const tokens = openTokens(deriveKey(secret, 'direct line tokens'), clock);
    return await tokens.issue('resume', { conversation: (await anew()).conversationId, user });
  } finally {
    await server.close();
    await store.close();
  }
}

/** Holds one visit: says what it begins with, and answers as long as it is asked what it has an answer to. */
async function hold(url: string, { conversationId, token }: Session, visit: Visit): Promise<void> {
  await post(`${url}/v3/directline/conversations`, {}, token);
  const activities = `${url}/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '';
  const say = async (text: string): Promise<string | undefined> => {
    await post(activities, { type: 'message', text, from: { id: 'me' }, locale: 'nl-NL' }, token);
    const headers = { authorization: `Bearer ${token}` };
    const set = await (await fetch(`${activities}?watermark=${watermark}`, { headers })).json();
    const { activities: heard, watermark: next } = set as { activities: Said[]; watermark: string };
    watermark = next;
    return heard.findLast(({ from }) => from.role === 'bot')?.channelData?.step?.question;
  };
  let asked: string | undefined;
  for (const text of visit.begins) asked = await say(text);
  const left = new Map(Object.entries(visit.answers ?? {}));
  while (asked !== undefined) {
    const answer = left.get(asked) ?? (/\.(more|again)$/.test(asked) ? 'overslaan' : undefined);
    if (answer === undefined) break;
    left.delete(asked);
    asked = await say(answer);
  }
  await say('menu');
}

async function post<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const authorization = token && { authorization: `Bearer ${token}` };
  const response = await fetch(url, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', ...authorization } },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${new URL(url).pathname} was answered ${response.status}`);
  return (await response.json()) as Answer;
}
