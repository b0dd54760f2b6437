import type { Message, Reply } from './conversation/message.ts';

/**
 * Something that happened in a channel. `activity` is the channel's own id for it: a repeat has the same one.
 * `practitioner` is the channel's id of the person; it is only ever used to derive a storage key.
 */
export type Incoming = {
  readonly channel: string;
  readonly conversation: string;
  readonly practitioner: string;
  readonly activity: string;
  readonly kind: 'arrived' | 'said';
  readonly reply: Reply;
  readonly locale?: string;
};

/** Holds the conversation: takes one thing that happened and answers what the guide says. */
export type Bot = { turn(incoming: Incoming): Promise<readonly Message[]> };
