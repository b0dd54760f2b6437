import type { Guide } from '../src/conversation/guide.ts';
import { commandWords } from './commands.text.ts';
import { commonText } from './common.text.ts';
import { eligibility } from './eligibility/dialog.ts';

/** What the guide can talk about, in the order of the menu, and the words that belong to no single dialog. */
export const guide: Guide = { dialogs: [eligibility], commands: commandWords, common: commonText };
