import type { Called } from './called.ts';
import type { Words } from './words.ts';

const inNumbers = ['no', 'one', 'two', 'three', 'four', 'five'];
const inWords = (count: number) => inNumbers[count] ?? `${count}`;
const withReason = ({ because }: Called) =>
  because === undefined ? '' : `, giving as your reason “${because}”`;

/** Every sentence of the rehearsals, in English. */
export const words: Words = {
  name: 'Rehearsal',
  offer: 'five questions an assessor could ask you, from what you told here',
  words: ['rehearse', 'hold a rehearsal', 'mock interview', 'practice interview', 'questions to rehearse'],
  ask: 'Would you like to rehearse again, or go on with an earlier one?',
  fresh: 'New questions',
  freshWords: ['new', 'new one', 'a new one', 'rehearse again', 'sure'],
  older: {
    name: 'Older rehearsals',
    words: ['older', 'older ones', 'earlier'],
    ask: 'Which of these older rehearsals would you like to go on with?',
  },
  numbered: (number) => `Rehearsal ${number}`,
  note: (done, total, day) =>
    [...(total > 0 ? [`${done} of ${total} questions`] : []), ...(day ? [day] : [])].join(', '),
  questions: (count) => (count === 1 ? 'one question' : `${inWords(count)} questions`),
  begin: {
    name: 'Beginning',
    ask: 'I ask you questions that an assessor could ask, drawn from what you told here yourself. You answer for yourself: there is no grade and no verdict. You can skip one, or go on later.\n\nShall we begin?',
    why: 'Once you have told your own story out loud, you tell it more calmly the next time. The questions stay the same until you are done.',
    hint: 'Type **yes** to begin, or **stop** to do it later.',
    choices: { begin: ['Yes, let us begin', "let's begin", 'go ahead'] },
  },
  why: 'A question like this could come, because it stands out in what you told. There is no right or wrong answer; tell what you want to say about it.',
  place: (number, of) => `Question ${number} of ${of}.`,
  questionName: (number, about) =>
    about === undefined ? `Question ${number}` : `Question ${number}: ${about}`,
  reasons: {
    topButIntends: 'highest step and an intention',
    topOnlyOld: 'highest step, older evidence',
    topNothingShown: 'highest step, nothing pointed to yet',
    skippedTask: 'a task that was skipped',
    wentDown: 'a lower step than before',
    dropped: 'an intention you let go',
    notShown: 'nothing pointed to yet',
    notRated: 'not rated yet',
    oldEvidence: 'older evidence',
    overdue: 'an intention whose day has passed',
    unknown: 'I can’t tell',
    muchOnOne: 'much on one piece of evidence',
    shown: 'what somebody else sees',
  },
  asks: {
    topButIntends: ({ name }) =>
      `For **${name}** you chose the highest step throughout, and you also intend something there. How do the two go together?`,
    topOnlyOld: ({ name }) =>
      `For **${name}** you chose the highest step, and what you point to is from more than three years ago. What tells that you still work like that?`,
    topNothingShown: ({ name }) =>
      `For **${name}** you chose the highest step, and you do not point to anything yet. Where does it show?`,
    skippedTask: (called) =>
      `In the trajectory **${called.client ?? ''}** you skipped **${called.name}**${withReason(called)}. How did you come to that choice?`,
    wentDown: ({ name }) =>
      `For **${name}** you chose a lower step than the time before. What did you see differently then?`,
    dropped: (called) =>
      `You intended something: “${called.name}”. You let it go${withReason(called)}. What does that say about how you learn?`,
    notShown: ({ name }) =>
      `For **${name}** you said where you stand, and you do not point to anything yet. In which situation could it be seen?`,
    notRated: ({ name }) =>
      `For **${name}** you have not chosen a step yet. What can you already tell about it from your own work?`,
    oldEvidence: ({ name }) =>
      `You point to **${name}**, and that is from more than three years ago. How would you go about it now?`,
    overdue: ({ name }) =>
      `You intended something: “${name}”. The day you chose for it has passed. How does it stand?`,
    unknown: ({ name }) =>
      `For **${name}** you said of a statement that you cannot tell. How could you find out?`,
    muchOnOne: ({ name }) =>
      `You point to **${name}** for five statements or more. Which other situation shows the same?`,
    shown: ({ name }) =>
      `For **${name}** you point out where it shows. What does somebody see in it who does not know you?`,
  },
  askAnything: 'What would you like to tell about this?',
  adds: {
    topButIntends: ({ name }) =>
      `**${name}**: see whether the highest step still fits throughout, or tell in a reflection how your intention went.`,
    topOnlyOld: ({ name }) => `**${name}**: tell something from recent times, and point to that.`,
    topNothingShown: ({ name }) => `**${name}**: point out where it shows, or tell a story about it.`,
    skippedTask: ({ name, client = '' }) =>
      `**${name}** with **${client}**: a reflection on that choice shows how you weigh things.`,
    wentDown: ({ name }) => `**${name}**: tell in a reflection what you came to see differently.`,
    dropped: ({ name }) => `“${name}”: put in your plan what came in its place, if anything did.`,
    notShown: ({ name }) => `**${name}**: point out where it shows, or tell a story about it.`,
    notRated: ({ name }) => `**${name}**: choose your steps in the self-assessment.`,
    oldEvidence: ({ name }) => `**${name}**: put a story from recent times beside it.`,
    overdue: ({ name }) => `“${name}”: say in your plan what came of it, or choose another day.`,
    unknown: ({ name }) => `**${name}**: see whether you can tell by now, and choose a step then.`,
    muchOnOne: ({ name }) => `**${name}**: tell about another situation too, and spread what you point to.`,
    shown: ({ name }) => `**${name}**: a second example, from another kind of situation.`,
  },
  outcome: {
    held: (questions) =>
      `${questions === 1 ? 'That was the question' : `Those were the ${inWords(questions)} questions`}. What you answered is kept. I make nothing of it; in a real conversation something quite different may be asked.`,
    toAdd: 'What you could still add',
    notBegun: 'You have not begun yet. The questions stay ready.',
    tooLittle: (groups) =>
      `The questions come from what you tell here, and that is too little so far. First rate ${groups === 1 ? 'one more group' : `${inWords(groups)} more groups`} in your self-assessment. If you tell a story, a reflection or a trajectory as well, the questions will be more about your own work.`,
  },
};
