import type { Brought, Context } from '../../src/conversation/dialog.ts';
import type { Told } from '../../src/conversation/offered.ts';
import type { Dated, Entry } from '../../src/conversation/said.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { ratings as scale } from '../../src/rules/assessment.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';
import {
  applyMove,
  type Move,
  planMove,
  type Rated,
  type Ratings,
  recallFormer,
} from '../../src/rules/migrate.ts';

/** What a move does for one practitioner, worked out before anything is changed. */
export type Forecast = {
  readonly from: Edition;
  readonly to: Edition;
  readonly move: Move;
  readonly before: Ratings;
  readonly after: Ratings;
  /** The day on which evidence was named last, by the id of the statement. */
  readonly shownOn: Readonly<Record<string, string>>;
};

/** Works out a move through these editions, of which the last is the one moved to. */
export function foresee(path: readonly Edition[], context: Context): Forecast {
  const { edition: from, seen } = context;
  const before = recallFormer(from, ratingsIn(context));
  const move = planMove(from, path, before);
  const shownOn = lastSaid(seen.evidence).map(([id, { on }]) => [id, on]);
  return {
    ...{ from, to: path.at(-1) ?? from, move, before },
    after: applyMove(move, before).ratings,
    shownOn: Object.fromEntries(shownOn.filter(([, on]) => on !== undefined)),
  };
}

/** Everything that was rated and shown so far, also of statements that the edition does not have any more. */
export function ratingsIn({ seen }: Context): Ratings {
  const ratings: Record<string, Rated> = {};
  for (const [id, { answer, on }] of lastSaid(seen.selfAssessment)) {
    const rating = scale.find((step) => step === answer);
    if (rating) ratings[id] = { rating, ...(on !== undefined && { on }) };
  }
  for (const [id, { answer }] of lastSaid(seen.evidence)) {
    const ids = Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
    if (ids.length > 0) ratings[id] = { ...ratings[id], evidence: ids };
  }
  return ratings;
}

/** The last answer about each statement; unlike the answers that count, it is there when the statement is gone. */
function lastSaid(all: readonly Told[] = []): [string, Dated][] {
  return all.flatMap(({ subject, history }) =>
    Object.entries(history).flatMap(([id, said]): [string, Dated][] => {
      const last = said.at(-1);
      return last && groupOf(id) === subject ? [[id, last]] : [];
    }),
  );
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

function inGroups(dialog: string, entries: readonly Entry[]): Brought['said'] {
  const groups = Map.groupBy(entries, ({ question }) => groupOf(question));
  return [...groups].map(([subject, entries]) => ({ dialog, subject, entries }));
}

/** The id of the group that a statement belongs to, which its own id begins with. */
export function groupOf(statement: string): string {
  return statement.slice(0, statement.indexOf('.'));
}
