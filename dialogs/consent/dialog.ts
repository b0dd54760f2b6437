import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import { text } from './text.ts';

/** The one thing that is asked of everybody before anything they say is kept. */
export type Consent = { consent: boolean };

/** May I keep what you tell me? Asked before anything else, of everybody, once. */
export const consent: Dialog = dialog<Consent, boolean>({
  id: 'consent',
  text,
  secondsEach: 30,
  questions: { consent: { kind: yesNo() } },
  outcome: ({ consent }) => consent === true,
  outcomeId: (hasAgreed) => (hasAgreed ? 'agreed' : 'declined'),
});
