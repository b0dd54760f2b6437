import { once } from 'node:events';
import { createServer } from 'node:http';
import { urlOf } from '../http/listening.ts';
import type { Shown } from './prometheus.ts';

/** Where metrics are served; `url` is their address. */
export type MetricsServer = { readonly url: string; close(): Promise<void> };

/**
 * Serves metrics at `/metrics` on a port of their own, so that whoever can reach the guide need not be able to read them;
 * rejects when that port is not free.
 */
export async function serveMetrics(
  { contentType, text }: Shown,
  at: { readonly host: string; readonly port: number },
): Promise<MetricsServer> {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  const server = createServer(async (request, response) => {
    const isAsked = request.method === 'GET' && /^\/metrics(\?|$)/.test(request.url ?? '');
    const body = isAsked ? await text().catch(() => undefined) : 'The metrics are at /metrics.\n';
    const type = isAsked ? contentType : 'text/plain; charset=utf-8';
    response.writeHead(isAsked ? (body === undefined ? 500 : 200) : 404, {
      ...headers,
      'content-type': type,
    });
    response.end(body);
  });
  server.listen(at.port, at.host);
  await once(server, 'listening');
  return {
    url: `${urlOf(server)}/metrics`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
