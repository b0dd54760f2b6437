import { type Place, unfinished } from '../conversation/place.ts';
import { type Document, open } from '../records/documents.ts';
import type { Keys } from '../records/keys.ts';
import { DialogRecord, PractitionerRecord, SeriesRecord } from '../records/records.ts';
import { type Documents, isUnused, type Joined, type Kept } from '../rules/join.ts';
import type { Change, Stored } from '../state/store.ts';

/** One of two records that are joined, as it is stored. */
export type Side = {
  readonly keys: Keys;
  readonly practitioner: Document<PractitionerRecord>;
  readonly documents: Documents;
  readonly stored: ReadonlyMap<string, Stored>;
};

/** Reads everything on a shelf as one side. */
export function sideOf(keys: Keys, stored: ReadonlyMap<string, Stored>): Side {
  const begin = `${keys.shelf}:`.length;
  const others = [...stored].filter(([key]) => key !== keys.practitioner && key !== keys.home);
  return {
    ...{ keys, stored },
    practitioner: open(PractitionerRecord, keys.practitioner, stored.get(keys.practitioner)),
    documents: Object.fromEntries(others.map(([key, one]) => [key.slice(begin), kept(key, one)])),
  };
}

function kept(key: string, stored: Stored): Kept {
  return open(DialogRecord, key, stored).record ?? open(SeriesRecord, key, stored).record ?? stored.value;
}

/** Whether this record was joined to the other already. */
export function isJoined({ practitioner }: Side, tag: string): boolean {
  return practitioner.record?.joined?.includes(tag) ?? false;
}

/** The edition that two records are on together; `undefined` where something was said in each in another. */
export function commonEdition(one: Side, other: Side): string | undefined {
  const [here, there] = [one, other].map(({ practitioner }) => practitioner.record?.edition);
  if (here === there || isUnused(other.documents)) return here;
  return isUnused(one.documents) ? there : undefined;
}

/** Who two records are together: at home as before, with what was left open in both. */
export function joinedPractitioner(
  home: Side,
  other: Side,
  edition: string,
  renamed: Joined['renamed'],
): PractitionerRecord | undefined {
  const [here, there] = [home.practitioner.record, other.practitioner.record];
  if (here?.agreedOn === undefined || there?.agreedOn === undefined) return undefined;
  const [agreedOn] = [here.agreedOn, there.agreedOn].toSorted();
  const joined = [...new Set([...(here.joined ?? []), other.keys.tag, ...(there.joined ?? [])])];
  const behind = [
    ...leftOpen(here.place),
    ...leftOpen(there.place).map((where) => movedAlong(where, renamed)),
  ];
  const place: Place = { at: 'menu', isUnfinished: false, behind: behind.slice(0, mostBehind) };
  return { ...here, edition, ...(agreedOn && { agreedOn }), joined, place };
}

type Where = Place['behind'][number];

const mostBehind = 5;

function leftOpen(place: Place): readonly Where[] {
  return unfinished(place).filter(({ dialog }) => dialog !== 'join');
}

function movedAlong(where: Where, renamed: Joined['renamed']): Where {
  const { dialog, subject } = where;
  if (subject === undefined) return where;
  return { dialog, subject: renamed(`${dialog}/${subject}`).slice(dialog.length + 1) };
}

/** The changes that put joined documents in the place of those of the home. */
export function changesTo({ keys, documents, stored }: Side, joined: Documents): Change[] {
  const names = new Set([...Object.keys(documents), ...Object.keys(joined)]);
  return [...names].flatMap((name): Change[] => {
    const [before, after] = [documents[name], joined[name]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const key = `${keys.shelf}:${name}`;
    const value = typeof after === 'object' ? JSON.stringify(after) : after;
    return [{ key, expected: stored.get(key)?.version ?? 0, value }];
  });
}
