import { lastAnswers, type Told } from '../../src/conversation/offered.ts';

/** What can be asked of what it shows: a story by `s3`, a reflection by `r3`. */
const dialogOf = { s: 'story', r: 'reflection' } as const;

/** Something that was told: under which path it is asked about here, where it was told, and what evidence calls it. */
export type Source = {
  readonly path: string;
  readonly dialog: 'story' | 'reflection';
  readonly number: string;
  readonly id: string;
};

/** What this path is about; `undefined` where it is about nothing. */
export function sourceAt(path: string): Source | undefined {
  const [, letter, number = ''] = /^([sr])([1-9]\d{0,4})$/.exec(path) ?? [];
  if (letter !== 's' && letter !== 'r') return undefined;
  const dialog = dialogOf[letter];
  return { path, dialog, number, id: `${dialog}/${number}` };
}

/** The path to what evidence calls this; `undefined` where that is nothing that is asked about here. */
export function pathTo(id: string): string | undefined {
  const [dialog, number, ...parts] = id.split('/');
  const letter = dialog === 'story' ? 's' : dialog === 'reflection' ? 'r' : undefined;
  return letter === undefined || parts.length > 0 ? undefined : `${letter}${number}`;
}

/** Everything that was told in it in somebody's own words. */
export function wordsOf(told: Told | undefined): string {
  const answers = Object.values(told ? lastAnswers(told) : {});
  return answers.filter((one) => typeof one === 'string').join('\n');
}
