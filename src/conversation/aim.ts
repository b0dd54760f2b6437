import { languages } from '../language.ts';
import { keptWith } from '../remembering.ts';
import type { Context } from './dialog.ts';
import { chooserStep, type Guide, menuStep, nameableNow, offeredNow } from './guide.ts';
import type { Reply } from './message.ts';
import {
  type Asking,
  type Begun,
  isReport,
  mayErase,
  type Offered,
  type Series,
  type Subject,
  wholeOf,
} from './offered.ts';
import { type Place, unfinished } from './place.ts';
import { readChoice } from './reading/choice.ts';
import { type Command, namedTowards, readCommand } from './reading/command.ts';
import { hasWords, plain } from './reading/normalise.ts';
import { refusalOf } from './refusal.ts';
import { subjectsOf } from './subjects.ts';

/** What is talked about: something on offer, and of a series the subject, where one was named. */
export type Target = {
  readonly offered: Offered;
  readonly subject?: string;
  /** What the words that lead to it say of its questions already. */
  readonly says?: Readonly<Record<string, string>>;
  /** Whether it is to be chosen from those that the subject is one of, rather than about the subject itself. */
  readonly isAmong?: true;
};

/** What a reply is about, and the command in it. */
export type Aim = {
  readonly command?: Command;
  readonly target?: Target;
  /** Whether the target is come to anew, rather than answered. */
  readonly isEntering: boolean;
  /** What a reply at the menu may mean, where it may mean several things. */
  readonly meanings?: readonly Offered[];
  /** The words that name an answer to change, wherever it was given. */
  readonly anywhere?: string;
  /** Why nothing of the reply is taken; then it is about where the conversation is, whatever it says. */
  readonly refusal?: string;
};

/** Works out what a reply is about, before anything that was said is read. */
export function aim(guide: Guide, place: Place, reply: Reply, context: Context): Aim {
  const find = (id: string | undefined) => guide.dialogs.find((one) => one.id === id);
  const refusal = refusalOf(guide, reply, context);
  if (refusal !== undefined)
    return staying(place.at === 'question' ? find(place.dialog) : undefined, place, refusal);
  const { pressed } = reply;
  // What was pressed is a command where the words of the command are its own answer.
  const isInWords = pressed === undefined || pressed.answer === reply.text;
  const command = isInWords ? readCommand(reply.text, guide.commands) : undefined;
  // "Verwijder mijn gegevens" begins as a command does, and is something on offer.
  const named = command?.name === 'remove' ? namedIn(guide, reply, context) : undefined;
  if (named) return { isEntering: true, target: { offered: named } };
  const headedFor = pressed ? undefined : headedForIn(guide, reply, context);
  if (headedFor) return { isEntering: true, target: { offered: headedFor } };
  const isOfMenu = pressed?.step.dialog === menuStep.dialog;
  const shown = pressed && !isOfMenu ? find(pressed.step.dialog) : undefined;
  // A report has no place of its own: what is pressed below one is about where the conversation was.
  const isShownPlace = pressed && !isOfMenu && !(shown && isReport(shown));
  const here = isShownPlace ? pressed.step : place;
  const isGone = here === place && place.at === 'menu' && mayErase(find(here.dialog));
  const current = isGone ? undefined : find(here.dialog);
  const at = (offered: Offered | undefined, subject: string | undefined, isEntering: boolean): Aim => ({
    isEntering,
    ...(command && { command }),
    ...(offered && { target: { offered, ...(subject !== undefined && { subject }) } }),
  });

  const isChoosing = place.at === 'question' && place.question === undefined;
  const isBeside =
    (place.at === 'menu' || isChoosing) && !(isShownPlace && pressed.step.question !== chooserStep);
  // Beside the dialogs, "my answers" asks for all of them.
  const report = command?.name === 'answers' && isBeside && guide.dialogs.find(isReport);
  if (report) return { isEntering: true, target: { offered: report } };
  if (command?.name === 'change' && isBeside && hasWords(command.what)) {
    return { isEntering: false, anywhere: command.what };
  }
  if (isChoosing && command?.name === 'back' && place.subject !== undefined) {
    return at(current, wholeOf(place.subject), true);
  }
  // Nothing is asked in a list that could be skipped or taken back: that leads out of it.
  if (isChoosing && (command?.name === 'back' || command?.name === 'skip')) {
    return { isEntering: true, command: { name: 'menu' } };
  }
  if (command?.name === 'resume') {
    const [last] = unfinished(place);
    return last ? at(find(last.dialog), last.subject, true) : at(current, here.subject, true);
  }
  if (command) {
    // At the menu the open question is out of sight: what is said to steer it asks for it first.
    const isSteering = ['back', 'skip', 'why', 'again'].includes(command.name);
    return at(current, here.subject, place.at === 'menu' && isSteering);
  }
  if (pressed && isOfMenu) return at(find(pressed.answer), undefined, true);
  if (pressed?.step.question === chooserStep) return at(current, pressed.answer, true);
  const isBesideOutcome = pressed?.step.outcome !== undefined;
  if (isBesideOutcome && pressed.answer !== reply.text) return at(current, pressed.answer, true);
  if (place.at === 'question' || (pressed && !isBesideOutcome)) return at(current, here.subject, false);
  if (place.at === 'outcome' && place.subject !== undefined) {
    const named = namedIn(guide, reply, context);
    if (named || !current) return at(named, undefined, true);
    return { isEntering: false, target: { offered: current, subject: place.subject, isAmong: true } };
  }
  // After an outcome a number alone was meant for what went before, not for the menu.
  const isNumberAlone = place.at === 'outcome' && !hasWords(reply.text);
  const spokenOf = isNumberAlone ? undefined : spokenOfIn(guide, reply, context);
  if (spokenOf) return at(spokenOf, undefined, true);
  return { isEntering: true, meanings: meaningsOf(guide, reply.text, context) };
}

