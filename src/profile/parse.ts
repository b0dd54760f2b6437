import type { z } from 'zod';
import { Criteria, Edition, type Section, type Succession, sections } from './schema.ts';

/** The text of an edition's files by name, such as `tasks.json`. */
export type EditionFiles = Readonly<Record<string, string>>;

const About = Edition.omit({
  ...{ groups: true, signals: true, reflectionQuestions: true, criteria: true, recertification: true },
});
const ReflectionQuestions = Edition.shape.reflectionQuestions;
const Figures = Criteria.omit({ edition: true });
const Recertification = Edition.shape.recertification;
const recertificationFile = 'recertification.json';

function groupsOf(section: Section) {
  return Edition.shape.groups.superRefine((groups, context) => {
    for (const [index, group] of groups.entries()) {
      if (group.section === section) continue;
      const message = `this file is for the section ${section}; move the group to ${group.section}.json`;
      context.addIssue({ code: 'custom', path: [index, 'section'], message });
    }
  });
}

/** The signals of these groups; what signals no statement of theirs is a slip of the keyboard. */
function signalsOf(groups: Edition['groups']) {
  const ids = new Set(groups.flatMap(({ statements }) => statements.map(({ id }) => id)));
  return Edition.shape.signals.superRefine((signals, context) => {
    for (const id of Object.keys(signals).filter((one) => !ids.has(one))) {
      const message = 'is no statement of this edition; correct the id or remove it';
      context.addIssue({ code: 'custom', path: [id], message });
    }
  });
}

/** The edition in a folder named after its first day; an Error names the file, the place in it and the remedy. */
export function parseEdition(folder: string, files: EditionFiles): Edition {
  const place = `editions/${folder}`;
  const fileNames = ['edition', ...sections, 'signals', 'reflection', 'criteria'].map(
    (name) => `${name}.json`,
  );
  const known = [...fileNames, recertificationFile];
  const stranger = Object.keys(files).find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw new Error(
      `${place}/${stranger}: not a file of an edition; it has ${fileNames.join(', ')}, and may have ${recertificationFile}. Remove or rename it.`,
    );
  }
  const read = <T>(name: string, schema: z.ZodType<T>) => parseFile(`${place}/${name}`, files[name], schema);
  const about = read('edition.json', About);
  if (about.validFrom !== folder) {
    const remedy = 'Give the folder and the field the same date.';
    throw new Error(
      `${place}/edition.json: validFrom: is ${about.validFrom}, but the folder is ${folder}. ${remedy}`,
    );
  }
  const groups = sections.flatMap((section) => read(`${section}.json`, groupsOf(section)));
  return {
    ...about,
    groups,
    signals: read('signals.json', signalsOf(groups)),
    reflectionQuestions: read('reflection.json', ReflectionQuestions),
    criteria: { edition: about.validFrom, ...read('criteria.json', Figures) },
    // An edition need not say anything of it: the numbers are of the assessment framework.
    recertification:
      files[recertificationFile] === undefined ? [] : read(recertificationFile, Recertification),
  };
}

function parseFile<T>(file: string, text: string | undefined, schema: z.ZodType<T>): T {
  if (text === undefined) throw new Error(`${file}: the file is missing. Add it to the folder.`);
  // To compile a reader of its own for what is read once takes longer than to read it.
  const result = schema.safeParse(parseJson(file, text), { error: remedyFor, jitless: true });
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${file}: ${path.join('.') || 'file'}: ${message}`,
  );
  throw new Error(`${problems.join('\n')}\nCorrect this and start again.`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: this is not JSON. Look for a missing comma, quote or bracket.`, { cause });
  }
}

/** What to do about the two slips that are made most; anything else keeps the message of its schema. */
function remedyFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    return `does not belong here: ${issue.keys.join(', ')}; remove it or correct its spelling`;
  }
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is missing; add it' : undefined;
}

/**
 * The editions, oldest first; an Error names an id that was dropped without being retired or retired while in use,
 * and a succession that does not lead from the edition before to something new.
 */
export function orderEditions(editions: readonly Edition[]): readonly Edition[] {
  const ordered = editions.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const known = new Set<string>();
  let before: ReadonlySet<string> = new Set();
  for (const { validFrom, retired, ...edition } of ordered) {
    const place = `editions/${validFrom}/edition.json: retired`;
    const present = new Set(idsOf(edition));
    for (const id of known) {
      if (present.has(id) || retired.includes(id)) continue;
      throw new Error(`${place}: ${id} is gone since an earlier edition. Bring it back, or name it here.`);
    }
    for (const [index, id] of retired.entries()) {
      if (known.has(id) && !present.has(id)) continue;
      throw new Error(
        `${place}.${index}: ${id} is not an id of an earlier edition that is gone. Remove it here.`,
      );
    }
    checkSuccessions(edition.successions, {
      place: `editions/${validFrom}/edition.json: successions`,
      before,
      present,
      known,
    });
    before = present;
    for (const id of present) known.add(id);
  }
  return ordered;
}

/** The ids of an edition, of the one before it, and of all before it. */
type Ids = Readonly<Record<'present' | 'before' | 'known', ReadonlySet<string>>>;

function checkSuccessions(
  successions: readonly Succession[],
  { place, before, present, known }: Ids & { place: string },
): void {
  for (const [index, { from, to }] of successions.entries()) {
    const stop = (slip: string) => {
      throw new Error(`${place}.${index}: ${slip}`);
    };
    for (const id of from) {
      if (!before.has(id)) stop(`${id} is not in the edition before this one. Correct it, or leave it out.`);
      if (present.has(id)) stop(`${id} is still in this edition, so its meaning is too. Leave it out here.`);
    }
    for (const id of to) {
      if (!present.has(id)) stop(`${id} is not in this edition. Add the statement, or correct the id.`);
      if (known.has(id)) stop(`${id} had a meaning in an earlier edition. Give the statement a new id.`);
    }
  }
}

/** Every id that answers may be kept under: of groups, statements, reflection questions and education routes. */
export function idsOf(
  edition: Pick<Edition, 'groups' | 'reflectionQuestions' | 'criteria'>,
): readonly string[] {
  return [
    ...edition.groups.flatMap(({ id, statements }) => [id, ...statements.map((statement) => statement.id)]),
    ...edition.reflectionQuestions.map(({ id }) => id),
    ...edition.criteria.routes.map(({ id }) => id),
  ];
}
