import { z } from 'zod';
import { Entry } from '../conversation/said.ts';
import { Thoughts } from '../conversation/thought.ts';
import { Language } from '../language.ts';

/** A step, as it is kept. */
export const Step = z.strictObject({
  dialog: z.string(),
  subject: z.string().exactOptional(),
  question: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
});

const Choice = z.strictObject({ label: z.string(), answer: z.string() });

const Form = z.strictObject({
  title: z.string(),
  submit: z.string(),
  fields: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        choices: z.array(Choice).readonly(),
        isSeveral: z.boolean(),
        value: z.string().exactOptional(),
      }),
    )
    .readonly(),
});

const Extent = z.strictObject({ label: z.string(), stated: z.int(), shown: z.int(), total: z.int() });

const ProfileFigure = z.strictObject({
  title: z.string(),
  rows: z
    .array(Extent.extend({ words: z.string(), groups: z.array(Extent).readonly().exactOptional() }))
    .readonly(),
});

const HoursFigure = z.strictObject({
  title: z.string(),
  on: z.iso.date(),
  windowFrom: z.iso.date(),
  years: z.number(),
  have: z.number(),
  need: z.number(),
  course: z.array(z.strictObject({ on: z.iso.date(), hours: z.number() })).readonly(),
  periods: z
    .array(z.strictObject({ from: z.iso.date(), until: z.iso.date().exactOptional(), counted: z.number() }))
    .readonly(),
  ahead: z.string(),
  from: z.iso.date().exactOptional(),
  until: z.iso.date().exactOptional(),
});

/** What a picture shows, as it is kept; the picture itself never is. */
export const Figure = z.union([ProfileFigure, HoursFigure]);

/** What the guide said, as it is kept. */
export const Message = z.strictObject({
  text: z.string(),
  language: Language,
  step: Step,
  suggestions: z
    .array(Choice.extend({ to: Step.exactOptional(), says: z.boolean().exactOptional() }))
    .readonly()
    .exactOptional(),
  form: Form.exactOptional(),
  figure: Figure.exactOptional(),
  file: z.string().exactOptional(),
  window: z.string().exactOptional(),
  token: z.string().exactOptional(),
});

const Place = z.strictObject({
  at: z.enum(['menu', 'question', 'outcome']),
  dialog: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  question: z.string().exactOptional(),
  isUnfinished: z.boolean(),
  // Absent in what was kept before several could be left open.
  behind: z
    .array(z.strictObject({ dialog: z.string(), subject: z.string().exactOptional() }))
    .readonly()
    .default([]),
});

/**
 * What is kept of a person besides their answers; `edition` is the one they are on, `place` where they last were, and
 * `agreedOn` the day on which they said that what they say may be kept (absent where that was not asked yet), and
 * `renewedOn` the last day on which everything was made to last from then on; `joined` are the tags of the other chats of
 * the same person that were joined to this one; `serial` is a code that is another one after everything was erased.
 */
export const PractitionerRecord = z.strictObject({
  schema: z.literal(1),
  language: Language,
  edition: z.iso.date(),
  agreedOn: z.iso.date().exactOptional(),
  renewedOn: z.iso.date().exactOptional(),
  joined: z.array(z.string()).readonly().exactOptional(),
  // Absent in what was kept before it was drawn.
  serial: z.string().exactOptional(),
  place: Place,
});
export type PractitionerRecord = z.infer<typeof PractitionerRecord>;

const Turn = z.strictObject({
  activity: z.string(),
  messages: z.array(Message).readonly(),
  /** The process that held it. */
  by: z.string().exactOptional(),
  /** A digest of what was pressed, with the token of what it was pressed below; none of what may not be kept. */
  pressed: z.string().exactOptional(),
  /** The guide spoke by itself: nothing was said to it. */
  isUnasked: z.literal(true).exactOptional(),
  /** What was said back is kept elsewhere for a while; here are short ids, as far as they tell the turn from another. */
  isPassed: z.literal(true).exactOptional(),
});

/**
 * Where a conversation is, how many turns it had, the last of them with what was said back, so that a repeat gets the same,
 * and the short ids of those before and of what was pressed in them, as far as they tell one from another; and how many chats
 * of the same person were joined by then.
 */
export const ConversationRecord = z.strictObject({
  schema: z.literal(1),
  language: Language,
  place: Place,
  count: z.int().nonnegative().default(0),
  turns: z.array(Turn).readonly(),
  earlier: z.array(z.string()).readonly().default([]),
  joined: z.int().nonnegative().exactOptional(),
});
export type ConversationRecord = z.infer<typeof ConversationRecord>;

/** What was said back in one turn of a conversation; kept only as long as the turn may still be repeated by a channel. */
export const ToldRecord = z.strictObject({ schema: z.literal(1), messages: z.array(Message).readonly() });

/** How many subjects of an open-ended series were begun; each has a record of its own under its number. */
export const SeriesRecord = z.strictObject({ schema: z.literal(1), count: z.int().nonnegative() });
export type SeriesRecord = z.infer<typeof SeriesRecord>;

/** What was said in a dialog, and what a language model made beside it, by question. */
export const DialogRecord = z.strictObject({
  schema: z.literal(1),
  said: z.array(Entry).readonly(),
  misses: z.int().nonnegative(),
  thoughts: Thoughts.exactOptional(),
});
export type DialogRecord = z.infer<typeof DialogRecord>;
