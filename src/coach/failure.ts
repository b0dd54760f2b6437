/** What became of a question to a model that did not come to an answer, as it may be noted. */
export type Failure =
  | 'late'
  | 'down'
  | 'busy'
  | 'spent'
  | 'keyRefused'
  | 'modelMissing'
  | 'requestRefused'
  | 'tooLong'
  | 'filtered'
  | 'cut'
  | 'malformed'
  | 'empty'
  | 'unknown';

type Told = { readonly status?: unknown; readonly status_code?: unknown; readonly code?: unknown };

/** The kind of failure an error tells of, by its class, status and code alone: its message may quote what was said. */
export function failureOf(error: unknown): Failure {
  const { status, status_code, code } = Object(error) as Told;
  const name = `${Object(error).constructor?.name} ${(error as Error | undefined)?.name}`;
  if (/TimeoutError|AbortError/.test(name)) return 'late';
  if (code === 'insufficient_quota' || /InsufficientQuota/.test(name)) return 'spent';
  if (code === 'content_filter' || /ContentFilter/.test(name)) return 'filtered';
  if (/LengthFinishReason/.test(name)) return 'cut';
  if (code === 'context_length_exceeded' || /ContextOverflow/.test(name)) return 'tooLong';
  const byStatus = failureOfStatus(Number(status ?? status_code));
  if (byStatus) return byStatus;
  if (/SyntaxError|ZodError|OutputParser/.test(name)) return 'malformed';
  if (/Connection|FetchError/.test(name) || isOfNetwork(error)) return 'down';
  return 'unknown';
}

function failureOfStatus(status: number): Failure | undefined {
  if (status === 401 || status === 403) return 'keyRefused';
  if (status === 404) return 'modelMissing';
  if (status === 408) return 'late';
  if (status === 429) return 'busy';
  if (status >= 500) return 'down';
  return status >= 400 ? 'requestRefused' : undefined;
}

function isOfNetwork(error: unknown): boolean {
  const { cause, code } = Object(error) as { cause?: unknown; code?: unknown };
  const codes = [code, (Object(cause) as Told).code];
  return codes.some((one) => typeof one === 'string' && /^(E[A-Z]{3,}|UND_ERR_\w+)$/.test(one));
}

const troubles: ReadonlySet<Failure> = new Set<Failure>([
  ...(['late', 'down', 'busy', 'spent', 'keyRefused', 'modelMissing', 'requestRefused', 'unknown'] as const),
]);

/** Whether the service itself is in trouble, or cannot be used as it is set, rather than having answered something useless. */
export function isTrouble(failure: Failure): boolean {
  return troubles.has(failure);
}
