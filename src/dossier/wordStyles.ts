import { accent, faint, ink, tint } from './look.ts';

const font = 'Calibri';

/** How each kind of paragraph looks in Word, by the name under which it can be altered there, in the language of this locale. */
export function stylesIn(locale: string) {
  const spacing = { after: 120, line: 280, lineRule: 'auto' } as const;
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: accent },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run: { font, size: 22, color: ink, language: { value: locale } }, paragraph: { spacing } },
      title: {
        run: { font, size: 64, bold: true, color: accent },
        paragraph: { spacing: { before: 3_400 } },
      },
      heading1: heading(36, 0, 200),
      heading2: heading(27, 320, 100),
      heading3: heading(23, 240, 80),
    },
    paragraphStyles,
  };
}

const quoteBorder = { left: { style: 'single', size: 18, space: 10, color: accent } } as const;
const based = { basedOn: 'Normal', quickFormat: true } as const;

const paragraphStyles = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    ...based,
    run: { size: 36, color: ink },
    paragraph: { spacing: { after: 480 } },
  },
  { id: 'CoverLine', name: 'Cover Line', ...based, run: { size: 24, color: faint } },
  {
    ...{ id: 'Notice', name: 'Notice', ...based, run: { size: 22 } },
    paragraph: {
      spacing: { before: 720 },
      shading: { fill: tint },
      border: quoteBorder,
      indent: { left: 240, right: 240 },
    },
  },
  {
    ...{ id: 'ContentsHeading', name: 'Contents Heading', ...based },
    run: { size: 36, bold: true, color: accent },
    paragraph: { spacing: { after: 200 } },
  },
  { id: 'Note', name: 'Note', ...based, run: { size: 20, color: faint } },
  {
    ...{ id: 'QuoteLabel', name: 'Quote Label', ...based, next: 'QuoteText' },
    run: { size: 20, bold: true, color: faint },
    paragraph: {
      keepNext: true,
      spacing: { before: 120, after: 40 },
      indent: { left: 240 },
      border: quoteBorder,
    },
  },
  {
    ...{ id: 'QuoteText', name: 'Quote Text', ...based },
    paragraph: { spacing: { after: 40 }, indent: { left: 240 }, border: quoteBorder },
  },
  {
    ...{ id: 'Caption', name: 'caption', ...based },
    run: { size: 20, bold: true, color: accent },
    paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
  },
  {
    ...{ id: 'TableHeading', name: 'Table Heading', ...based },
    run: { size: 20, bold: true },
    paragraph: { spacing: { after: 0 }, keepNext: true },
  },
  { id: 'TableText', name: 'Table Text', ...based, run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
  {
    id: 'AfterTable',
    name: 'After Table',
    ...based,
    run: { size: 8 },
    paragraph: { spacing: { after: 60 } },
  },
  { id: 'Footer', name: 'footer', ...based, run: { size: 18, color: faint } },
];
