import { apologiesIn, loadsOf, middle, onField, p50, p99, ratio } from './field.ts';
import { atMost, short, told } from './figures.ts';
import { windowMs } from './pace.ts';
import type { Part } from './part.ts';
import { titles } from './servers.ts';

const perSecond = 300;

/** Lines come whether what came before was answered or not, each from somebody who knows nothing of the others. */
export const arrivals: Part = {
  name: 'arrivals',
  about: `${perSecond} lines a second from 150 people, whatever is answered; counted from when a line came`,
  run: () =>
    onField(['waterfall', 'ours'], { conversations: 32 }, async (field) => {
      const loads = await loadsOf(field, { conversations: 150, ms: 4 * windowMs, perSecond });
      const figures = (name: 'waterfall' | 'ours') =>
        told(
          titles[name],
          `p50 ${short(middle(p50, loads, name))} ms, p99 ${short(middle(p99, loads, name))} ms`,
        );
      return [
        ...[figures('waterfall'), figures('ours')],
        atMost(`p99, ours beside ${titles.waterfall}`, ratio(p99, loads, 'ours', 'waterfall'), 0.2),
        atMost('Turns that ours could not answer', apologiesIn(loads, 'ours'), 0),
      ];
    }),
};
