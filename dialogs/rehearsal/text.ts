import type { Context, DialogText, QuestionText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import { matterOf } from '../../src/rules/rehearsal.ts';
import { calledIn, groupName } from './called.ts';
import type { Rehearsal, Rehearsed } from './dialog.ts';
import { type Place, places } from './recorded.ts';
import { words } from './words.ts';

type Series = NumberedText & {
  readonly note: (done: number, total: number, day: string | undefined) => string;
  readonly questions: (count: number) => string;
};

/** What is said of the rehearsals as a whole. */
export const series: Localized<Series> = localized((language) => {
  const { ask, note, ...said } = words[language];
  return {
    ...said,
    ask: () => ask,
    note: (done, total, day) => note(done, total, day && inLanguage(language).date(day)),
  };
});

/** What a rehearsal is called. */
export function titleOf(number: string, language: Language): string {
  return words[language].numbered(number);
}

/** Every sentence of one rehearsal, that asks about these things where it was begun. */
export function textOf(
  held: readonly string[] | undefined,
  context: Context,
): Localized<DialogText<Rehearsal, Rehearsed, Record<never, never>>> {
  return localized((language) => {
    const { name, offer, words: alsoSaid, begin, why, outcome } = words[language];
    const asked = places.map((place, at): [Place, QuestionText<string, Rehearsal>] => [
      place,
      {
        name: questionName(at, held?.[at], { ...context, language }),
        ask: ({ matters = [] }, context) => ask(at, matters, context),
        why,
      },
    ]);
    return {
      ...{ name, offer, words: alsoSaid },
      questions: { matters: begin, ...(Object.fromEntries(asked) as Record<Place, (typeof asked)[0][1]>) }, // one for each place
      outcome: (rehearsed, context) => {
        if (rehearsed.what === 'tooLittle') return outcome.tooLittle(rehearsed.toGo);
        return rehearsed.what === 'notBegun' ? outcome.notBegun : toldOf(rehearsed.matters, context);
      },
    };
  });
}

function ask(at: number, matters: readonly string[], context: Context): string {
  const said = words[context.language];
  const matter = matterOf(matters[at] ?? '');
  const question = matter ? said.asks[matter.reason](calledIn(matter, context)) : said.askAnything;
  return `${said.place(at + 1, matters.length)}\n\n${question}`;
}

// What it is about in a few words, of the edition and of ours alone.
function questionName(at: number, id: string | undefined, context: Context): string {
  const said = words[context.language];
  const matter = matterOf(id ?? '');
  if (!matter) return said.questionName(at + 1);
  const [dialog, group = ''] = matter.about.split('/');
  const about = dialog === 'selfAssessment' ? groupName(group, context) : undefined;
  return said.questionName(
    at + 1,
    about === undefined ? said.reasons[matter.reason] : `${about}, ${said.reasons[matter.reason]}`,
  );
}

function toldOf(matters: readonly string[], context: Context): string {
  const { outcome, adds } = words[context.language];
  const lines = matters.flatMap((one) => {
    const matter = matterOf(one);
    return matter ? [`- ${adds[matter.reason](calledIn(matter, context))}`] : [];
  });
  return [
    outcome.held(matters.length),
    ...(lines.length > 0 ? [`**${outcome.toAdd}**`, lines.join('\n')] : []),
  ].join('\n\n');
}
