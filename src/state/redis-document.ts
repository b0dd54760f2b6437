import type { Stored } from './store.ts';

// A document is kept as its version, a byte that says of what kind its value is, and its value; the first bit says that it is
// kept so. What is sealed comes as a mark, a dot and bytes in base64: the mark is the kind then, and the bytes are what is kept,
// in three quarters of the room. A document of before is kept as "<version>:<value>", and so is one at a version beyond these.
const versionBytes = 6;
const endOfVersions = 2 ** 47;
const asItIs = 0;
const sealedShape = /^[\x21-\x7e]\./;

/** What a document at this version begins with; nothing where there is none. */
export function startAt(version: number): Buffer {
  if (version === 0) return Buffer.alloc(0);
  if (version >= endOfVersions) return Buffer.from(`${version}:`);
  const start = Buffer.allocUnsafe(versionBytes);
  start.writeUIntBE(version + endOfVersions, 0, versionBytes);
  return start;
}

/** A document as it is kept; nothing where there is none. */
export function formatDocument(stored: Stored | undefined): Buffer {
  if (!stored) return Buffer.alloc(0);
  const { value, version } = stored;
  const start = startAt(version);
  if (version >= endOfVersions) return Buffer.concat([start, Buffer.from(value)]);
  return sealedIn(start, value) ?? Buffer.concat([start, Buffer.of(asItIs), Buffer.from(value)]);
}

/** Reads a document as it is kept, now or before. */
export function parseDocument(document: Buffer | null): Stored | undefined {
  if (document === null) return undefined;
  const [first = 0] = document;
  if (first < 0x80) {
    const colon = document.indexOf(':');
    return {
      value: document.toString('utf8', colon + 1),
      version: Number(document.toString('utf8', 0, colon)),
    };
  }
  const version = document.readUIntBE(0, versionBytes) - endOfVersions;
  const kind = document[versionBytes] ?? asItIs;
  const from = versionBytes + 1;
  if (kind === asItIs) return { value: document.toString('utf8', from), version };
  return { value: `${String.fromCharCode(kind)}.${document.toString('base64', from)}`, version };
}

/** The same for a value that is a mark and bytes; `undefined` for any other. */
function sealedIn(start: Buffer, value: string): Buffer | undefined {
  if (!sealedShape.test(value)) return undefined;
  const base64 = value.slice(2);
  const from = start.length + 1;
  const document = Buffer.allocUnsafe(from + Buffer.byteLength(base64, 'base64'));
  start.copy(document);
  document[start.length] = value.charCodeAt(0);
  document.write(base64, from, 'base64');
  return document.toString('base64', from) === base64 ? document : undefined;
}
