import { readAsWritten } from './records/documents.ts';
import {
  type Change,
  type Store,
  type Stored,
  StoreRefused,
  StoreUnavailable,
  type Written,
} from './state/store.ts';

/** The documents of one practitioner as one turn works with them: it sees one moment, and writes only if that still holds. */
export type Desk = {
  read(keys: readonly string[]): Promise<(Stored | undefined)[]>;
  /** Everything on the practitioner's own shelf, or on another of theirs, by key. */
  everything(beside?: string): Promise<ReadonlyMap<string, Stored>>;
  /**
   * Has everything on the practitioner's own shelf last from now on, but for one document: part by part, so that no write
   * grows with what there is. Rejects where a part could not be written; those before it last all the same.
   */
  prolong(but: string): Promise<void>;
  /** Writes, unless something that was read here has changed since; then nothing, and the next desk knows better. */
  write(changes: readonly Change[]): Promise<Written>;
};

/** The desks of this process. */
export type Desks = {
  /** A desk for one turn; `others` are documents that will be read as well, whatever else is there. */
  open(shelf: string, others: readonly string[]): Promise<Desk>;
  /** Has the next desk on this shelf read everything anew. */
  forget(shelf: string): void;
};

/** A write did not come back in time: whether it was applied has to be looked up. */
export class OutcomeUnknown extends StoreUnavailable {
  override name = 'OutcomeUnknown';
}

/**
 * What this process knows of a practitioner's documents; of one that is whole, what it does not know is not there. `lately`
 * are those that the last turn was about, and `isCurrent` says whether the next one may begin with them as they are known.
 */
type Known = {
  readonly documents: Map<string, Stored | undefined>;
  readonly isWhole: boolean;
  lately: readonly string[];
  isCurrent: boolean;
};

// So many people talk at once to one process; whoever comes back after them is read anew.
const mostRemembered = 250;
// Of somebody new to this process; what they told before costs the turn nothing more than that.
const bytesAtFirst = 16 * 1024;
// Whoever went through more of what they told is read anew; a list of twelve trajectories is a hundred documents.
const mostDocuments = 300;
const mostInOnePart = 50;
// Of so many turns back what they found still counts; to look first costs less than a tenth of what it costs to take a turn twice.
const turnsCounted = 20;
const outdatedShare = 0.1;

/**
 * Opens the desks. What was read or written lately is remembered here, so that most turns need one round trip to the store:
 * every write rests on all that the turn read, so what somebody else changed meanwhile is found out then. Where that is often
 * the case, since other processes serve the same people, it is looked up before a turn begins, in one round trip more.
 * What has no expiry of its own is kept for so many months from its last write.
 */
