import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { counters, gauges, timers } from '../../src/telemetry/metrics.ts';
import { openMetrics } from '../../src/telemetry/prometheus.ts';
import { noTracing } from '../../src/telemetry/tracing.ts';
import { watchConflicts, watchLog, watchStore } from '../../src/telemetry/watch.ts';
import { numberOf } from './numbers.ts';

const ofGuide = (text: string) => text.split('\n').filter((line) => line.startsWith('loopbaanspiegel_'));

describe('what is counted', () => {
  it('can all be read from the start, beside what the process itself takes', async () => {
    const metrics = openMetrics();
    for (const what of Object.keys(gauges)) metrics.show(what as keyof typeof gauges, () => 0);
    const text = await metrics.text();
    const tables = [counters, timers, gauges].flatMap((table) => Object.values(table));
    for (const { name } of tables) expect(text).toMatch(new RegExp(`^${name}(_count)?[ {]`, 'm'));
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  });

  it('has names as Prometheus wants them, and a sentence each', () => {
    for (const { name, help } of Object.values(counters)) expect([name, help]).toEqual(fitting('_total'));
    for (const { name, help } of Object.values(timers)) expect([name, help]).toEqual(fitting('_seconds'));
    for (const { name, help } of Object.values(gauges)) expect([name, help]).toEqual(fitting(''));
  });

  it('never becomes more, and has no room for words, whatever is handed in', async () => {
    const metrics = openMetrics();
    const before = ofGuide(await metrics.text());
    for (const words of ['Jan de Vries', 'mijn geheim', '"} 1\nx', '__proto__', '']) {
      metrics.count('turns', { channel: words, outcome: 'answered' });
      metrics.time('turns', 1, { channel: words });
      metrics.count('errors', { error: words });
      metrics.count('refusals', { status: words });
    }
    const text = await metrics.text();
    expect(ofGuide(text)).toHaveLength(before.length);
    expect(before.length).toBeLessThan(500);
    expect(text).not.toMatch(/Jan|geheim/);
    expect(numberOf(text, 'loopbaanspiegel_turns_total', { channel: 'other', outcome: 'answered' })).toBe(5);
    expect(numberOf(text, 'loopbaanspiegel_errors_total', { error: 'other' })).toBe(5);
  });

  it('is looked at whenever somebody asks, where it is not counted', async () => {
    const metrics = openMetrics();
    metrics.show('ready', async () => 1);
    metrics.show('unsent', () => 3);
    const text = await metrics.text();
    expect(numberOf(text, 'loopbaanspiegel_ready')).toBe(1);
    expect(numberOf(text, 'loopbaanspiegel_unsent')).toBe(3);
  });

  it('counts calls to the store that take long or fail, and turns that others were quicker than', async () => {
    const metrics = openMetrics();
    const folder = mkdtempSync(join(tmpdir(), 'counted-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const store = watchStore(openSqliteStore(join(folder, 'counted.sqlite'), Date.now), {
      metrics,
      tracing: noTracing,
    });
    const change = { key: '{a}:b', expected: 0, value: 'c' };
    const ofBot = watchConflicts(store, metrics);
    expect((await ofBot.write([change])).isWritten).toBe(true);
    expect((await ofBot.write([change])).isWritten).toBe(false);
    expect((await ofBot.write([], [{ key: '{a}:b', expected: 0 }])).isWritten).toBe(false);
    expect((await ofBot.read(['{a}:b']))[0]?.value).toBe('c');
    expect((await ofBot.readSome('{a}', 1_000)).isWhole).toBe(true);
    await store.close();
    await expect(ofBot.read(['{a}:b'])).rejects.toThrow();
    await expect(ofBot.readSome('{a}', 1_000)).rejects.toThrow();
    const text = await metrics.text();
    expect(numberOf(text, 'loopbaanspiegel_turns_taken_again_total')).toBe(1);
    expect(numberOf(text, 'loopbaanspiegel_store_seconds_count', { call: 'write' })).toBe(3);
    expect(numberOf(text, 'loopbaanspiegel_store_failures_total', { call: 'read' })).toBe(1);
    expect(numberOf(text, 'loopbaanspiegel_store_seconds_count', { call: 'readSome' })).toBe(2);
    expect(numberOf(text, 'loopbaanspiegel_store_failures_total', { call: 'readSome' })).toBe(1);
  });

  it('counts what the log warns of, by its class', async () => {
    const metrics = openMetrics();
    const noted: string[] = [];
    const note = (_fields: object, message: string) => void noted.push(message);
    const log = watchLog({ info: note, warn: note, error: note }, metrics);
    log.warn({ error: 'TypeError' }, 'one');
    log.error({ error: 'SomethingOfALibrary' }, 'two');
    log.info({ error: 'TypeError' }, 'three');
    const text = await metrics.text();
    expect(noted).toEqual(['one', 'two', 'three']);
    expect(numberOf(text, 'loopbaanspiegel_errors_total', { error: 'TypeError' })).toBe(1);
    expect(numberOf(text, 'loopbaanspiegel_errors_total', { error: 'other' })).toBe(1);
  });
});

function fitting(ending: string) {
  return [
    expect.stringMatching(new RegExp(`^loopbaanspiegel_[a-z_]+${ending}$`)),
    expect.stringMatching(/^[A-Z].+[^.]\.$/),
  ];
}
