import { type Figure, isWithin, shareOf } from './evaluation.ts';
import { evaluations } from './evaluations.ts';

const usage = `Measures with the labelled sets of this folder, and fails where a figure is not within its limit.

  npm run eval                  the figures
  npm run eval -- --wrong       and what went wrong in the half that rules are built on`;

function line(figure: Figure): string {
  const { what, half, hits, of, limit } = figure;
  const share = `${(100 * shareOf(figure)).toFixed(1)} %`;
  const needed =
    limit === undefined
      ? ''
      : 'atLeast' in limit
        ? `>= ${100 * limit.atLeast} %`
        : `<= ${100 * limit.atMost} %`;
  const verdict = isWithin(figure) ? '' : 'NOT WITHIN ITS LIMIT';
  return [
    what.padEnd(56),
    half.padEnd(9),
    `${hits}/${of}`.padStart(8),
    share.padStart(8),
    needed.padStart(9),
    verdict,
  ]
    .join('  ')
    .trimEnd();
}

const [option, ...rest] = process.argv.slice(2);
if ((option !== undefined && option !== '--wrong') || rest.length > 0) {
  console.error(usage);
  process.exitCode = 1;
} else {
  for (const { name, figures } of evaluations) {
    console.log(`\n${name}\n`);
    for (const figure of await figures()) {
      console.log(line(figure));
      if (option === '--wrong' && figure.half === 'built on')
        for (const wrong of figure.wrong) console.log(`    ${wrong}`);
      if (!isWithin(figure)) process.exitCode = 1;
    }
  }
}
