import type { ChoiceWords, OfferText, QuestionText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Localized } from '../../src/language.ts';
import type { SheetPart } from '../../src/rules/sheet.ts';
import type { Intervision, Own, Pace } from './answers.ts';
import type { Prepared } from './dialog.ts';
import { words as en } from './words.en.ts';
import { words as nl } from './words.nl.ts';

type Plain = { name: string; ask: string; why: string };
type Choices<K extends string> = { choices: Record<K, ChoiceWords> };

/** Every sentence of the intervision sheets, in one language; what was typed comes in escaped. */
export type Words = OfferText & {
  ask: string;
  fresh: string;
  freshWords: readonly string[];
  older: NumberedText['older'];
  numbered: (number: string) => string;
  note: (isShared: boolean, day: string | undefined) => string;
  lines: (count: number) => string;
  /** Said before the first question of the first sheet. */
  introduction: string;
  source: Plain;
  /** What is called so where nobody sees any more what it was. */
  thisOne: string;
  draft: Omit<Plain, 'ask'> & { ask: (source: string) => string; hint: string } & Choices<'begin'>;
  pace: Omit<Plain, 'ask'> & {
    /** Of so many lines, and whether there was more than fits. */
    ask: (lines: number, isCut: boolean) => string;
  } & Choices<Pace>;
  line: Omit<Plain, 'name'> & {
    name: (number: number) => string;
    /** Said before the first line. */
    first: string;
    place: (number: number, of: number, part: string) => string;
    hint: string;
  } & Choices<'keep' | 'drop'>;
  part: Record<SheetPart, QuestionText<Own, Intervision>>;
  replaced: (pairs: readonly (readonly [placeholder: string, value: string])[]) => string;
  share: Plain & { lead: string; miss: string; hint: string } & Choices<'share' | 'notYet'>;
  outcome: Record<Exclude<Prepared['what'], 'shared'>, string> & {
    ready: (link: string, minutes: number) => string;
    withoutLink: string;
    /** How it is put where others read along, with what is typed there. */
    inTeams: (typed: string) => string;
  };
  /** Said where others read along, of a sheet that is not there or not ready. */
  notReady: string;
  sheet: { title: string; headings: Record<SheetPart, string>; note: string };
};

/** Every sentence of the intervision sheets. */
export const words: Localized<Words> = { nl, en };
