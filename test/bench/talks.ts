/** What somebody says, and a piece of what they have to hear to it, as it stands in a reply. */
export type Line = { readonly say: string; readonly hear: string };

/** The lines of one person, from the first to the last; after that somebody else comes. */
export type Talk = readonly Line[];

const said = [
  ...['hallo', 'ja', 'toelatingscheck', 'nee', 'een andere', 'ja', 'Basisopleiding', '3,5 EC', 'ja', 'ja'],
  ...['ja', 'eigen praktijk', '1 september 2024', 'ja', '16 per week', 'ja', 'nee'],
];

function hearing(heard: readonly string[]): Talk {
  return said.map((say, at) => ({ say, hear: heard[at] ?? '' }));
}

/** What each server is talked to with: the same lines for all, each heard as that server has to answer it. */
export const talks = {
  ours: hearing([
    ...['"question":"consent"', '"question":"dialog"', '"question":"accreditedProgramme"'],
    ...['"question":"degree"', '"question":"training.0.more"', '"question":"training.1.name"'],
    ...['"question":"training.1.amount"', '"question":"training.1.certificate"'],
    ...['"question":"training.1.check"', '"question":"practice.0.more"', '"question":"practice.1.name"'],
    ...['"question":"practice.1.from"', '"question":"practice.1.ongoing"', '"question":"practice.1.hours"'],
    ...['"question":"practice.1.check"', '"question":"practice.1.more"', '"outcome":"met"'],
  ]),
  waterfall: hearing([
    ...['Mag ik ze bewaren?', 'Waar wil je mee beginnen?', 'geaccrediteerde loopbaanopleiding'],
    ...['Welke opleiding heb je', 'Samen is 98 uur nodig', 'Hoe heet de opleiding'],
    ...['Hoeveel uur was Basisopleiding', 'certificaat of diploma van Basisopleiding'],
    ...['Basisopleiding, 3,5 EC, met certificaat. Klopt dat?', 'Er is 600 uur nodig', 'voor wie deed je'],
    ...['deed je dit werk (eigen praktijk)?', 'Doe je dit werk nog steeds?', 'Per week of in totaal'],
    ...['eigen praktijk, van 1 september 2024 tot nu, 16 per week. Klopt dat?'],
    ...['nog een werkperiode toevoegen?', 'Op papier voldoe je'],
  ]),
  echo: hearing(said.map((say, at) => `[${at}]You said: ${say}`)),
  floor: hearing(said.map((say) => `Echo: ${say}`)),
} satisfies Readonly<Record<string, Talk>>;

export type TalkName = keyof typeof talks;
