import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { type DossierTeller, dossierSeries } from '../../src/conversation/dossier.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import { choice, freeText } from '../../src/conversation/kinds.ts';
import type { Series, Sight } from '../../src/conversation/offered.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { picked, several } from '../../src/conversation/pickKinds.ts';
import { forms, type Order, type PartId } from '../../src/dossier/order.ts';
import { languages } from '../../src/language.ts';
import { sightsOfEverything } from '../everything.ts';
import { text as selfAssessment } from '../self-assessment/text.ts';
import { reflectionsIn, trajectoriesIn } from './begun.ts';
import { isHeldBy } from './held.ts';
import { type Answers, chosenBy, type Kind, kinds, kindsWithin, partsOf, partsWithin } from './kinds.ts';
import { series, textOf } from './text.ts';

/** What was asked for; nothing where there is nothing in it yet. */
export type Outcome = Order | undefined;

/** What can be asked for depends on what was told; what was pointed to does not matter for that. */
const sights: readonly Sight[] = [
  { dialog: 'eligibility' },
  { dialog: 'selfAssessment', subjects: 'all' },
  { dialog: 'reflection', subjects: 'all' },
  { dialog: 'trajectory', subjects: 'all' },
  { dialog: 'plan', subjects: 'all' },
  { dialog: 'recertification', subjects: 'all' },
];

/** May I have it as a document? All of it or a part, which trajectories and reflections, a name, a language and a form. */
export const dossier: Series = {
  id: dossierSeries,
  text: series,
  isOpenEnded: false,
  sees: () => sights,
  shown: () => [],
  all: () => kinds,
  // Where nothing was told there is nothing to choose between.
  opening: (_, context) => (kindsWithin(context).length === 0 ? 'all' : undefined),
  subjects: (_, context) => {
    const { kinds: said } = series[context.language];
    const there = kindsWithin(context);
    return (there.length > 0 ? there : (['all'] as const)).map((kind) => {
      const { label, note, words } = said[kind];
      return { id: kind, label, note, words, isNext: true };
    });
  },
  about: (subject, context) => {
    const kind = kinds.find((one) => one === subject);
    return kind && about(kind, context);
  },
};

function about(kind: Kind, context: Context): Dialog {
  const trajectories = trajectoriesIn(context);
  const reflections = reflectionsIn(context);
  const numbers = trajectories.map(({ number }) => number);
  const moments = reflections.flatMap(({ subject }) => subject ?? []);
  const within = partsWithin(context);
  const isAnything = (answers: Partial<Answers>) => partsOf(kind, answers, context).length > 0;
  const amongSeveral = (ids: readonly string[], part: PartId) => ({
    kind: several({ ids, most: Math.max(1, ids.length) }),
    isOptional: true as const,
    when: (answers: Partial<Answers>) =>
      kind !== 'trajectory' && ids.length > 1 && partsOf(kind, answers, context).includes(part),
  });
  return dialog<Answers, Outcome, Record<never, never>>({
    id: dossierSeries,
    subject: kind,
    text: textOf(trajectories, reflections),
    secondsEach: 10,
    isRepeated: true,
    // Mostly of another client than last time; the name, the language and the form stay.
    returnsTo: () => ['parts', 'trajectory'],
    title: (_, { language }) => series[language].kinds[kind].label,
    questions: {
      parts: {
        kind: several({ ids: within, most: Math.max(1, within.length) }),
        when: () => kind === 'parts' && within.length > 1,
      },
      trajectory: { kind: picked(numbers), when: () => kind === 'trajectory' && numbers.length > 1 },
      trajectories: amongSeveral(numbers, 'trajectories'),
      reflections: amongSeveral(moments, 'reflections'),
      name: { kind: freeText({ max: 80 }), isOptional: true, when: isAnything },
      language: { kind: choice(languages), when: isAnything },
      form: { kind: choice(forms), when: isAnything },
    },
    outcome: (answers, { language: spoken }) => {
      const chosen = chosenBy(kind, answers, context);
      const { language = spoken, form = 'pdf' } = answers;
      return chosen && { kind, ...chosen, language, form };
    },
    outcomeId: (order) => (order ? 'ready' : 'nothing'),
    linksTo: (order) => order && JSON.stringify(order),
    ways: (order, { language }) =>
      order ? [] : [{ label: selfAssessment[language].name, answer: 'selfAssessment', to: menuStep }],
  });
}

// With it comes all that draws, which nothing that is said in a chat needs.
const documents = () => import('./document.ts');

/** The same for whoever makes the document. */
export const dossierTeller: DossierTeller = {
  sees: (_, { seen }) => sightsOfEverything(seen),
  tell: async (context, order) => {
    const { documentOf } = await documents();
    const told = toldOf(context, dossierSeries, order.kind);
    const { name } = told?.answers ?? {};
    return documentOf(context, order, typeof name === 'string' ? name : undefined);
  },
  title: async (order) => (await documents()).titleOf(order, order.language),
  holds: isHeldBy,
};
