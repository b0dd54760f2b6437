import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'eligibility',
  document: 'eligibility',
  enter: { nl: ['toelatingscheck'], en: ['eligibility check'] },
  answers: {
    nl: [
      ...['nee', 'een andere', 'ja', 'Basisopleiding', '3,5 EC', 'ja', 'ja'],
      ...['ja', 'eigen praktijk', '1 september 2024', 'ja', '16 per week', 'ja', 'nee'],
    ],
    en: [
      ...['no', 'another', 'yes', 'Basic training', '3.5 EC', 'yes', 'yes'],
      ...['yes', 'own practice', '1 September 2024', 'yes', '16 a week', 'yes', 'no'],
    ],
  },
  outcome: 'met',
  other: { nl: 'ja', en: 'yes' },
  unclear: { after: 1, text: { nl: 'iets met paarden', en: 'something with horses' } },
});
