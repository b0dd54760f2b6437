import { pseudonymLength } from '../../src/rules/pseudonym.ts';
import type { Evaluation } from '../../src/rules/trajectory.ts';
import type { Words } from './words.ts';

const another = 'Choose something by which only you know the client.';

const evaluations = {
  clientEvaluation: 'the evaluation with the client',
  sponsorEvaluation: 'the evaluation with the sponsor',
} as const;

const listed = (missing: readonly Evaluation[]) => missing.map((one) => evaluations[one]).join(' and ');

function unfinished(left: number): string {
  if (left === 0) return '';
  return left === 1
    ? '\n\nOne task is not done yet, and the report will show it that way.'
    : `\n\n${left} tasks are not done yet, and the report will show them that way.`;
}

const states = { open: 'open', underWay: 'under way', done: 'done', skipped: 'left out' } as const;

/** Every sentence of the trajectories in English. */
export const en: Words = {
  series: {
    name: 'Trajectories',
    offer: 'follow your clients task by task, up to the report',
    words: ['trajectory', 'client trajectory', 'guidance trajectory', 'clients', 'my clients'],
    ask: 'Which trajectory would you like to go on with, or is there a new one?',
    fresh: 'A new trajectory',
    freshWords: ['new', 'new one', 'new trajectory', 'yes'],
    older: {
      name: 'Older trajectories',
      words: ['older', 'older ones', 'earlier', 'older clients'],
      ask: 'Which of these older trajectories would you like to go on with?',
    },
    untitled: (number) => `Trajectory ${number}`,
    notes: {
      atStart: 'at the start',
      closed: 'closed',
      left: (tasks, of) => (tasks === 0 ? 'all tasks done' : `${tasks} of ${of} tasks to go`),
    },
  },
  parts: {
    ask: (pseudonym) => `**${pseudonym}.** Which part would you like to go on with?`,
    askClosed: (pseudonym) =>
      `**${pseudonym}.** This trajectory is closed. Which part would you like to see again?`,
    start: ['Agreements at the start', 'agreements', 'first agreements'],
    task: (number) => `task ${number}`,
    lookBack: (phase) => `Lessons from the ${phase.toLowerCase()} phase`,
    closing: ['Closing report', 'close', 'closing', 'report'],
    notes: {
      open: 'open',
      underWay: (next) => (next ? `under way, next contact ${next}` : 'under way'),
      done: 'done',
      skipped: (reason) => `left out: ${reason}`,
      after: (task) => `can be done after ${task}`,
    },
    all: 'All parts',
  },
  start: {
    introduction:
      'Here you follow a client task by task: you note what you did and what was agreed, and at the end there is a report. We begin with what was agreed at the start. You may skip anything: just type **skip**.',
    questions: {
      pseudonym: {
        name: 'Pseudonym',
        ask: 'Under which pseudonym will you follow this client, for example "Butterfly" or "Client B"?',
        touches: 'From then on the trajectory goes by that name everywhere, in the report as well.',
        why: 'It keeps your trajectories apart, and nobody else can see whom they are about.',
      },
      codeOfConduct: {
        name: 'Code of conduct',
        ask: 'Have you gone through the code of conduct with the client?',
        why: 'In the profile this is part of the first conversation. If it is still to come, you can change this answer later.',
      },
      clientExpectations: {
        name: 'What the client expects',
        ask: 'What does the client expect of the trajectory? Please leave out names.',
        why: 'So that you can come back to it when you close the trajectory.',
      },
      sponsor: {
        name: 'Sponsor',
        ask: 'Is there a sponsor besides the client, such as an employer?',
        touches:
          'With a sponsor the last task is only done after the evaluation with them; a trajectory that is closed opens again.',
        why: 'If there is, I also ask what the sponsor expects and, at the end, about the evaluation with them.',
      },
      sponsorExpectations: {
        name: 'What the sponsor expects',
        ask: 'What does the sponsor expect of the trajectory?',
        why: 'What client and sponsor expect may differ. This puts the two side by side.',
      },
      reporting: {
        name: 'Reporting',
        ask: 'What was agreed about reporting, and to whom?',
        why: 'At the end you report as was agreed here. If nothing was agreed, you can say so.',
      },
      contactForm: {
        name: 'Form of contact',
        ask: 'How do the two of you meet?',
        why: 'The profile speaks of contact both online and offline. This says which it is in this trajectory.',
        choices: {
          faceToFace: ['In person', 'face to face', 'on site', 'live'],
          online: ['Online', 'remote', 'at a distance', 'video call'],
          mixed: ['Both', 'mixed', 'hybrid', 'some of each'],
        },
      },
    },
    refusals: {
      bsn: `There is something in it that looks like a citizen service number. I will not use that. ${another}`,
      iban: `There is something in it that looks like an account number. I will not use that. ${another}`,
      email: `There is an e-mail address in it. I will not use that. ${another}`,
      phone: `There is something in it that looks like a phone number. I will not use that. ${another}`,
      fullName: `This looks like somebody’s full name. I will not use that. ${another}`,
      tooShort: `This is too short; a pseudonym has at least ${pseudonymLength.min} characters. ${another}`,
      tooLong: `This is too long; a pseudonym has at most ${pseudonymLength.max} characters. ${another}`,
      taken: `You already have a trajectory under this pseudonym. ${another}`,
    },
    outcome: (pseudonym, agreed) =>
      [`The agreements at the start of **${pseudonym}** are kept.`, ...agreed].join(' '),
  },
  task: {
    lead: ({ pseudonym, phase, task, number, of }, purpose) =>
      `**${pseudonym}**, ${phase.toLowerCase()} phase\n\n**Task ${number} of ${of}: ${task}.**${purpose ? ` ${purpose}` : ''}`,
    questions: {
      doing: {
        name: 'Statements',
        ask: 'Which of these have you done? Type the numbers, for example 1 3, or **nothing yet**.',
        hint: 'Type the numbers of what you did, for example 1 3. Also fine: **all**, or **nothing yet**.',
        why: 'These are the statements of the profile for this task. Not all of them are needed, and you can tick more later.',
      },
      plan: {
        name: 'Later or not',
        ask: 'Will this task come later, or do you leave it out of this trajectory?',
        why: 'Not every trajectory needs every task. What you leave out goes into the report with your reason.',
        choices: {
          later: ['It comes later', 'later', 'not yet'],
          skip: ['I leave it out', 'leave it out', 'not needed', 'does not apply'],
        },
      },
      reason: {
        name: 'Reason',
        ask: 'Why do you leave this task out? A few words will do. Without a reason the task stays open.',
        why: 'The reason is kept with the task, and goes into the report.',
      },
      did: {
        name: 'What you did',
        ask: 'What exactly did you do? Leave out names; "the client" is enough.',
        why: 'A few sentences will do: a conversation, a method, an exercise. They go into your report.',
      },
      agreed: {
        name: 'What was agreed',
        ask: 'What did the two of you agree?',
        why: 'So that you know where you left off when you meet again.',
      },
      next: {
        name: 'Next contact',
        ask: 'When is the next contact?',
        why: 'The day is kept with the task. If there is none yet, you may skip this.',
      },
      clientEvaluation: {
        name: 'Evaluation with the client',
        ask: 'What came out of the evaluation with the client?',
        why: 'The last task is not done before you have evaluated with the client. If that is still to come, skip this question; the task stays open.',
      },
      sponsorEvaluation: {
        name: 'Evaluation with the sponsor',
        ask: 'What came out of the evaluation with the sponsor?',
        why: 'This trajectory has a sponsor, so that evaluation belongs to the last task too. If it is still to come, skip this question; the task stays open.',
      },
      isDone: {
        name: 'Task done',
        ask: 'Is this task done?',
        why: 'I keep offering a task that is not done. You can always change this later.',
      },
    },
    nothingYet: 'Nothing yet',
    ofEarlier: (count) =>
      count === 1 ? 'one statement from an earlier edition' : `${count} statements from an earlier edition`,
    outcome: {
      open: (task) => `**${task}** stays open. You can begin with it later.`,
      withoutReason: (task) =>
        `**${task}** stays open, because leaving it out takes a reason. A few words will do.`,
      underWay: (task) => `**${task}** is under way.`,
      done: (task) => `**${task}** is done.`,
      skipped: (task, reason) => `**${task}** is left out.\n\n**Reason:** ${reason}`,
    },
    cannotClose: (task, missing) => `**${task}** cannot be done yet. Still missing: ${listed(missing)}.`,
    kept: 'This is kept:',
  },
  lookBack: {
    lead: (pseudonym, phase) => `**${pseudonym}**, lessons from the ${phase.toLowerCase()} phase`,
    questions: {
      wentWell: {
        name: 'What worked',
        ask: 'What worked in this phase?',
        why: 'What worked here, you can use again in another trajectory.',
      },
      differently: {
        name: 'What you would do differently',
        ask: 'What would you do differently next time?',
        why: 'This is for yourself and for the report. You may skip it.',
      },
    },
    outcome: (phase) => `Your lessons from the ${phase.toLowerCase()} phase are kept.`,
    nothing: (phase) => `You wrote nothing about the ${phase.toLowerCase()} phase. You still can, later.`,
  },
  closing: {
    lead: (pseudonym, left) => `**${pseudonym}**, closing${unfinished(left)}`,
    questions: {
      result: {
        name: 'Result',
        ask: 'What is the result for the client, as they would put it?',
        why: 'A trajectory is closed with both its process and its result. What counts here is what it brought the client.',
      },
      wentWell: {
        name: 'What worked',
        ask: 'What worked in this trajectory?',
        why: 'This is about the whole process, from the first question until now.',
      },
      differently: {
        name: 'What you would do differently',
        ask: 'What would you do differently in a next trajectory?',
        why: 'This is for yourself and for the report. You may skip it.',
      },
    },
    notYet: (pseudonym, task, missing) =>
      `**${pseudonym}** cannot be closed yet. **${task}** has to be done first.${missing.length > 0 ? ` Still missing there: ${listed(missing)}.` : ''}`,
  },
  report: {
    title: (pseudonym) => `**Report on the trajectory ${pseudonym}**`,
    start: '**Agreements at the start**',
    codeOfConduct: {
      yes: 'The code of conduct has been discussed.',
      no: 'The code of conduct has not been discussed yet.',
    },
    sponsor: { yes: 'There is a sponsor.', no: 'There is no sponsor.' },
    contactForm: {
      faceToFace: 'Contact is in person.',
      online: 'Contact is online.',
      mixed: 'Contact is partly in person and partly online.',
    },
    task: (number, task, state) => `**Task ${number}: ${task}** (${states[state]})`,
    doing: 'Of the profile’s statements, you did these:',
    lookBack: (phase) => `**Lessons from the ${phase.toLowerCase()} phase**`,
    closing: '**Closing**',
    told: {
      clientExpectations: (words) => `What the client expected: ${words}`,
      sponsorExpectations: (words) => `What the sponsor expected: ${words}`,
      reporting: (words) => `Agreed about reporting: ${words}`,
      reason: (words) => `Reason for leaving it out: ${words}`,
      did: (words) => `Done: ${words}`,
      agreed: (words) => `Agreed: ${words}`,
      clientEvaluation: (words) => `Evaluation with the client: ${words}`,
      sponsorEvaluation: (words) => `Evaluation with the sponsor: ${words}`,
      result: (words) => `Result for the client: ${words}`,
      wentWell: (words) => `What worked: ${words}`,
      differently: (words) => `Differently next time: ${words}`,
    },
    next: (day) => `Next contact: ${day}`,
    source: 'Everything in this report is what you entered yourself.',
    shortened: 'Long texts are shortened here and end in …; they are kept in full.',
  },
};
