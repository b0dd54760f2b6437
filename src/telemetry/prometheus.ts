import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { counters, gauges, type Metrics, timers } from './metrics.ts';

/** What was counted, in Prometheus' own text format. */
export type Shown = { readonly contentType: string; text(): Promise<string> };

type Labels = Readonly<Record<string, readonly string[]>>;
type Chosen = Readonly<Record<string, string>>;

/** Opens metrics that Prometheus can read, those of the process itself among them; every number that can be is there from the start. */
export function openMetrics(): Metrics & Shown {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counting = mapped(counters, ({ name, help, labels }) => {
    const counter = new Counter({ name, help, labelNames: Object.keys(labels), registers });
    for (const one of every(labels)) counter.inc(one, 0);
    const bounded = fitting(labels);
    return (chosen: Chosen) => counter.inc(bounded(chosen));
  });
  const timing = mapped(timers, ({ name, help, labels, buckets }) => {
    const labelNames = Object.keys(labels);
    const histogram = new Histogram({ name, help, labelNames, buckets: [...buckets], registers });
    for (const one of every(labels)) histogram.zero(one);
    const bounded = fitting(labels);
    return (chosen: Chosen, seconds: number) => histogram.observe(bounded(chosen), seconds);
  });
  return {
    // Whatever a label can be is a text.
    count: (what, labels) => counting[what](labels as Chosen),
    time: (what, seconds, labels) => timing[what](labels as Chosen, seconds),
    show: (what, look) => {
      const { name, help } = gauges[what];
      const collect = async function (this: Gauge) {
        this.set(await look());
      };
      new Gauge({ name, help, collect, registers });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function mapped<Name extends string, One, Made>(
  table: Readonly<Record<Name, One>>,
  make: (one: One) => Made,
): Readonly<Record<Name, Made>> {
  const made = Object.entries<One>(table).map(([name, one]) => [name, make(one)]);
  return Object.fromEntries(made);
}

/** Every way in which these labels can be chosen. */
function every(labels: Labels): readonly Chosen[] {
  return Object.entries(labels).reduce<readonly Chosen[]>(
    (all, [label, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [label]: value }))),
    [{}],
  );
}

/** Takes what a label cannot be for `other`; so whatever is handed in, there are never more numbers than there were at the start. */
function fitting(labels: Labels): (chosen: Chosen) => Chosen {
  const known = Object.entries(labels).map(([label, values]) => [label, new Set(values)] as const);
  return (chosen) => {
    const isKnown = ([label, values]: (typeof known)[number]) => values.has(chosen[label] ?? '');
    if (known.every(isKnown)) return chosen;
    const strange = known.filter((one) => !isKnown(one)).map(([label]) => [label, 'other']);
    return { ...chosen, ...Object.fromEntries(strange) };
  };
}
