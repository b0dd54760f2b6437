import { note, type Tally } from './tally.ts';

/** The longest that anybody waits for an answer or a word about what is wrong. */
export const patienceMs = 2_000;

/** What people were told while something was wrong, and how long the slowest answer took. */
export type Told = { readonly tally: Tally; slowestMs: number; apologies: number };

/** Counts one answer; that somebody waited too long is as bad as a wrong answer. */
export function took(told: Told, what: string, ms: number): void {
  told.slowestMs = Math.max(told.slowestMs, ms);
  if (ms > patienceMs) note(told.tally, 'wrong', `"${what}" took ${Math.round(ms)} ms`);
}

/** Counts one apology, which has to be in the language of the conversation. */
export function apologised(told: Told, text: string): void {
  told.apologies += 1;
  const isDutch = /^(Er ging bij mij iets mis\.|Ik weet niet zeker of)/.test(text);
  if (!isDutch) note(told.tally, 'wrong', `a Dutch conversation was told "${text}"`);
}
