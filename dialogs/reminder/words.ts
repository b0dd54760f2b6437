import type { ChoiceWords, OfferText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

type Question = { readonly name: string; readonly ask: string; readonly why: string };

/** Every sentence about reminders, in one language; words of a person come in escaped, days and times as they are written. */
export type Words = OfferText & {
  readonly ask: (set: number) => string;
  readonly quiet: (from: string, until: string) => string;
  readonly noQuiet: string;
  readonly fresh: string;
  readonly freshWords: readonly string[];
  /** What leads here from elsewhere. */
  readonly remindMe: string;
  readonly notes: {
    readonly told: (moment: string) => string;
    readonly ended: (day: string | undefined) => string;
  };
  /** Something that can be pointed to, with its day. */
  readonly things: {
    readonly by: (what: string, day: string) => string;
    readonly contact: (trajectory: string) => string;
    readonly on: (what: string, day: string) => string;
    /** Stands for what is not there any more. */
    readonly gone: string;
  };
  readonly questions: {
    readonly what: Question & {
      /** Asked where there is something to choose from. */
      readonly withThings: string;
    };
    readonly when: Question & {
      readonly hint: string;
      readonly choices: Readonly<Record<'day' | 'tomorrow' | 'hour' | 'done' | 'stopped', ChoiceWords>>;
      readonly withDay: (day: string) => string;
      readonly move: (what: string) => string;
      readonly again: (what: string) => string;
    };
  };
  readonly refusals: {
    readonly past: (moment: string) => string;
    readonly tooFar: (day: string) => string;
    readonly tooMany: (most: number) => string;
  };
  readonly outcomes: {
    readonly set: (what: string, moment: string) => string;
    readonly usualTime: (time: string) => string;
    readonly moved: (time: string, hours: string, end: string) => string;
    readonly others: string;
    readonly done: (what: string) => string;
    readonly stopped: (what: string) => string;
    readonly told: (what: string, moment: string | undefined) => string;
    readonly nothing: string;
  };
  readonly more: (left: number) => string;
  /** What the overview says of them; so many ended, the last on this day. */
  readonly inShort: {
    readonly title: string;
    readonly ended: (count: number, day: string | undefined) => string;
  };
  readonly due: (what: string) => string;
  readonly late: (moment: string) => string;
  /** Said below a reminder where nothing else is asked. */
  readonly otherMoment: string;
  /** Leads from a reminder to what became of an intention. */
  readonly howItStands: string;
  readonly all: {
    readonly name: string;
    readonly words: readonly string[];
    readonly question: Question;
    readonly none: string;
    readonly ask: (set: number) => string;
    readonly stopped: (set: number) => string;
    readonly kept: string;
  };
};

export const words: Localized<Words> = { nl, en };
