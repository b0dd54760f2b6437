import type { Log } from '../log.ts';
import { noMetrics } from './metrics.ts';
import { noTelemetry, type Telemetry } from './telemetry.ts';
import { noTracing } from './tracing.ts';
import { watchLog } from './watch.ts';

/** The settings that say what is counted and told, and where. */
export type TelemetrySettings = {
  readonly METRICS_PORT?: number | undefined;
  readonly METRICS_HOST: string;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_TRACES_SAMPLER_ARG: number;
};

/** What was opened: where it is counted and told what happens, and the log, of which it is counted what fails. */
export type Opened = {
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** Where the metrics can be read; absent where nothing is counted. */
  readonly url?: string;
  close(): Promise<void>;
};

/** Opens what the settings ask for, and loads no more than that takes; rejects when the port of the metrics is not free. */
export async function openTelemetry(settings: TelemetrySettings, log: Log): Promise<Opened> {
  const { METRICS_PORT: port, METRICS_HOST: host, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  if (port === undefined && endpoint === undefined)
    return { telemetry: noTelemetry, log, close: async () => {} };
  const counted = port === undefined ? undefined : await openCounting({ host, port });
  const metrics = counted?.metrics ?? noMetrics;
  const watched = watchLog(log, metrics);
  const tracing = endpoint === undefined ? noTracing : await openTraces(endpoint, settings, watched);
  return {
    telemetry: { metrics, tracing },
    log: watched,
    ...(counted && { url: counted.server.url }),
    close: async () => {
      await Promise.all([tracing.close(), counted?.server.close()]);
    },
  };
}

async function openCounting(at: { readonly host: string; readonly port: number }) {
  const [{ openMetrics }, { serveMetrics }] = await Promise.all([
    import('./prometheus.ts'),
    import('./serve.ts'),
  ]);
  const metrics = openMetrics();
  return { metrics, server: await serveMetrics(metrics, at) };
}

async function openTraces(endpoint: string, { OTEL_TRACES_SAMPLER_ARG: share }: TelemetrySettings, log: Log) {
  const { openTracing } = await import('./opentelemetry.ts');
  return openTracing(endpoint, share, log);
}
