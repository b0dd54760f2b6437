import { apologiesIn, loadsOf, middle, onField, p50, p99, perCpuSecond, ratio } from './field.ts';
import { atLeast, atMost, short, told } from './figures.ts';
import { windowMs } from './pace.ts';
import type { Part } from './part.ts';
import { titles } from './servers.ts';

/** Replies are posted to the address of the channel, as in Teams. */
export const posted: Part = {
  name: 'posted',
  about:
    'replies posted to the channel, which acknowledges each with an id; 32 conversations that never wait',
  run: () =>
    onField(['echo', 'agents', 'ours'], { conversations: 32, isPosted: true }, async (field) => {
      const loads = await loadsOf(field, { conversations: 32, ms: windowMs, isPosted: true });
      const figures = (name: 'echo' | 'agents' | 'ours') => {
        const [work, half, most] = [perCpuSecond, p50, p99].map((figure) =>
          short(middle(figure, loads, name)),
        );
        return told(titles[name], `${work} turns per CPU second, p50 ${half} ms, p99 ${most} ms`);
      };
      return [
        ...[figures('echo'), figures('agents'), figures('ours')],
        atLeast(
          `Turns per CPU second, ours beside ${titles.echo}`,
          ratio(perCpuSecond, loads, 'ours', 'echo'),
          2,
        ),
        atMost('Turns that ours could not answer', apologiesIn(loads, 'ours'), 0),
      ];
    }),
};
