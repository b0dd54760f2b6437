import type { Chat } from './chat.ts';

const asking = {
  nl: ['privacy', 'Neem alles mee'],
  en: ['privacy', 'Take everything along'],
} as const;

/** The link by which somebody takes everything along, asked for in the conversation. */
export async function linkIn(chat: Chat, language: keyof typeof asking = 'nl'): Promise<URL> {
  const { text } = await chat.say(...asking[language]);
  return new URL(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
}

/** What is behind such a link: the text to read, or the file to bring back. */
export function below(link: URL, what: 'text' | 'file'): URL {
  return new URL(`${link.pathname}/${what}${link.search}`, link);
}
