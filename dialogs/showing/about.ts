import { type Context, type Dialog, dialog, type Question } from '../../src/conversation/dialog.ts';
import { chooserStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { picked, several } from '../../src/conversation/pickKinds.ts';
import type { Group, Statement } from '../../src/profile/schema.ts';
import type { Rating } from '../../src/rules/assessment.ts';
import { type Assessed, mostEvidence, ratingNow } from '../../src/rules/evidence.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { words as evidenceWords } from '../evidence/words.text.ts';
import { text as selfAssessmentText } from '../self-assessment/text.ts';
import { proposedFor, type Quote, quotedFor, wishFor } from './proposed.ts';
import type { Source } from './source.ts';
import { showingText } from './text.ts';
import { evidenceFrom, othersOf, tickedIn, whole } from './ticked.ts';
import { showingId } from './ways.ts';
import { words } from './words.ts';

/** The group that is chosen, and under the id of each group the statements that were ticked. */
export type Answers = Record<string, string | readonly string[]>;

/** One statement that was ticked: with its rating, and whether there was no room for it. */
export type Row = { readonly statement: Statement; readonly rating?: Rating; readonly isFull: boolean };

/** What was ticked of a group; `alreadyAll` where there was nothing left to tick. */
export type Shown = {
  readonly what: 'shown' | 'none' | 'noGroup' | 'alreadyAll';
  readonly group?: Group;
  readonly rows: readonly Row[];
};

/** The choice that leads to all groups. */
export const anotherGroup = 'another';

/** Asks what one thing that was told shows: of which group, and which statements of it. */
export function about(source: Source, title: string, context: Context): Dialog {
  const { edition, seen } = context;
  const assessed = assessedIn(seen);
  const before = toldOf(context, showingId, source.path)?.history ?? {};
  const proposed = proposedFor(source, context);
  const others = edition.groups.map(({ id }) => id).filter((id) => !proposed.groups.includes(id));
  // What is evidence already is not to be ticked once more, but what was ticked here can be ticked otherwise.
  const openIn = (group: Group) => {
    const ticked = tickedIn(before, group);
    const isThere = ({ id }: Statement) => assessed[id]?.evidence.includes(source.id) && !ticked.includes(id);
    return group.statements.filter((one) => !isThere(one));
  };
  const groups = edition.groups.map((group) => {
    const open = openIn(group);
    const ids = open.map(({ id }) => id);
    const quotes = quotedFor(group.id, ids, context);
    const likeliest = quotes.length > 0 ? quotes.map(({ statement }) => statement) : proposed.statements(ids);
    const listed = open.filter(({ id }) => likeliest.includes(id));
    return { group, open, listed, quotes, isCut: listed.length < open.length };
  });
  return dialog<Answers, Shown, Record<never, never>>({
    id: showingId,
    subject: source.path,
    text: showingText(title, others, groups, edition),
    secondsEach: 30,
    title: () => title,
    questions: {
      group: {
        kind: picked([...proposed.groups, anotherGroup, ...others]),
        offers: () => [...proposed.groups, anotherGroup],
      },
      otherGroup: { kind: picked(others), offers: () => [], when: ({ group }) => group === anotherGroup },
      ...Object.assign({}, ...groups.map((one) => ticksOf(one, source))),
    },
    outcome: (answers) => outcomeOf(answers, groups, assessed, source),
    outcomeId: ({ what }) => what,
    returnsTo: () => ['group', 'otherGroup'],
    ways: (shown, spoken) => waysFrom(source.path, shown, spoken),
    carries: (was, is, informed) => evidenceFrom(source.id, was, is, informed),
  });
}

/** A group with what of it is still to be ticked, and the likeliest of these; `isCut` where there are others. */
export type Asking = {
  readonly group: Group;
  readonly open: readonly Statement[];
  readonly listed: readonly Statement[];
  readonly isCut: boolean;
  /** What a language model read in it of these, word for word; nothing where it was not asked. */
  readonly quotes: readonly Quote[];
};

type Asked = Readonly<Record<string, Question<readonly string[], Answers>>>;

function ticksOf({ group, open, listed, isCut }: Asking, source: Source): Asked {
  if (open.length === 0) return {};
  const idsOf = (statements: readonly Statement[]) => statements.map(({ id }) => id);
  const ids = [...idsOf(listed), ...(isCut ? [whole] : [])];
  const all = idsOf(open);
  const isChosen = (answers: Partial<Answers>) => chosenIn(answers) === group.id;
  return {
    [group.id]: {
      kind: several({ ids, most: ids.length, canBeNone: true }),
      isOptional: true,
      when: isChosen,
      thinks: (_, context) => wishFor(source, open, context),
    },
    ...(isCut && {
      [othersOf(group.id)]: {
        kind: several({ ids: all, most: all.length, canBeNone: true }),
        isOptional: true,
        when: (answers) => isChosen(answers) && answers[group.id]?.includes(whole) === true,
      },
    }),
  };
}

function chosenIn({ group, otherGroup }: Partial<Answers>): string | readonly string[] | undefined {
  return group === anotherGroup ? otherGroup : group;
}

function outcomeOf(
  answers: Partial<Answers>,
  groups: readonly Asking[],
  assessed: Assessed,
  source: Source,
): Shown {
  const found = groups.find(({ group }) => group.id === chosenIn(answers));
  if (!found) return { what: 'noGroup', rows: [] };
  const { group, open } = found;
  if (open.length === 0) return { what: 'alreadyAll', group, rows: [] };
  const said = [answers[group.id] ?? [], answers[othersOf(group.id)] ?? []].flat();
  const rows = group.statements
    .filter(({ id }) => said.includes(id))
    .map((statement): Row => {
      const rating = ratingNow(assessed[statement.id]);
      const evidence = assessed[statement.id]?.evidence ?? [];
      const isFull = !evidence.includes(source.id) && evidence.length >= mostEvidence;
      return { statement, isFull, ...(rating && { rating }) };
    });
  return { what: rows.length > 0 ? 'shown' : 'none', group, rows };
}

function waysFrom(path: string, { group, rows }: Shown, { language }: Context): readonly Suggestion[] {
  const isUnrated = rows.some(({ rating, isFull }) => rating === undefined && !isFull);
  const isFull = rows.some((one) => one.isFull);
  const to = (dialog: string) => ({ dialog, question: chooserStep });
  return [
    ...(group && isUnrated
      ? [{ label: selfAssessmentText[language].name, answer: group.id, to: to('selfAssessment') }]
      : []),
    ...(group && isFull
      ? [{ label: evidenceWords[language].name, answer: group.id, to: to('evidence') }]
      : []),
    { label: words[language].more, answer: path, to: to(showingId) },
  ];
}
