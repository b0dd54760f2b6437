import type { Brought, Context } from '../../src/conversation/dialog.ts';
import type { Entry } from '../../src/conversation/said.ts';
import type { Edition, Group } from '../../src/profile/schema.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';
import { applyMove, type Move, planMove, type Ratings, recallFormer } from '../../src/rules/migrate.ts';
import { assessedIn } from '../evidence/assessed.ts';

/** What a move does for one practitioner, worked out before anything is changed. */
export type Forecast = {
  readonly from: Edition;
  readonly to: Edition;
  /** Every group that something may have been said of. */
  readonly groups: readonly Group[];
  readonly move: Move;
  readonly before: Ratings;
  readonly after: Ratings;
  /** The day on which evidence was named last, by the id of the statement. */
  readonly shownOn: Readonly<Record<string, string>>;
};

/** Works out a move through these editions, of which the last is the one moved to. */
export function foresee(path: readonly Edition[], context: Context): Forecast {
  const { earlier, edition: from, seen } = context;
  const before = recallFormer([...earlier, from], ratingsIn(context));
  const move = planMove(from, path, before);
  const shown = (seen.evidence ?? []).flatMap(({ history }) => Object.entries(history));
  return {
    ...{ from, to: path.at(-1) ?? from, move, before, after: applyMove(move, before) },
    groups: [...earlier, from, ...path].flatMap(({ groups }) => groups),
    shownOn: Object.fromEntries(
      shown.flatMap(([id, said]) => {
        const on = said.at(-1)?.on;
        return on === undefined ? [] : [[id, on]];
      }),
    ),
  };
}

/** Everything that was rated and shown so far, also of statements that the edition does not have any more. */
export function ratingsIn({ seen }: Context): Ratings {
  const all = Object.entries(assessedIn(seen)).map(([id, { ratings, evidence }]) => {
    return [id, { ...ratings.at(-1), ...(evidence.length > 0 && { evidence }) }] as const;
  });
  return Object.fromEntries(all.filter(([, kept]) => Object.keys(kept).length > 0));
}

/** What is to be said under the new ids, so that what goes along stands there; all that was said stays where it is. */
export function broughtBy({ to, move, before, after, shownOn }: Forecast): Brought {
  const rated = Object.entries(after).flatMap(([question, { rating: answer, on }]) =>
    answer === undefined || before[question]?.rating ? [] : [entry(question, answer, on)],
  );
  const shown = Object.entries(after).flatMap(([question, { evidence = [] }]) => {
    if (evidence.length === 0 || before[question]?.evidence) return [];
    const origins = move.rows.find((row) => row.to.includes(question))?.from ?? [];
    const on = origins
      .flatMap((id) => shownOn[id] ?? [])
      .toSorted()
      .at(-1);
    return [entry(question, evidence.slice(0, mostEvidence), on)];
  });
  return {
    edition: to.validFrom,
    said: [...inGroups('selfAssessment', rated), ...inGroups('evidence', shown)],
  };
}

function entry(question: string, answer: unknown, on: string | undefined): Entry {
  return { question, answer, ...(on !== undefined && { on }) };
}

function inGroups(dialog: string, entries: readonly Entry[]): NonNullable<Brought['said']> {
  const groups = Map.groupBy(entries, ({ question }) => groupOf(question));
  return [...groups].map(([subject, entries]) => ({ dialog, subject, entries }));
}

/** The id of the group that a statement belongs to, which its own id begins with. */
export function groupOf(statement: string): string {
  return statement.slice(0, statement.indexOf('.'));
}
