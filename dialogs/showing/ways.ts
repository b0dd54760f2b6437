import { chooserStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import type { Language } from '../../src/language.ts';
import { pathTo } from './source.ts';
import { words } from './words.ts';

/** The id of the conversations about what something shows. */
export const showingId = 'showing';

/** Leads from something that was told, by what evidence calls it, to what it shows. */
export function toWhatItShows(id: string, language: Language): Suggestion {
  const to = { dialog: showingId, question: chooserStep };
  return { label: words[language].name, answer: pathTo(id) ?? id, to };
}
