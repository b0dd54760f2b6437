import type { Paragraph, Run } from './paragraphs.ts';

type TextRun = {
  type: 'TextRun';
  text: string;
  weight?: 'bolder';
  italic?: true;
  size?: 'medium';
  selectAction?: { type: 'Action.OpenUrl'; url: string };
};

/** Text on a card that is no Markdown. */
export type RichTextBlock = {
  type: 'RichTextBlock';
  inlines: TextRun[];
  spacing: 'none' | 'small' | 'medium';
  separator?: true;
};

const spacings = { paragraph: 'medium', line: 'none', heading: 'medium', item: 'small' } as const;

/** Paragraphs as they stand on a card. */
export function richText({ kind, runs }: Paragraph): RichTextBlock {
  const isHeading = kind === 'heading';
  return {
    type: 'RichTextBlock',
    inlines: runs.flatMap(inert).map(({ text, isBold, isItalic, link }) => ({
      type: 'TextRun',
      text,
      ...((isBold || isHeading) && { weight: 'bolder' }),
      ...(isItalic && { italic: true }),
      ...(isHeading && { size: 'medium' }),
      ...(link !== undefined && { selectAction: { type: 'Action.OpenUrl', url: link } }),
    })),
    spacing: spacings[kind],
  };
}

/** What clients would read as a day or a time to fill in stands in two, so that it is shown as it was typed. */
function inert(run: Run): readonly Run[] {
  return run.text.split(/(?<=\{)(?=\{)/).map((text) => ({ ...run, text }));
}
