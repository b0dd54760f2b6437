import { mostWords, type Summary, type SummaryInput } from '../../../prompts/summary/prompt.ts';
import type { Language } from '../../language.ts';
import type { Complaint, Judged } from './judged.ts';
import { unwelcomeIn } from './sayings.ts';
import { speaks } from './speaks.ts';
import { wrongAsTheirs } from './theirs.ts';
import { hasMarkup, hasStrangePlaceholder, namesSomethingNew } from './traces.ts';
import { wordsIn } from './words.ts';

/** Judges a summary: every sentence as its practitioner would say it, from the answers it names, with nothing added. */
export function judgeSummary(output: Summary, input: SummaryInput, language: Language): Judged<Summary> {
  const complaint = wrongWith(output, input, language);
  return complaint ? { complaint } : { output };
}

function wrongWith({ sentences }: Summary, input: SummaryInput, language: Language): Complaint | undefined {
  const all = sentences.map(({ text }) => text).join(' ');
  if (!speaks(all, language)) return 'wrongLanguage';
  for (const sentence of sentences) {
    const complaint = wrongWithSentence(sentence, input, language);
    if (complaint) return complaint;
  }
  const inFirstPerson = sentences.filter(({ text }) => firstPerson.test(text));
  return inFirstPerson.length * 2 < sentences.length ? 'notFirstPerson' : undefined;
}

const firstPerson = /(?<!\p{L})(?:ik|mij|me|mijn|mezelf|wij|we|ons|i|my|myself|our|us)(?!\p{L})/iu;
const otherPerson =
  /(?<!\p{L})(?:je|jij|jou|jouw|u|uw|you|your|yourself|de (?:loopbaan)?professional|de coach|the (?:career )?(?:professional|practitioner)|the coach)(?!\p{L})/iu;

function wrongWithSentence(
  { text, from }: Summary['sentences'][number],
  { parts }: SummaryInput,
  language: Language,
): Complaint | undefined {
  const sources = parts.filter(({ id }) => from.includes(id));
  if (from.some((id) => !parts.some((part) => part.id === id))) return 'unknownId';
  if (new Set(from).size < from.length) return 'twice';
  const theirs = sources.map(({ answer }) => answer).join('\n');
  const asked = sources.map(({ question }) => question).join('\n');
  if (hasMarkup(text)) return 'markup';
  if (hasStrangePlaceholder(text, theirs)) return 'placeholder';
  if (wordsIn(text).length > mostWords) return 'tooLong';
  const unwelcome = unwelcomeIn(text, theirs);
  if (unwelcome) return unwelcome;
  if (text.includes('?')) return 'notOneQuestion';
  if (otherPerson.test(text) && !otherPerson.test(theirs)) return 'notFirstPerson';
  if (namesSomethingNew(text, `${asked}\n${theirs}`, language)) return 'somethingNew';
  return wrongAsTheirs(text, theirs, asked, language);
}
