import type { Language } from '../language.ts';
import type { Log } from '../log.ts';
import { onceMade } from '../remembering.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { createBreaker } from './breaker.ts';
import type { Coach, Task, Tasks, Whereabouts } from './coach.ts';
import { type Failure, failureOf, isTrouble } from './failure.ts';
import { judge } from './judge/judge.ts';
import type { Judged } from './judge/judged.ts';
import type { Model } from './model.ts';
import { prompts, readInstructions } from './prompts.ts';

/** What a coach is made of. */
export type CoachParts = {
  readonly provider: Whereabouts;
  /** Opens the model, which is done when it is asked for the first time. */
  readonly openModel: () => Promise<Model>;
  /** In milliseconds. */
  readonly clock: () => number;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** How long a thought may take in all, what has to be loaded for it included. */
  readonly limitMs: number;
};

// More than a whole reflection takes; what is longer would cost more than it can bring.
const longestMessage = 60_000;

/** A coach that asks a model, judges what comes, and notes how that went but not what was said. */
export function createCoach({ provider, openModel, clock, log, telemetry, limitMs }: CoachParts): Coach {
  const { metrics, tracing } = telemetry;
  const instructions = {
    followUp: readInstructions('followUp'),
    summary: readInstructions('summary'),
    evidence: readInstructions('evidence'),
    choice: readInstructions('choice'),
  };
  const breaker = createBreaker(clock);
  const model = onceMade(openModel);

  async function ask<T extends Task>(
    task: T,
    input: Tasks[T]['input'],
    language: Language,
    signal: AbortSignal,
  ): Promise<Judged<Tasks[T]['output']> | { readonly failure: Failure }> {
    const prompt = prompts[task];
    const message = prompt.message(input, language);
    if (message.length > longestMessage) return { failure: 'tooLong' };
    const system = instructions[task].system[language];
    const wire = prompt.wire(input, language);
    const answer = await (await model()).ask({ task, system, message, wire, signal });
    if (answer === undefined) return { failure: 'empty' };
    const read = prompt.output.safeParse(answer);
    return read.success ? judge(task, read.data, input, language) : { failure: 'malformed' };
  }

  return {
    provider,
    // What fails here is tried again, and told of, when it is asked.
    prepare: () => void model().catch(() => undefined),
    think: async (task, input, language) => {
      if (!breaker.mayAsk()) {
        metrics.count('thoughts', { task, outcome: 'resting' });
        return undefined;
      }
      const began = clock();
      const asking = tracing.span('coach', { task }, () =>
        within(limitMs, (signal) => ask(task, input, language, signal)),
      );
      const came = await asking.catch((error: unknown) => ({ failure: failureOf(error) }));
      const { version } = instructions[task];
      const outcome = 'failure' in came ? came.failure : 'complaint' in came ? came.complaint : 'good';
      const ms = Math.round(clock() - began);
      const note = { task, prompt: version, outcome, ms };
      metrics.count('thoughts', { task, outcome: kindOf(came) });
      metrics.time('thoughts', ms / 1_000, { task });
      const isInTrouble = 'failure' in came && isTrouble(came.failure);
      breaker.note(!isInTrouble);
      if (isInTrouble) log.warn(note, 'a model could not be asked to think along');
      else log.info(note, 'a model was asked to think along');
      return 'output' in came ? { ...came.output, version } : undefined;
    },
  };
}

/** What became of asking, as it is counted. */
function kindOf(came: Judged<unknown> | { readonly failure: Failure }) {
  if ('output' in came) return 'used';
  if ('complaint' in came) return 'refused';
  return came.failure === 'late' ? 'late' : 'failed';
}

/** Does something that heeds a signal, and rejects once it takes longer than this, whether it heeds it or not. */
async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(limitMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work(signal), late]);
}
