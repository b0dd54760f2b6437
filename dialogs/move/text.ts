import type { Context, DialogText } from '../../src/conversation/dialog.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { typed } from '../../src/conversation/prompt.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { minutesFor } from '../../src/rules/assessment.ts';
import { statementsOf } from '../../src/rules/lineage.ts';
import { text as assessmentText } from '../self-assessment/text.ts';
import type { Answers, Settled } from './dialog.ts';
import type { Forecast } from './forecast.ts';
import { afterLines, changedFigures, counted, dryRun, isAside } from './lines.ts';
import { type Words, words } from './words.ts';

/** What is said of moving as a whole; `title` names the edition that came into force on a day. */
export const text: Localized<Series['text']['nl'] & Pick<Words, 'title'>> = localized((language) => {
  const { name, offer, words: said, title, choose } = words[language];
  const { date } = inLanguage(language);
  return {
    ...{ name, offer, words: said, title: (day) => title(date(day)) },
    ask: (_, { edition, later }) => {
      const newest = later.at(-1) ?? edition;
      return choose(date(newest.validFrom), newest === edition);
    },
  };
});

type Text<O> = Localized<DialogText<Answers, O, Record<never, never>>>;

/** Every sentence of a move that is still to be decided on: the question is the dry run. */
export function movingText(forecast: Forecast): Text<'moved' | 'stays'> {
  return localized((language) => {
    const { stays } = words[language];
    const { date } = inLanguage(language);
    return withQuestion(
      language,
      () => ask(forecast, language),
      (outcome) =>
        outcome === 'moved' ? afterwards(forecast, language) : stays(date(forecast.from.validFrom)),
    );
  });
}

/** Every sentence of a move that was made. */
export const settledText: Text<Settled> = localized((language) => {
  const { settledAsk, settled, open: openOf, hasAside: kept } = words[language];
  const { date } = inLanguage(language);
  return withQuestion(
    language,
    (_, { edition }) => settledAsk(date(edition.validFrom)),
    ({ edition, open, hasAside }) =>
      [
        settled(nameOf(edition, language)),
        openOf(open.length, statementsOf(edition).size, minutesFor(open.length)),
        ...(hasAside ? [kept] : []),
      ].join('\n\n'),
  );
});

function withQuestion<O>(
  language: Language,
  ask: (answers: Partial<Answers>, context: Context) => string,
  outcome: (outcome: O) => string,
): Text<O>['nl'] {
  const { name, offer, words: said, question } = words[language];
  return { name, offer, words: said, questions: { move: { ...question, ask } }, outcome };
}

function ask(forecast: Forecast, language: Language): string {
  const said = words[language];
  const { from, to, move, before, after } = forecast;
  const kept = Object.values(after).filter(({ rating }) => rating).length;
  const asked = move.askAgain.length;
  const figures = changedFigures(forecast, language);
  return [
    said.intro(nameOf(from, language), nameOf(to, language)),
    said.counts(counted(move.rows, language)),
    ...dryRun(forecast, language),
    [
      ...(kept > 0 ? [said.keeps(kept)] : []),
      asked > 0 ? said.asks(asked, minutesFor(asked)) : said.asksNothing,
      ...(move.rows.some((row) => isAside(row, before)) ? [said.aside] : []),
      ...(figures === undefined ? [] : [said.criteria(figures)]),
    ].join(' '),
    said.ask,
  ].join('\n\n');
}

function afterwards(forecast: Forecast, language: Language): string {
  const said = words[language];
  const { to, move, after } = forecast;
  const kept = Object.values(after).filter(({ rating }) => rating).length;
  const asked = move.askAgain.length;
  const lines = afterLines(forecast, language);
  return [
    said.moved(nameOf(to, language)),
    ...(kept > 0 ? [said.kept(kept)] : []),
    asked > 0 ? `${said.askedNow(asked, minutesFor(asked))}\n\n${lines.asked}` : said.asksNothing,
    ...(lines.aside === '' ? [] : [`${said.asideNow}\n\n${lines.aside}`]),
  ].join('\n\n');
}

function nameOf({ name, validFrom }: Edition, language: Language): string {
  return words[language].edition(name[language], inLanguage(language).date(validFrom));
}

/** What there is to do next: after a no to see it once more, after a move to answer what is open. */
export function waysOn(
  outcome: 'moved' | 'stays',
  open: number,
  { language, common }: Context,
): readonly Suggestion[] {
  if (outcome === 'stays') return [typed(common[language].press.again)];
  return open > 0 ? [typed(assessmentText[language].name)] : [];
}
