import type { Context } from '../../src/conversation/dialog.ts';
import type { StandingItem } from '../../src/conversation/standing.ts';
import { inLanguage } from '../../src/language.ts';
import type { Finding } from '../../src/rules/findings.ts';
import { wordsOf } from '../evidence/candidates.ts';
import { leadTo } from './leads.ts';
import { asRead, asSentence, atMost } from './phrases.ts';
import type { Standing } from './standing.ts';
import { words } from './words.ts';

const mostQuoted = 5;

/** Something that stands out, with the statements it is about. */
export function findingItem(
  finding: Finding,
  pieces: Standing['evidence'],
  { edition, language }: Context,
): StandingItem {
  const said = words[language];
  const statements = edition.groups.flatMap((group) => group.statements);
  const quoted = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => statements.find((one) => one.id === id)?.[language] ?? []);
    const { few, more } = atMost(mostQuoted, found, language);
    return [...few.map((text) => `“${text}”`), ...(more !== undefined ? [asSentence(more)] : [])];
  };
  switch (finding.what) {
    case 'topWithoutEvidence': {
      const { statements: ids } = finding;
      const beside = quoted(ids);
      return { words: said.topWithoutEvidence(ids.length), beside, lead: leadTo.evidence(language) };
    }
    case 'oldEvidence': {
      const { statements: ids, evidence: id, on } = finding;
      const [called] = wordsOf(pieces.find((one) => one.id === id) ?? { id }, language);
      const told = said.oldEvidence(`“${asRead(called)}”`, inLanguage(language).date(on));
      return { words: told, beside: quoted(ids), lead: leadTo.evidence(language) };
    }
    case 'contradicts': {
      const group = edition.groups.find(({ id }) => id === finding.group);
      const told = said.contradicts(`“${group?.name[language] ?? finding.group}”`);
      return { words: told, beside: [], lead: leadTo.assessment(language, 'all') };
    }
  }
}
