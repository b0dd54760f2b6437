/** What an answer in a reflection invites to ask on about. */
export type Cue = 'vague' | 'aboutOther' | 'feeling' | 'deeper' | 'again';

// Below this an answer names a thing but does not tell of it yet; above the other it has been told at length.
const fewWords = 8;
const manyWords = 45;
const enoughTheSecondTime = 15;

const unsure =
  /\b(?:weet (?:ik )?(?:het )?(?:even )?(?:niet|geen)|geen (?:idee|voorbeeld)|kan niets bedenken|(?:do not|don['’]t) know|no (?:idea|example)|cannot think)\b/iu;
const ownVoice = /(?<!\p{L})(?:ik|mij|me|mijn|mezelf|i|my|myself)(?!\p{L})/iu;
const otherVoice =
  /(?<!\p{L})(?:cliënt|client|hij|zij|ze|haar|hem|opdrachtgever|he|she|they|her|him|sponsor)(?!\p{L})/iu;
const feeling =
  /(?<!\p{L})(?:voelde|gevoel|spannend|onzeker|boos|bang|verdrietig|blij|trots|geraakt|geïrriteerd|ongemakkelijk|moe|felt|feeling|tense|unsure|angry|afraid|sad|glad|proud|moved|irritated|uneasy|tired)(?!\p{L})/iu;

/** The cue in a first answer; `undefined` where asking on would only hold somebody up. */
export function firstFollowUp(answer: string | undefined): Cue | undefined {
  if (answer === undefined || unsure.test(answer)) return undefined;
  const words = wordCount(answer);
  if (words < fewWords) return 'vague';
  if (otherVoice.test(answer) && !ownVoice.test(answer)) return 'aboutOther';
  if (feeling.test(answer)) return 'feeling';
  return words < manyWords ? 'deeper' : undefined;
}

/** The cue in the answer to a first follow-up; a second one comes only after few words. */
export function secondFollowUp(answer: string | undefined): Cue | undefined {
  if (answer === undefined || unsure.test(answer)) return undefined;
  return wordCount(answer) < enoughTheSecondTime ? 'again' : undefined;
}

/** The person's own first words, for saying back what was heard: at most twelve, whole words, of eighty characters. */
export function firstWords(answer: string): string {
  const words = answer.trim().split(/\s+/);
  const first = words.slice(0, 12).join(' ');
  const short = first.length > 80 ? first.slice(0, 80).trimEnd() : first;
  return short.length < first.length || words.length > 12 ? `${short} …` : short;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).filter(Boolean).length;
}
