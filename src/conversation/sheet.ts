/** A sheet to be printed or read as it is: plain text, in parts with a heading each. */
export type Sheet = {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Said below it. */
  readonly note: string;
};
