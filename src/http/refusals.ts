import { Refusal } from '../channels/answer.ts';

/** What the client is told about what is not done; `retryAfter` is in seconds. */
export type Told = Pick<Refusal, 'status' | 'code' | 'message'> & { readonly retryAfter?: number };

/**
 * Refuses what is too much for so many seconds, 0 for not at all. Direct Line's client takes them for milliseconds, but all
 * it does then is to wait so long before it reports the refusal; a client that keeps to HTTP would wait for hours if they were.
 */
export function refuseFor(seconds: number): void {
  if (seconds === 0) return;
  const refusal = new Refusal(429, 'TooManyRequests', 'That is too much at once; wait a moment.');
  throw Object.assign(refusal, { retryAfter: seconds });
}

/** What the client is told about an error; never the words of a library, which may quote what a person sent. */
export function toldOf(error: Error & { readonly statusCode?: number }): Told {
  if (error instanceof Refusal) return error;
  const { statusCode: status = 500 } = error;
  if (status === 400) return { status, code: 'BadArgument', message: 'The body is not valid JSON.' };
  if (status === 404) return { status, code: 'NotFound', message: 'There is nothing at this address.' };
  if (status === 405) return { status, code: 'NotAllowed', message: 'This address takes another method.' };
  if (status < 500) return { status, code: 'BadArgument', message: 'The request cannot be understood.' };
  if (error.name === 'StoreUnavailable' || error.name === 'StoreRefused')
    return {
      status: 503,
      code: 'ServiceUnavailable',
      message: 'Nothing can be kept at the moment; try again.',
    };
  return { status: 500, code: 'ServiceError', message: 'Something went wrong; try again.' };
}

/** What the client is told that sends what is no HTTP, too large a head, or too slowly; `code` is Node's. */
export function toldOfBadRequest(code: string | undefined): Told {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: 408, code: 'TooSlow', message: 'The request took too long to arrive.' };
  if (code === 'HPE_HEADER_OVERFLOW')
    return { status: 431, code: 'TooLarge', message: 'Send at most 16 kilobytes of headers.' };
  return { status: 400, code: 'BadArgument', message: 'The request cannot be understood.' };
}

/** A refusal as the body of a response. */
export function bodyOf({ code, message }: Told): object {
  return { error: { code, message } };
}
