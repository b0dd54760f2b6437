import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import { type Localized, localized } from '../../src/language.ts';
import type { Kept, Story } from './dialog.ts';
import { type Words, words } from './words.text.ts';

/** What is said of the stories as a whole. */
export const series: Localized<NumberedText & Pick<Words, 'untitled' | 'note'>> = localized((language) => {
  const { ask, ...said } = words[language];
  return { ...said, ask: () => ask };
});

/** Every sentence of one story. */
export const text: Localized<DialogText<Story, Kept, Record<never, never>>> = localized((language) => {
  const { name, offer, words: alsoSaid, questions, outcome, notYet } = words[language];
  return {
    ...{ name, offer, words: alsoSaid, questions },
    outcome: ({ title, canBePointedTo }) => (canBePointedTo ? outcome : notYet)(asTyped(title)),
  };
});
