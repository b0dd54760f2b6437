import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../../dialogs/commands.text.ts';
import { readAmount, trainingUnits, workUnits } from '../../../src/conversation/reading/amount.ts';
import { readChoice } from '../../../src/conversation/reading/choice.ts';
import { readCommand } from '../../../src/conversation/reading/command.ts';
import { readDate, readMonth } from '../../../src/conversation/reading/date.ts';
import { readHours } from '../../../src/conversation/reading/hours.ts';
import { readMoment } from '../../../src/conversation/reading/moment.ts';
import { normalise, plain } from '../../../src/conversation/reading/normalise.ts';
import { readNumber } from '../../../src/conversation/reading/number.ts';
import { readYesNo } from '../../../src/conversation/reading/yesNo.ts';
import { languages } from '../../../src/language.ts';
import { busyMs } from '../../support/cpu.ts';

describe('normalise', () => {
  it.each([
    ['  Ja,\u00a0dat\tKlopt!  ', 'ja, dat klopt'],
    ['een\r\n\r\ntwee', 'een twee'],
    ['s\u200btop\u0000', 'stop'],
    ['\ufeffstop', 'stop'],
    ['that’s right…', "that's right"],
    ['500–600', '500-600'],
    ['−5', '-5'],
    ['ＡＢＣ', 'abc'],
    ['één', 'één'],
    ['?', '?'],
    ['', ''],
  ])('makes %j into %j', (text, normalised) => {
    expect(normalise(text)).toBe(normalised);
  });

  it('takes accents off where they do not matter', () => {
    expect(plain('Één coördinator à la carte')).toBe('een coordinator a la carte');
  });

  it('makes the same of plain letters as of letters among which one cannot be seen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,40}$/), (text) => {
        expect(normalise(text)).toBe(normalise(`\u200b${text}`));
        expect(plain(text)).toBe(plain(`\u200b${text}`));
      }),
    );
  });

  it('leaves nothing to normalise, unless a text is only punctuation', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~éë]{0,40}$/), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('every reader', () => {
  const options = [
    { id: 'one', words: ['begeleiding van jongeren', 'jongeren'] },
    { id: 'two', words: ['werk naar werk', 'anders'] },
  ];
  const readAll = (text: string) =>
    languages.map((language) => [
      readNumber(text, language),
      readAmount(text, language, trainingUnits),
      readAmount(text, language, workUnits),
      readDate(text, language, '2024-09-01'),
      readMoment(text, language, Date.parse('2024-09-01T10:00:00Z')),
      readHours(text, language),
      readMonth(text, language),
      readYesNo(text),
      readChoice(text, options),
      readCommand(text, commandWords),
    ]);

  it('takes any text without failing', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0xd800, max: 0xdfff })).map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom(..."0 1 9 . , - / ja nee uur % sept 2024 of ' ± : per week wijzig".split(' '), ' '),
          {
            maxLength: 12,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(readAll(any)).toHaveLength(2);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ...['1.', ' ja', '1 ', '.', '. ', '1,', '-', '- ', 'a', '/', "'", 'uur ', 'in totaal ', 'wijzig ', 'de '],
    ...['1.111', ' 111', '1-', 'graag ', '\u00b2', '\u200b', '\ufdfa', '\u0301', '!a', 'per '],
  ])('answers at once to the longest reply made of %j', (part) => {
    const long = part.repeat(Math.floor(4000 / part.length));
    const started = busyMs();
    readAll(long);
    readAll(`${long}x`);
    readAll(`x${long}1x1`);
    // A reader that is quadratic takes a multiple of this; one that is linear a few milliseconds.
    expect(busyMs() - started).toBeLessThan(1500);
  });
});
