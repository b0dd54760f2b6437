import { describe, expect, it } from 'vitest';
import type { ServerSettings } from '../../src/server.ts';
import { openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';
import { below, linkIn } from '../support/takeAlong.ts';
import { call, headOf, openSession, secret, sendRaw, serve, upgradeTo } from './serve.ts';

const listed = 'https://www.example.org';
const protections = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy': expect.stringContaining('microphone=()'),
};
const nothingMayRun = "default-src 'none';frame-ancestors 'none'";

/** What lacks in these headers, or should not be in them. */
function expectProtected(headers: Headers, policy: unknown = nothingMayRun) {
  expect(Object.fromEntries(headers)).toMatchObject({ ...protections, 'content-security-policy': policy });
  expect(headers.get('server')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
}

const quick = { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 };
const plain = async (settings: Partial<ServerSettings> = {}) => (await serve(settings)).url;

describe('every response', () => {
  it.each([
    ['health', 'GET', '/healthz', 200],
    ['readiness', 'GET', '/readyz', 200],
    ['a script', 'GET', '/chat.js', 200],
    ['a style', 'GET', '/chat.css', 200],
    ['Web Chat', 'GET', '/webchat.js', 200],
    ['a token for the page', 'POST', '/api/webchat/token', 200],
    ['Direct Line without a token', 'POST', '/v3/directline/conversations', 401],
    ['a token for a back end', 'POST', '/v3/directline/tokens/generate', 401],
    ['a fresh token', 'POST', '/v3/directline/tokens/refresh', 401],
    ['a conversation', 'GET', '/v3/directline/conversations/any', 401],
    ['what was said', 'GET', '/v3/directline/conversations/any/activities', 401],
    ['something said', 'POST', '/v3/directline/conversations/any/activities', 401],
    ['an attachment', 'POST', '/v3/directline/conversations/any/upload', 401],
    ['the Bot Framework, with nothing', 'POST', '/api/messages', 400],
    ['an address where there is nothing', 'GET', '/nothing', 404],
    ['an address that cannot be read', 'GET', '/%', 404],
    ['another method', 'DELETE', '/healthz', 405],
    ['the same without a body', 'HEAD', '/', 405],
  ])('protects: %s', async (_, method, path, status) => {
    const response = await fetch((await plain()) + path, { method });
    expect(response.status).toBe(status);
    expectProtected(response.headers);
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  it.each([
    ['JSON that breaks off', '{"a":', {}, 400],
    ['a compressed body', '{}', { 'content-encoding': 'gzip' }, 415],
    ['a body that is no JSON', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a body that is too large', 'x'.repeat(300_000), {}, 413],
    ['a page of another site', '{}', { origin: 'https://elsewhere.example.org' }, 403],
    ['a page of a listed site', '{}', { origin: listed }, 200],
  ])('protects: %s', async (_, body, headers, status) => {
    const url = await plain({ allowedOrigins: [listed] });
    const response = await call(`${url}/v3/directline/tokens/generate`, secret, body, headers);
    expect(response.status).toBe(status);
    expectProtected(response.headers);
  });

  it('protects: what is asked before a call, what is too much, and what fails', async () => {
    const url = await plain({ allowedOrigins: [listed], limits: { count: async () => 1 } });
    const asking = await fetch(`${url}/api/webchat/token`, {
      method: 'OPTIONS',
      headers: { origin: listed, 'access-control-request-method': 'POST' },
    });
    expect(asking.status).toBe(204);
    expectProtected(asking.headers);
    const tooMuch = await call(`${url}/api/webchat/token`, undefined, {});
    expect(tooMuch.status).toBe(429);
    expectProtected(tooMuch.headers);
    const failing = await plain({ limits: { count: async () => Promise.reject(new TypeError('broken')) } });
    const failed = await call(`${failing}/api/webchat/token`, undefined, {});
    expect(failed.status).toBe(500);
    expectProtected(failed.headers);
    expect(await failed.text()).not.toContain('broken');
  });

  it('protects: a file that the browser has already', async () => {
    const url = await plain();
    const first = await fetch(`${url}/chat.js`);
    const etag = `${first.headers.get('etag')}`;
    const again = await fetch(`${url}/chat.js`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expectProtected(again.headers);
  });

  it.each([
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    [
      'a head that is too large',
      `GET / HTTP/1.1\r\nhost: localhost\r\na: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
    ['a head that does not end', 'GET / HTTP/1.1\r\nhost: localhost\r\n', 408],
    [
      'an expectation',
      'GET /healthz HTTP/1.1\r\nhost: localhost\r\nexpect: x\r\nconnection: close\r\n\r\n',
      200,
    ],
    ['everything', 'OPTIONS * HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 200],
  ])('protects: %s', async (_, request, expected) => {
    const { status, headers } = headOf(await sendRaw(await plain({ timeouts: quick }), request));
    expect(status).toBe(expected);
    expectProtected(headers);
  });

  it('protects: a socket that is refused', async () => {
    const url = await plain();
    const { conversationId } = await openSession(url);
    const stream = `${url}/v3/directline/conversations/${conversationId}/stream`;
    for (const [address, expected] of [
      [`${url}/elsewhere`, 404],
      [`${stream}?t=forged`, 403],
    ] as const) {
      const { status, headers } = headOf(await sendRaw(url, upgradeTo(address)));
      expect(status).toBe(expected);
      expectProtected(headers);
    }
  });

  it('tells browsers to come back over https, where they came that way', async () => {
    const url = await plain({ publicUrl: 'https://guide.example.org', timeouts: quick });
    for (const path of ['/', '/healthz', '/nothing']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    }
    const { headers } = headOf(await sendRaw(url, 'hello\r\n\r\n'));
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('what is taken along', () => {
  const readingPolicy = expect.stringMatching(
    /^default-src 'none'; .*frame-ancestors 'none'; .*script-src 'nonce-/,
  );

  it('is protected as well: the page, what it leads to and what is brought back, in time and too late', async () => {
    const product = await startProduct();
    const link = await linkIn(await openChat(product));
    const bringBack = () =>
      fetch(link, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expectProtected(page.headers, readingPolicy);
    const files = [below(link, 'text'), below(link, 'file')];
    for (const response of await Promise.all(files.map((file) => fetch(file)))) {
      expect(response.status).toBe(200);
      expectProtected(response.headers);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="loopbaanspiegel/);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    const refused = await bringBack();
    expect(refused.status).toBe(400);
    expectProtected(refused.headers);
    product.wait(16 * 60);
    const late = await fetch(link);
    expect(late.status).toBe(403);
    expectProtected(late.headers, readingPolicy);
    for (const response of await Promise.all([...files.map((file) => fetch(file)), bringBack()])) {
      expect(response.status).toBe(403);
      expectProtected(response.headers);
    }
  });
});

describe('the page', () => {
  it('is protected as well, by a policy of its own that is new each time', async () => {
    const url = await plain();
    const policies = await Promise.all([url, url].map(async (one) => (await fetch(one)).headers));
    for (const headers of policies) {
      expectProtected(headers, expect.stringMatching(/^default-src 'none'; .*script-src 'nonce-/));
    }
    const [one, other] = policies.map((headers) => headers.get('content-security-policy'));
    expect(one).not.toBe(other);
  });

  it('about privacy is there for everybody, and says how long everything is kept', async () => {
    const response = await fetch(`${await plain({ keptMonths: 7 })}/privacy`);
    expect(response.status).toBe(200);
    expectProtected(response.headers, expect.stringMatching(/^default-src 'none'; .*style-src 'nonce-/));
    expect(await response.text()).toMatch(/tot 7 maanden[\s\S]*until 7 months/);
  });
});
