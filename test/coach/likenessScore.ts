import type { Edition } from '../../src/profile/schema.ts';
import { likeliestGroups, likeliestStatements, statementLikeness } from '../../src/rules/evidenceLikeness.ts';

/** A story as somebody tells it, with its group and the statements of it that the story shows. */
export type LabelledStory = {
  readonly half: string;
  readonly group: string;
  readonly statements: readonly string[];
  readonly language: string;
  readonly situation: string;
  readonly action: string;
  readonly result: string;
};

/** So many of all. */
export type Share = { readonly right: number; readonly of: number };

/** How often what is proposed has what is right in it. */
export type LikenessScore = {
  /** A right statement among the at most three that are proposed of the group at hand. */
  readonly shortlist: Share;
  /** The same where the group has more statements than are proposed, so that something is left out. */
  readonly shortlistOfMany: Share;
  /** A right statement proposed first. */
  readonly first: Share;
  /** The right group among the three that are proposed. */
  readonly group: Share;
};

/** The least share of stories whose shortlist has a right statement. */
export const leastShortlisted = 0.85;

/** Scores what is proposed without a model for these stories. */
export function scoreLikeness(stories: readonly LabelledStory[], edition: Edition): LikenessScore {
  const judged = stories.map(({ group, statements, situation, action, result }) => {
    const likeness = statementLikeness([situation, action, result].join('\n'), edition);
    const own = edition.groups.find(({ id }) => id === group)?.statements.map(({ id }) => id) ?? [];
    const proposed = likeliestStatements(likeness, own);
    return {
      isCut: own.length > proposed.length,
      isListed: proposed.some((id) => statements.includes(id)),
      isFirst: statements.includes(proposed[0] ?? ''),
      isInGroup: likeliestGroups(likeness, edition).includes(group),
    };
  });
  const share = (among: typeof judged, isRight: (one: (typeof judged)[number]) => boolean): Share => ({
    right: among.filter(isRight).length,
    of: among.length,
  });
  return {
    shortlist: share(judged, ({ isListed }) => isListed),
    shortlistOfMany: share(
      judged.filter(({ isCut }) => isCut),
      ({ isListed }) => isListed,
    ),
    first: share(judged, ({ isFirst }) => isFirst),
    group: share(judged, ({ isInGroup }) => isInGroup),
  };
}

/** Whether a score is good enough to help with. */
export function isGoodEnough({ shortlist: { right, of } }: LikenessScore): boolean {
  return of > 0 && right / of >= leastShortlisted;
}
