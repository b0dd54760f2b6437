import { type Network, startProxy } from '../faults/proxy.ts';
import { apologiesIn, loadsOf, middle, onField, p50, ratio } from './field.ts';
import { atMost, short, told } from './figures.ts';
import { windowMs } from './pace.ts';
import type { Part } from './part.ts';
import { titles } from './servers.ts';

const awayMs = 5;

/** Redis at a distance, where each round trip is waited for. */
export const far: Part = {
  name: 'far',
  about: `Redis ${awayMs} ms away, 32 conversations that never wait`,
  run: async () => {
    let network: Network | undefined;
    const behindIt = async (port: number) => {
      network = await startProxy(port);
      return `redis://127.0.0.1:${network.port}`;
    };
    try {
      return await onField(
        ['floor', 'ours'],
        { conversations: 32 },
        async (field) => {
          network?.delay(awayMs);
          const loads = await loadsOf(field, { conversations: 32, ms: 2 * windowMs });
          const figures = (name: 'floor' | 'ours') =>
            told(titles[name], `p50 ${short(middle(p50, loads, name))} ms`);
          return [
            ...[figures('floor'), figures('ours')],
            atMost(`p50, ours beside ${titles.floor}`, ratio(p50, loads, 'ours', 'floor'), 1.2),
            atMost('Turns that ours could not answer', apologiesIn(loads, 'ours'), 0),
          ];
        },
        behindIt,
      );
    } finally {
      await network?.close();
    }
  },
};
