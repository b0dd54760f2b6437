import type { Told } from '../../src/conversation/offered.ts';
import type { Block } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import { type Cue, firstFollowUp, secondFollowUp } from '../../src/rules/followUp.ts';
import { partsOf } from '../../src/rules/trajectory.ts';
import { followUps, type ReflectionQuestion } from '../reflection/followUps.text.ts';
import { free, whole } from '../reflection/hung.ts';
import { series } from '../reflection/text.ts';
import { nameOf, partWords } from '../trajectory/text.ts';
import { trajectoriesIn } from './begun.ts';
import { type Content, chosenIn, lastSaid, paragraph, quote, quoted } from './content.ts';
import { summaryBlocks } from './summary.ts';

/** The reflections that were chosen, each with the questions it was held with. */
export function reflectionsBlocks(content: Content): readonly Block[] {
  const { reflections } = chosenIn(content);
  const { said, context } = content;
  if (reflections.length === 0) return paragraph(said.nothingYet);
  return [
    ...paragraph(said.reflections.introduction),
    ...reflections.flatMap((told): readonly Block[] => {
      const title = told.progress.title || series[context.language].untitled;
      return [{ is: 'heading', level: 2, text: quoted(title) }, ...reflectionBlocks(told, content)];
    }),
  ];
}

/** One reflection: the moment, what was answered and asked on about it, and what it ended in. */
export function reflectionBlocks(told: Told, content: Content): readonly Block[] {
  const { context, said } = content;
  const { language, edition } = context;
  const { date } = inLanguage(language);
  const answers = lastSaid(told);
  const { by } = answers;
  const beside = [
    ...(told.on === undefined ? [] : [said.reflections.day(date(told.on))]),
    ...aboutOf(answers, content),
  ];
  return [
    ...(beside.length > 0 ? [{ is: 'note' as const, text: `${beside.join('. ')}.` }] : []),
    ...summaryBlocks(told, content),
    ...quote(said.reflections.moment, answers.moment),
    ...edition.reflectionQuestions.flatMap((question) => [
      ...quote(question[language], answers[question.id]),
      ...askedOn(question.id as ReflectionQuestion, told, content),
    ]),
    ...quote(said.reflections.intention, answers.intention),
    ...(answers.intention === undefined ? [] : quote(said.reflections.noticing, answers.noticing)),
    ...paragraph(answers.intention !== undefined && typeof by === 'string' && said.reflections.by(date(by))),
  ];
}

function askedOn(
  id: ReflectionQuestion,
  told: Told,
  { context: { language }, said }: Content,
): readonly Block[] {
  const answers = lastSaid(told);
  const text = (question: string) => {
    const answer = answers[question];
    return typeof answer === 'string' ? answer : undefined;
  };
  const first = firstFollowUp(text(id));
  const second = secondFollowUp(text(`${id}.more`));
  const asked = (question: string, cue: Cue) => {
    const { followUp } = told.thoughts?.[question] ?? {};
    if (!followUp) return followUps[language][id][cue];
    return said.reflections.askedByModel(quoted(`${followUp.mirror} ${followUp.question}`).quoted);
  };
  return [
    ...(first ? quote(asked(`${id}.more`, first), answers[`${id}.more`]) : []),
    ...(first && second ? quote(asked(`${id}.again`, second), answers[`${id}.again`]) : []),
  ];
}

function aboutOf(
  { about, task }: Readonly<Record<string, unknown>>,
  { context, said }: Content,
): readonly string[] {
  const { edition, language } = context;
  const known = trajectoriesIn(context).find(({ number }) => number === about);
  if (about === free || !known) return [];
  const part = task === whole ? undefined : partsOf(edition).find(({ id }) => id === task);
  const called = part && partWords(part, edition, language)[0];
  return [said.reflections.about(quoted(nameOf(known, language)).quoted, called)];
}
