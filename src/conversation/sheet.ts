import type { Localized } from '../language.ts';
import type { Where } from './place.ts';

/** A sheet to be printed or read as it is: plain text, in parts with a heading each. */
export type Sheet = {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Said below it. */
  readonly note: string;
};

/** How a sheet is shared where others read along: which one a text asks for that says nothing else, and what is said where that is not ready. */
export type SheetsAmongOthers = {
  readonly asked: (text: string) => Where | undefined;
  readonly notReady: Localized<string>;
};
