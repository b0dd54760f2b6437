import { open } from '../records/documents.ts';
import { reachKey, scheduleKey } from '../records/keys.ts';
import { ReachRecord } from '../records/reach.ts';
import { activityOf, ScheduleRecord } from '../records/schedule.ts';
import type { Store } from '../state/store.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { WatchedBot } from '../telemetry/watch.ts';
import type { Incoming, Turned } from '../turn.ts';
import { Activity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import type { Conversations } from './directline/conversations.ts';
import type { Outbox } from './outbox.ts';

/** Reminds the practitioner with this tag of all that is due, and answers when the next is; rejects where that failed. */
export type Tell = (tag: string) => Promise<number | undefined>;

type TellingParts = {
  readonly bot: WatchedBot;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly conversations: Conversations;
  readonly speakFirst: Adapter['speakFirst'];
  readonly clock: () => number;
  readonly telemetry: Telemetry;
};

/** From then on a reminder came late, whatever the reason. */
const lateMs = 5 * 60_000;

/** Opens the way in which the guide speaks by itself, in the conversation in which somebody was spoken with last. */
export function openTelling(parts: TellingParts): Tell {
  const { bot, store, outbox, conversations, speakFirst, clock } = parts;
  const { metrics, tracing } = parts.telemetry;

  async function look(tag: string) {
    const keys = [scheduleKey(tag), reachKey(tag)] as const;
    const [schedule, reach] = await store.read(keys);
    return {
      next: open(ScheduleRecord, keys[0], schedule).record?.due[0],
      reach: open(ReachRecord, keys[1], reach).record,
    };
  }

  /** Has the bot say it, and brings it: into the log of our own chats, or to the channel that it is sent to. */
  async function tell(reach: ReachRecord, incoming: Incoming): Promise<Turned> {
    const { user } = reach.reference;
    const own = conversations.speaking(reach.conversation, `${Object(user).id ?? ''}`);
    if (own) {
      const turned = await bot.turn(incoming, own.along(incoming));
      if (turned.messages.length > 0) await own.answer(turned, incoming);
      return turned;
    }
    const { user: from, bot: recipient, ...where } = reach.reference;
    // As if it answered something that the person said there.
    const parcel = outbox.parcel(Activity.parse({ ...where, type: 'event', from, recipient }), incoming);
    const turned = await bot.turn(incoming, parcel.along);
    await parcel.deliver(turned, (activities) => speakFirst(reach.reference, activities));
    return turned;
  }

  async function tellAll(tag: string): Promise<number | undefined> {
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
      const turned = await tell(reach, { ...where, activity, kind: 'due', reply: { text: '' } });
      if (turned.isRepeat || turned.messages.length === 0) continue;
      metrics.count('reminders', { outcome: clock() - next.at > lateMs ? 'late' : 'sent' });
    }
  }

  return (tag) =>
    tracing
      .span('reminder', {}, () => tellAll(tag))
      .catch((error) => {
        metrics.count('reminders', { outcome: 'failed' });
        throw error;
      });
}
