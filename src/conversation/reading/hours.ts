import type { Language } from '../../language.ts';
import { plain } from './normalise.ts';
import { readTime } from './time.ts';

/** Hours of the day, from one time up to the other, each as hh:mm; the night may lie between them. */
export type Hours = { readonly from: string; readonly until: string };

const between =
  /^(?:van |tussen |vanaf |from |between )?(.+?) ?(?: tot | tot en met | t\/m |-| to | until | till | en | and ) ?(.+)$/;

/** The hours that a text says, as in "van 22 tot 7" or "between 10 pm and 7 am"; never all or none of the day. */
export function readHours(text: string, language: Language): Hours | undefined {
  const [, first = '', last = ''] = between.exec(plain(text)) ?? [];
  const [from, until] = [first, last].map((time) => readTime(time.trim(), language));
  return from === undefined || until === undefined || from === until ? undefined : { from, until };
}
