import { languages } from '../../src/language.ts';
import { easeOf, outliersIn } from './outliers.ts';
import { textsIn } from './texts.ts';

for (const language of languages) {
  const texts = await textsIn(language);
  const outliers = outliersIn(texts, language);
  console.log(`${language}: ${texts.size} texts, reading ease ${easeOf(texts, language).toFixed(1)}`);
  for (const { where, hard, said } of outliers) console.log(`  ${where}: ${hard}\n    ${said}`);
  if (outliers.length > 0) process.exitCode = 1;
}
