import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection } from './connection.ts';
import type { Connector } from './connector.ts';
import { type Line, type TalkName, talks } from './talks.ts';

/** Where one person after the other talks with a server, each from the first line to the last. */
export type Place = {
  /** Says the next line; rejects where what is heard is not what that server should say. */
  turn(): Promise<void>;
  /** How often the server said that it could not; somebody else went on then. */
  apologies(): number;
  close(): void;
};

// Ours tries again after half a minute where a busy machine kept it from knowing that an answer is its own to send.
const patienceMs = 60_000;
// A busy machine can keep Redis from our product for longer than it waits.
const apology = '"dialog":"failure"';
let people = 0;

/** Opens one; replies are posted to the connector, or come in the answer where there is none. */
export async function openPlace(url: string, talk: TalkName, connector?: Connector): Promise<Place> {
  const connection = await openConnection(url);
  const lines: readonly Line[] = talks[talk];
  let apologies = 0;
  let person = '';
  let heard: PromiseWithResolvers<string> | undefined;
  let next = lines.length;

  function beginAnew(): void {
    person = `person ${process.pid} ${++people}`;
    next = 0;
    connector?.listen(conversationOf(person), (activity) => {
      const line = lines[next - 1];
      if (line && isMeant(line, activity)) heard?.resolve(activity);
    });
  }

  async function ask(say: string): Promise<string> {
    const activity = activityOf(person, next, say, connector?.url);
    if (!connector) return connection.post(activity);
    heard = Promise.withResolvers();
    const late = sleep(patienceMs, 'nothing of the kind', { ref: false });
    const [reply] = await Promise.all([Promise.race([heard.promise, late]), connection.post(activity)]);
    return reply;
  }

  return {
    apologies: () => apologies,
    turn: async () => {
      if (next === lines.length) beginAnew();
      const line = lines[next++] ?? { say: '', hear: '' };
      const reply = await ask(line.say);
      if (!isMeant(line, reply)) {
        throw new Error(`To "${line.say}" it should say "${line.hear}", and says ${reply.slice(0, 1_000)}`);
      }
      if (!reply.includes(apology)) return;
      apologies += 1;
      next = lines.length;
    },
    close: connection.close,
  };
}

function isMeant({ hear }: Line, reply: string): boolean {
  return reply.includes(hear) || reply.includes(apology);
}

function conversationOf(person: string): string {
  return `with ${person}`;
}

/** A message of somebody, their line number `at`; replies go to the service URL, or into the answer where there is none. */
export function activityOf(person: string, at: number, text: string, serviceUrl?: string): string {
  return JSON.stringify({
    ...{ type: 'message', id: `${person} ${at}`, text, locale: 'nl-NL', channelId: 'webchat' },
    ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: conversationOf(person) } },
    ...(serviceUrl ? { serviceUrl } : { serviceUrl: 'http://127.0.0.1:9/', deliveryMode: 'expectReplies' }),
  });
}
