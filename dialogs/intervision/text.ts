import type { Context, DialogText, QuestionText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { HiddenText, Replaced } from '../../src/conversation/hiding.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import { linkMinutes } from '../../src/conversation/offered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import { type SheetPart, sheetParts, type Verdict } from '../../src/rules/sheet.ts';
import { toPost } from './amongOthers.text.ts';
import { type Intervision, type Line, type LinePlace, linePlaces, type Own, sheetIn } from './answers.ts';
import type { Prepared } from './dialog.ts';
import type { Source } from './sources.ts';
import { words } from './words.ts';

type Series = NumberedText & {
  readonly numbered: (number: string) => string;
  readonly lines: (count: number) => string;
  readonly note: (isShared: boolean, day: string | undefined) => string;
};

/** What is said of the sheets as a whole. */
export const series: Localized<Series> = localized((language) => {
  const { ask, note, ...said } = words[language];
  return {
    ...said,
    ask: () => ask,
    note: (isShared, day) => note(isShared, day && inLanguage(language).date(day)),
  };
});

/** Every sentence of one sheet, that can be drawn from these. */
export function textOf(
  subject: string,
  sources: readonly Source[],
): Localized<DialogText<Intervision, Prepared, Record<never, never>>> {
  return localized((language) => {
    const said = words[language];
    const { name, offer, words: alsoSaid, source, draft, pace, share, part } = said;
    const called = (id: string | undefined) =>
      asTyped(sources.find((one) => one.id === id)?.title ?? said.thisOne);
    return {
      ...{ name, offer, words: alsoSaid },
      questions: {
        source: {
          ...source,
          ask: subject === '1' ? `${said.introduction}\n\n${source.ask}` : source.ask,
          choices: Object.fromEntries(sources.map(({ id, title }) => [id, [title]])),
        },
        draft: { ...draft, ask: ({ source }) => draft.ask(called(source)) },
        pace: { ...pace, ask: ({ draft }) => pace.ask(draft?.lines.length ?? 0, draft?.isCut ?? false) },
        ...(Object.fromEntries(linePlaces.map((place, at) => [place, lineText(at, language)])) as Record<
          LinePlace,
          QuestionText<Verdict<HiddenText>, Intervision>
        >), // one for each place
        ...(Object.fromEntries(sheetParts.map((one) => [one, part[one]])) as Record<
          SheetPart,
          QuestionText<Own, Intervision>
        >), // one for each part
        share: { ...share, ask: (answers) => preview(answers, language) },
      },
      outcome: (prepared, context) => told(subject, prepared, context),
    };
  });
}

function lineText(at: number, language: Language): QuestionText<Verdict<HiddenText>, Intervision> {
  const { line, sheet } = words[language];
  return {
    name: line.name(at + 1),
    ask: ({ draft }) => {
      const lines = draft?.lines ?? [];
      const shown = lines[at];
      if (!shown) return line.ask;
      return [
        ...(at === 0 ? [line.first] : []),
        line.place(at + 1, lines.length, sheet.headings[shown.part]),
        `"${asTyped(shown.text)}"`,
        ...replacedIn(shown.replaced, language),
        line.ask,
      ].join('\n\n');
    },
    why: line.why,
    hint: line.hint,
    choices: line.choices,
  };
}

function preview(answers: Partial<Intervision>, language: Language): string {
  const { share } = words[language];
  const lines = sheetIn(answers);
  const replaced = lines.flatMap((line) => line.replaced);
  return [
    share.lead,
    ...inParts(lines, language, (line) => asTyped(line.text)),
    ...replacedIn(replaced, language),
    share.miss,
    share.ask,
  ].join('\n\n');
}

function told(subject: string, prepared: Prepared, { language, link }: Context): string {
  const { outcome, sheet } = words[language];
  if (prepared.what !== 'shared') return outcome[prepared.what];
  const inTeams = outcome.inTeams(toPost[language](subject));
  if (link !== undefined) return [outcome.ready(link, linkMinutes), inTeams].join('\n\n');
  const { lines } = prepared;
  const all = inParts(lines, language, (line) => asTyped(line.text));
  return [outcome.withoutLink, ...all, sheet.note, inTeams].join('\n\n');
}

/** Each part of a sheet below its heading, a line in a row. */
function inParts(
  lines: readonly Line[],
  language: Language,
  inWords: (line: Line) => string,
): readonly string[] {
  const { headings } = words[language].sheet;
  return sheetParts.flatMap((part) => {
    const own = lines.filter((line) => line.part === part);
    return own.length === 0
      ? []
      : [`**${headings[part]}**`, own.map((line) => `- ${inWords(line)}`).join('\n')];
  });
}

function replacedIn(replaced: readonly Replaced[], language: Language): readonly string[] {
  const distinct = [...new Map(replaced.map((one) => [one.placeholder, one])).values()];
  const { replaced: say } = words[language];
  return distinct.length === 0
    ? []
    : [say(distinct.map(({ placeholder, value }) => [asTyped(placeholder), asTyped(value)] as const))];
}
