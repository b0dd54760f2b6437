import {
  type AnyList,
  type AnyListText,
  type AnyQuestion,
  type AnyQuestionText,
  type Context,
  type Dialog,
  isList,
} from './dialog.ts';
import { choice, type Ear, type Kind, yesNo } from './kinds.ts';
import { type Entry, type Last, lastOf } from './said.ts';

/** A question as it stands in this conversation, with its sentences in the language of the turn. */
export type Asked = {
  readonly id: string;
  readonly state: 'open' | 'answered' | 'skipped';
  /** When the practitioner reopened it, as a place in what was said; -1 where they did not. */
  readonly reopenedAt: number;
  /** The last valid answer; it counts only where the question is answered. */
  readonly answer?: unknown;
  /** True where a new answer will replace the one there is. */
  readonly replaces: boolean;
  readonly kind: Kind<unknown>;
  /** Part of an item of a list: read back with the item, and not to be skipped by itself. */
  readonly ofItem: boolean;
  readonly name: string;
  readonly ask: string;
  readonly why: string;
  readonly hint?: string;
  readonly ear: Ear;
  /** The fields read back by this question: a reply that fits just one of them corrects it. */
  readonly readBack?: readonly Asked[];
};

/** Something already said that can be named to change it: an answer, or an item of a list. */
export type Given = {
  /** The id of the question to reopen, or of the item. */
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly what: 'answer' | 'item' | 'list';
};

/** A dialog at one moment: which questions apply, what was given, and the answers that count. */
export type Unfolded = {
  readonly questions: readonly Asked[];
  readonly given: readonly Given[];
  readonly answers: Readonly<Record<string, unknown>>;
};

/**
 * Works out which questions apply and how each stands, in the order of the dialog. A guard sees the answers to
 * earlier questions that apply themselves; what was said to a question that does not apply is not used, and not lost.
 */
export function unfold(dialog: Dialog, said: readonly Entry[], context: Context): Unfolded {
  const last = lastOf(said);
  const questions: Asked[] = [];
  const given: Given[] = [];
  const answers: Record<string, unknown> = {};
  for (const [id, question] of Object.entries(dialog.questions)) {
    if (question.when && !question.when(answers, context)) continue;
    const text = dialog.text[context.language].questions[id];
    if (text === undefined) throw new Error(`The dialog ${dialog.id} has no text for the question ${id}`);
    const part = isList(question)
      ? list(id, question, text as AnyListText, last, context)
      : single(id, question, text as AnyQuestionText, answers, last, context, false);
    questions.push(...part.questions);
    given.push(...part.given);
    if (part.value !== undefined) answers[id] = part.value;
  }
  return { questions, given, answers };
}

/** The question to ask now: the one reopened last, else the first without an answer; none when all have one. */
export function openQuestion({ questions }: Unfolded): Asked | undefined {
  const lastReopened = Math.max(...questions.map((one) => one.reopenedAt));
  return questions.find(
    (one) => one.state === 'open' && (lastReopened === -1 || one.reopenedAt === lastReopened),
  );
}

type Part = {
  readonly questions: readonly Asked[];
  readonly given: readonly Given[];
  readonly value: unknown;
};

function single(
  id: string,
  question: AnyQuestion,
  text: AnyQuestionText,
  answers: Readonly<Record<string, unknown>>,
  last: Last,
  context: Context,
  ofItem: boolean,
): Part {
  const said = (sentence: AnyQuestionText['ask']) =>
    typeof sentence === 'string' ? sentence : sentence(answers, context);
  const asked = standing(
    id,
    question.kind,
    { ...text, ask: said(text.ask), why: said(text.why), ofItem },
    last,
    context,
  );
  if (asked.state !== 'answered') return { questions: [asked], given: [], value: undefined };
  const shown = question.kind.show(asked.answer, asked.ear);
  return { questions: [asked], given: [{ id, name: text.name, shown, what: 'answer' }], value: asked.answer };
}

type Sentences = Pick<Asked, 'name' | 'ask' | 'why' | 'hint' | 'ofItem'> & Pick<AnyQuestionText, 'choices'>;

function standing(id: string, kind: Kind<unknown>, text: Sentences, last: Last, context: Context): Asked {
  const entry = last.entry(id);
  const answer = kind.schema.safeParse(last.answer(id));
  const reopened = entry !== undefined && 'reopened' in entry;
  const isSkipped = entry !== undefined && 'skipped' in entry;
  const state = isSkipped ? 'skipped' : reopened || !answer.success ? 'open' : 'answered';
  const common = context.common[context.language];
  const choices = kind.choices.map((choiceId) => ({
    id: choiceId,
    words: text.choices?.[choiceId] ?? common.choices[choiceId] ?? [choiceId],
  }));
  return {
    id,
    state,
    reopenedAt: reopened ? last.at(id) : -1,
    replaces: reopened && answer.success,
    ...(answer.success && { answer: answer.data }),
    kind,
    ofItem: text.ofItem,
    name: text.name,
    ask: text.ask,
    why: text.why,
    ...(text.hint !== undefined && { hint: text.hint }),
    ear: { language: context.language, today: context.today, common, choices },
  };
}

