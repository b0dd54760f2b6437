import { describe, expect, it, test } from 'vitest';
import { pdfOf as print } from '../../src/dossier/pdf/pdf.ts';
import { smallPngOf as draw } from '../../src/raster.ts';
import { drawnIn, pdfOf } from '../support/documents.ts';
import { hostile, squeezed } from '../support/hostile.ts';
import { sampleWith } from '../support/sample.ts';

const bytes = await print(sampleWith(hostile), draw);
const file = await pdfOf(bytes);
const raw = Buffer.from(bytes).toString('latin1');
const roles = file.nodes.map(({ role = '' }) => role);

describe('a document as PDF', () => {
  it('tells a screen reader what each thing is, in the order in which it is read', () => {
    const order = ['H1', 'H1', 'P', 'H2', 'H3', 'P', 'BlockQuote', 'L', 'H1', 'Table', 'Figure', 'H1'];
    let at = 0;
    for (const role of order) {
      at = roles.indexOf(role, at) + 1;
      expect(at, role).toBeGreaterThan(0);
    }
    for (const role of ['LI', 'Lbl', 'LBody', 'TR', 'TH', 'TD', 'TOC', 'TOCI', 'Link']) {
      expect(roles, role).toContain(role);
    }
    expect(file.isMarked).toBe(true);
  });

  it('never goes down more than one level of headings at once', () => {
    const levels = roles.flatMap((role) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([]);
  });

  it('says of a table which cells name a column and which a row', () => {
    expect(raw).toContain('/Scope /Column');
    expect(raw).toContain('/Scope /Row');
  });

  it('tells of a picture in words', () => {
    expect(file.nodes.find(({ role }) => role === 'Figure')?.alt).toBe('Van 600 uur zijn er 572.');
  });

  it('says that it is made for everybody, with its title in view', () => {
    expect(file.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.info.Title).toContain('Dossier');
    expect(file.showsTitle).toBe(true);
  });

  test.each([
    ['nl', 'nl-NL'],
    ['en', 'en-GB'],
  ] as const)('is written in its language: %s', async (language, locale) => {
    const { info } = await pdfOf(await print(sampleWith('Ja.', language), draw));
    expect(info.Language).toBe(locale);
  });

  it('has bookmarks to its parts and what is in them', () => {
    expect(file.outline).toEqual([
      ['Eerste deel', ['Vlinder']],
      ['Tweede deel', []],
      ['Bronnen', []],
    ]);
  });

  it('brings the fonts it is set in along', () => {
    const fonts = raw.match(/\/BaseFont \/[\w+-]+/g) ?? [];
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter((font) => !/\/[A-Z]{6}\+/.test(font))).toEqual([]);
  });

  it('holds five thousand characters that try to be more than words as words', () => {
    const text = squeezed(file.text);
    const [formula, markup, letters, emoji, turned = '', inPdf, long] = hostile.split('\n');
    for (const line of [formula, markup, letters, inPdf, long]) expect(text).toContain(squeezed(line ?? ''));
    for (const sign of ['👩👩👧', '👍', '❤']) expect(text, emoji).toContain(sign);
    // What reads from right to left is drawn from left to right; each word is whole.
    for (const word of turned.split(' ')) expect(text).toContain(squeezed(word).replace(/[()]/g, ''));
    expect(file.scripts).toBeNull();
    expect(raw).not.toMatch(/\/(JavaScript|Launch|URI|EmbeddedFile)\b/);
  });

  it('says what it could not draw to whoever has it read out', () => {
    const told = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
    const drawn = drawnIn(bytes);
    expect(file.text).toContain('□');
    for (const words of ['漢', '字'])
      expect(drawn.includes(`/ActualText (${told(words)})`), words).toBe(true);
  });

  it('leaves nothing on a page that is neither in the tree nor decoration', () => {
    const pages = drawnIn(bytes).split('\n');
    let depth = 0;
    let drawn = 0;
    const stray: string[] = [];
    for (const command of pages) {
      if (/ (?:BDC|BMC)$/.test(command)) depth += 1;
      else if (command === 'EMC') depth -= 1;
      else if (/^f$|^S$|\] TJ$|^\/\S+ Do$/.test(command)) {
        drawn += 1;
        if (depth === 0) stray.push(command);
      }
    }
    expect(drawn).toBeGreaterThan(50);
    expect(stray.slice(0, 3)).toEqual([]);
    expect(depth).toBe(0);
  });
});
