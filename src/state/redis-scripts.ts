import { formatDocument, parseDocument, signs, startAt } from './redis-document.ts';
import type { Change, Expected, Restated, Stored } from './store.ts';

// A document at its expected version begins with that. What is on a shelf is told by an index beside it, a sorted set of the
// names of its documents by the moment at which they expire; so the shelf can be read at once, and the index lives as long as
// the last of them.
const now = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

// An index takes as much as a document. Of these shelves there is mostly one document, which lasts as long as those on the
// practitioner's own shelf; so it stands in the index of that. Each had its own before, and what is told there still counts.
const guests: ReadonlyMap<string, string> = new Map([
  ['talk', 't'],
  ['hidden', 'h'],
  ['due', 'd'],
  ['reach', 'r'],
]);

// One that was kept before begins with its version in digits.
const isAt = `
  local function isAt(kept, start)
    if not kept or #start ~= 8 then return false end
    local version = 0
    for i = 1, 8 do
      local sign = string.sub(start, i, i)
      version = version * 64 + string.find('${signs}', sign, 1, true) - 1
    end
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
    local document, lifetime, guest = unpack(ARGV, checked + 3 * i - 1, checked + 3 * i + 1)
    local colon = string.find(key, ':', 1, true)
    local name = string.sub(key, colon + 1)
    local member = guest .. name
    if document == '' then
      redis.call('DEL', key)
      redis.call('ZREM', index, member)
      if guest ~= '' then redis.call('ZREM', string.sub(key, 1, colon - 1) .. '|keys', name) end
    else
      local expiry = '+inf'
      redis.call('SET', key, document)
      if lifetime ~= '' then
        expiry = now + lifetime
        redis.call('PEXPIREAT', key, expiry)
      end
      redis.call('ZADD', index, expiry, member)
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

/** Has documents that are at their expected version stand otherwise, at that version and for as long as before. */
export const restateDocuments = `
  for i = 1, #KEYS do
    local start = ARGV[2 * i - 1]
    if redis.call('GETRANGE', KEYS[i], 0, #start - 1) == start then
      redis.call('SET', KEYS[i], ARGV[2 * i], 'KEEPTTL')
    end
  end
`;

// The name on a shelf that a member of an index stands for; none where that is on another shelf.
const nameOf = `
  local function nameOf(member, guest)
    if guest == '' then return string.byte(member) ~= string.byte('}') and member end
    return string.sub(member, 1, #guest) == guest and string.sub(member, #guest + 1)
  end
`;

/** Answers the names on a shelf and what is kept under each; nothing at all where there are too many. */
export const readShelf = `
  ${now}
  ${nameOf}
  local index, shelf, guest, most = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
  local names, kept = {}, {}
  for i, member in ipairs(redis.call('ZRANGEBYSCORE', index, now, '+inf')) do
    local name = nameOf(member, guest)
    if name then table.insert(names, name) end
    if #names > most then return false end
  end
  if guest ~= '' then
    for i, name in ipairs(redis.call('ZRANGEBYSCORE', shelf .. '|keys', now, '+inf')) do
      if not redis.call('ZSCORE', index, guest .. name) then table.insert(names, name) end
      if #names > most then return false end
    end
  end
  for i, name in ipairs(names) do kept[i] = redis.call('GET', shelf .. ':' .. name) end
  return {names, kept}
`;

/**
 * Answers the names on a shelf that were written last, or last longest, and what is kept under each, and whether that is all
 * of it; whoever comes back mostly goes on with those.
 */
export const readNewest = `
  ${now}
  ${nameOf}
  local index, shelf, guest = KEYS[1], ARGV[1], ARGV[2]
  local bytes, most = tonumber(ARGV[3]), tonumber(ARGV[4])
  local newest = redis.call('ZREVRANGEBYSCORE', index, '+inf', now, 'LIMIT', 0, most + 1)
  local names, kept, others = {}, {}, 0
  if guest ~= '' then others = redis.call('ZCOUNT', shelf .. '|keys', now, '+inf') end
  if #newest > most then others = others + 1 end
  for i, member in ipairs(newest) do
    local name = i <= most and nameOf(member, guest)
    local document = name and bytes >= 0 and redis.call('GET', shelf .. ':' .. name)
    if document then bytes = bytes - #document end
    if document and bytes >= 0 then
      table.insert(names, name)
      table.insert(kept, document)
    elseif name then
      others = others + 1
    end
  end
  return {names, kept, others}
`;

/** What a script answers: places of keys, or names on a shelf, and in the same order the documents as they are kept. */
export type Found<Of> = readonly [of: readonly Of[], kept: readonly (Buffer | null)[]];

/** The keys and the arguments that `writeDocuments` takes; `conditions` begin with the changes. */
export function writeArguments(
  changes: readonly Change[],
  conditions: readonly Expected[],
  outcome: ReadonlyMap<string, Stored | undefined>,
): readonly [keyCount: number, ...keysAndArguments: (string | Buffer)[]] {
  const places = changes.map(({ key }) => placeOf(shelfOf(key)));
  const keys = [...conditions.map(({ key }) => key), ...places.map(({ index }) => index)];
  return [
    keys.length,
    ...keys,
    String(changes.length),
    ...conditions.map(({ expected }) => startAt(expected)),
    ...changes.flatMap(({ key, expiresInSeconds }, at) => [
      formatDocument(outcome.get(key)),
      formatLifetime(expiresInSeconds),
      places[at]?.guest ?? '',
    ]),
  ];
}

/** The keys and the arguments that `restateDocuments` takes. */
export function restateArguments(
  documents: readonly Restated[],
): readonly [keyCount: number, ...keysAndArguments: (string | Buffer)[]] {
  const keys = documents.map(({ key }) => key);
  return [
    keys.length,
    ...keys,
    ...documents.flatMap(({ expected, value }) => [
      startAt(expected),
      formatDocument({ value, version: expected }),
    ]),
  ];
}

/**
 * In which index the names on a shelf stand, and what they begin with there; nothing where the index is the shelf's own. The
 * key of an index has no colon, so that no document can have it.
 */
export function placeOf(shelf: string): { readonly index: string; readonly guest: string } {
  const end = shelf.indexOf('}') + 1;
  const sign = guests.get(shelf.slice(end));
  return sign === undefined
    ? { index: `${shelf}|keys`, guest: '' }
    : { index: `${shelf.slice(0, end)}|keys`, guest: `}${sign}` };
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
  if (key[colon + 1] === '}') throw new Error('The name of a document does not begin with a brace.');
  return key.slice(0, colon);
}

function formatLifetime(seconds: number | undefined): string {
  return seconds === undefined ? '' : String(Math.max(1, Math.ceil(seconds * 1_000)));
}
