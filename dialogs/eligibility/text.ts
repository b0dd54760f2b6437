import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { inLanguage, type Localized } from '../../src/language.ts';
import type { Eligibility } from '../../src/rules/eligibility.ts';
import type {
  EligibilityAnswers,
  HoursTotal,
  PeriodReview,
  ToldPeriod,
  ToldTraining,
  TrainingReview,
} from '../../src/rules/eligibilityAnswers.ts';
import { type Doubt, mostHoursPerWeek } from '../../src/rules/plausible.ts';
import { verdict } from './verdict.text.ts';

/** What the rules say of the trainings and periods, for reading them back. */
export type Reviews = {
  training: { item: TrainingReview; total: HoursTotal };
  practice: { item: PeriodReview; total: HoursTotal };
};

const { nl: dutch, en: english } = { nl: inLanguage('nl'), en: inLanguage('en') };

const doubtsNl: Record<Doubt, string> = {
  zeroHours: 'Er staan nul uren, dus dit telt niet mee.',
  tooManyHoursPerWeek: `Dat komt neer op meer dan ${mostHoursPerWeek} uur per week, dat is erg veel.`,
  endBeforeBegin: 'De einddatum ligt voor de begindatum; zo tellen er geen uren mee.',
  beginsInFuture: 'De begindatum ligt in de toekomst.',
  endsInFuture: 'De einddatum ligt in de toekomst; alleen de dagen tot en met vandaag tellen nu mee.',
  beginsLongAgo: 'De begindatum is heel lang geleden.',
  completedInFuture: 'De afronding ligt in de toekomst.',
  completedLongAgo: 'De afronding is heel lang geleden.',
};

const doubtsEn: Record<Doubt, string> = {
  zeroHours: 'It says zero hours, so it will not count.',
  tooManyHoursPerWeek: `That comes to more than ${mostHoursPerWeek} hours a week, which is a great deal.`,
  endBeforeBegin: 'The last day comes before the first; like this, no hours count.',
  beginsInFuture: 'The first day is in the future.',
  endsInFuture: 'The last day is in the future; only the days up to today count now.',
  beginsLongAgo: 'The first day is a very long time ago.',
  completedInFuture: 'The completion date is in the future.',
  completedLongAgo: 'The completion date is a very long time ago.',
};

function readBack(understood: string, label: string, doubts: readonly string[], question: string): string {
  if (doubts.length === 0) return `${understood} ${question}`;
  return `${understood}\n\n**${label}** ${doubts.join(' ')}\n\n${question}`;
}

function doubtsIn(texts: Record<Doubt, string>, doubts: readonly Doubt[]): string[] {
  return doubts.map((doubt) => texts[doubt]);
}

