import {
  apologiesIn,
  type Figure,
  type Loads,
  loadsOf,
  middle,
  onField,
  p50,
  p99,
  perCpuSecond,
  ratio,
} from './field.ts';
import { atLeast, atMost, short, told } from './figures.ts';
import { windowMs } from './pace.ts';
import type { Part, Row } from './part.ts';
import { residentMb } from './processes.ts';
import { type Cost, type Costs, costsOf } from './redisFigures.ts';
import { type ServerName, serverNames, titles } from './servers.ts';

/** Every conversation goes on as soon as it was answered; replies come in the answer. */
export const turns: Part = {
  name: 'turns',
  about: 'what a turn costs, answered in the response, at 1, 32 and 128 conversations that never wait',
  run: () =>
    onField(serverNames, { conversations: 32 }, async (field) => {
      const alone = await loadsOf(field, { conversations: 1, ms: windowMs });
      const some = await loadsOf(field, { conversations: 32, ms: windowMs });
      const many = await loadsOf(field, { conversations: 128, ms: windowMs });
      const memory = residentMb(field.servers.find(({ name }) => name === 'ours')?.pid ?? 0);
      const costs = await costsOf(field);
      const apologies = [alone, some, many].reduce((sum, loads) => sum + apologiesIn(loads, 'ours'), 0);
      return [
        ...serverNames.map((name) => turnsRow(name, '1 conversation', alone)),
        ...serverNames.map((name) => turnsRow(name, '32 conversations', some)),
        ...serverNames.map((name) => turnsRow(name, '128 conversations', many)),
        ...serverNames.map((name) => costsRow(name, costs)),
        atLeast(besides('floor'), ratio(perCpuSecond, some, 'ours', 'floor'), 0.5, 0.7),
        atLeast(besides('waterfall'), ratio(perCpuSecond, some, 'ours', 'waterfall'), 8, 12),
        atLeast(besides('agents'), ratio(perCpuSecond, some, 'ours', 'agents'), 1.5),
        atMost(`p99 at 128, ours beside ${titles.floor}`, ratio(p99, many, 'ours', 'floor'), 2),
        atMost('Turns that ours could not answer', apologies, 0),
        atMost('Memory of ours after 128 conversations', memory, 250, ' MB'),
      ];
    }),
};

function turnsRow(name: ServerName, count: string, loads: Loads): Row {
  const beside = (figure: Figure) =>
    `${short(middle(figure, loads, name))} (${short(ratio(figure, loads, name, 'floor'))})`;
  const figure = `${beside(perCpuSecond)} turns per CPU second, p50 ${beside(p50)} ms, p99 ${beside(p99)} ms`;
  return told(`${titles[name]}, ${count}`, figure);
}

function costsRow(name: ServerName, costs: Costs): Row {
  const beside = (what: keyof Cost) => {
    const cost = costs[name]?.[what] ?? Number.NaN;
    return `${short(cost)} (${short(cost / (costs.floor?.[what] ?? Number.NaN))})`;
  };
  const figure = `${beside('commands')} commands, ${beside('bytesIn')} bytes in, ${beside('bytesOut')} bytes out`;
  return told(`${titles[name]}, Redis for each turn`, figure);
}

function besides(other: ServerName): string {
  return `Turns per CPU second at 32, ours beside ${titles[other]}`;
}
