import { z } from 'zod';
import { buttonsCard } from '../cards/buttonsCard.ts';
import { readFilled, Step, Token } from '../cards/filled.ts';
import { formCard } from '../cards/formCard.ts';
import { visible } from '../conversation/escape.ts';
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
      activity.type === 'message'
        ? { text: visible(activity.text ?? ''), ...(pressed && { pressed }) }
        : { text: '' },
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
    ...below(message, incoming),
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

/** What can be pressed below a message; each button carries the step and the token of what it answers. */
function below(
  message: Message,
  { channel }: Incoming,
): Pick<OutgoingActivity, 'attachments' | 'suggestedActions'> {
  const { form, suggestions = [], step, token } = message;
  const isTeams = channel === 'msteams';
  const cards = [
    ...(form ? [formCard(form, step, token)] : []),
    ...(isTeams && suggestions.length > 0 ? [buttonsCard(message, suggestions)] : []),
  ];
  const actions = isTeams ? [] : suggestions.map((suggestion) => suggested(message, suggestion));
  return {
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    ...(cards.length > 0 && { attachments: cards.map(attached) }),
  };
}

function suggested({ step, token }: Message, { label, answer, to = step }: Suggestion): CardAction {
  const value = { step: to, answer, ...(token !== undefined && { token }) };
  return { type: 'messageBack', title: label, text: label, displayText: label, value };
}

function attached(content: CardAttachment['content']): CardAttachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
