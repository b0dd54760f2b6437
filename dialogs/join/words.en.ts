import type { Words } from './words.ts';

/** Every sentence in English. */
export const en: Words = {
  name: 'Link chats',
  offer: 'bring together what you told me in two chats, for example here and in Teams',
  words: [
    ...['link', 'connect', 'a code', 'link code', 'new code', 'make a code', 'link my chats'],
    ...['connect chats', 'connect my chats', 'join chats', 'other chat', 'link teams', 'connect teams'],
  ],
  ask: 'I see no code in that. Would you like to make a code for your other chat?',
  purpose:
    'Do you talk to me somewhere else as well, for example in Teams or on a website? Then you can join that chat with this one. Everything you said in both is then in one place.',
  make: {
    name: 'Making a code',
    ask: 'Nothing happens until you say yes in your other chat as well. Shall I make a code for it?',
    why: 'Whoever types the code in another chat can then read what you said here. That is why I only make one if you want it.',
  },
  noCode: 'Fine, I have made no code. Everything stays as it is. If you change your mind, type **link**.',
  code: (code) => `Type this code in your other chat within ten minutes: **${code}**`,
  afterCode: [
    'There you first see how much both chats hold. Nothing happens until you say yes there.',
    'Joining is for you alone: nobody else gets to see anything.',
    'So please give the code to nobody. Whoever types it in a chat of their own can read what you said here.',
  ],
  unknown:
    'This code leads nowhere. A character may be wrong, it may have been used, or the ten minutes are over. Type **link** in your other chat for a new code.',
  tooOften:
    'Too many codes were typed here that do not work. Wait an hour, and then try again with a new code.',
  same: 'This code belongs to this very chat. Type it in your other chat. If you have joined that one already, you are done.',
  editions: (here, there) =>
    `Your chats cannot be joined yet: here you are on the edition of ${here}, in your other chat on that of ${there}. First go to the chat with the older edition and type **move** there. Then make a new code.`,
  channels: { msteams: 'in Teams', directline: 'in the web chat', elsewhere: 'in another chat' },
  found: (where) => `I have found what you said ${where}.`,
  there: (counted) => `**There:** ${counted ?? 'nothing yet'}`,
  here: (counted) => `**Here:** ${counted ?? 'nothing yet'}`,
  days: (here, there) =>
    [here && `here ${here}`, there && `there ${there}`].filter((day) => day !== undefined).join(', '),
  takes: {
    name: 'Taking over',
    ask: 'You answered these otherwise in the two chats. What shall I take over from your other chat? The rest stays as you said it here.',
    why: 'For each of these only one answer can count. I keep aside what you do not choose, so that it is not gone.',
    hint: 'Type the numbers of what I take over, or type **all** or **none**.',
  },
  effects: [
    'Stories, trajectories, reflections, intentions and periods of recertification from both chats will be in one place.',
    'In both chats you then work with the same, and erasing everything erases it for both.',
    'It cannot be taken apart again.',
  ],
  onlyYourCode:
    'Only say yes if you made the code yourself: whoever did can then read everything you said here.',
  join: {
    name: 'Joining',
    ask: 'Shall I join your chats?',
    why: 'What you said is yours. That is why this only happens if you want it.',
  },
  joined:
    'Your chats are joined. Everything you said in both is now in one place. In Teams you can simply go on; reload a web chat that is still open first.',
  keptAside: 'I have kept aside what you did not choose.',
  apart:
    'Fine, I have joined nothing. Both chats stay as they are. If you change your mind, type **again**, or ask for a new code later.',
};
