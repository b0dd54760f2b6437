/** One question of a form: pick one of the choices, or several. */
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly label: string; readonly answer: string }[];
  readonly isSeveral: boolean;
  readonly value?: string;
};

/** One question that is answered in one's own words, of at most so many characters; `ask` is the question in full. */
export type TextField = {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly isText: true;
  readonly most: number;
  readonly value?: string;
};

/** Questions that can be answered at once, beside answering them one by one. */
export type Form = { readonly title: string; readonly submit: string; readonly fields: readonly FormField[] };

/**
 * Everything of one subject that can be answered together with the question that is open, in a window of its own, where the
 * channel has those; the values are what was answered.
 */
export type WindowForm = {
  readonly title: string;
  /** The id of the question that is open. */
  readonly question: string;
  readonly fields: readonly (FormField | TextField)[];
};
