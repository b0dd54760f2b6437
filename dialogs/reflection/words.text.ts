import type { Context, QuestionText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Localized } from '../../src/language.ts';
import type { Reflection } from './dialog.ts';
import type { ReflectionQuestion } from './followUps.text.ts';

type Plain = 'moment' | 'intention' | 'by' | 'noticing';

/** Every sentence of a reflection but the follow-ups and the five questions themselves. */
export type Words = {
  name: string;
  offer: string;
  words: readonly string[];
  /** Said before the first question of the first reflection. */
  introduction: string;
  /** Said after it where a language model can think along. */
  withModel: string;
  ask: string;
  fresh: string;
  freshWords: readonly string[];
  older: NumberedText['older'];
  untitled: string;
  note: (done: number, total: number) => string;
  questions: Record<
    Plain,
    Pick<QuestionText<string, Reflection>, 'name' | 'why' | 'touches'> & { ask: string }
  >;
  rounds: Record<ReflectionQuestion, { name: string; lead: string }>;
  more: (name: string) => string;
  again: (name: string) => string;
  heard: (words: string) => string;
  why: string;
  whyMore: string;
  outcome: (intention: string, by: string | undefined, noticing: string | undefined) => string;
  withoutIntention: string;
};

const nl: Words = {
  name: 'Reflectie',
  offer: 'kijk terug op één moment met de vijf vragen van het profiel, in een kwartier',
  words: ['reflectie', 'reflecteren', 'terugkijken', 'terugblik'],
  introduction:
    'Je kiest één echt moment uit je werk en we bekijken het met vijf vragen. Alles mag je overslaan: typ dan **overslaan**.',
  withModel:
    'Er kan een taalmodel meedenken, met jouw woorden en zonder namen. Met **ai aan** en **ai uit** kies jij; het kan ook helemaal zonder.',
  ask: 'Wil je een nieuw moment bekijken, of verder met een eerder?',
  fresh: 'Een nieuw moment',
  freshWords: ['nieuw', 'nieuw moment', 'ja', 'graag', 'nieuwe'],
  older: {
    name: 'Oudere momenten',
    words: ['oudere', 'eerdere', 'oudere reflecties'],
    ask: 'Met welk van deze oudere momenten ga je verder?',
  },
  untitled: 'Nog zonder moment',
  note: (done, total) => `${done} van de ${total} vragen`,
  questions: {
    moment: {
      name: 'Het moment',
      ask: 'Welk moment wil je bekijken? Vertel kort wat er gebeurde. Noem geen namen; "de cliënt" is genoeg.',
      why: 'Eén klein, echt moment geeft meer dan een algemeen beeld. Helpt een volgorde? De situatie, wat je te doen had, wat je deed en wat er toen gebeurde.',
    },
    intention: {
      name: 'Voornemen',
      ask: 'Wat neem je je voor? Eén ding dat je kunt doen.',
      touches: 'Je plan verandert mee.',
      why: 'Een voornemen dat klein en concreet is, houd je makkelijker vast. Je mag het ook overslaan.',
    },
    by: {
      name: 'Wanneer',
      ask: 'Wanneer wil je dat gedaan hebben?',
      why: 'Met een datum kun je later zien of het ervan gekomen is.',
    },
    noticing: {
      name: 'Waaraan je het merkt',
      ask: 'Waaraan merk je dat het gelukt is?',
      why: 'Dan weet je later waar je op kunt letten.',
    },
  },
  rounds: {
    R1: { name: 'Mijn rol', lead: '**Vraag 1 van 5.**' },
    R2: { name: 'Mijn keuzes', lead: '**Vraag 2 van 5.**' },
    R3: { name: 'Mijn redenen', lead: '**Vraag 3 van 5.**' },
    R4: { name: 'Het effect', lead: '**Vraag 4 van 5.**' },
    R5: { name: 'Mijn gedrag voortaan', lead: '**Vraag 5 van 5.**' },
  },
  more: (name) => `${name}, doorgevraagd`,
  again: (name) => `${name}, nog een keer doorgevraagd`,
  heard: (words) => `Je schreef: “${words}”`,
  why: 'Dit is een van de vijf vragen waarmee het beroepsprofiel je op je werk laat terugkijken. Helpt een volgorde? Eerst wat er gebeurde, wat je dacht en voelde, en wat voor jou telde. Dan wat ook had gekund en wat je een volgende keer wilt proberen. Weet je even niets, dan mag je dat zeggen of de vraag overslaan.',
  whyMore: 'Ik vraag door om je te helpen preciezer te kijken. Overslaan mag altijd.',
  outcome: (intention, by, noticing) =>
    [
      'Je reflectie is bewaard.',
      `**Je voornemen:** ${intention}${by ? `, uiterlijk ${by}` : ''}.`,
      noticing ? `**Je merkt het aan:** ${noticing}.` : '',
      'Je vindt het terug in **Mijn plan**. Daar zeg je later wat ervan geworden is.',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  withoutIntention: 'Je reflectie is bewaard, zonder voornemen. Dat kun je later nog toevoegen.',
};

const en: Words = {
  name: 'Reflection',
  offer: 'look back on one moment with the five questions of the profile, in fifteen minutes',
  words: ['reflection', 'reflect', 'look back', 'looking back'],
  introduction:
    'You pick one real moment from your work and we look at it with five questions. You may skip anything: just type **skip**.',
  withModel:
    'A language model can think along, with your words and without names. You choose with **ai on** and **ai off**; it works without one too.',
  ask: 'Would you like to look at a new moment, or go on with an earlier one?',
  fresh: 'A new moment',
  freshWords: ['new', 'new moment', 'yes', 'sure'],
  older: {
    name: 'Older moments',
    words: ['older', 'older ones', 'earlier', 'older reflections'],
    ask: 'Which of these older moments would you like to go on with?',
  },
  untitled: 'No moment yet',
  note: (done, total) => `${done} of ${total} questions`,
  questions: {
    moment: {
      name: 'The moment',
      ask: 'Which moment do you want to look at? Tell me briefly what happened. Leave out names; "the client" is enough.',
      why: 'One small, real moment gives more than a general picture. Does an order help? The situation, what was yours to do, what you did and what happened then.',
    },
    intention: {
      name: 'Intention',
      ask: 'What do you intend to do? One thing that you can do.',
      touches: 'Your plan changes along with it.',
      why: 'An intention that is small and concrete is easier to hold on to. You may skip it as well.',
    },
    by: {
      name: 'By when',
      ask: 'When do you want to have done that?',
      why: 'With a date you can see later whether it came about.',
    },
    noticing: {
      name: 'How you will notice',
      ask: 'How will you notice that it worked?',
      why: 'Then you know what to look out for.',
    },
  },
  rounds: {
    R1: { name: 'My role', lead: '**Question 1 of 5.**' },
    R2: { name: 'My choices', lead: '**Question 2 of 5.**' },
    R3: { name: 'My reasons', lead: '**Question 3 of 5.**' },
    R4: { name: 'The effect', lead: '**Question 4 of 5.**' },
    R5: { name: 'My behaviour from now on', lead: '**Question 5 of 5.**' },
  },
  more: (name) => `${name}, asked on`,
  again: (name) => `${name}, asked on once more`,
  heard: (words) => `You wrote: “${words}”`,
  why: 'This is one of the five questions with which the profile has you look back on your work. Does an order help? What happened, what you thought and felt, what mattered to you, what else was possible and what you want to try next time. If nothing comes to mind, say so or skip the question.',
  whyMore: 'I ask on to help you look more closely. You may always skip.',
  outcome: (intention, by, noticing) =>
    [
      'Your reflection is kept.',
      `**Your intention:** ${intention}${by ? `, by ${by}` : ''}.`,
      noticing ? `**You will notice by:** ${noticing}.` : '',
      'You will find it in **My plan**. There you can say later what became of it.',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  withoutIntention: 'Your reflection is kept, without an intention. You can add one later.',
};

export const words: Localized<Words> = { nl, en };

/** One of the five questions, as the edition asks it. */
export function questionIn(id: ReflectionQuestion, { edition, language }: Context): string {
  const question = edition.reflectionQuestions.find((one) => one.id === id);
  return question?.[language] ?? words[language].rounds[id].name;
}
