import type { Activity } from './activity.ts';

/** Where somebody can be spoken to, with everything as the channel wrote it, so that it knows it again. */
export type Reference = Readonly<Record<string, unknown>>;

/** Where an answer to `activity` goes, also when nobody waits for it any more. */
export function referenceOf(activity: Activity): Reference {
  const { channelId, serviceUrl, conversation, from, recipient, locale } = activity;
  return { channelId, serviceUrl, conversation, user: from, bot: recipient, locale };
}

/** The channel's id of the conversation that this leads to. */
export function conversationIn({ conversation }: Reference): string {
  return `${Object(conversation).id}`;
}

/** An activity as the Bot Framework wants it sent: where, from whom, to whom, and in answer to what. */
export function addressedTo(reference: Reference, activity: object, replyToId?: string | null): object {
  const { channelId, serviceUrl, conversation, user, bot, locale } = reference;
  return {
    ...(locale !== undefined && { locale }),
    ...activity,
    ...{ channelId, serviceUrl, conversation, from: bot, recipient: user },
    ...(replyToId && { replyToId }),
  };
}
