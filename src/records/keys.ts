import { createHmac } from 'node:crypto';

/** The keys under which the documents of one practitioner are kept; they share a hash tag and hold no readable id. */
export type Keys = {
  readonly practitioner: string;
  /** What was said in one conversation of the channel. */
  conversation(conversationId: string): string;
  /** The answers of one dialog, or of one subject in it, like a trajectory or a group of statements. */
  dialog(dialogId: string, subject?: string): string;
};

/** The name a practitioner has in the store: 43 characters that cannot be led back to the channel's id without the secret. */
export function practitionerTag(secret: Uint8Array | string, channel: string, id: string): string {
  return keyedHash(secret, JSON.stringify([channel, id]));
}

/** The keys of the practitioner with this tag. */
export function keysOf(tag: string): Keys {
  return {
    practitioner: `{${tag}}:practitioner`,
    conversation: (conversationId) => `{${tag}}:conversation/${keyedHash(tag, conversationId)}`,
    dialog: (dialogId, subject) => `{${tag}}:${dialogId}${subject === undefined ? '' : `/${subject}`}`,
  };
}

function keyedHash(key: Uint8Array | string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
