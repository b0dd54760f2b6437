import { holdsLikeEvery } from './everyConversation.ts';

const own = {
  nl: ['Eerst vragen', '1 februari 2027', 'De cliënt begint', 'competenties', 'coachen'],
  en: ['Ask first', '1 February 2027', 'The client begins', 'competences', 'coaching'],
};

holdsLikeEvery({
  dialog: 'plan',
  document: 'plan/1',
  enter: { nl: ['mijn plan', 'een nieuw voornemen'], en: ['my plan', 'a new intention'] },
  answers: own,
  outcome: 'withIntention',
  other: { nl: 'Eerst luisteren', en: 'Listen first' },
  unclear: { after: 1, text: { nl: 'ooit', en: 'some day' } },
});

holdsLikeEvery({
  dialog: 'plan',
  document: 'plan/1/state',
  enter: {
    nl: ['mijn plan', 'een nieuw voornemen', ...own.nl, 'mijn plan', 'eerst vragen'],
    en: ['my plan', 'a new intention', ...own.en, 'my plan', 'ask first'],
  },
  answers: { nl: ['andere dag', '1 maart 2027'], en: ['another day', '1 March 2027'] },
  outcome: 'moved',
  other: { nl: 'loslaten', en: 'let it go' },
  unclear: { after: 1, text: { nl: 'ooit', en: 'some day' } },
});
