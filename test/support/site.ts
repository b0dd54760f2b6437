import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const example = join(import.meta.dirname, '..', '..', 'deployment', 'site', 'site.mjs');

/** Starts the site that is given as an example, in a process of its own; answers its origin. */
export async function startExampleSite(guide: string, secret: string): Promise<string> {
  const env = { GUIDE_URL: guide, DIRECT_LINE_SECRET: secret, PORT: '0' };
  const site = spawn(process.execPath, [example], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void site.kill());
  const [printed] = await once(site.stdout, 'data');
  const [origin] = /http:\S+/.exec(`${printed}`) ?? [];
  if (!origin) throw new Error(`The site did not start: ${printed}`);
  return origin;
}

/** Starts a site with this on every page, which answers whoever asks for a token with `tokenStatus`; answers its origin. */
export async function startSite(body: () => string, tokenStatus = 401): Promise<string> {
  const site = createServer((request, response) => {
    // One thing after the other: restify changes what these answer.
    if (request.method === 'POST') response.statusCode = tokenStatus;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="nl"><title>Een site</title><body>${body()}</body></html>`);
  });
  site.listen(0, 'localhost');
  await once(site, 'listening');
  onTestFinished(() => {
    site.closeAllConnections();
    site.close();
  });
  return `http://localhost:${(site.address() as AddressInfo).port}`;
}
