import type { OfferText, QuestionText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Localized } from '../../src/language.ts';
import type { Reason } from '../../src/rules/rehearsal.ts';
import type { Called } from './called.ts';
import type { Rehearsal } from './dialog.ts';
import { words as en } from './words.en.ts';
import { words as nl } from './words.nl.ts';

/** Every sentence of the rehearsals, in one language; names come in escaped. */
export type Words = OfferText & {
  ask: string;
  fresh: string;
  freshWords: readonly string[];
  older: NumberedText['older'];
  numbered: (number: string) => string;
  note: (done: number, total: number, day: string | undefined) => string;
  questions: (count: number) => string;
  begin: QuestionText<readonly string[], Rehearsal> &
    Required<Pick<QuestionText<string, Rehearsal>, 'choices'>>;
  why: string;
  place: (number: number, of: number) => string;
  questionName: (number: number, about?: string) => string;
  /** Why something is asked about, in a few words. */
  reasons: Record<Reason, string>;
  asks: Record<Reason, (called: Called) => string>;
  /** Asked where nobody knows any more what it was about. */
  askAnything: string;
  /** What can be added to it, at the end. */
  adds: Record<Reason, (called: Called) => string>;
  outcome: {
    held: (questions: number) => string;
    toAdd: string;
    notBegun: string;
    tooLittle: (groups: number) => string;
  };
};

/** Every sentence of the rehearsals. */
export const words: Localized<Words> = { nl, en };
