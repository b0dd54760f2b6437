import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Bot } from '../bot.ts';
import { Step, Token } from '../cards/filled.ts';
import { visible } from '../conversation/escape.ts';
import type { NotFilled } from '../conversation/window.ts';
import { shortId } from '../records/keys.ts';
import type { Incoming } from '../turn.ts';
import type { WindowName, Windows } from '../windows.ts';
import { toIncoming } from './activities.ts';
import { Activity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { type Answer, Refusal } from './answer.ts';
import type { Outbox } from './outbox.ts';
import { isPersonal, reachAlong, together } from './reach.ts';
import { referenceOf } from './reference.ts';

/** The windows that practitioners are shown, and where: `pageOf` is the address of one, absent where nobody can say. */
export type WindowParts = {
  readonly windows: Windows;
  readonly pageOf: (window: WindowName) => Promise<string | undefined>;
};

/** What became of what was sent from a window; `undefined` where there is none any more. */
export type Sent = 'sent' | NotFilled | undefined;

/** What a channel's windows are asked for and sent with. */
export type ChannelWindows = {
  /** Answers what a channel invokes: that a window is asked for, or that it was closed. */
  invoke(activity: Activity): Promise<Answer>;
  /** Takes what was filled in as a turn; what the guide says to it is said in the conversation that the window belongs to. */
  send(window: WindowName, filled: Readonly<Record<string, string>>): Promise<Sent>;
  /** Resolves when nothing is on its way any more. */
  idle(): Promise<void>;
};

const Asked = z.looseObject({
  data: z.looseObject({ step: Step, token: Token.exactOptional() }),
});

/** Opens the windows of the channels; without `parts` none can be asked for. */
export function openChannelWindows(
  bot: Bot,
  outbox: Outbox,
  speakFirst: Adapter['speakFirst'],
  parts: WindowParts | undefined,
): ChannelWindows {
  const underWay = new Set<Promise<void>>();

  async function fetch(activity: Activity, { windows, pageOf }: WindowParts): Promise<Answer> {
    const asked = Asked.safeParse(activity.value).data?.data;
    const { channel, conversation, practitioner, locale } =
      toIncoming({ ...activity, type: 'message', value: undefined }) ?? {};
    if (!asked || !channel || !conversation || !practitioner || !isPersonal(activity))
      throw new Refusal(400, 'BadArgument', 'Send the step of a message in a personal conversation.');
    const { step, token } = asked;
    const opened = await windows.open({
      ...{ channel, conversation, practitioner, step, address: addressIn(activity) },
      ...(locale !== undefined && { locale }),
      ...(token !== undefined && { token }),
    });
    const { window, title, texts } = opened;
    const url = window && (await pageOf(window));
    if (url === undefined) return saying(window ? texts.unavailable : texts.closed);
    const value = { title, width: 'large', height: 'large', url, fallbackUrl: url };
    return { status: 200, body: { task: { type: 'continue', value } } };
  }

  return {
    invoke: async (activity) => {
      // Nothing is sent through the channel: what was filled in came to us before the window closed.
      if (parts && activity.name === 'task/submit') return { status: 200, body: {} };
      if (parts && activity.name === 'task/fetch') return fetch(activity, parts);
      throw new Refusal(400, 'NotSupported', 'There is nothing to invoke here; send a message.');
    },
    send: async (window, filled) => {
      const record = await parts?.windows.find(window);
      if (!parts || !record) return undefined;
      const { channel, conversation, practitioner, step, token, locale } = record;
      // Each as it is seen by others, so that nothing hides in it.
      const words = Object.entries(filled).map(([id, text]) => [id, visible(text)] as const);
      const seen = Object.fromEntries(words);
      const activity = idOf(window, words);
      if (record.sent && record.sent !== shortId(activity)) return 'closed';
      const incoming: Incoming = {
        ...{ channel, conversation, practitioner, activity, kind: 'said' as const },
        reply: {
          text: '',
          pressed: {
            ...{ step, answer: '', isWindow: true as const, filled: seen },
            ...(token !== undefined && { token }),
          },
        },
        ...(locale !== undefined && { locale }),
      };
      const address = Activity.parse({ type: 'message', ...record.address });
      const parcel = outbox.parcel(address, incoming);
      const along = parts.windows.along(window, record, activity, filled);
      const beside = together(parcel.along, reachAlong(address, incoming));
      const turned = await bot.turn(incoming, together(along, beside));
      if (turned.notFilled) return turned.notFilled;
      const delivered = parcel.deliver(turned, (said) => speakFirst(referenceOf(address), said));
      underWay.add(delivered);
      void delivered.then(() => underWay.delete(delivered));
      return 'sent';
    },
    idle: async () => {
      await Promise.all(underWay);
    },
  };
}

/** A message that Teams shows in the place of a window. */
function saying(value: string): Answer {
  return { status: 200, body: { task: { type: 'message', value } } };
}

/** Where what is said back goes, when nobody waits for it. */
function addressIn({ channelId, serviceUrl, conversation, from, recipient, locale }: Activity) {
  const address = { channelId, serviceUrl, conversation, from, recipient, locale };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}

/** The id of what is sent: the same for the same, so that it counts once however often it is sent. */
function idOf({ tag, id }: WindowName, words: readonly (readonly [string, string])[]): string {
  const content = JSON.stringify([tag, id, words.toSorted(([one], [other]) => one.localeCompare(other))]);
  return `window|${createHash('sha256').update(content).digest('base64url')}`;
}
