import type { Context } from './dialog.ts';
import type { Guide } from './guide.ts';
import type { Reply } from './message.ts';

const longestReply = 4000;

/** Why nothing of a reply is taken, typed, pressed or filled in; `undefined` where it may be read. */
export function refusalOf(guide: Guide, { text, pressed }: Reply, context: Context): string | undefined {
  const common = context.common[context.language];
  // What was filled in in a window is turned down field by field.
  if (pressed?.isWindow) return undefined;
  if (text.length > longestReply) return common.tooLong(longestReply, text.length);
  const { answer = '', filled = {} } = pressed ?? {};
  const said = [text, answer, ...Object.entries(filled).flat()];
  return said.map((one) => guide.refuses?.(one, common)).find((why) => why !== undefined);
}
