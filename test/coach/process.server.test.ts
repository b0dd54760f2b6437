import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoachSettings } from '../../src/coach/provider.ts';
import {
  answerWith,
  breaksOff,
  fails,
  gives,
  type Reply,
  refuses,
  says,
  showsPage,
} from '../support/modelServer.ts';
import { type Coaches, settingsOf, startCoaches } from './coaches.ts';

let coaches: Coaches;
beforeAll(async () => {
  coaches = await startCoaches();
});
afterAll(() => coaches.server.stop());

const canary = 'zonnebloemvlinder';
const input = { question: `Welke rol had je bij ${canary}?`, answer: `Ik was gespreksleider bij ${canary}.` };
const answer = {
  mirror: `Je was gespreksleider bij ${canary}.`,
  question: 'Wat deed je als gespreksleider?',
};

type Told = { coaches: boolean[]; before: boolean; after: boolean; thoughts: boolean[] };

/** With these the libraries print what they send and hear, unless they are told not to. */
const wordy = { OPENAI_LOG: 'debug', ANTHROPIC_LOG: 'debug' };

/** Runs coaches in a process of their own; gives what it told, and all that was printed. */
async function run(settings: readonly CoachSettings[], times: number): Promise<Told & { printed: string }> {
  const wanted = JSON.stringify({ settings, input, times });
  const child = fork(join(import.meta.dirname, 'thinking.cli.ts'), [wanted], {
    env: { PATH: process.env.PATH ?? '', ...wordy },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    silent: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  }
  let told: Told | undefined;
  child.once('message', (message) => {
    told = message as Told;
  });
  await once(child, 'close');
  if (!told) throw new Error(`It told nothing: ${printed}`);
  return { ...told, printed };
}

const replies: readonly Reply[] = [
  ...[gives(answer), gives({ ...answer, mirror: `Goed gedaan bij ${canary}.` }), gives({ [canary]: canary })],
  ...[says(canary), says(`{"mirror": "${canary}`), says(''), says(canary, 'length'), refuses(canary)],
  ...[fails(400, { message: canary }), fails(401, { message: canary }), fails(429, { message: canary })],
  ...[fails(500, { message: canary }), showsPage, breaksOff],
  (response) => answerWith(response, 502, { 'content-type': 'text/html' }, canary),
  (response) => answerWith(response, 200, { 'content-type': 'application/x-ndjson' }, `${canary}\n`),
];

describe('a process with a coach', () => {
  it('has none, and loads nothing that speaks with models, where no model is set', async () => {
    const told = await run([{}], 1);
    expect(told).toEqual({ coaches: [false], before: false, after: false, thoughts: [false], printed: '' });
  });

  it('loads what speaks with models when somebody is thought along with, and not before', async () => {
    coaches.server.answer(gives(answer));
    const told = await run([settingsOf.openai?.(coaches.server.url) ?? {}], 1);
    expect(told).toMatchObject({ coaches: [true], before: false, after: true, thoughts: [true] });
  });

  it('prints nothing of what was said, whoever answers what', async () => {
    let next = 0;
    coaches.server.answer((response, asked) => {
      replies[next % replies.length]?.(response, asked);
      next += 1;
    });
    const providers = Object.values(settingsOf).map((settings) => settings(coaches.server.url));
    const told = await run(providers, replies.length);
    expect(told.thoughts).toEqual(providers.flatMap(() => replies.map((_, index) => index === 0)));
    expect(told.printed.toLowerCase()).not.toContain(canary);
    const lines = told.printed.trim().split('\n');
    expect(lines).toHaveLength(providers.length * replies.length);
    for (const line of lines) {
      const fields = ['level', 'time', 'task', 'prompt', 'outcome', 'ms', 'msg'];
      expect(Object.keys(JSON.parse(line))).toEqual(fields);
    }
  });
});
