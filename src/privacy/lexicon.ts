/** What is known of words in general, Dutch and English together; a word is asked for in lower case, composed (NFC). */
export type Lexicon = {
  /** Whether this is a word of the language as such, so that a capital before it says nothing by itself. */
  readonly isOrdinary: (word: string) => boolean;
  /** Whether the word lists have this with a capital only, as they do a name, a place or a street. */
  readonly isProper: (word: string) => boolean;
};
