import { Undelivered } from './undelivered.ts';

const patienceMs = 20_000;

type Headers = { toJson(): Record<string, string> };
type Asked = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: unknown;
};
type Answered = {
  readonly request: Asked;
  readonly status: number;
  readonly headers: Headers;
  readonly bodyAsText: string;
};

/**
 * Sends a request of the Bot Framework's connector once; rejects with Undelivered where it was not taken. The connector by
 * itself sends a request up to four times, also where the first may have arrived.
 */
export async function sendOnce(request: Asked): Promise<Answered> {
  const { url, method, headers, body } = request;
  const response = await fetch(url, {
    ...{ method, headers: headers.toJson(), redirect: 'manual', signal: AbortSignal.timeout(patienceMs) },
    ...(typeof body === 'string' && { body }),
  }).catch((error) => {
    throw new Undelivered({ code: `${error.cause?.code ?? error.name}` });
  });
  // What was taken is not sent again because its receipt cannot be read.
  const text = await response.text().catch(() => '');
  const { ok, status } = response;
  if (!ok) {
    const retryAfter = response.headers.get('retry-after');
    throw new Undelivered({ status, ...(retryAfter !== null && { retryAfter }) });
  }
  const given = { toJson: () => Object.fromEntries(response.headers) };
  return { request, status, headers: given, bodyAsText: isJson(text) ? text : '' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
