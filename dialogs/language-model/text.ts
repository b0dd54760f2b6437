import type { DialogText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { LanguageModel } from './dialog.ts';

const nl: DialogText<LanguageModel, boolean, Record<never, never>> = {
  name: 'Taalmodel',
  offer: 'of een taalmodel met je mag meedenken',
  words: ['ai', 'ai aan', 'taalmodel aan', 'kunstmatige intelligentie'],
  questions: {
    use: {
      name: 'Taalmodel',
      ask: (_, { model }) =>
        [
          'Een taalmodel kan meedenken: doorvragen op wat je zei, iets samenvatten, of wijzen op wat een verhaal laat zien. Beslissen doet het nooit, en alles werkt ook zonder.',
          model
            ? `Het model is **${model.name}** en het draait bij ${model.host}. Het krijgt alleen te lezen waar het over meedenkt, en pas nadat ik namen en nummers heb vervangen. Dat lukt niet altijd helemaal, dus laat ik je de tekst eerst zien. Wat van het model komt, herken je altijd.`
            : 'Nu gebruik ik er geen. Wat je hier kiest, geldt zodra dat anders wordt.',
          model ? 'Mag het met je meedenken?' : 'Mag er dan een taalmodel met je meedenken?',
        ].join('\n\n'),
      why: 'Wat je vertelt is vertrouwelijk. Een taalmodel krijgt er alleen iets van te lezen als jij dat goedvindt, en pas als namen en nummers eruit zijn.',
    },
  },
  outcome: (isAllowed, { model }) => {
    if (!isAllowed) {
      return 'Goed, dat staat **uit**: er denkt geen taalmodel mee. Bedenk je je, zeg dan **taalmodel**.';
    }
    return model
      ? 'Goed, dat staat **aan**. Het model denkt mee als er iets te vragen of samen te vatten is. Wil je het niet meer, zeg dan **ai uit**.'
      : 'Goed, dat staat **aan**: als ik een taalmodel krijg, mag het met je meedenken. Bedenk je je, zeg dan **taalmodel**.';
  },
};

const en: DialogText<LanguageModel, boolean, Record<never, never>> = {
  name: 'Language model',
  offer: 'whether a language model may think along with you',
  words: ['ai', 'ai on', 'language model on', 'artificial intelligence'],
  questions: {
    use: {
      name: 'Language model',
      ask: (_, { model }) =>
        [
          'A language model can think along: ask on about what you said, sum something up, or point at what a story shows. It never decides, and everything works without it.',
          model
            ? `The model is **${model.name}** and it runs at ${model.host}. It only gets to read what it thinks along about, and only after I have replaced names and numbers. That does not always work out completely, so I show you the text first. You can always tell what comes from the model.`
            : 'I do not use one now. What you choose here counts as soon as that changes.',
          model ? 'May it think along with you?' : 'May a language model think along with you then?',
        ].join('\n\n'),
      why: 'What you say is confidential. A language model only gets to read any of it if you agree, and only once names and numbers have been taken out.',
    },
  },
  outcome: (isAllowed, { model }) => {
    if (!isAllowed) {
      return 'Fine, that is **off**: no language model thinks along. If you change your mind, say **language model**.';
    }
    return model
      ? 'Fine, that is **on**. The model thinks along where there is something to ask or to sum up. If you no longer want it, say **ai off**.'
      : 'Fine, that is **on**: if I am given a language model, it may think along with you. If you change your mind, say **language model**.';
  },
};

/** Every sentence about a language model that thinks along. */
export const text: Localized<DialogText<LanguageModel, boolean, Record<never, never>>> = { nl, en };
