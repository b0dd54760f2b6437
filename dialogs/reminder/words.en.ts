import type { Words } from './words.ts';

/** Every sentence in English. */
export const en: Words = {
  name: 'Reminders',
  offer: 'what I remind you of, at a moment that you choose',
  words: ['reminder', 'my reminders', 'all reminders'],
  ask: (set) => {
    if (set === 0) return 'No reminder is set at the moment. Would you like to set one?';
    const count = set === 1 ? 'One reminder is set' : `${set} reminders are set`;
    return `${count}. Choose one to move it or to stop it, or set a new one. Which will you take?`;
  },
  quiet: (from, until) =>
    `Between ${from} and ${until} I leave you alone; **quiet hours** lets you change that.`,
  noQuiet: 'You have no quiet hours; **quiet hours** lets you set them.',
  fresh: 'A new reminder',
  freshWords: ['new', 'new reminder', 'new one', 'yes', 'sure'],
  remindMe: 'Remind me',
  notes: {
    told: (moment) => `reminded on ${moment}`,
    ended: (day) =>
      day
        ? `ended on ${day}, when I could not reach you; choose it to set it again`
        : 'ended, I could not reach you; choose it to set it again',
  },
  things: {
    by: (what, day) => `${what} (by ${day})`,
    contact: (trajectory) => `next contact with ${trajectory}`,
    on: (what, day) => `${what} (on ${day})`,
    gone: 'something you mentioned before',
  },
  questions: {
    what: {
      name: 'What I remind you of',
      ask: 'What shall I remind you of?',
      withThings: 'What shall I remind you of? Choose something, or say it in your own words.',
      why: 'These are the words in which I will remind you. Please leave out names of clients.',
    },
    when: {
      name: 'Day and time',
      ask: 'When shall I remind you of that?',
      why: 'If you name no time I take 9:00. In your quiet hours I send nothing.',
      hint: 'Name a day and a time, such as Friday at 9, in three days or 1 December 14:30.',
      choices: {
        day: ['On the day itself', 'that day', 'the same day'],
        tomorrow: ['Tomorrow'],
        hour: ['In an hour'],
        done: ['Done', 'finished', 'it is done'],
        stopped: ['Stop this one', 'stop this reminder', 'no more', 'not needed any more'],
      },
      withDay: (day) => `When shall I remind you of that? The day itself is ${day}.`,
      move: (what) => `**${what}**\n\nWhich moment shall I move this to? Name a day and a time, or stop it.`,
      again: (what) => `**${what}**\n\nWhen shall I remind you again?`,
    },
  },
  refusals: {
    past: (moment) =>
      `${moment} has already passed. Name a moment that is still to come, such as tomorrow at 9.`,
    tooFar: (day) => `That is further ahead than I can go. Name a moment up to ${day}.`,
    tooMany: (most) =>
      `There are ${most} reminders already, and that is as many as I can hold. Type **reminders** and stop one first.`,
  },
  outcomes: {
    set: (what, moment) => `Fine, I will remind you on **${moment}** of this: **${what}**.`,
    usualTime: (time) => `You named no time, so I take ${time}.`,
    moved: (time, hours, end) =>
      `${time} is in your quiet hours (${hours}), so it will be ${end}. **Quiet hours** lets you change them.`,
    others: 'This is set as well:',
    done: (what) => `Fine, this is done: **${what}**. I will not remind you of it any more.`,
    stopped: (what) => `Fine, I will not remind you of this any more: **${what}**.`,
    told: (what, moment) =>
      `The moment of this reminder has passed: **${what}**${moment ? `, ${moment}` : ''}.`,
    nothing: 'No reminder was set.',
  },
  more: (left) => `and ${left} more`,
  inShort: {
    title: '**Your reminders**',
    ended: (count, day) =>
      `${count === 1 ? 'One reminder' : `${count} reminders`} ended${day ? ` on ${day}` : ''}, because I could not reach you. Type **reminders** to set ${count === 1 ? 'it' : 'them'} again.`,
  },
  due: (what) => `**Reminder:** ${what}`,
  late: (moment) => `You asked for this on ${moment}. I could not send it any sooner.`,
  otherMoment: 'If now is not a good time, name another moment.',
  howItStands: 'How it stands',
  all: {
    name: 'Stop all reminders',
    words: ['stop all', 'stop all my reminders', 'stop them all'],
    question: {
      name: 'Stopping all reminders',
      ask: 'Shall I stop all your reminders?',
      why: 'What you said for them is kept. I just will not send you anything about it.',
    },
    none: 'No reminder is set, so there is nothing to stop.',
    ask: (set) =>
      set === 1
        ? 'One reminder is set. Shall I stop it?'
        : `${set} reminders are set. Shall I stop all ${set}?`,
    stopped: (set) =>
      set === 1
        ? 'Fine, that reminder was stopped. None is set now.'
        : 'Fine, all your reminders were stopped. None is set now.',
    kept: 'Fine, everything stays as it was.',
  },
};
