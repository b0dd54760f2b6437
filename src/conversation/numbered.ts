import type { Localized } from '../language.ts';
import type { Context } from './dialog.ts';
import { type Begun, newSubject, type Series, type Subject } from './offered.ts';

/** How many subjects are offered to press, beside a new one and the way to older ones. */
export const pressedAtOnce = 4;

const shownAtOnce = 12;

/** What is said of a series whose subjects are numbered as they are begun. */
export type NumberedText = Series['text']['nl'] & {
  /** What a new subject is called in the list, and other words that choose it. */
  readonly fresh: string;
  readonly freshWords: readonly string[];
  /** What leads from a list to the one with those begun before, and what that one asks. */
  readonly older: { readonly name: string; readonly words: readonly string[]; readonly ask: string };
};

/** What one numbered series has of its own; `paths` are read of a number before it can be chosen, `listed` is what is offered of some. */
type Own = Pick<Series, 'id' | 'sees' | 'isOffered' | 'isUnlisted' | 'all' | 'about' | 'hides'> & {
  readonly text: Localized<NumberedText>;
  readonly paths: (number: string, context: Context) => readonly string[];
  readonly listed: (numbers: readonly string[], begun: Begun, context: Context) => readonly Subject[];
};

/** Whether this is the number of a subject. */
export function isNumber(subject: string): boolean {
  return /^[1-9]\d{0,4}$/.test(subject);
}

/** The numbers of so many subjects, in the order in which they were begun. */
export function numbersTo(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1}`);
}

/** A series whose subjects are numbered as they are begun: a new one and the newest in one list, older ones in lists behind it. */
export function numbered({ text, paths, listed, ...own }: Own): Series {
  const list = (passed: number): Pick<Series, 'isOpenEnded' | 'shown' | 'subjects'> => ({
    isOpenEnded: true,
    shown: (count, context) => newest(count, passed).flatMap((number) => paths(number, context)),
    subjects: (begun, context) => {
      const { count } = begun;
      const { fresh, freshWords, older } = text[context.language];
      // A list is never empty, also where a press made up one so far back.
      const first = passed === 0 || passed >= count;
      const next = passed + shownAtOnce;
      return [
        // Before there is any, what comes to nothing is not to be begun anew.
        ...(first ? [{ id: newSubject, label: fresh, words: freshWords, isNext: count > 0 }] : []),
        ...listed(newest(count, passed), begun, context),
        ...(next < count
          ? [{ id: `older-${next}`, label: older.name, words: older.words, isNext: true }]
          : []),
      ];
    },
  });
  const about: Series['about'] = (subject, context) => {
    const passed = /^older-([1-9]\d{0,4})$/.exec(subject)?.[1];
    return passed === undefined
      ? own.about(subject, context)
      : { ...own, subject, text: olderText(text), ...list(Number(passed)), about };
  };
  return {
    ...own,
    text,
    ...list(0),
    opening: ({ count }) => (count === 0 ? newSubject : undefined),
    about,
  };
}

/** The subjects of these numbers by their own titles, with how far each is. */
export function byTitle(
  numbers: readonly string[],
  { told }: Begun,
  said: { readonly untitled: string; readonly note: (done: number, total: number) => string },
): readonly Subject[] {
  const known = numbers.flatMap((id) => (told[id] ? [{ id, ...told[id].progress }] : []));
  return known.map(({ id, title, done, total }, at) => ({
    ...{ id, label: title || said.untitled, note: said.note(done, total) },
    isNext: at < pressedAtOnce,
  }));
}

/** The numbers on a list, newest first, behind so many that are newer still. */
function newest(count: number, passed: number): string[] {
  const length = Math.max(0, Math.min(count - passed, shownAtOnce));
  return Array.from({ length }, (_, back) => `${count - passed - back}`);
}

// Under a name of its own, so that the name of the series leads back to the newest.
function olderText(text: Localized<NumberedText>): Series['text'] {
  const of = ({ older: { name, words, ask }, offer }: NumberedText) => ({
    ...{ name, words, offer },
    ask: () => ask,
  });
  return { nl: of(text.nl), en: of(text.en) };
}
