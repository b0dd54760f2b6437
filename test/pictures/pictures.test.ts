import { describe, expect, it } from 'vitest';
import type { Figure, HoursFigure, ProfileFigure } from '../../src/conversation/figure.ts';
import { languages } from '../../src/language.ts';
import { colours, type Look } from '../../src/pictures/looks.ts';
import { picturesOf } from '../../src/pictures/ofFigure.ts';
import { sectionPicture } from '../../src/pictures/section.ts';
import { editions } from '../../src/profile/editions.ts';
import { sections } from '../../src/profile/schema.ts';
import { pngOf, smallPngOf } from '../../src/raster.ts';
import { readPng } from '../support/png.ts';
import { contrast, deuteranopia, grey } from './seeing.ts';

const looks: readonly Look[] = ['light', 'dark'];

function profile(language: 'nl' | 'en', stated = 1, shown = 1): ProfileFigure {
  return {
    title: 'Hoe ver',
    rows: sections.map((section) => {
      const groups = (editions[0]?.groups ?? []).filter((group) => group.section === section);
      return {
        ...{ label: section, stated, shown, total: 99, words: '' },
        groups: groups.map(({ name, statements: { length: total } }) => ({
          ...{ label: name[language], total, stated: stated && total, shown: Math.min(shown, total) },
        })),
      };
    }),
  };
}

const hours: HoursFigure = {
  ...{ title: 'Je uren', on: '2026-11-30', windowFrom: '2023-12-01', years: 3, have: 480, need: 600 },
  course: [
    { on: '2023-11-30', hours: 0 },
    { on: '2026-11-30', hours: 480 },
    { on: '2027-03-19', hours: 600 },
    { on: '2028-09-06', hours: 600 },
    { on: '2029-03-06', hours: 300 },
  ],
  periods: [
    { from: '2022-01-01', until: '2026-10-31', counted: 400 },
    { from: '2026-09-01', counted: 80 },
  ],
  ahead: 'Vooruitblik: genoeg vanaf 19 maart 2027.',
  ...{ from: '2027-03-19', until: '2028-09-06' },
};

const all = (look: Look) =>
  languages.flatMap((language) =>
    [profile(language), hours].flatMap((figure: Figure) => picturesOf(figure, language, look)),
  );

