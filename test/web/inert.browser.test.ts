import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { button, newest, press, type } from '../support/page.ts';
import { type Product, startProduct } from '../support/product.ts';
import { disguises, made, tricks } from '../support/tricks.ts';

let browser: Browser;
let product: Product;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  product = await startProduct();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  onTestFinished(() => page.close());
  complaints = [];
  const complain = (what: string) => void complaints.push(what);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.message));
  page.on('dialog', (dialog) => complain(dialog.message()));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== product.url && !['blob:', 'data:'].includes(protocol)) complain(request.url());
  });
});

/** What nobody sees, in JSON, but for what makes one picture of several and what keeps words apart. */
const unseen = /\\u00|(?![\u200d\u2068\u2069])\p{Cf}/u;
const isolates = /[\u2068\u2069]/g;

/** What the guide says; and all that can be read, also of the person and on buttons. */
const bubble = '.webchat__bubble__content';
const ofGuide = `.webchat__stacked-layout:not(.webchat__stacked-layout--from-user) ${bubble}`;
const all = `${bubble}, [role="toolbar"]`;

/** Lets somebody agree and say all of this, and comes to the page where it can be read. */
async function showAll(...texts: readonly string[]): Promise<string> {
  const session = await post('/api/webchat/token', '');
  const path = `/v3/directline/conversations/${session.conversationId}/activities`;
  for (const text of ['hallo', 'ja', ...texts]) await post(path, session.token, { type: 'message', text });
  await page.addInitScript(
    (resume) => localStorage.setItem('loopbaanspiegel.resume', resume),
    session.resume,
  );
  await page.goto(product.url);
  await page.getByRole('textbox').waitFor();
  const { activities } = await post(path, session.token);
  const said = activities.filter(({ from }: { from: { role: string } }) => from.role === 'bot');
  await expect
    .poll(() => page.locator(ofGuide).count(), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(said.length);
  return JSON.stringify(said);
}

async function post(path: string, bearer: string, body?: object) {
  const headers = {
    'content-type': 'application/json',
    ...(bearer && { authorization: `Bearer ${bearer}` }),
  };
  const method = body || bearer === '' ? 'POST' : 'GET';
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

/** What the guide shows, but for what it takes to keep words apart, and with quotes as they are typed. */
async function read(what = `${ofGuide}, [role="toolbar"]`): Promise<string> {
  const parts = await page.locator(what).allInnerTexts();
  const text = parts.join('\n').replace(isolates, '').replace(/\s+/g, ' ');
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

async function expectOnlyWords() {
  const elements = await page
    .locator(all)
    .evaluateAll(
      (shown, names) =>
        shown.flatMap((one) => [...one.querySelectorAll(names.join(','))].map(({ outerHTML }) => outerHTML)),
      made,
    );
  expect(elements).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(complaints).toEqual([]);
  expect(product.errors).toEqual([]);
}

/** Stories of six texts each, the first of which is its name, with the answers listed after each. */
function stories(texts: readonly string[]): readonly string[] {
  const held = Array.from({ length: Math.ceil(texts.length / 6) }, (_, at) =>
    texts.slice(6 * at, 6 * at + 6),
  );
  const texted = held.flatMap(([title = 'Zo', situation = 'Zo', ...others]) => {
    const rest = Array.from({ length: 4 }, (_, at) => others[at] ?? 'overslaan');
    return ['verhaal', 'een nieuwe situatie', title, 'overslaan', situation, ...rest, 'antwoorden', 'menu'];
  });
  // There is nothing to choose from yet.
  return texted.toSpliced(1, 1);
}

describe('words of a person', () => {
  it('stay words, to the letter, where they are listed again', async () => {
    await showAll(...stories(tricks));
    const shown = await read();
    for (const trick of tricks) expect(shown).toContain(trick);
    await expectOnlyWords();
  });

  it('stay words where the guide asks on, reports, plans and looks back', async () => {
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = tricks.slice(1, 3).concat(tricks.slice(27, 31));
    await showAll(
      ...[
        'trajecten',
        'Kastanje',
        'ja',
        a,
        'nee',
        b,
        'op afstand',
        'Afronding en evaluatie',
        '1',
        c,
        d,
        'overslaan',
        e,
        'ja',
      ],
      ...['verslag', f, a, b, 'reflectie', 'overslaan', c, d, e, f, 'menu'],
      ...['plan', 'een nieuw voornemen', a, '1 februari 2027', b, 'overslaan', 'waar sta ik', 'plan', a],
    );
    const shown = await read();
    for (const trick of [a, b, c, d, e, f]) expect(shown).toContain(trick);
    expect(shown).toContain('Verslag van het traject Kastanje');
    expect(shown).toContain(`Je schreef: "${d}"`);
    await expectOnlyWords();
  });

  it('stay words on the buttons and in the card that they are picked from', async () => {
    const titles = tricks.slice(27, 30);
    await showAll(...stories(titles.flatMap((title) => [title, 'Zo', 'Zo', 'Zo', 'Zo', 'Zo'])), 'verhaal');
    for (const title of titles) await button(page, title).waitFor();
    await expectOnlyWords();
    await press(page, titles[1] ?? '');
    await type(page, 'zelfbeoordeling', 'Welke groep neem je?');
    await type(page, '6', 'Wat past nu het beste bij jou?');
    await type(page, '2 3 3 1 4', 'is klaar');
    await press(page, 'Bewijs');
    await page.getByRole('button', { name: 'Aankruisen in een lijst', expanded: false }).click();
    await page.getByRole('checkbox').first().waitFor();
    const card = await read('.ac-adaptiveCard');
    for (const title of titles) expect(card).toContain(title);
    await expectOnlyWords();
  });
});

describe('what hides, disguises or reorders words', () => {
  it('is nowhere in what the guide says, while what has a meaning stays', async () => {
    const typed = disguises.map(([one]) => one);
    const said = await showAll(...stories(typed), 'verhaal', 'reflectie', ...typed.slice(0, 3));
    expect(said).not.toMatch(unseen);
    expect(said.split('\u2068').length).toBe(said.split('\u2069').length);
    const shown = await read();
    for (const [, left] of disguises) expect(shown).toContain(left);
    await expectOnlyWords();
  });

  it('is no way to put the words of the guide in another order', async () => {
    await showAll('toelatingscheck', 'nee', 'een andere', 'ja', 'קורס', '40 uur', 'ja');
    const left = (text: string) =>
      newest(page, 'קורס').evaluate((element, words) => {
        const range = document.createRange();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at < 0) continue;
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
        }
        return range.getBoundingClientRect().left;
      }, text);
    expect(await left('40')).toBeGreaterThan(await left('קורס'));
    expect(complaints).toEqual([]);
  });
});
