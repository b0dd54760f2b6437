import { type Metrics, noMetrics } from './metrics.ts';
import { noTracing, type Tracing } from './tracing.ts';

/** Where it is counted and told what happens. */
export type Telemetry = { readonly metrics: Metrics; readonly tracing: Tracing };

/** Counts nothing and tells nobody. */
export const noTelemetry: Telemetry = { metrics: noMetrics, tracing: noTracing };
