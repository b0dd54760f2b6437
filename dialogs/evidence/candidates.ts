import type { ChoiceWords } from '../../src/conversation/dialog.ts';
import { numbersTo } from '../../src/conversation/numbered.ts';
import type { Everything, Sight, Told } from '../../src/conversation/offered.ts';
import { plain } from '../../src/conversation/reading/normalise.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import { canBePointedTo, type Source, sources } from './enough.ts';
import { words } from './words.text.ts';

/** Something that can be pointed to; without a title where it cannot be looked into. */
export type Candidate = {
  readonly id: string;
  readonly title?: string;
  /** The day that tells it apart from another of the same title. */
  readonly on?: string;
  /** Told apart by its number, where the day is the same too. */
  readonly isNumbered?: true;
  /** Too little is told in it, so that it is there only where it was pointed to before. */
  readonly isUnfinished?: true;
};

/** Something that was told: the day it is of and the one it was told on are empty where nobody knows them. */
export type Found = Pick<Candidate, 'id' | 'isUnfinished'> & {
  readonly title: string;
  readonly day: string;
  readonly toldOn: string;
};

// More can be named than a screen lists; what is older still stays where it was pointed to.
const mostAtOnce = 50;

/** What is to be seen of everything that can be pointed to. */
export const sightsOfCandidates = sources.map((dialog) => ({ dialog }));

/** What is to be seen of stories and reflections that are not among those shown for choosing, as far as these say how many there are. */
export function sightsOfOlder(seen: Everything): readonly Sight[] {
  return (['story', 'reflection'] as const).flatMap((dialog) => {
    const numbers = (seen[dialog] ?? []).map(({ subject }) => Number(subject));
    const older = numbers.length === 0 ? [] : numbersTo(Math.min(...numbers) - 1).slice(-mostAtOnce);
    return older.length > 0 ? [{ dialog, subjects: older }] : [];
  });
}

/** What is to be seen of what was pointed to before, however long ago it was told. */
export function sightsOfLinked(told: Told | undefined): readonly Sight[] {
  const answers = Object.values(told?.history ?? {}).flatMap((said) => said.at(-1)?.answer ?? []);
  return answers.flatMap((answer) => {
    const [dialog = '', ...path] = typeof answer === 'string' ? answer.split('/') : [];
    return path.length > 0 ? [{ dialog, subjects: [path.join('/')] }] : [];
  });
}

/** Everything that is seen of what can be pointed to. */
export function foundIn(seen: Everything): readonly Found[] {
  return sources.flatMap((source) => (seen[source] ?? []).map((told) => found(source, told)));
}

/** The day that each is of, by its id, as far as that is known. */
export function daysIn(seen: Everything): Readonly<Record<string, string>> {
  return Object.fromEntries(foundIn(seen).flatMap(({ id, day }) => (day === '' ? [] : [[id, day]])));
}

/** What can be pointed to: what was told last, newest first, and what was pointed to before. */
export function candidatesIn(seen: Everything, linked: readonly string[]): readonly Candidate[] {
  const all = foundIn(seen).toSorted((one, other) => other.toldOn.localeCompare(one.toldOn));
  const newest = all.filter(({ isUnfinished }) => !isUnfinished).slice(0, mostAtOnce);
  const earlier = all.filter((one) => linked.includes(one.id) && !newest.includes(one));
  const unseen = linked.filter((id) => !all.some((one) => one.id === id));
  return [...toldApart([...newest, ...earlier]), ...unseen.map((id) => ({ id }))];
}

/** The words that choose a candidate, its label first; not escaped. */
export function wordsOf(candidate: Candidate, language: Language): ChoiceWords {
  const { id, title, on, isNumbered, isUnfinished } = candidate;
  const [source = '', ...path] = id.split('/');
  const called = words[language].sources[source as Source] ?? source;
  const kind = title === undefined || isNumbered ? `${called} ${path.join(', ')}` : called;
  const beside = isUnfinished ? `${kind}, ${words[language].unfinished}` : kind;
  if (title === undefined) return [beside];
  const day = on === undefined ? '' : `, ${inLanguage(language).date(on)}`;
  return [`${title}${day} (${beside})`, title];
}

function found(source: Source, { subject, progress: { title }, on: toldOn = '', answers }: Told): Found {
  const canPoint = title !== '' && canBePointedTo(source, answers);
  const day = typeof answers.on === 'string' ? answers.on : toldOn;
  return {
    ...{ id: `${source}/${subject}`, title, day, toldOn },
    ...(!canPoint && { isUnfinished: true as const }),
  };
}

function toldApart(all: readonly Found[]): readonly Candidate[] {
  const called = ({ id, title }: Found) => `${id.split('/')[0]} ${plain(title)}`;
  const names = new Map(all.map((one) => [one, called(one)]));
  const byName = Map.groupBy(all, (one) => names.get(one));
  return all.map((one) => {
    const { id, title, day, isUnfinished } = one;
    const alike = (byName.get(names.get(one)) ?? []).filter((other) => other !== one);
    const isSameDay = day === '' || alike.some((other) => other.day === day);
    return {
      id,
      ...(title !== '' && { title }),
      ...(alike.length > 0 && (isSameDay ? { isNumbered: true as const } : { on: day })),
      ...(isUnfinished && { isUnfinished }),
    };
  });
}
