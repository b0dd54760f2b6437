import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/coach/model.ts';
import { createCoach } from '../../src/coach/think.ts';
import type { Log } from '../../src/log.ts';
import { openMetrics } from '../../src/telemetry/prometheus.ts';
import { noTracing } from '../../src/telemetry/tracing.ts';
import { numberOf } from '../telemetry/numbers.ts';
import { good, input } from './coaches.ts';

const provider = { name: 'A provider', model: 'a-model', host: 'localhost' };

function coachOn(openModel: () => Promise<Model>) {
  const outcomes: unknown[] = [];
  const note = ({ outcome }: { outcome?: string }) => void outcomes.push(outcome);
  const log: Log = { info: note, warn: note, error: note };
  const metrics = openMetrics();
  const telemetry = { metrics, tracing: noTracing };
  const coach = createCoach({ provider, openModel, clock: Date.now, log, telemetry, limitMs: 50 });
  const counted = async (outcome: string) =>
    numberOf(await metrics.text(), 'loopbaanspiegel_coach_total', { task: 'followUp', outcome });
  return { outcomes, counted, think: () => coach.think('followUp', input, 'nl') };
}

const answering: Model = { ask: async () => good };

describe('somebody who waits for a model', () => {
  it('waits no longer than the limit, whatever it is that takes so long', async () => {
    const never = () => new Promise<never>(() => {});
    for (const openModel of [never, async () => ({ ask: never })]) {
      const { think, outcomes } = coachOn(openModel);
      expect(await think()).toBeUndefined();
      expect(outcomes).toEqual(['late']);
    }
  });

  it('hears of a model that was loaded too late the next time', async () => {
    let loaded: (model: Model) => void = () => {};
    const loading = new Promise<Model>((resolve) => {
      loaded = resolve;
    });
    const { think } = coachOn(() => loading);
    expect(await think()).toBeUndefined();
    loaded(answering);
    expect(await think()).toMatchObject(good);
  });

  it('has it loaded once, and again where that failed', async () => {
    let times = 0;
    const { think, outcomes } = coachOn(async () => {
      times += 1;
      if (times === 1) throw new Error('It cannot be loaded.');
      return answering;
    });
    for (let time = 0; time < 3; time += 1) await think();
    expect(times).toBe(2);
    expect(outcomes).toEqual(['unknown', 'good', 'good']);
  });
});

describe('what became of asking a model', () => {
  const advice = { ...good, question: 'Je moet eerder stoppen, vind je niet?' };

  it.each<[string, Model['ask']]>([
    ['used', async () => good],
    ['refused', async () => advice],
    ['late', () => new Promise(() => {})],
    ['failed', async () => undefined],
  ])('is counted where it was %s', async (outcome, ask) => {
    const { think, counted } = coachOn(async () => ({ ask }));
    await think();
    expect(await counted(outcome)).toBe(1);
    expect(await counted('resting')).toBe(0);
  });

  it('is counted where it is not asked for a while', async () => {
    const { think, counted } = coachOn(() => Promise.reject(new Error('It is down.')));
    for (let time = 0; time < 4; time += 1) await think();
    expect(await counted('failed')).toBe(3);
    expect(await counted('resting')).toBe(1);
  });
});
