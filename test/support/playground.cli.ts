import { existsSync } from 'node:fs';
import { launchPlayground } from './playgroundProcess.ts';

// The guide as `npm start` starts it, and Microsoft Teams in front of it as the playground plays it.

const usualPort = 56_150;
/** With these the guide would ask for tokens that only the real Teams has, or for another tenant than the playground's. */
const ofTheRealTeams = [
  ...['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  'ALLOWED_TENANTS',
];

if (existsSync('.env')) process.loadEnvFile('.env');
for (const name of ofTheRealTeams) process.env[name] = '';
await import('../../src/main.ts');
// Where the guide could not start it has said why.
if (process.exitCode === undefined) await play();

async function play(): Promise<void> {
  const launched = launchPlayground(`http://localhost:${process.env.PORT || 3978}`, usualPort);
  const stop = () => launched.then((playground) => playground.stop()).catch(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    const { url, port } = await launched;
    if (port !== usualPort)
      say(`Port ${usualPort} is taken by another program; the playground took another one.`);
    say(`Microsoft Teams, as the playground plays it: ${url}`);
  } catch (error) {
    say(`Could not start the playground. ${error instanceof Error ? error.message : error}`);
    process.kill(process.pid);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
