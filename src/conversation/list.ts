import { type Asked, type Given, type Part, single, standing } from './asked.ts';
import type { AnyList, AnyListText, Context } from './dialog.ts';
import { choice, yesNo } from './kinds.ts';
import type { Last } from './said.ts';

const yesOrNo = yesNo();

/**
 * A list as questions: `<list>.0.more` (is there any), then per item its fields, `<list>.<n>.check` (is this right),
 * where it is not `<list>.<n>.wrong` (what is not), and `<list>.<n>.more` (is there another). `answers` are those to the
 * questions before it.
 */
export function list(
  id: string,
  question: AnyList,
  text: AnyListText,
  answers: Readonly<Record<string, unknown>>,
  last: Last,
  context: Context,
): Part {
  const questions: Asked[] = [];
  const given: Given[] = [];
  const items: Readonly<Record<string, unknown>>[] = [];
  const common = context.common[context.language];
  for (let index = 0; ; index++) {
    const begunAt = index > 0 ? lastWorkedOn(id, index, question, last) : -1;
    if (index > 0) {
      const part = item(`${id}.${index}`, begunAt, question, text, answers, items, last, context);
      questions.push(...part.questions);
      given.push(...part.given);
      if (part.value !== undefined) items.push(part.value as Readonly<Record<string, unknown>>);
      const isUnderWay = part.questions.some((one) => one.state === 'open');
      if (isUnderWay && last.at(`${id}.${index}.more`) === -1) break;
    }
    const moreId = `${id}.${index}.more`;
    const isFull = items.length >= question.most || (items.length > 0 && question.isEnough?.(items, context));
    if (isFull && last.at(moreId) === -1) break;
    const known = [...items];
    const ask = () => text.ask(known, question.total(known, context, answers), context);
    const why = () => text.why;
    const more = standing(moreId, yesOrNo, { ...text, ask, why, ofItem: index > 0 }, last, context);
    questions.push(index === 0 ? more : { ...more, begunAt, replaces: false, ifSkipped: false });
    if (more.state !== 'answered' || more.answer === false) {
      const isEmpty = given.length === 0;
      const shown = () => (isEmpty ? common.emptyList : common.addToList);
      const isGiven = more.answer === false && more.state !== 'skipped';
      if (isGiven) given.push({ id: moreId, name: text.name, shown, what: 'list' });
      break;
    }
  }
  const isUnknown = questions[0]?.state !== 'answered' || questions.some((one) => one.state === 'open');
  return { questions, given, value: isUnknown ? undefined : items };
}

function lastWorkedOn(id: string, index: number, { fields }: AnyList, last: Last): number {
  const parts = [...Object.keys(fields), 'check', 'wrong'].map((part) => `${id}.${index}.${part}`);
  return Math.max(...[`${id}.${index - 1}.more`, ...parts].map(last.at));
}

function item(
  prefix: string,
  begunAt: number,
  question: AnyList,
  text: AnyListText,
  answers: Readonly<Record<string, unknown>>,
  others: readonly Readonly<Record<string, unknown>>[],
  last: Last,
  context: Context,
): Part {
  const [check, wrong] = [`${prefix}.check`, `${prefix}.wrong`];
  // An item that was read back before has been reopened; one that is new comes in its turn.
  const reopenedAt = last.at(check) === -1 ? -1 : begunAt;
  const fault = last.at(wrong) > last.at(check) ? last.answer(wrong) : undefined;
  if (fault === 'remove') return { questions: [], given: [], value: undefined };
  const told = last.at(check) === -1 ? undefined : toldBefore(prefix, question, last, context);
  const shown = () => (told ? text.item(told, context) : '');
  const given: Given[] = told
    ? [{ id: prefix, name: text.name, shown, what: 'item', parts: partsOf(text) }]
    : [];

  const questions: Asked[] = [];
  let value: Readonly<Record<string, unknown>> = {};
  let lastField = -1;
  for (const [field, fieldQuestion] of Object.entries(question.fields)) {
    if (fieldQuestion.when && !fieldQuestion.when(value, context)) continue;
    const fieldText = text.fields[field];
    if (fieldText === undefined) throw new Error(`There is no text for the field ${field} of ${prefix}`);
    const id = `${prefix}.${field}`;
    const [asked] = single(id, fieldQuestion, fieldText, value, last, context, true).questions;
    if (asked === undefined) continue;
    const isFaulty = fault === field && last.at(wrong) > last.at(id);
    if (isFaulty || asked.state === 'open') {
      const replaces = isFaulty && asked.answer !== undefined;
      questions.push({ ...asked, state: 'open', begunAt, reopenedAt, replaces });
      return { questions, given, value: undefined };
    }
    questions.push(asked);
    value = { ...value, [field]: asked.answer };
    lastField = Math.max(lastField, last.at(id));
  }

  const common = context.common[context.language];
  const before = [...others];
  const ask = () => text.check(value, question.review(value, before, context, answers), context);
  const sentences = { name: text.name, why: () => common.whyReadBack, ofItem: true };
  const checked = standing(check, yesOrNo, { ...sentences, ask, choices: common.isRight }, last, context);
  const isStale = last.at(check) < lastField;
  const doubted = !isStale && checked.answer === false && fault === undefined;
  const isRight = !isStale && (checked.answer === true || fault === 'nothing');
  if (doubted) {
    const fields = questions.map((one) => one.id.slice(prefix.length + 1));
    const choices = Object.fromEntries(
      questions.map((one, at) => [fields[at] ?? one.id, [one.name] as const]),
    );
    const kind = choice([...fields, 'remove', 'nothing']);
    const what = { ...sentences, ask: () => common.whatIsWrong(text.item(value, context)), choices };
    const asked = standing(wrong, kind, what, last, context);
    questions.push({
      ...asked,
      state: 'open',
      begunAt,
      reopenedAt,
      replaces: false,
      ifSkipped: 'nothing',
      readBack: [...questions],
    });
    return { questions, given, value: undefined };
  }
  questions.push({
    ...checked,
    state: isRight ? 'answered' : 'open',
    begunAt,
    reopenedAt: isRight ? -1 : reopenedAt,
    replaces: false,
    readBack: [...questions],
  });
  return { questions, given, value: isRight ? value : undefined };
}

function partsOf({ fields }: AnyListText): readonly string[] {
  return Object.values(fields).map(({ name }) => name);
}

/** An item as it was told last, also while a part of it is being changed; nothing where a part is missing. */
function toldBefore(
  prefix: string,
  { fields }: AnyList,
  last: Last,
  context: Context,
): Readonly<Record<string, unknown>> | undefined {
  const value: Record<string, unknown> = {};
  for (const [field, { kind, when }] of Object.entries(fields)) {
    if (when && !when(value, context)) continue;
    const answer = kind.schema.safeParse(last.answer(`${prefix}.${field}`));
    if (!answer.success) return undefined;
    value[field] = answer.data;
  }
  return value;
}
