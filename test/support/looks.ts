import type { Frame } from 'playwright-core';

/** Something that can be seen, and how far its colour stands apart from what is behind it, 1 to 21. */
export type Seen = { readonly what: string; readonly contrast: number };

/** How legible every text of the page is, and how clear the edge of every bar, by the formula of WCAG. */
export function contrastsIn(frame: Frame): Promise<Readonly<Record<'texts' | 'bars', readonly Seen[]>>> {
  return frame.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const colourOf = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = colourOf(getComputedStyle(element).backgroundColor);
      return own[3] > 0 ? own : behind(element.parentElement);
    };
    const luminance = ([red, green, blue]: Colour) => {
      const linear = (value: number) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: Colour, other: Colour) => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const texts: Seen[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      const text = textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility() || parent.closest('title, desc, noscript'))
        continue;
      const { fill, color } = getComputedStyle(parent);
      const ink = colourOf(parent instanceof SVGElement ? fill : color);
      texts.push({ what: text, contrast: contrast(ink, behind(parent)) });
    }
    const bars = [...document.querySelectorAll('rect[y]')].map((bar): Seen => {
      const { stroke } = getComputedStyle(bar);
      return { what: `${bar.getAttribute('class')}`, contrast: contrast(colourOf(stroke), behind(bar)) };
    });
    return { texts, bars };
  });
}

/** What would have a screen reader or a keyboard lose its way: nameless links, skipped headings, ids that are used twice. */
export function flawsIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const flaws: string[] = [];
    if (!['nl', 'en'].includes(document.documentElement.lang)) flaws.push('no language');
    if (document.title === '') flaws.push('no title');
    for (const landmark of ['main', 'header', 'h1']) {
      if (all(landmark).length !== 1) flaws.push(`${all(landmark).length} of ${landmark}`);
    }
    const levels = all('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
    if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1)) flaws.push(`headings ${levels}`);
    const ids = all('[id]').map(({ id }) => id);
    if (new Set(ids).size !== ids.length) flaws.push('an id is used twice');
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      for (const one of all(`[${attribute}]`)) {
        const named = one.getAttribute(attribute)?.split(' ') ?? [];
        if (!named.every((id) => document.getElementById(id)?.textContent))
          flaws.push(`${attribute} ${named}`);
      }
    }
    for (const section of all('section')) {
      if (!section.hasAttribute('aria-labelledby')) flaws.push('a section without a name');
    }
    for (const one of all('a, button')) if (!one.textContent?.trim()) flaws.push(`a nameless ${one.tagName}`);
    for (const cell of all('th')) if (!cell.hasAttribute('scope')) flaws.push('a table head of nothing');
    for (const list of all('ul')) {
      if ([...list.children].some(({ tagName }) => tagName !== 'LI')) flaws.push('a list of what is no item');
    }
    const small = all('button, .leads a').filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().height < 24,
    );
    for (const one of small) flaws.push(`too small to press: ${one.textContent}`);
    return flaws;
  });
}
