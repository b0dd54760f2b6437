import type { QuestionText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Localized } from '../../src/language.ts';
import type { Story } from './dialog.ts';

/** Every sentence of the stories; titles come in escaped. */
export type Words = {
  name: string;
  offer: string;
  words: readonly string[];
  ask: string;
  fresh: string;
  freshWords: readonly string[];
  older: NumberedText['older'];
  untitled: string;
  note: (done: number, total: number) => string;
  questions: Record<keyof Story, QuestionText<string, Story>>;
  outcome: (title: string) => string;
  /** Said of a story that is too bare to point to; it may have no title. */
  notYet: (title: string) => string;
};

const nl: Words = {
  name: 'Verhaal',
  offer: 'vertel kort over één situatie uit je werk, in tien minuten',
  words: ['verhaal', 'verhalen', 'een verhaal', 'nieuw verhaal', 'een nieuw verhaal', 'starr'],
  ask: 'Wil je een nieuw verhaal vertellen, of verder met een eerder?',
  fresh: 'Een nieuwe situatie',
  freshWords: ['nieuw', 'nieuwe', 'nieuw verhaal', 'een nieuw verhaal', 'ja', 'graag'],
  older: {
    name: 'Oudere verhalen',
    words: ['oudere', 'eerdere'],
    ask: 'Met welk van deze oudere verhalen ga je verder?',
  },
  untitled: 'Nog zonder naam',
  note: (done, total) => `${done} van de ${total} vragen`,
  questions: {
    title: {
      name: 'Naam van het verhaal',
      ask: 'Je vertelt over één situatie uit je werk, in zeven korte vragen. Hoe noemen we het verhaal?',
      why: 'Onder deze naam vind je het verhaal terug. Een paar woorden zijn genoeg.',
    },
    on: {
      name: 'Wanneer het was',
      ask: 'Wanneer was dat? Een maand mag ook.',
      why: 'Zo zie je later hoe lang geleden het was.',
    },
    situation: {
      name: 'De situatie',
      ask: 'Wat speelde er, en met wie? Noem geen namen; "de cliënt" is genoeg.',
      why: 'Wie het leest, moet kunnen volgen waar het over gaat. Een paar zinnen zijn genoeg.',
    },
    task: {
      name: 'Jouw taak',
      ask: 'Wat had jij daarin te doen?',
      why: 'Zo is duidelijk wat van jou was en wat van anderen.',
    },
    action: {
      name: 'Wat je deed',
      ask: 'Wat deed je, stap voor stap?',
      why: 'Hier gaat het om jouw eigen aandeel. Begin je zinnen gerust met "ik".',
    },
    result: {
      name: 'Het resultaat',
      ask: 'Wat kwam er uit?',
      why: 'Ook iets wat anders liep dan je wilde, is een resultaat.',
    },
    reflection: {
      name: 'Terugkijken',
      ask: 'Hoe kijk je er nu op terug?',
      why: 'Wat je nu anders ziet dan toen, hoort ook bij het verhaal. Je mag het overslaan.',
    },
  },
  outcome: (title) =>
    `Je verhaal **${title}** is bewaard. Met **wat het laat zien** kies je de uitspraken die eruit blijken. Bij **Bewijs** kan het andersom: per uitspraak.`,
  notYet: (title) =>
    `Je verhaal${title === '' ? '' : ` **${title}**`} is bewaard. Vertel nog wat er speelde, en wat je deed of wat eruit kwam; dan kun je het bij **Bewijs** aanwijzen.`,
};

const en: Words = {
  name: 'Story',
  offer: 'tell briefly about one situation from your work, in ten minutes',
  words: ['story', 'stories', 'a story', 'new story', 'a new story', 'star'],
  ask: 'Would you like to tell a new story, or go on with an earlier one?',
  fresh: 'A new situation',
  freshWords: ['new', 'new one', 'new story', 'a new story', 'yes', 'sure'],
  older: {
    name: 'Older stories',
    words: ['older', 'older ones', 'earlier'],
    ask: 'Which of these older stories would you like to go on with?',
  },
  untitled: 'No name yet',
  note: (done, total) => `${done} of ${total} questions`,
  questions: {
    title: {
      name: 'Name of the story',
      ask: 'You tell me about one situation from your work, in seven short questions. What shall we call the story?',
      why: 'This is the name to find the story by. A few words will do.',
    },
    on: {
      name: 'When it was',
      ask: 'When was that? Just a month will do.',
      why: 'So that you can see later how long ago it was.',
    },
    situation: {
      name: 'The situation',
      ask: 'What was going on, and with whom? Leave out names; "the client" is enough.',
      why: 'Whoever reads it should be able to follow what it is about. A few sentences will do.',
    },
    task: {
      name: 'Your task',
      ask: 'What was yours to do in it?',
      why: 'This tells what was yours and what belonged to others.',
    },
    action: {
      name: 'What you did',
      ask: 'What did you do, step by step?',
      why: 'This is about your own part. Feel free to begin your sentences with "I".',
    },
    result: {
      name: 'The result',
      ask: 'What came of it?',
      why: 'Something that went differently from what you wanted is a result as well.',
    },
    reflection: {
      name: 'Looking back',
      ask: 'How do you look back on it now?',
      why: 'What you see differently now is part of the story too. You may skip it.',
    },
  },
  outcome: (title) =>
    `Your story **${title}** is kept. With **what it shows** you choose the statements that show in it. Under **Evidence** it goes the other way: statement by statement.`,
  notYet: (title) =>
    `Your story${title === '' ? '' : ` **${title}**`} is kept. Add what was going on, and what you did or what came of it; then you can point to it under **Evidence**.`,
};

export const words: Localized<Words> = { nl, en };
