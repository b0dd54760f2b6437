import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { inLanguage } from '../../src/language.ts';
import type { Eligibility } from '../../src/rules/eligibility.ts';
import type { EligibilityAnswers, ToldPeriod, ToldTraining } from '../../src/rules/eligibilityAnswers.ts';
import { type Doubt, mostHoursPerWeek } from '../../src/rules/plausible.ts';
import { type Reviews, withDoubts } from './readBack.ts';
import { verdict } from './verdict.ts';

const { date, number } = inLanguage('nl');

const doubtTexts: Record<Doubt, string> = {
  zeroHours: 'Er staan nul uren, dus dit telt niet mee.',
  tooManyHoursPerWeek: `Dat komt neer op meer dan ${mostHoursPerWeek} uur per week, dat is erg veel.`,
  tooManyHoursTogether: `Samen met je andere werk in die tijd is dat meer dan ${mostHoursPerWeek} uur per week.`,
  endBeforeBegin: 'De einddatum ligt voor de begindatum; zo tellen er geen uren mee.',
  beginsInFuture: 'De begindatum ligt in de toekomst.',
  endsInFuture: 'De einddatum ligt in de toekomst; alleen de dagen tot en met vandaag tellen nu mee.',
  beginsLongAgo: 'De begindatum is heel lang geleden.',
  completedInFuture: 'De afronding ligt in de toekomst.',
  completedLongAgo: 'De afronding is heel lang geleden.',
};

function trainingInWords({ name, amount, certificate }: ToldTraining): string {
  const size = `${number(amount.value)} ${amount.unit === 'ec' ? 'EC' : 'uur'}`;
  return `${asTyped(name)}, ${size}, ${certificate ? 'met' : 'zonder'} certificaat`;
}

function periodInWords({ name, from, until, ongoing, hours }: ToldPeriod): string {
  const end = ongoing || until === undefined ? 'nu' : `en met ${date(until)}`;
  const size = `${number(hours.value)} uur ${hours.unit === 'perWeek' ? 'per week' : 'in totaal'}`;
  return `${asTyped(name)}, van ${date(from)} tot ${end}, ${size}`;
}

