import { plain } from './normalise.ts';
import { meaningsOf, type Phrase } from './phrases.ts';

const letters = new Map([
  ['j', true],
  ['y', true],
  ['n', false],
]);

const openings = {
  yes: ['ja', 'jawel', 'jazeker', 'yes', 'yep', 'yeah', 'yup'],
  no: ['nee', 'neen', 'no', 'nope', 'nah'],
};

type Meaning = 'yes' | 'no' | 'negation' | 'doubt' | 'filler';
const phrases: readonly Phrase<Meaning>[] = [
  ...meaning('yes', openings.yes),
  ...meaning('yes', ['zeker', 'zeker weten', 'klopt', 'dat klopt', 'inderdaad', 'natuurlijk', 'absoluut']),
  ...meaning('yes', ['sure', 'correct', "that's right", 'thats right', 'that is right', "that's correct"]),
  ...meaning('yes', ['that is correct', 'indeed', 'of course', 'absolutely', 'certainly']),
  ...meaning('no', openings.no),
  ...meaning('no', [
    'klopt niet',
    'dat klopt niet',
    'nog niet',
    'zeker niet',
    'helemaal niet',
    'helaas niet',
  ]),
  ...meaning('no', ['natuurlijk niet', 'absoluut niet', 'niet correct', 'niet waar', 'onjuist', 'not yet']),
  ...meaning('no', ['incorrect', 'not correct', "that's not right", "that's not correct", "that's wrong"]),
  ...meaning('no', ['not at all', 'certainly not', 'absolutely not', 'of course not', 'unfortunately not']),
  ...meaning('negation', ['niet', 'geen', 'nooit', 'not', 'never', "don't", "isn't", "haven't", "wasn't"]),
  ...meaning('doubt', ['misschien', 'weet niet', 'weet ik niet', 'weet het niet', 'niet zeker', 'geen idee']),
  ...meaning('doubt', ['denk', 'dacht', 'geloof', 'twijfel', 'hangt ervan af', 'soms', 'maybe', 'perhaps']),
  ...meaning('doubt', ['think', 'guess', "don't know", 'dont know', 'not sure', 'unsure', 'depends']),
  ...meaning('doubt', [
    'sometimes',
    'no idea',
    'no clue',
    'no doubt',
    'no problem',
    'no worries',
    'no matter',
  ]),
  ...meaning('filler', ['hoor', 'helemaal', 'graag', 'bedankt', 'please', 'thanks']),
];

/** Whether the text says yes or no, in Dutch or English; undefined when it says neither or both, or hesitates. */
export function readYesNo(text: string): boolean | undefined {
  const said = plain(text);
  const words = said.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const meanings = meaningsOf(words, phrases);
  const saysYes = meanings.includes('yes');
  const saysNo = meanings.includes('no');
  if (saysYes === saysNo || meanings.includes('doubt')) return letters.get(said);
  // "Ja, maar niet nu" is not a yes; "nee, ik heb er geen" is a no.
  if (saysYes && meanings.includes('negation')) return undefined;
  const opens = opensYesNo(text);
  const saysNothingElse = meanings.every((each) => each !== undefined && each !== 'negation');
  return opens || saysNothingElse ? saysYes : undefined;
}

function meaning(of: Meaning, said: readonly string[]): Phrase<Meaning>[] {
  return said.map((phrase) => ({ words: phrase.split(' '), meaning: of }));
}

/** What comes after the "no" that a text opens with, "40 uur" of "nee, 40 uur"; else the text itself. */
export function afterNo(text: string): string {
  const [first = '', rest] = /^\s*(\p{L}+)[\s,.:;-]+(.+)$/su.exec(text)?.slice(1) ?? [];
  return rest !== undefined && openings.no.includes(plain(first)) ? rest : text;
}

/** Whether a text opens with yes or no, whatever comes after it. */
export function opensYesNo(text: string): boolean {
  const [first = ''] = plain(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  return [...openings.yes, ...openings.no].includes(first);
}
