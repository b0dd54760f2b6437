import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { givenNames } from '../../src/rules/givenNames.ts';
import { type PseudonymRefusal, pseudonymLength, refusal } from '../../src/rules/pseudonym.ts';

describe('refuses as a full name', () => {
  test.each([
    // Given name and surname, of several origins.
    ...[
      'Jan de Vries',
      'Sanne Mulder',
      'Fatima El Amrani',
      'Nguyen Thi Lan',
      'Zeynep Yılmaz',
      'Łukasz Nowak',
    ],
    ...[
      'José Pérez',
      'Kelly O’Brien',
      'Ali ben Salah',
      'Radha Ramdin',
      'Mohamed Ali',
      'Wang Fang',
      'Amina al-Idrissi',
    ],
    ...[
      'Sanne Mulder-de Vries',
      'Jan-Willem Bakker',
      'Anne-Marie van den Berg',
      'Jan B. Mulder',
      'Jan van ’t Hof',
    ],
    ...[
      "Jan 't Hart",
      'Jan d’Hont',
      'Jan op den Akker',
      'Ben de Wit',
      'Sanne Mulder 2',
      'SANNE MULDER',
      'Sanne_Mulder',
    ],
    ...['  Jan   de  Vries ', '‘Jan de Vries’', 'Jan\u00a0de\u00a0Vries', 'Jose\u0301 Pe\u0301rez'],
    // Initials.
    ...[
      'J. de Vries',
      'A. Bakker',
      'mevrouw jansen',
      'J.P. Bakker',
      'J.P.Bakker',
      'j. bakker',
      'J Bakker',
      'J P de Boer',
      'Th. Jansen',
      'K. Mulder',
    ],
    // As in a register.
    ...['Bakker, J.', 'Vries, Jan de', 'Mulder, Sanne', 'van der Berg, Jan'],
    // Honorifics.
    ...[
      'mw. Jansen',
      'mw jansen',
      'Mevr. El Idrissi',
      'dhr. P. Bakker',
      'dhr Bakker',
      'de heer Bakker',
      'Dr. Bos',
    ],
    ...[
      'Mw. prof. dr. A. Bos',
      'drs. Q. Molenaar',
      'Mr. Smith',
      'fam. Bakker',
      'Mevrouw Jansen',
      'Meneer Dijkstra',
    ],
    ...['Meneer de Vries', 'Mevrouw J. Zon', 'mevrouw van der Meer'],
    // A particle between two names that are on no list.
    ...['Xandrine de Vries', 'Xandrine van der Meer', "Xandrine van 't Veld", 'xandrine van der meer'],
    // Without capitals, and with the capital that a telephone gives.
    ...[
      'jan de vries',
      'sanne mulder',
      'Sanne mulder',
      'Jan de vries',
      'fatima el amrani',
      'jan op den akker',
    ],
    // Behind a word that says what it stands for.
    ...['Cliënt Sanne Mulder', 'cliënt sanne mulder', 'Client: Jan de Vries', 'Project J. Bakker'],
  ])('%o', (pseudonym) => {
    expect(refusal(pseudonym)).toBe('fullName');
  });
});