describe('a picture', () => {
  it.each(looks)(
    'is drawn with shapes and text alone, so that pages, Word and PDF can all show it: %s',
    (look) => {
      for (const { svg, title, words } of all(look)) {
        const elements = new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
        const known = ['svg', 'title', 'desc', 'rect', 'path', 'circle', 'text'];
        expect([...elements].filter((name) => !known.includes(name ?? ''))).toEqual([]);
        expect(svg).not.toMatch(/style=|class=|id=|url\(|NaN|undefined|Infinity/);
        expect(svg).toContain(`<title>${title}</title><desc>${words}</desc>`);
      }
    },
  );

  it('holds the groups of a section by their names, with how far each is, and says the same in words', () => {
    const [knowledge] = picturesOf(profile('nl'), 'nl');
    for (const text of ['Loopbaantheorieën en methodieken', 'Arbeidsmarkt', '3 van 3', 'getoond', 'nog open'])
      expect(knowledge?.svg).toContain(`>${text}</text>`);
    expect(knowledge?.words).toContain('Arbeidsmarkt: 3 van 3 gezegd, 1 getoond.');
    expect(picturesOf(profile('en'), 'en')[0]?.words).toContain('Labour market: 3 of 3 stated, 1 shown.');
  });

  it('has a box for each statement: filled where it is shown, hatched where it is stated, empty where it is open', () => {
    const box = (stated: number, shown: number) =>
      sectionPicture({ label: 'Kennis', groups: [{ label: 'x', stated, shown, total: 3 }] }, 'nl').svg;
    const legend = 3;
    expect(box(0, 0).match(/<rect [^>]*rx="2"/g)).toHaveLength(3 + legend);
    expect(box(0, 0).match(/<rect [^>]*rx="2" fill="#/g)).toHaveLength(1);
    expect(box(3, 2).match(/<rect [^>]*rx="2" fill="#/g)).toHaveLength(2 + 1);
    expect(box(3, 2).match(/<path /g)).toHaveLength(1 + 1);
  });

  it('shows only sections that were begun, and none of what was kept before groups were drawn', () => {
    expect(picturesOf(profile('nl', 0, 0), 'nl')).toEqual([]);
    const { title, rows } = profile('nl');
    const former = { title, rows: rows.map(({ groups: _, ...row }) => row) };
    expect(picturesOf(former, 'nl')).toEqual([]);
  });

  it('tells the hours, the days and the work, in the picture and in words', () => {
    const [picture] = picturesOf(hours, 'nl');
    for (const text of [
      '30 november 2026: 480 uur telt mee',
      '600 uur nodig',
      'genoeg uren vanaf 19 maart 2027',
      'genoeg uren tot en met 6 september 2028',
      'de 3 jaar die tellen',
      '2027',
    ])
      expect(picture?.svg).toContain(`>${text}</text>`);
    expect(picture?.words).toBe(
      'Je uren. Op 30 november 2026 telt 480 van de 600 uur mee, gewerkt vanaf 1 december 2023. ' +
        'Vooruitblik: genoeg vanaf 19 maart 2027. ' +
        'Werk: periode 1, van 1 januari 2022 tot en met 31 oktober 2026, 400 uur telt mee; ' +
        'periode 2, van 1 september 2026 tot nu, 80 uur telt mee.',
    );
    const [english] = picturesOf(hours, 'en');
    expect(english?.words).toContain(
      'On 30 November 2026, 480 of 600 hours count, worked from 1 December 2023 on.',
    );
  });

  it('marks no day from which the hours suffice where that is today, nor one until which where there is none', () => {
    const { until: _, ...now } = { ...hours, from: hours.on };
    const [picture] = picturesOf(now, 'nl');
    expect(picture?.svg).not.toContain('genoeg uren');
  });

  it('keeps words that mean something in markup what they are', () => {
    const label = '<script>&"x"</script>';
    const { svg } = sectionPicture({ label, groups: [{ label, stated: 1, shown: 0, total: 1 }] }, 'nl');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('>&#x3C;script>&#x26;"x"&#x3C;/script></title>');
  });

  it('stays a picture with nothing in it, and with more work than there is room for', () => {
    expect(
      sectionPicture({ label: 'Leeg', groups: [{ label: 'x', stated: 0, shown: 0, total: 0 }] }, 'nl').svg,
    ).not.toMatch(/NaN|Infinity/);
    const periods = Array.from({ length: 40 }, (_, at) => ({
      from: `2024-01-${10 + (at % 20)}`,
      counted: 10,
    }));
    const [picture] = picturesOf({ ...hours, periods }, 'nl');
    expect(picture?.height).toBeLessThan(700);
    expect(picture?.words).toContain('periode 40');
  });
});

describe('the colours of a picture', () => {
  it.each(looks)(
    'have enough contrast with their ground, in grey and to who is colour-blind as well: %s',
    (look) => {
      const { ground, band, ink, soft, filled, edge } = colours[look];
      for (const seen of [(one: string) => one, grey, deuteranopia]) {
        for (const words of [ink, soft]) expect(contrast(seen(words), seen(ground))).toBeGreaterThan(7);
        expect(contrast(seen(ink), seen(band))).toBeGreaterThan(7);
        for (const mark of [filled, edge]) expect(contrast(seen(mark), seen(ground))).toBeGreaterThan(3);
      }
    },
  );

  it.each(looks)('leave what is shown, stated and open apart by how much of a box is covered: %s', (look) => {
    const covered = (stated: number, shown: number) => {
      const groups = [{ label: '', stated, shown, total: 1 }];
      const { points, width } = readPng(pngOf(sectionPicture({ label: '', groups }, 'nl', look).svg));
      const ground = points[0]?.[0] ?? 0;
      const inside = Array.from({ length: 300 }, (_, at) => points[76 * width + 40 + at]?.[0] ?? 0);
      return inside.filter((red) => Math.abs(red - ground) > 40).length / inside.length;
    };
    expect(covered(0, 0)).toBe(0);
    expect(covered(1, 0)).toBeGreaterThan(0.3);
    expect(covered(1, 0)).toBeLessThan(0.8);
    expect(covered(1, 1)).toBe(1);
  });
});

describe('a picture made into points', () => {
  const word = (text: string) =>
    pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="2" y="22" font-family="'Source Sans 3'" font-size="18">${text}</text></svg>`,
    ).toString('base64');

  it('has every letter that Dutch is written with, from no typeface of the machine', () => {
    const unknown = word('\u{10FFFF}');
    const letters = [...'aZ09ëïéèêöüáíóúçĳ’‘“”–…€×'];
    const drawn = letters.map(word);
    expect(new Set([...drawn, word(''), unknown]).size).toBe(
      letters.length + new Set([word(''), unknown]).size,
    );
  });

  it('is small enough for a message, and no larger than Teams shows', () => {
    for (const picture of looks.flatMap(all)) {
      const png = smallPngOf(picture.svg, 1.25);
      expect(png.length).toBeLessThan(16_000);
      expect(Math.max(picture.width, picture.height) * 1.25).toBeLessThan(1_024);
    }
  });
});
