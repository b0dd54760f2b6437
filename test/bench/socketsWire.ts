import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What a process of people is asked to do, on the first pages of it where a `count` is named. */
export type Asked =
  | { readonly what: 'open'; readonly url: string; readonly from: number; readonly count: number }
  | {
      readonly what: 'talk';
      readonly url: string;
      readonly perSecond: number;
      readonly seconds: number;
      /** How many of the first pages say nothing. */
      readonly but: number;
    }
  | {
      readonly what: 'flood';
      readonly url: string;
      readonly count: number;
      readonly perSecond: number;
      readonly seconds: number;
    }
  | { readonly what: 'pause' | 'resume'; readonly count: number }
  | { readonly what: 'heard' | 'close' };

/** What its people waited for, message by message, since this was asked last, and what went wrong. */
export type Heard = {
  /** Until a message was answered, which is when its turn is over. */
  readonly turnMs: readonly number[];
  /** From then until what the guide said is on the socket; 0 where it was there before. */
  readonly fanOutMs: readonly number[];
  readonly unheard: number;
  readonly failed: number;
  /** How many sockets are closed. */
  readonly closed: number;
};

/** What it answers. */
export type Told = { readonly id: number; readonly heard?: Heard; readonly error?: string };

/** A process of people. */
export type People = { ask(asked: Asked): Promise<Heard | undefined>; stop(): void };

/** Starts a process of people, who do nothing yet. */
export function startPeople(): People {
  const child = fork(join(import.meta.dirname, 'sockets.client.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const waiting = new Map<number, (told: Told) => void>();
  child.on('message', (told: Told) => {
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  let asked = 0;
  return {
    ask: (what) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, ({ heard, error }) => (error ? reject(new Error(error)) : resolve(heard)));
        child.send({ ...what, id: asked });
      }),
    stop: () => void child.kill('SIGKILL'),
  };
}
