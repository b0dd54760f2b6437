import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import { date, freeText } from '../../src/conversation/kinds.ts';
import { byTitle, isNumber, numbered, numbersTo } from '../../src/conversation/numbered.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import { canBePointedTo } from '../evidence/enough.ts';
import { words as evidenceWords } from '../evidence/words.text.ts';
import { toWhatItShows } from '../showing/ways.ts';
import { series, text } from './text.ts';

/** One situation from somebody's work: what it was, what was theirs to do, what they did and what came of it. */
export type Story = {
  title: string;
  on: string;
  situation: string;
  task: string;
  action: string;
  result: string;
  reflection: string;
};

/** What a story is found again by, empty where it has neither a name nor a situation, and whether it is evidence. */
export type Kept = { title: string; canBePointedTo: boolean };

const line = freeText({ max: 100 });
const passage = freeText({ max: 4000 });

/** What happened, and what did I do? One situation from my work, told so that I can point to it later. */
export const story = numbered({
  id: 'story',
  text: series,
  paths: (number) => [number],
  all: numbersTo,
  listed: (numbers, begun, { language }) => byTitle(numbers, begun, series[language]),
  about: (id) => (isNumber(id) ? about(id) : undefined),
});

function about(subject: string): Dialog {
  return dialog<Story, Kept>({
    id: 'story',
    subject,
    text,
    secondsEach: 80,
    title: titleOf,
    questions: {
      title: { kind: line },
      on: { kind: date({ ofMonth: 'first', looks: 'back' }), isOptional: true },
      situation: { kind: passage },
      task: { kind: passage, isOptional: true },
      action: { kind: passage },
      result: { kind: passage, isOptional: true },
      reflection: { kind: passage, isOptional: true },
    },
    outcome: (told) => ({ title: titleOf(told), canBePointedTo: canBePointedTo('story', told) }),
    outcomeId: () => 'kept',
    ways: ({ canBePointedTo }, { language }) =>
      canBePointedTo
        ? [
            toWhatItShows(`story/${subject}`, language),
            { label: evidenceWords[language].name, answer: 'evidence', to: menuStep },
          ]
        : [],
  });
}

// A story whose name was passed over is known by its first words.
function titleOf({ title, situation }: Partial<Story>): string {
  return title ?? (situation === undefined ? '' : firstWords(situation));
}
