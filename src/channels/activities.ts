import { z } from 'zod';

import { readFilled, Step, Token } from '../cards/filled.ts';
import { formCard } from '../cards/formCard.ts';
import type { Form } from '../conversation/form.ts';
import type { Message, Pressed, Suggestion } from '../conversation/message.ts';
import { localeOf } from '../language.ts';
import type { Incoming } from '../turn.ts';
import type { Activity, CardAction, CardAttachment, OutgoingActivity } from './activity.ts';

const Suggested = z.object({ step: Step, answer: z.string().max(4_000), token: Token.exactOptional() });

/** The channels whose client is Web Chat: they carry a step beside the words. */
const webChatChannels: readonly string[] = ['directline', 'webchat'];

/** What an activity means to the guide; nothing where it means nothing. */
export function toIncoming(activity: Activity): Incoming | undefined {
  const where = {
    channel: activity.channelId,
    conversation: activity.conversation?.id,
    activity: activity.id,
  };
  const person = activity.type === 'conversationUpdate' ? newcomer(activity) : activity.from;
  const practitioner = person?.aadObjectId || person?.id;
  if (!where.channel || !where.conversation || !where.activity || !practitioner) return undefined;
  if (activity.type !== 'message' && activity.type !== 'conversationUpdate') return undefined;
  const pressed = readPressed(activity.value);
  return {
    channel: where.channel,
    conversation: where.conversation,
    activity: where.activity,
    practitioner,
    kind: activity.type === 'message' ? 'said' : 'arrived',
    reply:
      activity.type === 'message' ? { text: activity.text ?? '', ...(pressed && { pressed }) } : { text: '' },
    ...(activity.locale && { locale: activity.locale }),
  };
}

/** What the guide says in answer to `incoming`, as activities for its channel. */
export function toActivities(messages: readonly Message[], incoming: Incoming): OutgoingActivity[] {
  return messages.map((message, index) => ({
    type: 'message',
    id: `${incoming.activity}|${index}`,
    text: message.text,
    textFormat: 'markdown',
    inputHint: 'expectingInput',
    locale: localeOf[message.language],
    ...(message.suggestions?.length && {
      suggestedActions: suggested(message, message.suggestions, incoming),
    }),
    ...(message.form && { attachments: [attached(message.form, message)] }),
    ...(webChatChannels.includes(incoming.channel) && { channelData: { step: message.step } }),
  }));
}

function readPressed(value: unknown): Pressed | undefined {
  const suggested = Suggested.safeParse(value).data;
  if (suggested) return suggested;
  const form = readFilled(value);
  return form && { ...form, answer: '' };
}

function newcomer(activity: Activity): Activity['from'] {
  return activity.membersAdded?.find((member) => member.id && member.id !== activity.recipient?.id);
}

function suggested(message: Message, suggestions: readonly Suggestion[], incoming: Incoming) {
  const carriesValue = webChatChannels.includes(incoming.channel);
  const actions = suggestions.map(({ label, answer, to = message.step }): CardAction => {
    if (!carriesValue) return { type: 'imBack', title: label, value: label };
    const value = { step: to, answer, ...(message.token && { token: message.token }) };
    return { type: 'messageBack', title: label, text: label, displayText: label, value };
  });
  return { to: [], actions };
}

function attached(form: Form, { step, token }: Message): CardAttachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: formCard(form, step, token) };
}
