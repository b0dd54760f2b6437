import { z } from 'zod';

/**
 * One thing that was said in a dialog. The answers follow from the list of these: the last one to a question
 * counts, taking the last one away is "back", and nothing that was said is overwritten.
 */
export const Entry = z.union([
  z.strictObject({ question: z.string(), answer: z.unknown() }),
  z.strictObject({ question: z.string(), skipped: z.literal(true) }),
  z.strictObject({ question: z.string(), reopened: z.literal(true) }),
]);
export type Entry = z.infer<typeof Entry>;

/** What was said last to each question, and when (its place in the list). */
export type Last = {
  /** The place of the last thing said to this question, -1 if nothing was. */
  at(question: string): number;
  entry(question: string): Entry | undefined;
  /** The last answer that was given, also where the question was skipped or reopened since. */
  answer(question: string): unknown;
};

/** Reads the list once, so that questions can be looked up in it. */
export function lastOf(said: readonly Entry[]): Last {
  const places = new Map<string, number>();
  const answers = new Map<string, unknown>();
  said.forEach((entry, place) => {
    places.set(entry.question, place);
    if ('answer' in entry) answers.set(entry.question, entry.answer);
  });
  return {
    at: (question) => places.get(question) ?? -1,
    entry: (question) => said[places.get(question) ?? -1],
    answer: (question) => answers.get(question),
  };
}

const longest = 600;

/** Drops what has been replaced since, once the list is long; only the reach of "back" shrinks. */
export function shortened(said: readonly Entry[]): readonly Entry[] {
  if (said.length <= longest) return said;
  const last = lastOf(said);
  return said.filter((entry, place) => place === last.at(entry.question) || isLastAnswer(said, place));
}

function isLastAnswer(said: readonly Entry[], place: number): boolean {
  const entry = said[place];
  if (!entry || !('answer' in entry)) return false;
  return !said.slice(place + 1).some((later) => later.question === entry.question && 'answer' in later);
}