function staying(offered: Offered | undefined, { subject }: Place, refusal: string): Aim {
  return {
    ...{ isEntering: false, refusal },
    ...(offered && { target: { offered, ...(subject !== undefined && { subject }) } }),
  };
}

/** What a reply says to go to, by its name; it may be said in answer to any question, a name alone may be an answer. */
function headedForIn(guide: Guide, { text }: Reply, context: Context): Offered | undefined {
  const named = namedTowards(text, guide.commands);
  const isNamed = (one: Offered) => languages.some((language) => plain(one.text[language].name) === named);
  return named === undefined ? undefined : nameableNow(guide, context).find(isNamed);
}

/** What is on offer under a name of several words that is the whole reply; one word may be anything. */
export function namedInFull(guide: Guide, { text }: Reply, context: Context): Offered | undefined {
  const names = (one: Offered) => languages.map((language) => plain(one.text[language].name));
  const isNamed = (one: Offered) => names(one).some((name) => name.includes(' ') && name === plain(text));
  return nameableNow(guide, context).find(isNamed);
}

/** What is there under the name that is the whole reply, on the menu or not. */
export function namedIn(guide: Guide, { text }: Reply, context: Context): Offered | undefined {
  const [only, another] = nameableNow(guide, context).filter((one) => isCalled(one, text));
  return another ? undefined : only;
}

/** What a reply asks for in words that say more than a name. */
export function askedForIn(
  guide: Guide,
  { text, pressed }: Reply,
  context: Context,
): (Target & Asking) | undefined {
  if (pressed) return undefined;
  for (const offered of nameableNow(guide, context)) {
    const asking = isReport(offered) ? undefined : offered.hears?.(text, context);
    if (asking) return { offered, ...asking };
  }
  return undefined;
}

/** Whether this is what something on offer is called. */
export function isCalled(offered: Offered, text: string): boolean {
  return callingsOf(offered).has(plain(text));
}

/** What something on offer is called, as it is compared. */
const callingsOf = keptWith(
  (offered: Offered): ReadonlySet<string> => new Set(optionOf(offered).words.map(plain)),
);

/** What is on offer that a reply speaks of, where that is one thing only. */
export function spokenOfIn(guide: Guide, reply: Reply, context: Context): Offered | undefined {
  const offered = offeredNow(guide, context);
  const id = readChoice(reply.text, offered.map(optionOf));
  return namedIn(guide, reply, context) ?? offered.find((one) => one.id === id);
}

function optionOf({ id, text }: Offered) {
  return {
    id,
    words: [id, ...languages.flatMap((language) => [text[language].name, ...text[language].words])],
  };
}

/** What is on offer that a text speaks of; a number alone speaks of nothing. */
function meaningsOf(guide: Guide, text: string, context: Context): readonly Offered[] {
  const speaksOf = (one: Offered) => hasWords(text) && readChoice(text, [optionOf(one)]) !== undefined;
  return offeredNow(guide, context).filter(speaksOf);
}

/** The subject that a typed reply chooses, by its number, id, label or title; `undefined` where it names none. */
export function chosen(series: Series, begun: Begun, { text }: Reply, context: Context): Subject | undefined {
  const subjects = subjectsOf(series, begun, context);
  const place = /^\s*\d{1,3}\.?\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
  if (place !== undefined) return subjects[place - 1];
  const options = subjects.map(({ id, label, words = [] }) => ({ id, words: [label, id, ...words] }));
  const id = readChoice(text, options);
  return subjects.find((subject) => subject.id === id);
}
