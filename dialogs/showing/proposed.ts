import type { Context } from '../../src/conversation/dialog.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import {
  likeliestGroups,
  likeliestStatements,
  type StatementLikeness,
  statementLikeness,
} from '../../src/rules/evidenceLikeness.ts';
import { type Source, wordsOf } from './source.ts';

/** What is proposed to somebody who says what something shows; it is all they see of it, and never more than a proposal. */
export type Proposed = {
  /** The ids of the groups, the likeliest first. */
  readonly groups: readonly string[];
  /** Those of these statements, by their ids, the likeliest first. */
  readonly statements: (among: readonly string[]) => readonly string[];
};

/** What something most likely shows: the one place where groups and statements are proposed. */
export function proposedFor({ dialog, number }: Source, context: Context): Proposed {
  const likeness = likenessIn(wordsOf(toldOf(context, dialog, number)), context);
  return {
    groups: likeliestGroups(likeness, context.edition),
    statements: (among) => likeliestStatements(likeness, among),
  };
}

type Known = {
  readonly text: string;
  readonly edition: Context['edition'];
  readonly likeness: StatementLikeness;
};
let known: Known | undefined;

// In a turn it is asked for several times.
function likenessIn(text: string, { edition }: Context): StatementLikeness {
  if (known?.text !== text || known.edition !== edition) {
    known = { text, edition, likeness: statementLikeness(text, edition) };
  }
  return known.likeness;
}
