import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands in for a channel that replies are posted to: each is acknowledged with an id. */
export type Connector = {
  readonly url: string;
  /** Has what is posted to a conversation heard, from now on. */
  listen(conversation: string, hear: (activity: string) => void): void;
  close(): void;
};

/** Opens one on a free port of this machine. */
export async function openConnector(): Promise<Connector> {
  const listeners = new Map<string, (activity: string) => void>();
  let count = 0;
  const server = createServer(async (request, response) => {
    const conversation = /^\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '')?.[1] ?? '';
    const activity = await text(request);
    response.setHeader('content-type', 'application/json').end(`{"id":"reply ${++count}"}`);
    listeners.get(decodeURIComponent(conversation))?.(activity);
  });
  // Not closed between two of the measurements.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    listen: (conversation, hear) => {
      listeners.set(conversation, hear);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
