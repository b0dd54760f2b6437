import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConversation } from '../../support/directline.ts';
import { startGuide } from '../../support/process.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** What a first start does not load: the clients of Redis, and what speaks with the models of each provider. */
const loadsTheRest = `
  await import('./src/state/redis.ts');
  await import('./src/reminders/queued.ts');
  const { openModel } = await import('./src/coach/langchain.ts');
  for (const kind of ['openai', 'azure_openai', 'anthropic', 'ollama']) {
    await openModel({ kind, name: kind, model: 'm', host: 'localhost', baseUrl: 'http://localhost:1', apiKey: 'k' });
  }`;

describe('what the image holds', () => {
  it('is enough to hold a conversation that ends in a dossier, and to load what is loaded later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-laid-out-'));
    const node = ['--disable-warning=ExperimentalWarning', 'deployment/image/layOut.cli.ts'];
    execFileSync(process.execPath, [...node, join(folder, 'app')], { cwd: root });
    expect(existsSync(join(folder, 'app/node_modules/vitest'))).toBe(false);
    const script = join(folder, 'app/src/main.ts');
    const guide = await startGuide({ DATA_DIR: join(folder, 'data') }, { script });
    onTestFinished(async () => {
      await guide.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    });
    const client = await openConversation(guide.url);
    for (const text of ['ja', 'zelfbeoordeling', '1', '3 4', 'menu']) await client.say(text);
    for (const text of ['dossier', 'het hele dossier', 'overslaan', 'nederlandstalig'])
      await client.say(text);
    const { text } = await client.say('pdf');
    const link = new URL(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
    const file = await fetch(new URL(`/dossier/file${link.search}`, link));
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect((await fetch(`${guide.url}/webchat.js`)).status).toBe(200);
    const loading = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', loadsTheRest];
    expect(() => execFileSync(process.execPath, loading, { cwd: join(folder, 'app') })).not.toThrow();
  });
});
