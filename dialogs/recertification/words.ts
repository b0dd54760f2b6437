import type { OfferText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Localized } from '../../src/language.ts';
import type { LedgerDoubt } from '../../src/rules/recertification.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

type Field = { readonly name: string; readonly ask: string; readonly why: string; readonly hint?: string };

/** How much there is of something and how much is asked, as numbers are written. */
type Amounts = { readonly have: string; readonly need: string; readonly missing: string | undefined };

/** Every sentence about points and meetings, in one language; words of a person come in escaped, days and numbers as they are written. */
export type Words = OfferText &
  Pick<NumberedText, 'fresh' | 'freshWords' | 'older'> & {
    readonly ask: string;
    readonly title: (from: string) => string;
    readonly untitled: string;
    /** How it stands, beside the name of a period. */
    readonly totals: (points: Amounts, meetings: Amounts) => string;
    readonly from: Omit<Field, 'ask'> & { readonly ask: (years: string) => string };
    readonly points: {
      readonly name: string;
      readonly why: string;
      readonly none: (need: string, years: string) => string;
      readonly more: (have: string, need: string) => string;
      readonly fields: Readonly<Record<'name' | 'on' | 'amount', Field>>;
    };
    readonly meetings: {
      readonly name: string;
      readonly why: string;
      readonly none: (need: string) => string;
      readonly more: (have: string, need: string, ahead: string | undefined) => string;
      readonly fields: Readonly<Record<'name' | 'on', Field>>;
    };
    readonly understood: (item: string) => string;
    readonly note: string;
    readonly isRight: string;
    readonly doubts: Readonly<Record<LedgerDoubt, string>>;
    readonly phases: Readonly<
      Record<'ahead' | 'running' | 'over', (from: string, until: string) => string>
    > & {
      readonly unknown: string;
    };
    readonly lines: {
      readonly points: (amounts: Amounts, ahead: string | undefined) => string;
      readonly meetings: (amounts: Amounts, next: string | undefined) => string;
    };
    readonly outside: (points: string | undefined, meetings: number) => string;
    readonly pace: (months: number, points: string | undefined, monthsEach: number | undefined) => string;
    readonly over: string;
    readonly numbers: (points: string, meetings: string, years: string) => string;
    readonly closing: string;
    /** What the overview says of it. */
    readonly inShort: {
      readonly none: string;
      readonly running: (totals: string, until: string) => string;
      readonly over: (totals: string, until: string) => string;
      readonly unknown: (totals: string) => string;
    };
    readonly leads: Readonly<Record<'none' | 'some', string>>;
    /** What a reminder is of. */
    readonly things: {
      readonly end: string;
      readonly meeting: (name: string) => string;
    };
    /** What stands above the places of entries in a document, and the places. */
    readonly columns: { readonly place: string };
    readonly places: Readonly<Record<'counts' | 'ahead' | 'outside', string>>;
  };

/** The sentences about points and meetings. */
export const words: Localized<Words> = { nl, en };
