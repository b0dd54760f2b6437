import { z } from 'zod';
import { type Answer, Refusal } from '../channels/answer.ts';
import type { Channels } from '../channels/channels.ts';
import type { Passes } from '../channels/directline/tokens.ts';
import { nameOf, type WindowName, type Windows, windowNamed } from '../windows.ts';

/** The windows behind the page that shows one, each by the pass in its address. */
export type WindowCallParts = Pick<Windows, 'show' | 'keep'> & {
  readonly send: Channels['windows']['send'];
  readonly passes: Passes;
};

/** The path of the page, and of what it asks for. */
export const windowPath = '/window';
export const windowCalls = '/api/window';

const mostFields = 30;
const Filled = z.object({
  fields: z
    .record(z.string().min(1).max(40), z.string())
    .refine((fields) => Object.keys(fields).length <= mostFields),
});

/** The calls of the page: to show what the window holds, to keep what is typed, and to send it. */
export function openWindowCalls({ show, keep, send, passes }: WindowCallParts) {
  async function windowOf(authorization: string | undefined): Promise<WindowName> {
    const [, pass = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    const named = await passes.check(pass);
    const window = typeof named === 'string' ? undefined : windowNamed(named.name);
    if (!window) throw gone();
    return window;
  }

  /** With a pass that is good for as long again. */
  async function renewed(window: WindowName, body: object): Promise<Answer> {
    return { status: 200, body: { pass: await passes.issue(nameOf(window)), ...body } };
  }

  return {
    show: async (authorization: string | undefined): Promise<Answer> => {
      const window = await windowOf(authorization);
      const shown = await show(window);
      if (!shown) throw gone();
      return renewed(window, shown);
    },
    keep: async (authorization: string | undefined, body: unknown): Promise<Answer> => {
      const window = await windowOf(authorization);
      const kept = await keep(window, fieldsIn(body));
      if (!kept) throw gone();
      return renewed(window, kept === 'closed' ? { isClosed: true } : kept);
    },
    send: async (authorization: string | undefined, body: unknown): Promise<Answer> => {
      const window = await windowOf(authorization);
      const sent = await send(window, fieldsIn(body));
      if (sent === undefined) throw gone();
      return renewed(window, typeof sent === 'string' ? { outcome: sent } : { problems: sent });
    },
  };
}

function fieldsIn(body: unknown): Readonly<Record<string, string>> {
  const { data } = Filled.safeParse(body);
  if (data) return data.fields;
  throw new Refusal(400, 'BadArgument', `Send at most ${mostFields} fields, each a text.`);
}

function gone(): Refusal {
  return new Refusal(
    403,
    'WindowGone',
    'This window is not open any more; open it anew in the conversation.',
  );
}
