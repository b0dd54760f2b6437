import type { Site } from './site.ts';

/** What the page keeps for the next time. */
export type Kept = {
  recall(name: string): string | undefined;
  remember(name: string, value: string): void;
};

/**
 * What this browser keeps for the page. Where it keeps nothing for a page in a frame, the site around keeps it for as long as
 * its window is open; where nobody does, the page starts anew each time.
 */
export function keptFor(site: Site | undefined): Kept {
  const keyOf = (name: string) => `loopbaanspiegel.${name}`;
  return {
    recall: (name) => {
      try {
        return localStorage.getItem(keyOf(name)) ?? undefined;
      } catch {
        return site?.recall(name);
      }
    },
    remember: (name, value) => {
      try {
        localStorage.setItem(keyOf(name), value);
      } catch {
        site?.tell({ kind: 'keep', name, value });
      }
    },
  };
}
