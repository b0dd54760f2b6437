import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paragraph, paragraphsOf, plainText } from '../../src/cards/paragraphs.ts';
import { asTyped, visible } from '../../src/conversation/escape.ts';

const lines = (markdown: string) =>
  paragraphsOf(markdown).map((one): [Paragraph['kind'], string] => [one.kind, plainText(one)]);

describe('our Markdown', () => {
  it('has its bold and slanted words and its links, and no sign of how they were written', () => {
    expect(
      paragraphsOf('Typ **menu** of *niets*, of [haal het op](https://gids.example/a?b=1&c=2).'),
    ).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Typ ' },
          { text: 'menu', isBold: true },
          { text: ' of ' },
          { text: 'niets', isItalic: true },
          { text: ', of ' },
          { text: 'haal het op', link: 'https://gids.example/a?b=1&c=2' },
          { text: '.' },
        ],
      },
    ]);
  });

  it.each<[string, string, readonly [Paragraph['kind'], string][]]>([
    [
      'paragraphs',
      'Een.\n\nTwee.',
      [
        ['paragraph', 'Een.'],
        ['paragraph', 'Twee.'],
      ],
    ],
    [
      'lines of one',
      'Een.\nTwee.  \nDrie.',
      [
        ['paragraph', 'Een.'],
        ['line', 'Twee.'],
        ['line', 'Drie.'],
      ],
    ],
    [
      'bullets',
      '- een\n- **twee**: drie',
      [
        ['item', '• een'],
        ['item', '• twee: drie'],
      ],
    ],
    [
      'numbers, which are those that may be typed',
      '2. twee\n4. vier',
      [
        ['item', '2. twee'],
        ['item', '4. vier'],
      ],
    ],
    [
      'a list right below a line',
      'Kies:\n1. een\n2. twee',
      [
        ['paragraph', 'Kies:'],
        ['item', '1. een'],
        ['item', '2. twee'],
      ],
    ],
    ['a heading', '## Kop', [['heading', 'Kop']]],
    ['nothing', '', []],
  ])('has %s on lines of their own', (_what, markdown, expected) => {
    expect(lines(markdown)).toEqual(expected);
  });

  it('leads nowhere but to the web', () => {
    expect(paragraphsOf('[x](javascript:alert) [y](msteams:/z)').flatMap(({ runs }) => runs)).toEqual([
      { text: 'x y' },
    ]);
  });
});

describe('words of a person', () => {
  const shownOf = (words: string) => visible(words).replace(/\s+/g, ' ').trim();
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'*_`[]()<>#&!|~$@{}.,-+=\\1) a\n:/'.split('')), { maxLength: 30 })
      .map((all) => all.join('')),
  );
  const isolates = /[\u2068\u2069]/g;

  it('come out to the letter, alone and among ours', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const shown = shownOf(typed);
        const all = (markdown: string) => lines(markdown).map(([, text]) => text.replace(isolates, ''));
        fc.pre(shown !== '');
        expect(all(asTyped(typed))).toEqual([shown]);
        expect(all(`Je zei: ${asTyped(typed)}`)).toEqual([`Je zei: ${shown}`]);
        expect(all(`Je zei: **${asTyped(`x${typed}x`)}**.`)).toEqual([`Je zei: ${shownOf(`x${typed}x`)}.`]);
        expect(all(`1. ${asTyped(typed)}\n2. b`)).toEqual([`1. ${shown}`, '2. b']);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never look otherwise, and never lead anywhere', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const runs = paragraphsOf(asTyped(typed)).flatMap((one) => one.runs);
        expect(runs.filter((run) => Object.keys(run).length > 1)).toEqual([]);
      }),
    );
  });
});
