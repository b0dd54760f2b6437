import type { Context, OfferText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { inLanguage, type Localized, localized } from '../../src/language.ts';
import type { Finding } from '../../src/rules/findings.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import type { Planned } from '../../src/rules/plan.ts';
import { wordsOf } from '../evidence/candidates.ts';
import { remindersInShort } from '../reminder/inShort.ts';
import { nameOf } from '../trajectory/text.ts';
import type { Running, SectionStanding, Standing } from './standing.ts';
import { type Words, words } from './words.ts';

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
    said.title(date(context.today)),
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
  { eligibility, assessment, trajectories, reflections }: Standing,
  context: Context,
): string {
  const said = words[context.language];
  const { all, minutesLeft, sections } = assessment;
  const { begun, running } = trajectories;
  const rows = sections
    .filter(({ extents }) => extents.done > 0)
    .map((one) => `  - ${sectionLine(one, context)}`);
  return [
    `- ${eligibilityLine(eligibility, context)}`,
    `- ${said.assessment(all.done, all.total, minutesLeft)}`,
    ...rows,
    `- ${said.trajectories(begun, begun - running.length)}`,
    ...inShort(running, (one) => runningLine(one, context), said).map((line) => `  - ${line}`),
    `- ${said.reflections(reflections.begun, reflections.open)}`,
  ].join('\n');
}

function sectionLine({ section, extents, growth }: SectionStanding, { language }: Context): string {
  const said = words[language];
  const { date } = inLanguage(language);
  const { total, shown, stated, unknown } = extents;
  return [
    said.section(said.sections[section], stated + shown, total, shown, unknown),
    ...(growth ? [said.growth(growth.up, growth.down, date(growth.since))] : []),
  ].join('; ');
}

function runningLine({ known, left, next }: Running, { language }: Context): string {
  const { toGo } = words[language];
  return toGo(asTyped(nameOf(known, language)), left, next && inLanguage(language).date(next));
}

function eligibilityLine(told: Standing['eligibility'], { language, edition }: Context): string {
  const said = words[language].eligibility;
  if (!told) return said.none;
  const validFrom = inLanguage(language).date(edition.validFrom);
  return said.over[told.outcome ?? '']?.(validFrom) ?? said.open(told.progress.done);
}

function planned({ plan }: Standing, { language }: Context): string {
  const said = words[language];
  const { date } = inLanguage(language);
  const open = plan.filter(({ state }) => state === 'open');
  const intentions = inShort(open, (one) => intentionLine(one, said, date), said, mostPlanned);
  const settled = (state: Planned['state']) => plan.filter((one) => one.state === state).length;
  const isAnySettled = settled('done') + settled('dropped') > 0;
  const lines = [...intentions, ...(isAnySettled ? [said.settled(settled('done'), settled('dropped'))] : [])];
  return lines.length === 0 ? said.noPlan : `${said.plan}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
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
  const said = words[context.language];
  const lines = inShort(findings, (one) => findingLine(one, evidence, context), said);
  return lines.length === 0 ? '' : `${said.findings}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
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
      return `${said.oldEvidence(asTyped(called), day)} ${quoted(statements, context)}`;
    }
    case 'contradicts': {
      const group = context.edition.groups.find(({ id }) => id === finding.group);
      return said.contradicts(group?.name[context.language] ?? finding.group);
    }
  }
}

function toGoOnWith({ nextSteps }: Standing, context: Context): string {
  const said = words[context.language];
  const lines = nextSteps.map(({ statement, why }) => `- ${quoted([statement], context)} – ${said.why[why]}`);
  return lines.length === 0 ? '' : `${said.nextSteps}\n\n${lines.join('\n')}`;
}

function quoted(ids: readonly string[], { edition, language }: Context): string {
  const statements = edition.groups.flatMap((group) => group.statements);
  const found = ids.flatMap((id) => statements.find((one) => one.id === id)?.[language] ?? []);
  return inShort(found, (text) => `“${text}”`, words[language], mostQuoted).join(', ');
}

/** A name as it stands within a sentence; letters that stand for words keep their form. */
function withinASentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** At most a few of these in words, and then how many more there are. */
function inShort<T>(
  all: readonly T[],
  inWords: (one: T) => string,
  said: Words,
  most = mostListed,
): string[] {
  const left = all.length - most;
  const lines = (left > 1 ? all.slice(0, most) : all).map(inWords);
  return left > 1 ? [...lines, said.more(left)] : lines;
}
