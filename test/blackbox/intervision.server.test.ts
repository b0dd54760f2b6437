import { describe, expect, it } from 'vitest';
import { type Chat, openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';
import { below, linkIn } from '../support/takeAlong.ts';
import { holdsLikeEvery } from './everyConversation.ts';

const told = {
  nl: [
    ...['trajecten', 'Wilg', 'ja', 'Wilg wil weten of blijven kan', 'nee', 'Niets', 'online', 'menu'],
    ...['reflectie', 'nee', 'Een stil gesprek', 'menu'],
  ],
  en: [
    ...['trajectories', 'Willow', 'yes', 'Willow wants to know whether to stay', 'no', 'Nothing', 'online'],
    ...['menu', 'reflection', 'no', 'A silent talk', 'menu'],
  ],
};

holdsLikeEvery({
  dialog: 'intervision',
  document: 'intervision/1',
  enter: { nl: [...told.nl, 'intervisie'], en: [...told.en, 'peer consultation'] },
  answers: {
    nl: [
      ...['Wilg', 'ja', 'laat staan', 'Zij werkt er tien jaar', 'Ik vroeg door', 'Blijven of gaan'],
      ...['Vraag door op mijn rol', 'ja'],
    ],
    en: [
      ...['Willow', 'yes', 'keep it', 'She has been there for ten years', 'I asked on', 'To stay or to go'],
      ...['Ask on about my part', 'yes'],
    ],
  },
  outcome: 'shared',
  other: { nl: 'Een stil gesprek', en: 'A silent talk' },
  unclear: { after: 1, text: { nl: 'misschien straks', en: 'perhaps later' } },
});

/** Somebody whose sheet can be fetched, and the link to it. */
async function withSheet(chat: Chat): Promise<URL> {
  await chat.say(...told.nl, 'intervisie', 'Wilg', 'ja', 'laat staan', '<b>Jan Bakker</b> & zijn baas');
  const { text, step } = await chat.say('overslaan', 'overslaan', 'Vraag door', 'ja');
  expect(step.outcome).toBe('shared');
  return new URL(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
}

const asText = (link: URL) => new URL(`${link.pathname}/text${link.search}`, link);

describe('the link to an intervision sheet', () => {
  it('leads to a page and a text that hold what was previewed and nothing else', async () => {
    const link = await withSheet(await openChat(await startProduct()));
    const page = await fetch(link);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<p dir="auto">[PERSOON_1] wil weten of blijven kan</p>');
    expect(html).toContain('&#x3C;b>[PERSOON_2]&#x3C;/b> &#x26; zijn baas');
    const text = await fetch(asText(link));
    expect(text.headers.get('content-disposition')).toContain('attachment');
    const lines = (await text.text()).split('\n').filter((line) => line !== '');
    expect(lines).toEqual([
      ...['Intervisieblad', 'Vraag', '[PERSOON_1] wil weten of blijven kan'],
      ...['Context', '<b>[PERSOON_2]</b> & zijn baas', 'Wat ik van jullie vraag', 'Vraag door'],
      'Namen zijn vervangen. Herken je toch iemand, houd dat dan voor je.',
    ]);
    for (const all of [html, lines.join()]) expect(all).not.toMatch(/Wilg|Bakker|stil gesprek/);
  });

  it('is not all that is kept of it: what was said for it can be taken along in full', async () => {
    const chat = await openChat(await startProduct());
    await withSheet(chat);
    const text = await (await fetch(below(await linkIn(chat), 'text'))).text();
    expect(text).toContain('Intervisie: Blad 1');
    for (const line of ['[PERSOON_1] wil weten of blijven kan', '<b>[PERSOON_2]</b> & zijn baas']) {
      expect(text.split(line).length).toBeGreaterThan(2);
    }
  });

  it('leads to nothing once a line changed, until that was previewed as well', async () => {
    const chat = await openChat(await startProduct());
    const link = await withSheet(chat);
    await chat.say('wijzig regel 1', 'Of zij blijft');
    for (const at of [link, asText(link)]) expect((await fetch(at)).status).toBe(403);
    await chat.say('ja');
    expect(await (await fetch(asText(link))).text()).toContain('Of zij blijft');
  });

  it('works for a quarter of an hour, and not after everything was erased', async () => {
    const product = await startProduct();
    const link = await withSheet(await openChat(product));
    product.wait(14 * 60);
    expect((await fetch(link)).status).toBe(200);
    product.wait(2 * 60);
    const late = await fetch(link);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('werkt niet meer');
    const chat = await openChat(product);
    const other = await withSheet(chat);
    await chat.say('wis alles');
    await chat.say('ja');
    expect((await fetch(other)).status).toBe(403);
    expect((await fetch(new URL('/sheet?t=made-up', other))).status).toBe(403);
  });
});
