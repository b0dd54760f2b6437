import type { Coach, Tasks } from '../../src/coach/coach.ts';
import { openCoach } from '../../src/coach/open.ts';
import type { CoachSettings } from '../../src/coach/provider.ts';
import type { Log } from '../../src/log.ts';
import { type ModelServer, startModelServer } from '../support/modelServer.ts';

/** The settings for each kind of provider, with a server of the test in its place. */
export const settingsOf: Readonly<Record<string, (url: string) => CoachSettings>> = {
  openai: (url) => ({ COACH_MODEL: 'openai:a-model', COACH_BASE_URL: `${url}/v1`, COACH_API_KEY: 'a-key' }),
  azure_openai: (url) => ({
    ...{ COACH_MODEL: 'azure_openai:a-model', COACH_BASE_URL: url, COACH_API_KEY: 'a-key' },
  }),
  anthropic: (url) => ({ COACH_MODEL: 'anthropic:a-model', COACH_BASE_URL: url, COACH_API_KEY: 'a-key' }),
  ollama: (url) => ({ COACH_MODEL: 'ollama:a-model:8b', COACH_BASE_URL: url, COACH_API_KEY: 'a-key' }),
};

/** How long a busy machine may take to load what speaks with models, and a limit for what never ends. */
export const patientMs = 30_000;
export const shortMs = 400;

/** Coaches that ask a model server, and what they note. */
export type Coaches = {
  readonly server: ModelServer;
  readonly notes: object[];
  readonly log: Log;
  open(kind?: string, limitMs?: number, clock?: () => number): Coach;
};

/** Starts a model server for coaches to ask. */
export async function startCoaches(): Promise<Coaches> {
  const server = await startModelServer();
  const notes: object[] = [];
  const note = (fields: object) => void notes.push(fields);
  const log = { info: note, warn: note, error: note };
  return {
    ...{ server, notes, log },
    open: (kind = 'openai', limitMs = patientMs, clock = Date.now) => {
      const coach = openCoach(settingsOf[kind]?.(server.url) ?? {}, log, clock, limitMs);
      if (!coach) throw new Error(`There is no provider ${kind}.`);
      return coach;
    },
  };
}

/** A moment that somebody tells of, and a follow-up to it that is fit to be shown. */
export const input: Tasks['followUp']['input'] = {
  question: 'Welke rol had je?',
  answer: 'Ik was gespreksleider en liet een stilte vallen toen [PERSOON_1] boos werd.',
};
export const good: Tasks['followUp']['output'] = {
  mirror: 'Je was gespreksleider en liet een stilte vallen.',
  question: 'Wat gebeurde er in die stilte?',
};
