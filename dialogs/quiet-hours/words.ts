import type { ChoiceWords, OfferText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';

/** Every sentence about quiet hours, in one language; times come in as they are written. */
export type Words = OfferText & {
  readonly question: {
    readonly name: string;
    readonly ask: (hours: string) => string;
    readonly askWhereOff: string;
    readonly why: string;
    readonly choices: Readonly<Record<'usual' | 'off', ChoiceWords>>;
  };
  readonly set: (hours: string) => string;
  readonly off: string;
};

const nl: Words = {
  name: 'Stille uren',
  offer: 'wanneer ik je geen herinneringen stuur',
  words: ['stilte uren', 'mijn stille uren', 'niet storen'],
  question: {
    name: 'Stille uren',
    ask: (hours) =>
      `In je stille uren stuur ik geen herinneringen; wat dan zou komen, komt erna. Nu zijn ze ${hours}. Welke uren wil je, bijvoorbeeld van 22 tot 7 uur?`,
    askWhereOff:
      'In je stille uren stuur ik geen herinneringen; wat dan zou komen, komt erna. Nu heb je er geen. Welke uren wil je, bijvoorbeeld van 22 tot 7 uur?',
    why: 'Een herinnering midden in de nacht helpt niemand. Jij kiest wanneer ik je met rust laat.',
    choices: {
      usual: ['Van 20:00 tot 8:00', 'gewoon', 'de gewone uren', 'aan'],
      off: ['Geen stille uren', 'geen', 'uit', 'nooit', 'zet uit', 'stille uren uit'],
    },
  },
  set: (hours) =>
    `Goed, je stille uren zijn **${hours}**. Een herinnering die dan zou komen, stuur ik zodra ze voorbij zijn.`,
  off: 'Goed, je hebt geen stille uren meer. Ik stuur een herinnering op het moment dat je noemt, ook in de nacht.',
};

const en: Words = {
  name: 'Quiet hours',
  offer: 'when I send you no reminders',
  words: ['my quiet hours', 'do not disturb'],
  question: {
    name: 'Quiet hours',
    ask: (hours) =>
      `In your quiet hours I send no reminders; what would come then comes after them. They are ${hours} now. Which hours would you like, for example from 10 pm to 7 am?`,
    askWhereOff:
      'In your quiet hours I send no reminders; what would come then comes after them. You have none now. Which hours would you like, for example from 10 pm to 7 am?',
    why: 'A reminder in the middle of the night helps nobody. You choose when I leave you alone.',
    choices: {
      usual: ['From 20:00 to 8:00', 'usual', 'the usual hours', 'on'],
      off: ['No quiet hours', 'none', 'off', 'never', 'turn them off', 'quiet hours off'],
    },
  },
  set: (hours) =>
    `Fine, your quiet hours are **${hours}**. A reminder that would come then I send as soon as they are over.`,
  off: 'Fine, you have no quiet hours. I send a reminder at the moment you name, at night as well.',
};

export const words: Localized<Words> = { nl, en };
