import { describe, expect, it } from 'vitest';
import { words } from '../dialogs/privacy/words.ts';
import { languages } from '../src/language.ts';
import { openPage } from '../src/page.ts';

const page = openPage();

/** What somebody reads of a page, each language by itself. */
function readable(html: string, language: 'nl' | 'en'): string {
  const [dutch = '', english = ''] = html.split('<section id="english"');
  return (language === 'nl' ? dutch : english).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

const plain = (sentence: string) => sentence.replaceAll('**', '');
const afterTheFirst = (sentences: string) => sentences.slice(sentences.indexOf('. ') + 2);

describe.each(languages)('the page about privacy, in %s,', (language) => {
  const { privacy, export: taking, erasure } = words[language];

  it.each([1, 24])('says of %i months what the guide says when it is asked', (months) => {
    const text = readable(`${page.privacy(months).body}`, language);
    expect(text).toContain(plain(privacy.what));
    expect(text).toContain(plain(privacy.purpose));
    expect(text).toContain(plain(privacy.howLong(months)));
    expect(text).toContain(afterTheFirst(plain(privacy.who)));
    expect(text).toContain(erasure.left.slice(0, erasure.left.lastIndexOf('. ')));
  });

  it('names the words that show, take along and erase what is kept', () => {
    const text = readable(`${page.privacy(24).body}`, language);
    for (const { name } of [privacy, taking, erasure]) expect(text).toContain(name.toLowerCase());
  });

  it('has no gaps', () => {
    expect(readable(`${page.privacy(24).body}`, language)).not.toMatch(/\{\{|undefined/);
  });
});

describe('the page behind a link that works no more', () => {
  it.each([
    ['takeAlong', 'typ "neem alles mee" voor een nieuwe', 'type "take everything along" for a new one'],
    ['dossier', 'typ "dossier" voor een nieuwe', 'type "dossier" for a new one'],
    ['sheet', 'open daar je blad en neem de nieuwe link', 'open your page there and take the new link'],
  ] as const)('says where to get a new one, in both languages: %s', async (what, dutch, english) => {
    const html = `${(await page.expired(what)).body}`;
    expect(html).toContain('Deze link werkt niet meer');
    expect(html.split('<p>').at(-1)).toContain(dutch);
    expect(html.split('<p lang="en">').at(-1)).toContain(english);
    expect(html).not.toMatch(/\{\{|undefined/);
  });
});
