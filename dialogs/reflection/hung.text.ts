import type { ChoiceWords, QuestionText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { type Localized, localized } from '../../src/language.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { partsOf } from '../../src/rules/trajectory.ts';
import { partWords } from '../trajectory/text.ts';
import type { Reflection } from './dialog.ts';
import { free, type Hung, type Trajectory, whole } from './hung.ts';

type Said = {
  about: { name: string; ask: string; why: string; hint: string };
  free: ChoiceWords;
  task: { name: string; ask: (pseudonym: string | undefined) => string; why: string };
  whole: ChoiceWords;
};

const said: Localized<Said> = {
  nl: {
    about: {
      name: 'Traject',
      ask: 'Gaat dit moment over een traject?',
      why: 'Dan vind je het terug bij dat traject. Een moment mag ook los staan.',
      hint: 'Kies het traject, of zeg nee.',
    },
    free: ['Nee, het staat los', 'nee', 'los', 'het staat los'],
    task: {
      name: 'Taak in het traject',
      ask: (pseudonym) =>
        `Bij welke taak in het traject${pseudonym ? ` van ${pseudonym}` : ''} hoort dit moment?`,
      why: 'Dan staat het bij de goede stap. Past geen taak, kies dan het hele traject.',
    },
    whole: ['Het hele traject', 'heel het traject', 'alles', 'geen taak'],
  },
  en: {
    about: {
      name: 'Trajectory',
      ask: 'Is this moment about a trajectory?',
      why: 'Then you will find it with that trajectory. A moment may stand by itself as well.',
      hint: 'Choose the trajectory, or say no.',
    },
    free: ['No, it stands by itself', 'no', 'by itself', 'it stands by itself'],
    task: {
      name: 'Task in the trajectory',
      ask: (pseudonym) =>
        `Which task in the trajectory${pseudonym ? ` of ${pseudonym}` : ''} does this moment belong to?`,
      why: 'Then it stands with the right step. If no task fits, choose the whole trajectory.',
    },
    whole: ['The whole trajectory', 'whole trajectory', 'all of it', 'no task'],
  },
};

/** Every sentence of the questions about the trajectory that a moment is about. */
export function hungTexts(
  trajectories: readonly Trajectory[],
  edition: Edition,
): Localized<{ [K in keyof Hung]: QuestionText<string, Reflection> } & { about: { ask: string } }> {
  return localized((language) => {
    const { about, task, ...labels } = said[language];
    const known = trajectories.map(({ id, pseudonym }): [string, ChoiceWords] => [id, [pseudonym]]);
    const pseudonymOf = (number: string | undefined) => {
      const pseudonym = trajectories.find(({ id }) => id === number)?.pseudonym;
      return pseudonym === undefined ? undefined : asTyped(pseudonym);
    };
    const ofAbout = { choices: { [free]: labels.free, ...Object.fromEntries(known) } };
    const tasks = partsOf(edition).filter(({ what }) => what === 'task');
    const called = tasks.map((part): [string, ChoiceWords] => [part.id, partWords(part, edition, language)]);
    const ofTask = { choices: { ...Object.fromEntries(called), [whole]: labels.whole } };
    return {
      about: { ...about, ...ofAbout },
      task: { ...task, ...ofTask, ask: (told) => task.ask(pseudonymOf(told.about)) },
    };
  });
}
