import type { Message } from '../conversation/message.ts';
import { type ButtonsCard, buttonsCard, isCutOff } from './buttonsCard.ts';
import { type Drawn, drawFigure } from './figureCard.ts';
import { type FormCard, formCard } from './formCard.ts';
import { type Paragraph, paragraphsOf, plainText } from './paragraphs.ts';
import { inParts } from './parts.ts';
import { richText } from './richText.ts';

type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };

/** An Adaptive Card that is a whole message: its words, which are no Markdown, a figure, and what can be pressed. */
export type MessageCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  lang: string;
  msteams: { width: 'Full' };
  body: (Drawn | ButtonsCard['body'][number])[];
  actions?: FormCard['actions'] | [OpenUrl];
};

/** Whether a card can be sent as it is. */
export type CardFits = (card: MessageCard) => boolean;

/**
 * A message as a card; as several where one is too large, and then what can be pressed is on the last. A figure that does
 * not fit with the words stands before them, on as few cards as it takes.
 */
export function messageCards(message: Message, fits: CardFits): readonly MessageCard[] {
  const { before, told } = apart(message, fits);
  const parts = partsOf(told, fits).map((part, at, all) =>
    at === all.length - 1 ? whole(told, part) : card(told, part.map(richText)),
  );
  return [...before, ...parts];
}

/** The last card of a message once it was answered: with `answer` below it, as Markdown, and with nothing to press. */
export function answeredCard(message: Message, answer: string | undefined, fits: CardFits): MessageCard {
  const { told } = apart(message, fits);
  const [line] = answer === undefined ? [] : paragraphsOf(answer);
  return card(message, [
    ...(partsOf(told, fits).at(-1) ?? []).map(richText),
    ...figureIn(told),
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

/** The cards of a figure that does not fit with the words, and the message that is told then. */
function apart(message: Message, fits: CardFits): { before: readonly MessageCard[]; told: Message } {
  const { figure, ...told } = message;
  const isBetterApart = !fits(whole(message, paragraphsIn(message))) && fits(whole(told, []));
  if (!figure || !isBetterApart) return { before: [], told: message };
  const before: MessageCard[] = [];
  for (const drawn of figureIn(message)) {
    const last = before.at(-1);
    const larger = card(message, [...(last?.body ?? []), drawn]);
    if (last && fits(larger)) before[before.length - 1] = larger;
    else before.push(card(message, [drawn]));
  }
  return { before, told };
}

function figureIn({ figure, language }: Message): readonly Drawn[] {
  return figure ? drawFigure(figure, language) : [];
}

function partsOf(message: Message, fits: CardFits): readonly (readonly Paragraph[])[] {
  // What cannot be sent however little is said with it is no reason to take words apart.
  const canFit = fits(whole(message, []));
  return inParts(paragraphsIn(message), message.language, (part) =>
    fits(canFit ? whole(message, part) : card(message, part.map(richText))),
  );
}

function paragraphsIn(message: Message): readonly Paragraph[] {
  return [...paragraphsOf(message.text), ...spelledOut(message)];
}

/** What can be pressed, in lines, where a button cuts off words that stand nowhere else. */
function spelledOut({ text, suggestions = [] }: Message): readonly Paragraph[] {
  const said = paragraphsOf(text).map(plainText);
  const unsaid = suggestions.filter(({ label }) => !said.some((line) => line.includes(label)));
  if (!unsaid.some(({ label }) => isCutOff(label))) return [];
  return unsaid.map(({ label }) => ({ kind: 'item', runs: [{ text: label }] }));
}

function whole(message: Message, part: readonly Paragraph[]): MessageCard {
  const { suggestions = [], form, step, token } = message;
  return {
    ...card(message, [
      ...part.map(richText),
      ...figureIn(message),
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
