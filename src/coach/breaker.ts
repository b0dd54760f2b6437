/** Keeps a service that is in trouble from being asked again and again. */
export type Breaker = {
  /** Whether it may be asked now. Whoever is told so asks it, and says how that went. */
  mayAsk(): boolean;
  /** Says whether the service answered. */
  note(hasAnswered: boolean): void;
};

const mostFailures = 3;
const restMs = 60_000;

/**
 * After three failures in a row nothing is asked for a minute; then one attempt decides whether it goes on. The clock is in
 * milliseconds.
 */
export function createBreaker(clock: () => number): Breaker {
  let failures = 0;
  let restsUntil = 0;
  return {
    mayAsk: () => {
      if (failures < mostFailures) return true;
      if (clock() < restsUntil) return false;
      // Whoever asks next waits for what becomes of this one.
      restsUntil = clock() + restMs;
      return true;
    },
    note: (hasAnswered) => {
      failures = hasAnswered ? 0 : failures + 1;
      if (failures >= mostFailures) restsUntil = clock() + restMs;
    },
  };
}
