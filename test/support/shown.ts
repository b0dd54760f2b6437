/** A button as it stands on a card: what is on it, and what is sent along when it is pressed. */
export type Button = { readonly label: string; readonly data: Readonly<Record<string, unknown>> };

/** What a person sees of a message, whether its words are in its text or on a card. */
export type Shown = {
  /** Every word that can be read, in order; what was made bold or a list is not told apart. */
  readonly words: string;
  readonly buttons: readonly Button[];
  /** The ids of the fields that can be filled in. */
  readonly fields: readonly string[];
};

/** A message as a channel shows it: text, cards, or both. */
export type Showable = {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly content?: unknown }[] | undefined;
};

type Part = Readonly<Record<string, unknown>>;

/** What people see of these messages, as if they were one. */
export function shownIn(messages: readonly Showable[]): Shown {
  const parts = messages.flatMap(({ attachments = [] }) =>
    attachments.flatMap(({ content }) => within(content)),
  );
  const words = messages.flatMap(({ text = '', attachments = [] }) => [
    plainly(text),
    ...attachments.flatMap(({ content }) => wordsOf(content)),
  ]);
  return {
    words: words.filter(Boolean).join('\n'),
    buttons: parts.filter(({ type }) => type === 'Action.Submit').map(buttonOf),
    fields: parts.filter(({ type }) => `${type}`.startsWith('Input.')).map(({ id }) => `${id}`),
  };
}

/** The Markdown of a text as it looks, without its signs. */
function plainly(text: string): string {
  return text.replaceAll('**', '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** What a person reads on a card, piece by piece, but not what is on its buttons. */
function wordsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  if (!isPart(part)) return [];
  const { type, text, altText, label, title, value, body, items, columns, facts, choices, actions, card } =
    part;
  if (type === 'RichTextBlock') return [runsOf(part.inlines)];
  if (type === 'Action.ShowCard') return [title, card].flatMap(wordsOf);
  if (`${type}`.startsWith('Action.')) return [];
  const chosen = [choices].flat().map((choice) => (isPart(choice) ? choice.title : undefined));
  // A fact is the one part of a card that names no type.
  const told = type === undefined ? [title, value] : [text, altText, label, ...chosen];
  return [...told, body, items, columns, facts, actions].flatMap(wordsOf);
}

/** The words of a paragraph, which are cut up only to look different. */
function runsOf(inlines: unknown): string {
  return [inlines]
    .flat()
    .flatMap((run) => (isPart(run) ? [run.text] : [run]))
    .join('');
}

/** A card or a part of one, and everything in it. */
function within(part: unknown): Part[] {
  if (Array.isArray(part)) return part.flatMap(within);
  if (!isPart(part)) return [];
  const { data: _, ...others } = part;
  return [part, ...Object.values(others).flatMap(within)];
}

function buttonOf({ title, data }: Part): Button {
  return { label: `${title}`, data: isPart(data) ? data : {} };
}

function isPart(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
