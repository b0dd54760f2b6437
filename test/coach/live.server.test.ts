import { describe, expect, it, onTestFinished } from 'vitest';
import { prompts } from '../../src/coach/prompts.ts';
import type { Language } from '../../src/language.ts';
import { fails, gives, startModelServer } from '../support/modelServer.ts';
import { runToEnd } from '../support/process.ts';
import { cases } from './cases.ts';

const script = 'test/coach/live.cli.ts';

/** The case that a request is about, found by its message. */
function caseOf(body: string) {
  const { messages } = JSON.parse(body) as { messages: readonly { role: string; content: string }[] };
  const message = messages.find(({ role }) => role === 'user')?.content;
  return cases.find(({ task, input, language }) => {
    const prompt = prompts[task] as { message: (input: object, language: Language) => string };
    return prompt.message(input, language) === message;
  });
}

describe('measuring a model on the cases', () => {
  it('gives a table for each task and language, and every answer', async () => {
    const server = await startModelServer((response, asked) => {
      const one = caseOf(asked.body);
      (one ? gives(one.answer) : fails(400))(response, asked);
    });
    onTestFinished(() => server.stop());
    const settings = { COACH_MODEL: 'openai:a-model', COACH_BASE_URL: `${server.url}/v1` };
    const { code, printed } = await runToEnd(settings, { script });
    expect(printed).toContain(`# a-model of ${new URL(server.url).host}`);
    for (const [row, right] of [
      ['followUp | nl | 6 of 6', ''],
      ['followUp | en | 4 of 4', ''],
      ['summary | nl | 3 of 3', ''],
      ['summary | en | 1 of 1', ''],
      ['evidence | nl | 5 of 5', '5 of 5'],
      ['evidence | en | 3 of 3', '3 of 3'],
      ['choice | nl | 5 of 5', '5 of 5'],
      ['choice | en | 3 of 3', '3 of 3'],
    ]) {
      expect(printed).toContain(`| ${row} | ${right} |`);
    }
    expect(printed.match(/^\| \w+ (?:nl|en)-\S+ \| good \| \{.+\} \|$/gm)).toHaveLength(cases.length);
    expect(code).toBe(0);
  });

  it('says how to name one, where none is set', async () => {
    const { code, printed } = await runToEnd({}, { script });
    expect(printed).toContain('COACH_MODEL=ollama:llama3.1:8b npm run eval:live');
    expect(code).toBe(2);
  });

  it('refuses settings of the libraries that would have it printed elsewhere', async () => {
    const settings = { COACH_MODEL: 'ollama:llama3', LANGSMITH_TRACING: 'true' };
    const { code, printed } = await runToEnd(settings, { script });
    expect(printed).toContain('LANGSMITH_TRACING should not be set');
    expect(code).toBe(2);
  });
});
