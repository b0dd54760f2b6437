import type { Context } from '../../src/conversation/dialog.ts';
import { unescaped } from '../../src/conversation/escape.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import { type Ledger, placeOf } from '../../src/rules/recertification.ts';
import { ledgerIn, type Period, periodsIn } from './known.ts';
import { ledgerInWords, periodTitle, pointsInWords } from './text.ts';
import { words } from './words.ts';

/** One thing in a period as a row of a table: what it was, on which day, how many points (of a meeting none), and how it counts. */
export type RecertificationRow = {
  readonly name: string;
  readonly on: string;
  readonly day: string;
  readonly points?: string;
  readonly place: string;
};

/** One period as a document lays it out; words of a person are as they typed them, everything else is plain text. */
export type RecertificationPeriod = {
  readonly title: string;
  readonly ledger: Ledger;
  /** How it stands, sentence by sentence, with where to check the numbers as the last. */
  readonly says: readonly string[];
  readonly points: readonly RecertificationRow[];
  readonly meetings: readonly RecertificationRow[];
};

/** Points and meetings, period by period, the one that begins last first; empty where none was begun. */
export type RecertificationView = {
  readonly name: string;
  readonly columns: Readonly<
    Record<'points' | 'name' | 'day' | 'amount' | 'place' | 'meetings' | 'group', string>
  >;
  readonly periods: readonly RecertificationPeriod[];
};

/** Lays out what was kept of every period that is seen. */
export function recertificationView(context: Context): RecertificationView {
  const { name, points, meetings, columns } = words[context.language];
  return {
    name,
    columns: {
      ...{ points: points.name, meetings: meetings.name, place: columns.place },
      ...{ name: points.fields.name.name, day: points.fields.on.name, amount: points.fields.amount.name },
      group: meetings.fields.name.name,
    },
    periods: periodsIn(context).map((period) => laidOut(period, context)),
  };
}

function laidOut(period: Period, context: Context): RecertificationPeriod {
  const { language } = context;
  const ledger = ledgerIn(period, context);
  const byDay = <T extends { readonly on: string }>(items: readonly T[]) =>
    items.toSorted((one, other) => one.on.localeCompare(other.on));
  return {
    title: periodTitle(period.from, language),
    ledger,
    says: ledgerInWords(ledger, language).flatMap(plainLines),
    points: byDay(period.points).map((one) => ({
      ...row(one, ledger, language),
      points: pointsInWords(one.points, language),
    })),
    meetings: byDay(period.meetings).map((one) => row(one, ledger, language)),
  };
}

function row(
  { name, on }: { readonly name: string; readonly on: string },
  { span, on: today }: Ledger,
  language: Language,
): RecertificationRow {
  const place = words[language].places[placeOf(on, span, today)];
  return { name, on, day: inLanguage(language).date(on), place };
}

/** Sentences in Markdown as lines of plain text; no words of a person are in them. */
function plainLines(markdown: string): readonly string[] {
  return markdown.split('\n').map((line) => unescaped(line.replace(/^- /, '').replaceAll('**', '')));
}
