import type { Context } from './dialog.ts';
import type { Begun, Series, Subject } from './offered.ts';
import { plain } from './reading/normalise.ts';

/** What can be chosen in a series, in order; where two are called the same, their place in the list tells them apart. */
export function subjectsOf(series: Series, begun: Begun, context: Context): readonly Subject[] {
  const subjects = series.subjects(begun, context);
  const called = Map.groupBy(subjects, ({ label }) => plain(label));
  return subjects.map((subject, at) => {
    const isAlone = called.get(plain(subject.label))?.length === 1;
    return isAlone ? subject : { ...subject, label: `${subject.label} (${at + 1})` };
  });
}
