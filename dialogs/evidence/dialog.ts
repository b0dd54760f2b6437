import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { chooserStep, menuStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import type { Series, Sight } from '../../src/conversation/offered.ts';
import { several } from '../../src/conversation/pickKinds.ts';
import type { Edition, Group, Statement } from '../../src/profile/schema.ts';
import type { Rating } from '../../src/rules/assessment.ts';
import { type Assessed, countOf, mostEvidence, ratingNow, standingOf } from '../../src/rules/evidence.ts';
import { formerGroup } from '../move/formerGroup.ts';
import { text as selfAssessmentText } from '../self-assessment/text.ts';
import { words as storyWords } from '../story/words.text.ts';
import { assessedIn } from './assessed.ts';
import {
  type Candidate,
  candidatesIn,
  sightsOfCandidates,
  sightsOfLinked,
  sightsOfOlder,
} from './candidates.ts';
import { groupText, text } from './text.ts';

/** What was pointed to for each statement, by the id of the statement. */
export type Links = Record<string, readonly string[]>;

/** The rated statements of one group with what was pointed to, or why there is nothing to point out yet. */
export type ShownGroup = {
  group: Group;
  what: 'done' | 'nothingRated' | 'notRated' | 'nothingToPointTo';
  rows: readonly { statement: Statement; rating: Rating; evidence: readonly Candidate[] }[];
};

const offeredAtOnce = 4;

/** Where does it show? For each statement that was rated, what somebody points to in their own work. */
export const evidence: Series = {
  id: 'evidence',
  text,
  isOpenEnded: false,
  sees: (group, { seen }) => {
    const ratings: Sight = { dialog: 'selfAssessment', subjects: 'all' };
    if (group === undefined) return [ratings];
    const linked = sightsOfLinked(seen.evidence?.find(({ subject }) => subject === group));
    const older = sightsOfOlder(seen);
    return [ratings, ...sightsOfCandidates, ...older, ...linked, { dialog: 'evidence', subjects: [group] }];
  },
  shown: (_, { edition }) => edition.groups.map(({ id }) => id),
  all: (_, { edition }) => edition.groups.map(({ id }) => id),
  // Where nothing was rated there is nothing to choose between.
  opening: (_, { edition, seen }) =>
    ratedIn(edition, assessedIn(seen)).length === 0 ? edition.groups[0]?.id : undefined,
  subjects: ({ told }, { edition, language, seen }) => {
    const assessed = assessedIn({ ...seen, evidence: Object.values(told) });
    const rated = ratedIn(edition, assessed);
    const stated = rated.filter((group) => countOf([group], assessed).stated > 0);
    const notAsked = stated.filter(({ id, statements }) =>
      statements.some((one) => isRated(assessed, one) && told[id]?.history[one.id] === undefined),
    );
    const next = (notAsked.length > 0 ? notAsked : stated).slice(0, offeredAtOnce);
    // A list is never empty, also for somebody who asks for it before rating anything.
    const listed = rated.length > 0 ? rated : edition.groups.slice(0, 1);
    return listed.map((group) => {
      const { shown, stated } = countOf([group], assessed);
      return {
        id: group.id,
        label: group.name[language],
        note: text[language].note(shown, shown + stated),
        isNext: rated.length === 0 || next.includes(group),
      };
    });
  },
  about: (id, context) => {
    const group = context.edition.groups.find((one) => one.id === id);
    return group ? about(group, context) : formerGroup(evidence, id, context);
  },
};

function about(group: Group, context: Context): Dialog {
  const assessed = assessedIn(context.seen);
  const rated = group.statements.filter((statement) => isRated(assessed, statement));
  const linked = new Set(group.statements.flatMap(({ id }) => assessed[id]?.evidence ?? []));
  const candidates = candidatesIn(context.seen, [...linked]);
  // What has been emptied since it was pointed to is there to keep, not to point to anew.
  const idsFor = (statement: string) =>
    candidates
      .filter(({ id, isUnfinished }) => !isUnfinished || assessed[statement]?.evidence.includes(id))
      .map(({ id }) => id);
  const asked = rated.map(({ id }) => id).filter((id) => idsFor(id).length > 0);
  const candidateOf = (id: string) => candidates.find((one) => one.id === id) ?? { id };
  const kindFor = (id: string) => several({ ids: idsFor(id), most: mostEvidence, canBeNone: true });
  return dialog<Links, ShownGroup, Record<never, never>>({
    id: 'evidence',
    subject: group.id,
    title: (_, { language }) => group.name[language],
    secondsEach: 30,
    ...(asked.length > 0 && { isRepeated: true as const }),
    text: groupText(group, asked, assessed, candidates),
    questions: Object.fromEntries(asked.map((id) => [id, { kind: kindFor(id), isOptional: true as const }])),
    outcome: (links) => ({
      group,
      what: asked.length > 0 ? 'done' : whyNothing(group, assessed, context.edition),
      rows: rated.flatMap((statement) => {
        const rating = ratingNow(assessed[statement.id]);
        const evidence = links[statement.id] ?? [];
        return rating ? [{ statement, rating, evidence: evidence.map(candidateOf) }] : [];
      }),
    }),
    outcomeId: ({ what }) => what,
    ways,
  });
}

function isRated(assessed: Assessed, { id }: Statement): boolean {
  return ['stated', 'shown'].includes(standingOf(assessed[id]));
}

/** The groups in which something was stated or shown. */
function ratedIn({ groups }: Edition, assessed: Assessed): readonly Group[] {
  return groups.filter(({ statements }) => statements.some((one) => isRated(assessed, one)));
}

function whyNothing(group: Group, assessed: Assessed, edition: Edition): ShownGroup['what'] {
  const rated = ratedIn(edition, assessed);
  if (rated.length === 0) return 'nothingRated';
  return rated.includes(group) ? 'nothingToPointTo' : 'notRated';
}

function ways({ group, what }: ShownGroup, { language }: Context): readonly Suggestion[] {
  const ratings = selfAssessmentText[language].name;
  switch (what) {
    case 'done':
      return [];
    case 'nothingRated':
      return [{ label: ratings, answer: 'selfAssessment', to: menuStep }];
    case 'notRated':
      return [{ label: ratings, answer: group.id, to: { dialog: 'selfAssessment', question: chooserStep } }];
    case 'nothingToPointTo':
      return [{ label: storyWords[language].name, answer: 'story', to: menuStep }];
  }
}
