import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FileAttachment } from '../../src/channels/activity.ts';
import { pdfText } from '../support/documents.ts';
import { type Got, type InTeams, openTeams } from '../support/inTeams.ts';
import { startProduct } from '../support/product.ts';

type Put = { readonly headers: IncomingMessage['headers']; readonly body: Buffer };

/** Where somebody keeps their files; it answers with this status. */
async function startStorage(status = 201) {
  const puts: Put[] = [];
  const server = createServer(async (request, response) => {
    puts.push({ headers: request.headers, body: await buffer(request) });
    response.statusCode = status;
    response.setHeader('location', 'http://127.0.0.1:1/elsewhere').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
  const isStorage = ({ href }: URL) => href.startsWith(url);
  return { url, puts, isStorage };
}

/** Asks for the plan as a document of this form, and gives the file that is offered, if any. */
async function askFor(person: InTeams, form: string) {
  const before = person.got.length;
  await person.say('plan', 'nieuw', 'Eerst luisteren', 'menu', 'dossier', 'ontwikkelplan');
  await person.say('overslaan', 'nederlandstalig', form);
  await vi.waitFor(() => expect(JSON.stringify(person.got.slice(before))).toContain('/dossier?t='));
  return () => offersIn(person.got.slice(before)).at(-1);
}

function offersIn(got: readonly Got[]) {
  return got.flatMap(({ attachments = [] }) =>
    attachments.flatMap((one) => (one.contentType.endsWith('file.consent') ? [one as Offer] : [])),
  );
}

type Offer = Extract<FileAttachment, { content: { acceptContext: object } }>;

function decide(
  person: InTeams,
  action: 'accept' | 'decline',
  context: object | undefined,
  uploadUrl: string,
) {
  const named = { name: 'dossier.pdf', contentUrl: 'https://contoso.sharepoint.com/dossier.pdf' };
  const uploadInfo = { ...named, uploadUrl, uniqueId: 'unique', fileType: 'pdf' };
  const value = { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) };
  return person.invoke('fileConsent/invoke', value);
}

describe('a document as a file in Teams', () => {
  it('is offered beside the link, made when somebody says yes, and shown where it was put', async () => {
    const storage = await startStorage();
    const product = await startProduct(storage);
    const person = await openTeams(product);
    const offered = await askFor(person, 'pdf');
    const { name, content } = await vi.waitUntil(offered);
    expect(name).toBe('dossier-2026-09-01.pdf');
    expect(storage.puts).toEqual([]);
    expect((await decide(person, 'accept', content.acceptContext, storage.url)).status).toBe(200);
    const last = () => person.got.at(-1)?.attachments?.[0];
    await vi.waitFor(() => expect(last()?.contentType).toContain('file.info'), { timeout: 20_000 });
    expect(last()).toMatchObject({
      name: 'dossier.pdf',
      contentUrl: 'https://contoso.sharepoint.com/dossier.pdf',
      content: { uniqueId: 'unique', fileType: 'pdf' },
    });
    const [put] = storage.puts;
    const size = put?.body.length ?? 0;
    expect(put?.headers['content-range']).toBe(`bytes 0-${size - 1}/${size}`);
    expect(put?.headers.authorization).toBeUndefined();
    expect(await pdfText(put?.body ?? Buffer.alloc(0))).toContain('Eerst luisteren');
    expect(product.errors).toEqual([]);
  });

  it('is not made where somebody says no, and the link is still there', async () => {
    const storage = await startStorage();
    const person = await openTeams(await startProduct(storage));
    const { content } = await vi.waitUntil(await askFor(person, 'word'));
    await decide(person, 'decline', content.declineContext, storage.url);
    await vi.waitFor(() =>
      expect(person.got.at(-1)?.text).toContain('Met de link kun je het nog wel ophalen'),
    );
    expect(storage.puts).toEqual([]);
  });

  it('is not offered where it is a page to read', async () => {
    const storage = await startStorage();
    const person = await openTeams(await startProduct(storage));
    const offered = await askFor(person, 'webpagina');
    await person.say('menu');
    expect(offered()).toBeUndefined();
  });

  it.each([404, 307])('says so where it does not get there, and follows nothing: %i', async (status) => {
    const storage = await startStorage(status);
    const product = await startProduct(storage);
    const person = await openTeams(product);
    const { content } = await vi.waitUntil(await askFor(person, 'json'));
    await decide(person, 'accept', content.acceptContext, storage.url);
    await vi.waitFor(() => expect(person.got.at(-1)?.text).toContain('Haal het op met de link'));
    expect(storage.puts).toHaveLength(1);
    expect(product.warnings.join()).not.toContain('luisteren');
  });

  it('goes to nowhere but where Microsoft keeps files, to nobody else, and is nothing else', async () => {
    const storage = await startStorage();
    const guarded = await startProduct();
    const person = await openTeams(guarded);
    const { content } = await vi.waitUntil(await askFor(person, 'json'));
    expect((await decide(person, 'accept', content.acceptContext, storage.url)).status).toBe(400);
    for (const value of [undefined, {}, { action: 'accept' }, { action: 'burn', context: { order: '' } }])
      expect((await person.invoke('fileConsent/invoke', value)).status).toBe(400);
    const product = await startProduct(storage);
    const nobody = await openTeams(product, 'somebody-else');
    await decide(nobody, 'accept', content.acceptContext, storage.url);
    await vi.waitFor(() => expect(storage.puts).toHaveLength(1));
    expect(`${storage.puts[0]?.body}`).not.toContain('luisteren');
    await decide(nobody, 'accept', { order: '{"parts":["secrets"]}' }, storage.url);
    await vi.waitFor(() => expect(nobody.got.at(-1)?.text).toContain('Haal het op met de link'));
    expect(storage.puts).toHaveLength(1);
  });
});
