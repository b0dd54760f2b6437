import { languages } from '../language.ts';
import type { Context, Dialog } from './dialog.ts';
import { chooserStep, type Guide, menuStep, type Place } from './guide.ts';
import type { Reply } from './message.ts';
import {
  type Begun,
  isReport,
  isSeries,
  type Offered,
  type Report,
  type Series,
  type Subject,
} from './offered.ts';
import { readChoice } from './reading/choice.ts';
import { type Command, readCommand } from './reading/command.ts';
import { hasWords } from './reading/normalise.ts';

/**
 * What a reply is about: the command in it, and the dialog whose state is needed to answer it, or the series of which
 * a subject is to be chosen.
 */
export type Aim = {
  readonly command?: Command;
  readonly dialog?: Dialog;
  readonly series?: Series;
  readonly report?: Report;
  readonly isEntering: boolean;
  /** What a reply at the menu may mean, where it may mean several things. */
  readonly meanings?: readonly Offered[];
};

type Target = { readonly offered: Offered | undefined; readonly subject?: string | undefined };

/** Works out what a reply is about, before any state of a dialog is read. */
export function aim(guide: Guide, place: Place, reply: Reply, context: Context): Aim {
  const find = (id: string | undefined) => guide.dialogs.find((one) => one.id === id);
  const { pressed } = reply;
  // What was pressed is a command where the words of the command are its own answer.
  const isInWords = pressed === undefined || pressed.answer === reply.text;
  const command = isInWords ? readCommand(reply.text, guide.commands) : undefined;
  const isOfMenu = pressed?.step.dialog === menuStep.dialog;
  const isOfChooser = pressed?.step.question === chooserStep && pressed.step.subject === undefined;
  const shown = pressed && !isOfMenu ? find(pressed.step.dialog) : undefined;
  // A report has no place of its own: what is pressed below one is about where the conversation was.
  const current: Target =
    pressed && !isOfMenu && !(shown && isReport(shown))
      ? { offered: shown, subject: pressed.step.subject }
      : { offered: find(place.dialog), subject: place.subject };
  const to = (target: Target, isEntering: boolean) => aimAt(target, isEntering, command, context);

  // Beside the dialogs, "my answers" asks for all of them.
  const report = command?.name === 'answers' && place.at === 'menu' && guide.dialogs.find(isReport);
  if (report) return { isEntering: true, report };
  if (command) return to(current, entering(place).includes(command.name));
  if (pressed && isOfMenu) return to({ offered: find(pressed.answer) }, true);
  if (pressed && isOfChooser) return to({ ...current, subject: pressed.answer }, true);
  const isBesideOutcome = pressed?.step.outcome !== undefined;
  if (isBesideOutcome && pressed.answer !== reply.text)
    return to({ ...current, subject: pressed.answer }, true);
  if (place.at === 'question' || (pressed && !isBesideOutcome)) return to(current, false);
  // After an outcome a number alone was meant for what went before, not for the menu.
  const isNumberAlone = place.at === 'outcome' && !hasWords(reply.text);
  const named = isNumberAlone ? undefined : offeredBy(guide, reply.text);
  const isAmongSubjects = !named && place.at === 'outcome' && place.subject !== undefined;
  if (isAmongSubjects) return to({ offered: current.offered }, false);
  return named ? to({ offered: named }, true) : { isEntering: true, meanings: meaningsOf(guide, reply.text) };
}

function aimAt(
  { offered, subject }: Target,
  isEntering: boolean,
  command: Command | undefined,
  context: Context,
): Aim {
  const said = { isEntering, ...(command && { command }) };
  if (offered === undefined) return said;
  if (isReport(offered)) return { ...said, report: offered };
  if (!isSeries(offered)) return { ...said, dialog: offered };
  const dialog = subject === undefined ? undefined : offered.about(subject, context);
  return dialog ? { ...said, series: offered, dialog } : { ...said, series: offered };
}

// At the menu the open question is out of sight: what is said to steer it asks for it first.
function entering({ at }: Place): readonly Command['name'][] {
  return at === 'menu' ? ['resume', 'back', 'skip', 'why'] : ['resume'];
}

function offeredBy(guide: Guide, text: string): Offered | undefined {
  const id = readChoice(text, guide.dialogs.map(optionOf));
  return guide.dialogs.find((one) => one.id === id);
}

function optionOf({ id, text }: Offered) {
  return {
    id,
    words: [id, ...languages.flatMap((language) => [text[language].name, ...text[language].words])],
  };
}

/** What is on offer that a text speaks of; a number alone speaks of nothing. */
function meaningsOf(guide: Guide, text: string): readonly Offered[] {
  return guide.dialogs.filter((one) => hasWords(text) && readChoice(text, [optionOf(one)]) !== undefined);
}

/** The subject that a typed reply chooses, by its number, id, label or title; `undefined` where it names none. */
export function chosen(series: Series, begun: Begun, { text }: Reply, context: Context): Subject | undefined {
  const subjects = series.subjects(begun, context);
  const place = /^\s*\d{1,3}\.?\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
  if (place !== undefined) return subjects[place - 1];
  const options = subjects.map(({ id, label, words = [] }) => ({ id, words: [label, id, ...words] }));
  const id = readChoice(text, options);
  return subjects.find((subject) => subject.id === id);
}
