import { randomUUID } from 'node:crypto';
import type { Bot } from '../bot.ts';
import { OutcomeUnknown } from '../desk.ts';
import { classOf, type Log } from '../log.ts';
import type { Store } from '../state/store.ts';
import type { Along, Incoming, Turned } from '../turn.ts';
import { type Metrics, noMetrics } from './metrics.ts';
import { noTelemetry, type Telemetry } from './telemetry.ts';

/** A bot whose turns are watched, each under an id that tells it from others; one of its own where none is given. */
export type WatchedBot = Omit<Bot, 'turn'> & {
  turn(incoming: Incoming, along?: Along, id?: string): Promise<Turned>;
};

/** The bot, of which it is counted, noted and told how each of its turns ends. */
export function watchBot(bot: Bot, log: Log, { metrics, tracing }: Telemetry): WatchedBot {
  return {
    ...bot,
    turn: (incoming, along, turn = randomUUID()) => {
      const { channel } = incoming;
      const began = performance.now();
      const ended = (outcome: Parameters<typeof metrics.count<'turns'>>[1]['outcome']) => {
        const ms = performance.now() - began;
        metrics.count('turns', { channel, outcome });
        metrics.time('turns', ms / 1_000, { channel });
        return { turn, channel, outcome, ms: Math.round(ms) };
      };
      return tracing.span('turn', { turn, channel }, async (note) => {
        try {
          const turned = await bot.turn(incoming, along);
          if (turned.isMissed) metrics.count('notUnderstood', { channel });
          const told = ended(endOf(turned));
          note(told);
          log.info(told, 'a turn was held');
          return turned;
        } catch (error) {
          const told = ended(error instanceof OutcomeUnknown ? 'unsure' : 'failed');
          note(told);
          log.error({ ...told, error: classOf(error) }, 'a turn failed');
          throw error;
        }
      });
    },
  };
}

function endOf({ isRepeat, messages }: Turned) {
  if (isRepeat) return 'repeated';
  return messages.length > 0 ? 'answered' : 'nothing';
}

/** The store, of which it is told how long each call takes that a turn waits for, and counted how many fail. */
export function watchStore<Kept extends Store>(store: Kept, telemetry: Telemetry): Kept {
  if (telemetry === noTelemetry) return store;
  const { metrics, tracing } = telemetry;
  const watched =
    <Given extends unknown[], Answer>(
      call: 'read' | 'readShelf' | 'readSome' | 'write',
      ask: (...given: Given) => Promise<Answer>,
    ) =>
    async (...given: Given): Promise<Answer> => {
      const began = performance.now();
      try {
        return await tracing.span('store', { call }, () => ask(...given));
      } catch (error) {
        metrics.count('storeFailures', { call });
        throw error;
      } finally {
        metrics.time('store', (performance.now() - began) / 1_000, { call });
      }
    };
  return {
    ...store,
    read: watched('read', store.read),
    readShelf: watched('readShelf', store.readShelf),
    readSome: watched('readSome', store.readSome),
    write: watched('write', store.write),
  };
}

/** The store as a bot uses it: what it could not write, because others had written, is counted as a turn that is taken again. */
export function watchConflicts(store: Store, metrics: Metrics): Store {
  if (metrics === noMetrics) return store;
  return {
    ...store,
    write: async (changes, resting) => {
      const written = await store.write(changes, resting);
      // Where nothing was to change it was only looked up what others had changed, before a turn began.
      if (!written.isWritten && changes.length > 0) metrics.count('turnsTakenAgain', {});
      return written;
    },
  };
}

/** The log, of which it is counted of which classes the errors are that it is told of. */
export function watchLog(log: Log, metrics: Metrics): Log {
  const counting =
    (note: Log['warn']): Log['warn'] =>
    (fields, message) => {
      if (fields.error !== undefined) metrics.count('errors', { error: fields.error });
      note(fields, message);
    };
  return { info: log.info, warn: counting(log.warn), error: counting(log.error) };
}
