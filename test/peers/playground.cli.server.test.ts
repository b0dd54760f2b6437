import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runToEnd, startGuide } from '../support/process.ts';
import { findPort, until } from '../support/redis.ts';

const script = 'test/support/playground.cli.ts';
const folder = () => mkdtempSync(join(tmpdir(), 'guide-'));

/** Whether anything listens there. */
function isReached(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

it('plays Teams in front of the guide with no settings, on this machine only, until Ctrl-C', async () => {
  const settings = {
    ...{ DATA_DIR: folder(), PORT: `${await findPort()}` },
    // Of somebody who has a tenant as well; the playground has no use for it.
    MicrosoftAppId: '00000000-0000-4000-8000-000000000000',
  };
  const guide = await startGuide(settings, { script });
  onTestFinished(async () => void (await guide.kill('SIGKILL')));
  const address = () => /^Microsoft Teams, as .+: (\S+)$/m.exec(guide.printed())?.[1];
  await until(async () => address() !== undefined);

  const page = await fetch(`${address()}`);
  expect(await page.text()).toContain('Microsoft 365 Agents Playground');
  const { config } = await (await fetch(`${address()}/_internal/v1/config`)).json();
  expect(config.currentUser.name).toBeTruthy();
  const port = Number(new URL(`${address()}`).port);
  expect(await isReached('127.0.0.1', port)).toBe(true);
  // Also an address of this machine, at which is heard what listens on all of them.
  expect(await isReached('127.0.0.2', port)).toBe(false);

  expect(await guide.kill('SIGINT')).toBe(0);
  for (const gone of [port, Number(settings.PORT)]) expect(await isReached('127.0.0.1', gone)).toBe(false);
});

it('says so where the port of the guide is taken, and plays nothing', async () => {
  const settings = { DATA_DIR: folder(), PORT: `${await findPort()}` };
  const guide = await startGuide(settings);
  onTestFinished(async () => void (await guide.kill('SIGKILL')));
  const { code, printed } = await runToEnd({ ...settings, DATA_DIR: folder() }, { script });
  expect(code).toBe(1);
  expect(printed).toContain('Set PORT to another one');
  expect(printed).not.toContain('playground');
});
