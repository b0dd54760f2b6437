import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { chooserStep } from '../../src/conversation/guide.ts';
import { rating } from '../../src/conversation/kinds.ts';
import type { Series } from '../../src/conversation/offered.ts';
import type { Group } from '../../src/profile/schema.ts';
import { type Rating, ratings, scaleOf, secondsPerStatement } from '../../src/rules/assessment.ts';
import { countOf } from '../../src/rules/evidence.ts';
import { type FormerRating, formerRating } from '../../src/rules/growth.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { words as evidenceWords } from '../evidence/words.text.ts';
import { formerGroup } from '../move/formerGroup.ts';
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
    const assessed = assessedIn({ selfAssessment: Object.values(told) });
    const all = edition.groups.map((group) => ({ group, ...countOf([group], assessed) }));
    const open = all.filter(({ done, total }) => done < total);
    const begunFirst = [...open.filter(({ done }) => done > 0), ...open.filter(({ done }) => done === 0)];
    const next = begunFirst.slice(0, offeredAtOnce);
    return all.map((one) => ({
      id: one.group.id,
      label: one.group.name[language],
      note: text[language].note(one.done, one.total),
      isNext: next.includes(one),
    }));
  },
  about: (id, context) => {
    const group = context.edition.groups.find((one) => one.id === id);
    return group ? assess(group) : formerGroup(selfAssessment, id, context);
  },
};

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
