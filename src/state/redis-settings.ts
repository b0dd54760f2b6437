/** The settings of one Redis server that decide what it can lose; each is `undefined` where the server does not let us ask. */
export type ServerSettings = {
  readonly appendonly: string | undefined;
  readonly appendfsync: string | undefined;
  readonly save: string | undefined;
  readonly maxmemoryPolicy: string | undefined;
};

type Server = {
  config(subcommand: 'GET', name: string): Promise<unknown>;
  info(section: string): Promise<string>;
};

/** Asks a server for its settings. Hosted ones often refuse CONFIG, but tell their policy among what they use. */
export async function readSettings(server: Server): Promise<ServerSettings> {
  const read = (name: string) => unlessRefused(server.config('GET', name).then(valueIn));
  const [appendonly, appendfsync, save, memory] = await Promise.all([
    read('appendonly'),
    read('appendfsync'),
    read('save'),
    unlessRefused(server.info('memory')),
  ]);
  const maxmemoryPolicy = memory?.match(/^maxmemory_policy:(\S+)/m)?.[1];
  return { appendonly, appendfsync, save, maxmemoryPolicy };
}

/** Whether this is what Redis itself answered, rather than trouble on the way. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

// What these mean holds before a script begins to write, and cannot change while it runs; Redis 6 wraps them in another.
const turnedDown =
  /^(ERR Error running script .*: -)?(OOM|READONLY|NOREPLICAS|MISCONF|LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)\b/;

/** Whether this is an answer of Redis by which nothing was done, also of a script. */
export function isTurnedDown(error: unknown): boolean {
  return isRefusal(error) && turnedDown.test(error.message);
}

function valueIn(answer: unknown): string {
  return String((answer as string[])[1]);
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
