import type { Whereabouts } from './coach.ts';

/** The settings that say which model thinks along. */
export type CoachSettings = {
  readonly COACH_MODEL?: string | undefined;
  readonly COACH_BASE_URL?: string | undefined;
  readonly COACH_API_KEY?: string | undefined;
};

/** The providers whose way of speaking is known. */
export type Kind = 'openai' | 'azure_openai' | 'anthropic' | 'ollama';

/** A provider as a model is opened with: of which kind, where, and with which key. */
export type Provider = Whereabouts & {
  readonly kind: Kind;
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
};

const names: Readonly<Record<Kind, string>> = {
  openai: 'OpenAI',
  azure_openai: 'Azure OpenAI',
  anthropic: 'Anthropic',
  ollama: 'Ollama',
};

// Named here, so that no library can be told by its own variables to take another.
const usualUrls: Readonly<Record<Kind, string>> = {
  openai: 'https://api.openai.com/v1',
  azure_openai: '',
  anthropic: 'https://api.anthropic.com',
  ollama: 'http://127.0.0.1:11434',
};

/** The provider that the settings name; undefined where they name none. */
export function providerOf(settings: CoachSettings): Provider | undefined {
  const { COACH_MODEL, COACH_BASE_URL, COACH_API_KEY } = settings;
  if (COACH_MODEL === undefined) return undefined;
  const [prefix = '', ...rest] = COACH_MODEL.split(':');
  const kind = prefix as Kind; // the setting takes no other
  const baseUrl = (COACH_BASE_URL ?? usualUrls[kind]).replace(/\/+$/, '');
  const host = new URL(baseUrl).host;
  // Whatever speaks as OpenAI does is not OpenAI.
  const name = kind === 'openai' && baseUrl !== usualUrls.openai ? host : names[kind];
  return { kind, name, model: rest.join(':'), host, baseUrl, apiKey: COACH_API_KEY };
}
