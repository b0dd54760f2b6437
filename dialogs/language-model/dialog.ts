import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import { permission } from '../../src/conversation/sharing.ts';
import { hears } from './hears.ts';
import { text } from './text.ts';

/** Whether a language model may be given anything of what somebody says. */
export type LanguageModel = { use: boolean };

/** May a language model think along? Until somebody says yes, none does. */
export const languageModel: Dialog = dialog<LanguageModel, boolean>({
  id: permission.dialog,
  text,
  isUnlisted: true,
  hears,
  secondsEach: 20,
  questions: { use: { kind: yesNo() } },
  outcome: ({ use }) => use === true,
  outcomeId: (isAllowed) => (isAllowed ? permission.allowed : 'notAllowed'),
  returnsTo: () => ['use'],
});
