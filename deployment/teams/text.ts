import type { Localized } from '../../src/language.ts';

/** What Teams shows of the app before anybody talks with it. */
type Texts = {
  readonly fullName: string;
  readonly short: string;
  readonly full: string;
  readonly overviewTab: string;
  readonly menu: string;
  readonly help: string;
  /** What help comes to where others read along. */
  readonly helpAmongOthers: string;
};

const nl: Texts = {
  fullName: 'Loopbaanspiegel, een spiegel voor loopbaanprofessionals',
  short: 'Een automatische gesprekspartner voor loopbaanprofessionals',
  full: [
    'Loopbaanspiegel is een automatische gesprekspartner voor loopbaanprofessionals die werken aan de kwaliteit van een Register Loopbaanprofessional, of die op peil houden. Je praat met een programma, niet met een mens.',
    'Je gaat na of je op papier aan de eisen voldoet, beoordeelt jezelf per uitspraak van het beroepsprofiel, volgt trajecten van cliënten onder een pseudoniem, kijkt terug op momenten uit je werk en houdt je voornemens bij. Je ziet steeds waar je staat en wat nog openstaat.',
    'Stoppen kan altijd; je gaat later verder waar je was. Wat je zegt, wordt pas bewaard als je daar ja op zegt. Je kunt het meenemen en wissen. Loopbaanspiegel geeft geen cijfer en beslist niets over je.',
  ].join('\n\n'),
  overviewTab: 'Mijn overzicht',
  menu: 'Alles waar je mee kunt beginnen',
  help: 'Hoe je met me praat',
  helpAmongOthers: 'Hoe je in een eigen gesprek verdergaat, want hier lezen anderen mee',
};

const en: Texts = {
  fullName: 'Loopbaanspiegel, a mirror for career professionals',
  short: 'An automated assistant for Dutch career professionals',
  full: [
    'Loopbaanspiegel is an automated assistant for career professionals in the Netherlands who work towards, or keep up, the quality of a Register Loopbaanprofessional. You are talking to a program, not to a person.',
    'You find out whether you meet the requirements on paper, rate yourself on each statement of the professional profile, follow trajectories of clients under a pseudonym, look back on moments from your work, and keep track of your intentions. You always see where you stand and what is still open.',
    'You can stop at any time and pick up later where you were. What you say is kept only once you say yes to that. You can take it along and erase it. Loopbaanspiegel gives no marks and decides nothing about you.',
  ].join('\n\n'),
  overviewTab: 'My overview',
  menu: 'Everything you can start with',
  help: 'How to talk with me',
  helpAmongOthers: 'How to go on in a conversation of your own, because others read along here',
};

/** Every text of the app package, but for what the guide itself calls things. */
export const text: Localized<Texts> = { nl, en };
