import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openLimits } from '../../src/limits.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from './serve.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A site with an empty page; answers its origin. */
async function openSite(): Promise<string> {
  const site = createServer((_request, response) => void response.end('<!doctype html>')).listen(
    0,
    '127.0.0.1',
  );
  await once(site, 'listening');
  onTestFinished(() => void site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

/** Talks to the guide from the page of this site, as a client in a browser does; answers what was heard, or that it failed. */
async function talkFrom(site: string, url: string): Promise<string> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(site);
  return page.evaluate(async (guide) => {
    const call = async (address: string, token?: string, body: object = {}) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-ms-bot-agent': 'a test',
          'x-requested-with': 'XMLHttpRequest',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      if (response.status === 429) throw new Error(`wait ${response.headers.get('retry-after')}`);
      return response.json();
    };
    try {
      const { token, domain } = await call(`${guide}/api/webchat/token`);
      const { streamUrl } = await call(`${domain}/conversations`, token);
      return await new Promise<string>((resolve) => {
        const socket = new WebSocket(streamUrl);
        socket.onerror = () => resolve('no socket');
        socket.onmessage = ({ data }) => data && resolve(JSON.parse(data).activities[0].text);
      });
    } catch (error) {
      return `${error}`;
    }
  }, url);
}

describe('a page of another site', () => {
  it('can talk to the guide in a browser, where its site is listed', async () => {
    const site = await openSite();
    const { url } = await serve({ allowedOrigins: [site], limits: openLimits(new Uint8Array(32)) });
    expect(await talkFrom(site, url)).toBe('Welkom');
  });

  it('cannot where it is not', async () => {
    const { url } = await serve({ allowedOrigins: [await openSite()] });
    expect(await talkFrom(await openSite(), url)).toBe('TypeError: Failed to fetch');
  });

  it('can read how long to wait', async () => {
    const site = await openSite();
    const { url } = await serve({ allowedOrigins: [site], limits: { count: async () => 7 } });
    expect(await talkFrom(site, url)).toBe('Error: wait 7');
  });
});
