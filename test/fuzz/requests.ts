import fc from 'fast-check';
import { junk, locale, people, posts } from './generators.ts';

type Headers = Readonly<Record<string, string>>;
/** A body as bytes or text, and what its headers say it is. */
export type Sent = { readonly body: string | Uint8Array; readonly headers: Headers };

const json = { 'content-type': 'application/json' };
const otherTypesOfBody =
  'application/json; charset=utf-16|application/vnd.x+json|text/plain|application/x-www-form-urlencoded|multipart/form-data; boundary=x|multipart/form-data||/';
const otherHeaders = fc.constantFrom<Headers>(
  ...otherTypesOfBody.split('|').map((type) => ({ 'content-type': type })),
  ...[json, {}, { ...json, 'content-encoding': 'gzip' }, { ...json, 'content-encoding': '__proto__' }],
  ...[
    { ...json, 'content-md5': 'x' },
    { ...json, expect: '100-continue' },
    { ...json, 'x-forwarded-for': '\u00ff' },
  ],
);
const otherBodies = fc.oneof(
  fc.constantFrom(
    ...'|null|[]|""|0|{|{"type":|\ufeff{}|{"a":1}x|undefined|{"type":"message"}|{"a":1e999}'.split('|'),
  ),
  fc.constantFrom('{"__proto__":{"type":"message"},"type":"message"}', '{"type":"message","type":"invoke"}'),
  fc.constantFrom('['.repeat(20_000), '{"a":'.repeat(20_000), `{"text":"${'x'.repeat(270_000)}"}`),
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** This as JSON, and now and then something else altogether. */
export function sent(content: fc.Arbitrary<unknown>): fc.Arbitrary<Sent> {
  return fc.oneof(
    { weight: 9, arbitrary: content.map((value) => ({ body: JSON.stringify(value) ?? '', headers: json })) },
    { weight: 1, arbitrary: fc.record({ body: otherBodies, headers: otherHeaders }) },
  );
}

/** A request to our own Direct Line; its path may name `{own}` and `{other}`, which are conversations. */
export type Request = Sent & { readonly method: string; readonly path: string; readonly bearer: string };

const directLine = '/v3/directline';
const own = `${directLine}/conversations/{own}`;
const calls = [
  ...[`POST ${own}/activities`, `POST ${own}/activities`, `POST ${own}/activities`, `POST ${own}/activities`],
  ...[`GET ${own}/activities`, `GET ${own}`, `POST ${own}/upload`, `POST ${directLine}/conversations`],
  ...[`POST ${directLine}/tokens/generate`, `POST ${directLine}/tokens/refresh`, 'POST /api/webchat/token'],
];
const paths = [
  ...calls.map((call) => call.split(' ')[1] ?? ''),
  ...['__proto__', '%2e%2e', '%E0%A4%A', '', '{other}', 'x'.repeat(500)].map(
    (name) => `${directLine}/conversations/${name}/activities`,
  ),
  ...[`${own}/stream`, `${directLine}/conversations/{other}`, directLine, `/${'x'.repeat(9_000)}`],
  ...'/|//|/%00|/%|/../package.json|/healthz|/readyz|/chat.js|/chat.css?v=x|/api/messages|*|/take-along|/take-along/file|/take-along/text?t=x|/privacy|/tab|/tab?x|/api/tab/overview|/window|/window?t=x|/api/window|/window.js'.split(
    '|',
  ),
];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'];
const otherCalls = fc
  .tuple(fc.constantFrom(...methods), fc.constantFrom(...paths))
  .map((call) => call.join(' '));
const marks = ['', '0', '1', '3', '-1', '999999999999999', '1e3', 'x', '9'.repeat(400), '%00', '%', '٣'];
const otherQueries =
  '?watermark[]=1|?watermark=1&watermark=2|?watermark[a]=1|?__proto__[x]=1|?%|?&&==|??'.split('|');
const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(...marks.map((mark) => `?watermark=${encodeURIComponent(mark)}`), ...otherQueries),
);
const start = fc.record(
  {
    user: fc.record({ id: fc.oneof(fc.constantFrom(...people), junk) }),
    locale: fc.oneof(locale, junk),
    resume: junk,
  },
  { requiredKeys: [] },
);
const content = fc.oneof({ weight: 6, arbitrary: posts }, start, junk);

