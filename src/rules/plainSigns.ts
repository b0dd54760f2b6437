/** A text in plain signs, and where in the text itself the unit stands that a place in it is about. */
export type Plain = { readonly text: string; readonly placeOf: (at: number) => number };

/**
 * A text with a space, a hyphen or a digit from 0 to 9 for every sign that is read as one: what is pasted from a document
 * has hard spaces, long dashes and signs that do not show, and a keyboard of another language has digits of its own.
 */
export function inPlainSigns(text: string): Plain {
  const digits = new Map<string, string>();
  const places: number[] = [];
  let place = 0;
  let plain = '';
  for (const sign of text) {
    const said = plainSign(sign, digits);
    for (let unit = 0; unit < said.length; unit++) places.push(place + unit);
    place += sign.length;
    plain += said;
  }
  return { text: plain, placeOf: (at) => places[at] ?? text.length };
}

function plainSign(sign: string, digits: Map<string, string>): string {
  if (sign <= '~') return sign === '\t' ? ' ' : sign;
  if (/\p{Nd}/u.test(sign)) {
    const digit = digits.get(sign) ?? digitOf(sign);
    digits.set(sign, digit);
    return digit;
  }
  if (/[\p{Zs}\p{Cf}]/u.test(sign)) return ' '.repeat(sign.length);
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-'.repeat(sign.length);
  return /[\uFF01-\uFF5E]/u.test(sign) ? sign.normalize('NFKC') : sign;
}

/** The value of a digit of any script; each has its ten in a row, from 0 on. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return `${before % 10}`;
}
