import type { Activity } from '../activity.ts';
import { detailsOf } from './details.ts';

/** Whether an activity comes from where it may: one of Teams from one of these tenants, where any are named. */
export function isFromAllowed(activity: Activity, tenants: readonly string[]): boolean {
  if (activity.channelId !== 'msteams' || tenants.length === 0) return true;
  const { conversation, channelData } = detailsOf(activity);
  const named = [conversation?.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  return named.length > 0 && named.every((id) => tenants.includes(id.toLowerCase()));
}
