import type { z } from 'zod';
import type { Language } from '../src/language.ts';

/** One thing a model can be asked; what it is told about it is in the `system.*.md` beside it. */
export type Prompt<In, Out> = {
  readonly input: z.ZodType<In>;
  /** What an answer has to be before it is judged. */
  readonly output: z.ZodType<Out>;
  /** The shape a service is asked to answer in: every field there and no limits, since not every service takes those. */
  readonly wire: (input: In, language: Language) => z.ZodObject;
  /** What stands in the one message that has a practitioner's words in it. */
  readonly message: (input: In, language: Language) => string;
};

// What looks like a tag, what cannot be seen, and what turns the direction of a text.
const brackets = /[<\uff1c\ufe64]|[>\uff1e\ufe65]/gu;
const unseen = /[\p{Cf}\p{Co}\u{e0000}-\u{e0fff}]|(?![\n\t])\p{Cc}/gu;

/** Somebody's words as they are handed over: nothing in them can end the tag around them, or be there unseen. */
export function asData(text: string): string {
  return text
    .replace(unseen, '')
    .replace(brackets, (sign) => ('<\uff1c\ufe64'.includes(sign) ? '\u2039' : '\u203a'))
    .trim();
}

/** Words between tags of this name, with an id where there are several. */
export function tagged(name: string, text: string, id?: string): string {
  const opening = id === undefined ? name : `${name} id="${asData(id).replaceAll('"', '')}"`;
  return `<${opening}>\n${asData(text)}\n</${name}>`;
}
