import { z } from 'zod';
import { inLanguage } from '../language.ts';
import { type Ear, type Kind, wordsOf } from './kinds.ts';
import { type Hours, readHours } from './reading/hours.ts';
import { readMoment, type SaidMoment } from './reading/moment.ts';
import { plain } from './reading/normalise.ts';

const Time = z.iso.time({ precision: -1 });
const Moment = z.strictObject({ day: z.iso.date(), time: Time.exactOptional() });
const HoursOfDay = z.strictObject({ from: Time, until: Time });

/** What a question for a moment, or for hours of the day, asks: `picks` is what each choice gives, `refuse` says why another answer is not taken. */
type Asked<V> = {
  readonly picks: Readonly<Record<string, V>>;
  readonly refuse?: (value: V, ear: Ear) => string | undefined;
};

/** A moment, or one of these ids in its place; where only a day is said, it is that day at the usual time. */
export function moment<Id extends string>(
  usualTime: string,
  ids: readonly Id[],
  asked: Asked<SaidMoment | Id>,
): Kind<SaidMoment | Id> {
  return timely(z.union([Moment, z.enum(ids)]), asked, {
    read: (text, { language, now }) => readMoment(text, language, now),
    show: (value, ear) => {
      if (typeof value === 'string') return wordsOf(value, ear);
      const { day, time } = inLanguage(ear.language);
      return ear.common.moment(day(value.day), time(value.time ?? usualTime));
    },
    fits: (common) => common.fits.moment,
  });
}

/** Hours of the day, or one of these ids in their place. */
export function hoursOfDay<Id extends string>(
  ids: readonly Id[],
  asked: Asked<Hours | Id>,
): Kind<Hours | Id> {
  return timely(z.union([HoursOfDay, z.enum(ids)]), asked, {
    read: (text, { language }) => readHours(text, language),
    show: (value, ear) => {
      if (typeof value === 'string') return wordsOf(value, ear);
      const { time } = inLanguage(ear.language);
      return ear.common.hours(time(value.from), time(value.until));
    },
    fits: (common) => common.fits.hours,
  });
}

/** Something that can be picked by its words, or said in any other way that is read. */
function timely<V>(
  schema: z.ZodType<V>,
  { picks, refuse }: Asked<V>,
  own: Pick<Kind<V>, 'read' | 'show' | 'fits'>,
): Kind<V> {
  const heard = (text: string, ear: Ear) => {
    const said = ear.choices.find(({ words }) => words.some((word) => plain(word) === plain(text)));
    return (said && picks[said.id]) ?? own.read(text, ear);
  };
  const problem = (text: string, ear: Ear) => {
    const value = heard(text, ear);
    return value === undefined ? undefined : refuse?.(value, ear);
  };
  return {
    ...own,
    schema,
    choices: Object.keys(picks),
    isFree: false,
    press: (id) => (Object.hasOwn(picks, id) ? picks[id] : undefined),
    read: (text, ear) => (problem(text, ear) === undefined ? heard(text, ear) : undefined),
    problem,
  };
}
