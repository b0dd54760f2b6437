import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { chooserStep } from '../../src/conversation/guide.ts';
import { rating } from '../../src/conversation/kinds.ts';
import type { Begun, Series } from '../../src/conversation/offered.ts';
import type { Group } from '../../src/profile/schema.ts';
import { type Rating, ratings, scaleOf, secondsPerStatement } from '../../src/rules/assessment.ts';
import { type FormerRating, formerRating } from '../../src/rules/growth.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { words as evidenceWords } from '../evidence/words.text.ts';
import { groupText, text } from './text.ts';

/**
 * The statements of one group with the ratings they were given; absent where one was skipped. `former` has what was
 * said otherwise on an earlier day.
 */
export type RatedGroup = {
  group: Group;
  ratings: Partial<Record<string, Rating>>;
  former?: Readonly<Record<string, FormerRating>>;
};

const offeredAtOnce = 4;

/** Where do I stand, statement by statement, one small group of the profile at a time. */
export const selfAssessment: Series = {
  id: 'selfAssessment',
  text,
  isOpenEnded: false,
  sees: (group) => (group === undefined ? [] : [{ dialog: 'selfAssessment', subjects: [group] }]),
  shown: (_, { edition }) => edition.groups.map(({ id }) => id),
  all: (_, { edition }) => edition.groups.map(({ id }) => id),
  subjects: ({ told }, { edition, language }) => {
    const open = edition.groups.filter((group) => !isDone(group, told));
    const begunFirst = open.toSorted(
      (one, other) => Number(isBegun(other, told)) - Number(isBegun(one, told)),
    );
    const next = begunFirst.slice(0, offeredAtOnce);
    return edition.groups.map((group) => ({
      id: group.id,
      label: group.name[language],
      note: text[language].note(told[group.id]?.progress.done ?? 0, group.statements.length),
      isNext: next.includes(group),
    }));
  },
  about: (id, { edition }) => {
    const group = edition.groups.find((one) => one.id === id);
    return group && assess(group);
  },
};

function isBegun({ id }: Group, told: Begun['told']): boolean {
  return (told[id]?.progress.done ?? 0) > 0;
}

function isDone({ id, statements }: Group, told: Begun['told']): boolean {
  return (told[id]?.progress.done ?? 0) >= statements.length;
}

function assess(group: Group): Dialog {
  const kind = rating(ratings);
  return dialog<Record<string, Rating>, RatedGroup>({
    id: 'selfAssessment',
    subject: group.id,
    title: (_, { language }) => group.name[language],
    secondsEach: secondsPerStatement,
    isRepeated: true,
    text: groupText(group, scaleOf(group)),
    questions: Object.fromEntries(group.statements.map(({ id }) => [id, { kind }])),
    outcome: (ratings, context) => ({ group, ratings, former: formerIn(ratings, context) }),
    outcomeId: () => 'done',
    ways: ({ ratings }, { language }) => {
      const hasSaid = Object.values(ratings).some((one) => one !== 'unknown');
      const to = { dialog: 'evidence', question: chooserStep };
      return hasSaid ? [{ label: evidenceWords[language].name, answer: group.id, to }] : [];
    },
  });
}

/** What was rated otherwise on an earlier day; what is seen may be as it was before today's reply. */
function formerIn(ratings: Partial<Record<string, Rating>>, { seen, today }: Context) {
  const assessed = assessedIn(seen);
  const former = Object.entries(ratings).flatMap(([id, rating]) => {
    const { ratings: earlier = [], evidence = [] } = assessed[id] ?? {};
    if (rating === undefined) return [];
    const one = formerRating({ ratings: [...earlier, { rating, on: today }], evidence });
    return one ? [[id, one] as const] : [];
  });
  return Object.fromEntries(former);
}
