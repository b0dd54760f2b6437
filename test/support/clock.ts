import { instantOf, localTime } from '../../src/calendar.ts';

/** A clock that stands still until it is moved. */
export type Clock = {
  /** What time it is, in milliseconds since 1970. */
  readonly now: () => number;
  /** Makes it this time, in the Netherlands; on the same day where none is named. */
  goTo(time: string, day?: string): void;
};

/** A clock that shows this, in the Netherlands. */
export function clockAt(day: string, time: string): Clock {
  let now = instantOf({ day, time });
  return {
    now: () => now,
    goTo: (time, day = localTime(now).day) => {
      now = instantOf({ day, time });
    },
  };
}
