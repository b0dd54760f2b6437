/** The settings of one Redis server that decide what it can lose; `undefined` where it does not let us ask. */
export type DurabilitySettings =
  | {
      readonly appendonly: string;
      readonly appendfsync: string;
      readonly save: string;
      readonly maxmemory: string;
      readonly maxmemoryPolicy: string;
    }
  | undefined;

/** Says in one line what acknowledged writes these servers lose when they fail. */
export function describeDurability(
  kind: 'single' | 'sentinel' | 'cluster',
  servers: readonly DurabilitySettings[],
): string {
  const losses = [...new Set(servers.map(lossOf))].join('; on another node: ');
  const failOver = kind === 'single' ? '' : '; a fail-over loses what the replica had not received yet';
  const eviction = servers.some(canEvict)
    ? '; when its memory is full it drops documents (use noeviction)'
    : '';
  return `Redis (${kind}): ${losses}${failOver}${eviction}.`;
}

function lossOf(settings: DurabilitySettings): string {
  if (!settings) return 'what a crash loses could not be checked, since CONFIG GET is not allowed';
  const { appendonly, appendfsync, save } = settings;
  if (appendonly !== 'yes') {
    const lost = save === '' ? 'everything' : 'everything since the last snapshot';
    return `a crash loses ${lost} (appendonly=no; turn it on to keep what was acknowledged)`;
  }
  if (appendfsync === 'always') return 'a crash loses nothing that was acknowledged (appendfsync=always)';
  const span = appendfsync === 'everysec' ? 'up to a second' : 'half a minute or so';
  return `a killed Redis loses nothing, a failing machine ${span} of acknowledged writes (appendfsync=${appendfsync})`;
}

function canEvict(settings: DurabilitySettings): boolean {
  return settings !== undefined && settings.maxmemory !== '0' && settings.maxmemoryPolicy !== 'noeviction';
}
