import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const library = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe-core finds in a page or a frame of it that WCAG 2.2 AA does not allow, as "rule: selector"; and what it advises beside; or of its contrasts only. */
export async function flawsOfAxe(
  shown: Page | Frame,
  only?: 'contrast',
): Promise<{ readonly violations: readonly string[]; readonly advice: readonly string[] }> {
  // Through the debugger, so that the page's content policy stays as it is.
  await shown.evaluate(`window.axe ?? (() => {${library}\n})()`);
  const found = await shown.evaluate(
    async ({ tags, rules }) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<Found> } };
      type Found = {
        violations: {
          id: string;
          tags: string[];
          nodes: { target: string[]; any: { message: string }[] }[];
        }[];
      };
      const { violations } = await axe.run({
        runOnly: rules ?? [...tags, 'best-practice'],
        iframes: false,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, tags: ofRule, nodes }) =>
        nodes.map(({ target, any }) => ({
          isRule: ofRule.some((tag) => tags.includes(tag)),
          what: `${id}: ${target.join(' ')}${id.includes('contrast') ? ` ${any[0]?.message}` : ''}`,
        })),
      );
    },
    { tags: wcag, rules: only === 'contrast' ? ['color-contrast'] : undefined },
  );
  return {
    violations: found.filter(({ isRule }) => isRule).map(({ what }) => what),
    advice: found.filter(({ isRule }) => !isRule).map(({ what }) => what),
  };
}
