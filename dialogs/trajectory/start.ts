import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { choice, type Ear, freeText, yesNo } from '../../src/conversation/kinds.ts';
import { plain } from '../../src/conversation/reading/normalise.ts';
import { pseudonymLength, refusal } from '../../src/rules/pseudonym.ts';
import type { StartAnswers } from '../../src/rules/trajectory.ts';
import { id, pathOf, pseudonymsIn, secondsEach } from './known.ts';
import { startText } from './start.text.ts';
import { toAllParts } from './ways.ts';
import { words } from './words.ts';

const story = freeText({ max: 4000 });
const yesOrNo = yesNo();
const form = choice(['faceToFace', 'online', 'mixed']);

/** Whose trajectory is this, and what was agreed at its start. */
export function start(number: string, { seen }: Context): Dialog {
  const taken = new Set(pseudonymsIn(seen, number).map(plain));
  const refuse = (pseudonym: string, { language }: Ear) => {
    const why = refusal(pseudonym) ?? (taken.has(plain(pseudonym)) ? 'taken' : undefined);
    return why && words[language].start.refusals[why];
  };
  return dialog<StartAnswers, StartAnswers>({
    id,
    subject: pathOf(number, { id: 'start' }),
    text: startText(number),
    secondsEach,
    title: ({ pseudonym = '' }) => pseudonym,
    questions: {
      // Long enough for what is refused as too long to be told why.
      pseudonym: { kind: freeText({ max: 2 * pseudonymLength.max, refuse }) },
      codeOfConduct: { kind: yesOrNo },
      clientExpectations: { kind: story },
      sponsor: { kind: yesOrNo },
      sponsorExpectations: { kind: story, when: ({ sponsor }) => sponsor === true },
      reporting: { kind: story },
      contactForm: { kind: form },
    },
    outcome: (answers) => answers,
    outcomeId: () => 'done',
    ways: (_, context) => [toAllParts(number, context)],
  });
}
