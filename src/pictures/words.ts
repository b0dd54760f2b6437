import type { FigurePeriod, HoursFigure } from '../conversation/figure.ts';
import { inLanguage, type Localized } from '../language.ts';

/** Every word in the pictures, and what tells them to who cannot see them, in one language; days come in as ISO days. */
type Words = {
  legend: Record<'shown' | 'stated' | 'open', string>;
  count: (stated: number, total: number) => string;
  extent: (label: string, stated: number, shown: number, total: number) => string;
  /** What stands in the picture of the hours. */
  hours: Record<'need' | 'today' | 'from' | 'until', (figure: HoursFigure) => string> & {
    window: (years: number) => string;
    axis: string;
    work: string;
    ahead: string;
  };
  /** The hours that count, and since when. */
  counted: (figure: HoursFigure) => string;
  periods: (periods: readonly string[]) => string;
  period: (period: FigurePeriod, number: number) => string;
};

const { number: amount, date: day } = inLanguage('nl');
const { number: amountEn, date: dayEn } = inLanguage('en');

const nl: Words = {
  legend: { shown: 'getoond', stated: 'gezegd', open: 'nog open' },
  count: (stated, total) => `${stated} van ${total}`,
  extent: (label, stated, shown, total) => `${label}: ${stated} van ${total} gezegd, ${shown} getoond.`,
  hours: {
    need: ({ need }) => `${amount(need)} uur nodig`,
    today: ({ on, have }) => `${day(on)}: ${amount(have)} uur telt mee`,
    from: ({ from = '' }) => `genoeg uren vanaf ${day(from)}`,
    until: ({ until = '' }) => `genoeg uren tot en met ${day(until)}`,
    window: (years) => `de ${years} jaar die tellen`,
    axis: 'uren',
    work: 'werk, met het nummer van de periode',
    ahead: 'vooruitblik, als dit werk zo doorgaat',
  },
  counted: ({ on, have, need, windowFrom }) =>
    `Op ${day(on)} telt ${amount(have)} van de ${amount(need)} uur mee, gewerkt vanaf ${day(windowFrom)}.`,
  periods: (periods) => `Werk: ${periods.join('; ')}.`,
  period: ({ from, until, counted }, number) =>
    `periode ${number}, van ${day(from)} tot ${until ? `en met ${day(until)}` : 'nu'}, ${amount(counted)} uur telt mee`,
};

const en: Words = {
  legend: { shown: 'shown', stated: 'stated', open: 'still open' },
  count: (stated, total) => `${stated} of ${total}`,
  extent: (label, stated, shown, total) => `${label}: ${stated} of ${total} stated, ${shown} shown.`,
  hours: {
    need: ({ need }) => `${amountEn(need)} hours needed`,
    today: ({ on, have }) => `${dayEn(on)}: ${amountEn(have)} hours count`,
    from: ({ from = '' }) => `enough hours from ${dayEn(from)}`,
    until: ({ until = '' }) => `enough hours up to and including ${dayEn(until)}`,
    window: (years) => `the ${years} years that count`,
    axis: 'hours',
    work: 'work, with the number of the period',
    ahead: 'looking ahead, if this work goes on like this',
  },
  counted: ({ on, have, need, windowFrom }) =>
    `On ${dayEn(on)}, ${amountEn(have)} of ${amountEn(need)} hours count, worked from ${dayEn(windowFrom)} on.`,
  periods: (periods) => `Work: ${periods.join('; ')}.`,
  period: ({ from, until, counted }, number) =>
    `period ${number}, from ${dayEn(from)} ${until ? `up to and including ${dayEn(until)}` : 'until now'}, ${amountEn(counted)} hours count`,
};

/** The words of the pictures. */
export const words: Localized<Words> = { nl, en };
