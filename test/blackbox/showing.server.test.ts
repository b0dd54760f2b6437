import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'showing',
  document: 'showing/s1',
  enter: {
    nl: [
      ...['verhaal', 'De stage', 'overslaan', 'Een cliënt zocht een stage', 'overslaan', 'Ik belde'],
      ...['overslaan', 'overslaan', 'wat het laat zien'],
    ],
    en: [
      ...['story', 'The placement', 'skip', 'A client wanted a placement', 'skip', 'I rang', 'skip', 'skip'],
      ...['what it shows'],
    ],
  },
  answers: { nl: ['Vraagverheldering', '1 3'], en: ['Intake', '1 3'] },
  outcome: 'shown',
  other: { nl: 'Organisaties', en: 'Organisations' },
  unclear: { after: 1, text: { nl: 'dat zie je overal', en: 'you can see that anywhere' } },
});
