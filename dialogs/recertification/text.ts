import type { Context, DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Counted, Ledger, LedgerDoubt, Meeting } from '../../src/rules/recertification.ts';
import { withDoubts } from '../eligibility/readBack.ts';
import { numbersFor, type RecertificationAnswers, type ToldPoints } from './known.ts';
import { pointsSaid } from './units.text.ts';
import { words } from './words.ts';

/** What the rules say of points and meetings, for reading them back. */
export type Reviews = {
  points: { item: readonly LedgerDoubt[]; total: Ledger };
  meetings: { item: readonly LedgerDoubt[]; total: Ledger };
};

/** What is said of the periods as a whole. */
export const seriesText: Localized<NumberedText> = localized((language) => {
  const { name, offer, words: alsoSaid, ask, fresh, freshWords, older } = words[language];
  return { ...{ name, offer, words: alsoSaid, fresh, freshWords, older }, ask: () => ask };
});

/** What a period is called. */
export function periodTitle(from: string | undefined, language: Language): string {
  const { title, untitled } = words[language];
  return from === undefined ? untitled : title(inLanguage(language).date(from));
}

/** How much there is of what is asked, in a few words. */
export function totalsInWords({ points, meetings }: Ledger, language: Language): string {
  return words[language].totals(amountsOf(points, language), amountsOf(meetings, language));
}

/** How it stands with a period, sentence by sentence, as Markdown. */
export function ledgerInWords(ledger: Ledger, language: Language): readonly string[] {
  const said = words[language];
  const { date, number } = inLanguage(language);
  const { span, phase, points, meetings, nextMeeting, pace, numbers } = ledger;
  const next = nextMeeting === undefined ? undefined : date(nextMeeting);
  const ahead = points.ahead > 0 ? pointsInWords(points.ahead, language) : undefined;
  const lines = [
    said.lines.points(amountsOf(points, language), ahead),
    said.lines.meetings(amountsOf(meetings, language), next),
  ];
  const outside = points.outside > 0 ? pointsInWords(points.outside, language) : undefined;
  const isAnyOutside = points.outside + meetings.outside > 0;
  const perMonth = pace?.points === undefined ? undefined : pointsInWords(pace.points, language);
  return [
    span && phase !== 'unknown' ? said.phases[phase](date(span.from), date(span.until)) : said.phases.unknown,
    lines.map((line) => `- ${line}`).join('\n'),
    ...(isAnyOutside ? [said.outside(outside, meetings.outside)] : []),
    ...(pace ? [said.pace(pace.months, perMonth, pace.monthsEach)] : []),
    ...(phase === 'over' ? [said.over] : []),
    `${said.numbers(number(numbers.points), number(numbers.meetings), number(numbers.years))} ${numbers.check[language]}`,
  ];
}

function amountsOf({ have, need, missing }: Counted, language: Language) {
  const { number } = inLanguage(language);
  return {
    ...{ have: number(have), need: number(need) },
    missing: missing === undefined ? undefined : number(missing),
  };
}

/** Points as they are said, with their unit. */
export function pointsInWords(points: number, language: Language): string {
  return pointsSaid[language](inLanguage(language).number(points));
}

/** Every sentence of one period. */
export const text: Localized<DialogText<RecertificationAnswers, Ledger, Reviews>> = localized((language) => {
  const said = words[language];
  const { date, number } = inLanguage(language);
  const pointsItem = ({ name, on, amount }: ToldPoints) =>
    [asTyped(name), date(on), pointsInWords(amount.value, language)].join(', ');
  const meetingItem = ({ name, on }: Meeting) => [asTyped(name), date(on)].join(', ');
  const check = (item: string, doubts: readonly LedgerDoubt[]) =>
    withDoubts(
      said.understood(item),
      said.note,
      doubts.map((doubt) => said.doubts[doubt]),
      said.isRight,
    );
  const { name: pointsName, why: whyPoints, fields: pointsFields } = said.points;
  const { name: meetingsName, why: whyMeetings, fields: meetingsFields } = said.meetings;
  return {
    ...{ name: said.name, offer: said.offer, words: said.words },
    questions: {
      from: {
        ...said.from,
        ask: ({ from }: Partial<RecertificationAnswers>, context: Context) =>
          said.from.ask(number(numbersFor(from, context).years)),
      },
      points: {
        ...{ name: pointsName, why: whyPoints, fields: pointsFields },
        ask: (items, { points: { have, need }, numbers: { years } }) =>
          items.length === 0
            ? said.points.none(number(need), number(years))
            : said.points.more(number(have), number(need)),
        item: pointsItem,
        check: (one, doubts) => check(pointsItem(one), doubts),
      },
      meetings: {
        ...{ name: meetingsName, why: whyMeetings, fields: meetingsFields },
        ask: (items, { meetings: { have, need, ahead } }) =>
          items.length === 0
            ? said.meetings.none(number(need))
            : said.meetings.more(number(have), number(need), ahead > 0 ? number(ahead) : undefined),
        item: meetingItem,
        check: (one, doubts) => check(meetingItem(one), doubts),
      },
    },
    outcome: (ledger) => [...ledgerInWords(ledger, language), said.closing].join('\n\n'),
  };
});
