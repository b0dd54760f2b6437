/** One question of a form: pick one of the choices, or several. */
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly label: string; readonly answer: string }[];
  readonly isSeveral: boolean;
  readonly value?: string;
};

/** Questions that can be answered at once, beside answering them one by one. */
export type Form = { readonly title: string; readonly submit: string; readonly fields: readonly FormField[] };
