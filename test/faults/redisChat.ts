import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { until } from '../support/redis.ts';
import { insist, type Reply, repliesIn } from './client.ts';
import { type Attempt, fetchJson } from './redisPeople.ts';
import { apologised, patienceMs, type Told, took } from './redisTold.ts';
import { opening } from './script.ts';
import { note } from './tally.ts';

/** Somebody in the web chat with a page that is open: what is said to them comes through its socket. */
export type OpenPage = {
  /** The greeting is what is heard to the first line of a script. */
  readonly attempt: Attempt;
  /** Notes where the log is not as it should be: each line has its answer, and the page showed all of it once, in order. */
  check(): Promise<void>;
  /** Goes on at another process, as a page does whose socket was cut. */
  moveTo(address: string): Promise<void>;
  close(): void;
};

type Shown = {
  readonly id?: string;
  readonly text: string;
  readonly from: { readonly role: string };
  readonly replyToId?: string;
  readonly channelData?: { readonly step?: { readonly dialog: string } };
  readonly at: number;
};

/** Opens the page and waits for the greeting. */
export async function openPage(address: string, told: Told): Promise<OpenPage> {
  // Each page is somewhere else, so that all of them together are no flood.
  const headers = { 'x-forwarded-for': `10.${[1, 2, 3].map(() => randomInt(256)).join('.')}` };
  let at = address;
  const from = async (path: string, body?: object) => fetchJson(`${at}${path}`, headers, body);
  const insistOn = (path: string, body?: object) =>
    insist(path, async () => {
      const { status, answer } = await from(path, body);
      return status < 300 ? answer : undefined;
    });
  const { token, conversationId } = await insistOn('/api/webchat/token', {});
  Object.assign(headers, { authorization: `Bearer ${token}` });
  const conversations = '/v3/directline/conversations';
  const activities = `${conversations}/${conversationId}/activities`;
  const shown: Shown[] = [];
  let watermark = '';
  let socket: WebSocket | undefined;

  /** Listens there, and no longer where it did. */
  async function listen(streamUrl: string): Promise<void> {
    const next = new WebSocket(streamUrl);
    next.on('message', (data) => {
      const now = performance.now();
      const set = JSON.parse(`${data}` || '{"activities":[]}');
      watermark = set.watermark ?? watermark;
      for (const activity of set.activities) shown.push({ ...activity, at: now });
    });
    next.on('close', () => {
      if (socket === next) note(told.tally, 'wrong', 'a socket was closed');
    });
    await once(next, 'open');
    const before = socket;
    socket = next;
    before?.close();
  }
  const { streamUrl } = await insistOn(conversations, { locale: 'nl-NL' });
  await listen(streamUrl);
  await until(async () => shown.length > 0);

  async function say(text: string, id: string): Promise<readonly Reply[] | undefined> {
    const first = shown.length;
    const began = performance.now();
    told.tally.sent += 1;
    const said = { type: 'message', text, locale: 'nl-NL', channelData: { clientActivityID: id } };
    const { status, answer } = await from(activities, said);
    const isTaken = status === 200;
    // An apology is not kept and answers nothing, so that it is shown again to whoever tries again.
    const found = () =>
      isTaken ? shown.filter((one) => one.replyToId === answer.id) : shown.slice(first).filter(isApology);
    while (found().length === 0 && performance.now() - began < 2 * patienceMs) await sleep(5);
    const heard = found();
    took(told, text, (heard[0]?.at ?? performance.now()) - began);
    if (heard.length === 0) note(told.tally, 'wrong', `"${text}" was answered ${status}, and nothing shown`);
    if (isTaken) return heard.length > 0 ? repliesIn(heard) : undefined;
    for (const { text } of heard) apologised(told, text);
    return undefined;
  }

  return {
    attempt: async (text, id) => (text === opening[0] ? repliesIn(shown.slice(0, 1)) : say(text, id)),
    check: async () => {
      const { activities: all } = await insistOn(activities);
      const log = all.filter((one: Shown) => !isApology(one));
      for (const [at, { id, text, from }] of log.entries()) {
        if (from.role !== 'bot' && log[at + 1]?.replyToId !== id) {
          note(told.tally, 'wrong', `"${text}" is not followed by its answer`);
        }
      }
      const idsOf = (all: readonly Shown[]) => JSON.stringify(all.map(({ id }) => id));
      const kept = () => shown.filter((one) => !isApology(one));
      await until(async () => kept().length >= log.length);
      if (idsOf(kept()) !== idsOf(log)) {
        note(told.tally, 'wrong', `the page showed ${kept().length} activities, the log has ${log.length}`);
      }
    },
    moveTo: async (other) => {
      at = other;
      const again = await insistOn(`${conversations}/${conversationId}?watermark=${watermark}`);
      await listen(again.streamUrl);
    },
    close: () => {
      const last = socket;
      socket = undefined;
      last?.close();
    },
  };
}

function isApology({ channelData }: Shown): boolean {
  return channelData?.step?.dialog === 'failure';
}
