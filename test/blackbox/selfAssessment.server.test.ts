import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'selfAssessment',
  document: 'selfAssessment/T1',
  enter: { nl: ['zelfbeoordeling', 'vraagverheldering'], en: ['self-assessment', '6'] },
  answers: {
    nl: ['2', 'weet ik niet', '3', 'doe ik meestal zelf', '4'],
    en: ['2', 'no idea', '3', 'usually on my own', '4'],
  },
  outcome: 'done',
  other: { nl: '1', en: '1' },
  unclear: { after: 1, text: { nl: 'dat hangt ervan af', en: 'that depends' } },
});
