import type { AddressInfo } from 'node:net';
import restify, { type Next, type Request, type Response } from 'restify';

/** What came in, which always says how it was asked. */
export type Asked = Request & { readonly method: string };

/** Listens for activities on a free port as the samples of the Bot Framework do, and prints its address. */
export function listen(answer: (request: Asked, response: Response) => Promise<void>): void {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', (request: Request, response: Response, next: Next) => {
    answer(request as Asked, response).then(() => next(), next);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.server.address() as AddressInfo;
    process.stdout.write(`Listens: http://127.0.0.1:${port}\n`);
  });
  // Node keeps what it compiled only where a process ends by itself.
  process.once('SIGTERM', () => process.exit());
}
