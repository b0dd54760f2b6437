import type { Words } from './words.ts';

/** Every sentence in a dossier, in English. */
export const en: Words = {
  title: 'Dossier',
  titles: {
    eligibility: 'Eligibility check',
    profile: 'Self-assessment',
    trajectories: 'Description of a trajectory',
    reflections: 'Report of reflections',
    plan: 'Development plan',
    recertification: 'Recertification',
  },
  parts: {
    eligibility: 'Eligibility',
    profile: 'Self-assessment',
    evidence: 'Evidence',
    trajectories: 'Trajectories',
    reflections: 'Reflections',
    plan: 'Development plan',
    recertification: 'Recertification',
    sources: 'Sources',
  },
  cover: {
    edition: (name, day) => `${name}, edition of ${day}`,
    madeOn: (day) => `Made on ${day}`,
    notice:
      'This is a self-assessment, not a certificate. What is in it was entered by the professional; where a language model helped, it says so. Nobody has assessed it; certification itself is up to Noloc.',
  },
  around: { contents: 'Contents', foot: 'Self-assessment, not a certificate', page: 'Page' },
  nothingYet: 'Nothing has been told about this yet.',
  eligibility: {
    headline: {
      met: (day, edition) => `On paper all requirements of the edition of ${edition} are met on ${day}.`,
      notYet: (day, edition) =>
        `On paper not all requirements of the edition of ${edition} are met on ${day} yet.`,
      unclear: (day, edition) =>
        `Whether the requirements of the edition of ${edition} are met on paper on ${day} cannot be said yet.`,
    },
    requirements: 'The requirements and how they stand',
    columns: { requirement: 'Requirement', status: 'Standing', why: 'Why', source: 'Place in the profile' },
    hours: (have, need, missing) =>
      missing === undefined
        ? `${have} hours; ${need} are enough.`
        : `${have} of ${need} hours; ${missing} to go.`,
    undemonstrable: (hours) => `Besides, ${hours} hours without a certificate, which do not count.`,
    via: (route) => `By way of ${route}.`,
    noRoute: 'None of the four ways is complete yet.',
    practising: {
      met: 'Works as a practising career professional now.',
      notYet: 'Does not work as a practising career professional now.',
      unclear: '',
    },
    unknown: (facts) => `Not known yet: ${facts.join(', ')}.`,
    facts: {
      'education.degree': 'the highest degree',
      'education.evc': 'whether there is an EVC or assessment',
      'education.accreditedProgramme': 'whether there is an accredited career programme',
      training: 'the training',
      practice: 'the periods of work',
      practising: 'whether there is work as a career professional now',
    },
    nearest: (route, missing) =>
      `The shortest way to the education requirement: ${route}.${missing.length > 0 ? ` Still missing for it: ${missing.join(' and ')}.` : ''}`,
    forecast: ({ from, until, reason }, day, need) => {
      const end = until
        ? ` Without other work that holds up to and including ${day(until)}.`
        : ' It stays that way for as long as this work goes on.';
      if (from && reason === 'sufficientNow') return `Looking ahead: there are enough hours today.${end}`;
      if (from)
        return `Looking ahead: if the work goes on as it does now, there are enough hours from ${day(from)}.${end}`;
      if (reason === 'noWorkAhead')
        return `Looking ahead: no work is known that goes on, so the ${need} hours are not in sight like this.`;
      if (reason === 'tooFewHours')
        return `Looking ahead: at this rate ${need} hours in the years that count are not reached, even with time.`;
      return 'There is no looking ahead before the periods of work are known.';
    },
    training: 'Training',
    trainingColumns: { name: 'Training', amount: 'Extent', certificate: 'Certificate' },
    certificate: { yes: 'yes', no: 'no' },
    work: 'Work as a career professional',
    hoursOverTime: 'The hours over time',
    workColumns: { name: 'Work', from: 'From', until: 'Until', hours: 'Hours' },
    ongoing: 'now',
    closing: 'This is an estimate from what the professional stated, not a decision.',
  },
  profile: {
    introduction:
      'For each statement of the professional profile, this is where the professional stands in their own view. Stated is that view. Shown is a statement for which something from their own work was pointed to.',
    whereShown: 'What was pointed to stands under Evidence, by its number.',
    extents: 'Stated and shown, section by section',
    extentColumns: {
      section: 'Section',
      total: 'Statements',
      stated: 'Stated',
      shown: 'Of those shown',
      unknown: '“I can’t tell”',
    },
    sections: { knowledge: 'Knowledge', tasks: 'Tasks', competences: 'Competences', attitude: 'Attitude' },
    growth: (up, down, since) => {
      const parts = [...(up > 0 ? [`${up} higher`] : []), ...(down > 0 ? [`${down} lower`] : [])];
      return parts.length > 0 ? `Compared with ${since}: ${parts.join(', ')}.` : `Unchanged since ${since}.`;
    },
    columns: { statement: 'Statement', stated: 'Stated', shown: 'Shown' },
    former: (rating, day) => `before, on ${day}: ${rating}`,
    nothing: 'Nothing has been stated about this yet.',
    open: (groups) => `Nothing stated yet about: ${groups.join('; ')}.`,
  },
  evidence: {
    introduction:
      'The professional pointed to these themselves. The numbers stand with the statements in which they show.',
    piece: (number) => `E${number}`,
    about: (what, day, toldOn) =>
      [what, ...(day ? [day] : []), ...(toldOn ? [`told on ${toldOn}`] : [])].join(', '),
    sources: { story: 'Story', reflection: 'Reflection', trajectory: 'Task in a trajectory' },
    gone: 'What was pointed to here is not there any more.',
    elsewhere: (part) => `It stands in full under ${part}.`,
    story: {
      situation: 'The situation',
      task: 'The task in it',
      action: 'What I did',
      result: 'The result',
      reflection: 'How I look back on it',
    },
  },
  trajectories: {
    introduction: 'The clients are here under a pseudonym.',
    state: (closed, left) =>
      closed
        ? 'This trajectory is closed.'
        : left === 0
          ? 'All tasks are done; the trajectory is not closed yet.'
          : `${left === 1 ? 'One task' : `${left} tasks`} to go.`,
    start: 'Agreements at the start',
    task: (number, task) => `Task ${number}: ${task}`,
    phase: (phase, state) => `Phase ${phase}, ${state}`,
    states: { open: 'not begun yet', underWay: 'under way', done: 'done', skipped: 'skipped' },
    doing: 'Done of the professional profile',
    open: (tasks) => `Not begun yet: ${tasks.join('; ')}.`,
    lookBack: (phase) => `Lessons of the phase ${phase}`,
    closing: 'Closing',
    told: {
      clientExpectations: 'What the client expects',
      sponsorExpectations: 'What the sponsor expects',
      reporting: 'Agreed about reporting',
      reason: 'Reason to skip it',
      did: 'Done',
      agreed: 'Agreed',
      clientEvaluation: 'Evaluation with the client',
      sponsorEvaluation: 'Evaluation with the sponsor',
      result: 'Result for the client',
      wentWell: 'What worked',
      differently: 'Otherwise next time',
    },
    next: (day) => `Next contact: ${day}.`,
  },
  reflections: {
    introduction: 'Each reflection is about one moment, with the five questions of the professional profile.',
    day: (day) => `Written on ${day}`,
    about: (pseudonym, task) => `With the trajectory ${pseudonym}${task === undefined ? '' : `, ${task}`}`,
    moment: 'The moment',
    intention: 'Intention',
    noticing: 'How I will notice',
    by: (day) => `By ${day}.`,
    askedByModel: (question) => `${question} (asked by the language model)`,
  },
  plan: {
    introduction: 'Intentions of reflections and others, with what became of them.',
    open: 'What is open',
    over: 'What was done or let go',
    columns: { intention: 'Intention', group: 'Part of the profile', state: 'Standing' },
    noticing: 'To be noticed by',
    noticed: 'Noticed by',
    reason: 'Reason',
    by: (day, isOverdue) => (isOverdue ? `was due by ${day}` : `by ${day}`),
    someday: 'without a day',
    movedFrom: (day) => `moved from ${day}`,
    done: (day) => (day ? `done, told on ${day}` : 'done'),
    dropped: (day) => (day ? `let go on ${day}` : 'let go'),
  },
  recertification: {
    introduction:
      'Points for continuing education (PE) and reflection meetings, period by period, as the professional kept count of them. Recertification is up to Noloc.',
    phases: {
      ahead: (from, until) => `This period begins on ${from} and runs up to and including ${until}.`,
      running: (from, until) => `This period runs from ${from} up to and including ${until}.`,
      over: (from, until) => `This period ran from ${from} up to and including ${until}.`,
    },
    unknown: 'When this period began is not known. So everything counts that was named with it.',
    totals: 'How it stands',
    columns: { what: 'What', have: 'Earned', need: 'Needed', missing: 'To go', ahead: 'Planned' },
    points: 'PE points',
    meetings: 'Reflection meetings',
    numbers: (points, meetings, years) =>
      `Counted by ${points} points and ${meetings} meetings in ${years} years.`,
  },
  summary: {
    byModel: 'Summary, made by the language model and approved by the professional:',
    own: 'Summary in their own words',
  },
  sources: {
    told: (from, until) =>
      from === until
        ? `What stands here was told on ${from}, in conversation with Loopbaanspiegel.`
        : `What stands here was told between ${from} and ${until}, in conversation with Loopbaanspiegel.`,
    profile: (name, day) =>
      `The requirements, statements and questions follow the ${name}, edition of ${day}.`,
    places: 'Where the groups stand in the professional profile',
    columns: { group: 'Group', place: 'Place in the profile' },
    statements:
      'The statements were written anew after the professional profile. What the professional told in their own words stands apart, behind a line; titles, names and intentions are their own words too.',
  },
};
