import { languages } from '../../src/language.ts';
import type { Case } from './cases.ts';

/** What became of a case: what was thought, if that was fit to be shown, how it was noted, and in how many milliseconds. */
export type Result = {
  readonly one: Case;
  readonly thought: object | undefined;
  readonly outcome: string;
  readonly ms: number;
};

/** How a model did on the cases, as a table in Markdown, with every answer below it. */
export function liveTable(results: readonly Result[]): string {
  const tasks = [...new Set(results.map(({ one }) => one.task))];
  const rows = tasks.flatMap((task) =>
    languages.map((language) => {
      const mine = results.filter(({ one }) => one.task === task && one.language === language);
      const fit = mine.filter(({ thought }) => thought !== undefined);
      const checked = mine.filter(({ one }) => one.expects !== undefined);
      const right = checked.filter((result) => isAsExpected(result, results));
      const middle = mine.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(mine.length / 2)] ?? 0;
      const others = mine.filter(({ thought }) => thought === undefined).map(({ outcome }) => outcome);
      return row(
        ...[task, language, `${fit.length} of ${mine.length}`],
        checked.length === 0 ? '' : `${right.length} of ${checked.length}`,
        ...[String(middle), [...new Set(others)].join(', ')],
      );
    }),
  );
  const answers = results.map(({ one, outcome, thought }) =>
    row(`${one.task} ${one.id}`, outcome, thought === undefined ? '' : JSON.stringify(thought)),
  );
  return [
    row('task', 'language', 'fit to be shown', 'as expected', 'median ms', 'what else came'),
    row(...Array.from({ length: 6 }, () => '---')),
    ...rows,
    '',
    row('case', 'outcome', 'answer'),
    row(...Array.from({ length: 3 }, () => '---')),
    ...answers,
  ].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function isAsExpected({ one, thought }: Result, results: readonly Result[]): boolean {
  const { expects, sameAs } = one;
  if (thought === undefined) return false;
  if (typeof expects === 'string') return 'choice' in thought && thought.choice === expects;
  const found = statementsIn(thought);
  const other = results.find((result) => result.one.task === one.task && result.one.id === sameAs);
  const isSame = !other || String(found) === String(statementsIn(other.thought ?? {}));
  const isAllowed = found.every((id) => expects?.includes(id));
  return isSame && isAllowed && found.length > 0 === (expects !== undefined && expects.length > 0);
}

function statementsIn(thought: object): readonly string[] {
  const found = 'found' in thought ? (thought.found as readonly { statement: string }[]) : [];
  return found.map(({ statement }) => statement).toSorted();
}
