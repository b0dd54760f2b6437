import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** A pair of keys; `published` is what the world sees of it. */
export type Signer = { readonly kid: string; readonly privateKey: CryptoKey; readonly published: JWK };

/** Makes a pair of keys that may sign for the channels named in `endorsements`. */
export async function createSigner(kid: string, endorsements?: readonly string[]): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const listed = endorsements && { endorsements };
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, use: 'sig', ...listed } };
}

/** A token that says just what `claims` say, signed by `signer`. */
export function sign(claims: object, { kid, privateKey }: Signer, alg = 'RS256'): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(privateKey);
}

type Behaviour = 'healthy' | 'failing' | 'silent' | 'talking nonsense';

/** Publishes keys on loopback as the Bot Framework does, and hands out the bot's own tokens as a host in Azure does. */
export type OpenId = {
  readonly metadata: string;
  readonly login: string;
  /** The keys that it publishes. */
  keys: readonly JWK[];
  behaviour: Behaviour;
  /** How often it was asked for its keys. */
  readonly asked: number;
  stop(): Promise<void>;
};

/** The token that the bot sends along where it posts its replies. */
export const botToken = 'the-token-of-the-bot';

// The SDK asks for its tokens where it asked first, as long as its process lives.
const login = createServer((_request, response) =>
  answer(response, { access_token: botToken, expires_on: 4_102_444_800 }),
).unref();
await new Promise<void>((resolve) => login.listen(0, '127.0.0.1', resolve));

/** Starts to publish `keys`. */
export async function startOpenId(keys: readonly JWK[]): Promise<OpenId> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', url).pathname;
    if (openId.behaviour === 'silent') return;
    if (openId.behaviour === 'failing') response.statusCode = 500;
    if (openId.behaviour === 'talking nonsense') return void response.end('<html>');
    if (path.startsWith('/.well-known')) return answer(response, { jwks_uri: `${url}/keys` });
    asked += 1;
    answer(response, { keys: openId.keys });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = urlOf(server);
  let asked = 0;
  const openId: OpenId = {
    metadata: `${url}/.well-known/openidconfiguration`,
    login: urlOf(login),
    keys,
    behaviour: 'healthy',
    get asked() {
      return asked;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return openId;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}
