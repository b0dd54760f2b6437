import type { Passes } from '../channels/directline/tokens.ts';
import type { openPage } from '../page.ts';
import { type Sheets, sheetAsText } from '../sheets.ts';
import { byPass, unlessRefused } from './byPass.ts';
import { download, type Sent } from './sent.ts';

/** What is shared as a sheet, and which one it is by the pass in the link that somebody got from the guide. */
export type SheetParts = Sheets & { readonly which: Passes['check'] };

/** The path of the page; the text is below it. */
const sheetPath = '/sheet';

/** What is behind a link to a sheet, each by the pass in it. */
export function openSheets(
  parts: SheetParts,
  page: ReturnType<typeof openPage>,
): Readonly<Record<string, (pass: string) => Promise<Sent>>> {
  const withPass = byPass(parts.which);
  return {
    /** The page, ready to be printed; whoever comes too late is told where to get a new link. */
    [sheetPath]: async (pass) => {
      const found = await unlessRefused(withPass(pass, parts.sheet));
      return found
        ? { status: 200, ...(await page.sheet(found.sheet, found.language, pass)) }
        : { status: 403, ...(await page.expired('sheet')) };
    },
    [`${sheetPath}/text`]: async (pass) => {
      const { sheet } = await withPass(pass, parts.sheet);
      return download('text/plain; charset=utf-8', 'intervisie.txt', sheetAsText(sheet));
    },
  };
}
