import type { Language } from '../language.ts';

/** What the page of a site says to the chat in its frame. */
export type ToChat =
  /** First, once the frame is there: whether the site can tell who somebody is, and what it kept for the chat. */
  | { kind: 'hello'; isIdentified: boolean; kept: Readonly<Record<string, string>> }
  /** The focus came in, to where somebody types. */
  | { kind: 'entered' }
  /** In answer to `who`: the token of a member, none for somebody whom the site does not know, or that it could not tell. */
  | { kind: 'member'; token?: string; isUntold?: true };

/** What the chat in a frame says to the page of the site around it. */
export type ToSite =
  | { kind: 'ready' }
  | { kind: 'who' }
  | { kind: 'close' }
  /** To be kept by the site, since the browser keeps nothing for the frame. */
  | { kind: 'keep'; name: string; value: string }
  /** The guide said something that it had not said before. */
  | { kind: 'said' }
  | { kind: 'language'; language: Language };
