import { randomInt } from 'node:crypto';
import { call, insist, isApology, type Reply, repliesIn, type Speaker } from './client.ts';
import { compare, hold, opening } from './script.ts';
import { note, type Tally } from './tally.ts';
import type { Model } from './undisturbed.ts';

/** Somebody in the web chat, who sends again what got no receipt. */
export type WebChat = {
  readonly say: Speaker;
  /** What this person said and what was said back, as it stands in the log; notes where a line is not followed by its answer. */
  lines(): Promise<readonly Line[]>;
};

/** One line of a person, and the replies to it. */
export type Line = { readonly text: string; readonly replies: readonly Reply[] };

type Logged = {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly role: string };
  readonly replyToId?: string;
};

/** Enters the web chat as the page does; the greeting is what is heard to the first line of a script. */
export async function enterWebChat(
  addresses: readonly string[],
  person: string,
  tally: Tally,
): Promise<WebChat> {
  const at = (attempt: number) => addresses[attempt % addresses.length] ?? '';
  // Each of them is somewhere else, so that all of them together are no flood.
  const from = { 'x-forwarded-for': `10.${[1, 2, 3].map(() => randomInt(256)).join('.')}` };
  const session = await insist('asking for a token', (attempt) =>
    call('POST', `${at(attempt)}/api/webchat/token`, { headers: from }),
  );
  const headers = { ...from, authorization: `Bearer ${session.token}` };
  const path = `/v3/directline/conversations/${session.conversationId}/activities`;
  const read = async (): Promise<readonly Logged[]> =>
    (await insist('reading', (attempt) => call('GET', at(attempt) + path, { headers }))).activities;
  let count = 0;

  async function greeting(): Promise<readonly Reply[]> {
    const begun = { body: { locale: 'nl-NL' }, headers };
    return insist('starting', async (attempt) => {
      const started = await call('POST', `${at(attempt)}/v3/directline/conversations`, begun);
      const greeted = started ? await read() : [];
      return greeted.length > 0 ? repliesIn(greeted) : undefined;
    });
  }

  async function say(text: string): Promise<readonly Reply[]> {
    const number = ++count;
    const activity = {
      ...{ type: 'message', text, locale: 'nl-NL', from: { id: person } },
      channelData: { clientActivityID: `${person} ${number}` },
    };
    const replies = await insist(text, async (attempt) => {
      tally.sent += 1;
      const receipt = await call('POST', at(number + attempt) + path, { body: activity, headers, tally });
      if (!receipt) return undefined;
      const answers = (await read()).filter(({ replyToId }) => replyToId === receipt.id);
      const replies = repliesIn(answers).filter((reply) => !isApology(reply));
      // An apology is no acknowledgement; nothing at all is, and has to be noticed.
      return replies.length > 0 || answers.length === 0 ? replies : undefined;
    });
    tally.acknowledged += 1;
    return replies;
  }

  return {
    say: (text) => (text === opening[0] && count === 0 ? greeting() : say(text)),
    lines: async () => {
      const isSaid = ({ from }: Logged) => from.role !== 'bot';
      // For a minute the log tells of what failed as well.
      const log = (await read()).filter((line) => isSaid(line) || !repliesIn([line]).some(isApology));
      return log.flatMap((line, at) => {
        if (!isSaid(line)) return [];
        const after = log.slice(at + 1);
        const next = after.findIndex(isSaid);
        const answers = next === -1 ? after : after.slice(0, next);
        if (answers.length === 0 || answers.some(({ replyToId }) => replyToId !== line.id)) {
          note(tally, 'wrong', `"${line.text}" of ${person} is followed by ${JSON.stringify(answers)}`);
        }
        return [{ text: line.text, replies: repliesIn(answers) }];
      });
    },
  };
}

/** Holds a script in the web chat, and notes where its log is not what was said. */
export async function holdInWebChat(
  addresses: readonly string[],
  { script, heard }: Model,
  person: string,
  tally: Tally,
): Promise<void> {
  const chat = await enterWebChat(addresses, person, tally);
  compare(script, heard, await hold(script, chat.say), tally);
  const should = [...script.said.slice(1), ...script.asked];
  const stands = (await chat.lines()).map(({ text }) => text);
  if (`${stands}` !== `${should}`) note(tally, 'wrong', `the log of ${person} has ${stands}`);
}
