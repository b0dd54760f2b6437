import { mostEvidence } from '../../src/rules/evidence.ts';
import type { Words } from './words.ts';

/** Every sentence in English. */
export const en: Words = {
  name: 'What it shows',
  offer: 'choose which statements show in a story or a reflection',
  words: [
    ...['what does it show', 'what does this show', 'what does this story show'],
    ...['what my story shows', 'what the story shows'],
  ],
  ask: 'Of which of these would you like to point out what it shows?',
  note: (statements) => (statements === 1 ? 'for one statement' : `for ${statements} statements`),
  first: 'Tell something first',
  group: {
    name: 'Group',
    ask: (title) =>
      `What does **${title}** show something of? Below are groups that I read in it; it may be another one as well.`,
    askBare: (title) =>
      `What does **${title}** show something of? I read no group in it myself. Type the name of a group, or choose one from the list.`,
    why: 'I only compare words, and I may be wrong. You choose; nothing is ticked for you.',
    hint: 'Choose a group, or type the name of another one. With **another group** you see all of them.',
    another: ['Another group', 'all groups', 'other', 'other group', 'none of these'],
  },
  otherGroup: {
    name: 'Another group',
    ask: (groups) => `Which group is it? Type its number or its name.\n\n${groups.join('\n')}`,
    why: 'A story may show all sorts of things, also what I do not listen for.',
    hint: 'Type the number or the name of a group.',
  },
  ticks: {
    name: (group) => `Statements on ${group}`,
    ask: (group, title) => `**${group}**: which of these statements does **${title}** show?`,
    already: (statements) => `You point to it already for:\n${statements.join('\n')}`,
    read: 'The language model reads this in it:',
    how: 'Type the numbers of what fits, for example 1 3, or **none of these**.',
    why: 'What you tick becomes evidence for that statement, as under **Evidence**. Whether it is enough is up to you.',
    hint: 'Type the numbers of what fits, for example 1 3. If nothing fits, type **none of these**.',
    whole: (group) => [`See all statements on ${group} first`, 'all statements', 'the whole group'],
  },
  others: {
    name: (group) => `All statements on ${group}`,
    ask: (group, title) => `**${group}**: these are all its statements. Which others does **${title}** show?`,
  },
  touches: 'What you do not tick any more is then no evidence any more either.',
  touchesNothing: 'What you ticked in a group before stays evidence.',
  more: 'One more group',
  shown: (group, title, lines) => `This is what **${title}** shows of **${group}**:\n\n${lines.join('\n')}`,
  line: {
    rated: (statement, rating) => `- ${statement} Stated: **${rating}**; shown by this.`,
    unrated: (statement) => `- ${statement} Not rated yet.`,
    full: (statement) => `- ${statement} There is no room for it here.`,
  },
  toRate:
    'All that is left is to say where you stand, under **Self-assessment**; the evidence is waiting there.',
  isFull: `A statement takes ${mostEvidence}. Where it is full, what was there stays; you can swap under **Evidence**.`,
  none: (group, title) =>
    `Fine, **${title}** shows nothing of **${group}**. You can always take another group.`,
  noGroup: (title) => `Fine, I have pointed out nothing in **${title}**. There is time for that later.`,
  alreadyAll: (group, title) =>
    `You point to **${title}** for every statement on **${group}** already. You can take it away under **Evidence**.`,
  nothingTold: 'Here you choose which statements show in a story or a reflection. So tell a **story** first.',
  notEnough:
    'Too little is told here to show anything. Add what was going on, and what you did or what came of it.',
};
