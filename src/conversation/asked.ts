import type { CommonText } from './commonText.ts';
import type { AnyQuestion, AnyQuestionText, Context } from './dialog.ts';
import type { Ear, Kind } from './kinds.ts';
import { plain } from './reading/normalise.ts';
import type { Last } from './said.ts';

/** A question as it stands in this conversation, with its sentences in the language of the turn. */
export type Asked = {
  readonly id: string;
  readonly state: 'open' | 'answered' | 'skipped';
  /** When the practitioner reopened it, as a place in what was said; -1 where they did not. */
  readonly reopenedAt: number;
  /** When the item that this is part of was last worked on, as a place in what was said; else -1. */
  readonly begunAt: number;
  /** The answer that "skip" stands for, where it stands for one. */
  readonly ifSkipped?: unknown;
  /** The last valid answer; it counts only where the question is answered. */
  readonly answer?: unknown;
  /** True where a new answer will replace the one there is. */
  readonly replaces: boolean;
  readonly kind: Kind<unknown>;
  /** Part of an item of a list: read back with the item, and not to be skipped by itself. */
  readonly ofItem: boolean;
  /** Skipping it is offered at once. */
  readonly isOptional?: true | undefined;
  /** It asks on from an answer that was just given. */
  readonly isFollowUp?: true | undefined;
  readonly name: string;
  // Of many questions only one is asked, so that these are put into words when they are said.
  ask(): string;
  why(): string;
  readonly hint?: string | undefined;
  /** The question in a few words, for a form. */
  readonly label: string;
  readonly ear: Ear;
  /** The ids of the choices to offer, where those are not all. */
  readonly offers?: readonly string[] | undefined;
  /** The fields read back by this question: a reply that fits just one of them corrects it. */
  readonly readBack?: readonly Asked[];
};

/** Something already said that can be named to change it: an answer, or an item of a list. */
export type Given = {
  /** The id of the question to reopen, or of the item. */
  readonly id: string;
  readonly name: string;
  shown(): string;
  readonly what: 'answer' | 'item' | 'list';
  /** What its parts are called, where it has any. */
  readonly parts?: readonly string[];
};

/** The choices as they are pressed; the steps of a scale with the number that may be typed instead. */
export function choicesToPress(asked: Asked): readonly { label: string; answer: string }[] {
  const { kind } = asked;
  return choicesOffered(asked).map(({ id, words: [word = id] }, at) => ({
    label: kind.inARow ? `${at + 1}. ${word}` : word,
    answer: id,
  }));
}

/** The choices to offer. */
export function choicesOffered({ ear, offers }: Asked): Ear['choices'] {
  return ear.choices.filter(({ id }) => offers?.includes(id) ?? true);
}

/** Whether a text is exactly what one of the choices of a question is called. */
export function isOneOf({ ear }: Asked, text: string): boolean {
  return ear.choices.some(({ words }) => words.some((word) => plain(word) === plain(text)));
}

/** What one question of a dialog comes to: the questions it stands for, what was given, and its answer if that counts. */
export type Part = {
  readonly questions: readonly Asked[];
  readonly given: readonly Given[];
  readonly value: unknown;
};

/** One question, outside a list or a field of an item, given the answers before it. */
export function single(
  id: string,
  question: AnyQuestion,
  text: AnyQuestionText,
  answers: Readonly<Record<string, unknown>>,
  last: Last,
  context: Context,
  ofItem: boolean,
): Part {
  const said = (sentence: AnyQuestionText['ask']) => () =>
    typeof sentence === 'string' ? sentence : sentence(answers, context);
  const asked = standing(
    id,
    question.kind,
    {
      ask: said(text.ask),
      why: said(text.why),
      name: text.name,
      hint: text.hint,
      label: text.label,
      choices: text.choices,
      isOptional: question.isOptional,
      isFollowUp: question.isFollowUp,
      ofItem,
      offers: question.offers?.(answers, context),
      assumed: question.assumes?.(answers, context),
    },
    last,
    context,
  );
  const isAnswered = asked.state === 'answered';
  if (!isAnswered && !asked.replaces) return { questions: [asked], given: [], value: undefined };
  // What is being changed keeps its place among what was given, so that the numbers stay the same.
  const shown = () => question.kind.show(asked.answer, asked.ear);
  return {
    questions: [asked],
    given: [{ id, name: text.name, shown, what: 'answer' }],
    value: isAnswered ? asked.answer : undefined,
  };
}

type Sentences = Pick<
  Asked,
  'name' | 'ask' | 'why' | 'hint' | 'ofItem' | 'isOptional' | 'isFollowUp' | 'offers'
> & {
  readonly [P in 'choices' | 'label']?: AnyQuestionText[P] | undefined;
} & { readonly assumed?: unknown };

const unanswered = { success: false } as const;

/** How something that was said, or not yet, stands as a question with these sentences. */
export function standing(
  id: string,
  kind: Kind<unknown>,
  text: Sentences,
  last: Last,
  context: Context,
): Asked {
  const entry = last.entry(id);
  const told = last.answer(id) ?? text.assumed;
  const answer = told === undefined ? unanswered : kind.schema.safeParse(told);
  const reopened = entry !== undefined && 'reopened' in entry;
  const isSkipped = entry !== undefined && 'skipped' in entry;
  const state = isSkipped ? 'skipped' : reopened || !answer.success ? 'open' : 'answered';
  const common = context.common[context.language];
  return {
    id,
    state,
    reopenedAt: reopened ? last.at(id) : -1,
    begunAt: -1,
    replaces: reopened && answer.success,
    answer: answer.success ? answer.data : undefined,
    kind,
    ofItem: text.ofItem,
    isOptional: text.isOptional,
    isFollowUp: text.isFollowUp,
    name: text.name,
    ask: text.ask,
    why: text.why,
    hint: text.hint,
    label: text.label ?? text.name,
    offers: text.offers,
    ear: {
      language: context.language,
      today: context.today,
      now: context.now,
      common,
      choices: choicesOf(kind, text.choices, common),
    },
  };
}

const none: Ear['choices'] = [];

function choicesOf(
  { choices }: Kind<unknown>,
  own: AnyQuestionText['choices'],
  common: CommonText,
): Ear['choices'] {
  if (choices.length === 0) return none;
  return choices.map((id) => ({ id, words: own?.[id] ?? common.choices[id] ?? [id] }));
}
