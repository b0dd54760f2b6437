import type { Bot } from '../bot.ts';
import type { CommonText } from '../conversation/commonText.ts';
import type { Message } from '../conversation/message.ts';
import { type Localized, languageOf } from '../language.ts';
import { toActivities } from './activities.ts';
import type { Activity } from './activity.ts';
import type { Received } from './adapter.ts';
import { cardsOfTeams } from './teams/cards.ts';
import { detailsOf } from './teams/details.ts';
import type { Happened } from './teams/happened.ts';
import { wordsOf } from './teams/words.ts';

/** What is said beside every conversation. */
export type AsideTexts = Localized<
  Pick<CommonText, 'edited' | 'deleted' | 'restored' | 'inPerson' | 'toInPerson'>
>;

/** What the asides are made from; `inPerson` is the address of the personal chat, where it is known. */
export type AsideParts = {
  readonly bot: Pick<Bot, 'spokenIn'>;
  readonly texts: AsideTexts;
  readonly inPerson?: string;
  /** What somebody asks for with a text to be put where others read along; nothing where that is no such thing. */
  readonly asked: (channel: string, practitioner: string, text: string) => Promise<Message | undefined>;
  /** Told of somebody who took the guide away. */
  readonly left: (channel: string, practitioner: string, conversation: string) => Promise<void>;
};

/** Does what is to be done about something that is no turn; nothing of it is kept. */
export type Asides = (
  happened: Exclude<Happened, 'turn' | 'nothing'>,
  received: Pick<Received, 'activity' | 'send'>,
) => Promise<void>;

const mostKnown = 1_000;

/** Opens the asides. */
export function openAsides({ bot, texts, inPerson, asked, left }: AsideParts): Asides {
  // Kept nowhere: that some channel repeats what it brought hours ago does no harm.
  const declined = new Set<string>();

  /** Whether this was not here before, as far as this process knows. */
  function isNew({ conversation, id }: Activity): boolean {
    const name = JSON.stringify([conversation?.id, id]);
    if (id && declined.has(name)) return false;
    declined.add(name);
    const [oldest] = declined;
    if (declined.size > mostKnown && oldest !== undefined) declined.delete(oldest);
    return true;
  }

  return async (happened, { activity, send }) => {
    const { channelId: channel, conversation, from, id } = activity;
    const practitioner = from?.aadObjectId || from?.id;
    if (!channel || !conversation?.id || !practitioner) return;
    const ofClient = languageOf(activity.locale || detailsOf(activity).clientLocale);
    const step = { dialog: happened };
    if (happened === 'left') return left(channel, practitioner, conversation.id);
    if (happened === 'amongOthers') {
      if (!isNew(activity)) return;
      const isSaid = activity.type === 'message';
      const shared = isSaid ? await asked(channel, practitioner, wordsOf(activity)) : undefined;
      if (shared) {
        await send(await toActivities([shared], { channel, activity: `${id}` }));
        return;
      }
      const message: Message = { text: texts[ofClient].inPerson, language: ofClient, step };
      const isLink = channel === 'msteams' && inPerson !== undefined;
      await send(
        isLink
          ? [(await cardsOfTeams()).onLinkCard(message, texts[ofClient].toInPerson, inPerson)]
          : await toActivities([message], { channel, activity: `${id}` }),
      );
      return;
    }
    const spoken = await bot.spokenIn({ channel, conversation: conversation.id, practitioner });
    const language = spoken ?? ofClient;
    const message: Message = { text: texts[language][happened], language, step };
    await send(await toActivities([message], { channel, activity: `${id}` }));
  };
}
