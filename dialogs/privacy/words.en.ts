import type { Words } from './words.ts';

/** Every sentence in English. */
export const en: Words = {
  privacy: {
    name: 'Privacy',
    offer: 'what I keep about you, and how to take it along or erase it',
    words: [
      ...['my data', 'what do you keep', 'what do you keep about me', 'what do you know about me', 'gdpr'],
      ...['delete my data', 'delete all my data', 'remove my data', 'erase my data'],
      ...['withdraw', 'withdraw consent', 'withdraw my consent', 'I withdraw my consent'],
    ],
    title: '**What I keep about you**',
    what: '**What:** what you tell me, each with its day, and where you were. Also your language, your edition, the day you gave your consent, your reminders, and the chat in which I spoke with you last, so that I can remind you there.',
    purpose:
      '**Why:** so that you can always pick up where you were. I give no marks and decide nothing about you.',
    now: (answers, since, counted) => {
      if (answers === 0) return '**At this moment:** no answers yet.';
      const beginning = since === undefined ? '' : `, since ${since}`;
      return `**At this moment:** ${answersOf(answers)}${beginning}${counted === undefined ? '' : `: ${counted}`}.`;
    },
    howLong: (months) =>
      `**How long:** until ${months === 1 ? 'one month' : `${months} months`} after your last message. After that it is gone by itself.`,
    drafts:
      '**Not sent yet:** what you typed in a window is kept until 14 days after your last change, or until you send it. It does not count anywhere yet, and is not in what you take along.',
    who: '**Who can read it:** you, here in this conversation. I keep everything encrypted; only those who run this guide have the key. If you talk to me in Teams, the conversation is there as well.',
    noModel: (isAllowed) =>
      isAllowed
        ? '**Language model:** I do not use one now. If there is one, you let it think along.'
        : '**Language model:** I do not use one now. If there ever is one, it only thinks along if you want it to.',
    model: (isAllowed, name, host) =>
      isAllowed
        ? `**Language model:** on. **${name}**, at ${host}, gets to read what it thinks along about, after I have replaced names and numbers. What I replaced is kept with the rest. Type **ai off** to turn it off.`
        : `**Language model:** off. With **ai on**, **${name}**, at ${host}, may think along with you.`,
    language: '**Language:** English. Type **nederlands** for Dutch.',
    edition: (day) => `**Edition:** you are on the edition of ${day}.`,
    rights:
      'You can always alter an answer: type **change** and the name of the question. You can also take everything along, or erase everything. Erasing also withdraws your consent.',
  },
  kinds: {
    eligibility: () => 'your eligibility check',
    groups: (count) => `self-assessment of ${count === 1 ? 'one group' : `${count} groups`}`,
    shown: (count) => `evidence for ${count === 1 ? 'one statement' : `${count} statements`}`,
    stories: (count) => (count === 1 ? 'one story' : `${count} stories`),
    trajectories: (count) => (count === 1 ? 'one trajectory' : `${count} trajectories`),
    reflections: (count) => (count === 1 ? 'one reflection' : `${count} reflections`),
    intentions: (count) => (count === 1 ? 'one intention' : `${count} intentions`),
    periods: (count) =>
      count === 1 ? 'one period of recertification' : `${count} periods of recertification`,
    rehearsals: (count) => (count === 1 ? 'one rehearsal' : `${count} rehearsals`),
    sheets: (count) =>
      count === 1 ? 'one page for peer consultation' : `${count} pages for peer consultation`,
    drafts: (count) =>
      count === 1 ? 'one text that you have not sent yet' : `${count} texts that you have not sent yet`,
    reminders: (count) => (count === 1 ? 'one reminder' : `${count} reminders`),
  },
  export: {
    name: 'Take everything along',
    offer: 'everything you said, as a file and as text',
    words: ['take it along', 'take everything with me', 'export my data', 'download my data'],
    ready: (link, minutes) =>
      `Everything I keep about you is ready: [get it here](${link}). The link works for ${minutes} minutes and is for you alone, so please do not share it.`,
    inIt: 'You will find two things there: a text to read, with everything you said, and a file (JSON) that a guide like this one can read in again. Keep them where only you can get at them.',
    withoutLink:
      'I cannot give you a link here, because I do not know at which address I can be reached. Ask the association or organisation that offers this guide: they can give you everything I keep about you.',
  },
  erasure: {
    name: 'Erase everything',
    offer: 'everything gone, and your consent withdrawn',
    words: ['erase all', 'erase all my data', 'wipe everything'],
    gone: 'If you erase everything, this is gone:',
    answers: (answers) => `${answersOf(answers)} in total`,
    besides: 'our conversation, your consent, your language and your edition',
    first:
      'It cannot be brought back afterwards. If you would like to take it along first, say no and choose **Take everything along**.',
    question: {
      name: 'Erase everything',
      ask: 'Are you sure that you want to erase everything?',
      why: 'Nobody can bring back what has been erased. That is why I ask first.',
      hint: 'Just say yes or no, with nothing else.',
      choices: {
        yes: [
          'Yes, erase everything',
          ...[
            'yes',
            'ja',
            'yes please',
            'sure',
            'yes sure',
            "I'm sure",
            'I am sure',
            "yes I'm sure",
            'yes I am sure',
          ],
        ],
        no: ['No, keep everything', 'no', 'nee'],
      },
    },
    kept: 'Fine, I have erased nothing. Everything is still there.',
    erased: '**Everything has been erased**',
    day: (day) => `**Day:** ${day}`,
    receipt: (code) => `**Reference:** ${code}`,
    was: (counted) => `**Erased:** ${counted}`,
    left: 'There may still be backups; those who run this guide remove them within 30 days. What you still see on your screen or in Teams, you can remove there yourself. Write the reference down if you may want to ask about this later, because I do not keep it.',
    anew: 'If you send me a message again, you start anew and I first ask for your consent.',
  },
};

function answersOf(count: number): string {
  return count === 1 ? 'one answer' : `${count} answers`;
}
