import { inLanguage, type Language } from '../../src/language.ts';
import { scaleOf } from '../../src/rules/assessment.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';
import { statementsOf } from '../../src/rules/lineage.ts';
import type { Row, What } from '../../src/rules/migrate.ts';
import { ratingLabel } from '../self-assessment/text.ts';
import { type Forecast, groupOf } from './forecast.ts';
import { figures, words } from './words.ts';

// A statement in a few words, and how much of all lists together is still read rather than scrolled past.
const fewCharacters = 90;
const room = 8000;

const told: readonly What[] = ['split', 'merged', 'changed', 'new', 'gone', 'renamed', 'reworded'];

/** How many statements stay the same, are split and so on, in a few words. */
export function counted(rows: readonly Row[], language: Language): string {
  const counts = (['same', ...told] as const).map((what) => ({ what, count: ofKind(rows, what).length }));
  const present = counts.filter(({ count }) => count > 0);
  return inLanguage(language).list(
    present.map(({ what, count }) => `${count} ${words[language].what[what]}`),
  );
}

/** What happens to every statement that does not stay the same, in a list for each way in which it changes. */
export function dryRun(forecast: Forecast, language: Language): readonly string[] {
  const { rows } = forecast.move;
  const present = told.filter((what) => ofKind(rows, what).length > 0);
  return present.map((what) => {
    const lines = ofKind(rows, what).map((row) => lineOf(row, forecast, language));
    return `**${capitalised(words[language].what[what])}**\n\n${fitting(lines, room / present.length, language)}`;
  });
}

/** What is asked after the move, with what was said before, and what is kept without a place. */
export function afterLines(forecast: Forecast, language: Language): { asked: string; aside: string } {
  const { move, before, after, to, from } = forecast;
  const { stoodOn } = words[language];
  const asked = move.askAgain.map((id) => {
    const said = saidOf(after[id]?.former ?? [], forecast, language);
    return `- ${namesOf([id], statementsOf(to), language)}${said && ` (${stoodOn(said)})`}`;
  });
  const gone = move.rows.filter((row) => isAside(row, before));
  const aside = gone.map(({ from: ids }) => {
    const said = saidOf(ids, forecast, language);
    return `- ${namesOf(ids, statementsOf(from), language)}${said && `: ${said}`}`;
  });
  return { asked: fitting(asked, room / 2, language), aside: fitting(aside, room / 2, language) };
}

/** The figures of the criteria that are others, in words; `undefined` where the criteria stay the same. */
export function changedFigures({ from, to }: Forecast, language: Language): string | undefined {
  const [before, after] = [from.criteria, to.criteria];
  if (JSON.stringify({ ...before, edition: '' }) === JSON.stringify({ ...after, edition: '' }))
    return undefined;
  const { list, number } = inLanguage(language);
  const changed = figures.filter((figure) => before[figure] !== after[figure]);
  return list(
    changed.map((figure) => words[language].figure(figure, number(before[figure]), number(after[figure]))),
  );
}

function ofKind(rows: readonly Row[], what: What): readonly Row[] {
  return rows.filter((row) => row.what === what);
}

/** Whether something was said of a statement that is gone. */
export function isAside(row: Row, before: Forecast['before']): boolean {
  return row.rating === 'keptAside' && (row.evidence.length > 0 || row.from.some((id) => before[id]?.rating));
}

function lineOf(row: Row, forecast: Forecast, language: Language): string {
  const was = wordsIn(statementsOf(forecast.from), row.from, language);
  const is = wordsIn(statementsOf(forecast.to), row.to, language);
  const isInOneSaying = was.join('\n') === is.join('\n');
  const sides = (isInOneSaying ? [is] : [was, is]).filter((side) => side.length > 0);
  // Where only the words changed, these are said in full: they may differ at the end.
  const shown = sides.map((side) => quoted(row.what === 'reworded' ? side : side.map(shortened)));
  return `- ${shown.join(' → ')}: ${effectsOf(row, forecast, language).join('; ')}`;
}

function effectsOf(row: Row, forecast: Forecast, language: Language): readonly string[] {
  const { effect } = words[language];
  const { before } = forecast;
  const isRated = row.from.some((id) => before[id]?.rating);
  const said = saidOf(row.from, forecast, language);
  if (isAside(row, before)) return [isRated ? effect.aside(said) : effect.asideEvidence];
  const pieces = row.evidence.length;
  const evidence = pieces > 0 ? [effect.evidence(pieces, mostEvidence)] : [];
  switch (row.rating) {
    case 'kept':
      return [row.what === 'new' ? effect.returns : effect.kept, ...evidence];
    case 'askAgain':
      return [row.what === 'new' ? effect.first : effect.again(said), ...evidence];
    default:
      return evidence.length > 0 ? evidence : [effect.nothing];
  }
}

/** What was answered about these, in words; empty where nothing was. */
function saidOf(ids: readonly string[], { groups, before }: Forecast, language: Language): string {
  const answers = ids.flatMap((id) => {
    const group = groups.find((one) => one.id === groupOf(id));
    const rating = before[id]?.rating;
    return group && rating ? [ratingLabel(scaleOf(group), rating, language)] : [];
  });
  const said = new Set(answers);
  return inLanguage(language).list([...said].map((one) => `**${one}**`));
}

type Statements = ReturnType<typeof statementsOf>;

function wordsIn(statements: Statements, ids: readonly string[], language: Language): readonly string[] {
  return ids.flatMap((id) => statements.get(id)?.[language] ?? []);
}

function namesOf(ids: readonly string[], statements: Statements, language: Language): string {
  return quoted(wordsIn(statements, ids, language).map(shortened));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function shortened(statement: string): string {
  if (statement.length <= fewCharacters) return statement;
  const cut = statement.slice(0, fewCharacters);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** The first lines that fit in so many characters, and how many more there are. */
function fitting(lines: readonly string[], characters: number, language: Language): string {
  const first: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > characters) break;
    first.push(line);
  }
  const more = lines.length - first.length;
  return [...first, ...(more > 0 ? [`- ${words[language].more(more)}`] : [])].join('\n');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
