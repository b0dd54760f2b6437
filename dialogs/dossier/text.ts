import type { ChoiceWords, DialogText } from '../../src/conversation/dialog.ts';
import type { Series, Told } from '../../src/conversation/offered.ts';
import { type Localized, localized } from '../../src/language.ts';
import { series as reflection } from '../reflection/text.ts';
import type { Known } from '../trajectory/known.ts';
import { nameOf } from '../trajectory/text.ts';
import type { Outcome } from './dialog.ts';
import type { Answers } from './kinds.ts';
import { type Talk, talk } from './talk.ts';

/** What is said of the documents as a whole. */
export const series: Localized<Series['text']['nl'] & Pick<Talk, 'kinds'>> = localized((language) => {
  const { name, offer, words, ask, kinds } = talk[language];
  return { ...{ name, offer, words, kinds }, ask: () => ask };
});

/** Every sentence of asking for one document, with the trajectories and reflections that can be in it. */
export function textOf(
  trajectories: readonly Known[],
  reflections: readonly Told[],
): Localized<DialogText<Answers, Outcome, Record<never, never>>> {
  return localized((language) => {
    const { name, offer, words, questions, ...said } = talk[language];
    const pseudonyms = choicesOf(trajectories.map((known) => [known.number, nameOf(known, language)]));
    const { untitled } = reflection[language];
    const moments = choicesOf(
      reflections.map(({ subject = '', progress: { title } }) => [subject, title || untitled]),
    );
    return {
      ...{ name, offer, words },
      questions: {
        ...questions,
        trajectory: { ...questions.trajectory, choices: pseudonyms },
        trajectories: { ...questions.trajectories, choices: pseudonyms },
        reflections: { ...questions.reflections, choices: moments },
      },
      outcome: (order, { link }) => {
        if (!order) return said.nothing;
        return link === undefined ? said.withoutLink : [said.ready(link), said.before].join('\n\n');
      },
    };
  });
}

function choicesOf(named: readonly (readonly [id: string, name: string])[]): Record<string, ChoiceWords> {
  return Object.fromEntries(named.map(([id, name]) => [id, [name]]));
}
