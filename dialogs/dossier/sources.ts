import type { Block, Table } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import type { Group } from '../../src/profile/schema.ts';
import { type Content, paragraph } from './content.ts';

/** What a dossier rests on: the edition, when it was told, and where the profile has what is in it. */
export function sourcesBlocks(content: Content): readonly Block[] {
  const { context, said, chosen } = content;
  const { edition, language } = context;
  const { date } = inLanguage(language);
  const days = Object.values(context.seen)
    .flatMap((told) => told.flatMap(({ history }) => Object.values(history).flat()))
    .flatMap(({ on }) => on ?? [])
    .toSorted();
  const [from, until] = [days[0], days.at(-1)];
  return [
    ...paragraph(said.sources.profile(edition.name[language], date(edition.validFrom))),
    { is: 'note', text: edition.dating[language] },
    ...paragraph(from !== undefined && until !== undefined && said.sources.told(date(from), date(until))),
    ...paragraph(said.sources.statements),
    ...(chosen.parts.includes('profile') ? [places(content)] : []),
  ];
}

function places({ context, said }: Content): Table {
  const { language, edition } = context;
  const { places: title, columns } = said.sources;
  return {
    ...{ is: 'table', title, widths: [4, 8] },
    columns: [columns.group, columns.place],
    rows: edition.groups.map((group) => [[`${group.id}  ${group.name[language]}`], [placeOf(group)]]),
  };
}

/** How far the places of its statements in the profile are the same. */
function placeOf({ statements }: Group): string {
  const paths = statements.map(({ source }) => source.split(', '));
  const [first = []] = paths;
  const differs = first.findIndex((step, at) => paths.some((path) => path[at] !== step));
  return (differs === -1 ? first : first.slice(0, differs)).join(' › ');
}
