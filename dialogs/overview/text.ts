import type { Context, OfferText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Finding } from '../../src/rules/findings.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import type { Planned } from '../../src/rules/plan.ts';
import { wordsOf } from '../evidence/candidates.ts';
import { words as plan } from '../plan/words.text.ts';
import { recertificationPhrase } from '../recertification/inShort.ts';
import { remindersInShort } from '../reminder/inShort.ts';
import { nameOf } from '../trajectory/text.ts';
import {
  atMost,
  eligibilityPhrase,
  extentPhrase,
  growthPhrase,
  runningPhrases,
  settledPhrase,
  withinASentence,
} from './phrases.ts';
import type { Running, SectionStanding, Standing } from './standing.ts';
import { type Topic, type Words, words } from './words.ts';

/** What the menu says of the overview. */
export const offer: Localized<OfferText> = localized((language) => {
  const { name, offer, words: alsoSaid } = words[language];
  return { name, offer, words: alsoSaid };
});

const mostListed = 5;
const mostPlanned = 10;
const mostQuoted = 2;

/** Tells where somebody stands: what was done, the plan, what stands out and what to go on with. */
export function tell(standing: Standing, context: Context): string {
  const said = words[context.language];
  const { date } = inLanguage(context.language);
  return [
    inBold(said.title(date(context.today))),
    doneSoFar(standing, context),
    planned(standing, context),
    remindersInShort(context),
    standingOut(standing, context),
    toGoOnWith(standing, context),
    standing.firstAnswer === undefined ? '' : said.change(asTyped(withinASentence(standing.firstAnswer))),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function doneSoFar(
  { eligibility, assessment, trajectories, reflections, recertification }: Standing,
  context: Context,
): string {
  const said = words[context.language];
  const { all, minutesLeft, sections } = assessment;
  const { begun, running } = trajectories;
  const rows = sections
    .filter(({ extents }) => extents.done > 0)
    .map((one) => `  - ${sectionLine(one, context)}`);
  const line = (topic: Topic, sentence: string) => `- ${inBold(said.topics[topic])}: ${sentence}`;
  return [
    line('eligibility', eligibilityPhrase(eligibility, context)),
    line('assessment', said.assessment(all.done, all.total, minutesLeft)),
    ...rows,
    line('trajectories', said.trajectories(begun, begun - running.length)),
    ...inShort(running, (one) => runningLine(one, context), context.language).map((each) => `  - ${each}`),
    line('reflections', said.reflections(reflections.begun, reflections.unfinished.length)),
    // Who has no certificate yet has nothing to keep up.
    ...(recertification ? [line('recertification', recertificationPhrase(recertification, context))] : []),
  ].join('\n');
}

function sectionLine(standing: SectionStanding, { language }: Context): string {
  const extent = `${words[language].sections[standing.section]}: ${extentPhrase(standing, language)}`;
  return [extent, growthPhrase(standing, language) ?? []].flat().join('; ');
}

function runningLine(running: Running, { language }: Context): string {
  return `${asTyped(nameOf(running.known, language))}: ${runningPhrases(running, language).join(', ')}`;
}

function planned({ plan: all }: Standing, { language }: Context): string {
  const said = words[language];
  const { date } = inLanguage(language);
  const open = all.filter(({ state }) => state === 'open');
  const intentions = inShort(open, (one) => intentionLine(one, said, date), language, mostPlanned);
  const lines = [intentions, settledPhrase(all, language) ?? []].flat();
  return lines.length === 0
    ? said.noPlan(inBold(withinASentence(plan[language].name)))
    : below(said.topics.plan, lines);
}

function intentionLine(
  { what, by, noticing, isOverdue }: Planned,
  said: Words,
  date: (iso: string) => string,
): string {
  return [
    asTyped(firstWords(what)),
    ...(by ? [said.by(date(by), isOverdue)] : []),
    ...(noticing ? [said.noticing(asTyped(firstWords(noticing)))] : []),
  ].join('; ');
}

function standingOut({ findings, evidence }: Standing, context: Context): string {
  const lines = inShort(findings, (one) => findingLine(one, evidence, context), context.language);
  return below(words[context.language].topics.findings, lines);
}

function findingLine(finding: Finding, evidence: Standing['evidence'], context: Context): string {
  const said = words[context.language];
  switch (finding.what) {
    case 'topWithoutEvidence': {
      const { statements } = finding;
      return `${said.topWithoutEvidence(statements.length)} ${quoted(statements, context)}`;
    }
    case 'oldEvidence': {
      const { statements, evidence: id, on } = finding;
      const piece = evidence.find((one) => one.id === id) ?? { id };
      const [called] = wordsOf(piece, context.language);
      const day = inLanguage(context.language).date(on);
      return `${said.oldEvidence(inBold(asTyped(called)), day)} ${quoted(statements, context)}`;
    }
    case 'contradicts': {
      const group = context.edition.groups.find(({ id }) => id === finding.group);
      return said.contradicts(inBold(group?.name[context.language] ?? finding.group));
    }
  }
}

function toGoOnWith({ nextSteps }: Standing, context: Context): string {
  const said = words[context.language];
  const lines = nextSteps.map(({ statement, why }) => `${quoted([statement], context)} – ${said.why[why]}`);
  return below(said.topics.nextSteps, lines);
}

function quoted(ids: readonly string[], { edition, language }: Context): string {
  const statements = edition.groups.flatMap((group) => group.statements);
  const found = ids.flatMap((id) => statements.find((one) => one.id === id)?.[language] ?? []);
  return inShort(found, (text) => `“${text}”`, language, mostQuoted).join(', ');
}

function inBold(marked: string): string {
  return `**${marked}**`;
}

/** A heading with these lines below it; nothing where there are none. */
function below(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${inBold(heading)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** At most a few of these in words, and then how many more there are. */
function inShort<T>(
  all: readonly T[],
  inWords: (one: T) => string,
  language: Language,
  most = mostListed,
): string[] {
  const { few, more } = atMost(most, all, language);
  return [...few.map(inWords), ...(more === undefined ? [] : [more])];
}
