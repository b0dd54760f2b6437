import { asTyped } from './conversation/escape.ts';
import type { Message } from './conversation/message.ts';
import type { Where } from './conversation/place.ts';
import { outcomeIn, untouched } from './conversation/prompt.ts';
import type { Sheet } from './conversation/sheet.ts';
import { holderOf, NotKept, openHeld } from './holder.ts';
import type { Language } from './language.ts';
import { type Looked, openLook } from './look.ts';
import { asText } from './rights/plainText.ts';
import { readAbout } from './see.ts';
import type { BotParts } from './turn.ts';

/** What practitioners share as a sheet: exactly what they said they would. */
export type Sheets = {
  /** The sheet of its holder, in the language they speak; throws NotKept where that is shared no more. */
  sheet(holder: string): Promise<{ readonly sheet: Sheet; readonly language: Language }>;
  /** The sheet that the practitioner with this tag asks for with a text, as a message for others; nothing where it asks for none. */
  asked(tag: string, text: string): Promise<Message | undefined>;
};

/** Whose sheet it is: a practitioner by their tag and the serial of what is kept of them, and the dialog it comes from. */
export function sheetHolderOf(
  tag: string,
  serial: string | undefined,
  { dialog, subject = '' }: Where,
): string {
  return [holderOf(tag, serial), dialog, subject].join(' ');
}

/** Opens the sheets that come of what is kept in the bot's store, each as it stands at that moment. */
export function createSheets(parts: BotParts): Sheets {
  const look = openLook(parts);
  const lookFor = openHeld(parts);

  async function sheetIn({ shelf, context }: Looked, where: Where): Promise<Sheet | undefined> {
    const about = await readAbout(shelf, where, context);
    const came = about && outcomeIn(about.dialog, about.document.record ?? untouched, about.context);
    return came && about.dialog.sheet?.(came.outcome, about.context);
  }

  return {
    sheet: async (holder) => {
      const [, , dialog = '', subject] = holder.split(' ');
      const held = await lookFor(holder);
      const sheet = await sheetIn(held, { dialog, ...(subject && { subject }) });
      if (!sheet) throw new NotKept('What this was for is not shared any more');
      return { sheet, language: held.context.language };
    },
    asked: async (tag, text) => {
      const { sheets } = parts.guide;
      const where = sheets?.asked(text);
      if (!sheets || !where) return undefined;
      const looked = await look(tag);
      const { language } = looked.context;
      const isThere = looked.practitioner.record?.agreedOn !== undefined;
      const sheet = isThere ? await sheetIn(looked, where) : undefined;
      return {
        text: sheet ? asMessage(sheet) : sheets.notReady[language],
        language,
        step: { dialog: 'sheet' },
      };
    },
  };
}

function asMessage({ title, parts, note }: Sheet): string {
  const body = parts.map(
    ({ heading, lines }) => `**${heading}**\n\n${lines.map((line) => `- ${asTyped(line)}`).join('\n')}`,
  );
  return [`**${title}**`, ...body, note].join('\n\n');
}

/** A sheet as plain text. */
export function sheetAsText({ title, parts, note }: Sheet): string {
  const body = parts.map(({ heading, lines }) => `${heading}\n${lines.map(asText).join('\n')}`);
  return `${[title, ...body, note].join('\n\n')}\n`;
}
