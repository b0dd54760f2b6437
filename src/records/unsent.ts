import { z } from 'zod';
import { languageOf } from '../language.ts';
import { Message } from './records.ts';

/**
 * What answers an activity and is still to be sent, since when, and from when on it may be tried again: by the process that
 * is sending it, where one is, and only once that is gone by somebody else. `tries` counts how often it certainly did not
 * arrive; `mayBeThere` says that it may have all the same.
 */
const Current = z.strictObject({
  schema: z.literal(3),
  by: z.string().exactOptional(),
  at: z.number(),
  due: z.number(),
  tries: z.int().nonnegative(),
  mayBeThere: z.boolean(),
  reference: z.record(z.string(), z.unknown()),
  activity: z.string(),
  messages: z.array(Message).readonly(),
});

/** What was kept before it was said who is sending it. */
const Nobodys = Current.omit({ by: true })
  .extend({ schema: z.literal(2) })
  .transform((kept): z.infer<typeof Current> => ({ ...kept, schema: 3 }));

/** What was kept before that: what was to be sent as it was sent then, with what could be pressed, which is not sent any more. */
const Former = z
  .object({
    schema: z.literal(1),
    at: z.number(),
    reference: z.record(z.string(), z.unknown()),
    activities: z.array(z.looseObject({ text: z.string(), locale: z.string().exactOptional() })),
  })
  .transform(
    ({ at, reference, activities }): z.infer<typeof Current> => ({
      ...{ schema: 3, at, due: at, tries: 0, mayBeThere: true, reference, activity: '' },
      messages: activities.map(({ text, locale }) => ({
        ...{ text, language: languageOf(locale), step: { dialog: 'unsent' } },
      })),
    }),
  );

/** What waits to be sent, however long ago it was kept; of before it is read as it would be kept now. */
export const UnsentRecord = z.union([Current, Nobodys, Former]);
export type UnsentRecord = z.infer<typeof UnsentRecord>;
