/** How often a model was asked to think along with somebody, on one day. */
export type Asked = { readonly day: string; readonly times: number };

/** So often a day a model may be asked for one practitioner: five full reflections. */
export const mostTimesADay = 60;

/** What has been asked once this counts too, on this day; undefined where it may not be asked any more. */
export function askOnceMore(before: Asked | undefined, day: string): Asked | undefined {
  const times = before?.day === day ? before.times : 0;
  return times < mostTimesADay ? { day, times: times + 1 } : undefined;
}
