import { type Told, toldOf } from '../../src/conversation/offered.ts';
import type { Block } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { foundIn } from '../evidence/candidates.ts';
import { type Source, sources } from '../evidence/enough.ts';
import { type Content, chosenIn, lastSaid, quote, quoted } from './content.ts';
import { reflectionBlocks } from './reflections.ts';
import { taskBlocks } from './trajectories.ts';

/** A piece of evidence: its number in this dossier, and what it is called, empty where it is not there any more. */
export type Piece = { readonly id: string; readonly number: string; readonly title: string };

/** What was pointed to for the statements of the edition, each once, in the order in which they come to it. */
export function piecesIn({ context, said }: Content): readonly Piece[] {
  const assessed = assessedIn(context.seen);
  const statements = context.edition.groups.flatMap((group) => group.statements);
  const ids = new Set(statements.flatMap(({ id }) => assessed[id]?.evidence ?? []));
  const found = foundIn(context.seen);
  return [...ids].map((id, at) => ({
    ...{ id, number: said.evidence.piece(at + 1) },
    title: quoted(found.find((one) => one.id === id)?.title ?? '').quoted,
  }));
}

/** Every piece of evidence with its title, its day and what was told; one that stands elsewhere in the dossier leads there. */
export function evidenceBlocks(content: Content): readonly Block[] {
  const { said } = content;
  const pieces = piecesIn(content);
  if (pieces.length === 0) return [];
  return [
    { is: 'paragraph', text: said.evidence.introduction },
    ...pieces.flatMap((piece) => blocksOf(piece, content)),
  ];
}

function blocksOf({ id, number, title }: Piece, content: Content): readonly Block[] {
  const { context, said } = content;
  const [dialog = '', ...path] = id.split('/');
  const source = sources.find((one) => one === dialog);
  const told = toldOf(context, dialog, path.join('/'));
  const heading: Block = { is: 'heading', level: 2, text: { quoted: `${number}  ${title}`.trim() } };
  if (!source || !told) return [heading, { is: 'paragraph', text: said.evidence.gone }];
  return [heading, { is: 'note', text: aboutOf(id, source, content) }, ...toldBlocks(source, told, content)];
}

function aboutOf(id: string, source: Source, { context, said }: Content): string {
  const { day = '', toldOn = '' } = foundIn(context.seen).find((one) => one.id === id) ?? {};
  const { date } = inLanguage(context.language);
  const days = [day, toldOn === day ? '' : toldOn].map((one) => (one === '' ? undefined : date(one)));
  return said.evidence.about(said.evidence.sources[source], days[0], days[1]);
}

function toldBlocks(source: Source, told: Told, content: Content): readonly Block[] {
  const { said } = content;
  const { trajectories, reflections } = chosenIn(content);
  if (source === 'story') {
    const answers = lastSaid(told);
    const asked = Object.keys(said.evidence.story) as (keyof typeof said.evidence.story)[];
    return asked.flatMap((one) => quote(said.evidence.story[one], answers[one]));
  }
  const elsewhere = (part: string): readonly Block[] => [
    { is: 'paragraph', text: said.evidence.elsewhere(part) },
  ];
  if (source === 'reflection') {
    return reflections.includes(told) ? elsewhere(said.parts.reflections) : reflectionBlocks(told, content);
  }
  const [number, task = ''] = (told.subject ?? '').split('/');
  return trajectories.some((one) => one.number === number)
    ? elsewhere(said.parts.trajectories)
    : taskBlocks(task, number ?? '', content);
}
