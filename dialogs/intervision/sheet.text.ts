import type { Sheet } from '../../src/conversation/sheet.ts';
import type { Language } from '../../src/language.ts';
import { sheetParts } from '../../src/rules/sheet.ts';
import type { Line } from './answers.ts';
import { words } from './words.ts';

/** The sheet that these lines make, and nothing but these. */
export function sheetOfLines(lines: readonly Line[], language: Language): Sheet {
  const { title, headings, note } = words[language].sheet;
  return {
    title,
    parts: sheetParts
      .map((part) => ({
        heading: headings[part],
        lines: lines.filter((line) => line.part === part).map(({ text }) => text),
      }))
      .filter((part) => part.lines.length > 0),
    note,
  };
}
