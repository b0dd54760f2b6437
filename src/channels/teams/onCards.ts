import {
  answeredCard,
  linkCard,
  type MessageCard,
  messageCards,
  summaryOf,
} from '../../cards/messageCard.ts';
import type { Message } from '../../conversation/message.ts';
import { localeOf } from '../../language.ts';
import type { OutgoingActivity } from '../activity.ts';

// Teams takes 100 KB of what it counts as UTF-16, and does not say what it adds.
const mostBytes = 80_000;

/** A message as Teams shows it: one activity, or as many as its size asks for. There is no text beside a card, since Teams would take the two apart. */
export function onCards(message: Message): readonly OutgoingActivity[] {
  const withCard = sending(message);
  return messageCards(message, canBeSent(withCard)).map(withCard);
}

/** What takes the place of the last activity of a message that was answered, with `answer` as Markdown. */
export function onAnsweredCard(message: Message, answer: string | undefined): OutgoingActivity {
  const withCard = sending(message);
  return withCard(answeredCard(message, answer, canBeSent(withCard)));
}

/** A message with a way to somewhere else. */
export function onLinkCard(message: Message, title: string, url: string): OutgoingActivity {
  return sending(message)(linkCard(message, title, url));
}

function canBeSent(withCard: (card: MessageCard) => OutgoingActivity) {
  return (card: MessageCard) => sizeOf(withCard(card)) <= mostBytes;
}

/** How large an activity is for Teams. */
export function sizeOf(activity: OutgoingActivity): number {
  return Buffer.byteLength(JSON.stringify(activity), 'utf16le');
}

function sending(message: Message): (card: MessageCard) => OutgoingActivity {
  const summary = summaryOf(message);
  return (content) => ({
    type: 'message',
    summary,
    inputHint: 'expectingInput',
    locale: localeOf[message.language],
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  });
}
