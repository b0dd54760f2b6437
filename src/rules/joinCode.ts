// Nothing that is taken for something else (0 and O; 1, I and L), and no vowels, so that no code is a word.
const letters = 'BCDFGHJKMNPQRSTVWXZ';
const digits = '23456789';
const length = 10;

/** A code for joining two chats, of ten characters; `pick` gives a random number below another. */
export function codeFrom(pick: (below: number) => number): string {
  const one = (characters: string) => characters.charAt(pick(characters.length));
  const middle = Array.from({ length: length - 2 }, () => one(letters + digits));
  // Never only letters or only digits, which somebody may type for another reason.
  return [one(letters), ...middle, one(digits)].join('');
}

/** The code that a text is; `undefined` for any other text. */
export function readCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
  const isOfOurs = [...code].every((one) => letters.includes(one) || digits.includes(one));
  const isMixed = /\d/.test(code) && /\D/.test(code);
  return code.length === length && isOfOurs && isMixed ? code : undefined;
}

/** A code as it is shown: XXXXX-XXXXX. */
export function shownCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}
