import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'story',
  document: 'story/1',
  enter: { nl: ['verhaal'], en: ['story'] },
  answers: {
    nl: [
      ...['De stage', 'maart 2026', 'Een cliënt zocht een stage', 'Meedenken'],
      ...['Ik belde drie bedrijven', 'Er kwam een plek', 'Ik zou eerder bellen'],
    ],
    en: [
      ...['The placement', 'March 2026', 'A client wanted a placement', 'To think along'],
      ...['I rang three firms', 'There was a place', 'I would ring earlier'],
    ],
  },
  outcome: 'kept',
  other: { nl: 'Het afscheid', en: 'The farewell' },
  unclear: { after: 1, text: { nl: 'een tijd terug', en: 'a while ago' } },
});
