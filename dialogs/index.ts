import type { Guide } from '../src/conversation/guide.ts';
import { commandWords } from './commands.text.ts';
import { commonText } from './common.text.ts';
import { consent } from './consent/dialog.ts';
import { eligibility } from './eligibility/dialog.ts';
import { overview } from './overview/report.ts';
import { reflection } from './reflection/dialog.ts';
import { selfAssessment } from './self-assessment/dialog.ts';

/** What the guide can talk about, in the order of the menu, and the words that belong to no single dialog. */
export const guide: Guide = {
  dialogs: [eligibility, selfAssessment, reflection, overview],
  consent,
  commands: commandWords,
  common: commonText,
};
