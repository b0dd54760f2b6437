import { randomUUID } from 'node:crypto';
import type { Bot } from '../bot.ts';
import { type Localized, languageOf } from '../language.ts';
import type { Log } from '../log.ts';
import { toActivities, toIncoming } from './activities.ts';
import { Activity, type OutgoingActivity } from './activity.ts';

/** One activity that came in, and the way to answer it. */
export type Turn = {
  readonly activity: unknown;
  send(activities: readonly OutgoingActivity[]): Promise<void>;
};

/**
 * What every channel does with a turn; resolves to whether what the person said may be kept, to `undefined` where the guide
 * did not say; rejects only when the person could not even be told that it failed.
 */
export type TurnLogic = (turn: Turn) => Promise<boolean | undefined>;

/**
 * The turn of every channel: asks the bot and sends what it says; when that fails it says `apology`,
 * and the log gets an id and the kind of error, never a word of the conversation.
 */
export function createTurnLogic(bot: Bot, apology: Localized<string>, log: Log): TurnLogic {
  return async ({ activity: received, send }) => {
    const activity = Activity.safeParse(received).data;
    const incoming = activity && toIncoming({ ...activity, id: activity.id ?? randomUUID() });
    if (!incoming) return undefined;
    const turn = randomUUID();
    let mayKeep: boolean | undefined;
    try {
      const turned = await bot.turn(incoming);
      const { messages } = turned;
      mayKeep = turned.mayKeep;
      if (messages.length > 0) await send(toActivities(messages, incoming));
    } catch (error) {
      log.error({ turn, channel: incoming.channel, error: nameOf(error) }, 'a turn failed');
      const language = languageOf(incoming.locale);
      const message = { text: apology[language], language, step: { dialog: 'failure' } };
      // Without an id it is never taken for a repeat: whoever tries again and fails again is told again.
      const apologies = toActivities([message], incoming).map(({ id: _, ...activity }) => activity);
      await send(apologies).catch((second) => {
        log.error({ turn, channel: incoming.channel, error: nameOf(second) }, 'nor could that be said');
        throw new Error(`turn ${turn} failed`);
      });
    }
    return mayKeep;
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
