import type { OfferText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

type Question = { readonly name: string; readonly ask: string; readonly why: string };

/** Every sentence about joining two chats, in one language; counts and days come in as they are written. */
export type Words = OfferText & {
  /** Asks whether to make a code, where somebody said something else. */
  readonly ask: string;
  readonly purpose: string;
  readonly make: Question;
  readonly noCode: string;
  readonly code: (code: string) => string;
  /** What to do with the code, and what not. */
  readonly afterCode: readonly string[];
  readonly unknown: string;
  readonly tooOften: string;
  readonly same: string;
  readonly editions: (here: string, there: string) => string;
  /** Where the other chat is, by the name of its channel; `elsewhere` for any other. */
  readonly channels: Readonly<Record<'msteams' | 'directline' | 'elsewhere', string>>;
  readonly found: (where: string) => string;
  readonly there: (counted: string | undefined) => string;
  readonly here: (counted: string | undefined) => string;
  /** Beside the name of what was answered otherwise in both: on which days that was, where that is known. */
  readonly days: (here: string | undefined, there: string | undefined) => string;
  readonly takes: Question & { readonly hint: string };
  /** What joining comes to, for both chats. */
  readonly effects: readonly string[];
  /** Said to whoever typed a code. */
  readonly onlyYourCode: string;
  readonly join: Question;
  readonly joined: string;
  readonly keptAside: string;
  readonly apart: string;
};

export const words: Localized<Words> = { nl, en };
