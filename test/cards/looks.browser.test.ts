import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { messageCards } from '../../src/cards/messageCard.ts';
import type { Figure } from '../../src/conversation/figure.ts';
import type { Form } from '../../src/conversation/form.ts';
import { flawsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { pictures } from '../support/page.ts';
import { startProduct } from '../support/product.ts';
import { inTeams, startTeams } from '../support/teams.ts';

const library = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
  'utf8',
);

/** The grounds and words of Teams in each of its looks. */
const looks = {
  light: { ground: '#ffffff', words: '#242424', subtle: '#616161', accent: '#5b5fc7', button: '#ffffff' },
  dark: { ground: '#292929', words: '#ffffff', subtle: '#adadad', accent: '#7f85f5', button: '#3d3d3d' },
  contrast: { ground: '#000000', words: '#ffffff', subtle: '#ffffff', accent: '#ffff01', button: '#000000' },
};
type Look = keyof typeof looks;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page of this width in one of the looks of Teams. */
async function open(look: Look, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 200 } });
  onTestFinished(() => page.close());
  const { ground, words, subtle, accent, button } = looks[look];
  await page.setContent(`<!doctype html><html lang="nl"><title>Teams</title><style>
    body { margin: 0; padding: 12px; background: ${ground}; font: 14px/20px 'Segoe UI', Arial, sans-serif; }
    .ac-pushButton { color: ${words}; background: ${button}; border: 1px solid ${subtle}; border-radius: 4px;
      padding: 5px 12px; font: 600 14px/20px 'Segoe UI', Arial, sans-serif; }
    .ac-anchor { color: ${accent} }
    h1 { position: absolute; margin: 0; color: ${words}; clip-path: inset(50%); }
  </style><header><h1>Teams</h1></header><main></main>`);
  await page.addScriptTag({ content: library });
  return page;
}

/** Shows a card as Teams does, and says what of it is cut off or is wider than the page. */
function show(page: Page, card: object, look: Look): Promise<readonly string[]> {
  return page.evaluate(
    ({ card, words, subtle, accent, ground }) => {
      const { AdaptiveCard, HostConfig } = Object(globalThis).AdaptiveCards;
      const colors = { default: { default: words, subtle }, accent: { default: accent, subtle: accent } };
      const shown = new AdaptiveCard();
      shown.hostConfig = new HostConfig({
        spacing: { small: 4, default: 8, medium: 12, large: 20, padding: 0 },
        separator: { lineThickness: 1, lineColor: subtle },
        containerStyles: { default: { backgroundColor: ground, foregroundColors: colors } },
        actions: {
          ...{ maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
          showCard: { actionMode: 'inline', inlineTopMargin: 12 },
        },
      });
      shown.parse(card);
      document.querySelector('main')?.replaceChildren(shown.render());
      // A form is unfolded, so that it is seen as well.
      for (const one of document.querySelectorAll('.ac-pushButton.expandable')) (one as HTMLElement).click();
      // What is on a button may be cut off where it stands in the text as well.
      const most = document.body.clientWidth - 12;
      const said = [...document.querySelectorAll('.ac-richTextBlock')].map(({ textContent }) => textContent);
      const isWide = document.documentElement.scrollWidth > document.body.clientWidth + 24;
      const wide = [...document.querySelectorAll('.ac-pushButton, img, select, label')]
        .filter((one) => one.getBoundingClientRect().right > most)
        .map(({ textContent }) => textContent ?? '')
        .filter((label) => !said.some((text) => text?.includes(label)));
      return [...wide, ...(isWide ? ['the page'] : [])];
    },
    { card, ...looks[look] },
  );
}

const group = (label: string, stated: number, shown: number, total: number) => ({
  label,
  ...{ stated, shown, total },
});

const figures: Readonly<Record<string, Figure>> = {
  // As one that was kept before groups were drawn.
  bars: {
    title: 'Hoe ver je bent',
    rows: [
      { ...group('Kennis', 9, 4, 14), words: '9 van 14 gezegd, waarvan 4 getoond' },
      { ...group('Taken', 25, 0, 25), words: '25 van 25 gezegd, nog niets getoond' },
      { ...group('Competenties', 0, 0, 31), words: 'nog niets gezegd' },
      { ...group('Beroepshouding', 12, 12, 12), words: '12 van 12 gezegd en getoond' },
    ],
  },
  sections: {
    title: 'Hoe ver je bent',
    rows: [
      {
        ...group('Kennis', 9, 4, 14),
        words: '9 van 14 gezegd, waarvan 4 getoond',
        groups: [
          group('Loopbaantheorieën en methodieken', 2, 1, 2),
          group('Ontwikkeling van de mens', 3, 3, 3),
          group('Arbeidsmarkt', 0, 0, 3),
          group('Opleidingen en beroepen', 3, 0, 3),
          group('Organisaties', 1, 0, 3),
        ],
      },
    ],
  },
};

/** A list in which several can be ticked, as parts of a document are. */
const ticks: Form = {
  title: 'Aankruisen in een lijst',
  submit: 'Versturen',
  fields: [
    {
      ...{ id: 'parts', label: 'Welke onderdelen wil je erin?', isSeveral: true },
      choices: ['Toelatingscheck', 'Zelfbeoordeling en bewijs', 'Ontwikkelplan'].map((label) => ({
        ...{ label, answer: label },
      })),
    },
  ],
};

describe('a card in Teams', () => {
  it('shows everything within its width, to everybody, in every look and on a small phone', async () => {
    const product = await startProduct();
    const teams = await startTeams();
    const person = inTeams(product.url, teams);
    const cards: Record<string, object> = {};
    const keep = async (name: string, ...texts: string[]) => {
      cards[name] = (await person.say(...texts)).card;
    };
    await keep('consent', 'hallo');
    await keep('menu', 'ja');
    await keep('question', 'toelatingscheck');
    await person.press('Nee');
    cards.answered = teams.shown.at(-2)?.card ?? {};
    await keep(
      'verdict',
      'een andere',
      'ja',
      'Basis*opleiding*',
      '3,5 EC',
      'ja',
      'ja',
      'ja',
      'praktijk',
      '1 maart 2026',
      'ja',
      '8 per week',
      'ja',
      'nee',
    );
    await keep('form', 'menu', 'zelfbeoordeling', 'vraagverheldering');
    await keep('overview', 'waar sta ik');
    const text = 'Dit is hoe ver je bent.';
    for (const [name, figure] of Object.entries(figures)) {
      const message = { text, language: 'nl', step: { dialog: 'overview' }, figure } as const;
      cards[name] = messageCards(message, () => true)[0] ?? {};
    }
    const asked = { text, language: 'nl', step: { dialog: 'dossier' }, form: ticks } as const;
    cards.ticks = messageCards(asked, () => true)[0] ?? {};
    for (const [look, width] of [
      ['light', 600],
      ['dark', 320],
      ['contrast', 600],
    ] as const) {
      const page = await open(look, width);
      for (const [name, card] of Object.entries(cards)) {
        expect(await show(page, card, look), `${name} in ${look}`).toEqual([]);
        // What is there and what it is called is the same in every look.
        const { violations, advice } = await flawsOfAxe(page, look === 'light' ? undefined : 'contrast');
        // A box to tick is as large as the browser makes it, or Teams; WCAG 2.5.8 leaves it to them.
        const isOurs = (flaw: string) => name !== 'ticks' || !flaw.startsWith('target-size');
        expect([...violations, ...advice].filter(isOurs), `${name} in ${look}`).toEqual([]);
        await page.screenshot({ path: join(pictures, `card-${name}-${look}.png`), fullPage: true });
      }
    }
  });
});
