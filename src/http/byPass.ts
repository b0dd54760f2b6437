import { Refusal } from '../channels/answer.ts';
import type { Passes } from '../channels/directline/tokens.ts';
import { NotKept } from '../holder.ts';

/** Does something with what a pass names; refuses where it passed, or what it was for is gone. */
export type ByPass = <T>(pass: string, action: (named: string) => Promise<T>) => Promise<T>;

/** Lets in whoever has a pass that this check knows. */
export function byPass(check: Passes['check']): ByPass {
  return async (pass, action) => {
    const checked = await check(pass);
    try {
      if (typeof checked === 'string') throw new NotKept();
      return await action(checked.name);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      throw new Refusal(403, 'LinkExpired', 'This link is not valid any more; ask the guide for a new one.');
    }
  };
}

/** What came of it; nothing for whoever is refused, who is then told so on a page. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
}
