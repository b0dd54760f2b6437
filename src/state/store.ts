/** What is stored under a key; every write gives it another version, and none that any document under the key ever had. */
export type Stored = { readonly value: string; readonly version: number };

/** The version at which a document is taken to be; 0 where there is none. */
export type Expected = { readonly key: string; readonly expected: number };

/**
 * One document of an atomic write. `expected` is the version that was read, 0 where there was none.
 * A value of `undefined` deletes the document. `expiresInSeconds` counts from the write; absent means it stays.
 */
export type Change = Expected & {
  readonly value: string | undefined;
  readonly expiresInSeconds?: number;
};

/**
 * What came of a write, and what is now known of the documents in it: after one that was written, of each that was
 * changed; after one that was not, of each that was not at its expected version. `undefined` is a document that is not there.
 */
export type Written = {
  readonly isWritten: boolean;
  readonly now: ReadonlyMap<string, Stored | undefined>;
};

/** Documents of a shelf, by key, and whether nothing else is on it. */
export type Some = { readonly documents: ReadonlyMap<string, Stored>; readonly isWhole: boolean };

/** How many documents are a few. */
export const few = 64;

/**
 * Where everything lives that outlives a turn. A key is `<shelf>:<name>`, and a shelf begins with a hash tag,
 * `{practitioner}`. All keys of one call share that tag, so that each call is one round trip on a Redis Cluster too.
 */
export type Store = {
  /** The documents under these keys, in that order; `undefined` where there is none or it has expired. */
  read(keys: readonly string[]): Promise<(Stored | undefined)[]>;
  /** Every document on a shelf, by key; `undefined` where there are more than `most`. */
  readShelf(shelf: string, most: number): Promise<ReadonlyMap<string, Stored> | undefined>;
  /** As much of a shelf as a few documents, of at most so many bytes together, and whether that is all there is on it. */
  readSome(shelf: string, bytes: number): Promise<Some>;
  /** Writes all of the changes, or none where a document of them, or one that they rest on, is not at its expected version. */
  write(changes: readonly Change[], resting?: readonly Expected[]): Promise<Written>;
  /** Every key of every shelf that ends so, each at least once; for what is done at a start, since it looks at everything. */
  keysEnding(ending: string): AsyncIterable<string>;
  /** Says what this store promises when the machine fails, in one line for the operator at start. */
  describe(): Promise<string>;
  /** Resolves when nothing is under way any more and the connection or file is closed. */
  close(): Promise<void>;
};

/** How a document is to stand in the store, where it still is at its expected version. */
export type Restated = Expected & { readonly value: string };

/** A store of which what it holds can be written otherwise where that means the same. */
export type PlainStore = Store & {
  /** Has those of these documents that are at their expected version stand like this: at that version still, and for as long. */
  restate(documents: readonly Restated[]): Promise<void>;
};

/** The store could not be asked or did not answer in time; whether a write was applied is not known. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** The store turned the call down, or there was no way to ask it: nothing of a write was applied. */
export class StoreRefused extends StoreUnavailable {
  override name = 'StoreRefused';
}
