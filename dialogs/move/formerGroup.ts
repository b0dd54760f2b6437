import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { type Series, toldOf } from '../../src/conversation/offered.ts';
import { localized } from '../../src/language.ts';
import { words } from './words.ts';

/** A group that only earlier editions have: there so that what was said of it can be read, with nothing left to ask. */
export function formerGroup({ id, text }: Series, subject: string, context: Context): Dialog | undefined {
  const group = context.earlier.flatMap(({ groups }) => groups).findLast((one) => one.id === subject);
  // Once it has been read nobody goes into it, so that nothing of it can be taken back by accident.
  if (!group || toldOf(context, id, subject)) return undefined;
  return dialog<Record<never, never>, undefined>({
    ...{ id, subject, secondsEach: 0, questions: {} },
    title: (_, { language }) => group.name[language],
    text: localized((language) => ({
      ...text[language],
      questions: {},
      outcome: () => words[language].formerGroup(group.name[language]),
    })),
    outcome: () => undefined,
    outcomeId: () => 'former',
  });
}
