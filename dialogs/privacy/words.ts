import type { ChoiceWords, OfferText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { Kind } from './kept.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** Every sentence about what is kept, taking it along and erasing it, in one language. */
export type Words = {
  readonly privacy: OfferText & {
    readonly title: string;
    readonly what: string;
    readonly purpose: string;
    /** `counted` names how many there are of each kind; both are absent where nothing is kept. */
    readonly now: (answers: number, since: string | undefined, counted: string | undefined) => string;
    readonly howLong: (months: number) => string;
    /** Said where something was typed in a window and not sent. */
    readonly drafts: string;
    readonly who: string;
    /** How it stands with a language model, where there is none and where there is one. */
    readonly noModel: (isAllowed: boolean) => string;
    readonly model: (isAllowed: boolean, name: string, host: string) => string;
    readonly language: string;
    readonly edition: (day: string) => string;
    readonly rights: string;
  };
  readonly kinds: Readonly<Record<Kind, (count: number) => string>>;
  readonly export: OfferText & {
    readonly ready: (link: string, minutes: number) => string;
    readonly inIt: string;
    readonly withoutLink: string;
  };
  readonly erasure: OfferText & {
    readonly gone: string;
    readonly answers: (answers: number) => string;
    /** What is kept of everybody, besides their answers. */
    readonly besides: string;
    readonly first: string;
    readonly question: {
      readonly name: string;
      readonly ask: string;
      readonly why: string;
      readonly hint: string;
      readonly choices: Readonly<Record<'yes' | 'no', ChoiceWords>>;
    };
    readonly kept: string;
    readonly erased: string;
    readonly day: (day: string) => string;
    readonly receipt: (code: string) => string;
    readonly was: (counted: string) => string;
    readonly left: string;
    readonly anew: string;
  };
};

export const words: Localized<Words> = { nl, en };
