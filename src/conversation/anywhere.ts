import type { Context } from './dialog.ts';
import type { Guide } from './guide.ts';
import type { Told } from './offered.ts';
import { readChoice } from './reading/choice.ts';
import { plain } from './reading/normalise.ts';

/** An answer somewhere: in which dialog, the number it has in the answers there, and words that name it and no other. */
export type Found = {
  readonly dialog: string;
  readonly subject?: string;
  readonly number: number;
  readonly label: string;
  readonly shown: string;
};

/** The answers that somebody may mean by these words, in everything that is seen; one only where its name says it all. */
export function findAnswers(guide: Guide, what: string, context: Context): readonly Found[] {
  const all = guide.dialogs.flatMap(({ id, text }) =>
    (context.seen[id] ?? []).flatMap((told) => answersIn(id, text[context.language].name, told)),
  );
  const exact = all.filter(({ label }) => plain(label) === plain(what));
  if (exact.length > 0) return exact;
  return all.filter(({ label, shown, name }) => {
    const option = { id: label, words: [name, shown, label] };
    return readChoice(what, [option]) !== undefined;
  });
}

function answersIn(
  dialog: string,
  dialogName: string,
  { subject, progress, given }: Told,
): (Found & { name: string })[] {
  const where = [dialogName, progress.title].filter((part) => part !== '').join(', ');
  return given.map(({ name, shown }, at) => ({
    dialog,
    ...(subject !== undefined && { subject }),
    number: at + 1,
    label: `${name} (${where})`,
    ...{ shown, name },
  }));
}
