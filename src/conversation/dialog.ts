import type { Language, Localized } from '../language.ts';
import type { Edition } from '../profile/schema.ts';
import type { Guess } from './askBack.ts';
import type { CommonText } from './commonText.ts';
import type { Figure } from './figure.ts';
import type { Hide } from './hiding.ts';
import type { Joinable } from './joinable.ts';
import type { Kind } from './kinds.ts';
import type { Suggestion } from './message.ts';
import type { Everything, Hears, Sees } from './offered.ts';
import type { Due, Reminds } from './reminding.ts';
import type { Entry, History } from './said.ts';
import type { Sheet } from './sheet.ts';
import type { Thoughts, Wish } from './thought.ts';

/** What is handed in with every turn; the day is an ISO date where the practitioner is. */
export type Context = {
  readonly language: Language;
  readonly today: string;
  /** The moment of the turn, in milliseconds since 1970. */
  readonly now: number;
  /** What somebody is still to be reminded of, the first to come first. */
  readonly due: readonly Due[];
  /** The edition the practitioner is on. */
  readonly edition: Edition;
  /** The editions before that one, oldest first. */
  readonly earlier: readonly Edition[];
  /** The editions that came into force after that one, oldest first. */
  readonly later: readonly Edition[];
  /** What was said elsewhere, as far as the dialog asked to see it. */
  readonly seen: Everything;
  readonly common: Localized<CommonText>;
  /** Guesses what a reply means that was not understood; what it says is asked back before it is used. */
  readonly guess?: Guess;
  /** For how many months after somebody's last message things are kept. */
  readonly keptMonths: number;
  /** A short code that no other turn has, for a receipt. */
  readonly receipt: string;
  /** Where what is told of can be fetched for a while; there for what gives a link or has a sheet, where pages can be reached. */
  readonly link?: string;
  /** Hides who is in a text; there in a conversation that shares what was said. */
  readonly hide?: Hide;
  /** How many windows something was typed in that was not sent; there where it is told what is kept. */
  readonly drafts?: number;
  /** What is known of joining this chat with another; there in the conversation about that. */
  readonly joinable?: Joinable;
  /** What a language model made for the questions of the dialog that is talked about. */
  readonly thoughts?: Thoughts;
  /** The language model that can think along and where it is, where there is one. */
  readonly model?: Model;
};

/** A language model by the names that people may know it by. */
export type Model = { readonly name: string; readonly host: string };

/** One question; `when` says whether it applies, from the answers to earlier questions. */
export type Question<V, A> = {
  readonly kind: Kind<V>;
  /** Not needed for the outcome: skipping it is offered at once. */
  readonly isOptional?: true;
  /** It asks on from an answer that was just given, so that it is never asked together with others. */
  readonly isFollowUp?: true;
  readonly when?: (answers: Partial<A>, context: Context) => boolean;
  /** The choices to offer, where those are not all; the others are still understood. */
  readonly offers?: (answers: Partial<A>, context: Context) => readonly string[];
  /** What a language model is asked for before the question is, of a person who lets it think along. */
  readonly thinks?: (answers: Partial<A>, context: Context) => Wish | undefined;
  /** The answer it has as long as somebody gives no other, so that it is not asked but can be changed. */
  readonly assumes?: (answers: Partial<A>, context: Context) => V | undefined;
  /** In a few characters what it is asked of, where an answer is to count for just that: of something else it is asked anew. */
  readonly of?: (answers: Partial<A>, context: Context) => string;
  /** It is about what a model made, so that it is asked only where that made something. */
  readonly isOfThought?: true;
};

/** What the rules say of one item of a list, and of all of them together. */
export type Reviewed = { readonly item: unknown; readonly total: unknown };

/** A question that is answered by any number of items, each entered field by field and read back before it counts. */
export type List<I, R extends Reviewed, A> = {
  readonly fields: { readonly [F in keyof I]-?: Question<Exclude<I[F], undefined>, I> };
  readonly most: number;
  /** What the rules say of an item beside those that are there already, for the read-back. */
  readonly review: (item: I, others: readonly I[], context: Context, answers: Partial<A>) => R['item'];
  /** What the rules say of the items so far, for asking whether there is another. */
  readonly total: (items: readonly I[], context: Context, answers: Partial<A>) => R['total'];
  /** True when a further item could not change the outcome, so that none is asked for. */
  readonly isEnough?: (items: readonly I[], context: Context) => boolean;
  readonly when?: (answers: Partial<A>, context: Context) => boolean;
};

