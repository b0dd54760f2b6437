import { compareEditions, describeChanges } from './changes.ts';
import { editionOn, editions } from './editions.ts';
import { type Edition, sections } from './schema.ts';

const usage = `Usage:
  npm run editions                             the published editions of the profile
  npm run editions -- --on 2026-11-23          the one in force on a day
  npm run editions -- 2020-01-01 2026-11-23    what changed from one edition to another`;

class WrongUse extends Error {}

function answer(args: readonly string[]): readonly string[] {
  const [first, second, ...rest] = args;
  if (first === undefined) return editions.map(summarise);
  if (second === undefined || rest.length > 0) throw new WrongUse('These arguments do not fit.');
  if (first === '--on') return [summarise(inForceOn(second))];
  return describeChanges(compareEditions(find(first), find(second)));
}

function summarise({ validFrom, name, groups, reflectionQuestions, criteria }: Edition): string {
  const counts = sections.map((section) => {
    const statements = groups
      .filter((group) => group.section === section)
      .flatMap((group) => group.statements);
    return `${statements.length} ${section}`;
  });
  const others = `${reflectionQuestions.length} reflection questions, ${criteria.routes.length} education routes`;
  return `${validFrom}  ${name.en}: ${counts.join(', ')}, ${others}`;
}

function inForceOn(date: string): Edition {
  try {
    return editionOn(date);
  } catch (cause) {
    if (cause instanceof RangeError) throw new WrongUse(`${cause.message}.`, { cause });
    throw cause;
  }
}

function find(validFrom: string): Edition {
  const edition = editions.find((candidate) => candidate.validFrom === validFrom);
  if (edition) return edition;
  const known = editions.map((candidate) => candidate.validFrom).join(', ');
  throw new WrongUse(`There is no edition ${validFrom}; there is ${known}.`);
}

try {
  console.log(answer(process.argv.slice(2)).join('\n'));
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
