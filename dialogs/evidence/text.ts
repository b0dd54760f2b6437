import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { type Localized, localized } from '../../src/language.ts';
import type { Group } from '../../src/profile/schema.ts';
import { scaleOf } from '../../src/rules/assessment.ts';
import { type Assessed, countOf, ratingNow } from '../../src/rules/evidence.ts';
import { ratingLabel } from '../self-assessment/text.ts';
import { assessedIn } from './assessed.ts';
import { type Candidate, wordsOf } from './candidates.ts';
import type { Links, ShownGroup } from './dialog.ts';
import { type Words, words } from './words.text.ts';

/** What is said of the evidence as a whole; `note` says beside a group how much of it is shown. */
export const text: Localized<Series['text']['nl'] & Pick<Words, 'note'>> = localized((language) => {
  const { name, offer, words: said, ask, note } = words[language];
  return {
    ...{ name, offer, words: said, note },
    ask: ({ told }, { edition, seen }) => {
      const assessed = assessedIn({ ...seen, evidence: Object.values(told) });
      const counts = edition.groups.map((group) => countOf([group], assessed));
      const left = counts.filter(({ shown, stated }) => shown + stated === 0).length;
      const { shown, stated } = countOf(edition.groups, assessed);
      return ask(shown, shown + stated, left);
    },
  };
});

/** Every sentence of the evidence for one group, of which `asked` are the statements that are asked about. */
export function groupText(
  group: Group,
  asked: readonly string[],
  assessed: Assessed,
  candidates: readonly Candidate[],
): Localized<DialogText<Links, ShownGroup, Record<never, never>>> {
  return localized((language) => {
    const said = words[language];
    const name = group.name[language];
    const choices = Object.fromEntries(candidates.map((one) => [one.id, wordsOf(one, language)]));
    const questions = group.statements.map(({ id, [language]: statement }, at) => {
      const rating = ratingLabel(scaleOf(group), ratingNow(assessed[id]), language);
      const question = {
        name: said.statement(at + 1),
        ask: said.askEvidence(name, asked.indexOf(id) + 1, asked.length, statement, rating),
        why: said.why,
        hint: said.hint,
        label: statement,
        choices,
      };
      return [id, question];
    });
    return {
      ...{ name: said.name, offer: said.offer, words: said.words },
      questions: Object.fromEntries(questions),
      outcome: ({ what, rows }) => {
        if (what === 'nothingRated') return said.nothingRated;
        if (what !== 'done') return said[what](name);
        const lines = rows.map(({ statement, rating, evidence }) =>
          said.line(
            statement[language],
            ratingLabel(scaleOf(group), rating, language),
            evidence.map((one) => asTyped(wordsOf(one, language)[0])),
          ),
        );
        const shown = rows.filter(({ evidence }) => evidence.length > 0).length;
        return said.outcome(name, shown, lines, group.statements.length - rows.length);
      },
    };
  });
}
