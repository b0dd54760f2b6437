import type { Context } from '../../src/conversation/dialog.ts';
import { type Hears, newSubject } from '../../src/conversation/offered.ts';
import { readMoment } from '../../src/conversation/reading/moment.ts';
import { stopSubject } from './all.ts';
import { bindingWords, connectors, endings, maybeName, requests, stopping } from './hears.text.ts';

/** Hears "herinner me vrijdag om 9 uur aan X" and "stop alle herinneringen", in either language and the usual orders. */
export const reminderAskedFor: Hears = (text, context) => {
  const said = text.replace(/\s+/g, ' ').trim().replace(endings, '');
  if (stopping.test(said)) return { subject: stopSubject, says: {} };
  for (const request of requests) {
    const found = request.exec(said);
    if (found)
      return { subject: newSubject, says: partsOf(found.slice(1).filter(Boolean).join(' ').trim(), context) };
  }
  return undefined;
};

// Nobody needs more words for a moment, and a long text is not to be read a thousand times.
const longestMoment = 9;
const mostOfMoment = 80;

/** What the rest of a request says of the questions: what to be reminded of, and when. */
function partsOf(rest: string, { language, now }: Context): Readonly<Record<string, string>> {
  const isMoment = (text: string) =>
    text.length <= mostOfMoment && readMoment(text, language, now) !== undefined;
  if (rest === '') return {};
  if (isMoment(rest)) return { when: rest };
  // "Vrijdag om 9 uur aan X"
  for (const { index, 0: connector } of rest.matchAll(connectors)) {
    if (index > mostOfMoment) break;
    const [before, after] = [rest.slice(0, index).trim(), rest.slice(index + connector.length).trim()];
    if (after !== '' && isMoment(before)) return { what: after, when: before };
  }
  // "Aan X vrijdag om 9 uur"
  const [lead] = rest.matchAll(connectors);
  if (lead?.index === 0) return withMomentBehind(rest.slice(lead[0].length).trim(), isMoment);
  // "Vrijdag om 9 uur X"
  const words = rest.split(' ');
  for (let count = Math.min(words.length - 1, longestMoment); count > 0; count--) {
    const before = words.slice(0, count).join(' ');
    if (isMoment(before) && !maybeName.test(before))
      return { what: words.slice(count).join(' '), when: before };
  }
  return {};
}

/** The longest moment at the end, unless it is part of what is said before it, as in "het verslag van vrijdag". */
function withMomentBehind(
  said: string,
  isMoment: (text: string) => boolean,
): Readonly<Record<string, string>> {
  if (said === '') return {};
  if (isMoment(said)) return { when: said };
  const words = said.split(' ');
  const first = Math.max(1, words.length - longestMoment);
  for (let at = first; at < words.length; at++) {
    const [what, when] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (!isMoment(when)) continue;
    const isBound = [words[at - 1], words[at]].some((word = '') => bindingWords.has(word.toLowerCase()));
    return isBound ? { what: said } : { what: what.replace(/,$/, ''), when };
  }
  return { what: said };
}
