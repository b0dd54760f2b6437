const shape = /^arrived at (\d+)$/;
const togetherMs = 60_000;

/** The id of an arrival at this moment, for a channel that tells of one arrival in several ways. */
export function arrivalAt(moment: string): string {
  return `arrived at ${Date.parse(moment)}`;
}

/** Whether two ids are of one arrival: of moments that are less than a minute apart. */
export function isSameArrival(one: string, other: string): boolean {
  const [, first] = shape.exec(one) ?? [];
  const [, second] = shape.exec(other) ?? [];
  return Math.abs(Number(first) - Number(second)) < togetherMs;
}
