import type { Language } from '../../language.ts';
import { approximations, findNumber, hourWords, wordsOf } from './number.ts';
import { meaningsOf, type Phrase } from './phrases.ts';

/** A number with the unit that was said beside it; no unit when none was said. */
export type Amount<Unit extends string> = { readonly value: number; readonly unit?: Unit };

/** The phrases that name each unit. */
export type UnitTable<Unit extends string> = Readonly<Record<Unit, readonly string[]>>;

/** How the size of a training is said. */
export const trainingUnits: UnitTable<'hours' | 'ec'> = {
  hours: [...hourWords, 'studieuren', 'klokuren', 'lesuren', 'sbu'],
  ec: ['ec', 'ects', 'ect', 'studiepunt', 'studiepunten', 'credit', 'credits'],
};

/** How the hours of a period of work are said: each week, or all together. */
export const workUnits: UnitTable<'perWeek' | 'total'> = {
  perWeek: [
    ...['per week', 'per wk', 'p/w', 'pw', 'upw', '/week', '/wk', '/w', 'wekelijks', 'in de week'],
    ...['elke week', 'iedere week', 'a week', 'each week', 'every week', 'weekly'],
  ],
  total: [
    ...['totaal', 'in totaal', 'een totaal van', 'totaal van', 'bij elkaar', 'alles bij elkaar'],
    ...['total', 'in total', 'a total of', 'total of', 'altogether', 'all together'],
  ],
};

/** How points are said. */
export const pointUnits: UnitTable<'points'> = {
  points: ['punt', 'punten', 'pe', 'pe-punt', 'pe-punten', 'point', 'points', 'pe point', 'pe points'],
};

const harmless = [
  ...approximations,
  ...hourWords,
  ...['ik heb', 'ik werk', 'ik werkte', 'het is', 'het was', 'het waren', 'het zijn', 'dat is', 'dat was'],
  ...['dat waren', 'dat zijn', 'i have', 'i work', 'i worked', 'it is', "it's", 'it was', 'they were'],
];

/** The number and unit the text says; undefined for two numbers, two units or a word that might change the meaning. */
export function readAmount<Unit extends string>(
  text: string,
  language: Language,
  units: UnitTable<Unit>,
): Amount<Unit> | undefined {
  const found = findNumber(text, language);
  if (!found) return undefined;
  const phrases = phrasesOf(units);
  const said = [...meaningsOf(found.before, phrases), ...meaningsOf(found.after, phrases)];
  const [unit, second] = new Set(said.flatMap((meaning) => meaning?.unit ?? []));
  if (said.includes(undefined) || second) return undefined;
  return unit ? { value: found.value, unit } : { value: found.value };
}

// The units come first, because a word such as "uur" is harmless only where it is not a unit of the table.
function phrasesOf<Unit extends string>(units: UnitTable<Unit>): Phrase<{ readonly unit?: Unit }>[] {
  const phrases: Phrase<{ readonly unit?: Unit }>[] = [];
  for (const unit in units) {
    phrases.push(...units[unit].map((phrase) => ({ words: wordsOf(phrase), meaning: { unit } })));
  }
  return [...phrases, ...harmless.map((phrase) => ({ words: wordsOf(phrase), meaning: {} }))];
}
