import type { Block, Table } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import type { Counted, Ledger } from '../../src/rules/recertification.ts';
import {
  type RecertificationPeriod,
  type RecertificationRow,
  type RecertificationView,
  recertificationView,
} from '../recertification/view.ts';
import { type Content, paragraph, quoted } from './content.ts';

/** Points and meetings, period by period: how it stands, what there was, and by which numbers that is counted. */
export function recertificationBlocks(content: Content): readonly Block[] {
  const { context, said } = content;
  const view = recertificationView(context);
  if (view.periods.length === 0) return paragraph(said.nothingYet);
  return [
    ...paragraph(said.recertification.introduction),
    ...view.periods.flatMap((period) => periodBlocks(period, view, content)),
  ];
}

function periodBlocks(
  { title, ledger, points, meetings }: RecertificationPeriod,
  { columns }: RecertificationView,
  { context: { language }, said: { recertification: said } }: Content,
): readonly Block[] {
  const { number } = inLanguage(language);
  const { numbers } = ledger;
  const counted = said.numbers(number(numbers.points), number(numbers.meetings), number(numbers.years));
  const { name, group, day, amount, place } = columns;
  return [
    { is: 'heading', level: 2, text: title },
    ...paragraph(whenIn(ledger, language, said)),
    totals(ledger, language, said),
    { is: 'note', text: `${counted} ${numbers.check[language]}` },
    ...(points.length > 0 ? [rows(said.points, [name, day, amount, place], points)] : []),
    ...(meetings.length > 0 ? [rows(said.meetings, [group, day, place], meetings)] : []),
  ];
}

type Said = Content['said']['recertification'];
type Language = Content['context']['language'];

function whenIn({ span, phase }: Ledger, language: Language, said: Said): string {
  const { date } = inLanguage(language);
  return span && phase !== 'unknown' ? said.phases[phase](date(span.from), date(span.until)) : said.unknown;
}

function totals({ points, meetings }: Ledger, language: Language, said: Said): Table {
  const { number } = inLanguage(language);
  const { what, have, need, missing, ahead } = said.columns;
  const row = (name: string, one: Counted) => [
    [name],
    ...[one.have, one.need, one.missing ?? 0, one.ahead].map((count) => [number(count)]),
  ];
  return {
    ...{ is: 'table', title: said.totals, widths: [4, 2, 2, 2, 2] },
    columns: [what, have, need, missing, ahead],
    rows: [row(said.points, points), row(said.meetings, meetings)],
  };
}

function rows(title: string, columns: readonly string[], all: readonly RecertificationRow[]): Table {
  const widths = columns.map((_, at) => (at === 0 ? 5 : 3));
  return {
    ...{ is: 'table', title, widths, columns },
    rows: all.map(({ name, day, points, place }) => [
      [quoted(name)],
      [day],
      ...(points === undefined ? [] : [[points]]),
      [place],
    ]),
  };
}
