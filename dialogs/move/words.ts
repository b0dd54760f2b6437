import type { Localized } from '../../src/language.ts';
import type { What } from '../../src/rules/migrate.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** The figures of the criteria that can be compared. */
export const figures = ['trainingHours', 'hoursPerEc', 'practiceHours', 'practiceYears'] as const;
export type Figure = (typeof figures)[number];

/** Every sentence about moving to another edition; a list is there already in Markdown. */
export type Words = {
  readonly name: string;
  readonly offer: string;
  readonly words: readonly string[];
  readonly title: (day: string) => string;
  readonly choose: (day: string, isOn: boolean) => string;
  readonly question: { readonly name: string; readonly why: string };
  readonly edition: (name: string, day: string) => string;
  readonly intro: (from: string, to: string) => string;
  readonly counts: (counted: string) => string;
  readonly what: Readonly<Record<What, string>>;
  readonly more: (lines: number) => string;
  readonly effect: {
    readonly kept: string;
    readonly returns: string;
    /** What somebody said of it before is empty where that is not known. */
    readonly again: (said: string) => string;
    readonly first: string;
    readonly aside: (said: string) => string;
    readonly asideEvidence: string;
    readonly nothing: string;
    readonly evidence: (pieces: number, most: number) => string;
  };
  readonly keeps: (answers: number) => string;
  readonly asks: (statements: number, minutes: number) => string;
  readonly asksNothing: string;
  readonly aside: string;
  readonly criteria: (changed: string) => string;
  readonly figure: (figure: Figure, before: string, after: string) => string;
  readonly ask: string;
  readonly stays: (day: string) => string;
  readonly moved: (edition: string) => string;
  readonly kept: (answers: number) => string;
  readonly askedNow: (statements: number, minutes: number) => string;
  readonly stoodOn: (said: string) => string;
  readonly asideNow: string;
  readonly settledAsk: (day: string) => string;
  readonly settled: (edition: string) => string;
  readonly open: (statements: number, of: number, minutes: number) => string;
  readonly hasAside: string;
  /** Said where somebody comes to a group that their edition does not have. */
  readonly formerGroup: (group: string) => string;
};

export const words: Localized<Words> = { nl, en };
