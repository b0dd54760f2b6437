import type { Context } from './dialog.ts';
import type { Guide } from './guide.ts';
import type { Told } from './offered.ts';
import { readChoice } from './reading/choice.ts';
import { plain } from './reading/normalise.ts';

/** An answer somewhere: in which dialog, the id it was given under, and words that name it and no other. */
export type Found = {
  readonly dialog: string;
  readonly subject?: string;
  readonly id: string;
  readonly label: string;
  readonly shown: string;
};

/** The answers that somebody may mean by these words, in everything that is seen; one only where its name says it all. */
export function findAnswers(guide: Guide, what: string, context: Context): readonly Found[] {
  const all = guide.dialogs.flatMap(({ id, text }) =>
    (context.seen[id] ?? []).flatMap((told) => answersIn(id, text[context.language].name, told)),
  );
  const distinct = withOwnLabels(all);
  const exact = distinct.filter(({ label }) => plain(label) === plain(what));
  if (exact.length > 0) return exact;
  return distinct.filter(({ label, words }) => readChoice(what, [{ id: label, words }]) !== undefined);
}

type Named = Found & { readonly words: readonly string[] };

function answersIn(dialog: string, dialogName: string, { subject, progress, given }: Told): readonly Named[] {
  const where = [dialogName, progress.title].filter((part) => part !== '').join(', ');
  return given.map(({ id, name, parts = [], ...one }) => {
    const shown = one.shown();
    return {
      dialog,
      ...(subject !== undefined && { subject }),
      ...{ id, shown, label: `${name} (${where})`, words: [name, shown, ...parts] },
    };
  });
}

// What would be called the same is told apart by its place among these.
function withOwnLabels(all: readonly Named[]): readonly Named[] {
  const called = Map.groupBy(all, ({ label }) => plain(label));
  return all.map((one) => {
    const same = called.get(plain(one.label)) ?? [];
    return same.length < 2 ? one : { ...one, label: `${one.label}, ${same.indexOf(one) + 1}` };
  });
}
