const everyMs = 1_000;

/** Asks whether the server is ready, at most once a second however often it is called; no answer in a second is a no. */
export function openReadiness(isReady: () => Promise<boolean>): () => Promise<boolean> {
  let latest: Promise<boolean> | undefined;
  return () => {
    latest ??= ask();
    return latest;
  };

  async function ask(): Promise<boolean> {
    const late = Promise.withResolvers<boolean>();
    setTimeout(() => {
      late.resolve(false);
      latest = undefined;
    }, everyMs).unref();
    try {
      return await Promise.race([isReady(), late.promise]);
    } catch {
      return false;
    }
  }
}
