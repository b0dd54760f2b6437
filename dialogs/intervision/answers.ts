import { z } from 'zod';
import { HiddenText } from '../../src/conversation/hiding.ts';
import { type Drawn, type SheetPart, sheetOf, sheetParts, type Verdict } from '../../src/rules/sheet.ts';

const LineOfPart = HiddenText.extend({ part: z.enum(sheetParts) });

/** A line as it is shared, with what was replaced in it and the part it stands in. */
export type Line = Drawn<HiddenText>;

/** What was drawn from what was said, and whether there was more of it than fits. */
export const Draft = z.strictObject({ lines: z.array(LineOfPart).max(60).readonly(), isCut: z.boolean() });
export type Draft = Readonly<z.infer<typeof Draft>>;

/** Words of one's own, as they are shared. */
export const Own = z.strictObject({ lines: z.array(HiddenText).min(1).max(60).readonly() });
export type Own = Readonly<z.infer<typeof Own>>;

/** Exactly the lines that somebody saw and shares, or that they do not share them yet. */
export const Shared = z.union([
  z.strictObject({ lines: z.array(LineOfPart).min(1).max(400).readonly() }),
  z.literal('notYet'),
]);
export type Shared = Readonly<z.infer<typeof Shared>>;

/** The questions about the lines that were drawn, by the place of the line. */
export const linePlaces = [
  ...(['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9'] as const),
  ...(['l10', 'l11', 'l12', 'l13', 'l14', 'l15', 'l16', 'l17', 'l18'] as const),
] as const;
export type LinePlace = (typeof linePlaces)[number];

/** How somebody goes through the lines: each by itself, or all at once in the preview. */
export const paces = ['oneByOne', 'atOnce'] as const;
export type Pace = (typeof paces)[number];

/** What was said for a sheet: what it is drawn from, what becomes of each line, what was empty, and the word to share it. */
export type Intervision = { source: string; draft: Draft; pace: Pace } & Record<
  LinePlace,
  Verdict<HiddenText>
> &
  Record<SheetPart, Own> & { share: Shared };

/** The sheet as it stands, line by line. */
export function sheetIn(answers: Partial<Intervision>): readonly Line[] {
  const added = sheetParts.flatMap((part) =>
    (answers[part]?.lines ?? []).map((line): Line => ({ ...line, part })),
  );
  const verdicts = linePlaces.map((place) => answers[place]);
  return sheetOf(answers.draft?.lines ?? [], verdicts, added);
}

/** Whether nothing was drawn for this part, so that it is asked. */
export function isEmptyPart(part: SheetPart, { draft }: Partial<Intervision>): boolean {
  return draft?.lines.every((line) => line.part !== part) ?? false;
}
