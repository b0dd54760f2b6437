import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { classOf, type Log, notable } from '../log.ts';
import type { SpanName, Tracing } from './tracing.ts';

const patienceMs = 3_000;
const beginning: ReadonlySet<SpanName> = new Set<SpanName>(['exchange', 'turn', 'reminder']);

/**
 * Has traces sent to a collector of OpenTelemetry, of this share of what happens, from 0 to 1. Nothing is instrumented by
 * itself: a trace has what is handed to `span`, as far as a log may have it, and the classes of errors.
 */
export function openTracing(endpoint: string, share: number, log: Log): Tracing {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'loopbaanspiegel' }),
    sampler: new TraceIdRatioBasedSampler(share),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: heeded(new OTLPTraceExporter({ url, timeoutMillis: patienceMs }), log),
      }),
    ],
  });
  const tracer = provider.getTracer('loopbaanspiegel');
  const underWay = new AsyncLocalStorage<Span>();
  return {
    span: (name, fields, work) => {
      const parent = underWay.getStore();
      // What a sampler left out has no parts either.
      if (parent ? !parent.isRecording() : !beginning.has(name)) return work(() => {});
      const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const span = tracer.startSpan(name, { attributes: notable(fields) }, context);
      return underWay.run(span, async () => {
        try {
          return await work((more) => span.setAttributes(notable(more)));
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          span.setAttributes(notable({ error: classOf(error) }));
          throw error;
        } finally {
          span.end();
        }
      });
    },
    close: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

/** The same, and the log has it when traces do not arrive. */
function heeded(exporter: SpanExporter, log: Log): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error) log.warn({ error: classOf(result.error) }, 'traces could not be sent');
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
