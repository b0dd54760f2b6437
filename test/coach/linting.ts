import type { Task, Tasks } from '../../src/coach/coach.ts';
import { judge } from '../../src/coach/judge/judge.ts';
import { prompts } from '../../src/coach/prompts.ts';
import type { Language } from '../../src/language.ts';
import type { Evaluation, Figure, Half } from './evaluation.ts';
import labelled from './linter.json' with { type: 'json' };

/** An output that somebody labelled, and what the linter says of it. */
export type Verdict = {
  readonly id: number;
  /** Whether the linter was built on it, or had not seen it. */
  readonly half: string;
  readonly isGood: boolean;
  readonly isAccepted: boolean;
  readonly complaint: string;
};

type Given = { readonly task: Task; readonly language: Language; readonly input: Tasks[Task]['input'] };

const inputs = labelled.inputs as Readonly<Record<string, Given>>;

/** What the linter says of every labelled output. */
export const verdicts: readonly Verdict[] = labelled.outputs.map(({ id, half, input, isGood, output }) => {
  const given = inputs[input];
  if (!given) throw new RangeError(`There is no input ${input}.`);
  const complaint = complaintAbout(given, output);
  return { id, half, isGood, isAccepted: complaint === undefined, complaint: complaint ?? '' };
});

function complaintAbout({ task, language, input }: Given, output: unknown): string | undefined {
  const read = prompts[task].output.safeParse(output);
  if (!read.success) return 'malformed';
  const judged = judge(task, read.data, input, language);
  return 'complaint' in judged ? judged.complaint : undefined;
}

/** How often the linter says what the labels say, on the half it was built on and on the other. */
export const linting: Evaluation = {
  name: 'judging what a model makes',
  figures: async () =>
    (['built on', 'held out'] as const).flatMap((half) => {
      const among = verdicts.filter((verdict) => verdict.half === (half === 'held out' ? 'fresh' : 'built'));
      return [
        figure('judged as labelled', half, among, 0.95),
        figure(
          'bad ones refused',
          half,
          among.filter(({ isGood }) => !isGood),
          0.95,
        ),
        figure(
          'good ones accepted',
          half,
          among.filter(({ isGood }) => isGood),
          0.9,
        ),
      ];
    }),
};

function figure(what: string, half: Half, among: readonly Verdict[], atLeast: number): Figure {
  const wrong = among.filter(({ isGood, isAccepted }) => isGood !== isAccepted);
  return {
    ...{ what, half, hits: among.length - wrong.length, of: among.length, limit: { atLeast } },
    wrong: wrong.map(({ id, complaint }) => `${id} ${complaint}`),
  };
}
