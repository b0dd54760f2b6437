import type { Context } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Report } from '../../src/conversation/offered.ts';
import { inLanguage, type Localized, localized } from '../../src/language.ts';
import type { Section } from '../../src/profile/schema.ts';
import { isOverdue } from '../../src/rules/overview.ts';
import type { Standing } from './report.ts';

type Words = Report['text']['nl'] & {
  title: (day: string) => string;
  eligibility: {
    none: string;
    open: (done: number) => string;
    over: Readonly<Record<string, (edition: string) => string>>;
  };
  assessment: (done: number, total: number, minutesLeft: number) => string;
  sections: Record<Section, string>;
  section: (name: string, done: number, total: number) => string;
  reflections: (begun: number, open: number) => string;
  plan: string;
  noPlan: string;
  by: (day: string, isOverdue: boolean) => string;
  noticing: (words: string) => string;
};

const nl: Words = {
  name: 'Waar sta ik',
  offer: 'alles op een rij: wat je deed, wat nog open is en wat je je voornam',
  words: ['waar sta ik', 'stand van zaken', 'voortgang', 'plan', 'voornemens'],
  title: (day) => `**Waar je staat op ${day}**`,
  eligibility: {
    none: '**Toelatingscheck**: nog niet begonnen.',
    open: (done) => `**Toelatingscheck**: bezig, ${done === 1 ? 'één vraag' : `${done} vragen`} beantwoord.`,
    over: {
      met: (edition) => `**Toelatingscheck**: op papier voldoe je aan de editie van ${edition}.`,
      notYet: (edition) =>
        `**Toelatingscheck**: op papier voldoe je nog niet aan alle eisen van de editie van ${edition}.`,
      unclear: (edition) => `**Toelatingscheck**: nog niet alles is duidelijk voor de editie van ${edition}.`,
    },
  },
  assessment: (done, total, minutesLeft) =>
    `**Zelfbeoordeling**: ${done} van de ${total} uitspraken${done < total ? `, nog ongeveer ${minutesLeft} minuten` : ''}.`,
  sections: { knowledge: 'Kennis', tasks: 'Taken', competences: 'Competenties', attitude: 'Houding' },
  section: (name, done, total) => `${name} ${done} van ${total}`,
  reflections: (begun, open) =>
    begun === 0
      ? '**Reflectie**: nog niet begonnen.'
      : `**Reflectie**: ${begun === 1 ? 'één moment' : `${begun} momenten`}${open > 0 ? `, waarvan ${open} nog open` : ''}.`,
  plan: '**Je voornemens**',
  noPlan: 'Je hebt nog geen voornemens. Een reflectie kan ermee eindigen.',
  by: (day, isOverdue) => (isOverdue ? `was voor ${day}` : `uiterlijk ${day}`),
  noticing: (words) => `je merkt het aan: ${words}`,
};

const en: Words = {
  name: 'Where I stand',
  offer: 'everything in a row: what you did, what is open and what you intend',
  words: ['where I stand', 'state of affairs', 'progress', 'plan', 'intentions'],
  title: (day) => `**Where you stand on ${day}**`,
  eligibility: {
    none: '**Eligibility check**: not begun yet.',
    open: (done) =>
      `**Eligibility check**: under way, ${done === 1 ? 'one question' : `${done} questions`} answered.`,
    over: {
      met: (edition) => `**Eligibility check**: on paper you meet the edition of ${edition}.`,
      notYet: (edition) =>
        `**Eligibility check**: on paper you do not yet meet all of the edition of ${edition}.`,
      unclear: (edition) =>
        `**Eligibility check**: not everything is clear yet for the edition of ${edition}.`,
    },
  },
  assessment: (done, total, minutesLeft) =>
    `**Self-assessment**: ${done} of ${total} statements${done < total ? `, about ${minutesLeft} minutes to go` : ''}.`,
  sections: { knowledge: 'Knowledge', tasks: 'Tasks', competences: 'Competences', attitude: 'Attitude' },
  section: (name, done, total) => `${name} ${done} of ${total}`,
  reflections: (begun, open) =>
    begun === 0
      ? '**Reflection**: not begun yet.'
      : `**Reflection**: ${begun === 1 ? 'one moment' : `${begun} moments`}${open > 0 ? `, ${open} of them still open` : ''}.`,
  plan: '**Your intentions**',
  noPlan: 'You have no intentions yet. A reflection can end in one.',
  by: (day, isOverdue) => (isOverdue ? `was due by ${day}` : `by ${day}`),
  noticing: (words) => `you will notice by: ${words}`,
};

const words: Localized<Words> = { nl, en };

/** Every sentence of the overview. */
export const text: Localized<
  Report['text']['nl'] & { tell: (standing: Standing, context: Context) => string }
> = localized((language) => {
  const said = words[language];
  const { name, offer, words: alsoSaid } = said;
  return { name, offer, words: alsoSaid, tell: (standing, context) => tell(said, standing, context) };
});

function tell(said: Words, standing: Standing, { language, today, edition }: Context): string {
  const { date } = inLanguage(language);
  const { eligibility, assessment, reflections, plan } = standing;
  const { all } = assessment;
  const parts = assessment.sections.map(({ section, extent }) =>
    said.section(said.sections[section], extent.done, extent.total),
  );
  const intentions = plan.map((one) =>
    [
      `- ${asTyped(one.what)}`,
      one.by && said.by(date(one.by), isOverdue(one, today)),
      one.noticing && said.noticing(asTyped(one.noticing)),
    ]
      .filter(Boolean)
      .join('; '),
  );
  return [
    said.title(date(today)),
    [
      `- ${eligibilityLine(said, eligibility, date(edition.validFrom))}`,
      `- ${said.assessment(all.done, all.total, all.minutesLeft)} ${parts.join(' · ')}.`,
      `- ${said.reflections(reflections.begun, reflections.open)}`,
    ].join('\n'),
    intentions.length > 0 ? `${said.plan}\n\n${intentions.join('\n')}` : said.noPlan,
  ].join('\n\n');
}

function eligibilityLine(
  { eligibility: said }: Words,
  told: Standing['eligibility'],
  edition: string,
): string {
  if (!told) return said.none;
  return said.over[told.outcome ?? '']?.(edition) ?? said.open(told.progress.done);
}
