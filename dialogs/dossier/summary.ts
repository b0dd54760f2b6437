import type { Told } from '../../src/conversation/offered.ts';
import type { Block } from '../../src/dossier/document.ts';
import { summaryIn } from '../summary/questions.ts';
import { type Content, quote, quoted } from './content.ts';

/** A summary that somebody said yes to, marked as made by a language model and apart from their own words; or their own. */
export function summaryBlocks({ answers, thoughts }: Told, { said }: Content): readonly Block[] {
  const summary = summaryIn(answers, thoughts ? { thoughts } : {});
  if (!summary) return [];
  if (!summary.isByModel) return quote(said.summary.own, summary.text);
  return [
    { is: 'note', text: said.summary.byModel },
    { is: 'paragraph', text: quoted(summary.text).quoted },
  ];
}
