import type { Log } from '../log.ts';
import { noTelemetry } from '../telemetry/telemetry.ts';
import type { Coach } from './coach.ts';
import { type CoachSettings, providerOf } from './provider.ts';
import { createCoach } from './think.ts';

/** The longest that somebody waits for a model, in milliseconds. */
export const longestThoughtMs = 6_000;

/** The coach that the settings name, undefined where they name none; what it takes is loaded when it is first asked. */
export function openCoach(
  settings: CoachSettings,
  log: Log,
  clock: () => number,
  limitMs = longestThoughtMs,
  telemetry = noTelemetry,
): Coach | undefined {
  const provider = providerOf(settings);
  if (!provider) return undefined;
  const { name, model, host } = provider;
  return createCoach({
    provider: { name, model, host },
    openModel: async () => {
      const { openModel } = await import('./langchain.ts');
      return openModel(provider);
    },
    ...{ clock, log, telemetry, limitMs },
  });
}
