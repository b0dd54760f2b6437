import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'recertification',
  document: 'recertification/1',
  enter: { nl: ['hercertificering'], en: ['recertification'] },
  answers: {
    nl: [
      ...['1 januari 2025', 'ja', 'Training groepsbegeleiding', '12 maart 2026', '12 punten', 'ja', 'nee'],
      ...['ja', 'De groep van Utrecht', '3 februari 2026', 'ja', 'nee'],
    ],
    en: [
      ...['1 January 2025', 'yes', 'Training in group work', '12 March 2026', '12 points', 'yes', 'no'],
      ...['yes', 'The Utrecht group', '3 February 2026', 'yes', 'no'],
    ],
  },
  outcome: 'kept',
  other: { nl: '1 juni 2024', en: '1 June 2024' },
  unclear: { after: 0, text: { nl: 'iets met paarden', en: 'something with horses' } },
});