/** Every sentence of the eligibility check in Dutch. */
export const nl: DialogText<EligibilityAnswers, Eligibility, Reviews> = {
  name: 'Toelatingscheck',
  offer: 'voldoe je op papier aan de eisen van het register, in vijf minuten',
  words: ['toelating', 'check', 'eisen', 'voldoe ik', 'in aanmerking', 'register', 'certificering'],
  touches: 'Met een ander antwoord werk ik de uitkomst opnieuw uit.',
  questions: {
    accreditedProgramme: {
      name: 'Geaccrediteerde loopbaanopleiding',
      ask: 'We kijken eerst naar je opleiding, dan naar je werk. Heb je een loopbaanopleiding afgerond die door Noloc is geaccrediteerd?',
      why: 'Met zo’n opleiding voldoe je al aan de opleidingseis. Dan sla ik de andere vragen over opleiding over.',
    },
    degree: {
      name: 'Diploma',
      ask: 'Welke opleiding heb je afgerond op hbo- of wo-niveau?',
      why: 'Een opleiding over mens en organisatie is genoeg voor de opleidingseis. Bij een andere opleiding tellen ook je cursusuren.',
      choices: {
        peopleAndOrganisation: ['Over mens en organisatie', 'mens en organisatie', 'hrm', 'psychologie'],
        other: ['Een andere hbo- of wo-opleiding', 'andere', 'ander', 'iets anders'],
        none: ['Geen hbo of wo', 'geen', 'nee', 'mbo', 'niets'],
      },
      hint: 'Kies of je opleiding over mens en organisatie ging, een andere was, of dat je geen hbo of wo hebt.',
    },
    evc: {
      name: 'EVC of assessment',
      ask: 'Heb je met een erkende EVC-procedure of een erkend assessment laten zien dat je op hbo-niveau werkt en denkt?',
      why: 'Zonder diploma op hbo-niveau is dit een andere weg, samen met cursusuren.',
    },
    training: {
      name: 'Opleiding of training',
      why: 'Opleidingen, cursussen en trainingen over loopbaanbegeleiding tellen mee als je er een certificaat van hebt.',
      ask: (items, { hours, isEnough }, { edition: { criteria } }) => {
        const need = `${number(criteria.trainingHours)} uur`;
        if (items.length === 0) {
          return `Heb je opleidingen, cursussen of trainingen gedaan over loopbaanadvies, -coaching of -begeleiding? Samen is ${need} nodig. Ik vraag ze een voor een.`;
        }
        const sofar = `Je hebt nu **${number(hours)} van de ${need}** met certificaat.`;
        return isEnough
          ? `${sofar} Dat is genoeg. Wil je er toch nog een toevoegen?`
          : `${sofar} Wil je er nog een toevoegen?`;
      },
      fields: {
        name: {
          name: 'Naam',
          ask: 'Hoe heet de opleiding of training?',
          why: 'Dan kun je hem straks terugvinden in je overzicht.',
        },
        amount: {
          name: 'Uren',
          ask: ({ name }) => `Hoeveel uur was ${asTyped(name ?? '')}? EC mag ook.`,
          why: (_, { edition: { criteria } }) =>
            `De uren van al je trainingen tel ik bij elkaar op. Een EC telt als ${criteria.hoursPerEc} uur.`,
          hint: 'Typ het aantal uren of EC, bijvoorbeeld 40 uur of 3,5 EC.',
        },
        certificate: {
          name: 'Certificaat',
          ask: ({ name }) => `Heb je een certificaat of diploma van ${asTyped(name ?? '')}?`,
          why: 'Alleen uren die je kunt aantonen tellen mee. De andere houd ik apart voor je bij.',
        },
      },
      item: trainingInWords,
      check: (one, { hours, doubts }) => {
        const inHours = one.amount.unit === 'ec' ? ` Dat is ${number(hours)} uur.` : '';
        const understood = `Ik begrijp: **${trainingInWords(one)}**.${inHours}`;
        return withDoubts(
          understood,
          'Let op:',
          doubts.map((doubt) => doubtTexts[doubt]),
          'Klopt dat?',
        );
      },
    },
    practice: {
      name: 'Werkperiode',
      why: 'Voor de werkervaring tellen de uren die je zelf loopbaanbegeleiding gaf. Uren van verschillende werkplekken tel ik op.',
      ask: (items, { hours, isEnough }, { edition: { criteria } }) => {
        const need = `${number(criteria.practiceHours)} uur`;
        if (items.length === 0) {
          return `Nu je werk. Heb je in de afgelopen ${criteria.practiceYears} jaar gewerkt als uitvoerend loopbaanprofessional? Er is ${need} nodig. Ik vraag je werkperiodes een voor een; werk dat je eerder begon mag ook.`;
        }
        const sofar = isEnough
          ? `Er tellen nu **${number(hours)} uur** mee; ${need} is genoeg.`
          : `Er tellen nu **${number(hours)} van de ${need}** mee.`;
        return `${sofar} Wil je nog een werkperiode toevoegen?`;
      },
      fields: {
        name: {
          name: 'Werkplek',
          ask: 'Waar of voor wie deed je dit werk? Een korte omschrijving is genoeg, zoals "eigen praktijk".',
          why: 'Dan kun je de periode straks terugvinden. Noem geen namen van cliënten.',
        },
        from: {
          name: 'Begindatum',
          ask: ({ name }) => `Vanaf welke dag deed je dit werk (${asTyped(name ?? '')})?`,
          why: (_, { edition: { criteria } }) =>
            `Alleen uren van de afgelopen ${criteria.practiceYears} jaar tellen mee, daarom reken ik met dagen.`,
        },
        ongoing: {
          name: 'Loopt nog',
          ask: 'Doe je dit werk nog steeds?',
          why: 'Werk dat doorgaat telt vanaf nu elke dag verder mee.',
        },
        until: {
          name: 'Einddatum',
          ask: 'Tot en met welke dag?',
          why: (_, { edition: { criteria } }) =>
            `Alleen uren van de afgelopen ${criteria.practiceYears} jaar tellen mee, daarom reken ik met dagen.`,
        },
        hours: {
          name: 'Uren',
          ask: 'Hoeveel uur gaf je daar zelf loopbaanbegeleiding? Per week of in totaal, zoals "16 per week" of "640 in totaal".',
          why: 'Uren als uitvoerend loopbaanprofessional tellen, ander werk in dezelfde baan niet.',
          hint: 'Typ het aantal uren, en of dat per week of in totaal is: "16 per week" of "640 in totaal".',
        },
      },
      item: periodInWords,
      check: (one, { counted, doubts }) => {
        const understood = `Ik begrijp: **${periodInWords(one)}**. Daarvan telt vandaag ${number(counted)} uur mee.`;
        return withDoubts(
          understood,
          'Let op:',
          doubts.map((doubt) => doubtTexts[doubt]),
          'Klopt dat?',
        );
      },
    },
    practising: {
      name: 'Nu aan het werk',
      ask: 'Werk je op dit moment als uitvoerend loopbaanprofessional?',
      why: 'Op het moment van certificeren moet je als uitvoerend loopbaanprofessional werken.',
    },
  },
  outcome: verdict.nl,
};
