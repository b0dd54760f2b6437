import type { ChoiceWords } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { Ending } from '../../src/rules/plan.ts';

type Question = { name: string; ask: string; why: string };

/** Every sentence of the plan but those about the profile; words of a person come in escaped, days as they are written. */
export type Words = {
  name: string;
  offer: string;
  words: readonly string[];
  ask: (open: number, overdue: number) => string;
  fresh: string;
  freshWords: readonly string[];
  by: (day: string, isOverdue: boolean) => string;
  someday: string;
  movedFrom: (day: string) => string;
  done: (day: string | undefined) => string;
  dropped: (reason: string | undefined) => string;
  own: {
    questions: Record<'what' | 'by' | 'noticing', Question>;
    outcome: (what: string, by: string | undefined) => string;
    nothing: string;
  };
  state: {
    /** Names the intention before the question what became of it. */
    lead: (what: string, when: string, noticing: string | undefined) => string;
    /** Stands for an intention that is not known any more. */
    thisOne: string;
    questions: Record<'by' | 'reason' | 'noticed', Question> & {
      state: Question & { choices: Record<Ending, ChoiceWords> };
    };
    outcomes: Record<'done' | 'dropped', (what: string, said: string | undefined) => string> &
      Record<'moved' | 'asIs', (what: string, when: string) => string>;
    again: string;
  };
};

const nl: Words = {
  name: 'Mijn plan',
  offer: 'je voornemens, en wat ervan geworden is',
  words: ['plan', 'voornemens', 'mijn voornemens', 'actieplan'],
  ask: (open, overdue) => {
    if (open === 0) return 'Hier staat nu geen voornemen dat nog open is. Wil je er een maken?';
    const count = open === 1 ? 'Hier staat één voornemen' : `Hier staan ${open} voornemens`;
    const which = open === 1 ? '' : `waarvan ${overdue === 1 ? 'één' : overdue} `;
    const late = overdue === 0 ? '' : `, ${which}met een dag die voorbij is`;
    return `${count} open${late}. Kies een voornemen om te zeggen hoe het ermee staat, of maak een nieuw. Welk neem je?`;
  },
  fresh: 'Een nieuw voornemen',
  freshWords: ['nieuw', 'nieuw voornemen', 'nieuwe', 'ja', 'graag'],
  by: (day, isOverdue) => (isOverdue ? `was voor ${day}, die dag is voorbij` : `uiterlijk ${day}`),
  someday: 'zonder dag',
  movedFrom: (day) => `verschoven van ${day}`,
  done: (day) => (day ? `gedaan, zei je op ${day}` : 'gedaan'),
  dropped: (reason) => (reason ? `losgelaten: ${reason}` : 'losgelaten'),
  own: {
    questions: {
      what: {
        name: 'Voornemen',
        ask: 'Wat neem je je voor? Eén ding dat je kunt doen.',
        why: 'Klein en concreet is makkelijker vast te houden. Het mag over alles in je werk gaan.',
      },
      by: {
        name: 'Wanneer',
        ask: 'Wanneer wil je dat gedaan hebben?',
        why: 'Met een dag erbij kun je later zien of het ervan gekomen is.',
      },
      noticing: {
        name: 'Waaraan je het merkt',
        ask: 'Waaraan merk je dat het gelukt is?',
        why: 'Dan weet je later waar je op kunt letten.',
      },
    },
    outcome: (what, by) => `Dit staat nu in je plan: **${what}**${by ? `, uiterlijk ${by}` : ''}.`,
    nothing: 'Er is geen voornemen bij gekomen.',
  },
  state: {
    lead: (what, when, noticing) =>
      `**${what}** (${when})${noticing ? `\n\nJe zou het merken aan: ${noticing}` : ''}`,
    thisOne: 'Dit voornemen',
    questions: {
      state: {
        name: 'Hoe het ermee staat',
        ask: 'Hoe staat het ermee?',
        why: 'Zo blijft je plan kloppen. Een voornemen mag ook verschuiven of vervallen.',
        choices: {
          done: ['Gedaan', 'klaar', 'gelukt', 'het is gedaan'],
          moved: ['Andere dag', 'verschuiven', 'uitstellen', 'later'],
          dropped: ['Loslaten', 'losgelaten', 'laten vallen', 'schrappen', 'vervalt', 'vervallen'],
          asIs: ['Laat zo staan', 'zo laten', 'blijft staan', 'nog bezig', 'nog niet'],
        },
      },
      by: {
        name: 'Nieuwe dag',
        ask: 'Naar welke dag verschuift het?',
        why: 'Dan staat het weer op een dag die past.',
      },
      reason: {
        name: 'Reden',
        ask: 'Wat maakt dat je het loslaat?',
        why: 'Een reden helpt je om later te begrijpen waarom. Je mag het overslaan.',
      },
      noticed: {
        name: 'Waaraan je het merkte',
        ask: 'Waaraan merkte je dat het gelukt is?',
        why: 'Wat je hebt gezien of gehoord, kun je later gebruiken om te laten zien wat je doet. Je mag het overslaan.',
      },
    },
    outcomes: {
      done: (what, noticed) =>
        `In je plan staat bij **${what}** nu: gedaan.${noticed ? ` Je merkte het aan: ${noticed}` : ''}`,
      moved: (what, when) => `**${what}** staat nu zo in je plan: ${when}.`,
      dropped: (what, reason) => `Je laat **${what}** los.${reason ? ` De reden: ${reason}` : ''}`,
      asIs: (what, when) => `**${what}** blijft in je plan staan: ${when}.`,
    },
    again: 'Staat het er anders voor, kies dan **Opnieuw**.',
  },
};

