import { existsSync } from 'node:fs';
import { openCoach } from '../../src/coach/open.ts';
import { readConfig, SettingsError } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import { cases } from './cases.ts';
import { liveTable, type Result } from './liveTable.ts';

const howTo = `No language model is set, so there is nothing to measure. For example:

  COACH_MODEL=openai:gpt-4.1-mini COACH_API_KEY=... npm run eval:live
  COACH_MODEL=azure_openai:my-deployment COACH_BASE_URL=https://my-resource.openai.azure.com COACH_API_KEY=... npm run eval:live
  COACH_MODEL=anthropic:the-model COACH_API_KEY=... npm run eval:live
  COACH_MODEL=ollama:llama3.1:8b npm run eval:live
  COACH_MODEL=openai:my-model COACH_BASE_URL=http://localhost:8000/v1 npm run eval:live   (your own server)`;

async function measure(): Promise<void> {
  let noted: { readonly outcome?: string; readonly ms?: number } = {};
  const note: Log['info'] = (fields) => {
    noted = fields;
  };
  const log = { info: note, warn: note, error: note };
  const coach = openCoach(readConfig(process.env), log, Date.now);
  if (!coach) {
    process.stderr.write(`${howTo}\n`);
    process.exitCode = 2;
    return;
  }
  const results: Result[] = [];
  for (const one of cases) {
    noted = {};
    const thought = await coach.think(one.task, one.input, one.language);
    // Nothing is noted where a service in trouble is left alone for a while.
    results.push({ one, thought, outcome: noted.outcome ?? 'notAsked', ms: noted.ms ?? 0 });
  }
  const { name, model, host } = coach.provider;
  process.stdout.write(`# ${model} of ${name}, at ${host}\n\n${liveTable(results)}\n`);
  if (results.every(({ thought }) => thought === undefined)) process.exitCode = 1;
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await measure();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`These settings are not right:\n${error.message}\n`);
  process.exitCode = 2;
}
