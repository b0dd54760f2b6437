import type { ToChat } from './embedding.ts';

const longestWaitMs = 10_000;

/** Asks the site who somebody is; 401 means that it does not know them, which is fine. */
export async function askMember(
  tokenUrl: string,
  note: (complaint: string) => void,
): Promise<ToChat & { kind: 'member' }> {
  try {
    const response = await fetch(tokenUrl, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(longestWaitMs),
    });
    if (response.status === 401) return { kind: 'member' };
    if (!response.ok) throw new Error(`it was answered ${response.status}`);
    const { token } = Object(await response.json());
    if (typeof token !== 'string') throw new Error('there is no token in its answer');
    return { kind: 'member', token };
  } catch (error) {
    note(`${tokenUrl} did not say who this is: ${error instanceof Error ? error.message : error}.`);
    return { kind: 'member', isUntold: true };
  }
}
