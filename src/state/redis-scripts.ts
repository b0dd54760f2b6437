import { formatDocument, parseDocument, startAt } from './redis-document.ts';
import type { Change, Expected, Stored } from './store.ts';

// A document at its expected version begins with that. What is on a shelf is told
// by an index beside it, a sorted set of the names of its documents by the moment at which they expire; so the shelf can be
// read at once, and the index lives as long as the last of them.
const now = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

// One that was kept before begins with its version in another form.
const isAt = `
  local function isAt(kept, start)
    if not kept or start == '' or string.byte(start) < 128 then return false end
    local version = string.byte(start) - 128
    for i = 2, #start do version = version * 256 + string.byte(start, i) end
    local former = string.format('%.0f:', version)
    return string.sub(kept, 1, #former) == former
  end
`;

/**
 * Writes documents and keeps their indexes up to date, or answers which keys are not at their expected version, and what is
 * kept there. All keys are checked before any is written, since Redis does not undo a script; and a document is written
 * before an index is touched, since Redis refuses a script for lack of memory only up to its first write.
 */
export const writeDocuments = `
  ${isAt}
  local changed = tonumber(ARGV[1])
  local checked = #KEYS - changed
  local unmet, kept = {}, {}
  for i = 1, checked do
    local start = ARGV[1 + i]
    if redis.call('GETRANGE', KEYS[i], 0, #start - 1) ~= start then
      local document = redis.call('GET', KEYS[i])
      if not isAt(document, start) then
        table.insert(unmet, i)
        table.insert(kept, document)
      end
    end
  end
  if #unmet > 0 then return {unmet, kept} end
  ${now}
  local indexes = {}
  for i = 1, changed do
    local key, index = KEYS[i], KEYS[checked + i]
    local document, lifetime = ARGV[checked + 2 * i], ARGV[checked + 2 * i + 1]
    local name = string.sub(key, string.find(key, ':', 1, true) + 1)
    if document == '' then
      redis.call('DEL', key)
      redis.call('ZREM', index, name)
    else
      local expiry = '+inf'
      redis.call('SET', key, document)
      if lifetime ~= '' then
        expiry = now + lifetime
        redis.call('PEXPIREAT', key, expiry)
      end
      redis.call('ZADD', index, expiry, name)
    end
    indexes[index] = true
  end
  for index in pairs(indexes) do
    redis.call('ZREMRANGEBYSCORE', index, '-inf', '(' .. now)
    local last = redis.call('ZRANGE', index, -1, -1, 'WITHSCORES')[2]
    if last == 'inf' then redis.call('PERSIST', index)
    elseif last then redis.call('PEXPIREAT', index, last) end
  end
  return {unmet, kept}
`;

/** Answers the names on a shelf and what is kept under each; nothing at all where there are too many. */
export const readShelf = `
  ${now}
  local index, most = KEYS[1], tonumber(ARGV[1])
  if redis.call('ZCOUNT', index, now, '+inf') > most then return false end
  local shelf = string.sub(index, 1, -${'|keys'.length + 1}) .. ':'
  local names, kept = redis.call('ZRANGEBYSCORE', index, now, '+inf'), {}
  for i, name in ipairs(names) do kept[i] = redis.call('GET', shelf .. name) end
  return {names, kept}
`;

/**
 * Answers the names on a shelf that were written last, or last longest, and what is kept under each, and whether that is all
 * of it; whoever comes back mostly goes on with those.
 */
export const readNewest = `
  ${now}
  local index, bytes, most = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2])
  local shelf = string.sub(index, 1, -${'|keys'.length + 1}) .. ':'
  local newest = redis.call('ZREVRANGEBYSCORE', index, '+inf', now, 'LIMIT', 0, most + 1)
  local names, kept = {}, {}
  for i, name in ipairs(newest) do
    local document = i <= most and redis.call('GET', shelf .. name)
    if document then
      bytes = bytes - #document
      if bytes < 0 then break end
      table.insert(names, name)
      table.insert(kept, document)
    end
  end
  return {names, kept, #newest - #names}
`;

/** What a script answers: places of keys, or names on a shelf, and in the same order the documents as they are kept. */
export type Found<Of> = readonly [of: readonly Of[], kept: readonly (Buffer | null)[]];

/** The keys and the arguments that `writeDocuments` takes; `conditions` begin with the changes. */
export function writeArguments(
  changes: readonly Change[],
  conditions: readonly Expected[],
  outcome: ReadonlyMap<string, Stored | undefined>,
): readonly [keyCount: number, ...keysAndArguments: (string | Buffer)[]] {
  const keys = [...conditions.map(({ key }) => key), ...changes.map(({ key }) => indexOf(shelfOf(key)))];
  return [
    keys.length,
    ...keys,
    String(changes.length),
    ...conditions.map(({ expected }) => startAt(expected)),
    ...changes.flatMap(({ key, expiresInSeconds }) => [
      formatDocument(outcome.get(key)),
      formatLifetime(expiresInSeconds),
    ]),
  ];
}

/** The key of the index of a shelf; without a colon, so that no document can have it. */
export function indexOf(shelf: string): string {
  return `${shelf}|keys`;
}

/** Whether a key is that of a document. */
export function isDocument(key: string): boolean {
  return key.includes(':');
}

/** What every key matches that ends so, and no other. */
export function patternOf(ending: string): string {
  return `*${ending.replace(/[*?[\]\\]/g, '\\$&')}`;
}

/** The documents that a script found under these keys; those that are not there as `undefined`. */
export function documentsIn(
  keys: readonly string[],
  kept: readonly (Buffer | null)[],
): ReadonlyMap<string, Stored | undefined> {
  return new Map(keys.map((key, at) => [key, parseDocument(kept[at] ?? null)]));
}

function shelfOf(key: string): string {
  const colon = key.indexOf(':');
  if (colon < 0) throw new Error('A key begins with its shelf and a colon.');
  return key.slice(0, colon);
}

function formatLifetime(seconds: number | undefined): string {
  return seconds === undefined ? '' : String(Math.max(1, Math.ceil(seconds * 1_000)));
}
