import { holdsLikeEvery } from './everyConversation.ts';

const start = {
  nl: ['Vlinder', 'ja', 'Weten wat past', 'nee', 'Alleen aan de cliënt', 'op afstand'],
  en: ['Butterfly', 'yes', 'To know what fits', 'no', 'To the client only', 'online'],
};

holdsLikeEvery({
  dialog: 'trajectory',
  document: 'trajectory/1/start',
  enter: { nl: ['trajecten'], en: ['trajectories'] },
  answers: start,
  outcome: 'done',
  other: { nl: 'Libel', en: 'Dragonfly' },
  unclear: { after: 1, text: { nl: 'dat weet de cliënt', en: 'the client knows' } },
});

holdsLikeEvery({
  dialog: 'trajectory',
  document: 'trajectory/1/T1',
  enter: {
    nl: ['trajecten', ...start.nl, 'Alle delen', 'vraagverheldering'],
    en: ['trajectories', ...start.en, 'All parts', 'intake'],
  },
  answers: {
    nl: ['1 3', 'We spraken een uur', 'Een logboek bijhouden', '1 oktober 2026', 'ja'],
    en: ['1 3', 'We talked for an hour', 'To keep a diary', '1 October 2026', 'yes'],
  },
  outcome: 'done',
  other: { nl: '2', en: '2' },
  unclear: { after: 3, text: { nl: 'binnenkort', en: 'soon' } },
});
