import type { Block, Table, Wording } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import { sectionPicture } from '../../src/pictures/section.ts';
import { type Group, type Section, type Statement, sections } from '../../src/profile/schema.ts';
import { scaleOf } from '../../src/rules/assessment.ts';
import { type Assessed, countOf, ratingNow } from '../../src/rules/evidence.ts';
import { formerRating, growthOver } from '../../src/rules/growth.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { ratingLabel } from '../self-assessment/text.ts';
import { type Content, paragraph } from './content.ts';
import { type Piece, piecesIn } from './evidence.ts';

/** Where somebody stands on every statement: what they stated, what they showed, and what grew. */
export function profileBlocks(content: Content): readonly Block[] {
  const { context, said } = content;
  const assessed = assessedIn(context.seen);
  if (countOf(context.edition.groups, assessed).done === 0) return paragraph(said.nothingYet);
  const pieces = piecesIn(content);
  const { introduction, whereShown } = said.profile;
  return [
    ...paragraph([introduction, ...(pieces.length > 0 ? [whereShown] : [])].join(' ')),
    extents(assessed, content),
    ...sections.flatMap((section) => drawn(section, assessed, content)),
    ...sections.flatMap((section) => sectionBlocks(section, assessed, pieces, content)),
  ];
}

function extents(assessed: Assessed, { context, said }: Content): Table {
  const { extents: title, extentColumns: columns, sections: names } = said.profile;
  return {
    ...{ is: 'table', title, widths: [4, 2, 2, 2, 2] },
    columns: [columns.section, columns.total, columns.stated, columns.shown, columns.unknown],
    rows: sections.map((section) => {
      const groups = context.edition.groups.filter((group) => group.section === section);
      const { total, stated, shown, unknown } = countOf(groups, assessed);
      return [[names[section]], ...[total, stated + shown, shown, unknown].map((count) => [`${count}`])];
    }),
  };
}

/** A section as a picture, where anything in it was stated. */
function drawn(section: Section, assessed: Assessed, { context, said }: Content): readonly Block[] {
  const { edition, language } = context;
  const groups = edition.groups
    .filter((group) => group.section === section)
    .map((group) => {
      const { stated, shown, total } = countOf([group], assessed);
      return { label: group.name[language], stated: stated + shown, shown, total };
    });
  if (groups.every((one) => one.stated === 0)) return [];
  return [{ is: 'picture', ...sectionPicture({ label: said.profile.sections[section], groups }, language) }];
}

function sectionBlocks(
  section: Section,
  assessed: Assessed,
  pieces: readonly Piece[],
  content: Content,
): readonly Block[] {
  const { context, said } = content;
  const groups = context.edition.groups.filter((group) => group.section === section);
  const begun = groups.filter((group) => countOf([group], assessed).done > 0);
  const open = groups.filter((group) => !begun.includes(group)).map((group) => calledIn(group, content));
  const growth = growthOver(groups, assessed);
  const { date } = inLanguage(context.language);
  return [
    { is: 'heading', level: 2, text: said.profile.sections[section] },
    ...paragraph(growth && said.profile.growth(growth.up, growth.down, date(growth.since))),
    ...begun.flatMap((group) => groupBlocks(group, assessed, pieces, content)),
    ...paragraph(begun.length === 0 && said.profile.nothing),
    ...(begun.length > 0 && open.length > 0 ? [{ is: 'note' as const, text: said.profile.open(open) }] : []),
  ];
}

function groupBlocks(
  group: Group,
  assessed: Assessed,
  pieces: readonly Piece[],
  content: Content,
): readonly Block[] {
  const { language } = content.context;
  const heading: Block = { is: 'heading', level: 3, text: calledIn(group, content) };
  const { columns } = content.said.profile;
  const table: Table = {
    ...{ is: 'table', title: group.name[language], isNamedAbove: true, widths: [6, 3, 3] },
    columns: [columns.statement, columns.stated, columns.shown],
    rows: group.statements.map((statement) => [
      [statement[language]],
      stated(statement, group, assessed, content),
      shown(statement, assessed, pieces),
    ]),
  };
  const { [language]: purpose } = group.purpose ?? {};
  return [heading, ...(purpose === undefined ? [] : [{ is: 'note' as const, text: purpose }]), table];
}

function calledIn({ id, name }: Group, { context }: Content): string {
  return `${id}  ${name[context.language]}`;
}

function stated(
  { id }: Statement,
  group: Group,
  assessed: Assessed,
  { context: { language }, said }: Content,
): readonly string[] {
  const record = assessed[id];
  const scale = scaleOf(group);
  const former = record && formerRating(record);
  return [
    ratingLabel(scale, ratingNow(record), language),
    ...(former
      ? [
          said.profile.former(
            ratingLabel(scale, former.rating, language),
            inLanguage(language).date(former.on),
          ),
        ]
      : []),
  ];
}

function shown({ id }: Statement, assessed: Assessed, pieces: readonly Piece[]): readonly Wording[] {
  const own = (assessed[id]?.evidence ?? []).flatMap((one) => pieces.find((piece) => piece.id === one) ?? []);
  return own.length === 0 ? ['–'] : own.map(({ number, title }) => ({ quoted: `${number} ${title}`.trim() }));
}
