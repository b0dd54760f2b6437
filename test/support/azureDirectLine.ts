import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** The tokens of Azure's Direct Line, as its documentation has them, on loopback. */
export type AzureDirectLine = {
  readonly url: string;
  readonly secret: string;
  /** What it was asked for tokens with. */
  readonly asked: readonly { readonly user: { readonly id: string }; readonly trustedOrigins: string[] }[];
  /** Lets every token that it gave expire. */
  expire(): void;
  /** Answers everything with this status from now on. */
  fail(status: number): void;
};

/** Starts it; it is stopped when the test ends. */
export async function startAzureDirectLine(): Promise<AzureDirectLine> {
  const secret = 'the-secret-of-the-channel-at-azure';
  const asked: AzureDirectLine['asked'][number][] = [];
  const given = new Map<string, string>();
  let failure: number | undefined;

  function give(conversationId: string) {
    const token = `token-${given.size + 1}-of-azure`;
    given.set(token, conversationId);
    return { conversationId, token, expires_in: 1800 };
  }

  const server = createServer(async (request, response) => {
    const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const path = `${request.method} ${request.url}`;
    const conversation = given.get(bearer);
    response.setHeader('content-type', 'application/json');
    let body: object = { error: { code: 'BadArgument' } };
    response.statusCode = failure ?? 403;
    if (failure === undefined && path === 'POST /v3/directline/tokens/generate' && bearer === secret) {
      asked.push((await json(request)) as (typeof asked)[number]);
      body = give(`conversation-${asked.length}-eu`);
      response.statusCode = 200;
    }
    if (failure === undefined && path === 'POST /v3/directline/tokens/refresh' && conversation) {
      body = give(conversation);
      response.statusCode = 200;
    }
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    ...{ secret, asked },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline`,
    expire: () => given.clear(),
    fail: (status) => {
      failure = status;
    },
  };
}
