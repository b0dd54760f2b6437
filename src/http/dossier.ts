import { createHash } from 'node:crypto';
import { Refusal } from '../channels/answer.ts';
import type { Passes } from '../channels/directline/tokens.ts';
import { endings, type Order } from '../dossier/order.ts';
import { pageStyle } from '../dossier/pageStyle.ts';
import { PressBusy } from '../dossier/press.ts';
import { type Dossiers, schemaPath } from '../dossiers.ts';
import type { openPage } from '../page.ts';
import { exportSchema } from '../rights/export.ts';
import { byPass, unlessRefused } from './byPass.ts';
import type { Sent } from './sent.ts';

/** The documents that somebody asked for, and which one by the pass in the link that they got from the guide. */
export type DossierParts = Pick<Dossiers, 'language' | 'make'> & { readonly whose: Passes['check'] };

const path = '/dossier';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');
// Nothing runs on it, and it gets nothing from anywhere.
const pagePolicy = [
  ...["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ...['img-src data:', `style-src 'sha256-${styleHash}'`],
].join('; ');

const types: Readonly<Record<Order['form'], string>> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  page: 'text/html; charset=utf-8',
  json: 'application/json',
};

/** What is behind a link to a document, by the pass in it: a page that makes it, and the document itself. */
export function openDossier(parts: DossierParts, page: ReturnType<typeof openPage>) {
  const withPass = byPass(parts.whose);
  const make = (pass: string) =>
    withPass(pass, parts.make).catch((error) => {
      if (!(error instanceof PressBusy)) throw error;
      throw new Refusal(503, 'Busy', 'Too many documents are being made; try again in a minute.');
    });

  return {
    /** The page; whoever comes too late is told where to get a new link. */
    [path]: async (pass: string): Promise<Sent> => {
      const language = await unlessRefused(withPass(pass, parts.language));
      return language
        ? { status: 200, ...page.withPass(`dossier.${language}`, pass) }
        : { status: 403, ...(await page.expired('dossier')) };
    },
    /** What a file that can be brought back looks like; for everybody. */
    [schemaPath]: async (): Promise<Sent> => {
      const headers = { 'content-type': 'application/schema+json', 'cache-control': 'public, max-age=3600' };
      return { status: 200, headers, body: JSON.stringify(exportSchema()) };
    },
    [`${path}/file`]: async (pass: string): Promise<Sent> => {
      const { form, name, body } = await make(pass);
      const headers = {
        'content-type': types[form],
        'content-disposition': `${form === 'page' ? 'inline' : 'attachment'}; filename="${name}.${endings[form]}"`,
        'cache-control': 'no-store',
        ...(form === 'page' && { 'content-security-policy': pagePolicy }),
      };
      return { status: 200, headers, body: Buffer.from(body) };
    },
  };
}