function hoursEn(hours: number): string {
  return `${english.number(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}

function trainingNl({ name, amount, certificate }: ToldTraining): string {
  const size = `${dutch.number(amount.value)} ${amount.unit === 'ec' ? 'EC' : 'uur'}`;
  return `${asTyped(name)}, ${size}, ${certificate ? 'met' : 'zonder'} certificaat`;
}

function trainingEn({ name, amount, certificate }: ToldTraining): string {
  const size = amount.unit === 'ec' ? `${english.number(amount.value)} EC` : hoursEn(amount.value);
  return `${asTyped(name)}, ${size}, ${certificate ? 'with' : 'without'} a certificate`;
}

function periodNl({ name, from, until, ongoing, hours }: ToldPeriod): string {
  const end = ongoing || until === undefined ? 'nu' : `en met ${dutch.date(until)}`;
  const size = `${dutch.number(hours.value)} uur ${hours.unit === 'perWeek' ? 'per week' : 'in totaal'}`;
  return `${asTyped(name)}, van ${dutch.date(from)} tot ${end}, ${size}`;
}

function periodEn({ name, from, until, ongoing, hours }: ToldPeriod): string {
  const end = ongoing || until === undefined ? 'now' : english.date(until);
  const size = `${hoursEn(hours.value)} ${hours.unit === 'perWeek' ? 'a week' : 'in total'}`;
  return `${asTyped(name)}, from ${english.date(from)} to ${end}, ${size}`;
}

const nl: DialogText<EligibilityAnswers, Eligibility, Reviews> = {
  name: 'Toelatingscheck',
  offer:
    'kijk of je op papier aan de eisen van Register Loopbaanprofessional voldoet, in ongeveer vijf minuten',
  words: ['toelating', 'check', 'eisen', 'voldoe ik', 'kom ik in aanmerking', 'register', 'certificering'],
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
        const need = `${dutch.number(criteria.trainingHours)} uur`;
        if (items.length === 0) {
          return `Heb je opleidingen, cursussen of trainingen gedaan over loopbaanadvies, -coaching of -begeleiding? Samen is ${need} nodig. Ik vraag ze een voor een.`;
        }
        const sofar = `Je hebt nu **${dutch.number(hours)} van de ${need}** met certificaat.`;
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
      item: trainingNl,
      check: (one, { hours, doubts }) => {
        const inHours = one.amount.unit === 'ec' ? ` Dat is ${dutch.number(hours)} uur.` : '';
        const understood = `Ik begrijp: **${trainingNl(one)}**.${inHours}`;
        return readBack(understood, 'Let op:', doubtsIn(doubtsNl, doubts), 'Klopt dat?');
      },
    },
    practice: {
      name: 'Werkperiode',
      why: 'Voor de werkervaring tellen de uren die je zelf loopbaanbegeleiding gaf. Uren van verschillende werkplekken tel ik op.',
      ask: (items, { hours, isEnough }, { edition: { criteria } }) => {
        const need = `${dutch.number(criteria.practiceHours)} uur`;
        if (items.length === 0) {
          return `Nu je werk. Heb je in de afgelopen ${criteria.practiceYears} jaar gewerkt als uitvoerend loopbaanprofessional? Er is ${need} nodig. Ik vraag je werkperiodes een voor een; werk dat je eerder begon mag ook.`;
        }
        const sofar = isEnough
          ? `Er tellen nu **${dutch.number(hours)} uur** mee; ${need} is genoeg.`
          : `Er tellen nu **${dutch.number(hours)} van de ${need}** mee.`;
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
          hint: 'Is dat per week of in totaal? Typ bijvoorbeeld "16 per week" of "640 in totaal".',
        },
      },
      item: periodNl,
      check: (one, { counted, doubts }) => {
        const understood = `Ik begrijp: **${periodNl(one)}**. Daarvan telt vandaag ${dutch.number(counted)} uur mee.`;
        return readBack(understood, 'Let op:', doubtsIn(doubtsNl, doubts), 'Klopt dat?');
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

const en: DialogText<EligibilityAnswers, Eligibility, Reviews> = {
  name: 'Eligibility check',
  offer:
    'see whether you meet the requirements for Register Loopbaanprofessional on paper, in about five minutes',
  words: ['eligibility', 'eligible', 'requirements', 'do I qualify', 'check', 'register', 'certification'],
  questions: {
    accreditedProgramme: {
      name: 'Accredited career programme',
      ask: 'We will look at your education first and then at your work. Have you completed a career programme that is accredited by Noloc?',
      why: 'A programme like that covers the education requirement by itself, and spares you the other questions about it.',
    },
    degree: {
      name: 'Degree',
      ask: 'Which degree do you hold, at hbo or university level?',
      why: 'A degree in people and organisation is enough for the education requirement. With another degree, hours of training count as well.',
      choices: {
        peopleAndOrganisation: ['In people and organisation', 'people and organisation', 'hrm', 'psychology'],
        other: ['Another hbo or university degree', 'another', 'other', 'something else'],
        none: ['No such degree', 'none', 'no', 'no degree'],
      },
      hint: 'Choose whether your degree was in people and organisation, was another one, or that you have none at this level.',
    },
    evc: {
      name: 'EVC or assessment',
      ask: 'Have you shown through a recognised EVC procedure (accreditation of prior learning) or assessment that you work and think at hbo level?',
      why: 'Without a degree at hbo level this is another way in, together with hours of training.',
    },
    training: {
      name: 'Course or training',
      why: 'Programmes, courses and training in career guidance count when you have a certificate for them.',
      ask: (items, { hours, isEnough }, { edition: { criteria } }) => {
        const need = `${english.number(criteria.trainingHours)} hours`;
        if (items.length === 0) {
          return `Have you taken programmes, courses or training in career advice, coaching or guidance? Together, ${need} are needed. I will take them one at a time.`;
        }
        const sofar = `You now have **${english.number(hours)} of the ${need}** with a certificate.`;
        return isEnough
          ? `${sofar} That is enough. Would you like to add another all the same?`
          : `${sofar} Is there another one to add?`;
      },
      fields: {
        name: {
          name: 'Name',
          ask: 'What is the programme or training called?',
          why: 'So that you can find it again in your overview.',
        },
        amount: {
          name: 'Hours',
          ask: ({ name }) => `How many hours was ${asTyped(name ?? '')}? EC will do as well.`,
          why: (_, { edition: { criteria } }) =>
            `I add up the hours of all your training. One EC counts as ${criteria.hoursPerEc} hours.`,
          hint: 'Type the number of hours or EC, for example 40 hours or 3.5 EC.',
        },
        certificate: {
          name: 'Certificate',
          ask: ({ name }) => `Do you have a certificate or diploma for ${asTyped(name ?? '')}?`,
          why: 'Only hours you can show proof of count. I keep the others apart for you.',
        },
      },
      item: trainingEn,
      check: (one, { hours, doubts }) => {
        const inHours = one.amount.unit === 'ec' ? ` That is ${hoursEn(hours)}.` : '';
        const understood = `I understand: **${trainingEn(one)}**.${inHours}`;
        return readBack(understood, 'Please note:', doubtsIn(doubtsEn, doubts), 'Is that right?');
      },
    },
    practice: {
      name: 'Period of work',
      why: 'Experience counts in hours of career guidance that you gave yourself. I add up the hours of different places.',
      ask: (items, { hours, isEnough }, { edition: { criteria } }) => {
        const need = `${english.number(criteria.practiceHours)} hours`;
        if (items.length === 0) {
          return `Now your work. Have you worked as a practising career professional in the past ${criteria.practiceYears} years? ${need} are needed. I will take your periods of work one at a time; work that began earlier is fine.`;
        }
        const sofar = isEnough
          ? `**${english.number(hours)} hours** count so far; ${need} are enough.`
          : `**${english.number(hours)} of the ${need}** count so far.`;
        return `${sofar} Is there another period of work to add?`;
      },
      fields: {
        name: {
          name: 'Place of work',
          ask: 'Where or for whom did you do this work? A short description is enough, such as "own practice".',
          why: 'So that you can find the period again. Please leave out the names of clients.',
        },
        from: {
          name: 'First day',
          ask: ({ name }) => `From which day did you do this work (${asTyped(name ?? '')})?`,
          why: (_, { edition: { criteria } }) =>
            `Only hours within the past ${criteria.practiceYears} years count, so I reckon in days.`,
        },
        ongoing: {
          name: 'Still going on',
          ask: 'Do you still do this work?',
          why: 'Work that goes on keeps adding hours from now on.',
        },
        until: {
          name: 'Last day',
          ask: 'Up to and including which day?',
          why: (_, { edition: { criteria } }) =>
            `Only hours within the past ${criteria.practiceYears} years count, so I reckon in days.`,
        },
        hours: {
          name: 'Hours',
          ask: 'How many hours of career guidance did you give there yourself? A week or in total, such as "16 a week" or "640 in total".',
          why: 'Hours as a practising career professional count, other work in the same job does not.',
          hint: 'Is that a week or in total? Type for example "16 a week" or "640 in total".',
        },
      },
      item: periodEn,
      check: (one, { counted, doubts }) => {
        const count = `${hoursEn(counted)} ${counted === 1 ? 'counts' : 'count'}`;
        const understood = `I understand: **${periodEn(one)}**. Of that, ${count} today.`;
        return readBack(understood, 'Please note:', doubtsIn(doubtsEn, doubts), 'Is that right?');
      },
    },
    practising: {
      name: 'Working now',
      ask: 'Do you work as a practising career professional at this moment?',
      why: 'At the moment of certification you have to be working as a practising career professional.',
    },
  },
  outcome: verdict.en,
};

/** Every sentence of the eligibility check. */
export const text: Localized<DialogText<EligibilityAnswers, Eligibility, Reviews>> = { nl, en };
