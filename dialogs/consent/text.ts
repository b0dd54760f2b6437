import type { DialogText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { Consent } from './dialog.ts';

const nl: DialogText<Consent, boolean, Record<never, never>> = {
  name: 'Toestemming',
  offer: 'wat ik bewaar en hoe lang',
  words: [],
  questions: {
    consent: {
      name: 'Toestemming',
      ask: (_, { keptMonths }) =>
        [
          'Hallo, ik ben **Loopbaanspiegel**, een automatische gesprekspartner voor loopbaanprofessionals. Je praat met een programma, niet met een mens.',
          [
            '- **Wat ik bewaar:** wat je hier zegt, zodat je altijd verder kunt waar je was. Noem geen namen van cliënten; die heb ik niet nodig.',
            `- **Hoe lang:** tot ${keptMonths === 1 ? 'één maand' : `${keptMonths} maanden`} na je laatste bericht. Je kunt alles ook zelf meenemen of wissen.`,
            '- **Waarvoor:** alleen om jou te helpen. Ik geef geen cijfer en beslis niets over je.',
          ].join('\n'),
          'Mag ik bewaren wat je me vertelt? Tot je ja zegt, bewaar ik niets.',
        ].join('\n\n'),
      why: 'Wat je hier vertelt is van jou. Daarom vraag ik eerst of ik het mag bewaren. Met **wis alles** trek je je toestemming later weer in.',
    },
  },
  outcome: () => 'Goed, dan bewaar ik niets en stoppen we hier. Bedenk je je, zeg dan **ja** en we beginnen.',
};

const en: DialogText<Consent, boolean, Record<never, never>> = {
  name: 'Consent',
  offer: 'what I keep and for how long',
  words: [],
  questions: {
    consent: {
      name: 'Consent',
      ask: (_, { keptMonths }) =>
        [
          'Hello, I am **Loopbaanspiegel**, an automated assistant for career professionals. You are talking to a program, not to a person.',
          [
            '- **What I keep:** what you say here, so that you can always pick up where you were. Leave out the names of your clients; I do not need them.',
            `- **How long:** until ${keptMonths === 1 ? 'one month' : `${keptMonths} months`} after your last message. You can also take everything along or erase it yourself.`,
            '- **What for:** only to help you. I give no marks and decide nothing about you.',
          ].join('\n'),
          'May I keep what you tell me? Until you say yes, I keep nothing.',
        ].join('\n\n'),
      why: 'What you say here is yours. That is why I ask first whether I may keep it. With **erase everything** you withdraw your consent later on.',
    },
  },
  outcome: () =>
    'Fine, then I keep nothing and we stop here. If you change your mind, say **yes** and we begin.',
};

/** Every sentence about what is kept. */
export const text: Localized<DialogText<Consent, boolean, Record<never, never>>> = { nl, en };
