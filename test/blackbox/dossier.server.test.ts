import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Chat, openChat } from '../support/chat.ts';
import { docxText, pdfText } from '../support/documents.ts';
import { openTeams } from '../support/inTeams.ts';
import { type Product, startProduct } from '../support/product.ts';

/** Somebody who told something in most conversations. */
async function full(product: Product, user: string): Promise<Chat> {
  const chat = await openChat(product, { user });
  await chat.say('toelatingscheck', '1', 'menu', 'zelfbeoordeling', '1', '3 3', 'menu');
  await chat.say('reflectie', 'Een lastig gesprek', 'menu', 'traject', 'Wilg', 'menu');
  await chat.say('traject', 'nieuw', 'Vlinder', 'menu', 'plan', 'nieuw', 'Eerst luisteren', 'menu');
  return chat;
}

/** The link in the last message. */
function linkIn({ last }: Chat): URL {
  return new URL(/\]\((\S+)\)/.exec(last.text)?.[1] ?? '');
}

/** The document behind it. */
function fileOf(link: URL): Promise<Response> {
  return fetch(new URL(`/dossier/file${link.search}`, link));
}

describe('a document that is asked for in the conversation', () => {
  it('is made behind a link, with the name, in the language and in the form that were chosen', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_word');
    await chat.say('dossier', 'het hele dossier', '1', 'Zoë d’Ailly', 'Engelstalig', 'word');
    expect(chat.last.step).toMatchObject({ dialog: 'dossier', subject: 'all', outcome: 'ready' });
    const link = linkIn(chat);
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Maak mijn document')]);
    const file = await fileOf(link);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="dossier-2026-09-01.docx"');
    const text = await docxText(await file.arrayBuffer());
    for (const words of [
      'Zoë d’Ailly',
      'This is a self-assessment, not a certificate',
      'Wilg',
      'Een lastig gesprek',
    ]) {
      expect(text).toContain(words);
    }
    // The first of the list is the trajectory that was begun first.
    expect(text).not.toContain('Vlinder');
    expect(product.errors).toEqual([]);
  });

  it('is one part alone where that is asked for, and never more through the same link', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_part');
    await chat.say('dossier', 'ontwikkelplan', 'overslaan', 'nederlandstalig', 'pdf');
    const link = linkIn(chat);
    await chat.say('dossier', 'het hele dossier', 'overslaan', 'overslaan', 'nederlandstalig', 'pdf');
    const text = await pdfText(await (await fileOf(link)).arrayBuffer());
    expect(text).toContain('Eerst luisteren');
    for (const words of ['Wilg', 'Een lastig gesprek', 'Toelating']) expect(text).not.toContain(words);
  });

  it('is a page to read or print, on which nothing runs', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_page');
    await chat.say('dossier', 'een reflectieverslag', 'overslaan', 'nederlandstalig', 'webpagina');
    const file = await fileOf(linkIn(chat));
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(file.headers.get('content-disposition')).toContain('inline');
    expect(await file.text()).toContain('<bdi>Een lastig gesprek</bdi>');
  });

  it('is a file that can be brought back, with what was chosen and nothing else', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_json');
    await chat.say('dossier', 'een trajectbeschrijving', 'Vlinder', 'overslaan', 'nederlandstalig', 'json');
    const file = await fileOf(linkIn(chat));
    const body = await file.text();
    const schema = await (await fetch(JSON.parse(body).$schema)).json();
    expect(new Ajv2020({ strict: false, validateFormats: false }).validate(schema, JSON.parse(body))).toBe(
      true,
    );
    expect(Object.keys(JSON.parse(body).documents).toSorted()).toEqual([
      ...['practitioner', 'trajectory', 'trajectory/2/start'],
    ]);
    const other = await openChat(product, { user: 'dl_new' });
    const { text } = await other.say('privacy', 'Neem alles mee');
    const back = new URL(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(back, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ outcome: 'taken' });
    expect((await other.say('trajecten')).text).toContain('Vlinder');
  });

  it('is there for an hour, for nothing else, and not after everything was erased', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_hour');
    await chat.say('dossier', 'ontwikkelplan', 'overslaan', 'nederlandstalig', 'json');
    const link = linkIn(chat);
    expect((await fetch(new URL(`/take-along/file${link.search}`, link))).status).toBe(403);
    const leaving = await full(product, 'dl_leaves');
    await leaving.say('dossier', 'ontwikkelplan', 'overslaan', 'nederlandstalig', 'json');
    const gone = linkIn(leaving);
    expect((await fileOf(gone)).status).toBe(200);
    await leaving.say('wis alles');
    await leaving.say('ja');
    expect((await fileOf(gone)).status).toBe(403);
    expect(await (await fetch(gone)).text()).toContain('werkt niet meer');
    product.wait(59 * 60);
    expect((await fileOf(link)).status).toBe(200);
    product.wait(2 * 60);
    expect((await fileOf(link)).status).toBe(403);
  });

  it('is had in Teams by the same link', async () => {
    const product = await startProduct();
    const person = await openTeams(product);
    await person.say('zelfbeoordeling', '1', '3 3', 'menu', 'dossier', 'het hele dossier');
    await person.say('overslaan', 'nederlandstalig', 'pdf');
    const [, link = ''] = /(http[^"\s)]+\/dossier\?t=[^"\s)]+)/.exec(JSON.stringify(person.got)) ?? [];
    expect((await fetch(link)).status).toBe(200);
    expect(await pdfText(await (await fileOf(new URL(link))).arrayBuffer())).toContain('Zelfbeoordeling');
  });

  it('says that there is nothing yet, and where to begin', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { user: 'dl_nothing' });
    await chat.say('dossier');
    expect(chat.last.step).toMatchObject({ dialog: 'dossier', outcome: 'nothing' });
    expect(chat.last.labels).toContain('Zelfbeoordeling');
  });
});
