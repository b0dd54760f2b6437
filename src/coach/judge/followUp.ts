import { type FollowUp, type FollowUpInput, mostWords } from '../../../prompts/followUp/prompt.ts';
import type { Language } from '../../language.ts';
import type { Complaint, Judged } from './judged.ts';
import { isTurnedAround } from './polarity.ts';
import { wrongWithQuestion } from './question.ts';
import { unwelcomeIn } from './sayings.ts';
import { speaks } from './speaks.ts';
import { hasMarkup, hasStrangePlaceholder, namesSomethingNew } from './traces.ts';
import { contentOf, isAmong, wordsIn } from './words.ts';

/** Judges a mirror and a question: somebody's own words said back, then one open question, and nothing besides. */
export function judgeFollowUp(output: FollowUp, input: FollowUpInput, language: Language): Judged<FollowUp> {
  const complaint = wrongWith(output, input, language);
  return complaint ? { complaint } : { output };
}

function wrongWith(
  { mirror, question }: FollowUp,
  { question: asked, answer, earlier = '' }: FollowUpInput,
  language: Language,
): Complaint | undefined {
  const all = `${mirror} ${question}`;
  const theirs = `${earlier} ${answer}`;
  const source = `${asked} ${theirs}`;
  if (hasMarkup(all)) return 'markup';
  if (hasStrangePlaceholder(all, theirs)) return 'placeholder';
  if (!speaks(all, language)) return 'wrongLanguage';
  if (wordsIn(all).length > mostWords) return 'tooLong';
  const unwelcome = unwelcomeIn(all, theirs);
  if (unwelcome) return unwelcome;
  if (mirror.includes('?')) return 'notOneQuestion';
  const wrong = wrongWithQuestion(question, language);
  if (wrong) return wrong;
  if (namesSomethingNew(all, source)) return 'somethingNew';
  return wrongWithMirror(mirror, theirs);
}

// A mirror of six words of content may have two that are not theirs.
const leastShare = 0.65;

function wrongWithMirror(mirror: string, theirs: string): Complaint | undefined {
  const content = contentOf(mirror);
  const known = contentOf(theirs);
  const own = content.filter((word) => isAmong(word, known));
  if (own.length === 0) return 'notTheirWords';
  if (own.length < leastShare * content.length) return 'somethingNew';
  return isTurnedAround(mirror, theirs) ? 'turnedAround' : undefined;
}