type Sentence<A> = string | ((answers: Partial<A>, context: Context) => string);
type Literals<V> = V extends string ? (string extends V ? never : V) : never;

/** The label of a choice, then other words that mean it. */
export type ChoiceWords = readonly [label: string, ...alsoRead: string[]];

/** Every sentence of one question. */
export type QuestionText<V, A> = {
  readonly name: string;
  readonly ask: Sentence<A>;
  readonly why: Sentence<A>;
  readonly hint?: string;
  /** The question in a few words, where several are answered in one form. */
  readonly label?: string;
  /** What another answer to it touches beyond its dialog; said before it is changed. */
  readonly touches?: string;
} & ([Literals<V>] extends [never]
  ? { readonly choices?: Readonly<Record<string, ChoiceWords>> }
  : { readonly choices: Readonly<Record<Literals<V>, ChoiceWords>> });

/** Every sentence of a list. */
export type ListText<I, R extends Reviewed> = {
  readonly name: string;
  readonly why: string;
  /** Asks whether there is an item at all, and with some already there, whether there is another. */
  readonly ask: (items: readonly I[], total: R['total'], context: Context) => string;
  readonly fields: { readonly [F in keyof I]-?: QuestionText<Exclude<I[F], undefined>, I> };
  /** One item in a few words. */
  readonly item: (item: I, context: Context) => string;
  /** Reads an item back and asks whether it is right. */
  readonly check: (item: I, review: R['item'], context: Context) => string;
};

type Item<L> = L extends readonly (infer I)[] ? I : never;
/** The questions answered by a list of items; several picks are one answer. */
type Lists<A> = { [K in keyof A as A[K] extends readonly object[] ? K : never]: Reviewed };

/** What the menu says of something it offers. */
export type OfferText = {
  readonly name: string;
  /** What it gives and how long it takes. */
  readonly offer: string;
  /** Other words that choose it. */
  readonly words: readonly string[];
};

/** Every sentence of a dialog in one language. */
export type DialogText<A, O, R extends Lists<A>> = OfferText & {
  /** What another answer to any of its questions touches; said before it is changed. */
  readonly touches?: string;
  readonly questions: {
    readonly [K in keyof A]-?: K extends keyof R
      ? ListText<Item<A[K]>, R[K]>
      : QuestionText<Exclude<A[K], undefined>, A>;
  };
  readonly outcome: (outcome: O, context: Context) => string;
};

/**
 * What an outcome brings about besides itself: another edition to be on, and things to be taken as said elsewhere; or that
 * everything is joined with what was said in another chat, with what is taken over from there.
 */
export type Brought = {
  readonly edition?: string;
  readonly said?: readonly {
    readonly dialog: string;
    readonly subject?: string;
    readonly entries: readonly Entry[];
  }[];
  readonly joins?: readonly string[];
};

