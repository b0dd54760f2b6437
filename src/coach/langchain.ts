import { initChatModel } from 'langchain/chat_models/universal';
import type { Model } from './model.ts';
import { readingWholeLines } from './ndjson.ts';
import type { Kind, Provider } from './provider.ts';

/** Opens the model of a provider; nothing is sent before it is asked something. */
export async function openModel(provider: Provider): Promise<Model> {
  const model = await initChatModel(`${provider.kind}:${provider.model}`, {
    ...fields[provider.kind](provider),
    // Somebody waits: what does not come at once comes from our own sentences.
    maxRetries: 0,
  });
  return {
    ask: async ({ system, message, wire, task, signal }) => {
      const asked = model.withStructuredOutput(wire, {
        ...ways[provider.kind],
        name: task,
        includeRaw: true,
      });
      const messages = [
        { role: 'system', content: system },
        { role: 'user', content: message },
      ];
      const answer = await asked.invoke(messages, { signal, callbacks: [] });
      return answer?.parsed ?? undefined;
    },
  };
}

/** What each kind of provider is opened with. No temperature and no limit of tokens: there are models that refuse either. */
const fields: Readonly<Record<Kind, (provider: Provider) => Record<string, unknown>>> = {
  openai: ({ baseUrl, apiKey }) => ({
    configuration: { baseURL: baseUrl, logLevel: 'off' },
    apiKey: apiKey ?? 'none',
  }),
  azure_openai: ({ baseUrl, apiKey, model }) => ({
    azureOpenAIEndpoint: baseUrl,
    azureOpenAIApiDeploymentName: model,
    azureOpenAIApiVersion: '2024-10-21',
    azureOpenAIApiKey: apiKey,
    configuration: { logLevel: 'off' },
  }),
  anthropic: ({ baseUrl, apiKey }) => ({
    anthropicApiUrl: baseUrl,
    apiKey,
    clientOptions: { logLevel: 'off' },
  }),
  ollama: ({ baseUrl, apiKey }) => ({
    baseUrl,
    fetch: readingWholeLines,
    ...(apiKey && { headers: { authorization: `Bearer ${apiKey}` } }),
  }),
};

type Way = { readonly method: 'jsonSchema'; readonly strict?: true };

const ways: Readonly<Record<Kind, Way>> = {
  openai: { method: 'jsonSchema', strict: true },
  azure_openai: { method: 'jsonSchema', strict: true },
  anthropic: { method: 'jsonSchema' },
  ollama: { method: 'jsonSchema' },
};
