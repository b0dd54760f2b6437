import type { Language, Localized } from '../../language.ts';
import { wordsIn } from './words.ts';

// Words that only one of the two languages has.
const own: Localized<ReadonlySet<string>> = {
  nl: new Set(
    'de het een en dat die dit ik je jij jou jouw hij zij ze haar hem zijn hun wij mijn niet geen wel ook nog maar van voor bij naar toen wat hoe welke waar wie wil wilde heb hebt heeft werd wordt ben bent aan op uit om te er als dan omdat jezelf mezelf'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i a the and that this you your he she they his her him their them my not no did do does were are have has what how which when where who would could can will with for from about of to it its there then because myself yourself felt'.split(
      ' ',
    ),
  ),
};

/** Whether a text is in this language rather than in the other one. */
export function speaks(text: string, language: Language): boolean {
  const words = wordsIn(text).map(({ word }) => word);
  const count = (one: Language) => words.filter((word) => own[one].has(word)).length;
  const other = language === 'nl' ? 'en' : 'nl';
  return count(language) > 0 && count(language) > 2 * count(other);
}
