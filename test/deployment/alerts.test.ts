import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counters, gauges, timers } from '../../src/telemetry/metrics.ts';
import { openMetrics } from '../../src/telemetry/prometheus.ts';

const folder = join(import.meta.dirname, '../../deployment');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The alerts as they stand in the file: each its name and all that follows until the next. */
const alerts = read('alerts.yaml')
  .split(/^ {6}- alert: /m)
  .slice(1)
  .map((text) => {
    const [name = '', ...lines] = text.split('\n');
    const body = lines.join('\n');
    const [expression = ''] = /expr:[\s\S]*?(?=\n {8}\w+:)/.exec(body) ?? [];
    return { name, body, expression };
  });
const pages = readdirSync(join(folder, 'runbook'));
const own = [counters, timers, gauges].flatMap((table): { name: string; labels?: object }[] =>
  Object.values(table),
);

/** What Prometheus makes of a histogram. */
const bare = (name: string) => name.replace(/_(bucket|count|sum)$/, '');

describe.each(alerts)('the alert $name', ({ name, body, expression }) => {
  it('asks only for what is counted', async () => {
    const metrics = openMetrics();
    for (const what of Object.keys(gauges)) metrics.show(what as keyof typeof gauges, () => 0);
    const there = new Set((await metrics.text()).match(/^# TYPE \S+/gm)?.map((line) => line.slice(7)));
    const asked = expression.match(/\b(loopbaanspiegel|process|nodejs)_\w+|\bup\b/g) ?? [];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((one) => one !== 'up' && !there.has(bare(one)))).toEqual([]);
  });

  it('asks only for labels and values that there are', () => {
    const chosen = [...expression.matchAll(/\b(loopbaanspiegel_\w+)\{(\w+)=~?"([^"]+)"\}/g)];
    for (const [, metric = '', label = '', values = ''] of chosen) {
      const labels = own.find((one) => one.name === bare(metric))?.labels ?? {};
      const known: readonly string[] = Object(labels)[label] ?? [];
      expect([metric, label, values.split('|').filter((value) => !known.includes(value))]).toEqual([
        ...[metric, label, []],
      ]);
    }
    expect(expression.match(/loopbaanspiegel_\w+\{/g)?.length ?? 0).toBe(chosen.length);
  });

  it('says how bad it is, what it is about, and where to read on', () => {
    expect(body).toMatch(/severity: (page|ticket)\b/);
    expect(body).toMatch(/summary: [A-Z].+\.$/m);
    expect(body).toContain(`runbook: deployment/runbook/${name}.md`);
    const page = read(`runbook/${name}.md`);
    const parts = ['What it means', 'What people notice', 'What to look at', 'What to do'];
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(parts);
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
  });
});

describe('the pages for operators', () => {
  it('has one for each alert and no other', () => {
    expect(pages.map((page) => page.replace(/\.md$/, ''))).toEqual(alerts.map(({ name }) => name).toSorted());
  });

  it.each(['operations.md', ...pages.map((page) => `runbook/${page}`)])(
    'lead only to what there is, and name only what is counted: %s',
    (name) => {
      const text = read(name);
      const named = text.match(/\bloopbaanspiegel_\w+/g) ?? [];
      const names = own.map((one) => one.name);
      expect(named.filter((one) => !names.includes(bare(one)))).toEqual([]);
      for (const [, path = '', part] of text.matchAll(/\]\(([^)#]*)(?:#([^)]+))?\)/g)) {
        const target = path === '' ? name : join(name, '..', path);
        if (target.endsWith('/')) expect(readdirSync(join(folder, target)).length).toBeGreaterThan(0);
        else expect(anchorsIn(read(target))).toContain(part ?? '');
      }
    },
  );

  it('tells what every metric of the guide is', () => {
    const text = read('operations.md');
    expect(own.map((one) => one.name).filter((one) => !text.includes(`\`${one}\``))).toEqual([]);
  });
});

/** The places in a page that a link can lead to, its beginning included. */
function anchorsIn(page: string): readonly string[] {
  const titles = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
  return [
    '',
    ...titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  ];
}
