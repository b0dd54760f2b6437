import type { Whereabouts } from './coach/coach.ts';
import type { Config } from './config.ts';

/** What whoever starts the guide reads: what is on, what is off and how to switch it on, and last where it is. */
export function welcome(
  config: Config,
  model: Whereabouts | undefined,
  url: string,
  metrics?: string,
): readonly string[] {
  const address = config.PUBLIC_URL ?? url;
  return [
    secrets(config),
    `Reminders: on, ${config.REDIS_URL ? 'shared by every process on this Redis' : 'told by this process'}.`,
    teams(config),
    websites(config),
    ...(config.azure ? [`Web chat: by Azure's Direct Line at ${config.azure.url}.`] : []),
    model
      ? `Language model: ${model.model} at ${model.host}, for whoever lets it think along.`
      : 'Language model: off, and nothing is less for it. Set COACH_MODEL to have one think along.',
    `Also there: ${address}/privacy, what is kept of whom; ${address}/healthz and /readyz, for what watches over it.`,
    ...(metrics ? [`Metrics: ${metrics}`] : []),
    ...(config.OTEL_EXPORTER_OTLP_ENDPOINT ? [`Traces: to ${config.OTEL_EXPORTER_OTLP_ENDPOINT}`] : []),
    ...(config.REDIS_URL ? [] : ['More than one process: off. Set REDIS_URL to share what is kept.']),
    ...(config.hasCredentials ? [] : ['To look around as somebody who already told a lot: npm run demo']),
    `Loopbaanspiegel: ${address}`,
  ];
}

function secrets({ SECRET, MASTER_KEY, DATA_DIR }: Config): string {
  const kept = [...(SECRET ? [] : ['secret']), ...(MASTER_KEY ? [] : ['master.key'])];
  if (kept.length === 0) return 'Secrets: from the settings.';
  return `Secrets: ${kept.join(' and ')} in ${DATA_DIR}. Keep a copy elsewhere: without it nobody can read what was kept.`;
}

function teams({ hasCredentials, PUBLIC_URL }: Config): string {
  if (!hasCredentials) {
    return 'Microsoft Teams: off, and listening on this machine only. Set MicrosoftAppId and its companions to change that.';
  }
  return PUBLIC_URL
    ? `Microsoft Teams: ${PUBLIC_URL}/api/messages, with the credentials that are set.`
    : 'Microsoft Teams: /api/messages, with the credentials that are set. Set PUBLIC_URL to have its tab, windows and links too.';
}

function websites({ ALLOWED_ORIGINS: origins, DIRECT_LINE_SECRET: secret }: Config): string {
  const pages = origins.length > 0 ? `pages of ${origins.join(', ')}` : 'no page but its own';
  const inTheirName = secret ? 'a back end may say who somebody is' : 'nobody says who somebody is';
  const missing = [
    ...(origins.length > 0 ? [] : ['ALLOWED_ORIGINS']),
    ...(secret ? [] : ['DIRECT_LINE_SECRET']),
  ];
  return `Websites: ${pages}; ${inTheirName}.${missing.length > 0 ? ` Set ${missing.join(' and ')} to change that.` : ''}`;
}
