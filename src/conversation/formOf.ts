import { type Asked, choicesToPress } from './asked.ts';
import type { CommonText } from './commonText.ts';
import type { Form, FormField } from './form.ts';
import type { Unfolded } from './unfold.ts';

/** How many choices are listed at once, more than a group of the profile has statements; what is not can be typed. */
export const mostListed = 12;

/** The questions that can be answered at once with the open one; nothing where there is none to pick from. */
export function formOf({ questions }: Unfolded, open: Asked, common: CommonText): Form | undefined {
  if (open.kind.isSeveral && open.ear.choices.length > 0) {
    return { title: common.form.pick, submit: common.form.send, fields: [fieldOf(open)] };
  }
  const together = questions.filter((one) => one.state === 'open' && one.kind.inARow);
  if (!open.kind.inARow || together.length < 2) return undefined;
  const title = common.form.fillIn(together.length);
  return { title, submit: common.form.send, fields: together.map(fieldOf) };
}

/** One question that is picked from, as a field with what was answered. */
export function fieldOf(asked: Asked): FormField {
  const { id, label, kind, answer } = asked;
  const choices = choicesToPress(asked).slice(0, mostListed);
  const value = typeof answer === 'string' ? answer : Array.isArray(answer) ? answer.join(',') : undefined;
  return {
    ...{ id, label, choices, isSeveral: kind.isSeveral === true },
    ...(value !== undefined && { value }),
  };
}