/**
 * A list as questions: `<list>.0.more` (is there any), then per item its fields, `<list>.<n>.check` (is this right),
 * where it is not `<list>.<n>.wrong` (what is not), and `<list>.<n>.more` (is there another).
 */
function list(id: string, question: AnyList, text: AnyListText, last: Last, context: Context): Part {
  const questions: Asked[] = [];
  const given: Given[] = [];
  const items: Readonly<Record<string, unknown>>[] = [];
  const common = context.common[context.language];
  for (let index = 0; ; index++) {
    if (index > 0) {
      const part = item(`${id}.${index}`, question, text, last, context);
      questions.push(...part.questions);
      given.push(...part.given);
      if (part.value !== undefined) items.push(part.value as Readonly<Record<string, unknown>>);
      const isUnderWay = part.questions.some((one) => one.state === 'open');
      if (isUnderWay && last.at(`${id}.${index}.more`) === -1) break;
    }
    const moreId = `${id}.${index}.more`;
    const isFull = index >= question.most || (items.length > 0 && question.isEnough?.(items, context));
    if (isFull && last.at(moreId) === -1) break;
    const ask = text.ask(items, question.total(items, context), context);
    const more = standing(moreId, yesNo(), { ...text, ask, ofItem: index > 0 }, last, context);
    questions.push({ ...more, replaces: false });
    if (more.state !== 'answered' || more.answer === false) {
      if (more.state === 'answered')
        given.push({ id: moreId, name: text.name, shown: common.addToList, what: 'list' });
      break;
    }
  }
  const isUnknown = questions[0]?.state !== 'answered' || questions.some((one) => one.state === 'open');
  return { questions, given, value: isUnknown ? undefined : items };
}

function item(prefix: string, question: AnyList, text: AnyListText, last: Last, context: Context): Part {
  const [check, wrong] = [`${prefix}.check`, `${prefix}.wrong`];
  const fault = last.at(wrong) > last.at(check) ? last.answer(wrong) : undefined;
  if (fault === 'remove') return { questions: [], given: [], value: undefined };

  const questions: Asked[] = [];
  const value: Record<string, unknown> = {};
  let lastField = -1;
  for (const [field, fieldQuestion] of Object.entries(question.fields)) {
    if (fieldQuestion.when && !fieldQuestion.when(value, context)) continue;
    const fieldText = text.fields[field];
    if (fieldText === undefined) throw new Error(`There is no text for the field ${field} of ${prefix}`);
    const id = `${prefix}.${field}`;
    const [asked] = single(id, fieldQuestion, fieldText, value, last, context, true).questions;
    if (asked === undefined) continue;
    const isFaulty = fault === field && last.at(wrong) > last.at(id);
    questions.push(
      isFaulty ? { ...asked, state: 'open', reopenedAt: last.at(wrong), replaces: true } : asked,
    );
    if (isFaulty || asked.state === 'open') return { questions, given: [], value: undefined };
    value[field] = asked.answer;
    lastField = Math.max(lastField, last.at(id));
  }

  const common = context.common[context.language];
  const ask = text.check(value, question.review(value, context), context);
  const sentences = { name: text.name, why: common.whyReadBack, ofItem: true };
  const checked = standing(check, yesNo(), { ...sentences, ask }, last, context);
  const isStale = last.at(check) < lastField;
  const doubted = !isStale && checked.answer === false && fault === undefined;
  const isRight = !isStale && (checked.answer === true || fault === 'nothing');
  const shown = text.item(value, context);
  if (doubted) {
    const fields = questions.map((one) => one.id.slice(prefix.length + 1));
    const choices = Object.fromEntries(
      questions.map((one, at) => [fields[at] ?? one.id, [one.name] as const]),
    );
    const kind = choice([...fields, 'remove', 'nothing']);
    const what = { ...sentences, ask: common.whatIsWrong(shown), choices };
    const asked = standing(wrong, kind, what, last, context);
    questions.push({
      ...asked,
      state: 'open',
      reopenedAt: last.at(check),
      replaces: false,
      readBack: [...questions],
    });
    return { questions, given: [{ id: prefix, name: text.name, shown, what: 'item' }], value: undefined };
  }
  questions.push({
    ...checked,
    state: isRight ? 'answered' : 'open',
    reopenedAt: -1,
    replaces: false,
    readBack: [...questions],
  });
  const given: Given[] = isRight ? [{ id: prefix, name: text.name, shown, what: 'item' }] : [];
  return { questions, given, value: isRight ? value : undefined };
}
