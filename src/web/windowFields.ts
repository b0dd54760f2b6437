import { counted, say } from './windowTexts.ts';

const almost = 200;

type Choice = { label: string; answer: string };
/** What is asked in a field, with what was answered and what was typed and not sent yet. */
export type Field = { id: string; label: string; value?: string; draft?: string } & (
  | { isText: true; ask: string; most: number }
  | { isText?: never; choices: Choice[] }
);
/** A field on the page. */
export type Shown = {
  readonly element: HTMLElement;
  read(): string;
  /** Says what is wrong with it, or nothing any more. */
  mark(problem: string | undefined): void;
  focus(): void;
};

/** A field to write in, under this name on the page; `note` hears that something was typed. */
export function textField(field: Field & { isText: true }, name: string, note: () => void): Shown {
  const { label, ask, most, value, draft: kept } = field;
  const box = made('textarea', { id: name, value: kept ?? value ?? '' });
  const count = made('span', { id: `${name}-count`, className: 'count' });
  const unsent = made('span', { hidden: kept === undefined });
  say(unsent, 'unsent');
  // Heard by who does not see the count, when it matters.
  const unseen = made('span', { className: 'unseen', ariaLive: 'polite' });
  const around = made('div', { className: 'field' });
  around.append(
    made('label', { htmlFor: name, textContent: label }),
    made('p', { id: `${name}-ask`, className: 'ask', textContent: ask }),
    box,
    made('p', { className: 'below' }, unsent, count, unseen),
    ...(kept !== undefined && value !== undefined ? [givenBefore(value)] : []),
  );
  const error = errorIn(around, name, box);
  box.setAttribute('aria-describedby', `${name}-ask ${name}-count ${name}-error`);
  let before = 0;
  const measure = () => {
    const { length } = box.value.trim();
    count.textContent = counted(length, most);
    if (length > most && before <= most) say(unseen, 'over');
    else if (length > most - almost && before <= most - almost) say(unseen, 'almost');
    around.classList.toggle('over', length > most);
    around.classList.toggle('wrong', length > most || !error.hidden);
    before = length;
  };
  const mark = (problem: string | undefined) => {
    tellProblem(error, box, problem);
    measure();
  };
  box.addEventListener('input', () => {
    unsent.hidden = false;
    mark(undefined);
    note();
  });
  measure();
  return { element: around, read: () => box.value, mark, focus: () => box.focus() };
}

/** A field to pick one in, under this name on the page; `note` hears that one was picked. */
export function choiceField(
  { label, choices, value, draft: kept }: Field & { choices: Choice[] },
  name: string,
  note: () => void,
): Shown {
  const around = made('fieldset', { className: 'field' }, made('legend', { textContent: label }));
  const inputs = choices.map(({ answer }) => {
    return made('input', { type: 'radio', name, value: answer, checked: answer === (kept ?? value) });
  });
  const options = inputs.map((input, at) => {
    return made('label', {}, input, made('span', { textContent: choices[at]?.label ?? '' }));
  });
  around.append(made('div', { className: 'scale' }, ...options));
  const error = errorIn(around, name, around);
  around.setAttribute('aria-describedby', error.id);
  const picked = () => inputs.find(({ checked }) => checked);
  around.addEventListener('change', () => {
    tellProblem(error, around, undefined);
    note();
  });
  return {
    element: around,
    read: () => picked()?.value ?? '',
    mark: (problem) => tellProblem(error, around, problem),
    focus: () => (picked() ?? inputs[0])?.focus(),
  };
}

function givenBefore(value: string): HTMLElement {
  const summary = made('summary', {});
  say(summary, 'given');
  return made('details', {}, summary, made('p', { textContent: value }));
}

function errorIn(around: HTMLElement, name: string, control: HTMLElement): HTMLElement {
  const error = made('p', { id: `${name}-error`, className: 'error', hidden: true });
  control.after(error);
  if (control === around) around.append(error);
  return error;
}

function tellProblem(error: HTMLElement, control: HTMLElement, problem: string | undefined) {
  error.textContent = problem ?? '';
  error.hidden = problem === undefined;
  if (problem === undefined) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  has: Partial<HTMLElementTagNameMap[Name]>,
  ...content: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const one = Object.assign(document.createElement(name), has);
  one.append(...content);
  return one;
}
