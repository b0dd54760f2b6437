import type { Context, DialogText, QuestionText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { type Cue, firstFollowUp, firstWords, secondFollowUp } from '../../src/rules/followUp.ts';
import { groupTexts } from '../plan/group.text.ts';
import { summaryTexts, toldSummary } from '../summary/text.ts';
import type { Reflection, ReflectionOutcome } from './dialog.ts';
import { followUps, type ReflectionQuestion } from './followUps.text.ts';
import { hungTexts } from './hung.text.ts';
import type { Trajectory } from './hung.ts';
import { partsToSumUp } from './sumUp.ts';
import { questionIn, type Words, words } from './words.text.ts';

/** What is said of the reflections as a whole. */
export const series: Localized<NumberedText & Pick<Words, 'untitled' | 'note'>> = localized((language) => {
  const { ask, ...said } = words[language];
  return { ...said, ask: () => ask };
});

/** Every sentence of one reflection, the introduction before one of them; the five questions are the edition's own. */
export function textOf(
  trajectories: readonly Trajectory[],
  edition: Edition,
  introduces?: 'about' | 'moment',
): Localized<DialogText<Reflection, ReflectionOutcome, Record<never, never>>> {
  const hung = hungTexts(trajectories, edition);
  const group = groupTexts<Reflection>(edition);
  return localized((language) => {
    const said = words[language];
    const { about, task } = hung[language];
    const { moment, intention, by, noticing } = said.questions;
    return {
      ...{ name: said.name, offer: said.offer, words: said.words },
      questions: {
        about: introduces === 'about' ? introduced(about, said) : about,
        task,
        moment: introduces === 'moment' ? introduced(moment, said) : moment,
        ...round('R1', language),
        ...round('R2', language),
        ...round('R3', language),
        ...round('R4', language),
        ...round('R5', language),
        ...{ intention, by, noticing },
        ...group[language],
        ...summaryTexts<Reflection>(language, partsToSumUp),
      },
      outcome: ({ intention, by, noticing, summary }) => {
        const day = by && inLanguage(language).date(by);
        const kept =
          intention === undefined
            ? said.withoutIntention
            : said.outcome(asTyped(intention), day, noticing && asTyped(noticing));
        const lines = summary ? [toldSummary(asTyped(summary.text), summary.isByModel, language)] : [];
        return [kept, ...lines].join('\n\n');
      },
    };
  });
}

function introduced<T extends { ask: string }>(question: T, said: Words) {
  const ask = (_: unknown, { model }: Context) =>
    [said.introduction, ...(model ? [said.withModel] : []), question.ask].join('\n\n');
  return { ...question, ask };
}

type RoundText<R extends ReflectionQuestion> = Record<
  R | `${R}.more` | `${R}.again`,
  QuestionText<string, Reflection>
>;

function round<R extends ReflectionQuestion>(id: R, language: Language): RoundText<R> {
  const said = words[language];
  const { name, lead } = said.rounds[id];
  const asking = (question: string, cue: Cue | undefined, answer: string | undefined, context: Context) => {
    const { followUp } = context.thoughts?.[question] ?? {};
    if (followUp) {
      const { mirror, question: asked } = followUp;
      return [asTyped(mirror), asTyped(asked), context.common[language].byModel].join('\n\n');
    }
    return `${said.heard(asTyped(firstWords(answer ?? '')))}\n\n${cue ? followUps[language][id][cue] : ''}`;
  };
  const texts: Record<string, QuestionText<string, Reflection>> = {
    [id]: {
      name,
      ask: (_, context) => `${lead} ${questionIn(id, context)}`,
      why: said.why,
    },
    [`${id}.more`]: {
      name: said.more(name),
      ask: (told, context) => asking(`${id}.more`, firstFollowUp(told[id]), told[id], context),
      why: said.whyMore,
    },
    [`${id}.again`]: {
      name: said.again(name),
      ask: (told, context) => {
        const answer = told[`${id}.more` as `${ReflectionQuestion}.more`];
        return asking(`${id}.again`, secondFollowUp(answer), answer, context);
      },
      why: said.whyMore,
    },
  };
  return texts as RoundText<R>; // the three names above are all that a round has
}
