import type { authentication } from '@microsoft/teams-js';
import type { StandingView } from '../conversation/standing.ts';
import type { TakeAlong } from './tabDrawing.ts';
import type { Pictures } from './tabFigure.ts';
import type { Trouble } from './tabTexts.ts';

type Teams = { readonly authentication: Pick<typeof authentication, 'getAuthToken'> };

/** Where somebody stands, with pictures, and how they take everything along; none of it where nothing is kept of them. */
export type Overview = {
  readonly standing?: StandingView;
  readonly pictures?: Pictures;
  readonly takeAlong?: TakeAlong;
};

const patienceMs = 20_000;
/** The first time, Teams may ask the person whether it may sign them in. */
const signInPatienceMs = 120_000;

/** Asks the server where the person stands whom Teams has a token of. */
export async function ask({ authentication }: Teams): Promise<Overview | Trouble> {
  let token: string;
  try {
    token = await inTime(authentication.getAuthToken(), signInPatienceMs);
  } catch {
    return 'notSignedIn';
  }
  try {
    const response = await fetch('/api/tab/overview', {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.ok) return await response.json();
    if (response.status === 401) return 'expired';
    return response.status === 403 ? 'foreign' : 'failed';
  } catch {
    return 'failed';
  }
}

/** What is answered, unless that takes too long. */
export function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
