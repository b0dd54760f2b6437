import { expect, it, onTestFinished } from 'vitest';
import { secret, serve } from '../http/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { startTalk } from '../support/talk.ts';

it('talks by a Direct Line elsewhere, and comes back to the conversation there', async () => {
  // Our own speaks the same protocol, so that it can stand in for Azure's.
  const allowedOrigins: string[] = [];
  const elsewhere = await serve({ allowedOrigins });
  const talk = await startTalk({ azure: { url: `${elsewhere.url}/v3/directline`, secret } });
  allowedOrigins.push(talk.url);
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await talk.stop();
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const said = (text: string) => page.getByRole('feed').getByText(text, { exact: true });
  await page.goto(talk.url);
  await said('Welkom').waitFor();
  await page.getByRole('textbox').fill('hallo');
  await page.getByRole('textbox').press('Enter');
  await said('1: 5').waitFor();
  await page.reload();
  await said('1: 5').waitFor();
  expect(await said('Welkom').count()).toBe(1);
  await page.getByRole('textbox').fill('nog iets');
  await page.getByRole('textbox').press('Enter');
  await said('2: 8').waitFor();
  expect(new Set(elsewhere.talk.heard.map(({ practitioner }) => practitioner)).size).toBe(1);
  expect(talk.heard).toEqual([]);
  expect(complaints).toEqual([]);
});
