import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText } from '../../../dialogs/common.text.ts';
import { readSeveral } from '../../../src/conversation/reading/several.ts';
import { languages } from '../../../src/language.ts';
import { busyMs } from '../../support/cpu.ts';

const areas = [
  { id: 'theories', words: ['Theorieën en methoden', 'theorie'] },
  { id: 'growth', words: ['Ontwikkeling van mensen'] },
  { id: 'market', words: ['Werk, inkomen en arbeidsmarkt', 'arbeidsmarkt'] },
  { id: 'education', words: ['Onderwijs en beroepen'] },
  { id: 'organisations', words: ['Organisaties'] },
];
const sources = [
  { id: 'client', words: ['Client feedback'] },
  { id: 'peer', words: ['Peer review, in pairs', 'intervision'] },
  { id: 'course', words: ['Course and training'] },
  { id: 'other', words: ['Something else'] },
];

describe('readSeveral', () => {
  it.each<[string, string[] | undefined]>([
    // By number.
    ['2', ['growth']],
    ['1 3', ['theories', 'market']],
    ['1,3', ['theories', 'market']],
    [', 1,, 3 ,', ['theories', 'market']],
    ['1, 3 en 5', ['theories', 'market', 'organisations']],
    ['1, 3, en 5.', ['theories', 'market', 'organisations']],
    ['5; 1', ['theories', 'organisations']],
    ['1\n3\n', ['theories', 'market']],
    ['1 & 3 + 5', ['theories', 'market', 'organisations']],
    ['3 3, 3', ['market']],
    ['(1) (3)', ['theories', 'market']],
    ['1. 3.', ['theories', 'market']],
    ['de eerste en de laatste', ['theories', 'organisations']],
    ['a, c', ['theories', 'market']],
    // In a range.
    ['1-3', ['theories', 'growth', 'market']],
    ['1 – 3', ['theories', 'growth', 'market']],
    ['1 t/m 3', ['theories', 'growth', 'market']],
    ['1 tot en met 3', ['theories', 'growth', 'market']],
    ['1-2 4-5', ['theories', 'growth', 'education', 'organisations']],
    ['1-3 en 2', ['theories', 'growth', 'market']],
    ['4-4', ['education']],
    ['3-1', undefined],
    ['1-3-5', undefined],
    ['0-2', undefined],
    ['0-5', undefined],
    ['4-6', undefined],
    ['1-', undefined],
    ['-2', undefined],
    // A number that is not on offer takes the others with it.
    ['0', undefined],
    ['6', undefined],
    ['1 6', undefined],
    ['1, 3 en 999', undefined],
    // In words.
    ['organisaties', ['organisations']],
    ['Organisaties, ontwikkeling van mensen', ['growth', 'organisations']],
    ['ontwikkeling en organisaties', ['growth', 'organisations']],
    ['ontwikkeling\narbeidsmarkt', ['growth', 'market']],
    ['organisatis, ontwikkeling', ['growth', 'organisations']],
    ['de arbeidsmarkt en de organisaties', ['market', 'organisations']],
    ['ontwikkeling en 5', ['growth', 'organisations']],
    // A comma or "en" within a label separates nothing.
    ['Theorieën en methoden', ['theories']],
    ['werk, inkomen en arbeidsmarkt', ['market']],
    ['theorieën en met, onderwijs en ber', ['theories', 'education']],
    ['onderwijs en organisaties', ['education', 'organisations']],
    [
      'Theorieën en methoden, Werk, inkomen en arbeidsmarkt en Organisaties',
      ['theories', 'market', 'organisations'],
    ],
    // Where one part is not understood, nothing is.
    ['organisaties, muziek', undefined],
    ['methoden', undefined],
    ['o, theorie', undefined],
    ['geen theorie', undefined],
    ['alles behalve organisaties', undefined],
    ['1 en', undefined],
    ['1 of 3', undefined],
    ['alles, 2', undefined],
    ['iets', undefined],
    ['', undefined],
    ['?', undefined],
    [', ;\n', undefined],
    // All and none.
    ['Alles', areas.map(({ id }) => id)],
    ['allemaal.', areas.map(({ id }) => id)],
    ['geen', []],
    ['Niets', []],
    ['nog niets', []],
    ['all', undefined],
    ['none', undefined],
  ])('takes %j in Dutch for %j', (text, ids) => {
    expect(readSeveral(text, areas, commonText.nl.choices)).toEqual(ids);
  });

  it.each<[string, string[] | undefined]>([
    ['1 and 3', ['client', 'course']],
    ['1, 2, and 4', ['client', 'peer', 'other']],
    ['2 to 4', ['peer', 'course', 'other']],
    ['the first and the last', ['client', 'other']],
    ['client feedback and intervision', ['client', 'peer']],
    ['client and something', ['client', 'other']],
    ['course and training', ['course']],
    ['course and training, peer review, in pairs', ['peer', 'course']],
    ['course and client feedback', ['client', 'course']],
    ['peer review, in pairs; client feedback', ['client', 'peer']],
    ['not client feedback', undefined],
    ['client feedback or course', undefined],
    ['everything except course and training', undefined],
    ['all', ['client', 'peer', 'course', 'other']],
    ['All of them', ['client', 'peer', 'course', 'other']],
    ['none', []],
    ['nothing', []],
    ['Nothing yet.', []],
    ['niets', undefined],
  ])('takes %j in English for %j', (text, ids) => {
    expect(readSeveral(text, sources, commonText.en.choices)).toEqual(ids);
  });

  it('leaves words that two options begin with to be asked again', () => {
    const options = [
      { id: 'young', words: ['begeleiden van jongeren'] },
      { id: 'old', words: ['begeleiden van ouderen'] },
      { id: 'advice', words: ['advies'] },
    ];
    expect(readSeveral('begeleiden, advies', options, commonText.nl.choices)).toBeUndefined();
    expect(readSeveral('begeleiden van o, advies', options, commonText.nl.choices)).toEqual([
      'old',
      'advice',
    ]);
  });

  it('asks again where words may be the beginning of one option or the whole of two others', () => {
    const options = ['Advies en coaching van groepen', 'Advies', 'Coaching'].map((word) => ({
      id: word,
      words: [word],
    }));
    const read = (text: string) => readSeveral(text, options, commonText.nl.choices);
    expect(read('advies en coaching')).toBeUndefined();
    expect(read('advies, coaching')).toEqual(['Advies', 'Coaching']);
  });

  it('takes numbers for numbers, also where a label begins with them', () => {
    const options = ['1, 2 of 3 dagen', '4 dagen'].map((word) => ({ id: word, words: [word] }));
    expect(readSeveral('1, 2', options, commonText.nl.choices)).toEqual(['1, 2 of 3 dagen', '4 dagen']);
    expect(readSeveral('1, 2 of 3 dagen', options, commonText.nl.choices)).toEqual(['1, 2 of 3 dagen']);
  });

  it('prefers what an option is called to its place, to a range and to all or none', () => {
    const options = ['2', '1', '1-2', 'geen', 'alles'].map((word) => ({
      id: `called ${word}`,
      words: [word],
    }));
    const read = (text: string) => readSeveral(text, options, commonText.nl.choices);
    expect(read('2')).toEqual(['called 2']);
    expect(read('1 4')).toEqual(['called 1', 'called geen']);
    expect(read('1-2')).toEqual(['called 1-2']);
    expect(read('geen')).toEqual(['called geen']);
    expect(read('alles')).toEqual(['called alles']);
  });

  describe('whatever was picked', () => {
    // Labels begin with letters of their own, so that none is the beginning of another.
    const word = fc.constantFrom(
      'aarde',
      'bergen',
      'dalen',
      'fjorden',
      'grotten',
      'heuvels',
      'kusten',
      'meren',
    );
    const between = fc.constantFrom(' ', ', ', ' en ', ' and ', '; ', ' - ', ' & ');
    const label = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), between)
      .map(([words, sign]) => words.join(sign));
    const labels = fc
      .array(label, { minLength: 1, maxLength: 12 })
      .map((all) => all.map((one, place) => `${String.fromCharCode(97 + place).repeat(4)} ${one}`));
    const picked = labels.chain((all) => {
      const options = all.map((one, place) => ({ id: `option ${place}`, words: [one] }));
      return fc.tuple(fc.constant(options), fc.shuffledSubarray(options, { minLength: 1 }));
    });
    const idsOf = (options: readonly { id: string }[]) => options.map(({ id }) => id);

    it.each(languages)('is read back from its numbers and from its labels, in %s', (language) => {
      const signs = fc.constantFrom(' ', ', ', ',', '; ', '\n', ' en ', ' and ');
      fc.assert(
        fc.property(picked, signs, ([options, some], sign) => {
          const read = (text: string) => readSeveral(text, options, commonText[language].choices);
          const expected = idsOf(options.filter((one) => some.includes(one)));
          expect(read(some.map((one) => options.indexOf(one) + 1).join(sign))).toEqual(expected);
          const separating = sign === ' ' ? ', ' : sign;
          expect(read(some.map(({ words }) => words[0]).join(separating))).toEqual(expected);
        }),
      );
    });
  });

  it('takes any text without failing, and names only what is on offer, once and in order', () => {
    const bits = fc.constantFrom(
      ...[
        '1',
        '3',
        '9',
        '-',
        ',',
        ' ',
        ';',
        '\n',
        ' en ',
        ' tot en met ',
        ' t/m ',
        '(',
        '.',
        '#',
        'alles',
        'geen',
      ],
      ...areas.flatMap(({ words }) => words),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    const ids = areas.map(({ id }) => id);
    fc.assert(
      fc.property(text, (any) => {
        const read = readSeveral(any, areas, commonText.nl.choices);
        if (read) expect(read).toEqual(ids.filter((id) => read.includes(id)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '1',
    '1 ',
    '1,',
    ',',
    ' en ',
    '1-',
    '1 - ',
    '1-3 ',
    'a en ',
    'theorieën en ',
    'tot en met ',
    '; ',
    '\n',
    '\ufdfa',
  ])('answers at once to the longest reply made of %j', (part) => {
    const long = part.repeat(Math.floor(4000 / part.length));
    const many = Array.from({ length: 80 }, (_, place) => ({
      id: `option ${place}`,
      words: [`a en b, c en d ${place}`, `1, 2 en 3 ${place}`],
    }));
    const started = busyMs();
    for (const text of [long, `${long}x`, `x${long}1`]) {
      readSeveral(text, areas, commonText.nl.choices);
      readSeveral(text, many, commonText.nl.choices);
    }
    expect(busyMs() - started).toBeLessThan(1500);
  });
});
