import type { Task, Tasks } from '../../src/coach/coach.ts';
import { judge } from '../../src/coach/judge/judge.ts';
import { prompts } from '../../src/coach/prompts.ts';
import type { Language } from '../../src/language.ts';
import labelled from './linter.json' with { type: 'json' };

/** One thing that was measured, on so many cases, and the share that it has to reach at least. */
export type Figure = {
  readonly what: string;
  readonly cases: number;
  readonly share: number;
  readonly atLeast: number;
};

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

/** How often the linter says what the labels say, on both halves; only the half it was not built on counts. */
export function linterFigures(): readonly Figure[] {
  const fresh = verdicts.filter(({ half }) => half === 'fresh');
  const built = verdicts.filter(({ half }) => half === 'built');
  return [
    figure('linter: outputs judged as labelled', fresh, 0.95),
    figure(
      'linter: bad outputs refused',
      fresh.filter(({ isGood }) => !isGood),
      0.95,
    ),
    figure(
      'linter: good outputs accepted',
      fresh.filter(({ isGood }) => isGood),
      0.9,
    ),
    figure('linter: the half it was built on', built, 0.95),
  ];
}

function figure(what: string, among: readonly Verdict[], atLeast: number): Figure {
  const right = among.filter(({ isGood, isAccepted }) => isGood === isAccepted).length;
  return { what, cases: among.length, share: right / among.length, atLeast };
}
