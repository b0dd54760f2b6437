import { type FollowUp, type FollowUpInput, mostWords } from '../../../prompts/followUp/prompt.ts';
import type { Language } from '../../language.ts';
import type { Complaint, Judged } from './judged.ts';
import { wrongWithQuestion } from './question.ts';
import { unwelcomeIn } from './sayings.ts';
import { speaks } from './speaks.ts';
import { wrongAsTheirs } from './theirs.ts';
import { hasMarkup, hasStrangePlaceholder, namesSomethingNew } from './traces.ts';
import { wordsIn } from './words.ts';

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
  // What comes after the mirror is seldom one: "Try it this way next time."
  if (/[.!]\S*\s+\S/u.test(mirror)) return 'notOneSentence';
  const wrong = wrongWithQuestion(question, language);
  if (wrong) return wrong;
  if (namesSomethingNew(all, source, language)) return 'somethingNew';
  return wrongAsTheirs(mirror, theirs, asked, language);
}
