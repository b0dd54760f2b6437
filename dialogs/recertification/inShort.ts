import type { Context } from '../../src/conversation/dialog.ts';
import { inLanguage } from '../../src/language.ts';
import type { Ledger } from '../../src/rules/recertification.ts';
import { ledgerIn, periodsIn } from './known.ts';
import { totalsInWords } from './text.ts';
import { words } from './words.ts';

/** The period that is told of where there is room for one: the one that runs, else the one that begins last. */
export function ledgerNow(context: Context): Ledger | undefined {
  const ledgers = periodsIn(context).map((period) => ledgerIn(period, context));
  return ledgers.find(({ phase }) => phase === 'running') ?? ledgers[0];
}

/** How it stands with the points and meetings, in one phrase. */
export function recertificationPhrase(ledger: Ledger | undefined, { language }: Context): string {
  const { inShort } = words[language];
  if (!ledger) return inShort.none;
  const totals = totalsInWords(ledger, language);
  const { span, phase } = ledger;
  if (!span) return inShort.unknown(totals);
  return inShort[phase === 'over' ? 'over' : 'running'](totals, inLanguage(language).date(span.until));
}
