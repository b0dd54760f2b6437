import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import type { Series } from '../../src/conversation/offered.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { statementsOf } from '../../src/rules/lineage.ts';
import { broughtBy, type Forecast, foresee, ratingsIn } from './forecast.ts';
import { movingText, settledText, text, waysOn } from './text.ts';

/** Whether somebody moves. */
export type Answers = { move: boolean };

/** Somebody is on this edition already: which statements are open, and whether anything is kept that has no place in it. */
export type Settled = {
  readonly edition: Edition;
  readonly open: readonly string[];
  readonly hasAside: boolean;
};

/** Shall I move to a newer edition of the profile? It is worked out first, and nothing changes before a yes. */
export const move: Series = {
  id: 'move',
  text,
  isOffered: ({ later }) => later.length > 0,
  // Also the groups that an edition dropped, because what was said of these is kept.
  sees: (_, { earlier, edition }) => {
    const groups = [...earlier, edition].flatMap((one) => one.groups.map(({ id }) => id));
    const subjects = [...new Set(groups)];
    return [
      { dialog: 'selfAssessment', subjects },
      { dialog: 'evidence', subjects },
    ];
  },
  isOpenEnded: false,
  shown: () => [],
  all: (_, { edition, later }) => [edition, ...later].map(({ validFrom }) => validFrom),
  opening: (_, context) => newestFor(context),
  subjects: (_, context) => {
    const { language } = context;
    const { title, name, words } = text[language];
    // By its name as well, so that the name leads here where the menu does not offer it any more.
    return [
      { id: newestFor(context), label: title(newestFor(context)), words: [name, ...words], isNext: true },
    ];
  },
  about: (date, context) => {
    const at = context.later.findIndex(({ validFrom }) => validFrom === date);
    if (at !== -1) return moving(foresee(context.later.slice(0, at + 1), context));
    const isPast = /^\d{4}-\d{2}-\d{2}$/.test(date) && date <= context.edition.validFrom;
    return isPast ? settled(date, context) : undefined;
  },
};

function newestFor({ edition, later }: Context): string {
  return (later.at(-1) ?? edition).validFrom;
}

function moving(forecast: Forecast): Dialog {
  const { validFrom } = forecast.to;
  return dialog<Answers, 'moved' | 'stays'>({
    id: 'move',
    subject: validFrom,
    title: (_, { language }) => text[language].title(validFrom),
    secondsEach: 60,
    isAlone: true,
    text: movingText(forecast),
    questions: { move: { kind: yesNo() } },
    outcome: ({ move }) => (move ? 'moved' : 'stays'),
    outcomeId: (outcome) => outcome,
    ways: (outcome, context) => waysOn(outcome, forecast.move.askAgain.length, context),
    brings: (outcome) => (outcome === 'moved' ? broughtBy(forecast) : undefined),
  });
}

/** What is left of a move that was made: it cannot be taken back, and its place still tells where somebody is. */
function settled(date: string, context: Context): Dialog {
  const { edition } = context;
  const ratings = ratingsIn(context);
  const statements = statementsOf(edition);
  const open = [...statements.keys()].filter((id) => ratings[id]?.rating === undefined);
  const hasAside = Object.keys(ratings).some((id) => !statements.has(id));
  return dialog<Answers, Settled>({
    id: 'move',
    subject: date,
    title: (_, { language }) => text[language].title(date),
    secondsEach: 60,
    isAlone: true,
    text: settledText,
    questions: { move: { kind: yesNo() } },
    outcome: () => ({ edition, open, hasAside }),
    outcomeId: () => 'settled',
    ways: ({ open }, context) => waysOn('moved', open.length, context),
  });
}
