import type { Context } from '../../src/conversation/dialog.ts';
import type { Block, Document } from '../../src/dossier/document.ts';
import { type Chosen, type PartId, partIds } from '../../src/dossier/order.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import { type Content, contentOf, quoted } from './content.ts';
import { eligibilityBlocks } from './eligibility.ts';
import { evidenceBlocks } from './evidence.ts';
import { planBlocks } from './plan.ts';
import { profileBlocks } from './profile.ts';
import { recertificationBlocks } from './recertification.ts';
import { reflectionsBlocks } from './reflections.ts';
import { sourcesBlocks } from './sources.ts';
import { trajectoriesBlocks } from './trajectories.ts';
import { words } from './words.ts';

const blocksOf: Readonly<Record<PartId, (content: Content) => readonly Block[]>> = {
  eligibility: eligibilityBlocks,
  profile: profileBlocks,
  trajectories: trajectoriesBlocks,
  reflections: reflectionsBlocks,
  plan: planBlocks,
  recertification: recertificationBlocks,
};

/** The dossier of what was chosen, in the language of the context, with a name on it where somebody wants one. */
export function documentOf(context: Context, chosen: Chosen, name?: string): Document {
  const content = contentOf(context, chosen);
  const { said } = content;
  const { date } = inLanguage(context.language);
  const { edition, today, language } = context;
  const parts = partsIn(chosen);
  const evidence = chosen.parts.includes('profile') ? evidenceBlocks(content) : [];
  const called = quoted(name ?? '').quoted;
  return {
    language,
    title: titleOf(chosen, language),
    cover: {
      ...(called !== '' && { name: called }),
      lines: [
        said.cover.edition(edition.name[language], date(edition.validFrom)),
        said.cover.madeOn(date(today)),
      ],
      notice: said.cover.notice,
    },
    parts: [
      ...parts.flatMap((id) => [
        { id, title: said.parts[id], blocks: blocksOf[id](content) },
        ...(id === 'profile' && evidence.length > 0
          ? [{ id: 'evidence', title: said.parts.evidence, blocks: evidence }]
          : []),
      ]),
      { id: 'sources', title: said.parts.sources, blocks: sourcesBlocks(content) },
    ],
    around: said.around,
  };
}

/** What the dossier of what was chosen is called. */
export function titleOf(chosen: Chosen, language: Language): string {
  const [only, another] = partsIn(chosen);
  return only && !another ? words[language].titles[only] : words[language].title;
}

function partsIn({ parts }: Chosen): readonly PartId[] {
  return partIds.filter((id) => parts.includes(id));
}
