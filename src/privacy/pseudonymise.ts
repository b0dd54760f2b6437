import type { Language } from '../language.ts';
import type { Hidden } from './hidden.ts';
import type { Lexicon } from './lexicon.ts';
import { namesIn } from './names.ts';
import { knownIn, ownWordsIn } from './ownWords.ts';
import { lookalikesIn, nextNumbers, placeholderFor } from './placeholders.ts';
import { asItReads } from './plainText.ts';
import { type Found, overlap, type Span, withoutOverlaps } from './spans.ts';
import { structuredIn } from './structured.ts';

/** What pseudonymising goes by: whose text it is in which language, and what is known of them and of words. */
export type Known = {
  /** The language the text is in, and the placeholders will be. */
  readonly language: Language;
  /** What was hidden for this practitioner before, so that the same thing always has the same placeholder. */
  readonly hidden: readonly Hidden[];
  /** Words that the practitioner wants hidden: the pseudonyms of their clients, and what they added. */
  readonly names: readonly string[];
  readonly lexicon: Lexicon;
};

/** A text without what was found in it, everything hidden so far, and of that what is hidden for the first time. */
export type Pseudonymised = {
  readonly text: string;
  readonly hidden: readonly Hidden[];
  readonly fresh: readonly Hidden[];
};

/**
 * The text with a placeholder for everything that may tell who or where somebody is. It can miss: a name that is a word
 * as well, what only somebody who knows them recognises. What looks like a placeholder is hidden too, so that it is not
 * taken for one; only just the placeholder of something hidden before is left, as that is what this itself makes.
 */
export function pseudonymise(text: string, known: Known): Pseudonymised {
  // What stood beside something hidden may stand out now, so it is read until nothing more is found.
  let done = pseudonymisedOnce(text, known);
  for (let before = text; done.text !== before; ) {
    before = done.text;
    const { hidden, fresh, ...again } = pseudonymisedOnce(before, { ...known, hidden: done.hidden });
    done = { ...again, hidden, fresh: [...done.fresh, ...fresh] };
  }
  return done;
}

function pseudonymisedOnce(text: string, known: Known): Pseudonymised {
  const own = ownPlaceholdersIn(text, known.hidden);
  const spans = withoutOverlaps([...own, ...foundIn(text, own, known)]).filter((span) => !own.includes(span));
  return replaced(text, spans, known);
}

function ownPlaceholdersIn(text: string, hidden: readonly Hidden[]): Found[] {
  const placeholders = new Set(hidden.map(({ placeholder }) => placeholder));
  return lookalikesIn(text)
    .filter(({ at, end, isExact }) => isExact && placeholders.has(text.slice(at, end)))
    .map(({ at, end, kind }) => ({ at, end, kind }));
}

/** What is to be hidden, the most certain first; it may overlap. */
function foundIn(text: string, own: readonly Found[], { language, hidden, names, lexicon }: Known): Found[] {
  const plain = asItReads(text);
  const inPlain = plainSpansOf(own, plain.text.length, plain.spanOf);
  const certain = withoutOverlaps([
    ...inPlain,
    ...lookalikesIn(plain.text).map(({ at, end }) => ({ kind: 'other' as const, at, end })),
    ...structuredIn(plain.text, lexicon),
    ...ownWordsIn(plain.text, names, lexicon),
    ...knownIn(plain.text, hidden, lexicon),
  ]);
  const found = withoutOverlaps([...certain, ...namesIn(plain.text, certain, { language, lexicon })]);
  const values = found.map(({ kind, at, end }) => ({
    kind,
    placeholder: '',
    value: plain.text.slice(at, end),
  }));
  const again = knownIn(plain.text, distinct(values), lexicon);
  // Signs that do not show end a word only where the text is taken as it is.
  const asTyped =
    plain.text === text
      ? []
      : [...ownWordsIn(text, names, lexicon), ...knownIn(text, distinct([...hidden, ...values]), lexicon)];
  return [
    ...lookalikesIn(text).map(({ at, end }) => ({ kind: 'other' as const, at, end })),
    ...withoutOverlaps([...found, ...again]).map((one) => ({ kind: one.kind, ...plain.spanOf(one) })),
    ...asTyped,
  ];
}

/** Where in the text as it reads these spans of the text itself are. */
function plainSpansOf(spans: readonly Found[], length: number, spanOf: (span: Span) => Span): Found[] {
  return spans.flatMap((span) => {
    const units = Array.from({ length }, (_, at) => at).filter((at) =>
      overlap(spanOf({ at, end: at + 1 }), span),
    );
    const [first, last] = [units[0], units.at(-1)];
    return first === undefined || last === undefined ? [] : [{ kind: span.kind, at: first, end: last + 1 }];
  });
}

function distinct(hidden: readonly Hidden[]): Hidden[] {
  return [...new Map(hidden.map((one) => [one.value, one])).values()];
}

function replaced(text: string, spans: readonly Found[], { language, hidden }: Known): Pseudonymised {
  const placeholderOf = new Map(hidden.map(({ value, placeholder }) => [value, placeholder]));
  const next = nextNumbers(hidden);
  const fresh: Hidden[] = [];
  let pseudonymised = '';
  let from = 0;
  for (const { kind, at, end } of spans) {
    const value = text.slice(at, end);
    const placeholder = placeholderOf.get(value) ?? placeholderFor({ kind, number: next(kind) }, language);
    if (!placeholderOf.has(value)) {
      placeholderOf.set(value, placeholder);
      fresh.push({ kind, placeholder, value });
    }
    pseudonymised += text.slice(from, at) + placeholder;
    from = end;
  }
  return { text: pseudonymised + text.slice(from), hidden: [...hidden, ...fresh], fresh };
}
