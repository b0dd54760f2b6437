import { z } from 'zod';
import { rememberingLast } from '../../remembering.ts';
import type { Activity } from '../activity.ts';

/** As it should be, or as if it was not there. */
function soft<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});
const ClientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string() });

const Details = z.object({
  action: soft(z.string()),
  timestamp: soft(z.iso.datetime({ offset: true })),
  conversation: soft(
    z.object({
      conversationType: soft(z.string()),
      isGroup: soft(z.boolean()),
      tenantId: soft(z.string()),
    }),
  ),
  channelData: soft(
    z.object({
      eventType: soft(z.string()),
      team: soft(z.object({})),
      tenant: soft(z.object({ id: soft(z.string()) })),
    }),
  ),
  entities: soft(z.array(z.unknown())),
});

const mostAtOnce = 8;

/** What Teams tells beside what is said, as far as it is as it should be; it is asked for several times a turn. */
export const detailsOf = rememberingLast(mostAtOnce, (activity: Activity) => {
  const { entities = [], ...details } = Details.parse(activity);
  const [client] = entities.flatMap((entity) => ClientInfo.safeParse(entity).data ?? []);
  return {
    ...details,
    mentions: entities.flatMap((entity) => Mention.safeParse(entity).data ?? []),
    ...(client && { clientLocale: client.locale }),
  };
});
