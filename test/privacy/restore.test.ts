import { describe, expect, it } from 'vitest';
import { restore } from '../../src/privacy/restore.ts';
import { hide } from './words.ts';

const { hidden } = hide('Sanne uit Zwolle belde op 06-12345678.');

describe('an answer of a model', () => {
  it.each([
    'Wat wil [PERSOON_1] zelf?',
    'Wat wil [persoon_1] zelf?',
    'Wat wil [Persoon 1] zelf?',
    'Wat wil [ PERSOON_1 ] zelf?',
    'Wat wil (PERSOON_1) zelf?',
    'Wat wil {PERSOON-1} zelf?',
    'Wat wil <persoon 1> zelf?',
    'Wat wil PERSOON_1 zelf?',
    'Wat wil \\[PERSOON\\_1\\] zelf?',
    'Wat wil PERSOON\\_1 zelf?',
    'Wat wil [PERSON_1] zelf?',
    'Wat wil [PERSOON_01] zelf?',
  ])('has its names back: %s', (answer) => {
    expect(restore(answer, hidden)).toBe('Wat wil Sanne zelf?');
  });

  it('keeps what stands around a placeholder', () => {
    expect(restore("**[PERSOON_1]**'s plan ([PLAATS_1]), [TELEFOON_1].", hidden)).toBe(
      "**Sanne**'s plan (Zwolle), 06-12345678.",
    );
  });

  it.each(['[PERSOON_2]', '[persoon 9]', 'NAAM_1', '[PERSOON_0]', '[PERSON_2]', '[BSN 1]'])(
    'is nothing where it names %s, which stands for nobody',
    (made) => {
      expect(restore(`Wat wil [PERSOON_1] van ${made}?`, hidden)).toBeUndefined();
    },
  );

  it.each(['Wat staat er op plaats 3?', 'Bel telefoon 06.', 'Een [lijst] van 1.', 'voornaam_1', ''])(
    'is left as it is where it has no placeholder: %s',
    (answer) => {
      expect(restore(answer, hidden)).toBe(answer);
    },
  );

  it('is read once: what comes back may itself look like a placeholder', () => {
    const given = hide('[PERSOON_1] is geen naam, Sanne wel.');
    expect(restore('[OVERIG_1] en [PERSOON_1]', given.hidden)).toBe('[PERSOON_1] en Sanne');
  });
});
