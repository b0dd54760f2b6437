import type { Desk } from './desk.ts';
import { shelvesOf } from './records/keys.ts';
import { erasedKey } from './state/sealed.ts';
import type { Change } from './state/store.ts';

/** The changes that leave nothing of a practitioner, also not the key it was sealed with, but for what is put there instead. */
export async function erasing(
  desk: Desk,
  tag: string,
  instead: readonly Change[],
): Promise<readonly Change[]> {
  const shelves = await Promise.all(shelvesOf(tag).map((shelf) => desk.everything(shelf)));
  const stays = new Set(instead.map(({ key }) => key));
  const gone = shelves
    .flatMap((shelf) => [...shelf])
    .filter(([key]) => !stays.has(key))
    .map(([key, { version }]) => ({ key, expected: version, value: undefined }));
  return [...gone, erasedKey(tag), ...instead];
}
