import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Log } from '../src/log.ts';

const root = join(import.meta.dirname, '..');

/** What a process prints that notes this, but for the time. */
function printed(fields: object): object {
  const code = `
    import { openLog } from './src/log.ts';
    openLog('debug').warn(${JSON.stringify(fields)}, 'something was noted');`;
  const options = { cwd: root, encoding: 'utf8' } as const;
  const line = execFileSync(process.execPath, ['--input-type=module', '-e', code], options);
  const { time: _, ...noted } = JSON.parse(line);
  return noted;
}

describe('the log', () => {
  it('notes which turn failed where, and the class of its error', () => {
    const fields = { turn: crypto.randomUUID(), channel: 'msteams', error: 'StoreUnavailable' };
    expect(printed(fields)).toEqual({ level: 40, ...fields, msg: 'something was noted' });
  });

  it('notes what became of a question to a language model', () => {
    const fields = { task: 'followUp', prompt: '0123456789ab', outcome: 'turnedAround', ms: 1234 };
    expect(printed(fields)).toEqual({ level: 40, ...fields, msg: 'something was noted' });
  });

  it('leaves out what is not on its list, and what has not the shape of what is', () => {
    const words = 'mijn geheim';
    const fields = {
      ...{ text: words, msg: words, level: words, err: { message: words }, reply: { text: words } },
      ...{ turn: words, channel: 'mijngeheim', error: `Error: ${words}` },
      ...{ task: words, prompt: words, outcome: `complaint: ${words}`, ms: words },
    };
    expect(printed(fields)).toEqual({ level: 40, msg: 'something was noted' });
  });

  it('takes only messages that stand in the code', () => {
    const note = (log: Log, words: string) => {
      // @ts-expect-error A text from elsewhere
      log.warn({}, words);
      // @ts-expect-error A text with one from elsewhere in it
      log.warn({}, `somebody said ${words}`);
      // @ts-expect-error A field that is not on the list
      log.warn({ text: words }, 'somebody said something');
    };
    expect(note).toBeDefined();
  });
});