/** The names of the tokens that may come along. */
const bearers = [
  'talk',
  'talk',
  'talk',
  'talk',
  'others',
  'secret',
  'resume',
  'stream',
  'garbage',
  'none',
] as const;

export const requests: fc.Arbitrary<Request> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...calls) }, otherCalls),
    ...([query, sent(content), fc.constantFrom(...bearers)] as const),
  )
  .map(([call, ofQuery, body, bearer]) => {
    const [method = '', path = ''] = call.split(' ');
    return { ...body, method, path: `${path}${ofQuery}`, bearer };
  });

const get = (host: string, path = '/') => `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`;
const postOf = (headers: string) => `POST /api/messages HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n`;

/** What is sent to the port as it is. */
export const bytes: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['a b', '[::1]]:x', 'x'.repeat(20_000), '', 'x/y', 'a:99999', '?'].map((host) => get(host)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...'*|http://[|//x:y@z:99999/a|http://a b/|x|//|/\\'.split('|').map((path) => get('x', path)),
    ),
  },
  fc
    .constantFrom(
      'content-length: -1',
      'transfer-encoding: chunked\r\n\r\nzz',
      'content-length: 5\r\ntransfer-encoding: chunked',
      'content-length: 9\r\n\r\n{}',
    )
    .map(postOf),
  fc.constantFrom(
    'GET /\r\n\r\n',
    'GET / HTTP/9.9\r\nhost: localhost\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nhost: localhost\r\n\r\n',
    get(`x\r\n${'a: b\r\n'.repeat(3_000)}`),
  ),
  fc.uint8Array({ maxLength: 300 }),
);

/** What asks for a socket; its path may name conversations and tokens. */
export type Upgrade = { readonly path: string; readonly headers: Headers };

const stream = `${own}/stream?t={stream}`;
const streams = [
  ...[
    stream,
    stream,
    `${stream}&watermark=0`,
    `${stream}&watermark=x`,
    `${own}/stream`,
    `${own}/stream?t={talk}`,
  ],
  ...[`${directLine}/conversations/{other}/stream?t={stream}`, `${directLine}/conversations/%/stream`],
  ...['/', '//', 'http://[/', '//:99999/', '*', `${own}/stream?t=e30.e30.x`],
];

export const upgrades: fc.Arbitrary<Upgrade> = fc.record({
  path: fc.constantFrom(...streams),
  headers: fc.constantFrom<Headers>(
    ...[
      {},
      {},
      { 'sec-websocket-version': 'x' },
      { 'sec-websocket-key': 'x' },
      { upgrade: 'h2c' },
      { upgrade: '' },
    ],
    ...[{ 'sec-websocket-extensions': 'permessage-deflate; x=;' }, { 'sec-websocket-protocol': ',,' }],
    ...[{ host: 'a b' }, { host: '' }, { origin: 'https://elsewhere.example' }],
  ),
});

/** What a client sends over an open socket: a message, so many pings, a close, or bytes that may be no frame at all. */
export type Frame =
  | { readonly is: 'message' | 'bytes'; readonly data: string | Uint8Array }
  | { readonly is: 'pings'; readonly count: number }
  | { readonly is: 'close'; readonly code: number };

const largest = 64 * 1024;
const message = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '{}',
    '{"activities":[]}',
    ...[largest, largest + 1, 300_000].map((length) => 'x'.repeat(length)),
  ),
  posts.map((one) => JSON.stringify(one)),
  fc.uint8Array({ maxLength: 100 }),
);
// No mask, a reserved opcode, a reserved bit, a length beyond reason, a ping in parts, no UTF-8, a ping too long, a lost part.
const brokenFrames = [
  ...'810161|838000000000|f18000000000|81ffffffffffffffffff|098000000000|818200000000fffe|89fe0100000000|808000000000'.split(
    '|',
  ),
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));

export const frames: fc.Arbitrary<readonly Frame[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: message.map((data): Frame => ({ is: 'message', data })) },
    { weight: 2, arbitrary: fc.constantFrom(...brokenFrames).map((data): Frame => ({ is: 'bytes', data })) },
    fc.uint8Array({ minLength: 1, maxLength: 100 }).map((data): Frame => ({ is: 'bytes', data })),
    fc.constantFrom(1, 100, 2_000).map((count): Frame => ({ is: 'pings', count })),
    fc.constantFrom(1000, 1001, 3000, 4999).map((code): Frame => ({ is: 'close', code })),
  ),
  { minLength: 1, maxLength: 6 },
);
