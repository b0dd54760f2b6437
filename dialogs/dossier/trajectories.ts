import { toldOf } from '../../src/conversation/offered.ts';
import type { Block } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import { isClosed, isClosing, type Part, tasksLeft } from '../../src/rules/trajectory.ts';
import { type Known, pathOf, id as trajectory } from '../trajectory/known.ts';
import { ofEarlier } from '../trajectory/report.text.ts';
import { agreedIn } from '../trajectory/start.text.ts';
import { nameOf, phaseName, taskIn } from '../trajectory/text.ts';
import type { Written } from '../trajectory/words.ts';
import { trajectoriesIn } from './begun.ts';
import { type Content, chosenIn, paragraph, quote, quoted } from './content.ts';
import { summaryBlocks } from './summary.ts';

/** The trajectories that were chosen, each from the agreements at its start to its closing. */
export function trajectoriesBlocks(content: Content): readonly Block[] {
  const { trajectories } = chosenIn(content);
  const { introduction } = content.said.trajectories;
  if (trajectories.length === 0) return paragraph(content.said.nothingYet);
  return [...paragraph(introduction), ...trajectories.flatMap((known) => trajectoryBlocks(known, content))];
}

function trajectoryBlocks(known: Known, content: Content): readonly Block[] {
  const { edition, language } = content.context;
  const said = content.said.trajectories;
  const { parts, states } = known;
  const untouched = parts.filter((part) => part.what === 'task' && isUntouched(part, known));
  const names = untouched.map((part) => taskIn(part, edition).group.name[language]);
  return [
    { is: 'heading', level: 2, text: quoted(nameOf(known, language)) },
    ...paragraph(said.state(isClosed(parts, states), tasksLeft(parts, states))),
    ...parts.filter((part) => !untouched.includes(part)).flatMap((part) => partBlocks(part, known, content)),
    ...paragraph(names.length > 0 && said.open(names)),
  ];
}

function isUntouched({ id }: Part, { said, states }: Known): boolean {
  return (states[id] ?? 'open') === 'open' && Object.keys(said[id]?.answers ?? {}).length === 0;
}

function partBlocks(part: Part, known: Known, content: Content): readonly Block[] {
  const { edition, language } = content.context;
  const said = content.said.trajectories;
  if (part.what === 'task') {
    const { group, number } = taskIn(part, edition);
    const state = said.states[known.states[part.id] ?? 'open'];
    return [
      { is: 'heading', level: 3, text: said.task(number, group.name[language]) },
      { is: 'note', text: said.phase(phaseName(part, edition, language), state) },
      ...taskBlocks(part.id, known.number, content),
    ];
  }
  const answers = known.said[part.id]?.answers ?? {};
  const agreed = agreedIn(answers, language);
  const told = toldOf(content.context, trajectory, pathOf(known.number, part));
  const summary = told && isClosing(part) ? summaryBlocks(told, content) : [];
  const blocks = [...paragraph(agreed.join(' ')), ...summary, ...writtenIn(answers, content)];
  if (blocks.length === 0) return [];
  const heading =
    part.what === 'start'
      ? said.start
      : isClosing(part)
        ? said.closing
        : said.lookBack(phaseName(part, edition, language));
  return [{ is: 'heading', level: 3, text: heading }, ...blocks];
}

/** What was told of one task of a trajectory: its statements that were ticked, and what was written. */
export function taskBlocks(task: string, number: string, content: Content): readonly Block[] {
  const { edition, language } = content.context;
  const said = content.said.trajectories;
  const answers = trajectoriesIn(content.context).find((one) => one.number === number)?.said[task]?.answers;
  if (!answers) return [];
  const { doing = [], next } = answers;
  const statements = edition.groups.find(({ id }) => id === task)?.statements ?? [];
  const ticked = statements.filter(({ id }) => doing.includes(id));
  const items = [...ticked.map((one) => one[language]), ...ofEarlier(doing.length - ticked.length, language)];
  return [
    ...(items.length > 0 ? ([...paragraph(`${said.doing}:`), { is: 'list', items }] as const) : []),
    ...writtenIn(answers, content),
    ...paragraph(next !== undefined && said.next(inLanguage(language).date(next))),
  ];
}

function writtenIn(answers: { readonly [W in Written]?: string }, { said }: Content): readonly Block[] {
  const { told } = said.trajectories;
  const written = Object.keys(told) as Written[]; // a label for each of these, and for nothing else
  return written.flatMap((one) => quote(told[one], answers[one]));
}
