import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import { text } from './text.ts';

/** Whether a language model may be given anything of what somebody says. */
export type LanguageModel = { use: boolean };

/** May a language model think along? Until somebody says yes, none does. */
export const languageModel: Dialog = dialog<LanguageModel, boolean>({
  id: 'languageModel',
  text,
  isUnlisted: true,
  secondsEach: 20,
  questions: { use: { kind: yesNo() } },
  outcome: ({ use }) => use === true,
  outcomeId: (isAllowed) => (isAllowed ? 'allowed' : 'notAllowed'),
  returnsTo: () => ['use'],
});
