import type { ChoiceWords, DialogText } from '../../src/conversation/dialog.ts';
import type { Amounts, Differing } from '../../src/conversation/joinable.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Group } from '../../src/profile/schema.ts';
import { shownCode } from '../../src/rules/joinCode.ts';
import { text as eligibility } from '../eligibility/text.ts';
import { words as evidence } from '../evidence/words.text.ts';
import { words as privacy } from '../privacy/words.ts';
import { text as selfAssessment } from '../self-assessment/text.ts';
import type { Answers, Code, Found, Nowhere, Outcome, ToMake } from './dialog.ts';
import { words } from './words.ts';

/** What is said of joining as a whole. */
export const text: Localized<Series['text']['nl']> = localized((language) => {
  const { name, offer, words: said, ask } = words[language];
  return { name, offer, words: said, ask: () => ask };
});

/** Every sentence of a code that leads nowhere. */
export function nowhereText(
  nowhere: Nowhere,
): Localized<DialogText<Record<never, never>, undefined, Record<never, never>>> {
  return localized((language) => ({
    ...text[language],
    questions: {},
    outcome: () => told(nowhere, language),
  }));
}

function told(nowhere: Nowhere, language: Language): string {
  const said = words[language];
  const { date } = inLanguage(language);
  if (nowhere.what === 'editions') return said.editions(date(nowhere.here), date(nowhere.there));
  return said[nowhere.what];
}

/** Every sentence of making a code for the other chat. */
export function codeText({
  code,
}: Code): Localized<DialogText<ToMake, 'code' | 'none', Record<never, never>>> {
  return localized((language) => {
    const said = words[language];
    const make = { ...said.make, ask: [said.purpose, bulleted(said.effects), said.make.ask].join('\n\n') };
    const shown = [said.code(shownCode(code)), bulleted(said.afterCode)].join('\n\n');
    return {
      ...text[language],
      questions: { make },
      outcome: (outcome) => (outcome === 'code' ? shown : said.noCode),
    };
  });
}

/** Every sentence of joining a chat that was found; `groups` are those that something may have been said of. */
export function foundText(
  found: Found,
  groups: readonly Group[],
): Localized<DialogText<Answers, Outcome, Record<never, never>>> {
  return localized((language) => {
    const said = words[language];
    const intro = introOf(found, language);
    const isEqual = found.differing.length === 0;
    return {
      ...text[language],
      questions: {
        takes: {
          ...said.takes,
          ask: `${intro}\n\n${said.takes.ask}`,
          choices: Object.fromEntries(found.differing.map((one) => [one.id, wordsOf(one, groups, language)])),
        },
        join: {
          ...said.join,
          ask: [
            ...(isEqual ? [intro] : []),
            bulleted([...said.effects, said.onlyYourCode]),
            said.join.ask,
          ].join('\n\n'),
        },
      },
      outcome: ({ what }) => {
        if (what === 'apart') return said.apart;
        return isEqual ? said.joined : `${said.joined} ${said.keptAside}`;
      },
    };
  });
}

function introOf({ channel, here, there }: Found, language: Language): string {
  const { found, channels, here: inHere, there: inThere } = words[language];
  const where = channel === 'msteams' || channel === 'directline' ? channels[channel] : channels.elsewhere;
  const lines = [inThere(counted(there, language)), inHere(counted(here, language))];
  return `${found(where)}\n\n${bulleted(lines)}`;
}

function counted(amounts: Amounts, language: Language): string | undefined {
  const { kinds } = privacy[language];
  const present = Object.entries(amounts).flatMap(
    ([kind, count]) => (count > 0 ? [kinds[kind as keyof Amounts](count)] : []), // the keys of amounts are these
  );
  return present.length > 0 ? inLanguage(language).list(present) : undefined;
}

/** What somebody knows this by, with the days on which something was said of it last. */
function wordsOf({ id, here, there }: Differing, groups: readonly Group[], language: Language): ChoiceWords {
  const [dialog, subject] = id.split('/');
  const group = groups.findLast((one) => one.id === subject)?.name[language] ?? subject;
  const names: Record<string, string> = {
    selfAssessment: selfAssessment[language].name,
    evidence: evidence[language].name,
  };
  const name = dialog === 'eligibility' ? eligibility[language].name : `${names[dialog ?? '']}: ${group}`;
  const { date } = inLanguage(language);
  const days = words[language].days(here && date(here), there && date(there));
  return days === '' ? [name] : [`${name} (${days})`, name];
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
