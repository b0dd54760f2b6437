import { z } from 'zod';
import type { Context } from '../conversation/dialog.ts';
import { unescaped } from '../conversation/escape.ts';
import { inLanguage } from '../language.ts';
import { asText, indented } from './plainText.ts';

/** What was said in one conversation of the web chat, as far as its log still has it, in order. */
export type Talk = {
  readonly said: readonly {
    readonly at: string;
    readonly by: 'practitioner' | 'guide';
    readonly text: string;
    /** What came along with the words: what was pressed, or what was filled in. */
    readonly value?: unknown;
  }[];
};

const Logged = z.object({
  timestamp: z.iso.datetime(),
  from: z.object({ role: z.string() }),
  text: z.string().default(''),
  value: z.unknown().optional(),
});

/** The conversations in a log by its keys, which end in the number of each activity; the oldest comes first. */
export function talksIn(log: Iterable<readonly [key: string, value: unknown]>): readonly Talk[] {
  const talks = new Map<string, [number: number, Talk['said'][number]][]>();
  for (const [key, value] of log) {
    const [, conversation = '', number] = /^(.*)\/(\d+)$/.exec(key) ?? [];
    const logged = Logged.safeParse(value).data;
    if (number === undefined || !logged) continue;
    const { timestamp: at, from, text, value: sent } = logged;
    const by = from.role === 'bot' ? ('guide' as const) : ('practitioner' as const);
    const said = talks.get(conversation) ?? [];
    said.push([Number(number), { at, by, text, ...(sent !== undefined && { value: sent }) }]);
    talks.set(conversation, said);
  }
  return [...talks.values()]
    .map((said) => ({ said: said.toSorted(([one], [other]) => one - other).map(([, line]) => line) }))
    .toSorted((one, other) => `${one.said[0]?.at}`.localeCompare(`${other.said[0]?.at}`));
}

/** What was said in these conversations as plain text, each line with its moment; empty where nothing was. */
export function readableTalks(talks: readonly Talk[], { language, common }: Context): string {
  const { talked, you, guide } = common[language].readable;
  const { moment } = inLanguage(language);
  const parts = talks.flatMap(({ said }) =>
    said
      .filter(({ text }) => text.trim() !== '')
      .map(({ at, by, text }) => {
        const words = by === 'guide' ? withoutMarkdown(text) : text;
        return `${moment(at)}, ${by === 'guide' ? guide : you}:\n${indented(asText(words))}`;
      }),
  );
  return parts.length === 0 ? '' : `${[talked, ...parts.map(indented)].join('\n\n')}\n`;
}

/** What the guide says, as it reads: its words in bold and its links are all the Markdown in it that shows. */
function withoutMarkdown(text: string): string {
  const plain = text.replace(/(?<!\\)\*\*/g, '').replace(/(?<!\\)\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)');
  return unescaped(plain);
}
