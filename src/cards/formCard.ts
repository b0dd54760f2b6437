import { asTyped } from '../conversation/escape.ts';
import type { Form, FormField } from '../conversation/form.ts';
import type { Step } from '../conversation/message.ts';

type ChoiceSet = {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  choices: { title: string; value: string }[];
  isMultiSelect: boolean;
  style: 'compact' | 'expanded';
  wrap: boolean;
  placeholder: string;
  spacing: 'large';
  value?: string;
};
type Submit = { type: 'Action.Submit'; title: string; data: { step: Step; token?: string } };
type Unfolded = { type: 'AdaptiveCard'; body: ChoiceSet[]; actions: [Submit] };

/** An Adaptive Card that is one button, with a form behind it. */
export type FormCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  body: [];
  actions: [{ type: 'Action.ShowCard'; title: string; card: Unfolded }];
};

/**
 * The card of a form; what it sends is `{ step, token }` and beside it the answer to each field under the field's id, which
 * therefore is never `step`, `token` or `answer`. Several answers have commas between them.
 */
export function formCard(form: Form, step: Step, token?: string): FormCard {
  const data = { step, ...(token !== undefined && { token }) };
  const submit: Submit = { type: 'Action.Submit', title: form.submit, data };
  const card: Unfolded = { type: 'AdaptiveCard', body: form.fields.map(choiceSet), actions: [submit] };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [],
    actions: [{ type: 'Action.ShowCard', title: form.title, card }],
  };
}

function choiceSet({ id, label, choices, isSeveral, value }: FormField): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    // Of all texts here only choices that are spelled out are read as Markdown; elsewhere a backslash would show.
    choices: choices.map((choice, at) => ({
      // The numbers are those in the text, which may be typed instead.
      title: isSeveral ? asTyped(`${at + 1}. ${choice.label}`) : choice.label,
      value: choice.answer,
    })),
    isMultiSelect: isSeveral,
    style: isSeveral ? 'expanded' : 'compact',
    wrap: true,
    placeholder: '…',
    spacing: 'large',
    ...(value && { value }),
  };
}
