import type { Localized } from '../../src/language.ts';
import type { Requirement } from '../../src/profile/schema.ts';
import type { Missing } from '../../src/rules/education.ts';
import type { Eligibility } from '../../src/rules/eligibility.ts';
import type { FactId, Status } from '../../src/rules/status.ts';

/** The sentences a verdict is made of; days and numbers come in as they are written in the language. */
export type VerdictWords = {
  headline: Record<Status, (day: string, edition: string) => string>;
  status: Record<Status, string>;
  requirements: Record<Requirement['id'], string>;
  /** The routes of the edition in a few words; one that is not here is named as the edition does. */
  routes: Readonly<Record<string, (trainingHours: string) => string>>;
  hours: (have: string, need: string, missing: string | undefined) => string;
  undemonstrable: (hours: string) => string;
  via: (route: string) => string;
  noRoute: string;
  practising: Record<Status, string>;
  ask: (facts: readonly string[]) => string;
  facts: Record<FactId, string>;
  source: (place: string) => string;
  nearest: (route: string, missing: readonly string[]) => string;
  /** Facts that the nearest route asks and that were left out, because they could not change the verdict. */
  notAsked: (facts: readonly string[]) => string;
  lacks: Record<Exclude<Missing['what'], 'trainingHours'>, string>;
  lacksHours: (hours: string) => string;
  /** Said where somebody works now but told of no period that goes on. */
  workUntold: string;
  forecast: (forecast: Eligibility['forecast'], day: (iso: string) => string, need: string) => string;
  closing: string;
  /** What the picture of the hours is called. */
  picture: string;
};

const nl: VerdictWords = {
  headline: {
    met: (day, edition) => `**Op papier voldoe je op ${day} aan de eisen van de editie van ${edition}.**`,
    notYet: (day, edition) =>
      `**Op papier voldoe je op ${day} nog niet aan alle eisen van de editie van ${edition}.**`,
    unclear: (day, edition) =>
      `**Ik kan nog niet zeggen of je op ${day} op papier voldoet. Ik ga uit van de eisen van de editie van ${edition}.**`,
  },
  status: { met: 'voldaan', notYet: 'nog niet', unclear: 'nog onduidelijk' },
  requirements: { education: 'Opleiding', practiceHours: 'Werkervaring', practising: 'Nu aan het werk' },
  routes: {
    E1: () => 'een hbo- of wo-opleiding over mens en organisatie',
    E2: (hours) => `een andere hbo- of wo-opleiding, met ${hours} uur training erbij`,
    E3: (hours) => `een erkende EVC of een erkend assessment, met ${hours} uur training erbij`,
    E4: () => 'een loopbaanopleiding die door Noloc is geaccrediteerd',
  },
  hours: (have, need, missing) =>
    missing
      ? `Je hebt ${have} van de ${need} uur, je mist er nog ${missing}.`
      : `Je hebt ${have} uur; ${need} is genoeg.`,
  undemonstrable: (hours) => `Daarnaast heb je ${hours} uur zonder certificaat; die tellen niet mee.`,
  via: (route) => `Via: ${route}.`,
  noRoute: 'Van de vier wegen is er nog geen compleet.',
  practising: {
    met: 'Je werkt nu als uitvoerend loopbaanprofessional.',
    notYet: 'Je werkt nu niet als uitvoerend loopbaanprofessional.',
    unclear: '',
  },
  ask: (facts) => `Daarvoor wil ik nog weten: ${facts.join('; ')}.`,
  facts: {
    'education.degree': 'je hoogste diploma',
    'education.evc': 'of je een EVC of assessment hebt',
    'education.accreditedProgramme': 'of je een geaccrediteerde loopbaanopleiding hebt',
    training: 'welke trainingen je deed',
    practice: 'wanneer je als loopbaanprofessional werkte',
    practising: 'of je nu als loopbaanprofessional werkt',
  },
  source: (place) => `Bron: beroepsprofiel, ${place}.`,
  nearest: (route, missing) =>
    `De kortste weg voor je opleiding: ${route}.${missing.length > 0 ? ` Daarvoor mis je nog: ${missing.join(' en ')}.` : ''}`,
  notAsked: (facts) => `Nog niet gevraagd: ${facts.join(', ')}.`,
  lacks: {
    degree: 'een diploma op hbo- of wo-niveau',
    evc: 'een erkende EVC of een erkend assessment',
    accreditedProgramme: 'de opleiding zelf',
  },
  lacksHours: (hours) => `${hours} uur training met certificaat`,
  workUntold:
    'Je werkt nu als loopbaanprofessional, maar ik ken nog geen werkperiode die doorgaat. Typ **wijzig werkperiode** om die toe te voegen.',
  forecast: ({ from, until, reason }, day, need) => {
    const end = until
      ? ` Zonder ander werk is dat zo tot en met ${day(until)}.`
      : ' Zolang je dit werk blijft doen, blijft dat zo.';
    if (from && reason === 'sufficientNow') return `Vooruitblik: je hebt vandaag genoeg uren.${end}`;
    if (from)
      return `Vooruitblik: als je werk doorgaat zoals nu, heb je vanaf **${day(from)}** genoeg uren.${end}`;
    return {
      noWorkAhead: `Vooruitblik: er is geen werk bekend dat doorgaat, dus de ${need} uur komen zo niet in zicht.`,
      tooFewHours: `Vooruitblik: met dit aantal uren kom je ook op termijn niet aan ${need} uur in de periode die telt.`,
      unknown: 'Een vooruitblik kan pas als ik je werkperiodes ken.',
    }[reason as 'noWorkAhead' | 'tooFewHours' | 'unknown'];
  },
  closing:
    'Dit is een inschatting, geen besluit: ik ga af op wat je mij vertelde. De certificering zelf ligt bij Noloc, met het toetsingskader. Iets aanpassen? Typ **antwoorden**.',
  picture: 'Je uren als loopbaanprofessional',
};

