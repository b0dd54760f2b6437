import { expect } from 'vitest';
import { chooserStep } from '../../src/conversation/guide.ts';
import type { Message } from '../../src/conversation/message.ts';

const never: readonly (readonly [string, RegExp])[] = [
  ['shows an emoji', /\p{Extended_Pictographic}/u],
  ['has a gap', /\bundefined\b|\bnull\b|\bNaN\b|\[object|\$\{|^\s|\s$/],
  ['calls anybody a user', /gebruiker|\buser\b/i],
  ['calls anybody certified', /gecertificeerd|\bcertified\b/i],
  ['has HTML in it', /(?<!\\)<\/?\p{L}/u],
];

/** What holds for everything the guide says, whatever was said to it: no gaps, nothing it never says, and not too long. */
export function checkMessage({ text, step, suggestions = [], form }: Message): void {
  for (const [what, pattern] of never) expect(text, what).not.toMatch(pattern);
  const labels = suggestions.map(({ label }) => label);
  // Two moments may have been given the same name; they can still be told apart by their numbers.
  if (step.question !== chooserStep) expect(new Set(labels).size, labels.join()).toBe(labels.length);
  expect(labels.filter((label) => label.trim() === '' || label.includes('undefined'))).toEqual([]);
  expect(JSON.stringify({ text, suggestions, form }).length * 2).toBeLessThan(100_000);
}
