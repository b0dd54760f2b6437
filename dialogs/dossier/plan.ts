import type { Block, Table, Wording } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import type { Planned } from '../../src/rules/plan.ts';
import { planIn } from '../plan/intentions.ts';
import { type Content, paragraph, quoted } from './content.ts';

/** The intentions, and what became of each. */
export function planBlocks(content: Content): readonly Block[] {
  const { context, said } = content;
  const planned = planIn(context.seen, context.today);
  if (planned.length === 0) return paragraph(said.nothingYet);
  const open = planned.filter(({ state }) => state === 'open');
  const over = planned.filter(({ state }) => state !== 'open');
  return [
    ...paragraph(said.plan.introduction),
    ...(open.length > 0 ? [tableOf(said.plan.open, open, content)] : []),
    ...(over.length > 0 ? [tableOf(said.plan.over, over, content)] : []),
  ];
}

function tableOf(title: string, planned: readonly Planned[], content: Content): Table {
  const { edition, language } = content.context;
  const { columns } = content.said.plan;
  return {
    ...{ is: 'table', title, widths: [6, 3, 3] },
    columns: [columns.intention, columns.group, columns.state],
    rows: planned.map((one) => [
      wordsOf(one, content),
      [edition.groups.find(({ id }) => id === one.group)?.name[language] ?? '–'],
      [stateOf(one, content)],
    ]),
  };
}

function wordsOf({ what, noticing, noticed, reason }: Planned, { said }: Content): readonly Wording[] {
  const beside = (label: string, text: string | undefined): readonly Wording[] =>
    text === undefined ? [] : [`${label}:`, quoted(text)];
  const { plan } = said;
  return [
    quoted(what),
    ...beside(plan.noticing, noticing),
    ...beside(plan.noticed, noticed),
    ...beside(plan.reason, reason),
  ];
}

function stateOf({ state, by, isOverdue, movedFrom, endedOn }: Planned, { context, said }: Content): string {
  const { date } = inLanguage(context.language);
  const { plan } = said;
  if (state !== 'open') return plan[state](endedOn && date(endedOn));
  const when = by === undefined ? plan.someday : plan.by(date(by), isOverdue);
  return movedFrom === undefined ? when : `${when}; ${plan.movedFrom(date(movedFrom))}`;
}
