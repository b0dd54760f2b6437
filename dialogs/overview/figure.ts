import type { Figure } from '../../src/conversation/figure.ts';
import type { Language } from '../../src/language.ts';
import { extentPhrase } from './phrases.ts';
import type { Standing } from './standing.ts';
import { words } from './words.ts';

/** How far each section is, as a picture shows it. */
export function figureOf({ assessment: { sections } }: Standing, language: Language): Figure {
  const said = words[language];
  return {
    title: said.figure,
    rows: sections.map((one) => ({
      label: said.sections[one.section],
      stated: one.extents.stated + one.extents.shown,
      shown: one.extents.shown,
      total: one.extents.total,
      words: extentPhrase(one, language),
    })),
  };
}
