import { type Context, type Dialog, dialog, type Question } from '../../src/conversation/dialog.ts';
import { chooserStep, menuStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { pressedAtOnce } from '../../src/conversation/numbered.ts';
import { type Everything, type Series, type Sight, toldOf } from '../../src/conversation/offered.ts';
import { picked, several } from '../../src/conversation/pickKinds.ts';
import type { Group, Statement } from '../../src/profile/schema.ts';
import type { Rating } from '../../src/rules/assessment.ts';
import { type Assessed, mostEvidence, ratingNow } from '../../src/rules/evidence.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { candidatesIn, sightsOfOlder, wordsOf } from '../evidence/candidates.ts';
import { canBePointedTo } from '../evidence/enough.ts';
import { words as evidenceWords } from '../evidence/words.text.ts';
import { text as selfAssessmentText } from '../self-assessment/text.ts';
import { words as storyWords } from '../story/words.text.ts';
import { proposedFor } from './proposed.ts';
import { pathTo, type Source, sourceAt } from './source.ts';
import { bareText, showingText, text } from './text.ts';
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

/** There is nothing to ask about: nothing was told at all, or too little in this. */
export type Bare = 'nothingTold' | 'notEnough';

/** The subject there is where nothing was told yet. */
const nothing = 'none';

/** The choice that leads to all groups. */
export const anotherGroup = 'another';

/** What does it show? From something that was told to the statements it is evidence for: the other way round than evidence. */
export const showing: Series = {
  id: showingId,
  text,
  isOpenEnded: false,
  sees: (path, { seen }) => {
    const evidence: Sight = { dialog: 'evidence', subjects: 'all' };
    if (path === undefined) {
      return [{ dialog: 'story' }, { dialog: 'reflection' }, ...sightsOfOlder(seen), evidence];
    }
    const source = sourceAt(path);
    if (!source) return [];
    const own = { dialog: source.dialog, subjects: [source.number] };
    const ratings: Sight = { dialog: 'selfAssessment', subjects: 'all' };
    return [own, evidence, ratings, { dialog: showingId, subjects: [path] }];
  },
  shown: () => [],
  all: (_, { seen }) => pathsOfTold(seen),
  opening: (_, { seen }) => (candidatesFor(seen).length === 0 ? nothing : undefined),
  subjects: (_, { seen, language }) => {
    const found = candidatesFor(seen);
    const linked = Object.values(assessedIn(seen)).flatMap(({ evidence }) => evidence);
    const subjects = found.map((one, at) => {
      const [label, ...also] = wordsOf(one, language);
      const count = linked.filter((id) => id === one.id).length;
      const note = count > 0 ? { note: words[language].note(count) } : {};
      return { id: pathTo(one.id) ?? one.id, label, words: also, ...note, isNext: at < pressedAtOnce };
    });
    // A list is never empty, also for somebody who asks for it before telling anything.
    return found.length > 0 ? subjects : [{ id: nothing, label: words[language].first, isNext: false }];
  },
  about: (path, context) => {
    if (path === nothing) return bare(path, 'nothingTold');
    const source = sourceAt(path);
    if (!source) return undefined;
    const told = toldOf(context, source.dialog, source.number);
    const isEnough = told !== undefined && canBePointedTo(source.dialog, told.answers);
    return isEnough ? about(source, told.progress.title, context) : bare(path, 'notEnough');
  },
};

/** What can be asked about, the newest first. */
function candidatesFor(seen: Everything) {
  return candidatesIn({ story: seen.story ?? [], reflection: seen.reflection ?? [] }, []);
}

/** Whether something was told that is evidence of nothing yet, as far as it is seen. */
export function hasUnshown(seen: Everything): boolean {
  const linked = Object.values(assessedIn(seen)).flatMap(({ evidence }) => evidence);
  return candidatesFor(seen).some(({ id }) => !linked.includes(id));
}

/** What is to be seen of what was asked about these stories and reflections. */
export function sightsOfShowings(seen: Everything): readonly Sight[] {
  const subjects = pathsOfTold(seen);
  return subjects.length === 0 ? [] : [{ dialog: showingId, subjects }];
}

function pathsOfTold({ story = [], reflection = [] }: Everything): string[] {
  const paths = (told: typeof story, dialog: string) =>
    told.flatMap(({ subject }) => pathTo(`${dialog}/${subject}`) ?? []);
  return [...paths(story, 'story'), ...paths(reflection, 'reflection')];
}

function bare(path: string, why: Bare): Dialog {
  return dialog<Record<never, never>, Bare, Record<never, never>>({
    id: showingId,
    subject: path,
    text: bareText,
    secondsEach: 30,
    questions: {},
    outcome: () => why,
    outcomeId: (outcome) => outcome,
    ways: (_, { language }) => {
      const source = sourceAt(path);
      if (!source) return [{ label: storyWords[language].name, answer: 'story', to: menuStep }];
      const to = { dialog: source.dialog, question: chooserStep };
      return [{ label: words[language].first, answer: source.number, to }];
    },
  });
}

function about(source: Source, title: string, context: Context): Dialog {
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
    const likeliest = proposed.statements(open.map(({ id }) => id));
    const listed = open.filter(({ id }) => likeliest.includes(id));
    return { group, open, listed, isCut: listed.length < open.length };
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
      ...Object.assign({}, ...groups.map(ticksOf)),
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
};

type Asked = Readonly<Record<string, Question<readonly string[], Answers>>>;

function ticksOf({ group, open, listed, isCut }: Asking): Asked {
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
