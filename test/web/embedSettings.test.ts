import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { readAccent, usualAccent } from '../../src/web/accents.ts';
import { readEmbedSettings } from '../../src/web/embedSettings.ts';
import { embedTexts } from '../../src/web/embedTexts.ts';

const page = 'https://www.example.org/leden/nieuws?week=3';

function read(data: Readonly<Record<string, string>>) {
  const noted: string[] = [];
  return { settings: readEmbedSettings(data, page, (one) => noted.push(one)), noted };
}

const usual = { language: 'nl', label: 'Chat met Loopbaanspiegel', accent: '#0f4c55', position: 'right' };

describe('what a site asks of the chat', () => {
  it('is nothing, and then it is in Dutch, at the right and in our own colour', () => {
    expect(read({})).toEqual({ settings: usual, noted: [] });
  });

  it('is what its attributes say, in capitals and with spaces too', () => {
    const data = { language: 'EN', accent: ' #7A1F3D ', position: 'Left', label: ' Ask us ', tokenUrl: '/t' };
    expect(read(data)).toEqual({
      settings: {
        ...{ language: 'en', accent: '#7a1f3d', position: 'left', label: 'Ask us' },
        tokenUrl: 'https://www.example.org/t',
      },
      noted: [],
    });
  });

  it.each(languages)('has a label in %s where it gives none', (language) => {
    expect(read({ language }).settings.label).toBe(embedTexts[language].label);
  });

  it.each([
    ['data-language', { language: 'de' }],
    ['data-language', { language: '' }],
    ['data-accent', { accent: 'teal' }],
    ['data-accent', { accent: '#abc' }],
    ['data-accent', { accent: '#ffeecc' }],
    ['data-accent', { accent: '#0f4c55;color:red' }],
    ['data-position', { position: 'top' }],
    ['data-label', { label: ' ' }],
    ['data-label', { label: 'x'.repeat(41) }],
    ['data-token-url', { tokenUrl: '' }],
    ['data-token-url', { tokenUrl: 'https://elsewhere.example.org/token' }],
    ['data-token-url', { tokenUrl: 'http://www.example.org/token' }],
    ['data-token-url', { tokenUrl: 'https://www.example.org:8443/token' }],
    ['data-token-url', { tokenUrl: 'javascript:alert(1)' }],
    ['data-token-url', { tokenUrl: 'https://[' }],
  ])('is noted by its name and has its usual value where it does not fit: %s in %o', (name, data) => {
    const { settings, noted } = read(data);
    expect(settings).toEqual(usual);
    expect(noted).toEqual([expect.stringContaining(`${name}="${Object.values(data)[0]}" does not fit`)]);
  });

  it('can be a label of forty characters', () => {
    const label = 'x'.repeat(40);
    expect(read({ label })).toMatchObject({ settings: { label }, noted: [] });
  });

  it.each(['token', '/token', '?token', 'https://www.example.org/token', '//www.example.org/token'])(
    'can be a token from its own site: %s',
    (tokenUrl) => {
      expect(new URL(read({ tokenUrl }).settings.tokenUrl ?? '').origin).toBe('https://www.example.org');
    },
  );
});

describe('a colour', () => {
  // 4.5 to 1 on the paper is the limit.
  it.each([
    [usualAccent, true],
    ['#000000', true],
    ['#717171', true],
    ['#727272', false],
    ['#ffffff', false],
  ])('%s can be read or not: %s', (colour, isLegible) => {
    expect(readAccent(colour)).toBe(isLegible ? colour : undefined);
  });
});
