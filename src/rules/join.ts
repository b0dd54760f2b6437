import { matterId, matterOf } from './rehearsal.ts';

/** One thing that was said; only an answer can point to something else. */
export type Entry = { readonly question: string; readonly answer?: unknown; readonly on?: string };

/** What was said in one dialog, or about one subject of a series. */
export type SaidIn = { readonly schema: 1; readonly said: readonly Entry[]; readonly misses: number };

/** What is kept under one name: what was said, how many subjects a series has, or as text what nobody can read any more. */
export type Kept = SaidIn | { readonly schema: 1; readonly count: number } | string;

/** Everything one person said in one chat, by the name it is kept under, such as `eligibility` or `trajectory/3/T1`. */
export type Documents = Readonly<Record<string, Kept>>;

/** Two records as one, and the name by which something of the other record is found in it. */
export type Joined = { readonly documents: Documents; readonly renamed: (name: string) => string };

// Their subjects are numbered as they are begun, so that those of the other record can come after the home's.
const numbered = [
  ...(['story', 'reflection', 'trajectory', 'plan', 'recertification', 'reminder'] as const),
  ...(['rehearsal', 'intervision'] as const),
] as const;

// Held once, so that of two that differ one has to be picked. Of a move the home's stays: both are on one edition.
const heldOnce = ['eligibility', 'selfAssessment', 'evidence'];

// What was said about the joining itself ends with it.
const joining = 'join';

/**
 * Puts what was said in another record with what was said at home. Of what both have and that differs, the home's stays but
 * for what is in `takes`; what was not picked is kept aside, under `<name>/joined-aside`, so that nothing is lost.
 */
export function join(home: Documents, other: Documents, takes: readonly string[]): Joined {
  const renamed = renaming(home);
  const brought = broughtFrom(other, renamed);
  const documents = new Map(entriesOf(home));
  const isTaken = (name: string) => documents.has(name) || brought.some(([one]) => one === name);
  const keepAside = (name: string, kept: Kept) => documents.set(freeName(name, isTaken), kept);
  for (const [name, kept] of brought) {
    const own = documents.get(name);
    if (own === undefined || isEmpty(own)) {
      documents.set(name, kept);
      continue;
    }
    if (isEmpty(kept) || isSame(own, kept)) continue;
    const isPicked = isReadable(kept) && (takes.includes(name) || !isReadable(own));
    keepAside(name, isPicked ? own : kept);
    if (isPicked) documents.set(name, kept);
  }
  for (const series of numbered) {
    const own = documents.get(series);
    if (typeof own === 'string') keepAside(series, own);
    const count = countIn(home, series) + countIn(other, series);
    if (count > 0) documents.set(series, { schema: 1, count });
  }
  return { documents: Object.fromEntries(documents), renamed };
}

/** The names of what both records have and that was answered otherwise in each; one of the two has to be picked. */
export function conflictsBetween(home: Documents, other: Documents): readonly string[] {
  const renamed = renaming(home);
  return broughtFrom(other, renamed).flatMap(([name, kept]) => {
    const own = home[name];
    const isAsked = heldOnce.includes(dialogOf(name)) && !asideNames.test(name);
    if (!isAsked || own === undefined || isEmpty(own) || isEmpty(kept)) return [];
    return isReadable(own) && isReadable(kept) && lastAnswers(own) !== lastAnswers(kept) ? [name] : [];
  });
}

/** How much was said in a record, in numbers. */
export type Amounts = {
  readonly eligibility: number;
  readonly groups: number;
  readonly stories: number;
  readonly trajectories: number;
  readonly reflections: number;
  readonly intentions: number;
  readonly periods: number;
};

/** Counts what was said; what nobody can read any more, or was taken back, does not count. */
export function amountsIn(documents: Documents): Amounts {
  const told = entriesOf(documents).flatMap(([name, kept]) =>
    isEmpty(kept) || !isReadable(kept) || asideNames.test(name) ? [] : [name.split('/')],
  );
  const count = (dialog: string) => new Set(told.filter(([id]) => id === dialog).map(([, one]) => one)).size;
  return {
    eligibility: count('eligibility'),
    groups: count('selfAssessment'),
    stories: count('story'),
    trajectories: count('trajectory'),
    reflections: count('reflection'),
    intentions: told.filter(([id, , part]) => id === 'plan' && part === undefined).length,
    periods: count('recertification'),
  };
}

/** Whether nothing was ever said in a record. */
export function isUnused(documents: Documents): boolean {
  return entriesOf(documents).every(([, kept]) => isEmpty(kept));
}

/** The ISO day on which something was said last under a name; `undefined` where nobody knows. */
export function lastDayIn(documents: Documents, name: string): string | undefined {
  const kept = documents[name];
  return kept !== undefined && isReadable(kept) ? kept.said.findLast(({ on }) => on)?.on : undefined;
}

const asideNames = /\/(?:joined-)?aside(?:-\d+)?$/;

function dialogOf(name: string): string {
  return name.split('/')[0] ?? '';
}

