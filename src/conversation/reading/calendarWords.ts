/** Which one of a weekday, week, month or year is meant, as seen from today. */
export type Side = 'this' | 'next' | 'coming' | 'last';

/** Which part of a week, a month or a year is meant. */
export type Part = 'start' | 'middle' | 'end';

/** The words for units of time, as they are counted. */
export const units = meanings({
  day: 'dag dagen day days',
  week: 'week weken weeks',
  month: 'maand maanden month months',
  year: 'jaar jaren year years',
});

/** The words for each side; "aanstaande vrijdag" is the first one after today, "volgende vrijdag" the one of next week. */
export const sides: ReadonlyMap<string, Side> = meanings({
  this: 'deze dit this',
  next: 'volgende volgend next',
  coming: 'komende komend aanstaande aanstaand eerstvolgende as coming upcoming',
  last: 'vorige vorig afgelopen jl last previous past',
});

/** How many periods from the present one each lies. */
export const steps: Readonly<Record<Side, number>> = { this: 0, next: 1, coming: 1, last: -1 };

/** The words for a part of a period. */
export const parts: ReadonlyMap<string, Part> = meanings({
  start: 'begin start beginning early',
  middle: 'half halverwege medio midden mid middle',
  end: 'eind einde end late',
});

/** The numbers that are said in words. */
export const numbers = new Map(
  [
    ...["een one a an 'n", 'twee two', 'drie three', 'vier four', 'vijf five', 'zes six', 'zeven seven'],
    ...['acht eight', 'negen nine', 'tien ten', 'elf eleven', 'twaalf twelve', 'dertien thirteen'],
    'veertien fourteen',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
);

/** Words that leave a day as it is. */
export const smallWords = new Set(
  ['op de het van per aan rond ergens uiterlijk ongeveer tegen', 'the on by around about sometime'].flatMap(
    (words) => words.split(' '),
  ),
);

/** What is put in other words before it is read, in this order. */
export const sameInOtherWords: readonly (readonly [said: RegExp, as: string])[] = [
  // A question asks for the day; the time of an appointment may stand behind it.
  [/ (?:om|at) \d{1,2}(?:[:.]\d{2})?(?: ?(?:uur|u|am|pm|o'clock))?$/, ''],
  [/(?<=dag|morgen) ?(?:ochtend|morgen|middag|avond)$/, ''],
  [/(?<=day|tomorrow) (?:morning|afternoon|evening)$/, ''],
  [/\b(start|beginning|end|middle|[a-z]+day) of /, '$1 '],
  [/\ba\.s\b\.?/, 'as'],
  [/\bj\.l\b\.?/, 'jl'],
  [/^this coming /, 'coming '],
  [/\bmid-/, 'mid '],
  [/^binnen nu en /, 'binnen '],
  [/\bovermorgen\b|\bday after tomorrow\b/, 'over 2 days'],
  [/\beergisteren\b|\bday before yesterday\b/, '2 days ago'],
  [/\b(?:(?:een|a) )?half (?:a )?(?:jaar|year)\b/, '6 months'],
  [/\b(?:a )?fortnight\b/, '2 weeks'],
  // What is to be done before the end of a month may be done on its last day.
  [/^(?:voor|before) (?=(?:eind|einde|end) )/, ''],
  [/^(.+) (as|jl)$/, '$2 $1'],
];

function meanings<M extends string>(words: Readonly<Record<M, string>>): ReadonlyMap<string, M> {
  const entries = Object.entries<string>(words) as [M, string][]; // the keys of a record are its meanings
  return new Map(entries.flatMap(([each, said]) => said.split(' ').map((word) => [word, each] as const)));
}
