/** What a run of faults came to; every line of the long form's table is one of these. */
export type Tally = {
  readonly fault: string;
  /** What was done, with the seed that does it again. */
  done: string;
  /** How often something was delivered to the guide, repeats included. */
  sent: number;
  /** How many things that somebody said were answered. */
  acknowledged: number;
  /** Words that were answered and are not told back at the end. */
  lost: number;
  /** Words that are told back more often than they were said. */
  doubled: number;
  /** Replies that are not what the guide says when nothing goes wrong. */
  wrong: number;
  seconds: number;
  /** The first thing that was lost, doubled or wrong, in words. */
  evidence?: string;
  /** Why something had to be sent again, the first time. */
  again?: string;
};

/** A run of which nothing has been counted yet. */
export function emptyTally(fault: string): Tally {
  return { fault, done: '', sent: 0, acknowledged: 0, lost: 0, doubled: 0, wrong: 0, seconds: 0 };
}

/** Counts one run from start to finish. */
export async function counted(fault: string, run: (tally: Tally) => Promise<void>): Promise<Tally> {
  const tally = emptyTally(fault);
  const began = Date.now();
  await run(tally);
  tally.seconds = Math.round((Date.now() - began) / 1_000);
  return tally;
}

/** Notes something that should not be. */
export function note(tally: Tally, what: 'lost' | 'doubled' | 'wrong', evidence: string, count = 1): void {
  if (count === 0) return;
  tally[what] += count;
  tally.evidence ??= `${what}: ${evidence}`;
}

/** How much was not as it should be. */
export function failures({ lost, doubled, wrong }: Tally): number {
  return lost + doubled + wrong;
}

const columns = [
  'fault',
  'what was done',
  'sent',
  'acknowledged',
  'lost',
  'doubled',
  'wrong replies',
  'seconds',
];

/** The first two lines of a Markdown table of runs. */
export const tableHead = [columns, columns.map((_, at) => (at < 2 ? '---' : '---:'))].map(lineOf).join('\n');

/** A run as a line of that table. */
export function rowOf({ fault, done, sent, acknowledged, lost, doubled, wrong, seconds }: Tally): string {
  return lineOf([fault, done, sent, acknowledged, lost, doubled, wrong, seconds]);
}

function lineOf(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
