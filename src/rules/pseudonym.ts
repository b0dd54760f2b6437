import { givenNames } from './givenNames.ts';
import { type IdentifierKind, identifiersIn } from './identifiers.ts';

/** Why a pseudonym is not taken. */
export type PseudonymRefusal = IdentifierKind | 'fullName' | 'tooLong' | 'tooShort';

/** How many characters a pseudonym has at least and at most, spaces around it not counted. */
export const pseudonymLength = { min: 2, max: 40 } as const;

// When there are several, the one that the law is strictest about.
const mostSerious = ['bsn', 'iban', 'email', 'phone'] as const;

/** Why these words cannot stand for a client; `undefined` where they can. */
export function refusal(pseudonym: string): PseudonymRefusal | undefined {
  const found = new Set(identifiersIn(pseudonym).map(({ kind }) => kind));
  const identifier = mostSerious.find((kind) => found.has(kind));
  if (identifier !== undefined) return identifier;
  const text = withPlainSigns(pseudonym);
  const { length } = [...text];
  if (length < pseudonymLength.min) return 'tooShort';
  if (length > pseudonymLength.max) return 'tooLong';
  return isFullName(text) || isFullName(givenNameFirst(text)) ? 'fullName' : undefined;
}

/*
 * A full name is recognised by its grammar: each word gets a letter for what it may be in a name, and the letters in a
 * row are compared with the forms that names have. Two capitalised words that could be anything ("Rode Auto", "Xandrine
 * Molenaar") are let through unless the first is a common given name: the practitioner is asked for a pseudonym anyway,
 * no list of names is ever complete, and being told that "Blauwe Vogel" is somebody's name helps nobody. One word is let
 * through whatever it is; a given name alone, or with the first letter of a surname, points at nobody outside the room.
 */
type WordClass =
  | 'H' // an honorific as only names have it: "mw.", "dhr.", "de heer"
  | 'M' // one that also suits a nickname: "Meneer Zon"
  | 'D' // in front: says what the rest stands for, "Cliënt A", "Project Noord", or is an article
  | 'I' // an initial with its stop
  | 'L' // a letter by itself
  | 'G' // a common given name
  | 'S' // a surname by its form: "Jansen", "Dijkstra"
  | 'V' // a particle that ordinary sentences have too: "van", "de"
  | 'R' // an article that hardly anything but names still has: "der", "ten"
  | 'F' // a particle that counts only after a name: "la", "al"
  | 'P' // a preposition, part of a name only before such an article: "op den"
  | 'W' // another word with a capital
  | 'w' // another word
  | '-'; // anything else: figures, acronyms, signs

const surname = '(?:P(?=R)|[VRF])*[GSW]';
const politeName = `H+[ILG]*${surname}|M(?:S|(?=[PVRF])${surname})`;

const fullName = new RegExp(
  `${politeName}|I[IL]*${surname}|G[GIL]*${surname}|^M?L+${surname}|^[WS](?:P(?=R)|[VR])+[GSW]`,
);
// Without capitals to go by, the whole of it must be a name: "jan de vries", not "jan zoekt een baan".
const fullNameInLowerCase = new RegExp(
  `^D*(?:${politeName}|I[IL]*${surname}|G[GIL]*${surname}|[WS][PV]*R+[GSW])$`,
);

function isFullName(text: string): boolean {
  const classes = classesOf(text);
  // A telephone gives the first letter its capital by itself.
  const hasCapitals = /(?<!^)\p{Lu}/u.test(text);
  return hasCapitals
    ? fullName.test(classes.replace(/^D+/, 'D'))
    : fullNameInLowerCase.test(classes.replaceAll('w', 'W'));
}

// As in a register: "Vries, J. de".
function givenNameFirst(text: string): string {
  const [last = '', ...first] = text.split(',');
  return [...first, last].join(' ').trim();
}

function withPlainSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

function classesOf(text: string): string {
  const words = wordsIn(text);
  const inFront = words.findIndex((word) => !descriptions.has(bareOf(word)));
  const isAcronym = /\p{Ll}/u.test(text) ? /^\p{Lu}{2,4}$/u : /^$/;
  return words
    .map((word, place) =>
      place < inFront ? 'D' : isAcronym.test(word) && !isGivenName(bareOf(word)) ? '-' : classOf(word),
    )
    .join('');
}

/** The words, each with the stop behind it; a sign that parts words is one by itself. */
function wordsIn(text: string): string[] {
  return (
    text
      .replace(/(?<!\p{L})de heer(?!\p{L})/giu, 'dhr.')
      .replaceAll('_', ' ')
      .match(/['\p{L}\p{M}\p{N}-]+\.?|[^\s"“”„«»]/gu) ?? []
  );
}

const initial = /^(?:\p{L}|th|ph|chr|joh|ij)\.$/iu;
const honorific = /^(?:(?:mw|mevr|mej|dhr|drs)\.?|(?:mr|mrs|ms|dr|ir|ing|prof|hr|fam)\.)$/iu;
// Without a stop and in capitals these are organisations and trades: "ING", "IR".
const honorificWithoutStop = /^(?:[Mm]rs?|[Mm]s|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof)$/;

const oneOf: readonly (readonly [WordClass, ReadonlySet<string>])[] = [
  ['M', new Set(['meneer', 'mevrouw', 'heer'])],
  ['V', new Set(['van', 'de', 'el', 'von', 'dos', 'bin', 'ibn'])],
  ['R', new Set(['der', 'den', 'ten', 'ter', "'t"])],
  ['F', new Set(['al', 'as', 'da', 'das', 'di', 'du', 'la', 'le', 'te', 'zu', 'ait', 'ould'])],
  ['P', new Set(['aan', 'bij', 'in', 'onder', 'op', 'over', 'uit', 'voor'])],
];
const descriptions: ReadonlySet<string> = new Set(
  `client clients cliente klant kandidaat deelnemer deelneemster coachee werknemer medewerker participant candidate
   employee project traject trajectory casus case team groep group man vrouw woman iemand somebody de het een the`.split(
    /\s+/,
  ),
);

function classOf(word: string): WordClass {
  if (initial.test(word)) return 'I';
  if (honorific.test(word) || honorificWithoutStop.test(word)) return 'H';
  const bare = bareOf(word);
  const known = oneOf.find(([, words]) => words.has(bare));
  if (known) return known[0];
  if (isGivenName(bare)) return 'G';
  if (/[^\p{L}'-]/u.test(bare)) return '-';
  const letters = bare.match(/\p{L}/gu) ?? [];
  if (letters.length < 2) return letters.length === 1 ? 'L' : '-';
  if (isSurnameByForm(bare)) return 'S';
  return /(?:^|['-])\p{Lu}/u.test(word) ? 'W' : 'w';
}

// Letters whose stroke or missing dot is no accent that could be taken off.
const strokes: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd' };

/** The word in lower case without its stop, quotation marks and accents. */
export function bareOf(word: string): string {
  return word
    .replace(/^'+(?![ts]$)|['.]+$/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđ]/g, (letter) => strokes[letter] ?? letter);
}

/** Whether a bare word, or what stands before its hyphen, is a common given name. */
export function isGivenName(bare: string): boolean {
  return givenNames.has(bare.split('-', 1)[0] ?? bare);
}

/** Whether a bare word is made as a surname is: somebody's son, as in "Jansen" and "Hendriks", or from Friesland, "Dijkstra". */
export function isSurnameByForm(bare: string): boolean {
  const father = /^(.+?)(?:ss?en|son|sz|s)$/.exec(bare)?.[1];
  return (father !== undefined && givenNames.has(father)) || /.stra$/.test(bare);
}
