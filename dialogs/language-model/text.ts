import type { DialogText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { LanguageModel } from './dialog.ts';

const nl: DialogText<LanguageModel, boolean, Record<never, never>> = {
  name: 'Taalmodel',
  offer: 'of een taalmodel met je mag meedenken',
  words: ['ai', 'ai aan', 'ai uit', 'taalmodel aan', 'taalmodel uit', 'kunstmatige intelligentie'],
  questions: {
    use: {
      name: 'Taalmodel',
      ask: () =>
        [
          'Een taalmodel kan meedenken: doorvragen, of iets samenvatten. Beslissen doet het nooit, en alles werkt ook zonder. Nu gebruik ik er geen. Wat je hier kiest, geldt zodra dat anders wordt.',
          'Mag er dan een taalmodel met je meedenken?',
        ].join('\n\n'),
      why: 'Wat je vertelt is vertrouwelijk. Een taalmodel krijgt er alleen iets van te lezen als jij dat goedvindt, en pas als namen en nummers eruit zijn.',
    },
  },
  outcome: (isAllowed) =>
    isAllowed
      ? 'Goed, dat staat **aan**: als ik een taalmodel krijg, mag het met je meedenken. Bedenk je je, zeg dan **taalmodel**.'
      : 'Goed, dat staat **uit**: er denkt geen taalmodel mee. Bedenk je je, zeg dan **taalmodel**.',
};

const en: DialogText<LanguageModel, boolean, Record<never, never>> = {
  name: 'Language model',
  offer: 'whether a language model may think along with you',
  words: ['ai', 'ai on', 'ai off', 'language model on', 'language model off', 'artificial intelligence'],
  questions: {
    use: {
      name: 'Language model',
      ask: () =>
        [
          'A language model can think along: ask a further question, or sum something up. It never decides, and everything works without it. I do not use one now. What you choose here counts as soon as that changes.',
          'May a language model think along with you then?',
        ].join('\n\n'),
      why: 'What you say is confidential. A language model only gets to read any of it if you agree, and only once names and numbers have been taken out.',
    },
  },
  outcome: (isAllowed) =>
    isAllowed
      ? 'Fine, that is **on**: if I am given a language model, it may think along with you. If you change your mind, say **language model**.'
      : 'Fine, that is **off**: no language model thinks along. If you change your mind, say **language model**.',
};

/** Every sentence about a language model that thinks along. */
export const text: Localized<DialogText<LanguageModel, boolean, Record<never, never>>> = { nl, en };
