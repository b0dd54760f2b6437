import type { Language } from '../language.ts';
import type { Figure } from './figure.ts';
import type { Form } from './form.ts';
import { plain } from './reading/normalise.ts';
import { afterNo, opensYesNo, readYesNo } from './reading/yesNo.ts';

/** Where in the conversation something is said: ids only, never words of a person. */
export type Step = {
  readonly dialog: string;
  readonly subject?: string;
  readonly question?: string;
  readonly outcome?: string;
};

/**
 * A short answer that can be pressed, to the step it is shown in or to another; typing its label says the same, and where it
 * says yes or no to what was asked back, so does any other yes or no.
 */
export type Suggestion = {
  readonly label: string;
  readonly answer: string;
  readonly to?: Step;
  readonly says?: boolean;
};

/** What the guide says: Markdown without HTML, in which every word of a person has been escaped. */
export type Message = {
  readonly text: string;
  readonly language: Language;
  readonly step: Step;
  readonly suggestions?: readonly Suggestion[];
  readonly form?: Form;
  /** What a channel that can shows as a picture as well; the text says it too. */
  readonly figure?: Figure;
  /** What is behind the link in the text, as it was asked for; a channel that hands over files offers it as one as well. */
  readonly file?: string;
  /** What opens a window in which this question can be answered, together with others; only for channels that have windows. */
  readonly window?: string;
  /** Tells this message from any other of the conversation, so that something pressed below it twice counts once. */
  readonly token?: string;
};

/**
 * A suggestion or card that was pressed, and the step it belonged to when it was shown, with the token of that message;
 * `filled` is what was filled in in a form, by field, and then the answer is empty. What comes from a window is taken as a
 * whole or not at all.
 */
export type Pressed = {
  readonly step: Step;
  readonly answer: string;
  readonly token?: string;
  readonly filled?: Readonly<Record<string, string>>;
  readonly isWindow?: true;
};

/** What was taken for the answer to what was asked in a step, as it is shown, in Markdown. */
export type Answered = { readonly step: Step; readonly shown: string };

/** What a practitioner says: typed text, or something pressed (then the text is its label). */
export type Reply = { readonly text: string; readonly pressed?: Pressed };

/** A message with these said before it. */
export function led(message: Message, ...leads: readonly string[]): Message {
  return { ...message, text: [...leads, message.text].join('\n\n') };
}

/** A reply as if it was pressed, where it says exactly what a suggestion below a message says that is the last one. */
export function asPressed(reply: Reply, last: Message | undefined): Reply {
  const said =
    last?.suggestions?.find(({ label }) => plain(label) === plain(reply.text)) ?? saidTo(reply, last);
  if (reply.pressed || !last || !said) return reply;
  return { text: said.label, pressed: { step: said.to ?? last.step, answer: said.answer } };
}

/** The yes or no below what was asked back that a reply says in other words; a no that says more is read as it is. */
function saidTo({ text }: Reply, last: Message | undefined): Suggestion | undefined {
  if (!last?.suggestions?.some(({ says }) => says !== undefined)) return undefined;
  const isYes = opensYesNo(text) && afterNo(text) === text ? readYesNo(text) : undefined;
  return last.suggestions.find(({ says }) => says !== undefined && says === isYes);
}
