import type { OfferText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { Section } from '../../src/profile/schema.ts';
import type { NextStep } from '../../src/rules/findings.ts';

/** What the overview has something to say of. */
export type Topic =
  | 'eligibility'
  | 'assessment'
  | 'trajectories'
  | 'reflections'
  | 'plan'
  | 'recertification'
  | 'findings'
  | 'nextSteps';

/** Every sentence of the overview, in one language; what is marked in it, or is a name, comes in marked or not. */
export type Words = OfferText & {
  title: (day: string) => string;
  topics: Record<Topic, string>;
  eligibility: {
    none: string;
    open: (done: number) => string;
    over: Readonly<Record<string, (edition: string) => string>>;
  };
  assessment: (done: number, total: number, minutesLeft: number) => string;
  sections: Record<Section, string>;
  /** What the picture of the sections is called. */
  figure: string;
  /** How a section stands: `shown` are among the `stated`, `unknown` are not. */
  section: (stated: number, total: number, shown: number, unknown: number) => string;
  growth: (up: number, down: number, since: string) => string;
  trajectories: (begun: number, closed: number) => string;
  toGo: (tasks: number) => string;
  nextContact: (day: string) => string;
  reflections: (begun: number, open: number) => string;
  noPlan: (plan: string) => string;
  by: (day: string, isOverdue: boolean) => string;
  noticing: (words: string) => string;
  settled: (done: number, dropped: number) => string;
  topWithoutEvidence: (statements: number) => string;
  oldEvidence: (title: string, day: string) => string;
  contradicts: (group: string) => string;
  why: Record<NextStep['why'], string>;
  more: (left: number) => string;
  change: (name: string) => string;
};

const nl: Words = {
  name: 'Waar sta ik',
  offer: 'alles op een rij, en wat opvalt',
  words: ['waar sta ik', 'stand van zaken', 'voortgang', 'overzicht', 'samenvatting'],
  title: (day) => `Waar je staat op ${day}`,
  topics: {
    eligibility: 'Toelatingscheck',
    assessment: 'Zelfbeoordeling',
    trajectories: 'Trajecten',
    reflections: 'Reflectie',
    plan: 'Je plan',
    recertification: 'Hercertificering',
    findings: 'Dit valt op',
    nextSteps: 'Hier kun je mee verder',
  },
  eligibility: {
    none: 'nog niet begonnen.',
    open: (done) => `bezig, ${done === 1 ? 'één vraag' : `${done} vragen`} beantwoord.`,
    over: {
      met: (edition) => `op papier voldoe je aan de editie van ${edition}.`,
      notYet: (edition) => `op papier voldoe je nog niet aan alle eisen van de editie van ${edition}.`,
      unclear: (edition) => `nog niet alles is duidelijk voor de editie van ${edition}.`,
    },
  },
  assessment: (done, total, minutesLeft) =>
    `${done} van de ${total} uitspraken${done < total ? `, nog ongeveer ${minutesLeft} minuten` : ''}.`,
  sections: { knowledge: 'Kennis', tasks: 'Taken', competences: 'Competenties', attitude: 'Houding' },
  figure: 'Wat je zei en liet zien, per onderdeel',
  section: (stated, total, shown, unknown) =>
    [
      `${stated} van de ${total} gezegd`,
      ...(stated > 0 ? [shown > 0 ? `waarvan ${shown} getoond` : 'nog niets getoond'] : []),
      ...(unknown > 0 ? [`${unknown} keer "weet ik niet"`] : []),
    ].join(', '),
  growth: (up, down, since) => {
    const parts = [...(up > 0 ? [`${up} hoger`] : []), ...(down > 0 ? [`${down} lager`] : [])];
    return parts.length > 0 ? `sinds ${since}: ${parts.join(', ')}` : `gelijk gebleven sinds ${since}`;
  },
  trajectories: (begun, closed) =>
    begun === 0
      ? 'nog niet begonnen.'
      : `${begun === 1 ? 'één' : begun}${closed === 0 ? '' : closed === begun ? ', afgesloten' : `, waarvan ${closed} afgesloten`}.`,
  toGo: (tasks) =>
    tasks === 0 ? 'alle taken klaar' : `${tasks === 1 ? 'één taak' : `${tasks} taken`} te gaan`,
  nextContact: (day) => `volgend contact ${day}`,
  reflections: (begun, open) =>
    begun === 0
      ? 'nog niet begonnen.'
      : `${begun === 1 ? 'één moment' : `${begun} momenten`}${open === 0 ? '' : open === begun ? ', nog niet af' : `, waarvan ${open} nog niet af`}.`,
  noPlan: (plan) =>
    `Je hebt nog geen voornemens. Een reflectie kan ermee eindigen; bij ${plan} zet je er zelf een neer.`,
  by: (day, isOverdue) => (isOverdue ? `was voor ${day}` : `uiterlijk ${day}`),
  noticing: (words) => `je merkt het aan: ${words}`,
  settled: (done, dropped) =>
    `${[...(done > 0 ? [`${done} gedaan`] : []), ...(dropped > 0 ? [`${dropped} laten vallen`] : [])].join(', ')}.`,
  topWithoutEvidence: (statements) =>
    `Bij ${statements === 1 ? 'één uitspraak' : `${statements} uitspraken`} koos je de hoogste stap, en is nog niets getoond:`,
  oldEvidence: (title, day) =>
    `Het bewijs ${title} is van ${day}, meer dan drie jaar geleden. Het staat bij:`,
  contradicts: (group) =>
    `Bij ${group} koos je overal de hoogste stap, en je nam je er ook iets voor. Dat kan allebei waar zijn; kijk of je beeld nog klopt.`,
  why: {
    low: 'je koos een lage stap',
    notShown: 'gezegd, nog niet getoond',
    unknown: 'je wist het nog niet',
  },
  more: (left) => `en nog ${left}`,
  change: (name) =>
    `Wil je een antwoord veranderen? Typ **wijzig** met de naam van de vraag, bijvoorbeeld **wijzig ${name}**.`,
};

const en: Words = {
  name: 'Where I stand',
  offer: 'everything in a row, and what stands out',
  words: ['where I stand', 'state of affairs', 'progress', 'overview', 'summary'],
  title: (day) => `Where you stand on ${day}`,
  topics: {
    eligibility: 'Eligibility check',
    assessment: 'Self-assessment',
    trajectories: 'Trajectories',
    reflections: 'Reflection',
    plan: 'Your plan',
    recertification: 'Recertification',
    findings: 'What stands out',
    nextSteps: 'What you could go on with',
  },
  eligibility: {
    none: 'not begun yet.',
    open: (done) => `under way, ${done === 1 ? 'one question' : `${done} questions`} answered.`,
    over: {
      met: (edition) => `on paper you meet the requirements of the edition of ${edition}.`,
      notYet: (edition) => `on paper you do not yet meet all requirements of the edition of ${edition}.`,
      unclear: (edition) => `not everything is clear yet for the edition of ${edition}.`,
    },
  },
  assessment: (done, total, minutesLeft) =>
    `${done} of ${total} statements${done < total ? `, about ${minutesLeft} minutes to go` : ''}.`,
  sections: { knowledge: 'Knowledge', tasks: 'Tasks', competences: 'Competences', attitude: 'Attitude' },
  figure: 'What you stated and showed, section by section',
  section: (stated, total, shown, unknown) =>
    [
      `${stated} of ${total} stated`,
      ...(stated > 0 ? [shown > 0 ? `${shown} of them shown` : 'nothing shown yet'] : []),
      ...(unknown > 0 ? [`${unknown} × "I can’t tell"`] : []),
    ].join(', '),
  growth: (up, down, since) => {
    const parts = [...(up > 0 ? [`${up} higher`] : []), ...(down > 0 ? [`${down} lower`] : [])];
    return parts.length > 0 ? `since ${since}: ${parts.join(', ')}` : `unchanged since ${since}`;
  },
  trajectories: (begun, closed) =>
    begun === 0
      ? 'not begun yet.'
      : `${begun === 1 ? 'one' : begun}${closed === 0 ? '' : closed === begun ? ', closed' : `, ${closed} of them closed`}.`,
  toGo: (tasks) => (tasks === 0 ? 'all tasks done' : `${tasks === 1 ? 'one task' : `${tasks} tasks`} to go`),
  nextContact: (day) => `next contact ${day}`,
  reflections: (begun, open) =>
    begun === 0
      ? 'not begun yet.'
      : `${begun === 1 ? 'one moment' : `${begun} moments`}${open === 0 ? '' : open === begun ? ', not finished yet' : `, ${open} of them not finished yet`}.`,
  noPlan: (plan) =>
    `You have no intentions yet. A reflection can end in one; under ${plan} you can add your own.`,
  by: (day, isOverdue) => (isOverdue ? `was due by ${day}` : `by ${day}`),
  noticing: (words) => `you will notice by: ${words}`,
  settled: (done, dropped) =>
    `${[...(done > 0 ? [`${done} done`] : []), ...(dropped > 0 ? [`${dropped} let go`] : [])].join(', ')}.`,
  topWithoutEvidence: (statements) =>
    `For ${statements === 1 ? 'one statement' : `${statements} statements`} you chose the highest step, and nothing is shown yet:`,
  oldEvidence: (title, day) =>
    `The evidence ${title} is from ${day}, more than three years ago. It belongs to:`,
  contradicts: (group) =>
    `For ${group} you chose the highest step throughout, and you also intend something there. Both can be true; see whether the picture still fits.`,
  why: {
    low: 'you chose a low step',
    notShown: 'stated, not shown yet',
    unknown: 'you could not tell yet',
  },
  more: (left) => `and ${left} more`,
  change: (name) =>
    `Would you like to change an answer? Type **change** and the name of the question, for example **change ${name}**.`,
};

/** Every sentence of the overview. */
export const words: Localized<Words> = { nl, en };
