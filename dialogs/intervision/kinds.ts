import { z } from 'zod';
import { asTyped } from '../../src/conversation/escape.ts';
import type { HiddenText, Hide } from '../../src/conversation/hiding.ts';
import { type Kind, ownWords, wordsOf } from '../../src/conversation/kinds.ts';
import { hasWords, plain } from '../../src/conversation/reading/normalise.ts';
import { readYesNo } from '../../src/conversation/reading/yesNo.ts';
import { linesOf, type Verdict } from '../../src/rules/sheet.ts';
import { type Line, Own, Shared } from './answers.ts';

/** Hides who is in these texts, in what was typed for this sheet. */
export type HideHere = (texts: readonly string[]) => ReturnType<Hide>;

const verdicts = ['keep', 'drop'] as const;
const mostTyped = 600;
const typed = ownWords(mostTyped);

/** Texts as they are shared, each line with what was replaced in it. */
export function sharedLines(texts: readonly string[], hide: HideHere): readonly (readonly HiddenText[])[] {
  return hide(texts).map(({ text, replaced }) =>
    linesOf(text).map((line) => ({
      text: line,
      replaced: replaced.filter(({ placeholder }) => line.includes(placeholder)),
    })),
  );
}

/** What becomes of a line: one of the verdicts, or other words in its place, as they are shared. */
export function verdictOnLine(hide: HideHere | undefined): Kind<Verdict<HiddenText>> {
  const schema = z.union([z.enum(verdicts), Own]);
  return {
    schema,
    choices: verdicts,
    isFree: true,
    press: (id) => z.enum(verdicts).safeParse(id).data,
    read: (text, { choices }) => {
      const said = choices.find(({ words }) => words.some((word) => plain(word) === plain(text)));
      const id = said?.id ?? placeIn(text);
      if (id !== undefined) return schema.safeParse(id).data;
      // A bare yes or no is about the line, and nothing to put in its place.
      if (text.trim().split(/\s+/).length < 3 && readYesNo(text) !== undefined) {
        return readYesNo(text) ? 'keep' : undefined;
      }
      return asShared(text, hide);
    },
    show: (verdict, ear) => (typeof verdict === 'string' ? wordsOf(verdict, ear) : inWords(verdict)),
    fits: ({ fits }) => fits.freeText(mostTyped),
  };
}

/** Words of one's own, kept as they are shared. */
export function hiddenWords(hide: HideHere | undefined): Kind<Own> {
  return {
    schema: Own,
    choices: [],
    isFree: true,
    press: () => undefined,
    read: (text) => asShared(text, hide),
    show: inWords,
    fits: ({ fits }) => fits.freeText(mostTyped),
  };
}

/** The word to share exactly these lines, or not yet. */
export function sharing(lines: readonly Line[]): Kind<Shared> {
  const press = (id: string): Shared | undefined =>
    id === 'share' ? Shared.safeParse({ lines }).data : id === 'notYet' ? 'notYet' : undefined;
  return {
    schema: Shared,
    choices: ['share', 'notYet'],
    isFree: false,
    press,
    read: (text, { choices }) => {
      const said = choices.find(({ words }) => words.some((word) => plain(word) === plain(text)));
      const isYes = readYesNo(text);
      const id = said?.id ?? (isYes === undefined ? undefined : isYes ? 'share' : 'notYet');
      return id === undefined ? undefined : press(id);
    },
    show: (shared, ear) => wordsOf(shared === 'notYet' ? 'notYet' : 'share', ear),
    inFull: (shared) => (shared === 'notYet' ? undefined : inRows(shared.lines)),
    fits: ({ fits }) => fits.yesNo,
  };
}

/** Lines as plain text, each in a row of its own. */
export function inRows(lines: readonly HiddenText[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function asShared(text: string, hide: HideHere | undefined): Own | undefined {
  const { data } = typed.safeParse(text);
  if (data === undefined || !hide || !hasWords(data)) return undefined;
  const lines = sharedLines([data], hide).flat();
  return Own.safeParse({ lines }).data;
}

function inWords({ lines }: Own): string {
  return asTyped(lines.map(({ text }) => text).join(' '));
}

function placeIn(text: string): string | undefined {
  return /^\s*[12]\s*$/.test(text) ? verdicts[Number(text) - 1] : undefined;
}
