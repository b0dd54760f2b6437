import { editionOn } from '../../src/profile/editions.ts';
import type { Evaluation, Figure } from './evaluation.ts';
import { type LabelledStory, leastShortlisted, type Share, scoreLikeness } from './likenessScore.ts';
import stories from './stories.json' with { type: 'json' };

const halves = { 'built on': 'develop', 'held out': 'report' } as const;

/** How often what is proposed for a story, without a model, has a statement in it that the story shows. */
export const evidence: Evaluation = {
  name: 'statements that a story shows, without a model',
  figures: async () => {
    const edition = editionOn('2026-09-01');
    return (['built on', 'held out'] as const).flatMap((half): Figure[] => {
      const set = (stories as readonly LabelledStory[]).filter((one) => one.half === halves[half]);
      const { shortlist, shortlistOfMany, first, group } = scoreLikeness(set, edition);
      const figure = (what: string, { right, of }: Share): Figure => ({
        ...{ what, half, hits: right, of, wrong: [] },
      });
      return [
        { ...figure('one of three in the group', shortlist), limit: { atLeast: leastShortlisted } },
        figure('the same, of groups with more than three', shortlistOfMany),
        figure('the first of them', first),
        figure('the group among three', group),
      ];
    });
  },
};
