import type { Row } from './part.ts';

/** A figure that says something by itself, without a limit. */
export function told(what: string, figure: string): Row {
  return { what, figure, limit: '', holds: true };
}

/** A figure with the least that it should be. */
export function atLeast(what: string, figure: number, limit: number, aim?: number): Row {
  const aimed = aim === undefined ? '' : ` (aim ${aim})`;
  return { what, figure: short(figure), limit: `at least ${limit}${aimed}`, holds: figure >= limit };
}

/** A figure with the most that it should be. */
export function atMost(what: string, figure: number, limit: number, unit = ''): Row {
  return {
    what,
    figure: `${short(figure)}${unit}`,
    limit: `at most ${limit}${unit}`,
    holds: figure <= limit,
  };
}

/** A number in three digits or so. */
export function short(figure: number): string {
  if (figure >= 100) return Math.round(figure).toLocaleString('en');
  return figure.toFixed(figure >= 10 ? 1 : 2);
}
