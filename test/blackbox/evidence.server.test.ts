import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'evidence',
  document: 'evidence/T1',
  enter: {
    nl: [
      ...['verhaal', 'De stage', 'overslaan', 'Een cliënt zocht een stage', 'overslaan', 'Ik belde'],
      ...['overslaan', 'overslaan'],
      ...['zelfbeoordeling', 'vraagverheldering', '2 3 3 1 4', 'bewijs', 'vraagverheldering'],
    ],
    en: [
      ...['story', 'The placement', 'skip', 'A client wanted a placement', 'skip', 'I rang', 'skip', 'skip'],
      ...['self-assessment', 'intake', '2 3 3 1 4', 'evidence', 'intake'],
    ],
  },
  answers: {
    nl: ['1', 'niets', '1', '1', 'alles'],
    en: ['1', 'nothing', '1', '1', 'all'],
  },
  outcome: 'done',
  other: { nl: 'niets', en: 'nothing' },
  unclear: { after: 1, text: { nl: 'dat zie je overal', en: 'you can see that anywhere' } },
});
