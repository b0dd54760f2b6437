import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import { toActivities } from '../../src/channels/activities.ts';
import { asTyped, visible } from '../../src/conversation/escape.ts';
import type { Message } from '../../src/conversation/message.ts';
import { launchBrowser } from '../support/browser.ts';
import { newest } from '../support/page.ts';
import { startTalk } from '../support/talk.ts';
import { disguises, made, tricks } from '../support/tricks.ts';

const { resolve } = createRequire(import.meta.url);

/** What people may have typed, as it is kept, and what may be read of it. */
const words = [
  ...tricks.map((trick) => ({ kept: visible(trick), shown: trick })),
  ...disguises.map(([typed, shown]) => ({ kept: visible(typed), shown })),
];

/** A message with all of it wherever there may be words of a person: in the text, on buttons, and to pick one or several. */
const choices = words.map(({ kept }, at) => ({ label: kept, answer: `${at}` }));
const everywhere: Message = {
  text: words.map(({ kept }) => `- ${asTyped(kept)}`).join('\n'),
  language: 'nl',
  step: { dialog: 'test', question: 'pick' },
  token: '1',
  suggestions: choices,
  form: {
    title: 'Aankruisen',
    submit: 'Versturen',
    fields: [
      { id: 'several', label: 'Meer', choices, isSeveral: true },
      { id: 'one', label: 'Een', choices, isSeveral: false },
    ],
  },
};

let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  onTestFinished(() => page.close());
  complaints = [];
  page.on('pageerror', (error) => void complaints.push(error.message));
  page.on('dialog', (dialog) => void complaints.push(dialog.message()));
});

/** Looks for anything that words became which they are not; requests may only go to this origin. */
function watch(origin: string) {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:', 'about:'].includes(url.protocol))
      complaints.push(url.href);
  });
}

/** What can be read there, with quotes as they are typed; and what else there is than words. */
async function read(where: string): Promise<string> {
  const card = page.locator(where).last();
  const others = await card.evaluate(
    (element, names) => [...element.querySelectorAll(names.join(','))].map(({ outerHTML }) => outerHTML),
    made,
  );
  expect(others).toEqual([]);
  const options = await card.locator('option').allTextContents();
  const text = [await card.innerText(), ...options].join('\n').replace(/[\u2068\u2069]/g, '');
  return text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function expectAllTimes(text: string, least: number) {
  const missing = words.filter(({ shown }) => text.split(shown.replace(/\s+/g, ' ')).length - 1 < least);
  expect(missing.map(({ shown }) => shown)).toEqual([]);
}

describe('words of a person on a card', () => {
  it('stay words in Web Chat, whatever they look like', async () => {
    const bot: Bot = {
      prepare: async () => {},
      spokenIn: async () => undefined,
      unreachable: async () => undefined,
      turn: async () => ({ messages: [everywhere], mayKeep: true }),
    };
    const talk = await startTalk({ bot });
    onTestFinished(talk.stop);
    watch(talk.url);
    await page.goto(talk.url);
    // A page that is still being drawn does not hear every press.
    await expect
      .poll(
        async () => {
          const isUnfolded = await newest(page, 'Versturen').isVisible();
          if (!isUnfolded) await page.getByRole('feed').getByRole('button', { name: 'Aankruisen' }).click();
          return isUnfolded;
        },
        { interval: 1_000 },
      )
      .toBe(true);
    // Picked from a list of several, and from one that unfolds.
    expectAllTimes(await read('.ac-adaptiveCard'), 2);
    expectAllTimes(await read('[role="toolbar"]'), 1);
    expect(complaints).toEqual([]);
  });

  it('stay words where a card is read as Teams does, Markdown and all', async () => {
    const sent = await toActivities([everywhere], { channel: 'msteams', activity: 'a' });
    expect(JSON.stringify(sent)).not.toContain('"mention"');
    const cards = sent.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));
    watch('null');
    await page.setContent('<main></main>');
    const beside = join(dirname(resolve('marked')), 'marked.umd.js');
    for (const library of [resolve('adaptivecards/dist/adaptivecards.min.js'), beside]) {
      await page.addScriptTag({ content: readFileSync(library, 'utf8') });
    }
    await page.evaluate((all) => {
      const { AdaptiveCards, marked } = globalThis as unknown as {
        AdaptiveCards: typeof import('adaptivecards');
        marked: typeof import('marked');
      };
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = marked.parse(text, { async: false });
        result.didProcess = true;
      };
      for (const content of all) {
        const card = new AdaptiveCards.AdaptiveCard();
        card.parse(content);
        const element = card.render();
        if (element) document.querySelector('main')?.append(element);
      }
    }, cards as object[]);
    await page.getByRole('button', { name: 'Aankruisen' }).click();
    await page.getByRole('button', { name: 'Versturen' }).waitFor();
    // On buttons, picked from a list of several, and from one that unfolds.
    expectAllTimes(await read('main'), 3);
    expect(complaints).toEqual([]);
  });
});
