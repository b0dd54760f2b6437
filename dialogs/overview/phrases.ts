import type { Context } from '../../src/conversation/dialog.ts';
import { visible } from '../../src/conversation/escape.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import type { Planned } from '../../src/rules/plan.ts';
import type { Running, SectionStanding, Standing } from './standing.ts';
import { words } from './words.ts';

/** How the eligibility check stands. */
export function eligibilityPhrase(told: Standing['eligibility'], { language, edition }: Context): string {
  const said = words[language].eligibility;
  if (!told) return said.none;
  const validFrom = inLanguage(language).date(edition.validFrom);
  return said.over[told.outcome ?? '']?.(validFrom) ?? said.open(told.progress.done);
}

/** How far a section is. */
export function extentPhrase({ extents }: SectionStanding, language: Language): string {
  const { total, shown, stated, unknown } = extents;
  return words[language].section(stated + shown, total, shown, unknown);
}

/** What grew in a section; nothing where nothing can be compared. */
export function growthPhrase({ growth }: SectionStanding, language: Language): string | undefined {
  return growth && words[language].growth(growth.up, growth.down, inLanguage(language).date(growth.since));
}

/** What is left of a trajectory, and when its client is seen next. */
export function runningPhrases({ left, next }: Running, language: Language): readonly string[] {
  const { toGo, nextContact } = words[language];
  return [toGo(left), ...(next ? [nextContact(inLanguage(language).date(next))] : [])];
}

/** How many intentions were done and dropped; nothing where none was. */
export function settledPhrase(plan: readonly Planned[], language: Language): string | undefined {
  const count = (state: Planned['state']) => plan.filter((one) => one.state === state).length;
  const [done, dropped] = [count('done'), count('dropped')];
  return done + dropped > 0 ? words[language].settled(done, dropped) : undefined;
}

/** At most so many of these, and how many more there are in words; one that is left over is not worth its words. */
export function atMost<T>(
  most: number,
  all: readonly T[],
  language: Language,
): { readonly few: readonly T[]; readonly more?: string } {
  const left = all.length - most;
  return left > 1 ? { few: all.slice(0, most), more: words[language].more(left) } : { few: all };
}

/** A name as it stands within a sentence; letters that stand for words keep their form. */
export function withinASentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** A phrase as a sentence of its own; a capital letter has no accent. */
export function asSentence(phrase: string): string {
  const [first = ''] = phrase.slice(0, 1).normalize('NFD').toUpperCase();
  return `${first}${phrase.slice(1)}`;
}

/** Words of a person on one line, without what cannot be seen in them. */
export function asRead(typed: string): string {
  return visible(typed).replace(/\s+/g, ' ').trim();
}
