import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../answer.ts';
import type { Grant, Tokens } from './tokens.ts';
import type { Transcripts } from './transcripts.ts';

/** A site whose page calls; `isListed` where the settings let its pages talk to us. */
export type Site = { readonly origin: string; readonly isListed: boolean };

/** What a Direct Line call brings; `base` is the absolute address of our Direct Line as the client sees it. */
export type Call = {
  readonly base: string;
  readonly authorization: string | undefined;
  /** Absent where our own page calls, or what is no page. */
  readonly site?: Site;
  /** Counts the call for whom it is made, if it is for somebody, and refuses one too many. */
  admit(grant?: Grant): Promise<void>;
  readonly conversation?: string;
  readonly watermark?: string;
  readonly body: unknown;
};

/** What need not wait until a call is let in, such as reading what it will need. */
type Meanwhile = (grant: Grant) => void;

// Entra's name of somebody, by which Teams knows them.
const ObjectId = z.guid().transform((id) => id.toLowerCase());
const Person = z.looseObject({
  id: z.string().min(1).max(200).nullish(),
  aadObjectId: ObjectId.nullish(),
});
const Origin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[\w.:[\]-]+\/?$/)
  .refine((address) => URL.canParse(address))
  .transform((address) => new URL(address).origin);

/** What a conversation is asked for with; whom it is for and from which pages counts only with the secret. */
export const Start = z
  .looseObject({
    user: Person.nullish(),
    trustedOrigins: z.array(Origin).max(20).nullish(),
    locale: z.string().max(35).nullish(),
  })
  .nullish();

const conversationId = /^[\w-]{1,100}$/;

/** Tells what a call may do by what it brings: a token, or the `secret`, without which only tokens count. */
export function openAccess(tokens: Tokens, transcripts: Transcripts, secret: string | undefined) {
  /** Whether the call brings the secret, which no page of an unlisted site is taken to have. */
  function hasSecret(call: Call): boolean {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    if (secret === undefined || !timingSafeEqual(digest(bearerOf(call)), digest(secret))) return false;
    refuseStrangers(call);
    return true;
  }

  /** The grant of a call's token; `meanwhile` is begun while the call is counted. */
  async function grantOf(call: Call, meanwhile?: Meanwhile): Promise<Grant> {
    const grant = await tokens.check('talk', bearerOf(call));
    if (grant === 'expired')
      throw new Refusal(403, 'TokenExpired', 'The token has expired; ask for a new one.');
    if (grant === 'invalid') throw new Refusal(403, 'InvalidToken', 'This is not a token of this service.');
    await letIn(call, grant, meanwhile);
    return grant;
  }

  /** The grant of a call about an existing conversation; whoever has the secret may speak for its person. */
  async function grantFor(call: Call, meanwhile?: Meanwhile): Promise<Grant> {
    if (!hasSecret(call)) {
      const grant = await grantOf(call, (found) => {
        if (found.conversation === call.conversation) meanwhile?.(found);
      });
      if (grant.conversation === call.conversation) return grant;
      throw new Refusal(403, 'NotYours', 'The token is for another conversation.');
    }
    await call.admit();
    const conversation = call.conversation ?? '';
    const head = conversationId.test(conversation) ? await transcripts.find(conversation) : undefined;
    if (!head) throw unknownConversation();
    return { conversation, user: head.user };
  }

  return { hasSecret, grantOf, grantFor };
}

/** Lets a call be made with a grant: from a page that it is for, and as often as is fine. */
export async function letIn(call: Call, grant: Grant, meanwhile?: Meanwhile): Promise<void> {
  refuseStrangers(call, grant.origins);
  meanwhile?.(grant);
  await call.admit(grant);
}

/** Refuses the page of a site that is none of these, or is not listed where none are named; our own is always fine. */
export function refuseStrangers({ site }: Call, origins?: readonly string[]): void {
  if (!site || (origins ? origins.includes(site.origin) : site.isListed)) return;
  throw new Refusal(403, 'UntrustedOrigin', 'Pages of this site may not talk to this service.');
}

/** The refusal of a call about a conversation that there is not. */
export function unknownConversation(): Refusal {
  return new Refusal(404, 'ConversationNotFound', 'There is no such conversation, or it has ended.');
}

function bearerOf({ authorization }: Call): string {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (!bearer) throw new Refusal(401, 'Unauthorized', 'Send the header: Authorization: Bearer <token>.');
  return bearer;
}