function entriesOf(documents: Documents): [string, Kept][] {
  return Object.entries(documents).filter(([name]) => dialogOf(name) !== joining);
}

/** What the other record brings, under the names it gets at home and with what it points to under its name there. */
function broughtFrom(other: Documents, renamed: Joined['renamed']): [string, Kept][] {
  const isCount = (name: string, kept: Kept) => isNumbered(name) && typeof kept !== 'string';
  return entriesOf(other)
    .filter(([name, kept]) => !isCount(name, kept))
    .map(([name, kept]) => [renamed(name), isReadable(kept) ? pointing(name, kept, renamed) : kept]);
}

/** What something of the other record is called at home: its numbers come after those that are there. */
function renaming(home: Documents): Joined['renamed'] {
  const counts = new Map<string, number>(numbered.map((series) => [series, countIn(home, series)]));
  return (name) => {
    const [dialog = '', subject = '', ...parts] = name.split('/');
    const [, letter = '', number] = /^([rs]?)([1-9]\d*)$/.exec(subject) ?? [];
    const count = counts.get(seriesOf(dialog, letter));
    if (number === undefined || count === undefined) return name;
    return [dialog, `${letter}${Number(number) + count}`, ...parts].join('/');
  };
}

/** Whose number this is: what became of the intention of a reflection, and what something shows, are filed under that of it. */
function seriesOf(dialog: string, letter: string): string {
  const ofAnother = dialog === 'plan' || dialog === 'showing';
  if (ofAnother && letter === 'r') return 'reflection';
  return dialog === 'showing' && letter === 's' ? 'story' : dialog;
}

/**
 * With everything that is pointed to under its name at home: the evidence of a statement is a list of names, a reminder can
 * be of what has a name, a rehearsal and a sheet are about what has one, and a reflection can be about the trajectory of a number.
 */
function pointing(name: string, kept: SaidIn, renamed: Joined['renamed']): SaidIn {
  const point = ({ question, answer }: Entry): unknown => {
    if (dialogOf(name) === 'evidence' && Array.isArray(answer)) {
      return answer.map((one) => (typeof one === 'string' ? renamed(one) : one));
    }
    if (dialogOf(name) === 'rehearsal' && question === 'matters' && Array.isArray(answer)) {
      return answer.map((one) => (typeof one === 'string' ? matterOfOther(one, renamed) : one));
    }
    if (dialogOf(name) === 'intervision' && question === 'source' && typeof answer === 'string') {
      return renamed(answer);
    }
    const isPointing = dialogOf(name) === 'reminder' && question === 'what' && isPointer(answer);
    if (isPointing) return { id: renamed(answer.id) };
    const isAbout = dialogOf(name) === 'reflection' && question === 'about' && typeof answer === 'string';
    return isAbout ? renamed(`trajectory/${answer}`).slice('trajectory/'.length) : answer;
  };
  // What is asked of something has its name in its own.
  const askedOf = (question: string) =>
    question.replace(/:((?:trajectory|reflection)\/\d+)$/, (_, of: string) => `:${renamed(of)}`);
  const said = kept.said.map((entry) => ({
    ...entry,
    question: askedOf(entry.question),
    ...('answer' in entry && { answer: point(entry) }),
  }));
  return { ...kept, said };
}

function matterOfOther(id: string, renamed: Joined['renamed']): string {
  const matter = matterOf(id);
  return matter ? matterId({ ...matter, about: renamed(matter.about) }) : id;
}

function isPointer(answer: unknown): answer is { readonly id: string } {
  return typeof Object(answer).id === 'string';
}

function isNumbered(name: string): boolean {
  return numbered.some((series) => series === name);
}

/** How many subjects a series has, also where its count was lost. */
function countIn(documents: Documents, series: string): number {
  const kept = documents[series];
  const counted = typeof kept === 'object' && 'count' in kept ? kept.count : 0;
  const numbers = Object.keys(documents).flatMap((name) => {
    const [dialog, subject = ''] = name.split('/');
    return dialog === series && /^[1-9]\d*$/.test(subject) ? [Number(subject)] : [];
  });
  return Math.max(counted, ...numbers);
}

function isReadable(kept: Kept): kept is SaidIn {
  return typeof kept === 'object' && 'said' in kept;
}

/** Whether nothing was ever answered in it. */
function isEmpty(kept: Kept): boolean {
  if (typeof kept === 'string') return false;
  return 'said' in kept ? kept.said.every((entry) => !('answer' in entry)) : kept.count === 0;
}

function isSame(one: Kept, other: Kept): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The last answer to each question, in a form in which two of these can be compared. */
function lastAnswers({ said }: SaidIn): string {
  const answers = said.flatMap((entry): [string, unknown][] =>
    'answer' in entry ? [[entry.question, entry.answer]] : [],
  );
  return JSON.stringify([...new Map(answers)].toSorted(([one], [another]) => one.localeCompare(another)));
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  const first = `${name}/joined-aside`;
  for (let nth = 1; ; nth++) {
    const free = nth === 1 ? first : `${first}-${nth}`;
    if (!isTaken(free)) return free;
  }
}
