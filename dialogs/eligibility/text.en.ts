import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { inLanguage } from '../../src/language.ts';
import type { Eligibility } from '../../src/rules/eligibility.ts';
import type { EligibilityAnswers, ToldPeriod, ToldTraining } from '../../src/rules/eligibilityAnswers.ts';
import { type Doubt, mostHoursPerWeek } from '../../src/rules/plausible.ts';
import { type Reviews, withDoubts } from './readBack.ts';
import { verdict } from './verdict.ts';

const { date, number } = inLanguage('en');

const doubtTexts: Record<Doubt, string> = {
  zeroHours: 'It says zero hours, so it will not count.',
  tooManyHoursPerWeek: `That comes to more than ${mostHoursPerWeek} hours a week, which is a great deal.`,
  tooManyHoursTogether: `Together with your other work at the time that is more than ${mostHoursPerWeek} hours a week.`,
  endBeforeBegin: 'The last day comes before the first; like this, no hours count.',
  beginsInFuture: 'The first day is in the future.',
  endsInFuture: 'The last day is in the future; only the days up to today count now.',
  beginsLongAgo: 'The first day is a very long time ago.',
  completedInFuture: 'The completion date is in the future.',
  completedLongAgo: 'The completion date is a very long time ago.',
};

function hoursInWords(hours: number): string {
  return `${number(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}

function trainingInWords({ name, amount, certificate }: ToldTraining): string {
  const size = amount.unit === 'ec' ? `${number(amount.value)} EC` : hoursInWords(amount.value);
  return `${asTyped(name)}, ${size}, ${certificate ? 'with' : 'without'} a certificate`;
}

function periodInWords({ name, from, until, ongoing, hours }: ToldPeriod): string {
  const end = ongoing || until === undefined ? 'now' : date(until);
  const size = `${hoursInWords(hours.value)} ${hours.unit === 'perWeek' ? 'a week' : 'in total'}`;
  return `${asTyped(name)}, from ${date(from)} to ${end}, ${size}`;
}

/** Every sentence of the eligibility check in English. */
export const en: DialogText<EligibilityAnswers, Eligibility, Reviews> = {
  name: 'Eligibility check',
  offer: 'do you meet the requirements of the register on paper, in five minutes',
  words: ['eligibility', 'eligible', 'requirements', 'qualify', 'check', 'register', 'certification'],
  touches: 'With another answer I work out the verdict afresh.',
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
        const need = `${number(criteria.trainingHours)} hours`;
        if (items.length === 0) {
          return `Have you taken programmes, courses or training in career advice, coaching or guidance? Together, ${need} are needed. I will take them one at a time.`;
        }
        const sofar = `You now have **${number(hours)} of the ${need}** with a certificate.`;
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
      item: trainingInWords,
      check: (one, { hours, doubts }) => {
        const inHours = one.amount.unit === 'ec' ? ` That is ${hoursInWords(hours)}.` : '';
        const understood = `I understand: **${trainingInWords(one)}**.${inHours}`;
        return withDoubts(
          understood,
          'Please note:',
          doubts.map((doubt) => doubtTexts[doubt]),
          'Is that right?',
        );
      },
    },
    practice: {
      name: 'Period of work',
      why: 'Experience counts in hours of career guidance that you gave yourself. I add up the hours of different places.',
      ask: (items, { hours, isEnough }, { edition: { criteria } }) => {
        const need = `${number(criteria.practiceHours)} hours`;
        if (items.length === 0) {
          return `Now your work. Have you worked as a practising career professional in the past ${criteria.practiceYears} years? ${need} are needed. I will take your periods of work one at a time; work that began earlier is fine.`;
        }
        const sofar = isEnough
          ? `**${number(hours)} hours** count so far; ${need} are enough.`
          : `**${number(hours)} of the ${need}** count so far.`;
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
          hint: 'Type the number of hours, and whether that is a week or in total: "16 a week" or "640 in total".',
        },
      },
      item: periodInWords,
      check: (one, { counted, doubts }) => {
        const count = `${hoursInWords(counted)} ${counted === 1 ? 'counts' : 'count'}`;
        const understood = `I understand: **${periodInWords(one)}**. Of that, ${count} today.`;
        return withDoubts(
          understood,
          'Please note:',
          doubts.map((doubt) => doubtTexts[doubt]),
          'Is that right?',
        );
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
