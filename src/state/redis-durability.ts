import type { ServerSettings } from './redis-settings.ts';

/** Says in one line what acknowledged writes these servers lose when they fail; a warning where a restart is enough. */
export function describeDurability(
  kind: 'single' | 'sentinel' | 'cluster',
  servers: readonly ServerSettings[],
): string {
  const losses = [...new Set(servers.map(lossOf))].join('; on another node: ');
  const failOver = kind === 'single' ? '' : '; a fail-over loses what the replica had not received yet';
  const isUnknown = servers.some(({ maxmemoryPolicy }) => maxmemoryPolicy === undefined);
  const unknown = isUnknown
    ? '; whether it drops documents when its memory is full could not be checked'
    : '';
  const refusal = whyRefused(servers);
  return `Redis (${kind}): ${losses}${failOver}${unknown}${refusal ? `; WARNING: ${refusal}` : ''}.`;
}

/** Why these servers must not keep what people entrust to us, and what to set; `undefined` where nothing is known against it. */
export function whyRefused(servers: readonly ServerSettings[]): string | undefined {
  const policies = servers.flatMap(({ maxmemoryPolicy = 'noeviction' }) => maxmemoryPolicy);
  const dropping = policies.find((policy) => policy !== 'noeviction');
  if (!dropping) return undefined;
  return `when its memory is full it drops documents (maxmemory-policy ${dropping}); set maxmemory-policy noeviction`;
}

function lossOf({ appendonly, appendfsync, save }: ServerSettings): string {
  if (appendonly === undefined) {
    return 'what a restart loses could not be checked, since CONFIG GET is not allowed';
  }
  if (appendonly !== 'yes') {
    const lost = save === '' ? 'everything' : 'everything since the last snapshot';
    return `WARNING: a restart loses ${lost} (appendonly=no; turn it on to keep what was acknowledged)`;
  }
  if (appendfsync === 'always') return 'a crash loses nothing that was acknowledged (appendfsync=always)';
  const span = appendfsync === 'everysec' ? 'up to a second' : 'half a minute or so';
  return `a killed Redis loses nothing, a failing machine ${span} of acknowledged writes (appendfsync=${appendfsync})`;
}
