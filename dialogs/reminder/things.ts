import type { Context } from '../../src/conversation/dialog.ts';
import { type Everything, lastAnswers, type Sight } from '../../src/conversation/offered.ts';
import { plain } from '../../src/conversation/reading/normalise.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import { planIn, statePath } from '../plan/intentions.ts';
import { id, ledgerIn, periodsIn } from '../recertification/known.ts';
import { words as recertificationWords } from '../recertification/words.ts';
import { knownOf } from '../trajectory/known.ts';
import { nameOf } from '../trajectory/text.ts';
import type { Reminder } from './dialog.ts';
import { contactThing, meetingThing, periodThing, planThing } from './ways.ts';
import { words } from './words.ts';

/** Something said elsewhere that somebody can be reminded of, with its ISO day where it has one. */
export type Thing = {
  /** Where it was said: `plan/r3`, `trajectory/2/T1`, `recertification/1/meetings.2`. */
  readonly id: string;
  readonly what: string;
  readonly day?: string;
  /** Whether it was done or dropped, so that nobody needs to be reminded of it any more. */
  readonly isOver: boolean;
};

/** All that is seen, and what of it to offer to be reminded of. */
export type Things = { readonly all: ReadonlyMap<string, Thing>; readonly offered: readonly Thing[] };

const mostOffered = 6;

type Known = { readonly from: readonly unknown[]; readonly things: Things };
let known: Known | undefined;

/** Everything that is seen of intentions, next contacts, and periods of recertification, and what to offer of it. */
export function thingsIn(context: Context): Things {
  const { seen, today, edition, language } = context;
  const { plan, reflection, trajectory, recertification } = seen;
  const from = [plan, reflection, trajectory, recertification, today, edition, language];
  // In a turn it is asked for once for each reminder, and there may be fifty.
  if (known?.from.some((one, at) => one !== from[at]) ?? true) {
    const things = [...intentionsIn(context), ...contactsIn(context), ...periodThingsIn(context)];
    const all = new Map(things.map((thing) => [thing.id, thing]));
    known = { from, things: { all, offered: offeredOf([...all.values()], context) } };
  }
  return known?.things ?? { all: new Map(), offered: [] };
}

function intentionsIn({ seen, today }: Context): readonly Thing[] {
  return planIn(seen, today).map(
    ({ id, what, by, state }): Thing => ({
      ...{ id: planThing(id), what, isOver: state !== 'open' },
      ...(by !== undefined && { day: by }),
    }),
  );
}

function contactsIn({ seen, edition, language }: Context): readonly Thing[] {
  const { trajectory: told = [] } = seen;
  const numbers = new Set(told.flatMap(({ subject }) => subject?.split('/')[0] ?? []));
  return [...numbers].flatMap((number) => {
    const known = knownOf(number, told, edition);
    const what = words[language].things.contact(nameOf(known, language));
    return Object.entries(known.said).flatMap(
      ([
        part,
        {
          answers: { next: day },
        },
      ]): Thing[] => {
        const id = contactThing(`${number}/${part}`);
        return day === undefined ? [] : [{ id, what, day, isOver: false }];
      },
    );
  });
}

/** The last day of each period, and its meetings. */
function periodThingsIn(context: Context): readonly Thing[] {
  const said = recertificationWords[context.language].things;
  return periodsIn(context).flatMap((period) => {
    const { subject, meetings } = period;
    const { span } = ledgerIn(period, context);
    const end = span && { id: periodThing(subject), what: said.end, day: span.until, isOver: false };
    const planned = meetings.map(({ id, name, on }): Thing => {
      return { id: meetingThing(subject, id), what: said.meeting(name), day: on, isOver: false };
    });
    return [...(end ? [end] : []), ...planned];
  });
}

/** What is open, and contacts that are still to come, the nearest day first. */
function offeredOf(things: readonly Thing[], { today, language }: Context): readonly Thing[] {
  const ahead = things.filter(
    ({ id, day = today, isOver }) => !isOver && (id.startsWith('plan/') || day >= today),
  );
  const dayOf = ({ day = '9999-12-31' }: Thing) => day;
  const nearest = ahead.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  // To be reminded of one that is called the same on the same day is to be reminded of the other.
  const offered = new Map<string, Thing>();
  for (const thing of nearest) {
    if (offered.size >= mostOffered) break;
    const called = plain(labelOf(thing, language));
    if (!offered.has(called)) offered.set(called, thing);
  }
  return [...offered.values()];
}

/** Something in a few words, with its day. */
export function labelOf({ id, what, day }: Thing, language: Language): string {
  const { by, on } = words[language].things;
  const short = firstWords(what);
  if (day === undefined) return short;
  return (id.startsWith('plan/') ? by : on)(short, inLanguage(language).date(day));
}

/** Where what became of an intention is asked, for something that is one. */
export function stateOf(id: string): string | undefined {
  const [kind, intention] = id.split('/');
  return kind === 'plan' && intention !== undefined ? statePath(intention) : undefined;
}

/** What is to be seen of what these reminders point to. */
export function sightsOfThings({ reminder = [] }: Everything): readonly Sight[] {
  return reminder.flatMap((told): readonly Sight[] => {
    const { what } = lastAnswers(told) as Partial<Reminder>; // it passed the schema of its own dialog
    const [kind, first = '', part] = what && 'id' in what ? what.id.split('/') : [];
    if (kind === 'trajectory' && part !== undefined) {
      return [{ dialog: 'trajectory', subjects: [`${first}/start`, `${first}/${part}`] }];
    }
    if (kind === id) return [{ dialog: id, subjects: [first] }];
    if (kind !== 'plan') return [];
    return first.startsWith('r')
      ? [{ dialog: 'reflection', subjects: [first.slice(1)] }]
      : [{ dialog: 'plan', subjects: [first, statePath(first)] }];
  });
}
