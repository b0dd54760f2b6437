/** Words that would be more than words: on the page, in a card, or in another client. */
export const tricks = [
  ...[
    '[klik](https://elders.example/a)',
    '![beeld](https://elders.example/b.png)',
    '[klik]: https://elders.example',
  ],
  ...[
    'zie https://elders.example/c',
    '<https://elders.example/d>',
    'elders.com/e',
    'www.elders.com',
    '//elders.com/f',
  ],
  ...[
    'iemand@elders.com',
    'mailto:iemand@elders.com',
    'javascript:alert(1)',
    '[x](javascript:alert(1))',
    '#hash @Jan',
  ],
  ...[
    '# Kop',
    '> citaat',
    '* punt',
    '- punt',
    '+ punt',
    '1. punt',
    '| a | b |',
    '--- lijn',
    '=== kop',
    '```code```',
  ],
  ...[
    '**vet** __vet__ *schuin* _schuin_ ~~weg~~',
    '&lt;b&gt; &#35; &amp;',
    '\\*ster\\*',
    '(c) (tm) ... -- +- ????',
  ],
  ...[
    '<b>vet</b>',
    '<img src="https://elders.example/g.png" onerror="alert(1)">',
    '<script>alert(1)</script>',
  ],
  ...[
    '<iframe src="https://elders.example/h"></iframe>',
    '<!-- weg -->',
    '<at>Jan</at>',
    '$$x^2$$',
    '{onclick=alert(1)}',
  ],
  ...[
    '$'.concat('{naam} {{DATE(2026-09-01T12:00:00Z)}}'),
    'x'.repeat(95),
    `https://elders.example/${'i'.repeat(60)}`,
  ],
];

/** What hides, disguises or reorders words, and how little may be left of it. */
export const disguises = [
  ['Omge\u202edraaid', 'Omgedraaid'],
  ['Los\u2069\u2067se eind', 'Losse eind'],
  ['On\u200bzicht\u00adbaar\ufeff', 'Onzichtbaar'],
  ['Ver\u{e0068}\u{e0065}\u{e006c}borgen', 'Verborgen'],
  ['Sto\u0000r\u001bend\u0007', 'Sto r end'],
  [`Z${'\u0336\u0310'.repeat(40)}algo`, 'Z\u0336\u0310\u0336\u0310algo'],
  ['Gezin 👩‍👩‍👧 👍🏽 ❤️', 'Gezin 👩‍👩‍👧 👍🏽 ❤️'],
  ['Élise, Zoë en naïeve Noël', 'Élise, Zoë en naïeve Noël'],
  ['مرحبا (12) بك', 'مرحبا (12) بك'],
] as const;

/** What the guide never says anything with, so that it would be made of words of a person. */
export const made =
  'a img iframe script style object svg h1 h2 h3 h4 h5 h6 table hr blockquote code pre em del s b i u'.split(
    ' ',
  );
