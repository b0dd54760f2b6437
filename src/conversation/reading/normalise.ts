import { rememberingTexts } from '../../remembering.ts';

// The words that something is compared with are the same ones in every turn.
const mostTexts = 10_000;

/** The text as it is compared: lower case, one kind of space, dash and quote, nothing invisible, no punctuation at its end. */
export const normalise = rememberingTexts(mostTexts, normalised);

/** The text as `normalise` gives it, with its accents taken off as well: "Één!" and "een" are equal. */
export const plain = rememberingTexts(mostTexts, withoutAccents);

function normalised(text: string): string {
  if (isPlainAscii(text))
    return withoutEndPunctuation(text.replaceAll('`', "'").replace(/ +/g, ' ').trim().toLowerCase());
  const visible = text
    // NFKC would glue "5²" into "52" and "10½" into "101⁄2": such characters stand apart first.
    .replace(/\p{No}/gu, ' $& ')
    .normalize('NFKC')
    .replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return withoutEndPunctuation(visible);
}

function withoutAccents(text: string): string {
  if (isPlainAscii(text)) return normalise(text);
  return normalise(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

// Nearly everything that is compared; nothing of what makes comparing slow can be in it.
function isPlainAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

// A loop, because a regular expression for "these characters at the end" is quadratic on a text full of them.
function withoutEndPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && ' .,;:!?)'.includes(text.charAt(end - 1))) end -= 1;
  // A text that is nothing but punctuation, such as "?", is left as it is.
  return end === 0 ? text : text.slice(0, end);
}

/** Whether a text says anything in words, rather than in figures and signs alone. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}
