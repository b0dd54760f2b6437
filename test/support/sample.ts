import type { Document } from '../../src/dossier/document.ts';

/** A document with one of everything, in which somebody said this. */
export function sampleWith(said: string, language: Document['language'] = 'nl'): Document {
  return {
    language,
    title: 'Dossier',
    cover: {
      name: said.split('\n')[0] ?? '',
      lines: ['Opgemaakt op 30 november 2026'],
      notice: 'Geen certificaat.',
    },
    parts: [
      {
        id: 'one',
        title: 'Eerste deel',
        blocks: [
          { is: 'paragraph', text: 'Een zin van ons.' },
          { is: 'heading', level: 2, text: { quoted: 'Vlinder' } },
          { is: 'heading', level: 3, text: 'Taak 1' },
          { is: 'note', text: 'Erbij gezegd.' },
          { is: 'quote', label: 'Wat ik deed', text: said },
          { is: 'list', items: ['Eerst dit', { quoted: 'Dan dat' }] },
        ],
      },
      {
        id: 'two',
        title: 'Tweede deel',
        blocks: [
          {
            ...{ is: 'table', title: 'Stand', columns: ['Uitspraak', 'Gezegd'], widths: [3, 1] },
            rows: [
              [['Ik luister.'], [{ quoted: said.split('\n')[0] ?? '' }, 'Tweede regel']],
              [['Ik vraag door.'], ['–']],
            ],
          },
          {
            ...{ is: 'picture', title: 'Uren', svg: picture, words: 'Van 600 uur zijn er 572.' },
            ...{ width: 40, height: 20 },
          },
        ],
      },
      { id: 'three', title: 'Bronnen', blocks: [] },
    ],
    around: { contents: 'Inhoud', foot: 'Zelfbeoordeling', page: 'Pagina' },
  };
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="12">572</text></svg>';
