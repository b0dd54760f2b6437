/** One host of a Redis deployment. */
export type RedisNode = { readonly host: string; readonly port: number };

/** Where a Redis is and how it is reached, read from a URL. */
export type RedisAddress =
  | { readonly kind: 'single'; readonly url: string }
  | (Several & { readonly kind: 'sentinel'; readonly masterName: string })
  | (Several & { readonly kind: 'cluster' });

type Several = {
  readonly nodes: readonly RedisNode[];
  readonly isEncrypted: boolean;
  readonly username?: string;
  readonly password?: string;
};

const several =
  /^redis(?<tls>s?)\+(?<kind>sentinel|cluster):\/\/(?:(?<credentials>[^@/]*)@)?(?<hosts>[^@/]+)\/?(?<name>[^/]*)$/;

const hint =
  'The address of Redis should look like redis://localhost:6379, redis+sentinel://host:26379,host:26379/masterName or redis+cluster://host:6379,host:6379.';

/** Reads a Redis URL; what it cannot read is an error that says which forms fit and never repeats the URL, which may hold a password. */
export function parseRedisUrl(url: string): RedisAddress {
  if (/^rediss?:\/\//.test(url) && URL.canParse(url)) return { kind: 'single', url };
  const { tls, kind, credentials, hosts = '', name = '' } = several.exec(url)?.groups ?? {};
  const isSentinel = kind === 'sentinel';
  if (kind === undefined || isSentinel === (name === '')) throw new Error(hint);
  const shared = {
    nodes: hosts.split(',').map((host) => parseNode(host, isSentinel ? 26379 : 6379)),
    isEncrypted: tls === 's',
    ...parseCredentials(credentials),
  };
  return isSentinel ? { kind, masterName: name, ...shared } : { kind: 'cluster', ...shared };
}

function parseNode(host: string, usualPort: number): RedisNode {
  const url = URL.parse(`redis://${host}`);
  if (!url?.hostname) throw new Error(hint);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || usualPort) };
}

function parseCredentials(credentials: string | undefined): Pick<Several, 'username' | 'password'> {
  const url = URL.parse(`redis://${credentials ?? ''}@host`);
  if (!url) throw new Error(hint);
  return {
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
  };
}
