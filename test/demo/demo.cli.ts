import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDoor, doorPath } from './door.ts';
import { fill } from './fill.ts';

// The guide as `npm start` starts it, with somebody in it who was made up, and a link that opens the chat as them.

const usage = `Usage:
  npm run demo              fills a folder that is gone when the demo ends
  npm run demo -- folder    fills a folder of yours, with what is in it left as it is`;

/** What would lead to real people: their store, their keys and the channels that they come by. */
const ofRealPeople = [
  ...['NODE_ENV', 'REDIS_URL', 'SECRET', 'MASTER_KEY', 'MASTER_KEY_PREVIOUS', 'DIRECT_LINE_SECRET'],
  ...['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  ...['ALLOWED_TENANTS', 'TEAMS_APP_ID'],
];

const [folder, ...rest] = process.argv.slice(2);
if (rest.length > 0 || folder?.startsWith('-')) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await show(folder);
}

async function show(wanted: string | undefined): Promise<void> {
  const home = wanted ? resolve(wanted) : mkdtempSync(join(tmpdir(), 'loopbaanspiegel-demo-'));
  if (wanted) mkdirSync(home, { recursive: true, mode: 0o700 });
  else process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  if (existsSync('.env')) process.loadEnvFile('.env');
  for (const name of ofRealPeople) process.env[name] = '';

  say('Somebody is being made up; that takes a few seconds.');
  const resume = await fill(home);
  const guidePort = await freePort();
  const door = createDoor(guidePort, resume).listen(Number(process.env.PORT || 3978), '127.0.0.1');
  try {
    await once(door, 'listening');
  } catch {
    console.error('Could not start. The port is taken by another program. Example: PORT=3979 npm run demo');
    process.exitCode = 1;
    return;
  }
  const url = `http://localhost:${(door.address() as AddressInfo).port}`;
  const inFront = { PORT: `${guidePort}`, HOST: '127.0.0.1', PUBLIC_URL: url, DATA_DIR: home };
  Object.assign(process.env, inFront);
  await import('../../src/main.ts');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      door.close();
      door.closeAllConnections();
    });
  }
  // Where the guide could not start it has said why.
  if (process.exitCode !== undefined) door.close();
  else say(`\nTo look around as somebody made up: ${url}${doorPath}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
