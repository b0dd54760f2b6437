import type { Hide, Replaced } from './conversation/hiding.ts';
import type { Language } from './language.ts';
import { Hidden } from './privacy/hidden.ts';
import type { Lexicon } from './privacy/lexicon.ts';
import { nextNumbers, placeholderFor } from './privacy/placeholders.ts';
import { previewOf } from './privacy/preview.ts';
import { type Known, pseudonymise } from './privacy/pseudonymise.ts';
import { type HiddenRecord, nothingHidden } from './records/hidden.ts';
import { readHidden, type Shelf } from './see.ts';

/** What hides who is in the texts of a practitioner, by what they had hidden before and the words they added. */
export async function hideFor(
  shelf: Pick<Shelf, 'desk' | 'keys'>,
  lexicon: () => Promise<Lexicon>,
  language: Language,
): Promise<Hide> {
  const [{ record = nothingHidden }, words] = await Promise.all([readHidden(shelf), lexicon()]);
  return hidingWith({ ...record, language, lexicon: words });
}

/** What was hidden before, and the words to be hidden. */
type Ground = Pick<HiddenRecord, 'hidden' | 'words'> & Pick<Known, 'language' | 'lexicon'>;

/** Hides by what was hidden before, but numbered anew: what is shared does not tell what else there is. */
export function hidingWith({ hidden: ever, words, language, lexicon }: Ground): Hide {
  return (texts, { names, before }) => {
    const ground = { language, lexicon, names: [...words, ...names] };
    const earlier = before.flatMap((one) => Hidden.safeParse(one).data ?? []);
    const numbered = numberedAnew(foundIn(texts, { ...ground, hidden: ever }), earlier, language);
    let known: Known = { ...ground, hidden: [...earlier, ...numbered] };
    // What is only found in a later text is hidden in an earlier one too.
    for (const text of texts) known = { ...known, hidden: pseudonymise(text, known).hidden };
    return texts.map((text) => {
      const done = pseudonymise(text, known);
      const replaced = previewOf(done).replaced.map(
        ({ kind, placeholder, value }): Replaced => ({ kind, placeholder, value }),
      );
      return { text: done.text, replaced };
    });
  };
}

/** Everything that is to be hidden in these texts, in the order in which it stands there. */
function foundIn(texts: readonly string[], known: Known): readonly Hidden[] {
  let { hidden } = known;
  const found = texts.flatMap((text) => {
    const done = pseudonymise(text, { ...known, hidden });
    hidden = done.hidden;
    return previewOf(done).replaced;
  });
  return [...new Map(found.map((one) => [one.value, one])).values()];
}

function numberedAnew(
  found: readonly Hidden[],
  earlier: readonly Hidden[],
  language: Language,
): readonly Hidden[] {
  const next = nextNumbers(earlier);
  const fresh = found.filter(({ value }) => earlier.every((one) => one.value !== value));
  return fresh.map(({ kind, value }) => ({
    ...{ kind, value },
    placeholder: placeholderFor({ kind, number: next(kind) }, language),
  }));
}