export function openDesks(store: Store, keptMonths: number): Desks {
  // However long the months are.
  const keptForSeconds = Math.ceil((keptMonths * 365.25) / 12 + 1) * 24 * 60 * 60;
  const remembered = new Map<string, Known>();

  // How much of what was remembered turned out to be outdated of late.
  let outdated = 0;

  function count(wasOutdated: boolean): void {
    outdated += ((wasOutdated ? 1 : 0) - outdated) / turnsCounted;
  }

  async function recall(shelf: string, others: readonly string[]): Promise<Known> {
    const before = remembered.get(shelf);
    const isBounded = before && before.documents.size <= mostDocuments;
    if (isBounded && !before.isCurrent && outdated > outdatedShare) await catchUp(before, others);
    const known = isBounded ? before : await load(shelf, others);
    remembered.delete(shelf);
    remembered.set(shelf, known);
    for (const [oldest] of remembered) {
      if (remembered.size <= mostRemembered) break;
      remembered.delete(oldest);
    }
    return known;
  }

  /** Writes these as they are, but for those that others wrote meanwhile, which then last as long; what is known after that. */
  async function rewrite(part: readonly (readonly [string, Stored])[]): Promise<Written['now']> {
    const found = new Map<string, Stored | undefined>();
    for (let left = part; left.length > 0; left = left.filter(([key]) => !found.has(key))) {
      const changes = left.map(([key, { value, version }]) => ({ key, expected: version, value }));
      const { now } = await store.write(changes.map((one) => ({ ...one, expiresInSeconds: keptForSeconds })));
      if (now.size === 0) throw new StoreUnavailable('others kept changing what was to last longer');
      for (const [key, stored] of now) found.set(key, stored);
    }
    return found;
  }

  /** Learns what others changed of what the next turn is likely to be about; the rest is found out when it is written. */
  async function catchUp(known: Known, others: readonly string[]): Promise<void> {
    const keys = [...new Set([...others, ...known.lately])];
    const resting = keys.map((key) => ({ key, expected: known.documents.get(key)?.version ?? 0 }));
    const { isWritten, now } = await store.write([], resting);
    for (const key of keys) known.documents.set(key, now.has(key) ? now.get(key) : known.documents.get(key));
    known.isCurrent = true;
    count(!isWritten);
  }

  async function load(shelf: string, others: readonly string[]): Promise<Known> {
    const [some, stored] = await Promise.all([store.readSome(shelf, bytesAtFirst), store.read(others)]);
    const beside = others.map((key, at) => [key, stored[at]] as const);
    const documents = new Map<string, Stored | undefined>([...some.documents, ...beside]);
    return { documents, isWhole: some.isWhole, lately: [], isCurrent: true };
  }

  return {
    open: async (shelf, others) => {
      const known = await recall(shelf, others);
      const wasLooked = known.isCurrent;
      const seen = new Map<string, Stored | undefined>();
      const isThere = (key: string) => known.documents.has(key) || (known.isWhole && isOn(shelf, key));
      return {
        read: async (keys) => {
          const unknown = keys.filter((key) => !seen.has(key) && !isThere(key));
          if (unknown.length > 0) {
            const found = await store.read(unknown);
            unknown.forEach((key, at) => void known.documents.set(key, found[at]));
          }
          for (const key of keys) if (!seen.has(key)) seen.set(key, known.documents.get(key));
          return keys.map((key) => seen.get(key));
        },
        everything: async (beside = shelf) => {
          const all = (await store.readShelf(beside, Number.POSITIVE_INFINITY)) ?? new Map<string, Stored>();
          for (const [key, stored] of all) seen.set(key, stored);
          return all;
        },
        prolong: async (but) => {
          const all = (await store.readShelf(shelf, Number.POSITIVE_INFINITY)) ?? new Map<string, Stored>();
          const rest = [...all].filter(([key]) => key !== but);
          try {
            for (let first = 0; first < rest.length; first += mostInOnePart) {
              const now = await rewrite(rest.slice(first, first + mostInOnePart));
              for (const [key, stored] of now) known.documents.set(key, stored);
            }
          } catch (error) {
            remembered.delete(shelf);
            throw error;
          }
        },
        write: async (changes) => {
          const changed = new Set(changes.map(({ key }) => key));
          const resting = [...seen].flatMap(([key, stored]) =>
            changed.has(key) ? [] : [{ key, expected: stored?.version ?? 0 }],
          );
          const lasting = changes.map((change) => ({ expiresInSeconds: keptForSeconds, ...change }));
          try {
            const written = await store.write(lasting, resting);
            for (const change of written.isWritten ? changes : []) {
              const stored = written.now.get(change.key);
              if (stored) readAsWritten(change, stored);
            }
            if (!wasLooked) count(!written.isWritten);
            known.lately = [...seen.keys()].slice(0, mostInOnePart);
            // Whoever was refused has just been told what there is now.
            known.isCurrent = !written.isWritten;
            for (const [key, stored] of written.now) {
              if (seen.has(key) || isOn(shelf, key)) known.documents.set(key, stored);
            }
            return written;
          } catch (error) {
            remembered.delete(shelf);
            const isUnknown = error instanceof StoreUnavailable && !(error instanceof StoreRefused);
            throw isUnknown ? new OutcomeUnknown(error.message) : error;
          }
        },
      };
    },
    forget: (shelf) => void remembered.delete(shelf),
  };
}

function isOn(shelf: string, key: string): boolean {
  return key[shelf.length] === ':' && key.startsWith(shelf);
}
