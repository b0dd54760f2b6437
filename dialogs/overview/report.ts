import type { Context } from '../../src/conversation/dialog.ts';
import { dossierSeries } from '../../src/conversation/dossier.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import type { Report } from '../../src/conversation/offered.ts';
import type { StandingTeller } from '../../src/conversation/standing.ts';
import { groupsToGo } from '../../src/rules/rehearsal.ts';
import { talk } from '../dossier/talk.ts';
import { sightsOfEverything } from '../everything.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { words as evidence } from '../evidence/words.text.ts';
import { words as plan } from '../plan/words.text.ts';
import { words as rehearsal } from '../rehearsal/words.ts';
import { waysToReminders } from '../reminder/inShort.ts';
import { text as selfAssessment } from '../self-assessment/text.ts';
import { hasUnshown } from '../showing/dialog.ts';
import { showingId } from '../showing/ways.ts';
import { words as showing } from '../showing/words.ts';
import { figureOf } from './figure.ts';
import { type Standing, standingOf } from './standing.ts';
import { offer, tell } from './text.ts';
import { viewOf } from './view.ts';

/** Where do I stand? What was done, what is open, what stands out and what I intend, over everything I said. */
export const overview: Report = {
  id: 'overview',
  text: offer,
  sees: (_, { seen }) => sightsOfEverything(seen),
  tell: (context) => tell(standingOf(context), context),
  figure: (context) => figureWhere(standingOf(context), context),
  ways: (context) => ways(standingOf(context), context),
};

/** The same for a page of its own. */
export const standing: StandingTeller = {
  sees: (_, { seen }) => sightsOfEverything(seen),
  tell: (context) => viewOf(standingOf(context), context),
};

/** The picture, where there is anything in it to see. */
function figureWhere(standing: Standing, { language }: Context) {
  const { stated, shown } = standing.assessment.all;
  return stated + shown > 0 ? figureOf(standing, language) : undefined;
}

function ways(
  { assessment: { all }, plan: planned, firstAnswer }: Standing,
  context: Context,
): readonly Suggestion[] {
  const { language } = context;
  const to = (answer: string, label: string): Suggestion => ({ label, answer, to: menuStep });
  return [
    ...(all.done < all.total ? [to('selfAssessment', selfAssessment[language].name)] : []),
    ...(all.stated > 0 ? [to('evidence', evidence[language].name)] : []),
    ...(hasUnshown(context.seen) ? [to(showingId, showing[language].name)] : []),
    ...(planned.some(({ state }) => state === 'open') ? [to('plan', plan[language].name)] : []),
    ...(groupsToGo(assessedIn(context.seen), context.edition) === 0
      ? [to('rehearsal', rehearsal[language].name)]
      : []),
    ...waysToReminders(context),
    ...(firstAnswer === undefined ? [] : [to(dossierSeries, talk[language].name)]),
  ];
}
