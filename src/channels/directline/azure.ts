import { z } from 'zod';
import { classOf, type Log } from '../../log.ts';
import type { Activity } from '../activity.ts';
import { Refusal } from '../answer.ts';
import { personIn } from '../teams/happened.ts';

/** Azure's Direct Line, in the place of our own: its address and the secret of the bot's channel there. */
export type AzureSettings = { readonly url: string; readonly secret: string };

/** What a client needs to talk by Azure; `goesOn` where it goes on with a conversation instead of starting one. */
export type Opened = {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly goesOn: boolean;
};

/** Asks Azure for tokens, so that its secret does not leave this server. */
export type Azure = {
  readonly url: string;
  /**
   * Opens a conversation for the practitioner with this tag and for the pages of `origin`; the earlier one, where Azure still
   * takes the token of that. Refuses where Azure gives none.
   */
  open(tag: string, origin: string, earlier?: string): Promise<Opened>;
};

const patienceMs = 10_000;

const Token = z.looseObject({
  conversationId: z.string().min(1),
  token: z.string().min(1),
  expires_in: z.number(),
});

/** The name by which Azure knows the practitioner with this tag, and nothing else of them. */
export function nameAtAzure(tag: string): string {
  // Azure takes names that begin so; no client can take another than its token is for.
  return `dl_${tag}`;
}

/** The tag in the name of whoever an activity that came by Azure's Direct Line is about; `undefined` for what came otherwise. */
export function tagAtAzure(activity: Activity): string | undefined {
  if (activity.channelId !== 'directline') return undefined;
  return /^dl_([\w-]{43})$/.exec(personIn(activity)?.id ?? '')?.[1];
}

/** Opens the way to the Direct Line of these settings. */
export function openAzure({ url, secret }: AzureSettings, log: Log): Azure {
  async function ask(path: 'generate' | 'refresh', bearer: string, body?: object) {
    const response = await fetch(`${url}/tokens/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? Token.parse(await response.json()) : response.status;
  }

  return {
    url,
    open: async (tag, origin, earlier) => {
      try {
        const refreshed = earlier === undefined ? 0 : await ask('refresh', earlier);
        if (typeof refreshed === 'object') return { ...told(refreshed), goesOn: true };
        const fresh = { user: { id: nameAtAzure(tag) }, trustedOrigins: [origin] };
        const made = await ask('generate', secret, fresh);
        if (typeof made === 'object') return { ...told(made), goesOn: false };
        const outcome = made === 401 || made === 403 ? 'secretRefused' : 'refused';
        log.warn({ outcome }, "Azure's Direct Line gave no token");
      } catch (error) {
        log.warn({ error: classOf(error) }, "Azure's Direct Line gave no token");
      }
      throw new Refusal(502, 'NoToken', "Azure's Direct Line gave no token; try again later.");
    },
  };
}

/** What of an answer goes to the client. */
function told({ conversationId, token, expires_in }: z.infer<typeof Token>) {
  return { conversationId, token, expires_in };
}
