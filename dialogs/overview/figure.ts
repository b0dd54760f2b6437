import type { Extent, ProfileFigure } from '../../src/conversation/figure.ts';
import type { Language } from '../../src/language.ts';
import type { Extents } from '../../src/rules/evidence.ts';
import { extentPhrase } from './phrases.ts';
import type { Standing } from './standing.ts';
import { words } from './words.ts';

/** How far each section and each of its groups is, as pictures show it. */
export function figureOf({ assessment: { sections } }: Standing, language: Language): ProfileFigure {
  const said = words[language];
  return {
    title: said.figure,
    rows: sections.map((one) => ({
      ...extentOf(said.sections[one.section], one.extents),
      words: extentPhrase(one, language),
      groups: one.groups.map(({ group, extents }) => extentOf(group.name[language], extents)),
    })),
  };
}

function extentOf(label: string, { stated, shown, total }: Extents): Extent {
  return { label, stated: stated + shown, shown, total };
}
