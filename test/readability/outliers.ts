import type { Language } from '../../src/language.ts';
import { measure, sentencesOf, wordsOf } from './measures.ts';

/** A text that is harder to read than ours may be: where it stands, what is hard about it, and the words themselves. */
export type Outlier = { readonly where: string; readonly hard: string; readonly said: string };

type Limits = {
  /** Of a paragraph of at least so many words, so that a few long names do not decide. */
  readonly ease: { readonly atLeast: number; readonly fromWords: number };
  /** Of all texts together. */
  readonly easeOfAll: number;
  readonly wordsInSentence: number;
  readonly lettersInWord: number;
};

/**
 * Dutch as it is read at B1: advice for that level is sentences of ten words on average and of twenty to twenty-five at most, words
 * that are spoken too, and nothing of an office. Reading ease of 60 and up is plain language; a paragraph of ours may be below that
 * where it has the names of the field in it. English is read by people who chose it, so it may be a little harder.
 */
export const limits: Readonly<Record<Language, Limits>> = {
  nl: { ease: { atLeast: 45, fromWords: 15 }, easeOfAll: 75, wordsInSentence: 23, lettersInWord: 20 },
  en: { ease: { atLeast: 35, fromWords: 15 }, easeOfAll: 65, wordsInSentence: 30, lettersInWord: 20 },
};

/** The words of the field, which whoever reads this uses every day. */
const ofTheField: Readonly<Record<Language, string>> = {
  nl: `loopbaanprofessional loopbaanprofessionals loopbaanspiegel loopbaanbegeleiding loopbaanopleiding loopbaancoaching
    loopbaanadvies loopbaancompetenties loopbaanmobiliteit loopbaanbeleid loopbaantheorieën methodiek methodieken arbeidsmarkt
    opdrachtgever opdrachtgevers cliënt cliënten competentie competenties organisatie organisaties professional professionals
    professionele persoonlijke beroepsprofiel beroepsvereisten beroepshouding werkervaring zelfbeoordeling zelfreflectie reflectie
    reflecties reflectiebijeenkomst reflectiebijeenkomsten intervisie hercertificering certificering certificaat geaccrediteerd
    geaccrediteerde toelatingscheck trajectbeschrijving begeleiding begeleidingsproces begeleidingsvoorstel opleiding opleidingen
    opleidingseis ontwikkeling ontwikkelingen diversiteit inclusiviteit evaluatie toekomstperspectief vraagverheldering
    vraagverhelderende oriëntatie inlevingsvermogen online offline herinnering herinneringen informatie inzetbaarheid`,
  en: `career professional professionals organisation organisations competence competences eligibility self-assessment reflection
    reflections recertification certification accredited trajectory trajectories orientation development information consultation
    evaluation requirements statements loopbaanprofessional beroepsvereisten opleiding diversity inclusion methodologies occupations opportunities`,
};

/** Words of an office, or of another profession, for which there is one that people say. */
const stiff: Readonly<Record<Language, RegExp>> = {
  nl: /(?<!\p{L})(?:aangaande|aldus|alsmede|alvorens|beoogde?|betreffende|commitment|conform|derhalve|desgewenst|diens|dien(?:t|en) te|echter|eveneens|faciliteren|gelieve|hetgeen|implementeren|in het kader van|indien|inzake|issues?|jegens|met betrekking tot|middels|mits|omtrent|op grond van|optimaliseren|output|proactief|reeds|stakeholders?|ten aanzien van|ten behoeve van|teneinde|tevens|thans|zulks)(?!\p{L})/iu,
  en: /\b(?:aforementioned|commence|deliverables?|facilitate|hereby|herein|in accordance with|leverage|notwithstanding|pursuant|stakeholders?|thereof|utili[sz]e|whilst)\b/i,
};

const knownIn = (language: Language) => new Set(ofTheField[language].split(/\s+/));

/** Every one of these texts, or every paragraph or sentence of it, that is beyond a limit. */
export function outliersIn(texts: ReadonlyMap<string, string>, language: Language): readonly Outlier[] {
  const known = knownIn(language);
  const { ease, wordsInSentence, lettersInWord } = limits[language];
  const found = new Map<string, Outlier>();
  for (const [text, where] of texts) {
    for (const sentence of sentencesOf(text)) {
      const note = (hard: string) => found.set(`${hard} ${sentence}`, { where, hard, said: sentence });
      const words = wordsOf(sentence);
      if (words.length > wordsInSentence) note(`${words.length} words`);
      const long = words.filter((one) => one.length > lettersInWord && !known.has(one.toLowerCase()));
      for (const one of long) note(`"${one}" is long`);
      const [office] = stiff[language].exec(sentence) ?? [];
      if (office !== undefined) note(`"${office}" is stiff`);
    }
    for (const paragraph of text.split(/\n+/)) {
      const measured = measure(paragraph, language, known);
      if (measured.words < ease.fromWords || measured.ease >= ease.atLeast) continue;
      const hard = `ease of ${Math.round(measured.ease)}`;
      found.set(`ease ${paragraph}`, { where, hard, said: paragraph });
    }
  }
  return [...found.values()];
}

/** The reading ease of all these texts together. */
export function easeOf(texts: ReadonlyMap<string, string>, language: Language): number {
  return measure([...texts.keys()].join('\n'), language, knownIn(language)).ease;
}