describe('takes', () => {
  test.each([
    ...[
      'Client A',
      'Cliënt 3',
      'cliënt b',
      'Klant K',
      'Coachee 12',
      'Client A van Utrecht',
      'Klant in de zorg',
    ],
    ...['de bakker', 'de IT’er uit Utrecht', "de IT'er uit Utrecht", 'de man van Shell', 'Vrouw van Shell'],
    ...['Meneer Zon', 'mevrouw Vlinder', 'Meneer Jan', 'Vlinder', 'Rode Auto', 'Blauwe Vogel', 'Rode Roos'],
    ...[
      'Project Noord',
      'Project De Brug',
      'Team Van der',
      'Het Noorden',
      'K-2024-3',
      '2024/07',
      'Traject 2024-3',
    ],
    // One word, also when it is a name: it points at nobody outside the room.
    ...['Jan', 'jan', 'Fatima', 'Jansen', 'De Vries', 'Van der Berg', 'Jan-Willem', 'Jan-van-Gent'],
    // A given name with a letter, a number or what somebody does.
    ...[
      'Jan B.',
      'Jan B',
      'Jan de V.',
      'Jan 2',
      'Jan HR',
      'Jan van HR',
      'Jan uit Utrecht',
      'Jan (Techniek)',
      'Jan - Zorg',
    ],
    ...['jan zoekt een baan', 'Jan en Piet', 'Project Jan', 'Oma Truus'],
    // Letters for people.
    ...['Mw. A', 'dhr. X.', 'Mevr. B. 2', 'de heer K.', 'K. uit Zwolle', 'M.'],
    // Letters that stand for something else.
    ...['ING Amsterdam', 'HR adviseur', 'IT Noord', 'job coach', 'Job Coach'],
    // Two names that could be anything.
    ...['Xandrine Molenaar', 'Groene Lantaarn', 'Zilveren Maan', 'Nieuwe Start'],
    ...['🦋 Vlinder', 'فراشة', 'Ζ Η', 'Ïñtërnâtiônàl'],
  ])('%o', (pseudonym) => {
    expect(refusal(pseudonym)).toBeUndefined();
  });

  it('"Cliënt" with any letter', () => {
    const letter = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((sign) => /^\p{L}$/u.test(sign));
    fc.assert(
      fc.property(letter, (sign) => {
        expect(refusal(`Cliënt ${sign}`)).toBeUndefined();
      }),
    );
    for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      expect(refusal(`Cliënt ${sign}`)).toBeUndefined();
    }
  });
});

describe('says why', () => {
  test.each<[string, PseudonymRefusal | undefined]>([
    ['Cliënt 123456782', 'bsn'],
    ['123.456.782', 'bsn'],
    ['Cliënt 123456783', undefined],
    ['vlinder@voorbeeld.nl', 'email'],
    ['Vlinder 06-12345678', 'phone'],
    ['NL91 ABNA 0417 1643 00', 'iban'],
    ['123456782@voorbeeld.nl', 'bsn'],
    ['Jan de Vries 06-12345678', 'phone'],
    [`${'x'.repeat(100)} 123456782`, 'bsn'],
    [`Jan de Vries ${'x'.repeat(100)}`, 'tooLong'],
    ['', 'tooShort'],
    ['   ', 'tooShort'],
    ['A', 'tooShort'],
    [' A ', 'tooShort'],
    ['\u200b\u200b', 'tooShort'],
    ['x'.repeat(pseudonymLength.min - 1), 'tooShort'],
    ['x'.repeat(pseudonymLength.min), undefined],
    ['x'.repeat(pseudonymLength.max), undefined],
    ['🦋'.repeat(pseudonymLength.max), undefined],
    ['x'.repeat(pseudonymLength.max + 1), 'tooLong'],
  ])('of %o: %s', (pseudonym, why) => {
    expect(refusal(pseudonym)).toBe(why);
  });

  it('never throws, whatever was typed', () => {
    const words = fc.constantFrom(
      'Jan',
      'de',
      'der',
      'J.',
      'mw.',
      'Meneer',
      'op',
      'Vogel',
      'x',
      ',',
      '-',
      "'",
      '.',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4000 }),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(fc.property(texts, (text) => void refusal(text)));
  });
});

describe('any common given name', () => {
  const names = fc.constantFrom(...givenNames);
  const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

  it('is taken alone and refused with a surname, in capitals or not', () => {
    fc.assert(
      fc.property(
        names.filter((name) => name.length > 1),
        (name) => {
          expect(refusal(capital(name))).toBeUndefined();
          expect(refusal(`${capital(name)} Molenaar`)).toBe('fullName');
          expect(refusal(`${name} van der meer`)).toBe('fullName');
          expect(refusal(`Molenaar, ${capital(name)}`)).toBe('fullName');
        },
      ),
    );
  });

  it('is written down in lower case and without accents, once', () => {
    expect([...givenNames].filter((name) => !/^[a-z]{2,}$/.test(name))).toEqual([]);
  });
});
