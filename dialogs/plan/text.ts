import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Edition } from '../../src/profile/schema.ts';
import type { Ending, Planned } from '../../src/rules/plan.ts';
import type { Own, State } from './dialog.ts';
import { groupTexts } from './group.text.ts';
import { planIn } from './intentions.ts';
import { type Words, words } from './words.text.ts';

/** When something is meant to be done. */
type Day = Pick<Planned, 'by' | 'isOverdue' | 'movedFrom'>;

/** What is said of the plan as a whole. */
export const series: Localized<Series['text']['nl'] & Pick<Words, 'fresh' | 'freshWords'>> = localized(
  (language) => {
    const { ask, ...said } = words[language];
    return {
      ...said,
      ask: ({ told }, { seen, today }) => {
        const planned = planIn({ ...seen, plan: Object.values(told) }, today);
        const open = planned.filter(({ state }) => state === 'open');
        return ask(open.length, open.filter(({ isOverdue }) => isOverdue).length);
      },
    };
  },
);

/** What is said beside an intention in the list. */
export function noteOn(planned: Planned, language: Language): string {
  const { state, endedOn, reason } = planned;
  const said = words[language];
  if (state === 'done') return said.done(endedOn && inLanguage(language).date(endedOn));
  if (state === 'dropped') return said.dropped(reason && asTyped(reason));
  return whenOf(planned, language);
}

function whenOf({ by, isOverdue, movedFrom }: Day, language: Language): string {
  const said = words[language];
  const { date } = inLanguage(language);
  const moved = movedFrom === undefined ? '' : `; ${said.movedFrom(date(movedFrom))}`;
  return `${by === undefined ? said.someday : said.by(date(by), isOverdue)}${moved}`;
}

/** Every sentence of an intention of somebody's own. */
export function ownText(edition: Edition): Localized<DialogText<Own, Partial<Own>, Record<never, never>>> {
  const group = groupTexts<Own>(edition);
  return localized((language) => {
    const { name, offer, words: alsoSaid, own } = words[language];
    return {
      ...{ name, offer, words: alsoSaid },
      questions: { ...own.questions, ...group[language] },
      outcome: ({ what, by }) =>
        what === undefined ? own.nothing : own.outcome(asTyped(what), by && inLanguage(language).date(by)),
    };
  });
}

/** Every sentence of what became of an intention, which is absent where it is not seen. */
export function stateText(
  planned: Planned | undefined,
): Localized<DialogText<State, Partial<State>, Record<never, never>>> {
  return localized((language) => {
    const { name, offer, words: alsoSaid, state: said } = words[language];
    const what = planned ? asTyped(planned.what) : said.thisOne;
    const noticing = planned?.noticing && asTyped(planned.noticing);
    const lead = planned ? [said.lead(what, whenOf(planned, language), noticing)] : [];
    return {
      ...{ name, offer, words: alsoSaid },
      questions: {
        ...said.questions,
        state: { ...said.questions.state, ask: [...lead, said.questions.state.ask].join('\n\n') },
      },
      outcome: ({ state = 'asIs', by = planned?.by, reason, noticed }, { today }) => {
        const day = {
          ...planned,
          isOverdue: by !== undefined && by < today,
          ...(by !== undefined && { by }),
        };
        const outcomes: Record<Ending, () => string> = {
          done: () => said.outcomes.done(what, noticed && asTyped(noticed)),
          moved: () => said.outcomes.moved(what, whenOf(day, language)),
          dropped: () => said.outcomes.dropped(what, reason && asTyped(reason)),
          asIs: () => said.outcomes.asIs(what, whenOf(day, language)),
        };
        return `${outcomes[state]()}\n\n${said.again}`;
      },
    };
  });
}