const en: VerdictWords = {
  headline: {
    met: (day, edition) => `**On paper you meet the requirements of the edition of ${edition} on ${day}.**`,
    notYet: (day, edition) =>
      `**On paper you do not yet meet all requirements of the edition of ${edition} on ${day}.**`,
    unclear: (day, edition) =>
      `**Whether you meet the requirements of the edition of ${edition} on paper on ${day}, I cannot say yet.**`,
  },
  status: { met: 'met', notYet: 'not yet', unclear: 'still unclear' },
  requirements: { education: 'Education', practiceHours: 'Experience', practising: 'Working now' },
  routes: {
    E1: () => 'a degree in people and organisation',
    E2: (hours) => `another hbo or university degree, with ${hours} hours of training`,
    E3: (hours) => `a recognised EVC or assessment, with ${hours} hours of training`,
    E4: () => 'a career programme accredited by Noloc',
  },
  hours: (have, need, missing) =>
    missing
      ? `You have ${have} of ${need} hours; ${missing} to go.`
      : `You have ${have} hours; ${need} are enough.`,
  undemonstrable: (hours) => `You also have ${hours} hours without a certificate; those do not count.`,
  via: (route) => `By way of: ${route}.`,
  noRoute: 'None of the four ways is complete yet.',
  practising: {
    met: 'You work as a practising career professional now.',
    notYet: 'You do not work as a practising career professional now.',
    unclear: '',
  },
  ask: (facts) => `To tell, I would need to know ${facts.join(', ')}.`,
  facts: {
    'education.degree': 'which degree you hold',
    'education.evc': 'whether you have an EVC or assessment',
    'education.accreditedProgramme': 'whether you completed an accredited career programme',
    training: 'which training you took',
    practice: 'when you worked as a career professional',
    practising: 'whether you work as a career professional now',
  },
  source: (place) => `Source: professional profile, ${place}.`,
  nearest: (route, missing) =>
    `Your shortest way to the education requirement: ${route}.${missing.length > 0 ? ` Still missing for it: ${missing.join(' and ')}.` : ''}`,
  notAsked: (facts) => `Not asked yet: ${facts.join(', ')}.`,
  lacks: {
    degree: 'a degree at hbo or university level',
    evc: 'a recognised EVC or assessment',
    accreditedProgramme: 'the programme itself',
  },
  lacksHours: (hours) => `${hours} hours of training with a certificate`,
  workUntold:
    'You work as a career professional now, but I know of no period of work that is still going on. Type **change period of work** to add it.',
  forecast: ({ from, until, reason }, day, need) => {
    const end = until
      ? ` Without other work that holds up to and including ${day(until)}.`
      : ' It stays that way for as long as you keep up this work.';
    if (from && reason === 'sufficientNow') return `Looking ahead: you have enough hours today.${end}`;
    if (from)
      return `Looking ahead: if your work goes on as it does now, you have enough hours from **${day(from)}**.${end}`;
    return {
      noWorkAhead: `Looking ahead: I know of no work that goes on, so the ${need} hours are not in sight like this.`,
      tooFewHours: `Looking ahead: at this rate you will not reach ${need} hours in the years that count, even with time.`,
      unknown: 'I can only look ahead once I know your periods of work.',
    }[reason as 'noWorkAhead' | 'tooFewHours' | 'unknown'];
  },
  closing:
    'This is an estimate from what you told me, not a decision. Certification itself is up to Noloc and its assessment framework. To change something, type **answers**.',
  picture: 'Your hours as a career professional',
};

/** The words of a verdict. */
export const verdictWords: Localized<VerdictWords> = { nl, en };