const en: Words = {
  name: 'My plan',
  offer: 'your intentions, and what became of them',
  words: ['plan', 'intentions', 'my intentions', 'action plan'],
  ask: (open, overdue) => {
    if (open === 0) return 'There is no open intention here at the moment. Would you like to make one?';
    const count = open === 1 ? 'Here is one open intention' : `Here are ${open} open intentions`;
    const which = open === 1 ? '' : `${overdue === 1 ? 'one' : overdue} of them `;
    const late = overdue === 0 ? '' : `, ${which}with a day that has passed`;
    return `${count}${late}. Choose an intention to say how it stands, or make a new one. Which will you take?`;
  },
  fresh: 'A new intention',
  freshWords: ['new', 'new intention', 'new one', 'yes', 'sure'],
  by: (day, isOverdue) => (isOverdue ? `was due by ${day}, that day has passed` : `by ${day}`),
  someday: 'without a day',
  movedFrom: (day) => `moved from ${day}`,
  done: (day) => (day ? `done, you said on ${day}` : 'done'),
  dropped: (reason) => (reason ? `let go: ${reason}` : 'let go'),
  own: {
    questions: {
      what: {
        name: 'Intention',
        ask: 'What do you intend to do? One thing that you can do.',
        why: 'Small and concrete is easier to hold on to. It may be about anything in your work.',
      },
      by: {
        name: 'By when',
        ask: 'When do you want to have done that?',
        why: 'With a day you can see later whether it came about.',
      },
      noticing: {
        name: 'How you will notice',
        ask: 'How will you notice that it worked?',
        why: 'Then you know what to look out for.',
      },
    },
    outcome: (what, by) => `This is in your plan now: **${what}**${by ? `, by ${by}` : ''}.`,
    nothing: 'No intention was added.',
  },
  state: {
    lead: (what, when, noticing) =>
      `**${what}** (${when})${noticing ? `\n\nYou were going to notice by: ${noticing}` : ''}`,
    thisOne: 'This intention',
    questions: {
      state: {
        name: 'How it stands',
        ask: 'How does it stand?',
        why: 'This keeps your plan true. An intention may move or lapse as well.',
        choices: {
          done: ['Done', 'finished', 'it is done', 'it worked'],
          moved: ['Another day', 'move', 'move it', 'postpone', 'later'],
          dropped: ['Let it go', 'drop', 'drop it', 'dropped', 'let go', 'cancelled'],
          asIs: ['Leave it as it is', 'leave it', 'as it is', 'still busy', 'not yet'],
        },
      },
      by: {
        name: 'New day',
        ask: 'Which day does it move to?',
        why: 'Then it has a day again that suits you.',
      },
      reason: {
        name: 'Reason',
        ask: 'What makes you let it go?',
        why: 'A reason helps you understand later why. You may skip it.',
      },
      noticed: {
        name: 'How you noticed',
        ask: 'How did you notice that it worked?',
        why: 'What you saw or heard can serve later to show what you do. You may skip it.',
      },
    },
    outcomes: {
      done: (what, noticed) =>
        `In your plan, **${what}** is done.${noticed ? ` You noticed by: ${noticed}` : ''}`,
      moved: (what, when) => `**${what}** now stands in your plan like this: ${when}.`,
      dropped: (what, reason) => `You let go of **${what}**.${reason ? ` The reason: ${reason}` : ''}`,
      asIs: (what, when) => `**${what}** stays in your plan: ${when}.`,
    },
    again: 'If it stands otherwise, choose **Again**.',
  },
};

export const words: Localized<Words> = { nl, en };
