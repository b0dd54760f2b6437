import type { Lead } from '../../src/conversation/standing.ts';
import type { Language } from '../../src/language.ts';
import { words as evidence } from '../evidence/words.text.ts';
import { words as plan } from '../plan/words.text.ts';
import { text as selfAssessment } from '../self-assessment/text.ts';
import { withinASentence } from './phrases.ts';
import { viewWords } from './view.words.ts';

/** A lead to what is on offer under a name. */
export function lead(label: string, name: string, language: Language): Lead {
  return { label, say: viewWords[language].goTo(withinASentence(name)) };
}

/** Leads to what several topics lead on to. */
export const leadTo = {
  assessment: (language: Language, which: 'none' | 'some' | 'all') =>
    lead(viewWords[language].leads.assessment[which], selfAssessment[language].name, language),
  evidence: (language: Language) =>
    lead(viewWords[language].leads.evidence, evidence[language].name, language),
  plan: (language: Language, which: 'none' | 'some' | 'intend') =>
    lead(viewWords[language].leads.plan[which], plan[language].name, language),
};
