import type { Bot } from '../bot.ts';
import { open } from '../records/documents.ts';
import { reachKey, scheduleKey } from '../records/keys.ts';
import { ReachRecord } from '../records/reach.ts';
import { activityOf, ScheduleRecord } from '../records/schedule.ts';
import type { Store } from '../state/store.ts';
import type { Incoming } from '../turn.ts';
import { Activity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import type { Conversations } from './directline/conversations.ts';
import type { Outbox } from './outbox.ts';

/** Reminds the practitioner with this tag of all that is due, and answers when the next is; rejects where that failed. */
export type Tell = (tag: string) => Promise<number | undefined>;

type TellingParts = {
  readonly bot: Bot;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly conversations: Conversations;
  readonly speakFirst: Adapter['speakFirst'];
  readonly clock: () => number;
};

/** Opens the way in which the guide speaks by itself, in the conversation in which somebody was spoken with last. */
export function openTelling({ bot, store, outbox, conversations, speakFirst, clock }: TellingParts): Tell {
  async function look(tag: string) {
    const keys = [scheduleKey(tag), reachKey(tag)] as const;
    const [schedule, reach] = await store.read(keys);
    return {
      next: open(ScheduleRecord, keys[0], schedule).record?.due[0],
      reach: open(ReachRecord, keys[1], reach).record,
    };
  }

  /** Has the bot say it, and brings it: into the log of our own chats, or to the channel that it is sent to. */
  async function tell(reach: ReachRecord, incoming: Incoming): Promise<void> {
    const { user } = reach.reference;
    const own = conversations.speaking(reach.conversation, `${Object(user).id ?? ''}`);
    if (own) {
      const turned = await bot.turn(incoming, own.along(incoming));
      if (turned.messages.length > 0) await own.answer(turned, incoming);
      return;
    }
    const { user: from, bot: recipient, ...where } = reach.reference;
    // As if it answered something that the person said there.
    const parcel = outbox.parcel(Activity.parse({ ...where, type: 'event', from, recipient }), incoming);
    const turned = await bot.turn(incoming, parcel.along);
    await parcel.deliver(turned, (activities) => speakFirst(reach.reference, activities));
  }

  return async (tag) => {
    for (let before = ''; ; ) {
      const { next, reach } = await look(tag);
      if (!next || next.at > clock()) return next?.at;
      // Whoever was never spoken with in person is reminded once they are.
      if (!reach) return undefined;
      const activity = activityOf(next);
      if (activity === before) throw new Error('A reminder stayed due');
      before = activity;
      const { channel, conversation } = reach;
      const where = { channel, conversation, practitioner: tag, tag };
      await tell(reach, { ...where, activity, kind: 'due', reply: { text: '' } });
    }
  };
}
