import type { IncomingMessage } from 'node:http';
import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { type Answer, Refusal } from './channels/answer.ts';
import type { Channels } from './channels/channels.ts';
import type { Call } from './channels/directline/access.ts';
import { openChatPages } from './chatPages.ts';
import { type CallerSettings, directLine, openCallers } from './http/callers.ts';
import { answerBadRequests, endWith, timeouts } from './http/connections.ts';
import { demandJson, demandOwnName, demandSoundHead, mostHeaders, soundJson } from './http/demands.ts';
import { type DossierParts, openDossier } from './http/dossier.ts';
import { protectingHeaders } from './http/headers.ts';
import { urlOf } from './http/listening.ts';
import { openPace } from './http/pace.ts';
import { openReadiness } from './http/readiness.ts';
import { bodyOf, toldOf } from './http/refusals.ts';
import { mostSockets, openSeats } from './http/seats.ts';
import type { Sent } from './http/sent.ts';
import { preflightHeaders, sharingHeaders } from './http/sharing.ts';
import { openSheets, type SheetParts } from './http/sheets.ts';
import { openTakeAlong, type TakeAlongParts, takeAlongPath } from './http/takeAlong.ts';
import { type TeamsParts, teamsRoutes } from './http/teams.ts';
import { answerUpgrades } from './http/upgrades.ts';
import { type Log, silence } from './log.ts';
import { isLoopback } from './loopback.ts';
import { openPage } from './page.ts';
import { openTeamsPages } from './teamsPages.ts';
import type { Metrics } from './telemetry/metrics.ts';

// What is said at one moment: fewer go slower, and of more the first answer waits for all.
const mostInARound = 8;
const largestBody = 256 * 1024;
/** Of everything that somebody brings back. */
const largestFile = 8 * 1024 * 1024;
const webChatToken = '/api/webchat/token';
const longestGoodbyeMs = 15_000;

/** Where the server listens and how it is seen; `publicUrl` without a path, absent where clients reach it directly. */
export type ServerSettings = CallerSettings &
  TeamsParts & {
    readonly host: string;
    readonly port: number;
    /** Whether the Bot Framework's requests can be authenticated; without it they are taken on loopback only. */
    readonly hasCredentials: boolean;
    /** For how many months after somebody's last message everything of them is kept. */
    readonly keptMonths: number;
    /** The Direct Line of Azure that the page talks by; it talks by our own where this is absent. */
    readonly azureDirectLine?: string;
    /** Whether anything can be kept now; taken to be so when absent. */
    readonly isReady?: () => Promise<boolean>;
    /** What practitioners take along; nothing can be where this is absent. */
    readonly takeAlong?: TakeAlongParts;
    /** The documents that practitioners ask for; none can be had where this is absent. */
    readonly dossier?: DossierParts;
    /** What practitioners share as a sheet; nothing can be where this is absent. */
    readonly sheets?: SheetParts;
    /** Where it is counted what is refused; nowhere where this is absent. */
    readonly metrics?: Metrics;
    /** What differs from the usual timeouts. */
    readonly timeouts?: Partial<typeof timeouts>;
    /** What differs from how many sockets may usually be open. */
    readonly sockets?: Partial<typeof mostSockets>;
  };

/** A server that listens; `url` is its own address. */
export type Server = { readonly url: string; close(): Promise<void> };

