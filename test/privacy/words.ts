import type { Language } from '../../src/language.ts';
import { lexiconOnDemand } from '../../src/lexicon/open.ts';
import type { Hidden } from '../../src/privacy/hidden.ts';
import { type Pseudonymised, pseudonymise } from '../../src/privacy/pseudonymise.ts';

const lexicon = await lexiconOnDemand()();

/** A text pseudonymised with the word lists there are. */
export function hide(
  text: string,
  given: { language?: Language; hidden?: readonly Hidden[]; names?: readonly string[] } = {},
): Pseudonymised {
  return pseudonymise(text, { language: 'nl', hidden: [], names: [], lexicon, ...given });
}
