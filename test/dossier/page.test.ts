import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/dossier/page.ts';
import { smallPngOf as draw } from '../../src/raster.ts';
import { hostile } from '../support/hostile.ts';
import { sampleWith } from '../support/sample.ts';

const html = pageOf(sampleWith(hostile), draw);
const body = html.slice(html.indexOf('<body>'));

describe('a document as a page', () => {
  it('has headings, a list, a table with its heads and a list of its parts', () => {
    for (const part of [
      ...['<html lang="nl">', '<h1>Dossier</h1>', '<h2>Eerste deel</h2>', '<h3><bdi>Vlinder</bdi></h3>'],
      ...['<h4>Taak 1</h4>', '<a href="#two">Tweede deel</a>', '<section id="two">', '<li>Eerst dit</li>'],
      ...['<th scope="col">Uitspraak</th>', '<th scope="row">', '<caption>Stand</caption>'],
    ]) {
      expect(html).toContain(part);
    }
  });

  it('tells of a picture in words, and brings it along', () => {
    expect(html).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="Van 600 uur zijn er 572." width="40" height="20">/,
    );
  });

  it('makes nothing of words but words', () => {
    expect(body).not.toMatch(/<script|<img(?! src="data:)|javascript:|\son\w+=["']/i);
    expect(body).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(body).toContain('{{pass}} {{nonce}}');
    expect(body).toContain('&#x26;lt;b&#x26;gt;');
  });

  it('fetches nothing from anywhere', () => {
    const fetched = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to = '']) => to);
    expect(fetched.filter((to) => !to.startsWith('#') && !to.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/<link|<script|@import|url\(/);
  });
});
