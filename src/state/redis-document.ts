import type { Stored } from './store.ts';

// A document is kept as its version, then a byte that says of what kind its value is, and its value. A colon is before a value as it
// is; what is packed, or a data key, comes as a mark, a dot and bytes in base64: these are kept as bytes, in three quarters of
// the room, and the mark stands before them with its first bit set. What is sealed as it is remains text, since it is written
// in every turn, and it takes longer to send bytes than text. Before, all versions were written in digits; those beyond these are.
const endOfVersions = 2 ** 47;
const versionLength = 8;
const asItIs = ':'.charCodeAt(0);
const marked = 0x80;
const packedShape = /^[2-9a-z]\./;

/** What stands for six bits of a version; the first bit of all is zero, so that no version begins with a digit. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const pairs = [...signs].flatMap((one) => [...signs].map((other) => one + other));

/** What a document at this version begins with; nothing where there is none. */
export function startAt(version: number): string {
  if (version === 0) return '';
  if (version >= endOfVersions) return `${version}:`;
  const high = Math.floor(version / 2 ** 24);
  const low = version % 2 ** 24;
  return `${pairs[high >> 12]}${pairs[high & 0xfff]}${pairs[low >> 12]}${pairs[low & 0xfff]}`;
}

/** A document as it is kept; nothing where there is none. */
export function formatDocument(stored: Stored | undefined): string | Buffer {
  if (!stored) return '';
  const { value, version } = stored;
  const start = startAt(version);
  if (version >= endOfVersions) return start + value;
  return bytesOf(start, value) ?? `${start}:${value}`;
}

/** Reads a document as it is kept, now or before. */
export function parseDocument(document: Buffer | null): Stored | undefined {
  if (document === null) return undefined;
  const kind = document[versionLength] ?? asItIs;
  const isFormer = (document[0] ?? 0) < 'A'.charCodeAt(0);
  const end = isFormer ? document.indexOf(':') : versionLength;
  const start = document.toString('latin1', 0, end);
  const version = isFormer ? Number(start) : Buffer.from(start, 'base64').readUIntBE(0, 6);
  if (isFormer || kind === asItIs) return { value: document.toString('utf8', end + 1), version };
  return { value: `${String.fromCharCode(kind - marked)}.${document.toString('base64', end + 1)}`, version };
}

/** The same for a value that is kept as bytes; `undefined` for any other. */
function bytesOf(start: string, value: string): Buffer | undefined {
  if (!packedShape.test(value)) return undefined;
  const base64 = value.slice(2);
  const from = versionLength + 1;
  const document = Buffer.allocUnsafe(from + Buffer.byteLength(base64, 'base64'));
  document.write(start, 'latin1');
  document[versionLength] = marked + value.charCodeAt(0);
  document.write(base64, from, 'base64');
  return document.toString('base64', from) === base64 ? document : undefined;
}
