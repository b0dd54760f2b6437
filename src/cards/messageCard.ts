import type { Message } from '../conversation/message.ts';
import { type ButtonsCard, buttonsCard, isCutOff } from './buttonsCard.ts';
import { type ColumnSet, drawFigure } from './figureCard.ts';
import { type FormCard, formCard } from './formCard.ts';
import { type Paragraph, paragraphsOf, plainText } from './paragraphs.ts';
import { inParts } from './parts.ts';
import { type RichTextBlock, richText } from './richText.ts';

type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };

/** An Adaptive Card that is a whole message: its words, which are no Markdown, a figure, and what can be pressed. */
export type MessageCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  lang: string;
  msteams: { width: 'Full' };
  body: (RichTextBlock | ColumnSet | ButtonsCard['body'][number])[];
  actions?: FormCard['actions'] | [OpenUrl];
};

/** Whether a card can be sent as it is. */
export type CardFits = (card: MessageCard) => boolean;

/** A message as a card; as several where one is too large, and then what can be pressed is on the last. */
export function messageCards(message: Message, fits: CardFits): readonly MessageCard[] {
  return partsOf(message, fits).map((part, at, parts) =>
    at === parts.length - 1 ? whole(message, part) : card(message, part.map(richText)),
  );
}

/** The last card of a message once it was answered: with `answer` below it, as Markdown, and with nothing to press. */
export function answeredCard(message: Message, answer: string | undefined, fits: CardFits): MessageCard {
  const { figure } = message;
  const [line] = answer === undefined ? [] : paragraphsOf(answer);
  return card(message, [
    ...(partsOf(message, fits).at(-1) ?? []).map(richText),
    ...(figure ? drawFigure(figure) : []),
    ...(line ? [{ ...richText(shortened(line)), separator: true as const }] : []),
  ]);
}

/** A message with a way to somewhere else. */
export function linkCard(message: Message, title: string, url: string): MessageCard {
  const body = paragraphsOf(message.text).map(richText);
  return { ...card(message, body), actions: [{ type: 'Action.OpenUrl', title, url }] };
}

const longestSummary = 150;

/** The beginning of a message in plain words, for the notification of it. */
export function summaryOf({ text }: Message): string {
  const [first] = paragraphsOf(text);
  return first ? clipped(plainText(first), longestSummary) : '';
}

function partsOf(message: Message, fits: CardFits): readonly (readonly Paragraph[])[] {
  // What cannot be sent however little is said with it is no reason to take words apart.
  const canFit = fits(whole(message, []));
  return inParts([...paragraphsOf(message.text), ...spelledOut(message)], message.language, (part) =>
    fits(canFit ? whole(message, part) : card(message, part.map(richText))),
  );
}

/** What can be pressed, in lines, where a button cuts off words that stand nowhere else. */
function spelledOut({ text, suggestions = [] }: Message): readonly Paragraph[] {
  const said = paragraphsOf(text).map(plainText);
  const unsaid = suggestions.filter(({ label }) => !said.some((line) => line.includes(label)));
  if (!unsaid.some(({ label }) => isCutOff(label))) return [];
  return unsaid.map(({ label }) => ({ kind: 'item', runs: [{ text: label }] }));
}

function whole(message: Message, part: readonly Paragraph[]): MessageCard {
  const { figure, suggestions = [], form, step, token } = message;
  return {
    ...card(message, [
      ...part.map(richText),
      ...(figure ? drawFigure(figure) : []),
      ...buttonsCard(message, suggestions).body,
    ]),
    ...(form && { actions: formCard(form, step, token).actions }),
  };
}

function card({ language }: Message, body: MessageCard['body']): MessageCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: language, msteams: { width: 'Full' }, body };
}

const longestAnswer = 200;

/** A line of which no more stands there than is needed to know it again. */
function shortened({ kind, runs }: Paragraph): Paragraph {
  let left = longestAnswer;
  const short = runs.flatMap(({ text, ...style }) => {
    const shown = clipped(text, left);
    left = shown === text ? left - text.length : 0;
    return shown === '' ? [] : [{ ...style, text: shown }];
  });
  return { kind, runs: short };
}

/** The text, or as many of its words as fit with an ellipsis behind them. */
function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, Math.max(most - 1, 0));
  const words = /^.*\S(?=\s)/s.exec(start)?.[0] ?? start.replace(/[\ud800-\udbff]$/, '');
  return words === '' ? '' : `${words}…`;
}
