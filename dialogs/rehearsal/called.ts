import type { Context } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import type { Matter } from '../../src/rules/rehearsal.ts';
import { candidatesIn, wordsOf } from '../evidence/candidates.ts';
import { planIn } from '../plan/intentions.ts';
import { seenOf } from '../trajectory/known.ts';
import { nameOf, partWords } from '../trajectory/text.ts';

/** What something is called that is asked about, safe in Markdown: of a task also whose, and the reason that was given. */
export type Called = { readonly name: string; readonly client?: string; readonly because?: string };

/** What is asked about by the words of the edition or of the person; where it is not seen, by what it is kept under. */
export function calledIn({ reason, about }: Matter, context: Context): Called {
  const { seen, edition, language, today } = context;
  const [dialog = '', subject = '', part = ''] = about.split('/');
  if (dialog === 'selfAssessment') return { name: groupName(subject, context) };
  if (dialog === 'plan') {
    const { what = about, reason: because } = planIn(seen, today).find(({ id }) => id === subject) ?? {};
    return { name: quotable(what), ...(because !== undefined && { because: quotable(because) }) };
  }
  if (reason === 'skippedTask') {
    const known = seenOf(subject, context);
    const task = known.parts.find(({ id }) => id === part);
    const because = known.said[part]?.answers.reason;
    return {
      name: task ? partWords(task, edition, language)[0] : part,
      client: asTyped(nameOf(known, language)),
      ...(because !== undefined && { because: quotable(because) }),
    };
  }
  const candidate = candidatesIn(seen, [about]).find(({ id }) => id === about) ?? { id: about };
  return { name: asTyped(wordsOf(candidate, language)[0]) };
}

/** What a group is called, also where only an earlier edition has it. */
export function groupName(id: string, { edition, earlier, language }: Context): string {
  const groups = [edition, ...earlier.toReversed()].flatMap((one) => one.groups);
  return groups.find((group) => group.id === id)?.name[language] ?? id;
}

// Within quotation marks, and in one line.
function quotable(words: string): string {
  return asTyped(firstWords(words).replace(/[.\s]+$/, ''));
}
