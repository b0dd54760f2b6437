import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Activity } from '../activity.ts';
import { type Answer, Refusal } from '../answer.ts';
import { drawnInTurn } from '../drawn.ts';
import { type Call, letIn, openAccess, refuseStrangers, Start, unknownConversation } from './access.ts';
import { type Azure, nameAtAzure } from './azure.ts';
import type { Ahead, Conversations } from './conversations.ts';
import { type Grant, lifetimes, type Purpose, type Tokens } from './tokens.ts';
import { conversationName, type Transcripts, tagIn } from './transcripts.ts';

const Return = z.looseObject({ resume: z.string().nullish() }).nullish();

/** The calls of Direct Line 3.0, each named after what its client wants. */
export type DirectLineApi = ReturnType<typeof createDirectLineApi>;

/** Answers the calls of Direct Line 3.0; `secret` lets another server in, without one only tokens count. */
export function createDirectLineApi(
  {
    tokens,
    transcripts,
    conversations,
    tagOf,
    homeOf,
    azure,
  }: {
    tokens: Tokens;
    transcripts: Transcripts;
    conversations: Conversations;
    /** The name in the store of a person, by what the channel calls them. */
    tagOf: (channel: string, person: string) => string;
    /** The tag under which everything is kept by now that was kept under this one. */
    homeOf: (tag: string) => Promise<string>;
    /** What our own page talks by instead of this; absent where it talks by this. */
    azure?: Azure;
  },
  secret: string | undefined,
) {
  const { hasSecret, grantOf, grantFor } = openAccess(tokens, transcripts, secret);

  /**
   * A grant for a new conversation: of somebody new and for any page, unless it is asked for otherwise. Who is named as
   * Entra does is the same person as in Teams.
   */
  async function newGrant(start?: z.infer<typeof Start>): Promise<Grant> {
    const { id, aadObjectId } = start?.user ?? {};
    const inTeams = aadObjectId ? tagOf('msteams', aadObjectId) : undefined;
    const user = id ?? `dl_${inTeams ?? randomUUID()}`;
    const origins = start?.trustedOrigins;
    const tag = await homeOf(inTeams ?? tagOf('directline', user));
    const conversation = conversationName(randomUUID(), tag);
    return { conversation, user, ...(origins && { origins }) };
  }

  /** The same grant, or one for a new conversation where this one goes on in another chat by now. */
  async function grantAgain(grant: Grant): Promise<Grant> {
    const tag = tagIn(grant.conversation) ?? '';
    const home = await homeOf(tag);
    if (home === tag) return grant;
    const { azure: _, ...others } = grant;
    return { ...others, conversation: conversationName(randomUUID(), home) };
  }

  async function tokenFor(grant: Grant) {
    const token = await tokens.issue('talk', grant);
    return { conversationId: grant.conversation, token, expires_in: lifetimes.talk };
  }

  /** What our page needs to talk by Azure, for the person of a grant; `goesOn` where it comes back to a conversation there. */
  async function openAtAzure(azure: Azure, call: Call, grant: Grant, purpose: Purpose) {
    const tag = tagIn(grant.conversation) ?? '';
    const opened = await azure.open(tag, new URL(call.base).origin, grant.azure);
    const resume = await tokens.issue(purpose, { ...grant, azure: opened.token });
    return { ...opened, userId: nameAtAzure(tag), domain: azure.url, resume };
  }

  async function connection(call: Call, grant: Grant, watermark: number) {
    const stream = await tokens.issue('stream', grant);
    const path = `${call.base}/conversations/${grant.conversation}/stream?watermark=${watermark}&t=${stream}`;
    return { ...(await tokenFor(grant)), streamUrl: path.replace(/^http/, 'ws'), referenceGrammarId: '' };
  }

  return {
    /** A token for a new conversation, for a server that has the secret. */
    generate: async (call: Call): Promise<Answer> => {
      if (!hasSecret(call)) throw new Refusal(403, 'InvalidSecret', 'This takes the Direct Line secret.');
      return { status: 200, body: await tokenFor(await newGrant(read(Start, call.body))) };
    },
    /** A fresh token for a valid one. */
    refresh: async (call: Call): Promise<Answer> => ({
      status: 200,
      body: await tokenFor(await grantOf(call)),
    }),
    /** Starts the conversation of the token, or goes on with it. */
    start: async (call: Call): Promise<Answer> => {
      const mayName = hasSecret(call);
      const start = read(Start, call.body);
      if (mayName) await call.admit();
      let ahead: Ahead;
      const look = ({ conversation }: Grant) => {
        ahead = conversations.lookAhead(conversation, 'start');
      };
      const grant = mayName ? await newGrant(start) : await grantOf(call, look);
      const { conversation, user } = grant;
      const started = await conversations.start(conversation, user, start?.locale ?? undefined, ahead);
      if (started === 'failed') throw failed();
      return { status: started === 'known' ? 200 : 201, body: await connection(call, grant, 0) };
    },
    /** A new stream for a conversation, after the socket was lost. */
    reconnect: async (call: Call): Promise<Answer> => {
      const grant = await grantFor(call);
      if (!(await transcripts.find(grant.conversation))) throw unknownConversation();
      return { status: 200, body: await connection(call, grant, watermarkOf(call)) };
    },
    /** What was said since the watermark. */
    activities: async (call: Call): Promise<Answer> => {
      const { conversation } = await grantFor(call);
      if (!(await transcripts.find(conversation))) throw unknownConversation();
      const { activities, watermark } = await transcripts.since(conversation, watermarkOf(call));
      return { status: 200, body: { activities: await drawnInTurn(activities), watermark: `${watermark}` } };
    },
    /** Says something; answered when the turn is over or takes longer than ten seconds. */
    post: async (call: Call): Promise<Answer> => {
      let ahead: Ahead;
      const { conversation, user } = await grantFor(call, (grant) => {
        ahead = conversations.lookAhead(grant.conversation, 'post');
      });
      const activity = read(Activity, call.body);
      if (activity.type === 'conversationUpdate') {
        throw new Refusal(
          400,
          'BadArgument',
          'Who takes part is not up to the client; send a message or an event.',
        );
      }
      const { id, outcome } = await conversations.post(conversation, user, activity, ahead);
      if (outcome === 'failed') throw failed();
      return { status: 200, body: { id } };
    },
    /** Attachments are not taken. */
    upload: async (call: Call): Promise<Answer> => {
      await grantFor(call);
      throw new Refusal(400, 'NotSupported', 'Attachments are not supported; send text.');
    },
    /** Whose stream a socket with this token may open. */
    stream: async (call: Call, token: string): Promise<{ conversation: string; watermark: number }> => {
      const grant = await tokens.check('stream', token);
      if (grant === 'expired')
        throw new Refusal(403, 'TokenExpired', 'The stream address has expired; reconnect.');
      if (grant === 'invalid' || grant.conversation !== call.conversation) {
        throw new Refusal(403, 'InvalidToken', 'This stream address is not of this service.');
      }
      const watermark = watermarkOf(call);
      await letIn(call, grant);
      return { conversation: grant.conversation, watermark };
    },
    /**
     * What our own page needs to talk; with what it kept from an earlier answer it comes back to its conversation. With a token
     * it talks for the person of that, and comes back to theirs only.
     */
    webChat: async (call: Call): Promise<Answer> => {
      refuseStrangers(call);
      const member = call.authorization === undefined ? undefined : await grantOf(call);
      const purpose = member ? 'resumeAsMember' : 'resume';
      const { resume } = Return.safeParse(call.body || null).data ?? {};
      const kept = resume ? await tokens.check(purpose, resume) : 'invalid';
      const isTheirs = typeof kept !== 'string' && (!member || member.user === kept.user);
      const grant = isTheirs ? await grantAgain(kept) : (member ?? (await newGrant()));
      const body = azure
        ? await openAtAzure(azure, call, grant, purpose)
        : {
            ...(await tokenFor(grant)),
            ...{ userId: grant.user, domain: call.base, resume: await tokens.issue(purpose, grant) },
          };
      return { status: 200, body };
    },
  };
}

/** A body of the shape asked for; an empty one counts as none. */
function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const { data, error } = shape.safeParse(body || undefined);
  if (!error) return data;
  const fields = error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
  throw new Refusal(400, 'BadArgument', `Send a JSON object; this does not fit: ${fields}.`);
}

function watermarkOf({ watermark = '' }: Call): number {
  if (/^\d{0,15}$/.test(watermark)) return Number(watermark);
  throw new Refusal(400, 'BadArgument', 'Send the watermark as it was received.');
}

function failed(): Refusal {
  return new Refusal(502, 'BotError', 'The bot could not answer; send it again.');
}
