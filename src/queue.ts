/**
 * Runs the jobs of one name one after the other, in the order in which they came, and those of different names side by side.
 * A job is told why the one that it waited for failed, where that did.
 */
export type Queue = <T>(name: string, job: (failure?: unknown) => Promise<T>) => Promise<T>;

/** Opens a queue that nobody stands in. */
export function openQueue(): Queue {
  const last = new Map<string, Promise<unknown>>();
  return (name, job) => {
    const done = (last.get(name) ?? Promise.resolve()).then(() => job(), job);
    last.set(name, done);
    const leave = () => {
      if (last.get(name) === done) last.delete(name);
    };
    done.then(leave, leave);
    return done;
  };
}
