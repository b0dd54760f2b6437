import { menuStep } from '../../src/conversation/guide.ts';
import { joinSeries } from '../../src/conversation/joinable.ts';
import type { Report } from '../../src/conversation/offered.ts';
import { words as joining } from '../join/words.ts';
import { languageModel } from '../language-model/dialog.ts';
import { seesAll } from './kept.ts';
import { offers, tellExport, tellWhatIsKept } from './text.ts';
import { words } from './words.ts';

/** What do you keep about me? What, why, how long and for whom to read, and the ways to take it along or erase it. */
export const privacy: Report = {
  id: 'privacy',
  text: offers.privacy,
  sees: seesAll,
  countsDrafts: true,
  tell: tellWhatIsKept,
  ways: ({ language }) => [
    { label: words[language].export.name, answer: 'export', to: menuStep },
    { label: words[language].erasure.name, answer: 'erasure', to: menuStep },
    { label: joining[language].name, answer: joinSeries, to: menuStep },
    { label: languageModel.text[language].name, answer: languageModel.id, to: menuStep },
  ],
};

/** May I have everything? A link to all of it, for a short time. */
export const exportReport: Report = {
  id: 'export',
  text: offers.export,
  isUnlisted: true,
  needsLink: true,
  // For the page that the link leads to.
  sees: seesAll,
  tell: tellExport,
};
