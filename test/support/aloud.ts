import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** What a screen reader would say by itself, in order. */
    aloud?: string[];
  }
}

/** Has a page, from its start on, note what comes into its live regions, as a screen reader says it without being asked. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    window.aloud = said;
    const live = '[aria-live]:not([aria-live="off"]), [role="log"], [role="status"], [role="alert"]';
    const note = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const region = element?.closest(live);
      if (!region || region.closest('[hidden], [aria-live="off"]')) return;
      const words: string[] = [];
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let one: Node | null = walker.currentNode; one; one = walker.nextNode()) {
        if (one.nodeType === Node.TEXT_NODE) words.push(`${one.textContent}`.trim());
      }
      const text = words
        .join(' ')
        .replace(/\s+/g, ' ')
        .replace(/ (?=[.,;:?])/g, '')
        .trim();
      if (text !== '') said.push(text);
    };
    const listener = new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        if (type === 'characterData') note(target);
        for (const node of addedNodes) note(node);
      }
    });
    // What a page begins with is found, not said.
    addEventListener('DOMContentLoaded', () =>
      listener.observe(document, { childList: true, subtree: true, characterData: true }),
    );
  });
}

/** What was said since this was last asked. */
export function heardIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.aloud?.splice(0) ?? []);
}
