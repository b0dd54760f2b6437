/** How much was said in one chat, in numbers. */
export type Amounts = Readonly<
  Record<
    'eligibility' | 'groups' | 'stories' | 'trajectories' | 'reflections' | 'intentions' | 'periods',
    number
  >
>;

/** What was answered otherwise in two chats: the name it is kept under, and the ISO days of the last word in it, where known. */
export type Differing = { readonly id: string; readonly here?: string; readonly there?: string };

/**
 * What a turn knows of joining this chat with another one of the same person: a code for the other chat; the other chat,
 * found by a code that was typed here; or why none was found. `same` where both are one already, `editions` where they
 * cannot be one yet.
 */
export type Joinable =
  | { readonly what: 'code'; readonly code: string }
  | { readonly what: 'unknown' | 'tooOften' | 'same' }
  | { readonly what: 'editions'; readonly here: string; readonly there: string }
  | {
      readonly what: 'found';
      /** The Bot Framework's name for where the other chat is. */
      readonly channel: string;
      readonly here: Amounts;
      readonly there: Amounts;
      readonly differing: readonly Differing[];
    };

/** The series in which chats are joined, and the subject of it that shows a code. */
export const joinSeries = 'join';
export const codeSubject = 'code';
