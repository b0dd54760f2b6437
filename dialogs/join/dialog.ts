import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { codeSubject, type Joinable, joinSeries } from '../../src/conversation/joinable.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { several } from '../../src/conversation/pickKinds.ts';
import { typed } from '../../src/conversation/prompt.ts';
import type { Group } from '../../src/profile/schema.ts';
import { codeText, foundText, nowhereText, text } from './text.ts';

/** What to take over from the other chat where both differ, and whether to join them at all. */
export type Answers = { takes: readonly string[]; join: boolean };

/** What comes of it, with what is taken over. */
export type Outcome = { readonly what: 'joined' | 'apart'; readonly takes: readonly string[] };

/** Whether a code is to be made for the other chat. */
export type ToMake = { make: boolean };

/** The other chat, as it was found by a code. */
export type Found = Extract<Joinable, { what: 'found' }>;

/** A code for the other chat. */
export type Code = Extract<Joinable, { what: 'code' }>;

/** Why a code that was typed leads nowhere. */
export type Nowhere = Exclude<Joinable, Found | Code>;

/** I also talk to you elsewhere: a code for the other chat, or with a code from there, all of it together. */
export const join: Series = {
  id: joinSeries,
  text,
  isUnlisted: true,
  isOpenEnded: false,
  joins: true,
  shown: () => [],
  all: () => [],
  opening: () => codeSubject,
  subjects: (_, { language, joinable }) => {
    const { name, words } = text[language];
    return [{ id: codeSubject, label: name, words, isNext: joinable?.what !== 'found' }];
  },
  about: (subject, { joinable = { what: 'unknown' }, edition, earlier }) => {
    const groups = [...earlier, edition].flatMap((one) => one.groups);
    if (joinable.what === 'found') return joining(subject, joinable, groups);
    return joinable.what === 'code' ? making(subject, joinable) : telling(subject, joinable);
  },
};

/** Says why a code leads nowhere; there is nothing to ask. */
function telling(subject: string, nowhere: Nowhere): Dialog {
  return dialog<Record<never, never>, undefined>({
    ...{ id: joinSeries, subject, secondsEach: 0, isAlone: true, questions: {} },
    text: nowhereText(nowhere),
    outcome: () => undefined,
    outcomeId: () => nowhere.what,
  });
}

/** Asks whether both chats may be joined, before it shows the code with which that is done from the other. */
function making(subject: string, code: Code): Dialog {
  return dialog<ToMake, 'code' | 'none', Record<never, never>>({
    ...{ id: joinSeries, subject, secondsEach: 30, isAlone: true },
    text: codeText(code),
    questions: { make: { kind: yesNo() } },
    outcome: ({ make }) => (make ? 'code' : 'none'),
    outcomeId: (outcome) => outcome,
    returnsTo: () => ['make'],
    ways: (outcome, { language }) => (outcome === 'none' ? [typed(text[language].name)] : []),
  });
}

/** Asks what to take over and whether to join, where the other chat was found. */
function joining(subject: string, found: Found, groups: readonly Group[]): Dialog {
  const ids = found.differing.map(({ id }) => id);
  return dialog<Answers, Outcome, Record<never, never>>({
    ...{ id: joinSeries, subject, secondsEach: 30, isAlone: true },
    text: foundText(found, groups),
    questions: {
      takes: { kind: several({ ids, most: ids.length, canBeNone: true }), when: () => ids.length > 0 },
      join: { kind: yesNo() },
    },
    outcome: ({ takes = [], join }) => ({ what: join ? 'joined' : 'apart', takes }),
    outcomeId: ({ what }) => what,
    ways: ({ what }, { language, common }: Context) =>
      what === 'apart' ? [typed(common[language].press.again)] : [],
    brings: ({ what, takes }) => (what === 'joined' ? { joins: takes } : undefined),
  });
}
