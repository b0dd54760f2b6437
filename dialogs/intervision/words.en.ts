import type { Words } from './words.ts';

/** Every sentence of the intervision sheets, in English. */
export const words: Words = {
  name: 'Peer consultation',
  offer: 'make one page without names, to put a question to your colleagues',
  words: [
    'intervision sheet',
    'prepare intervision',
    'peer supervision',
    'peer review',
    'consult colleagues',
  ],
  ask: 'Would you like to make a new page, or go on with an earlier one?',
  fresh: 'A new page',
  freshWords: ['new', 'new page', 'a new question', 'sure'],
  older: {
    name: 'Older pages',
    words: ['older', 'older ones', 'earlier'],
    ask: 'Which of these older pages would you like to go on with?',
  },
  numbered: (number) => `Page ${number}`,
  note: (isShared, day) => [isShared ? 'ready to share' : 'not shared yet', ...(day ? [day] : [])].join(', '),
  lines: (count) => (count === 1 ? 'one line' : `${count} lines`),
  introduction:
    'We make one page for your peer group: your question, the context, what you did, what you weighed up and what you ask of the others. I only take over what you said here, and replace names. You read every line before anything is shared.',
  source: {
    name: 'What it is about',
    ask: 'Which trajectory or reflection is your question about?',
    why: 'I draw the first version of your page from it. Nothing is added that you did not say.',
  },
  thisOne: 'what you chose',
  draft: {
    name: 'First version',
    ask: (source) =>
      `I set out what you said about **${source}**, line by line and with names replaced. Of each line you say whether it stays, goes or changes.\n\nShall we begin?`,
    why: 'A colleague does not need to know who it is about. So you first see exactly what is there, and only at the end you say whether it may be shared.',
    hint: 'Type **yes** to begin, or **stop** to do it later.',
    choices: { begin: ['Yes, set it out', "let's begin", 'set it out'] },
  },
  pace: {
    name: 'How you read it over',
    ask: (lines, isCut) =>
      `There are ${lines} lines.${isCut ? ' Not all of it fits on one page; I took the beginning of each part.' : ''} Would you like to read them one by one, or see everything at once and change it then?`,
    why: 'One by one is the calmest. At once is quicker, and you can still change each line.',
    choices: { oneByOne: ['One by one', 'line by line'], atOnce: ['All at once', 'at once', 'everything'] },
  },
  line: {
    name: (number) => `Line ${number}`,
    first: 'If a line should be different, just type what it should say.',
    place: (number, of, part) => `Line ${number} of ${of}, below **${part}**:`,
    ask: 'Does it stay like this?',
    why: 'This way nothing gets on your page that you have not read yourself. What you type instead you see again at the end, with names replaced.',
    hint: 'Choose **keep it** or **leave it out**, or type what it should say instead.',
    choices: {
      keep: ['Keep it', 'keep', 'keep this line'],
      drop: ['Leave it out', 'leave out', 'drop it'],
    },
  },
  part: {
    question: {
      name: 'Your question',
      ask: 'Which question do you put to them?',
      why: 'With one question, in one sentence, the others know what to look out for.',
    },
    context: {
      name: 'The context',
      ask: 'What do the others need to know to follow it?',
      why: 'A few sentences will do: what kind of client, which phase, what is going on.',
    },
    did: {
      name: 'What you did',
      ask: 'What have you done so far?',
      why: 'Then the others can think on from where you are.',
    },
    considerations: {
      name: 'What you weighed up',
      ask: 'Which choices did you have, and what did you weigh up?',
      why: 'It shows the others how you think, and they can ask on about it.',
    },
    ask: {
      name: 'What you ask of the others',
      ask: 'What do you ask of the others?',
      why: 'Thinking along, asking on, another view: say what helps you.',
      hint: 'For example: "Ask on about what I avoid with this client."',
    },
  },
  replaced: (pairs) =>
    `Replaced: ${pairs.map(([placeholder, value]) => `**${placeholder}** stands for ${value}`).join('; ')}.`,
  share: {
    name: 'Sharing',
    lead: 'This is your page, exactly as somebody else reads it.',
    miss: 'I can overlook a name. Read it once more; if something is not right, type **change line 1**, for example.',
    ask: 'Is it ready to be shared like this?',
    why: 'Only what you see here gets on the page. If you change something afterwards, I show it to you again first.',
    hint: 'Say **yes** or **no**, or change a line.',
    choices: { share: ['Yes, it is ready'], notYet: ['No, not yet'] },
  },
  outcome: {
    ready: (link, minutes) =>
      `Your page is ready: [fetch it](${link}). You can print it or save it as text. The link works for ${minutes} minutes; open it yourself and share the page, not the link.`,
    withoutLink: 'Your page is ready. You can copy it from here.',
    inTeams: (typed) =>
      `If your group is in a channel or group chat of Teams that I was added to, mention me there and type **${typed}**. I then put exactly this page there.`,
    notShared: 'Nothing was shared. Your page is kept here, so that you can go on with it later.',
    empty:
      'There is nothing on your page yet, so there is nothing to share. With **change** you bring a line back.',
    nothingThere:
      'I make a page for your peer group from a trajectory or a reflection, and there are none yet. Begin with one of the two.',
  },
  notReady: 'That page is not ready to be shared. Read it over in our own conversation first.',
  sheet: {
    title: 'Question for peer consultation',
    headings: {
      question: 'Question',
      context: 'Background',
      did: 'What I did',
      considerations: 'Choices and considerations',
      ask: 'What I ask of you',
    },
    note: 'Names were replaced. If you recognise somebody all the same, keep it to yourself.',
  },
};
