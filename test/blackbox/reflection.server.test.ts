import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'reflection',
  document: 'reflection/1',
  enter: { nl: ['reflectie'], en: ['reflection'] },
  answers: {
    nl: [
      ...['Een gesprek over een stage', 'redder', 'ik nam alles over', 'geen idee', 'overslaan'],
      ...['weet ik geen', 'ik weet niet', 'geen voorbeeld', 'Eerst vragen', '1 februari 2027'],
      ...['De cliënt begint', 'competenties', 'coachen'],
    ],
    en: [
      ...['A talk about a placement', 'rescuer', 'I took over', 'no idea', 'skip'],
      ...['no idea of that', 'no example', 'cannot think of it', 'Ask first', '1 February 2027'],
      ...['The client begins', 'competences', 'coaching'],
    ],
  },
  outcome: 'withIntention',
  other: { nl: 'Een afscheid', en: 'A farewell' },
  unclear: { after: 9, text: { nl: 'ooit', en: 'some day' } },
});
