import type { ChoiceWords, OfferText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** Every sentence about what something shows, in one language; words of a person come in escaped. */
export type Words = OfferText & {
  readonly ask: string;
  readonly note: (statements: number) => string;
  /** Leads to a first story, where there is nothing to ask about. */
  readonly first: string;
  readonly group: {
    readonly name: string;
    readonly ask: (title: string) => string;
    /** Where no group is heard in it. */
    readonly askBare: (title: string) => string;
    readonly why: string;
    readonly hint: string;
    readonly another: ChoiceWords;
  };
  readonly otherGroup: {
    readonly name: string;
    readonly ask: (groups: readonly string[]) => string;
    readonly why: string;
    readonly hint: string;
  };
  readonly ticks: {
    readonly name: (group: string) => string;
    readonly ask: (group: string, title: string) => string;
    /** Below it, where some are pointed to already. */
    readonly already: (statements: readonly string[]) => string;
    /** Comes before what a language model read in it. */
    readonly read: string;
    readonly how: string;
    readonly why: string;
    readonly hint: string;
    readonly whole: (group: string) => ChoiceWords;
  };
  readonly others: {
    readonly name: (group: string) => string;
    readonly ask: (group: string, title: string) => string;
  };
  /** Said before something is ticked otherwise, and before another group is chosen. */
  readonly touches: string;
  readonly touchesNothing: string;
  /** Leads to another group of the same story. */
  readonly more: string;
  readonly shown: (group: string, title: string, lines: readonly string[]) => string;
  readonly line: {
    readonly rated: (statement: string, rating: string) => string;
    readonly unrated: (statement: string) => string;
    readonly full: (statement: string) => string;
  };
  /** What is left to do, where there is something. */
  readonly toRate: string;
  readonly isFull: string;
  readonly none: (group: string, title: string) => string;
  readonly noGroup: (title: string) => string;
  readonly alreadyAll: (group: string, title: string) => string;
  readonly nothingTold: string;
  readonly notEnough: string;
};

export const words: Localized<Words> = { nl, en };
