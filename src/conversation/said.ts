import { z } from 'zod';

// Absent in what was said before days were kept.
const Day = z.iso.date().exactOptional();

/**
 * One thing that was said in a dialog. The answers follow from the list of these: the last one to a question
 * counts, taking the last one away is "back", and nothing that was said is overwritten. Questions that were reopened
 * `together` were so by the same reply as the one before.
 */
export const Entry = z.union([
  z.strictObject({ question: z.string(), answer: z.unknown(), on: Day }),
  z.strictObject({ question: z.string(), skipped: z.literal(true), on: Day }),
  z.strictObject({ question: z.string(), reopened: z.literal([true, 'together']), on: Day }),
]);
export type Entry = z.infer<typeof Entry>;

/** An answer and the ISO day on which it was given, where that is known. */
export type Dated = { readonly answer: unknown; readonly on?: string };

/** Every answer that was given, by question, oldest first. */
export type History = Readonly<Record<string, readonly Dated[]>>;

/** Every answer that was given and not taken back. */
export function historyOf(said: readonly Entry[]): History {
  const history: Record<string, Dated[]> = Object.create(null);
  for (const entry of said) {
    if (!('answer' in entry)) continue;
    const { question, answer, on } = entry;
    history[question] = [...(history[question] ?? []), { answer, ...(on !== undefined && { on }) }];
  }
  return history;
}

/** What was said last to each question, and when (its place in the list). */
export type Last = {
  /** The place of the last thing said to this question, -1 if nothing was. */
  at(question: string): number;
  entry(question: string): Entry | undefined;
  /** The place of the last answer to this question, -1 if none was given. */
  answerAt(question: string): number;
  /** The last answer that was given, also where the question was skipped or reopened since. */
  answer(question: string): unknown;
};

/** Reads the list once, so that questions can be looked up in it. */
export function lastOf(said: readonly Entry[]): Last {
  const places = new Map<string, number>();
  const answerPlaces = new Map<string, number>();
  said.forEach((entry, place) => {
    places.set(entry.question, place);
    if ('answer' in entry) answerPlaces.set(entry.question, place);
  });
  const answerAt = (question: string) => answerPlaces.get(question) ?? -1;
  return {
    at: (question) => places.get(question) ?? -1,
    entry: (question) => said[places.get(question) ?? -1],
    answerAt,
    answer: (question) => {
      const entry = said[answerAt(question)];
      return entry && 'answer' in entry ? entry.answer : undefined;
    },
  };
}

const longest = 600;
const stepsBack = 100;

/** Drops what was replaced long ago, once the list is long; the newest hundred can still be taken back one by one. */
export function shortened(said: readonly Entry[]): readonly Entry[] {
  if (said.length <= longest) return said;
  const old = said.slice(0, -stepsBack);
  const last = lastOf(old);
  const needed = old.filter(
    ({ question }, place) => place === last.at(question) || place === last.answerAt(question),
  );
  return [...needed, ...said.slice(-stepsBack)];
}
