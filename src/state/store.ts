/** What is stored under a key; the version rises by one with every write. */
export type Stored = { readonly value: string; readonly version: number };

/**
 * One document of an atomic write. `expected` is the version that was read, 0 where there was none.
 * A value of `undefined` deletes the document. `expiresInSeconds` counts from the write; absent means it stays.
 */
export type Change = {
  readonly key: string;
  readonly expected: number;
  readonly value: string | undefined;
  readonly expiresInSeconds?: number;
};

/**
 * Where everything lives that outlives a turn. All keys of one call share a hash tag, `{practitioner}`,
 * so that each call is one round trip on a Redis Cluster too.
 */
export type Store = {
  /** The documents under these keys, in that order; `undefined` where there is none or it has expired. */
  read(keys: readonly string[]): Promise<(Stored | undefined)[]>;
  /** Writes all of the changes and answers `true`, or, if any document is not at its expected version, none and `false`. */
  write(changes: readonly Change[]): Promise<boolean>;
  /** Says what this store promises when the machine fails, in one line for the operator at start. */
  describe(): Promise<string>;
  /** Resolves when nothing is under way any more and the connection or file is closed. */
  close(): Promise<void>;
};

/** The store could not be asked or did not answer in time; whether a write was applied is not known. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
