import { type Answer, Refusal } from '../channels/answer.ts';
import type { Passes } from '../channels/directline/tokens.ts';
import type { openPage } from '../page.ts';
import { NotAnExport } from '../rights/export.ts';
import type { TakeAlong } from '../takeAlong.ts';
import { byPass, unlessRefused } from './byPass.ts';
import { download, type Sent } from './sent.ts';

/** What somebody takes along, and whose it is by the pass in the link that they got from the guide. */
export type TakeAlongParts = TakeAlong & { readonly whose: Passes['check'] };

/** The path of the page; what it leads to is below it. */
export const takeAlongPath = '/take-along';

/** What is behind a link to take everything along, each by the pass in it. */
export function openTakeAlong(parts: TakeAlongParts, page: ReturnType<typeof openPage>) {
  const withPass = byPass(parts.whose);
  const gets: Readonly<Record<string, (pass: string) => Promise<Sent>>> = {
    /** The page; whoever comes too late is told where to get a new link. */
    [takeAlongPath]: async (pass) => {
      const language = await unlessRefused(withPass(pass, parts.language));
      return language
        ? { status: 200, ...page.withPass(`takeAlong.${language}`, pass) }
        : { status: 403, ...(await page.expired('takeAlong')) };
    },
    [`${takeAlongPath}/file`]: async (pass) => {
      const file = await withPass(pass, parts.file);
      const name = `loopbaanspiegel-${file.exportedOn}.json`;
      return download('application/json', name, `${JSON.stringify(file, null, 2)}\n`);
    },
    [`${takeAlongPath}/text`]: async (pass) =>
      download('text/plain; charset=utf-8', 'loopbaanspiegel.txt', await withPass(pass, parts.text)),
  };

  return {
    gets,
    /** Refuses whoever has no pass, before more is read of them. */
    letIn: (pass: string) => withPass(pass, async () => undefined),
    bringBack: async (pass: string, file: unknown): Promise<Answer> => {
      try {
        const outcome = await withPass(pass, (holder) => parts.bringBack(holder, file));
        return { status: 200, body: { outcome } };
      } catch (error) {
        if (error instanceof NotAnExport) throw new Refusal(400, 'NotAnExport', error.message);
        throw error;
      }
    },
  };
}
