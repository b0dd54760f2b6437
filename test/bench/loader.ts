import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load, Order } from './load.ts';

/** A process that talks to what is measured, one order after the other. */
export type Loader = {
  /** Rejects where an answer is not what it should be. */
  talkTo(order: Order): Promise<Load>;
  stop(): void;
};

/** Starts it. */
export function startLoader(): Loader {
  const child: ChildProcess = fork(join(import.meta.dirname, 'load.cli.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return {
    talkTo: async (order) => {
      child.send(order);
      const [{ load, failed }] = await once(child, 'message');
      if (!load) throw new Error(`${order.talk}: ${failed}`);
      return load;
    },
    stop: () => void child.kill(),
  };
}
