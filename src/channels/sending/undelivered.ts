/** Why a channel did not take something: the status it answered with, or whether there was ever a connection to it. */
type Reason =
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly status?: never; readonly wasConnected: boolean };

/** A channel did not say that it took something. */
export class Undelivered extends Error {
  override name = 'Undelivered';
  readonly reason: Reason;
  constructor(reason: Reason) {
    super('the channel did not take it');
    this.reason = reason;
  }
}

/**
 * What is known of something that was to be sent and that a channel did not say it took: it certainly did not arrive (and is
 * welcome after a while, where the channel said so), nobody can tell whether it did, it will never be taken as it is, or
 * there is nobody any more to take it.
 */
export type Outcome =
  | { readonly what: 'notSent'; readonly afterMs?: number }
  | { readonly what: 'unknown' | 'refused' | 'gone' };

/** What is known of it by the error; `now` is in milliseconds. */
export function outcomeOf(error: unknown, now: number): Outcome {
  // Anything else goes wrong before it is sent, such as when no token is to be had for it.
  if (!(error instanceof Undelivered)) return { what: 'notSent' };
  const { reason } = error;
  // What breaks a connection that was made leaves it open whether it arrived.
  if (reason.status === undefined) return { what: reason.wasConnected ? 'unknown' : 'notSent' };
  const { status, retryAfter } = reason;
  if (status === 429) return { what: 'notSent', ...waitIn(retryAfter, now) };
  if (status === 401) return { what: 'notSent' };
  if (status === 403 || status === 404) return { what: 'gone' };
  if (status === 408 || status === 412 || status >= 500) return { what: 'unknown' };
  return { what: 'refused' };
}

/** How long a channel asks to wait: so many seconds, or until a moment. */
function waitIn(retryAfter: string | undefined, now: number): { readonly afterMs?: number } {
  if (retryAfter === undefined) return {};
  if (/^\d{1,6}$/.test(retryAfter)) return { afterMs: Number(retryAfter) * 1_000 };
  const moment = Date.parse(retryAfter);
  return Number.isNaN(moment) ? {} : { afterMs: Math.max(moment - now, 0) };
}
