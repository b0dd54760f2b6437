import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calmWords } from '../../dialogs/crisis.text.ts';
import { guide } from '../../dialogs/index.ts';
import { text as languageModel } from '../../dialogs/language-model/text.ts';
import { followUps } from '../../dialogs/reflection/followUps.text.ts';
import { type Document, textOf, type Wording } from '../../src/dossier/document.ts';
import type { Language } from '../../src/language.ts';
import { contextIn } from '../support/dialogs.ts';
import { dossierOf } from '../support/dossier.ts';
import { saidIn } from '../support/everySentence.ts';
import { glad } from '../support/gladDossier.ts';

const web = join(import.meta.dirname, '..', '..', 'src', 'web');

/** Everything that somebody can get to read in a language: where it stands, by what it says. */
export async function textsIn(language: Language): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const add = (where: string, said: unknown) => {
    if (typeof said === 'string') found.set(said, found.get(said) ?? where);
    else for (const [key, part] of Object.entries(said ?? {})) add(`${where}.${key}`, part);
  };
  for (const [where, said] of saidIn[language]) add(where, said);
  add('followUps', followUps[language]);
  add('crisis', [
    calmWords('Ik wil niet meer leven', language),
    calmWords('Mijn cliënt wil niet meer leven', language),
  ]);
  add('languageModel', ofModel(language));
  add('edition', inJson(contextIn(language).edition, language));
  add('dossier', inDocument(await dossierOf(glad, { language })));
  for (const name of readdirSync(web)) {
    const source = readFileSync(join(web, name), 'utf8');
    if (name.endsWith('.html')) add(name, inPage(source, name, language));
    if (name.endsWith('.ts')) add(name, inTable(source, language));
  }
  return found;
}

/** What is said of a language model, where there is one. */
function ofModel(language: Language): readonly string[] {
  const model = { name: 'model', host: 'example.org' };
  const { questions, outcome } = languageModel[language];
  const { ask, why } = questions.use;
  const { preview, share, without, hidden, notThere } = guide.sharing[language];
  const shown = { lines: [], replaced: [{ was: 'Jan', by: '[1]' }] };
  const contexts = [contextIn(language), { ...contextIn(language), model }];
  return [
    ...contexts.flatMap((context) => [true, false].map((isAllowed) => outcome(isAllowed, context))),
    ...contexts.map((context) => (typeof ask === 'string' ? ask : ask({}, context))),
    ...(typeof why === 'string' ? [why] : []),
    ...[preview(shown, model, true), preview({ ...shown, replaced: [] }, model, false)],
    ...[share, without, hidden('Jan'), notThere],
  ];
}

/** Every text in this language in data that has its languages beside each other. */
function inJson(data: unknown, language: Language): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) =>
    key === language && typeof part === 'string' ? [part] : inJson(part, language),
  );
}

/** What a document says of its own, without the words of whoever it is of. */
function inDocument({ cover, parts, around }: Document): readonly string[] {
  const ours = (wordings: readonly Wording[]) =>
    wordings.flatMap((one) => (typeof one === 'string' ? [textOf(one)] : []));
  const blocks = parts.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block): readonly string[] => {
      if (block.is === 'heading') return ours([block.text]);
      if (block.is === 'paragraph' || block.is === 'note') return [block.text];
      if (block.is === 'quote') return [block.label];
      if (block.is === 'list') return ours(block.items);
      if (block.is === 'picture') return [block.words];
      return [block.title, ...block.columns, ...ours(block.rows.flat(2))];
    }),
  ]);
  return [...cover.lines, cover.notice, ...Object.values(around), ...blocks];
}

/** What a page says: it is Dutch, but for what is marked as English, or for the page that is marked as a whole. */
function inPage(html: string, name: string, language: Language): readonly string[] {
  const body = html.slice(html.indexOf('<body'));
  const english = /<(p|section|a)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g;
  const isEnglish = name.includes('.en.');
  const [dutch, other] = isEnglish
    ? ['', body]
    : [body.replace(english, ''), (body.match(english) ?? []).join('\n')];
  const own = language === 'nl' ? dutch : other;
  const shown = own.matchAll(/<(p|li|h\d|a|button|label)\b[^>]*>([\s\S]*?)<\/\1>/g);
  const later = own.matchAll(/data-[\w-]+="([^"]* [^"]*)"/g);
  return [...[...shown].map(([, , inside = '']) => inside), ...[...later].map(([, value = '']) => value)].map(
    (one) => one.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"'),
  );
}

/** What a script of a page has in its table of texts in a language. */
function inTable(source: string, language: Language): readonly string[] {
  const named = new RegExp(`^( *)(?:const )?${language}(?:: Texts =|:) \\{$([\\s\\S]*?)^\\1\\}`, 'm');
  const [, , table = ''] = named.exec(source) ?? [];
  return [...table.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`$]*)`/g)].map(([, one, other]) => one ?? other ?? '');
}
