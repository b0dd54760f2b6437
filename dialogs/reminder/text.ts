import type { ChoiceWords, Context, DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import type { PickedOrOwn } from '../../src/conversation/pickKinds.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import {
  instantSaid,
  lastDay,
  type Moment,
  momentAt,
  mostReminders,
  usualTime,
  type whyNot,
} from '../../src/rules/reminder.ts';
import { quietIn } from '../quiet-hours/known.ts';
import { inWords } from '../quiet-hours/text.ts';
import type { Reminder, ReminderOutcome } from './dialog.ts';
import { type Standing, saidOf, tellingAt } from './known.ts';
import { labelOf, type Things, thingsIn } from './things.ts';
import { words } from './words.ts';

const othersListed = 3;
// So much later than asked for, and it is said that it is late.
const lateMs = 10 * 60_000;

/** Every sentence of the reminder of this number, which stands so. */
export function reminderText(
  number: string,
  standing: Standing,
  things: Things,
): Localized<DialogText<Reminder, ReminderOutcome, Record<never, never>>> {
  return localized((language) => {
    const { name, offer, words: alsoSaid, questions } = words[language];
    const { withDay, move, again, ...when } = questions.when;
    const { withThings, ...what } = questions.what;
    const choices = things.offered.map((thing): [string, ChoiceWords] => [
      thing.id,
      [labelOf(thing, language)],
    ]);
    return {
      ...{ name, offer, words: alsoSaid },
      questions: {
        what: {
          ...what,
          choices: Object.fromEntries(choices),
          ask: things.offered.length > 0 ? withThings : what.ask,
        },
        when: {
          ...when,
          ask: ({ what }) => {
            if (what && standing !== 'new') {
              const called = calledIn(what, things, language);
              return (standing === 'set' ? move : again)(called);
            }
            const day = what && 'id' in what ? things.all.get(what.id)?.day : undefined;
            return day === undefined ? when.ask : withDay(inLanguage(language).date(day));
          },
        },
      },
      outcome: ({ standing: now, what, moment }, context) => {
        const said = words[language].outcomes;
        if (now === 'nothing' || !what) return said.nothing;
        const called = calledIn(what, things, language);
        if (now === 'set') return moment ? setText(number, called, moment, things, context) : said.nothing;
        if (now === 'told') return said.told(called, moment && momentInWords(moment, language, context));
        return said[now](called);
      },
    };
  });
}

/** Reads back what was set: the moment, why it is that one, and what else is set. */
function setText(number: string, called: string, moment: Moment, things: Things, context: Context): string {
  const { language, common, seen, due } = context;
  const said = words[language].outcomes;
  const { time } = inLanguage(language);
  const at = tellingAt(moment, context);
  const quiet = quietIn(seen);
  const { time: meant } = momentAt(instantSaid(moment));
  const others = due.flatMap(({ subject, at }) => {
    const { what } = saidOf(toldOf(context, reminderSeries, subject));
    return subject === number || !what ? [] : [lineOf(what, at, things, context)];
  });
  return [
    said.set(called, instantInWords(at, language, context)),
    ...(moment.time === undefined ? [said.usualTime(time(usualTime))] : []),
    ...(quiet && at !== instantSaid(moment)
      ? [said.moved(time(meant), inWords(quiet, language, common), time(momentAt(at).time))]
      : []),
    ...(others.length > 0 ? [`${said.others}\n\n${listed(others, language)}`] : []),
  ].join('\n\n');
}

/** The first of these, and how many more there are. */
export function listed(lines: readonly string[], language: Language): string {
  const left = lines.length - othersListed;
  const shown = left > 1 ? [...lines.slice(0, othersListed), words[language].more(left)] : lines;
  return shown.map((line) => `- ${line}`).join('\n');
}

/** A reminder that is set, on one line. */
export function lineOf(what: PickedOrOwn, at: number, things: Things, context: Context): string {
  const { language } = context;
  return `${instantInWords(at, language, context)}: ${asTyped(firstWords(rawOf(what, things, language)))}`;
}

/** What somebody is reminded of, and that it is late where it is. */
export function dueText(what: PickedOrOwn | undefined, at: number, things: Things, context: Context): string {
  const { language, now } = context;
  const { due, late } = words[language];
  const said = due(what ? calledIn(what, things, language) : words[language].things.gone);
  return now - at < lateMs ? said : `${said}\n\n${late(instantInWords(at, language, context))}`;
}

/** Why somebody cannot be reminded at this moment, and when they can. */
export function whyNotText(
  why: NonNullable<ReturnType<typeof whyNot>>,
  moment: Moment,
  context: Context,
  language: Language,
): string {
  const { past, tooFar, tooMany } = words[language].refusals;
  if (why === 'past') return past(capital(momentInWords(moment, language, context)));
  if (why === 'tooMany') return tooMany(mostReminders);
  return tooFar(inLanguage(language).date(lastDay(context.now, context.keptMonths)));
}

/** What something that can be pointed to is called; `undefined` where there is nothing of that id. */
export function nameIn(id: string, { all }: Things, language: Language): string | undefined {
  const thing = all.get(id);
  return thing && labelOf(thing, language);
}

/** What a reminder is of, in a few words as they were typed; nothing where that was not said yet. */
export function titleOf(what: PickedOrOwn | undefined, context: Context): string {
  return what ? firstWords(rawOf(what, thingsIn(context), context.language)) : '';
}

/** A moment as it is said, with the day of the week. */
export function instantInWords(at: number, language: Language, { common }: Pick<Context, 'common'>): string {
  const { day, time } = momentAt(at);
  const format = inLanguage(language);
  return common[language].moment(format.day(day), format.time(time));
}

function momentInWords(moment: Moment, language: Language, context: Context): string {
  return instantInWords(instantSaid(moment), language, context);
}

function calledIn(what: PickedOrOwn, things: Things, language: Language): string {
  return asTyped(rawOf(what, things, language));
}

function rawOf(what: PickedOrOwn, things: Things, language: Language): string {
  if ('words' in what) return what.words;
  return things.all.get(what.id)?.what ?? words[language].things.gone;
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
