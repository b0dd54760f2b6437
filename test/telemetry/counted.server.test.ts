import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openMetrics } from '../../src/telemetry/prometheus.ts';
import { noTracing } from '../../src/telemetry/tracing.ts';
import { openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';
import { until } from '../support/redis.ts';
import { numberOf } from './numbers.ts';

async function startCounted() {
  const metrics = openMetrics();
  const product = await startProduct({ telemetry: { metrics, tracing: noTracing } });
  const counted = async (name: string, labels: Readonly<Record<string, string>> = {}) =>
    numberOf(await metrics.text(), `loopbaanspiegel_${name}`, labels);
  const turns = (outcome: string) => counted('turns_total', { channel: 'directline', outcome });
  return { product, counted, turns };
}

describe('what an operator can read of conversations', () => {
  it('is how many turns there were, which were repeats, and what was not understood', async () => {
    const { product, counted, turns } = await startCounted();
    const chat = await openChat(product);
    const before = (await turns('answered')) ?? 0;
    await chat.say('verhaal', 'Een titel');
    await chat.say('menu', 'iets heel anders', 'hallo', 'help');
    await chat.twice('help');
    expect(await turns('answered')).toBe(before + 7);
    expect(await turns('repeated')).toBe(1);
    expect(await counted('replies_not_understood_total', { channel: 'directline' })).toBe(1);
    expect(await counted('turn_seconds_count', { channel: 'directline' })).toBe(before + 8);
    expect(await counted('ready')).toBe(1);
    expect(await counted('unsent')).toBe(0);
  });

  it('is whether reminders came in time', async () => {
    const { product, counted } = await startCounted();
    let chat = await openChat(product);
    for (const [seconds, outcome] of [
      [3_660, 'sent'],
      [4_500, 'late'],
    ] as const) {
      await chat.say('herinner me over een uur aan het gesprek');
      product.wait(seconds);
      chat = await chat.reopened();
      await until(async () => (await counted('reminders_total', { outcome })) === 1);
    }
    expect(await counted('reminders_total', { outcome: 'failed' })).toBe(0);
  });

  it('is that turns fail, of which class the errors are, and that nothing can be kept', async () => {
    const { product, counted, turns } = await startCounted();
    const chat = await openChat(product);
    const db = new DatabaseSync(join(product.folder, 'loopbaanspiegel.sqlite'), { timeout: 5_000 });
    db.exec('BEGIN EXCLUSIVE');
    await expect(chat.say('verhaal')).rejects.toThrow('502');
    expect(await counted('ready')).toBe(0);
    db.exec('ROLLBACK');
    db.close();
    expect(await turns('failed')).toBe(1);
    expect(await counted('store_failures_total', { call: 'write' })).toBeGreaterThan(0);
    expect(product.errors.join()).toMatch(/a turn failed: .*"turn":"[0-9a-f-]{36}","channel":"directline"/);
    expect(await counted('refused_requests_total', { status: '502' })).toBe(1);
  });
});
