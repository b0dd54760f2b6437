import { guide } from '../../dialogs/index.ts';
import type { Language } from '../../src/language.ts';
import { text } from './text.ts';

/** Something to say to the guide, as Teams offers it. */
export type Command = { title: string; description: string };

/** What is offered of all that the guide can talk about, by id and in this order; Teams shows a dozen commands at most. */
const offered = [
  ...(['overview', 'eligibility', 'selfAssessment', 'trajectory'] as const),
  ...(['reflection', 'plan', 'rehearsal', 'reminder', 'privacy'] as const),
];

/** What somebody can say in a chat of their own. */
export function commandsAlone(language: Language): Command[] {
  const { press } = guide.common[language];
  const { menu, help } = text[language];
  return [
    { title: press.menu, description: menu },
    ...offered
      .flatMap((wanted) => guide.dialogs.filter(({ id }) => id === wanted))
      .map((one) => one.text[language])
      .map(({ name, offer }) => ({ title: name, description: sentence(offer) })),
    { title: press.help, description: help },
  ];
}

/** What somebody can say where others read along; nothing about themselves. */
export function commandsAmongOthers(language: Language): Command[] {
  return [{ title: guide.common[language].press.help, description: text[language].helpAmongOthers }];
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
