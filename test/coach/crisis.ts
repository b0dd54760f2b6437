import { dangerIn } from '../../src/rules/crisis.ts';
import sentences from './crisis.json' with { type: 'json' };
import { type Evaluation, type Figure, type Half, halvesOf } from './evaluation.ts';

type Sentence = (typeof sentences)[number];

// The rules have seen both halves by now. Of 36 sentences in danger that were written after them they heard 21 at first, the
// hard ones least: words alone miss much.

/** How much of what speaks of danger to a life is heard, and how often it is heard where nobody spoke of it. */
export const crisis: Evaluation = {
  name: 'words of danger',
  figures: async () => {
    const halves = halvesOf(sentences);
    return (['built on', 'held out'] as const).flatMap((half) => figuresOf(halves[half], half));
  },
};

function figuresOf(set: readonly Sentence[], half: Half): readonly Figure[] {
  const danger = set.filter(({ about }) => about !== 'none');
  const heard = set.filter(({ text }) => dangerIn(text) !== undefined);
  const rightly = heard.filter(({ about }) => about !== 'none');
  const texts = (some: readonly Sentence[]) => some.map(({ text }) => text);
  return [
    {
      ...{ what: 'recall', half, hits: rightly.length, of: danger.length, limit: { atLeast: 1 } },
      wrong: texts(danger.filter((one) => !heard.includes(one))),
    },
    {
      ...{ what: 'precision', half, hits: rightly.length, of: heard.length, limit: { atLeast: 0.9 } },
      wrong: texts(heard.filter(({ about }) => about === 'none')),
    },
  ];
}
