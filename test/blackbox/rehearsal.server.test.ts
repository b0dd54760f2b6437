import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'rehearsal',
  document: 'rehearsal/1',
  enter: {
    nl: ['zelfbeoordeling', '1', '4 4', 'menu', 'zelfbeoordeling', '6', '2 2 2 2 2', 'menu'].concat([
      'zelfbeoordeling',
      '2',
      '5 5 5',
      'oefengesprek',
      'ja',
    ]),
    en: ['self-assessment', '1', '4 4', 'menu', 'self-assessment', '6', '2 2 2 2 2', 'menu'].concat([
      'self-assessment',
      '2',
      '5 5 5',
      'rehearsal',
      'yes',
    ]),
  },
  answered: 1,
  answers: {
    nl: ['Aan mijn verslagen', 'Aan een intake', 'Nog weinig', 'Ik vraag het na', 'Dat komt nog'],
    en: ['My reports show it', 'An intake did', 'Little so far', 'I will ask', 'That is to come'],
  },
  outcome: 'held',
  other: { nl: 'Aan mijn aantekeningen', en: 'My notes show it' },
});
