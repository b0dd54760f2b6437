import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { chooserStep } from '../../src/conversation/guide.ts';
import type { Ear } from '../../src/conversation/kinds.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { moment } from '../../src/conversation/momentKinds.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { type PickedOrOwn, pickedOrOwn } from '../../src/conversation/pickKinds.ts';
import { typed } from '../../src/conversation/prompt.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import {
  afterQuietHours,
  instantSaid,
  type Moment,
  minutesFrom,
  mostReminders,
  tomorrow,
  usualTime,
  whyNot,
} from '../../src/rules/reminder.ts';
import { quietIn } from '../quiet-hours/known.ts';
import { lastMoment, momentOf, type Standing, standingOf, tellingAt } from './known.ts';
import { dueText, nameIn, reminderText, titleOf, whyNotText } from './text.ts';
import { stateOf, type Things, thingsIn } from './things.ts';
import { words } from './words.ts';

/** What somebody wants to be reminded of, and when; `day` is the day of the thing itself, and the others say that it is over. */
export type Reminder = { what: PickedOrOwn; when: Moment | 'day' | 'done' | 'stopped' };

/** What became of it: set for a moment, past it, ended, or never set. */
export type ReminderOutcome = {
  readonly standing: Exclude<Standing, 'new' | 'ended'> | 'nothing';
  readonly what?: PickedOrOwn;
  readonly moment?: Moment;
};

const mostCharacters = 200;
const hourMinutes = 60;

/** Of what shall I remind you, and when? One reminder; when its moment has come it is asked when to remind again. */
export function reminder(number: string, context: Context): Dialog {
  const { now, language, keptMonths, due } = context;
  const things = thingsIn(context);
  const standing = standingOf(number, context);
  // One that was set once may be moved and put off, however many others there are.
  const others = standing === 'new' ? due.length : 0;
  const quick = {
    day: 'day' as const,
    hour: minutesFrom(now, hourMinutes),
    // Put off, it comes at the time that was asked for before.
    tomorrow: { ...lastMoment(toldOf(context, reminderSeries, number)), ...tomorrow(now) },
  };
  const refuse = (when: Reminder['when'], { language }: Ear) => {
    const why = typeof when === 'object' ? whyNot(when, { now, others, keptMonths }) : undefined;
    return why && typeof when === 'object' ? whyNotText(why, when, context, language) : undefined;
  };
  return dialog<Reminder, ReminderOutcome>({
    id: reminderSeries,
    subject: number,
    text: reminderText(number, standing, things),
    secondsEach: 20,
    title: ({ what }, spoken) => titleOf(what, spoken),
    questions: {
      what: {
        kind: pickedOrOwn(
          things.offered.map(({ id }) => id),
          (id) => nameIn(id, things, language),
          mostCharacters,
        ),
      },
      when: {
        kind: moment(usualTime, ['day', 'done', 'stopped'], {
          picks: {
            ...(others < mostReminders ? quick : {}),
            ...{ done: 'done', stopped: 'stopped' },
          },
          refuse,
        }),
        offers: ({ what }) => offered(standing, what && momentOf({ what, when: 'day' }, things), now),
      },
    },
    outcome: (answers, informed) => outcomeOf(number, answers, things, informed),
    outcomeId: ({ standing }) => standing,
    returnsTo: () => ['when'],
    ways: ({ standing, what }) => waysFrom(standing, what, context),
    reminds: {
      question: 'when',
      at: (answers, informed) => {
        const moment = answers.what && momentOf(answers, things);
        return moment && tellingAt(moment, informed);
      },
      notBefore: (at, { seen }) => afterQuietHours(at, quietIn(seen)),
      says: ({ what }, at, informed) =>
        isOver(what, things) ? undefined : dueText(what, at, things, informed),
      hint: ({ language }) => words[language].otherMoment,
      instead: ({ what }) => {
        const [done] = toState(what, words[language].questions.when.choices.done[0]);
        return done ? { done } : {};
      },
    },
  });
}

/** The choices that make sense of a moment: of a new reminder, of one that is set, and of one whose moment has come. */
function offered(standing: Standing, day: Moment | undefined, now: number): readonly string[] {
  if (standing === 'set') return ['stopped'];
  if (standing === 'told') return ['hour', 'tomorrow', 'done', 'stopped'];
  const isAhead = day !== undefined && instantSaid(day) > now;
  return [...(isAhead ? ['day'] : []), 'hour', 'tomorrow'];
}

function outcomeOf(
  number: string,
  { what, when }: Partial<Reminder>,
  things: Things,
  context: Context,
): ReminderOutcome {
  if (what === undefined || when === undefined) return { standing: 'nothing' };
  if (when === 'done' || when === 'stopped') return { standing: when, what };
  const moment = momentOf({ what, when }, things);
  const isSet = context.due.some(({ subject }) => subject === number);
  const isAhead = moment !== undefined && tellingAt(moment, context) > context.now;
  return { standing: isSet || isAhead ? 'set' : 'told', what, ...(moment && { moment }) };
}

function isOver(what: PickedOrOwn | undefined, { all }: Things): boolean {
  return what !== undefined && 'id' in what && all.get(what.id)?.isOver === true;
}

function waysFrom(
  standing: ReminderOutcome['standing'],
  what: PickedOrOwn | undefined,
  { common, language }: Context,
): readonly Suggestion[] {
  const { questions, howItStands } = words[language];
  if (standing === 'done') return toState(what, howItStands);
  if (standing !== 'set') return [];
  return [typed(common[language].press.changeNamed(questions.when.name.toLowerCase()))];
}

/** Leads to what became of an intention, where that is what somebody is reminded of. */
function toState(what: PickedOrOwn | undefined, label: string): readonly Suggestion[] {
  const answer = what && 'id' in what ? stateOf(what.id) : undefined;
  return answer === undefined ? [] : [{ label, answer, to: { dialog: 'plan', question: chooserStep } }];
}
