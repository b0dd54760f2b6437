import type { Words } from './words.ts';

/** Every sentence in English. */
export const en: Words = {
  name: 'Recertification',
  offer: 'keep count of your PE points and reflection meetings, and see what is missing',
  words: [
    ...['recertify', 'pe points', 'points', 'count my points', 'my points', 'reregistration'],
    ...['reflection meeting', 'reflection meetings', 'meetings'],
  ],
  ask: 'Which period do you want to keep count of? Choose one, or begin a new one.',
  fresh: 'A new period',
  freshWords: ['new', 'new one', 'new period', 'yes', 'sure'],
  older: {
    name: 'Older periods',
    words: ['older', 'earlier'],
    ask: 'Which of these older periods will you take?',
  },
  title: (from) => `Period from ${from}`,
  untitled: 'Period without a first day',
  totals: (points, meetings) =>
    `${points.have} of ${points.need} points, ${meetings.have} of ${meetings.need} meetings`,
  from: {
    name: 'Start of the period',
    ask: (years) =>
      `From which day does your period run? Usually that is the day on your certificate. I reckon with ${years} years.`,
    why: 'Then I know up to which day you have, and what falls within your period.',
  },
  points: {
    name: 'PE points',
    why: 'Continuing education (PE) keeps your skills up to date. I add up the points of your period for you.',
    none: (need, years) =>
      `Have you earned any PE points in this period, for example with a training or a conference? In ${years} years, ${need} are needed. I will take them one at a time.`,
    more: (have, need) => `You now have **${have} of ${need} points**. Is there anything to add?`,
    fields: {
      name: {
        name: 'Activity',
        ask: 'What did you earn the points with? A short name is enough, such as "training in group work".',
        why: 'So that you can find it again, also in what you take along.',
      },
      on: {
        name: 'Date',
        ask: 'On which day was that? Of something that took longer, take the last day.',
        why: 'The day tells me whether it falls within your period.',
      },
      amount: {
        name: 'Points',
        ask: 'How many points did you get for it?',
        why: 'Your proof of attendance often says how many there are.',
        hint: 'Type the number of points, for example 6 or 2.5.',
      },
    },
  },
  meetings: {
    name: 'Reflection meeting',
    why: 'In a reflection meeting, such as intervision, you look at your work together with colleagues. I count them for you.',
    none: (need) =>
      `Now your reflection meetings, such as intervision. In your period ${need} are needed. Have you had one, or planned one?`,
    more: (have, need, ahead) =>
      `You have now had **${have} of ${need} meetings**${ahead === undefined ? '' : `, and planned ${ahead}`}. Is there another one to add?`,
    fields: {
      name: {
        name: 'Group',
        ask: 'With which group is that, or where? A few words are enough. Please leave out names of clients.',
        why: 'So that you can find the meeting again, and I can remind you of it.',
      },
      on: {
        name: 'Date',
        ask: 'On which day is or was that?',
        why: 'A meeting counts once its day has been. Until then it stands as planned.',
      },
    },
  },
  understood: (item) => `I understand: **${item}**.`,
  note: 'Please note:',
  isRight: 'Is that right?',
  doubts: {
    outside: 'That day is outside your period, so this does not count here.',
    ahead: 'That day is still to come; it counts once it has been.',
    nothing: 'These are zero points, so this does not count.',
    moreThanAsked: 'That is more than is needed for the whole period.',
  },
  phases: {
    running: (from, until) => `**Your period runs from ${from} up to and including ${until}.**`,
    ahead: (from, until) => `**Your period begins on ${from} and runs up to and including ${until}.**`,
    over: (from, until) => `**Your period ran from ${from} up to and including ${until}.**`,
    unknown: '**I do not know yet when your period began.** So I count everything you told me.',
  },
  lines: {
    points: ({ have, need, missing }, ahead) =>
      `**PE points:** ${have} of ${need}${missing === undefined ? '' : `, ${missing} to go`}.${ahead === undefined ? '' : ` Planned: ${ahead}.`}`,
    meetings: ({ have, need, missing }, next) =>
      `**Reflection meetings:** ${have} of ${need}${missing === undefined ? '' : `, ${missing} to go`}.${next === undefined ? '' : ` The next one is on ${next}.`}`,
  },
  outside: (points, meetings) => {
    const met = meetings === 1 ? 'one meeting' : `${meetings} meetings`;
    const all = [...(points === undefined ? [] : [points]), ...(meetings > 0 ? [met] : [])];
    return `Outside this period: ${all.join(' and ')}. I do not count that here.`;
  },
  pace: (months, points, monthsEach) => {
    const paces = [
      ...(points === undefined ? [] : [`${points} a month`]),
      ...(monthsEach === undefined
        ? []
        : [`one meeting every ${monthsEach === 1 ? 'month' : `${monthsEach} months`}`]),
    ];
    const left = `You have ${months === 1 ? 'one month' : `${months} months`} left`;
    return paces.length === 0 ? `${left}.` : `${left}. That comes down to about ${paces.join(' and ')}.`;
  },
  over: 'This period is over. If a new one has begun, start it with **recertification**.',
  numbers: (points, meetings, years) =>
    `I reckon with ${points} points and ${meetings} meetings in ${years} years.`,
  closing:
    'I only keep count of what you tell me. Recertification is decided by Noloc. To add something, type **recertification**. To change something, type **answers**.',
  inShort: {
    none: 'nothing counted yet.',
    running: (totals, until) => `${totals}, up to and including ${until}.`,
    over: (totals, until) => `${totals}; that period ran up to and including ${until}.`,
    unknown: (totals) => `${totals}, without a first day.`,
  },
  leads: { none: 'Keep count of your points', some: 'Add something' },
  things: {
    end: 'the end of your period for recertification',
    meeting: (name) => `reflection meeting ${name}`,
  },
  columns: { place: 'Does it count' },
  places: { counts: 'counts', ahead: 'planned', outside: 'outside the period' },
};
