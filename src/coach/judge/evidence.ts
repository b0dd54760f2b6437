import {
  type Evidence,
  type EvidenceInput,
  fewestWords,
  mostFound,
} from '../../../prompts/evidence/prompt.ts';
import type { Judged } from './judged.ts';
import { wordsIn } from './words.ts';

/**
 * Judges what was found in a story: statements that were asked about, each once, with words that stand in the story one after
 * the other. The quotes come back as the story has them.
 */
export function judgeEvidence({ found }: Evidence, { story, statements }: EvidenceInput): Judged<Evidence> {
  if (found.length > mostFound) return { complaint: 'tooMany' };
  const ids = found.map(({ statement }) => statement);
  if (ids.some((id) => !statements.some((statement) => statement.id === id)))
    return { complaint: 'unknownId' };
  if (new Set(ids).size < ids.length) return { complaint: 'twice' };
  const quoted = found.map(({ statement, quote }) => ({ statement, quote: quoteIn(story, quote) }));
  const literal = quoted.filter((one): one is Evidence['found'][number] => one.quote !== undefined);
  return literal.length === found.length ? { output: { found: literal } } : { complaint: 'notAQuote' };
}

/** The part of the story that has the words of a quote in their order, with nothing between; undefined where none has. */
function quoteIn(story: string, quote: string): string | undefined {
  const told = wordsIn(story);
  const words = wordsIn(quote);
  if (words.length < fewestWords) return undefined;
  const start = told.findIndex((_, index) =>
    words.every(({ word }, further) => told[index + further]?.word === word),
  );
  const [first, last] = [told[start], told[start + words.length - 1]];
  return first && last && story.slice(first.from, last.to);
}
