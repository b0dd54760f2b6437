import { type Context, type Dialog, type DialogText, dialog } from '../../src/conversation/dialog.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import { type Localized, localized } from '../../src/language.ts';
import { words } from './words.ts';

/** The subject under which all reminders are stopped at once. */
export const stopSubject = 'all';

type All = { stop: boolean };
type Outcome = 'stopped' | 'kept' | 'none';

/** Shall I stop reminding you altogether? */
export function stopAll({ due, today }: Context): Dialog {
  return dialog<All, Outcome>({
    id: reminderSeries,
    subject: stopSubject,
    text: textFor(due.length),
    secondsEach: 10,
    questions: { stop: { kind: yesNo(), when: () => due.length > 0 } },
    outcome: ({ stop }) => (stop === undefined ? 'none' : stop ? 'stopped' : 'kept'),
    outcomeId: (outcome) => outcome,
    returnsTo: () => ['stop'],
    brings: (outcome) =>
      outcome === 'stopped'
        ? {
            said: due.map(({ subject }) => ({
              ...{ dialog: reminderSeries, subject },
              entries: [{ question: 'when', answer: 'stopped', on: today }],
            })),
          }
        : undefined,
  });
}

function textFor(count: number): Localized<DialogText<All, Outcome, Record<never, never>>> {
  return localized((language) => {
    const { offer, all } = words[language];
    return {
      ...{ name: words[language].name, offer, words: [] },
      questions: { stop: { ...all.question, ask: all.ask(count) } },
      outcome: (outcome) => (outcome === 'stopped' ? all.stopped(count) : all[outcome]),
    };
  });
}
