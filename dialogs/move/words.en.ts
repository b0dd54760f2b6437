import type { Words } from './words.ts';

const figure = {
  trainingHours: 'hours of training',
  hoursPerEc: 'hours per EC',
  practiceHours: 'hours of practice',
  practiceYears: 'years those hours fall in',
};

/** Every sentence in English. */
export const en: Words = {
  name: 'Move to the new edition',
  offer: 'go over to the newest edition of the profile; you first see what that means for you',
  words: ['move', 'new edition', 'newest edition'],
  title: (day) => `Edition of ${day}`,
  choose: (day, isOn) =>
    isOn
      ? `You are on the edition of ${day}; there is no newer one. Would you like to see where you stand in it?`
      : `Since ${day} there is a newer edition of the profile. Would you like to see what moving means for you?`,
  question: {
    name: 'Moving',
    why: 'You stay on the edition you began with until you choose to move. That way nothing you said takes on another meaning unseen.',
  },
  edition: (name, day) => `${name}, edition of ${day}`,
  intro: (from, to) =>
    `You are on **${from}**. There is a newer one: **${to}**. Below is what moving means for you. Nothing changes yet.`,
  counts: (counted) => `What becomes of the statements: ${counted}.`,
  what: {
    same: 'the same',
    reworded: 'reworded',
    renamed: 'in another place',
    split: 'split',
    merged: 'merged',
    changed: 'changed',
    new: 'new',
    gone: 'gone',
  },
  more: (lines) => `and ${lines} more`,
  effect: {
    kept: 'your answer comes along',
    returns: 'your earlier answer counts again',
    again: (said) => `I will ask you again${said && `; you said ${said}`}`,
    first: 'I will ask you',
    aside: (said) => `your answer${said && ` (${said})`} is kept and does not count`,
    asideEvidence: 'your evidence is kept and does not count',
    nothing: 'you had not said anything here',
    evidence: (pieces, most) =>
      pieces > most
        ? `${most} of your ${pieces} pieces of evidence come along, the rest is kept`
        : 'your evidence comes along',
  },
  keeps: (answers) => `You keep ${datedAnswers(answers)}.`,
  asks: (statements, minutes) =>
    `After that I ask you about ${statementsOf(statements)}, again or for the first time: about ${minutesOf(minutes)}.`,
  asksNothing: 'There is nothing I need to ask you again.',
  aside: 'What you said about a statement that goes is kept. It counts again if the statement returns.',
  criteria: (changed) =>
    `The eligibility check will go by what the new edition asks${changed && `: ${changed}`}.`,
  figure: (which, before, after) => `${after} ${figure[which]} instead of ${before}`,
  ask: 'There is no way back to your old edition after that; what you said is kept. Would you like to move?',
  stays: (day) =>
    `Fine, you stay on the edition of **${day}**. Nothing has changed. You can move any time: type **again** here, or choose it from the menu later.`,
  moved: (edition) => `You are now on **${edition}**.`,
  kept: (answers) => `Kept: ${datedAnswers(answers)}.`,
  askedNow: (statements, minutes) =>
    `This I ask you again or for the first time, ${statementsOf(statements)}, about ${minutesOf(minutes)}:`,
  stoodOn: (said) => `you said ${said} before`,
  asideNow: 'Kept, does not count:',
  settledAsk: (day) =>
    `You have moved already, to the edition of **${day}**. There is no way back to an older one; what you said is kept. Shall we leave it at that?`,
  settled: (edition) => `You are on **${edition}**. There is no way back to an older edition.`,
  open: (statements, of, minutes) =>
    statements === 0
      ? `All ${of} statements have an answer.`
      : `${statements} of the ${of} statements ${statements === 1 ? 'is' : 'are'} open: about ${minutesOf(minutes)}.`,
  hasAside: 'What you said in an earlier edition is kept; what has no place in this one does not count.',
  formerGroup: (group) =>
    `**${group}** is not part of the edition you are on. There is nothing to do here; what you said before is kept.`,
};

function datedAnswers(count: number): string {
  return count === 1 ? 'one answer, with its day' : `${count} answers, each with its day`;
}

function statementsOf(count: number): string {
  return count === 1 ? 'one statement' : `${count} statements`;
}

function minutesOf(count: number): string {
  return count === 1 ? 'one minute' : `${count} minutes`;
}
