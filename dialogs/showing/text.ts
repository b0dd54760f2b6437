import type { ChoiceWords, Context, DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { type Localized, localized } from '../../src/language.ts';
import type { Edition, Statement } from '../../src/profile/schema.ts';
import { scaleOf } from '../../src/rules/assessment.ts';
import { ratingLabel } from '../self-assessment/text.ts';
import { type Answers, type Asking, anotherGroup, type Shown } from './about.ts';
import type { Bare } from './dialog.ts';
import { othersOf, whole } from './ticked.ts';
import { words } from './words.ts';

/** What is said of all that can be asked about. */
export const text: Localized<Series['text']['nl']> = localized((language) => {
  const { name, offer, words: said, ask } = words[language];
  return { name, offer, words: said, ask: () => ask };
});

/** Every sentence where there is nothing to ask. */
export const bareText: Localized<DialogText<Record<never, never>, Bare, Record<never, never>>> = localized(
  (language) => {
    const { name, offer, words: also, ...said } = words[language];
    return { name, offer, words: also, questions: {}, outcome: (why) => said[why] };
  },
);

/** Every sentence about what something of this title shows; `others` are the groups that are not proposed. */
export function showingText(
  title: string,
  others: readonly string[],
  groups: readonly Asking[],
  edition: Edition,
): Localized<DialogText<Answers, Shown, Record<never, never>>> {
  const called = asTyped(title);
  const isHeard = others.length < edition.groups.length;
  return localized((language) => {
    const said = words[language];
    const nameOf = (id: string) => edition.groups.find((one) => one.id === id)?.name[language] ?? id;
    const names = Object.fromEntries(
      edition.groups.map(({ id, name }) => [id, [name[language], id] as const]),
    );
    const { group, otherGroup } = said;
    return {
      ...{ name: said.name, offer: said.offer, words: said.words },
      questions: {
        group: {
          ...{
            name: group.name,
            ask: isHeard ? group.ask(called) : group.askBare(called),
            why: group.why,
            hint: group.hint,
            touches: said.touchesNothing,
          },
          choices: { ...names, [anotherGroup]: group.another },
        },
        otherGroup: {
          ...{
            name: otherGroup.name,
            why: otherGroup.why,
            hint: otherGroup.hint,
            choices: names,
            touches: said.touchesNothing,
          },
          ask: otherGroup.ask(others.map((id, at) => `${at + 1}. ${nameOf(id)}`)),
        },
        ...Object.assign({}, ...groups.map((one) => ticksText(one, called, language))),
      },
      outcome: (shown) => outcomeText(shown, called, language),
    };
  });
}

function ticksText({ group, open, quotes }: Asking, title: string, language: 'nl' | 'en') {
  const { ticks, others, touches } = words[language];
  const name = group.name[language];
  const choices: Readonly<Record<string, ChoiceWords>> = {
    ...Object.fromEntries(group.statements.map(({ id, [language]: statement }) => [id, [statement, id]])),
    [whole]: ticks.whole(name),
  };
  const shared = { why: ticks.why, hint: ticks.hint, touches, choices };
  const lines = (statements: readonly Statement[]) => statements.map((one) => `- ${one[language]}`);
  const there = group.statements.filter((one) => !open.includes(one));
  const already = there.length > 0 ? [ticks.already(lines(there))] : [];
  return {
    [group.id]: {
      ...{ ...shared, name: ticks.name(name), label: name },
      ask: (_: unknown, { common }: Context) => {
        const read = quotes.map(({ statement, quote }) => {
          const [said] = choices[statement] ?? [statement];
          return `- ${said} “${asTyped(quote)}”`;
        });
        const byModel = read.length > 0 ? [[ticks.read, ...read].join('\n'), common[language].byModel] : [];
        return [...already, ...byModel, ticks.ask(name, title), ticks.how].join('\n\n');
      },
    },
    [othersOf(group.id)]: {
      ...{ ...shared, name: others.name(name), label: name },
      ask: [others.ask(name, title), ticks.how].join('\n\n'),
    },
  };
}

function outcomeText({ what, group, rows }: Shown, title: string, language: 'nl' | 'en'): string {
  const said = words[language];
  if (what === 'noGroup' || !group) return said.noGroup(title);
  const name = group.name[language];
  if (what !== 'shown') return said[what](name, title);
  const lines = rows.map(({ statement, rating, isFull }) => {
    if (isFull) return said.line.full(statement[language]);
    if (rating === undefined) return said.line.unrated(statement[language]);
    return said.line.rated(statement[language], ratingLabel(scaleOf(group), rating, language));
  });
  const isUnrated = rows.some(({ rating, isFull }) => rating === undefined && !isFull);
  return [
    said.shown(name, title, lines),
    ...(isUnrated ? [said.toRate] : []),
    ...(rows.some(({ isFull }) => isFull) ? [said.isFull] : []),
  ].join('\n\n');
}
