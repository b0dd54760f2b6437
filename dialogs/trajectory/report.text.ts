import { asTyped } from '../../src/conversation/escape.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import type { Edition } from '../../src/profile/schema.ts';
import {
  type ClosingAnswers,
  isClosing,
  type Part,
  type SaidOfPart,
  type TaskAnswers,
} from '../../src/rules/trajectory.ts';
import type { Known } from './known.ts';
import { agreedIn } from './start.text.ts';
import { nameOf, phaseName, taskIn } from './text.ts';
import { type Written, words } from './words.ts';

/** What a report is about: a trajectory, and what was said in closing it. */
export type Closed = { readonly known: Known; readonly answers: ClosingAnswers };

/** How the words of a person are quoted. */
type Quote = (text: string) => string;

// So that one message carries it; beyond that each text is shortened to so many characters.
const longest = 20_000;
const mostOfEach = 240;

/** All of a trajectory in the order of the profile; every line stands on something that was entered. */
export function report(closed: Closed, edition: Edition, language: Language): string {
  const { source, shortened } = words[language].report;
  const whole = blocksOf(closed, edition, language, inFull).join('\n\n');
  if (whole.length <= longest) return `${whole}\n\n${source}`;
  return [...blocksOf(closed, edition, language, inShort), shortened, source].join('\n\n');
}

// Each line as a paragraph of the same bullet; a mere line break could make a heading of what stands above it.
function inFull(text: string): string {
  const lines = text.split(/[\r\n]+/).map(asTyped);
  return lines.filter((line) => line !== '').join('\n\n  ');
}

function inShort(text: string): string {
  const characters = [...text];
  if (characters.length <= mostOfEach) return inFull(text);
  return `${inFull(characters.slice(0, mostOfEach).join(''))} …`;
}

function blocksOf(closed: Closed, edition: Edition, language: Language, quote: Quote): readonly string[] {
  const { known } = closed;
  const { title } = words[language].report;
  const parts = known.parts.map((part) => blockOf(part, closed, edition, language, quote));
  return [title(asTyped(nameOf(known, language))), ...parts.filter((block) => block !== '')];
}

function blockOf(part: Part, closed: Closed, edition: Edition, language: Language, quote: Quote): string {
  const { start, lookBack, closing } = words[language].report;
  if (part.what === 'task') return taskBlock(part, closed.known, edition, language, quote);
  const answers: SaidOfPart['answers'] = isClosing(part)
    ? closed.answers
    : (closed.known.said[part.id]?.answers ?? {});
  const lines = [...agreedIn(answers, language), ...toldIn(answers, language, quote)];
  if (lines.length === 0) return '';
  const heading =
    part.what === 'start' ? start : isClosing(part) ? closing : lookBack(phaseName(part, edition, language));
  return under(heading, lines);
}

function taskBlock(
  part: Part,
  { said: told, states }: Known,
  edition: Edition,
  language: Language,
  quote: Quote,
): string {
  const said = words[language].report;
  const { group, number } = taskIn(part, edition);
  const { answers = {} } = told[part.id] ?? {};
  const { doing = [] } = answers;
  const known = group.statements.filter(({ id }) => doing.includes(id));
  const statements = [
    ...known.map((statement) => statement[language]),
    ...ofEarlier(doing.length - known.length, language),
  ];
  const lines = linesIn(answers, language, quote);
  return [
    said.task(number, group.name[language], states[part.id] ?? 'open'),
    ...(lines.length > 0 ? [list(lines)] : []),
    ...(statements.length > 0 ? [under(said.doing, statements)] : []),
  ].join('\n\n');
}

/** What was told of a task, as far as it is in somebody's own words, and when the next contact is; a line each. */
export function linesIn(answers: TaskAnswers, language: Language, quote: Quote): readonly string[] {
  const { next } = answers;
  return [
    ...toldIn(answers, language, quote),
    ...(next === undefined ? [] : [words[language].report.next(inLanguage(language).date(next))]),
  ];
}

/** How many ticked statements the edition does not have; nothing where it has them all. */
export function ofEarlier(count: number, language: Language): readonly string[] {
  return count === 0 ? [] : [words[language].task.ofEarlier(count)];
}

function toldIn(
  answers: { readonly [W in Written]?: string },
  language: Language,
  quote: Quote,
): readonly string[] {
  const { told } = words[language].report;
  const written = Object.keys(told) as Written[]; // a sentence for each of these, and for nothing else
  return written.flatMap((one) => {
    const text = answers[one];
    return text === undefined ? [] : [told[one](quote(text))];
  });
}

function under(heading: string, lines: readonly string[]): string {
  return `${heading}\n\n${list(lines)}`;
}

/** These as the bullets of a list. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
