import { z } from 'zod';
import { arrivalAt } from '../arrivals.ts';
import { readFilled, Step, Token } from '../cards/filled.ts';
import { formCard } from '../cards/formCard.ts';
import { visible } from '../conversation/escape.ts';
import type { Message, Pressed, Suggestion } from '../conversation/message.ts';
import { localeOf } from '../language.ts';
import type { Incoming } from '../turn.ts';
import {
  type Activity,
  type CardAction,
  type CardAttachment,
  type FigureAttachment,
  figureType,
  type OutgoingActivity,
} from './activity.ts';
import { drawnInTurn } from './drawn.ts';
import { cardsOfTeams } from './teams/cards.ts';
import { detailsOf } from './teams/details.ts';
import { personIn, whatHappened } from './teams/happened.ts';
import { wordsOf } from './teams/words.ts';

const Suggested = z.object({ step: Step, answer: z.string().max(4_000), token: Token.exactOptional() });

/** The channels whose client is Web Chat: they carry a step beside the words. */
const webChatChannels: readonly string[] = ['directline', 'webchat'];

/** What an activity means to the guide; nothing where it means nothing. */
export function toIncoming(activity: Activity): Incoming | undefined {
  if (whatHappened(activity) !== 'turn') return undefined;
  const { type, channelId: channel, conversation, locale, value } = activity;
  const isSaid = type === 'message';
  const person = personIn(activity);
  const practitioner = person?.aadObjectId || person?.id;
  const { timestamp, clientLocale } = detailsOf(activity);
  const isTeams = channel === 'msteams';
  const id = isTeams && !isSaid && timestamp ? arrivalAt(timestamp) : activity.id;
  if (!channel || !conversation?.id || !id || !practitioner) return undefined;
  const pressed = readPressed(value);
  const text = visible(isTeams ? wordsOf(activity) : (activity.text ?? ''));
  const spoken = locale || clientLocale;
  return {
    channel,
    conversation: conversation.id,
    activity: id,
    practitioner,
    kind: isSaid ? 'said' : 'arrived',
    reply: isSaid ? { text, ...(pressed && { pressed }) } : { text: '' },
    ...(spoken && { locale: spoken }),
  };
}

type To = Pick<Incoming, 'channel' | 'activity'>;

/** What the guide says in answer to `incoming`, as activities for its channel. */
export async function toActivities(messages: readonly Message[], to: To): Promise<OutgoingActivity[]> {
  if (to.channel !== 'msteams') return drawnInTurn(toUndrawn(messages, to));
  const { onCards } = await cardsOfTeams();
  return withIds(messages.flatMap(onCards), to);
}

/** The same in a channel without cards of whole messages, as it is kept: a figure in it is still to be drawn. */
export function toUndrawn(messages: readonly Message[], to: To): OutgoingActivity[] {
  return withIds(
    messages.map((one) => inText(one, to.channel)),
    to,
  );
}

function withIds(said: readonly OutgoingActivity[], { activity }: To): OutgoingActivity[] {
  return said.map((one, index) => ({ ...one, id: `${activity}|${index}` }));
}

function inText(message: Message, channel: string): OutgoingActivity {
  return {
    type: 'message',
    text: message.text,
    textFormat: 'markdown',
    inputHint: 'expectingInput',
    locale: localeOf[message.language],
    ...below(message, channel),
    ...(webChatChannels.includes(channel) && { channelData: { step: message.step } }),
  };
}

function readPressed(value: unknown): Pressed | undefined {
  const suggested = Suggested.safeParse(value).data;
  if (suggested) return suggested;
  const form = readFilled(value);
  return form && { ...form, answer: '' };
}

/** What can be seen and pressed below a message; each button carries the step and the token of what it answers. */
function below(
  message: Message,
  channel: string,
): Pick<OutgoingActivity, 'attachments' | 'suggestedActions'> {
  const { figure, form, suggestions = [], step, token, language } = message;
  const attachments = [
    ...(figure && webChatChannels.includes(channel) ? [toDraw({ figure, language })] : []),
    ...(form ? [attached(formCard(form, step, token))] : []),
  ];
  const actions = suggestions.map((suggestion) => suggested(message, suggestion));
  return {
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    ...(attachments.length > 0 && { attachments }),
  };
}

function suggested({ step, token }: Message, { label, answer, to = step }: Suggestion): CardAction {
  const value = { step: to, answer, ...(token !== undefined && { token }) };
  return { type: 'messageBack', title: label, text: label, displayText: label, value };
}

function toDraw(content: FigureAttachment['content']): FigureAttachment {
  return { contentType: figureType, content };
}

function attached(content: CardAttachment['content']): CardAttachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
