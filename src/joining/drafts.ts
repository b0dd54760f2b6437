import type { Desk } from '../desk.ts';
import { open } from '../records/documents.ts';
import { DraftRecord, drafting } from '../records/drafts.ts';
import { type Keys, shelfBeside } from '../records/keys.ts';
import type { Joined } from '../rules/join.ts';
import type { Change } from '../state/store.ts';

/** The changes that take along what was typed in windows and not sent; what was typed at home stays. */
export async function draftsTo(
  home: Keys,
  homeDesk: Desk,
  alias: Keys,
  desk: Desk,
  renamed: Joined['renamed'],
): Promise<readonly Change[]> {
  const from = shelfBeside(alias.tag, 'drafts');
  const drafts = [...(await desk.everything(from))].flatMap(([key, stored]) => {
    const { record } = open(DraftRecord, key, stored);
    const name = renamed(key.slice(`${from}:`.length));
    return record ? [{ key: `${shelfBeside(home.tag, 'drafts')}:${name}`, record }] : [];
  });
  const known = await homeDesk.read(drafts.map(({ key }) => key));
  return drafts.flatMap(({ key, record }, at) => {
    const own = open(DraftRecord, key, known[at]);
    return drafting(own, { ...record.typed, ...own.record?.typed });
  });
}
