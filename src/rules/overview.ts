import { type Edition, type Section, sections } from '../profile/schema.ts';
import { type Extent, extentOf } from './assessment.ts';

/** An intention a reflection ended in; `by` as an ISO day, absent where none was given. */
export type Planned = { what: string; by?: string; noticing?: string };

/** What somebody intended, the first day first, what has no day last. */
export function inOrder(planned: readonly Planned[]): readonly Planned[] {
  const day = ({ by }: Planned) => by ?? '9999-12-31';
  return planned.toSorted((one, other) => day(one).localeCompare(day(other)));
}

/** Whether a day that was planned has passed on `today`. */
export function isOverdue({ by }: Planned, today: string): boolean {
  return by !== undefined && by < today;
}

/** How far each section of the profile is, from the statements done in each group. */
export function extentBySection(
  done: Readonly<Record<string, number>>,
  edition: Edition,
): readonly { section: Section; extent: Extent }[] {
  return sections.map((section) => {
    const groups = edition.groups.filter((group) => group.section === section);
    return { section, extent: extentOf(done, { groups }) };
  });
}
