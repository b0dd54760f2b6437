import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import { type Kind, yesNo } from '../../src/conversation/kinds.ts';
import { plain } from '../../src/conversation/reading/normalise.ts';
import { readYesNo } from '../../src/conversation/reading/yesNo.ts';
import { seesAll } from './kept.ts';
import { erasureText } from './text.ts';
import { words } from './words.ts';

/** Whether everything is to be erased. */
export type Answers = { erase: boolean };

/** What comes of it. */
export type Outcome = 'erased' | 'kept';

// A yes that says anything else besides ("ja, maar eerst meenemen", or the number of the answer) is too little for this.
const certain: Kind<boolean> = {
  ...yesNo(),
  read: (text, { choices }) => {
    const said = choices.find(({ words }) => words.some((one) => inWords(one) === inWords(text)));
    if (said) return said.id === 'yes';
    return readYesNo(text) === false ? false : undefined;
  },
};

function inWords(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}']+/gu, ' ');
}

/** Will you forget me? What would be gone, asked once more, and a receipt where it is. */
export const erasure: Dialog = dialog<Answers, Outcome>({
  id: 'erasure',
  text: erasureText,
  isUnlisted: true,
  sees: seesAll,
  countsDrafts: true,
  secondsEach: 20,
  questions: { erase: { kind: certain } },
  outcome: ({ erase }) => (erase ? 'erased' : 'kept'),
  outcomeId: (outcome) => outcome,
  erases: (outcome) => outcome === 'erased',
  ways: (outcome, { language }) =>
    outcome === 'kept' ? [{ label: words[language].export.name, answer: 'export', to: menuStep }] : [],
});
