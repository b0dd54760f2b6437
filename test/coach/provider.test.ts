import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/coach/open.ts';
import { providerOf } from '../../src/coach/provider.ts';
import { openLog } from '../../src/log.ts';

const key = { COACH_API_KEY: 'k' };

describe('where a model is that thinks along', () => {
  it.each([
    ['openai:gpt-4.1-mini', undefined, 'OpenAI', 'gpt-4.1-mini', 'api.openai.com'],
    ['openai:mistral:7b', 'http://localhost:8000/v1/', 'localhost:8000', 'mistral:7b', 'localhost:8000'],
    ['azure_openai:coach', 'https://a.openai.azure.com', 'Azure OpenAI', 'coach', 'a.openai.azure.com'],
    ['anthropic:claude', undefined, 'Anthropic', 'claude', 'api.anthropic.com'],
    ['ollama:llama3:8b', undefined, 'Ollama', 'llama3:8b', '127.0.0.1:11434'],
    ['ollama:llama3:8b', 'https://ollama.example.org', 'Ollama', 'llama3:8b', 'ollama.example.org'],
  ])('is told of %s at %s', (COACH_MODEL, COACH_BASE_URL, name, model, host) => {
    const settings = { COACH_MODEL, COACH_BASE_URL, ...key };
    expect(providerOf(settings)).toMatchObject({ name, model, host });
    expect(openCoach(settings, openLog('silent'), Date.now)?.provider).toEqual({ name, model, host });
  });

  it('is named with an address of ours, so that no other one can be put in its place', () => {
    for (const COACH_MODEL of ['openai:m', 'anthropic:m', 'ollama:m']) {
      expect(providerOf({ COACH_MODEL })?.baseUrl).toMatch(/^https?:/);
    }
  });

  it('is nowhere, where none is set', () => {
    expect(providerOf({})).toBeUndefined();
    expect(openCoach({}, openLog('silent'), Date.now)).toBeUndefined();
  });
});
