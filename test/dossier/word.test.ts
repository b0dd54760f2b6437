import { describe, expect, it, test } from 'vitest';
import { wordOf } from '../../src/dossier/word.ts';
import { smallPngOf as draw } from '../../src/raster.ts';
import { docxHtml, docxPart, docxText } from '../support/documents.ts';
import { hostile, squeezed } from '../support/hostile.ts';
import { sampleWith } from '../support/sample.ts';

const file = await wordOf(sampleWith(hostile), draw);
const body = docxPart(file, 'word/document.xml');

describe('a document in Word', () => {
  it('has headings, a list and a table of Word itself, to be altered like any other', async () => {
    const html = await docxHtml(file);
    for (const heading of ['<h1>Eerste deel</h1>', '<h2>Vlinder</h2>', '<h3>Taak 1</h3>']) {
      expect(html.replace(/<a id="[^"]*"><\/a>/g, '')).toContain(heading);
    }
    expect(html).toContain('<li>Eerst dit</li>');
    expect(html).toMatch(/<thead>.*Uitspraak.*<\/thead>.*Ik luister\..*<\/table>/s);
  });

  it('has a table of contents that is filled in, with the page of each heading, and asks nothing when it opens', () => {
    const [field = ''] = /<w:sdt>.*?<\/w:sdt>/s.exec(body) ?? [];
    expect(field).toContain('TOC');
    for (const entry of ['Eerste deel', 'Vlinder', 'Tweede deel', 'Bronnen']) expect(field).toContain(entry);
    expect(field).toMatch(/PAGEREF.*?<w:t[^>]*>3<\/w:t>/s);
    expect(body.includes('w:dirty="true"')).toBe(false);
    expect(docxPart(file, 'word/settings.xml')).not.toContain('updateFields w:val="true"');
  });

  it('leaves the pages out of a table of contents that would take too long to lay out', async () => {
    const told = Array.from({ length: 40 }, () => hostile).join('\n');
    const long = docxPart(await wordOf(sampleWith(told), draw), 'word/document.xml');
    const [field = ''] = /<w:sdt>.*?<\/w:sdt>/s.exec(long) ?? [];
    expect(field).toContain('Tweede deel');
    expect(field).not.toContain('PAGEREF');
    expect(long.includes('w:dirty="true"')).toBe(false);
  });

  test.each([
    ['nl', 'nl-NL'],
    ['en', 'en-GB'],
  ] as const)('is written in its language: %s', async (language, locale) => {
    const styles = docxPart(await wordOf(sampleWith('Ja.', language), draw), 'word/styles.xml');
    expect(styles).toContain(`<w:lang w:val="${locale}"/>`);
  });

  it('tells of a picture in words', () => {
    expect(body).toContain('descr="Van 600 uur zijn er 572."');
    expect(docxPart(file, '[Content_Types].xml')).toContain('image/png');
  });

  it('holds five thousand characters that try to be more than words as words', async () => {
    expect(hostile.length).toBeGreaterThan(5_000);
    const text = squeezed(await docxText(file));
    for (const line of hostile.split('\n')) expect(text).toContain(squeezed(line));
    const fields = [...body.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code = '']) => code.trim());
    expect(fields.filter((code) => !/^(TOC|PAGEREF|PAGE)\b/.test(code))).toEqual([]);
    expect(docxPart(file, 'word/_rels/document.xml.rels')).not.toContain('TargetMode="External"');
  });
});