/** Starts to listen; rejects when the port is not free. */
export async function startServer(channels: Channels, settings: ServerSettings, log: Log): Promise<Server> {
  const page = openPage();
  const chatPages = openChatPages(settings.azureDirectLine);
  const teamsPages = openTeamsPages();
  const callers = openCallers(settings);
  const protections = protectingHeaders(settings.publicUrl?.startsWith('https:') ?? false);
  const askReadiness = openReadiness(settings.isReady ?? (async () => true));
  // Its types are of the log that it had before.
  const server = restify.createServer({ name: '', log: silence as never });
  const { plugins } = restify;
  const connections = Object.assign(server.server, timeouts, settings.timeouts, {
    // Node drops headers beyond the most without a word; one more is let in, so that it can be refused.
    maxHeadersCount: mostHeaders + 1,
    maxHeaderSize: 16 * 1024,
    // Node would refuse a request without one in a response that lacks our headers.
    requireHostHeader: false,
  });

  // Who is not authenticated is trusted for being on this machine.
  const publicName = settings.publicUrl && new URL(settings.publicUrl).hostname;
  const isOwn = (name: string) => isLoopback(name) || name === publicName;
  function demandHead(request: IncomingMessage): URL {
    const target = demandSoundHead(request);
    if (!settings.hasCredentials) demandOwnName(request, isOwn);
    return target;
  }

  const checkHead = check(demandHead);
  server.pre((request: Request, response: Response, next: Next) => {
    setHeaders(response, protections);
    checkHead(request, response, next);
  });
  server.pre((request: Request, response: Response, next: Next) => {
    const path = request.path();
    if (!path.startsWith(`${directLine}/`) && path !== webChatToken) return next();
    const site = callers.siteOf(request);
    setHeaders(response, sharingHeaders(site));
    if (!site?.isListed || !isPreflight(request)) return next();
    response.send(204, undefined, preflightHeaders);
    next(false);
  });
  const readQuery = plugins.queryParser({ mapParams: false });
  server.use((request: Request, response: Response, next: Next) =>
    request.url?.includes('?') ? readQuery(request, response, next) : next(),
  );

  const inPace = openPace(mostInARound);
  const jsonOf = (maxBodySize: number): RequestHandler[] => [
    check(demandJson),
    readingAtMost(maxBodySize),
    (_request: Request, _response: Response, next: Next) => inPace(next),
    check((request) => {
      if (request.body) request.body = soundJson(`${request.body}`);
    }),
  ];
  const readJson = jsonOf(largestBody);
  // An address is counted before its body is read.
  const counted = async (request: Request) => callers.countCall(request);
  // Where somebody speaks it is counted together with who does; but of an address that is one too many nothing is read.
  const counting = check(callers.refuseTooMany);

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const isReady = await askReadiness();
    response.setHeader('cache-control', 'no-store');
    response.send(isReady ? 200 : 503, { status: isReady ? 'ready' : 'notReady' });
  });

  // Not counted by address: from a few of them the Bot Framework brings what everybody says, also what is forged.
  server.post('/api/messages', ...readJson, async (request: Request, response: Response) => {
    if (!settings.hasCredentials && !isLoopback(settings.host)) {
      throw new Refusal(403, 'NoCredentials', 'This server has no credentials for the Bot Framework.');
    }
    const { status, body } = await channels.receive(request.headers.authorization ?? '', request.body);
    // It is JSON for every channel; what restify would look up first takes longer than to write it.
    const json = JSON.stringify(body);
    const length = `${Buffer.byteLength(json)}`;
    response.sendRaw(status, json, { 'content-type': 'application/json', 'content-length': length });
  });

  const calls = channels.directLine;
  const answer =
    (call: (call: Call) => Promise<Answer>, what: 'messages' | 'calls' = 'calls') =>
    async (request: Request, response: Response) => {
      const { status, body } = await call({
        ...callers.callOf(what, request),
        body: request.body,
        ...(request.params?.id && { conversation: request.params.id }),
        ...(request.query?.watermark && { watermark: `${request.query.watermark}` }),
      }).catch(async (error) => {
        await callers.countCall(request);
        throw error;
      });
      response.setHeader('cache-control', 'no-store');
      response.send(status, body);
    };
  const countedPage = async (request: Request) => callers.countAddress('sessions', request);
  server.post(webChatToken, counted, countedPage, ...readJson, answer(calls.webChat));
  server.post(`${directLine}/tokens/generate`, counted, ...readJson, answer(calls.generate));
  server.post(`${directLine}/tokens/refresh`, counted, answer(calls.refresh));
  server.post(`${directLine}/conversations`, counting, ...readJson, answer(calls.start));
  const conversation = `${directLine}/conversations/:id`;
  server.get(conversation, counting, answer(calls.reconnect));
  server.get(`${conversation}/activities`, counting, answer(calls.activities));
  server.post(`${conversation}/activities`, counting, ...readJson, answer(calls.post, 'messages'));
  server.post(`${conversation}/upload`, counted, answer(calls.upload));

  const servePasses = (gets: Readonly<Record<string, (pass: string) => Promise<Sent>>>) => {
    for (const [path, get] of Object.entries(gets)) {
      server.get(path, counted, async (request: Request, response: Response) => {
        const { status, headers, body } = await get(`${request.query?.t ?? ''}`);
        response.sendRaw(status, body, headers);
      });
    }
  };
  if (settings.dossier) servePasses(openDossier(settings.dossier, page));
  if (settings.sheets) servePasses(openSheets(settings.sheets, page));
  if (settings.takeAlong) {
    const { gets, letIn, bringBack } = openTakeAlong(settings.takeAlong, page);
    servePasses(gets);
    server.post(
      takeAlongPath,
      counted,
      async (request: Request) => letIn(`${request.query?.t ?? ''}`),
      ...jsonOf(largestFile),
      async (request: Request, response: Response) => {
        const { status, body } = await bringBack(`${request.query?.t ?? ''}`, request.body);
        response.send(status, body);
      },
    );
  }
  for (const { method, path, isCounted, readsJson, isFramed, answer } of teamsRoutes(
    settings,
    teamsPages,
    callers,
  )) {
    const before = [...(isCounted ? [counted] : []), ...(readsJson ? readJson : [])];
    server[method](path, ...before, async (request: Request, response: Response) => {
      const { authorization } = request.headers;
      const answered = await answer({ authorization, body: request.body });
      if (isFramed) response.removeHeader('x-frame-options');
      if ('headers' in answered) {
        response.sendRaw(answered.status, answered.body, answered.headers);
        return;
      }
      response.setHeader('cache-control', 'no-store');
      response.send(answered.status, answered.body);
    });
  }
  server.get('/', async (request: Request, response: Response) => {
    const { headers, body } = chatPages.alone(callers.originFor(request));
    response.sendRaw(200, body, headers);
  });
  server.get('/embedded', async (request: Request, response: Response) => {
    const { headers, body } = chatPages.framed(callers.originFor(request), settings.allowedOrigins ?? []);
    // Which sites may show it in a frame stands in its own policy.
    response.removeHeader('x-frame-options');
    response.sendRaw(200, body, headers);
  });
  server.get('/privacy', async (_request: Request, response: Response) => {
    const { headers, body } = page.privacy(settings.keptMonths);
    response.sendRaw(200, body, headers);
  });
  for (const [path, asset] of Object.entries({ ...page.assets, ...chatPages.assets, ...teamsPages.assets })) {
    server.get(path, async (request: Request, response: Response) => {
      const acceptEncoding = `${request.headers['accept-encoding'] ?? ''}`;
      const { headers, body } = await page.file(asset, request.query?.v, acceptEncoding);
      const isKnown = request.headers['if-none-match'] === headers.etag;
      response.sendRaw(isKnown ? 304 : 200, isKnown ? '' : body, headers);
    });
  }

  server.on(
    'restifyError',
    (_request: Request, response: Response, error: RestifyError, done: () => void) => {
      const told = toldOf(error);
      noteFailure(error, told.status);
      error.statusCode = told.status;
      error.toJSON = () => bodyOf(told);
      if (told.retryAfter) response.setHeader('retry-after', `${told.retryAfter}`);
      done();
    },
  );

  answerBadRequests(connections, protections);
  const seats = openSeats({ ...mostSockets, ...settings.sockets });
  answerUpgrades(connections, channels, { ...callers, demandHead }, seats, (error, socket) => {
    const told = toldOf(error);
    noteFailure(error, told.status);
    endWith(told, socket, protections);
  });

  function noteFailure(error: Error, status: number) {
    settings.metrics?.count('refusals', { status: `${status}` });
    if (status >= 500 && !(error instanceof Refusal)) log.error({ error: error.name }, 'a request failed');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  return {
    url: urlOf(server.server),
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

/** A handler that goes on unless this throws a refusal. */
function check(demand: (request: Request) => void): RequestHandler {
  return (request: Request, _response: Response, next: Next) => {
    try {
      demand(request);
    } catch (refusal) {
      return next(refusal);
    }
    next();
  };
}

/** A handler that reads the body of a request, up to so many bytes. */
function readingAtMost(maxBodySize: number): RequestHandler {
  const read = restify.plugins.bodyReader({ maxBodySize });
  const size =
    maxBodySize < 1024 * 1024 ? `${maxBodySize / 1024} kilobytes` : `${maxBodySize / 1024 ** 2} megabytes`;
  return (request: Request, response: Response, next: Next) => {
    const goOn = (error?: RestifyError) =>
      next(error?.statusCode === 413 ? new Refusal(413, 'TooLarge', `Send at most ${size}.`) : error);
    return read(request, response, goOn);
  };
}

function setHeaders(response: Response, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}
