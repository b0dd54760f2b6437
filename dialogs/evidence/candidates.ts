import type { ChoiceWords } from '../../src/conversation/dialog.ts';
import type { Everything, Sight, Told } from '../../src/conversation/offered.ts';
import type { Language } from '../../src/language.ts';
import { type Source, words } from './words.text.ts';

/** Something that can be pointed to; without a title where it was told too long ago to be looked into. */
export type Candidate = { readonly id: string; readonly title?: string };

const sources = ['story', 'reflection', 'trajectory'] as const;
const mostAtOnce = 12;

/** What is to be seen of everything that can be pointed to. */
export const sightsOfCandidates = sources.map((dialog) => ({ dialog }));

/** What is to be seen of what was pointed to before, however long ago it was told. */
export function sightsOfLinked(told: Told | undefined): readonly Sight[] {
  const answers = Object.values(told?.history ?? {}).flatMap((said) => said.at(-1)?.answer ?? []);
  return answers.flatMap((answer) => {
    const [dialog = '', ...path] = typeof answer === 'string' ? answer.split('/') : [];
    return path.length > 0 ? [{ dialog, subjects: [path.join('/')] }] : [];
  });
}

/** What can be pointed to: what was told last, newest first, and what was pointed to before. */
export function candidatesIn(seen: Everything, linked: readonly string[]): readonly Candidate[] {
  const all = sources
    .flatMap((source) => (seen[source] ?? []).flatMap((told) => candidate(source, told)))
    .toSorted((one, other) => other.on.localeCompare(one.on));
  const earlier = all.slice(mostAtOnce).filter(({ id }) => linked.includes(id));
  const titled = [...all.slice(0, mostAtOnce), ...earlier].map(({ id, title }) => ({ id, title }));
  const unseen = linked.filter((id) => !titled.some((one) => one.id === id));
  return [...titled, ...unseen.map((id) => ({ id }))];
}

/** The words that choose a candidate, its label first; not escaped. */
export function wordsOf({ id, title }: Candidate, language: Language): ChoiceWords {
  const [source = '', ...path] = id.split('/');
  const kind = words[language].sources[source as Source] ?? source;
  return title === undefined ? [`${kind} ${path.join(', ')}`] : [`${title} (${kind})`, title];
}

function candidate(source: Source, { subject, progress: { title }, on = '', answers }: Told) {
  const isOne = title !== '' && (source !== 'trajectory' || isWorkedOn(answers));
  return isOne ? [{ id: `${source}/${subject}`, title, on }] : [];
}

// Of a trajectory a task counts, and only once something was done for it.
function isWorkedOn({ did, doing }: Told['answers']): boolean {
  return did !== undefined || (Array.isArray(doing) && doing.length > 0);
}