/** What a dialog is beside its questions; `O` is its outcome. */
type Around<O> = {
  readonly id: string;
  /** What this one is about, where the dialog is held once for each of several subjects. */
  readonly subject?: string;
  /** What it needs to know of what was said elsewhere. */
  readonly sees?: Sees;
  /** Whether it tells how much was typed in windows and not sent. */
  readonly countsDrafts?: true;
  /** What of its outcome can be fetched by a link, as a sheet; nothing where there is nothing to share. */
  readonly sheet?: (outcome: O, context: Context) => Sheet | undefined;
  /** Whether it is on the menu at all; it is where this is absent. */
  readonly isOffered?: (context: Context) => boolean;
  /** Whether only its name leads to it, and what leads on to it. */
  readonly isUnlisted?: true;
  readonly hears?: Hears;
  /** How long a question takes, for telling how long the rest does. */
  readonly secondsEach: number;
  /** Whether there are no others like it to lead to. */
  readonly isAlone?: true;
  /** Whether it is held again now and then, so that its outcome offers to. */
  readonly isRepeated?: true;
  /**
   * The questions to ask again of somebody who comes back after its outcome; an answer that is passed over stays. Of a list
   * it is asked whether there is another item.
   */
  readonly returnsTo?: (outcome: O, context: Context) => readonly string[];
  /** What its outcome leads on to; each label is also something to type. */
  readonly ways?: (outcome: O, context: Context) => readonly Suggestion[];
  readonly brings?: (outcome: O, context: Context) => Brought | undefined;
  /**
   * What is to be taken as said elsewhere because the answers here are other ones than before this reply, whether they were
   * given, changed or taken back.
   */
  readonly carries?: (before: History, after: History, context: Context) => NonNullable<Brought['said']>;
  /** What its outcome gives a link to, in ids that the link can carry, never in words of a person; nothing where it gives none. */
  readonly linksTo?: (outcome: O, context: Context) => string | undefined;
  /** Whether everything that is kept is gone with this outcome. A dialog that may come to that is itself never kept. */
  readonly erases?: (outcome: O) => boolean;
};

/** A conversation as data: its questions in order, and what the answers come to. */
export type DialogSpec<A, O, R extends Lists<A>> = Around<O> & {
  readonly title?: (answers: Partial<A>, context: Context) => string;
  /** What of its outcome can be shown as a picture as well; nothing while there is nothing to see. */
  readonly figure?: (answers: Partial<A>, context: Context) => Figure | undefined;
  readonly text: Localized<DialogText<A, O, R>>;
  readonly questions: {
    readonly [K in keyof A]-?: K extends keyof R
      ? List<Item<A[K]>, R[K], A>
      : Question<Exclude<A[K], undefined>, A>;
  };
  /** What the answers come to, worked out by a rule; questions that were skipped are absent from the answers. */
  readonly outcome: (answers: Partial<A>, context: Context) => O;
  /** What somebody is told of it by itself at the moment they ask for. */
  readonly reminds?: Reminds<Partial<A>>;
  /** The id under which the outcome is known to machines. */
  readonly outcomeId: (outcome: O) => string;
};

type Unknowns = Record<string, unknown>;

/** A dialog as the engine sees it: the same, with the types of its answers left out. */
export type Dialog = Around<unknown> & {
  /** What the practitioner calls it, worked out from the answers; for finding it again among other subjects. */
  readonly title?: (answers: Unknowns, context: Context) => string;
  /** What of its outcome can be shown as a picture as well; nothing while there is nothing to see. */
  readonly figure?: (answers: Unknowns, context: Context) => Figure | undefined;
  readonly text: Localized<
    OfferText & {
      readonly touches?: string;
      readonly questions: Readonly<Record<string, AnyQuestionText | AnyListText>>;
      readonly outcome: (outcome: unknown, context: Context) => string;
    }
  >;
  readonly questions: Readonly<Record<string, AnyQuestion | AnyList>>;
  readonly outcome: (answers: Unknowns, context: Context) => unknown;
  readonly reminds?: Reminds<Unknowns>;
  readonly outcomeId: (outcome: unknown) => string;
};
export type AnyQuestion = Question<unknown, Unknowns>;
export type AnyList = List<Unknowns, Reviewed, Unknowns>;
export type AnyQuestionText = QuestionText<unknown, Unknowns> & {
  readonly choices?: Readonly<Record<string, ChoiceWords>>;
};
export type AnyListText = ListText<Unknowns, Reviewed>;

/** Declares a dialog: `A` its answers, `O` its outcome, `R` what the rules say of the items of its lists. */
export function dialog<A, O, R extends Lists<A> = Lists<A>>(spec: DialogSpec<A, O, R>): Dialog {
  // The engine only hands a dialog answers that passed the dialog's own schemas, so leaving the types out is safe.
  return spec as unknown as Dialog;
}

/** Whether a question is a list of items. */
export function isList(question: AnyQuestion | AnyList): question is AnyList {
  return 'fields' in question;
}
