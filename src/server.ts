import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify, { type Next, type Request, type Response } from 'restify';
import { type Answer, Refusal } from './channels/answer.ts';
import type { Channels } from './channels/channels.ts';
import type { Call } from './channels/directline/api.ts';
import { isLoopback } from './config.ts';
import type { Log } from './log.ts';
import { openPage } from './page.ts';

const largestBody = 256 * 1024;
const directLine = '/v3/directline';
const longestGoodbyeMs = 15_000;

/** Where the server listens and how it is seen; `publicUrl` without a path, absent where clients reach it directly. */
export type ServerSettings = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  /** Whether the Bot Framework's requests can be authenticated; without it they are taken on loopback only. */
  readonly hasCredentials: boolean;
};

/** A server that listens; `url` is its own address. */
export type Server = { readonly url: string; close(): Promise<void> };

/** Starts to listen; rejects when the port is not free. */
export async function startServer(channels: Channels, settings: ServerSettings, log: Log): Promise<Server> {
  const page = await openPage();
  const server = restify.createServer({ name: 'loopbaanspiegel' });
  const { plugins } = restify;

  server.pre((request: Request, response: Response, next: Next) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    const encoding = request.headers['content-encoding'] ?? 'identity';
    next(
      encoding === 'identity' ? undefined : new Refusal(415, 'NotSupported', 'Send the body uncompressed.'),
    );
  });
  server.use(plugins.queryParser({ mapParams: false }));
  server.use(plugins.bodyReader({ maxBodySize: largestBody }));
  server.use(plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });

  server.post('/api/messages', async (request: Request, response: Response) => {
    if (!settings.hasCredentials && !isLoopback(settings.host)) {
      throw new Refusal(403, 'NoCredentials', 'This server has no credentials for the Bot Framework.');
    }
    const { status, body } = await channels.receive(request.headers.authorization ?? '', request.body);
    response.send(status, body);
  });

  const calls = channels.directLine;
  const answer = (call: (call: Call) => Promise<Answer>) => async (request: Request, response: Response) => {
    const { status, body } = await call(callOf(request));
    response.setHeader('cache-control', 'no-store');
    response.send(status, body);
  };
  server.post('/api/webchat/token', answer(calls.webChat));
  server.post(`${directLine}/tokens/generate`, answer(calls.generate));
  server.post(`${directLine}/tokens/refresh`, answer(calls.refresh));
  server.post(`${directLine}/conversations`, answer(calls.start));
  server.get(`${directLine}/conversations/:id`, answer(calls.reconnect));
  server.get(`${directLine}/conversations/:id/activities`, answer(calls.activities));
  server.post(`${directLine}/conversations/:id/activities`, answer(calls.post));
  server.post(`${directLine}/conversations/:id/upload`, answer(calls.upload));

  server.get('/', async (request: Request, response: Response) => {
    const { headers, body } = page.html(originOf(request));
    response.sendRaw(200, body, headers);
  });
  for (const [path, asset] of Object.entries(page.assets)) {
    server.get(path, async (request: Request, response: Response) => {
      const acceptEncoding = `${request.headers['accept-encoding'] ?? ''}`;
      const { headers, body } = await page.file(asset, request.query?.v, acceptEncoding);
      const isKnown = request.headers['if-none-match'] === headers.etag;
      response.sendRaw(isKnown ? 304 : 200, isKnown ? '' : body, headers);
    });
  }

  server.on(
    'restifyError',
    (_request: Request, _response: Response, error: RestifyError, done: () => void) => {
      const refusal = refusalOf(error);
      if (refusal.status >= 500 && !(error instanceof Refusal))
        log.error({ error: error.name }, 'a request failed');
      error.statusCode = refusal.status;
      error.toJSON = () => ({ error: { code: refusal.code, message: refusal.message } });
      done();
    },
  );

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    void openStream(request, socket, head).catch((error) => {
      const status = error instanceof Refusal ? error.status : 500;
      socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    });
  });

  async function openStream(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const url = new URL(request.url ?? '', originOf(request));
    const [, conversation] = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(url.pathname) ?? [];
    if (!conversation) throw new Refusal(404, 'NotFound', 'There is no such stream.');
    const watermark = url.searchParams.get('watermark') ?? '';
    const call = { base: '', authorization: undefined, conversation, watermark, body: undefined };
    const stream = await calls.stream(call, url.searchParams.get('t') ?? '');
    channels.streams.open(stream.conversation, stream.watermark, request, socket, head);
  }

  function callOf(request: Request): Call {
    return {
      base: `${originOf(request)}${directLine}`,
      authorization: request.headers.authorization,
      body: request.body,
      ...(request.params?.id && { conversation: request.params.id }),
      ...(request.query?.watermark && { watermark: `${request.query.watermark}` }),
    };
  }

  /** How the client sees this server. */
  function originOf(request: IncomingMessage): string {
    if (settings.publicUrl) return new URL(settings.publicUrl).origin;
    const host = request.headers.host ?? '';
    if (!/^[\w.:[\]-]+$/.test(host)) throw new Refusal(400, 'BadArgument', 'Send a Host header.');
    return `http://${host}`;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await channels.close();
      // Connections that are kept alive would keep the server open; one that is stuck is cut off.
      const sweep = setInterval(() => server.server.closeIdleConnections(), 20);
      const end = setTimeout(() => server.server.closeAllConnections(), longestGoodbyeMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(end);
    },
  };
}

type RestifyError = Error & { statusCode?: number; toJSON?: () => object };

/** What the client is told about an error; never the words of a library, which may quote what a person sent. */
function refusalOf(error: RestifyError): Pick<Refusal, 'status' | 'code' | 'message'> {
  if (error instanceof Refusal) return error;
  const { statusCode = 500 } = error;
  if (statusCode === 400) return { status: 400, code: 'BadArgument', message: 'The body is not valid JSON.' };
  if (statusCode === 404)
    return { status: 404, code: 'NotFound', message: 'There is nothing at this address.' };
  if (statusCode === 405)
    return { status: 405, code: 'NotAllowed', message: 'This address takes another method.' };
  if (statusCode === 413) return { status: 413, code: 'TooLarge', message: 'Send at most 256 kilobytes.' };
  if (statusCode < 500)
    return { status: statusCode, code: 'BadArgument', message: 'The request cannot be understood.' };
  return { status: 500, code: 'ServiceError', message: 'Something went wrong; try again.' };
}
