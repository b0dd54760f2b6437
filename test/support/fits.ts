import type { Frame, Page } from 'playwright-core';

/** What WCAG 1.4.12 lets anybody set: a page has to stay as it is with it. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** Has everything be set wider, as who reads with difficulty can have it; gives what takes that back. */
export async function spaceOut(shown: Page | Frame): Promise<() => Promise<void>> {
  await shown.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);
  return () =>
    shown.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    });
}

/** What of a page is cut off, or is to be seen only by scrolling sideways. */
export function lostIn(shown: Page | Frame): Promise<readonly string[]> {
  return shown.evaluate(() => {
    const lost: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) lost.push(`the page is ${scrollWidth} of ${clientWidth} wide`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      const text = textContent?.trim() ?? '';
      if (!parent || text === '' || parent.closest('noscript, script, style, option')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      for (
        let box: Element | null = parent;
        box && box !== document.documentElement;
        box = box.parentElement
      ) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const { left, right, top, bottom, width, height } = box.getBoundingClientRect();
        // What is one point large is there for who does not see.
        if (width <= 1 || height <= 1) break;
        const isWide = overflowX !== 'visible' && (words.right > right + 1 || words.left < left - 1);
        const isHigh =
          ['hidden', 'clip'].includes(overflowY) && (words.bottom > bottom + 1 || words.top < top - 1);
        const scrollsAway = isHigh && box.scrollHeight > 4 * innerHeight;
        if ((isWide || isHigh) && !scrollsAway)
          lost.push(`"${text.slice(0, 60)}" in ${box.tagName}.${box.className}`);
        if (overflowY === 'auto' || overflowY === 'scroll' || position === 'fixed') {
          if (words.right > innerWidth + 1) lost.push(`"${text.slice(0, 60)}" is beside the page`);
          break;
        }
      }
    }
    return lost;
  });
}

/** How much moves in a page now. */
export function movesIn(shown: Page | Frame): Promise<readonly string[]> {
  return shown.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number(effect?.getComputedTiming().duration) > 1,
      )
      .map((one) => `${(one as CSSAnimation).animationName ?? (one as CSSTransition).transitionProperty}`),
  );
}
