import type { Where } from './conversation/place.ts';
import { outcomeIn, untouched } from './conversation/prompt.ts';
import type { Sheet } from './conversation/sheet.ts';
import type { Language } from './language.ts';
import { openLook } from './look.ts';
import { asText } from './rights/plainText.ts';
import { readAbout } from './see.ts';
import { NotKept } from './takeAlong.ts';
import type { BotParts } from './turn.ts';

/** What practitioners share as a sheet: exactly what they said they would. */
export type Sheets = {
  /** The sheet of its holder, in the language they speak; throws NotKept where that is shared no more. */
  sheet(holder: string): Promise<{ readonly sheet: Sheet; readonly language: Language }>;
};

/** Whose sheet it is: a practitioner by their tag and the serial of what is kept of them, and the dialog it comes from. */
export function sheetHolderOf(tag: string, serial = '', { dialog, subject = '' }: Where): string {
  return [tag, serial, dialog, subject].join(' ');
}

/** Opens the sheets that come of what is kept in the bot's store, each as it stands at that moment. */
export function createSheets(parts: BotParts): Sheets {
  const look = openLook(parts);
  return {
    sheet: async (holder) => {
      const [tag = '', serial = '', dialog = '', subject] = holder.split(' ');
      const { shelf, practitioner, context } = await look(tag);
      const isTheirs = (practitioner.record?.serial ?? '') === serial && practitioner.record?.agreedOn;
      const where = { dialog, ...(subject && { subject }) };
      const about = isTheirs ? await readAbout(shelf, where, context) : undefined;
      const state = about?.document.record ?? untouched;
      const came = about && outcomeIn(about.dialog, state, about.context);
      const sheet = came && about?.dialog.sheet?.(came.outcome, about.context);
      if (!sheet) throw new NotKept('What this was for is not shared any more');
      return { sheet, language: context.language };
    },
  };
}

/** A sheet as plain text. */
export function sheetAsText({ title, parts, note }: Sheet): string {
  const body = parts.map(({ heading, lines }) => `${heading}\n${lines.map(asText).join('\n')}`);
  return `${[title, ...body, note].join('\n\n')}\n`;
}
