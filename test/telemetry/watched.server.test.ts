import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConversation } from '../support/directline.ts';
import { type Asked, answerWith, startModelServer } from '../support/modelServer.ts';
import { runToEnd, startGuide } from '../support/process.ts';
import { numberOf } from './numbers.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'watched-'));
const word = 'zonnebloemveld';
const person = '29:somebody-in-teams';

/** A collector of OpenTelemetry: takes what it is sent. */
async function startCollector() {
  const collector = await startModelServer((response) =>
    answerWith(response, 200, { 'content-type': 'application/json' }, '{}'),
  );
  onTestFinished(() => collector.stop());
  return collector;
}

async function start(settings: Readonly<Record<string, string>>) {
  const guide = await startGuide({ DATA_DIR: folder(), ...settings });
  onTestFinished(async () => {
    await guide.kill('SIGKILL');
  });
  return guide;
}

type Attribute = { readonly key: string; readonly value: object };
type Span = {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly Attribute[];
};

function spansIn({ body }: Asked): readonly Span[] {
  const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}

/** Says something in a personal chat of Teams, to which is answered at this address. */
async function sayInTeams(url: string, serviceUrl: string): Promise<void> {
  const activity = {
    ...{ type: 'message', id: 'a1', channelId: 'msteams', serviceUrl, text: word, from: { id: person } },
    ...{ conversation: { id: 'c1', conversationType: 'personal' }, recipient: { id: '28:the-guide' } },
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(activity),
  });
  expect(answer.status).toBe(200);
}

describe('a process that is watched', () => {
  it('tells Prometheus and a collector what a turn came to, and no word of whoever spoke', async () => {
    const collector = await startCollector();
    const guide = await start({
      ...{ METRICS_PORT: '0', LOG_LEVEL: 'info' },
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
      // Read by the library itself; an operator sets it where a collector asks who sends.
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=of-the-collector',
    });
    const client = await openConversation(guide.url);
    await client.say('ja');
    await client.say('verhaal');
    await client.say(word);
    const ids = (await client.everything()).map(({ id }) => id);
    await sayInTeams(guide.url, collector.url);

    const metricsUrl = /^Metrics: (http:\/\/127\.0\.0\.1:\d+\/metrics)$/m.exec(guide.printed())?.[1] ?? '';
    const answer = await fetch(metricsUrl);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const metrics = await answer.text();
    const labels = { channel: 'directline', outcome: 'answered' };
    expect(numberOf(metrics, 'loopbaanspiegel_turns_total', labels)).toBe(4);
    const sentInTeams = { channel: 'msteams', outcome: 'sent' };
    expect(numberOf(metrics, 'loopbaanspiegel_sent_total', sentInTeams)).toBe(1);
    expect(numberOf(metrics, 'loopbaanspiegel_unsent')).toBe(0);
    expect((await fetch(new URL('/', metricsUrl))).status).toBe(404);
    // Whoever reaches the guide does not reach the metrics.
    expect((await fetch(`${guide.url}/metrics`)).status).toBe(404);

    expect(await guide.kill('SIGTERM')).toBe(0);
    expect(guide.printed()).toMatch(/^Stopping: .*\n(.*\n)*Stopped\.$/m);
    const traces = collector.asked.filter(({ path }) => path === '/v1/traces');
    expect(traces.map(({ headers }) => headers['api-key'])).toEqual(traces.map(() => 'of-the-collector'));
    const spans = traces.flatMap(spansIn);
    const has = ({ attributes }: Span, key: string, stringValue: string) =>
      attributes.some((one) => one.key === key && Object(one.value).stringValue === stringValue);
    const exchanges = spans.filter(({ name }) => name === 'exchange');
    const last = exchanges.findLast((span) => has(span, 'channel', 'directline'));
    const trace = spans.filter(({ traceId }) => traceId === last?.traceId);
    const turn = trace.find(({ name }) => name === 'turn');
    expect(turn?.parentSpanId).toBe(last?.spanId);
    expect(trace.find(({ name }) => name === 'store')?.parentSpanId).toBe(turn?.spanId);
    expect(turn && has(turn, 'outcome', 'answered')).toBe(true);
    const inTeams = exchanges.find((span) => has(span, 'channel', 'msteams'));
    const sent = spans.filter(({ name, traceId }) => name === 'send' && traceId === inTeams?.traceId);
    expect(sent.length).toBeGreaterThan(0);
    const told = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect(told).toEqual(new Set(['turn', 'channel', 'outcome', 'ms', 'call']));

    // The log has a line for each turn, under the id that its trace has.
    const lines = guide
      .printed()
      .split('\n')
      .filter((line) => line.includes('a turn was held'));
    expect(lines).toHaveLength(5);
    const turns = lines.map((line): string => JSON.parse(line).turn);
    expect(exchanges.map((span) => turns.some((id) => has(span, 'turn', id)))).toEqual(turns.map(() => true));

    for (const all of [metrics, guide.printed(), ...traces.map(({ body }) => body)]) {
      for (const secret of [word, person, ...ids]) expect(all).not.toContain(secret);
    }
  });

  it('goes on where the collector is away, and says so in its log', async () => {
    const guide = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    const client = await openConversation(guide.url);
    await client.say('ja');
    expect(await guide.kill('SIGTERM')).toBe(0);
    expect(guide.printed()).toContain('traces could not be sent');
  });

  it('does not start where the port of its metrics is taken, and names the setting', async () => {
    const collector = await startCollector();
    const settings = { DATA_DIR: folder(), METRICS_PORT: new URL(collector.url).port };
    const { code, printed } = await runToEnd(settings);
    expect(code).toBe(1);
    expect(printed).toMatch(/METRICS_PORT cannot be used .+ Example: METRICS_PORT=9464/);
  });
});
