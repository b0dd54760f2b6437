import { type Language, type Localized, languages } from '../language.ts';
import type { CommonText } from './commonText.ts';
import { converse } from './converse.ts';
import type { Context, Dialog } from './dialog.ts';
import type { Message, Reply, Suggestion } from './message.ts';
import { type DialogState, prompt, type Turn, untouched } from './prompt.ts';
import { readChoice } from './reading/choice.ts';
import { type Command, type CommandWords, readCommand } from './reading/command.ts';
import { normalise } from './reading/normalise.ts';

/** All that the guide can talk about, in the order of the menu, and the words that steer it. */
export type Guide = {
  readonly dialogs: readonly Dialog[];
  readonly commands: Localized<CommandWords>;
  readonly common: Localized<CommonText>;
};

/** Where a conversation is: what was said last, in which dialog it last was, and whether that one has an open question. */
export type Place = {
  readonly at: 'menu' | 'question' | 'outcome';
  readonly dialog?: string;
  readonly isUnfinished: boolean;
};

/** Where every conversation begins. */
export const outside: Place = { at: 'menu', isUnfinished: false };

/** What a reply is about: the command in it, and the dialog whose state is needed to answer it. */
export type Aim = { readonly command?: Command; readonly dialog?: Dialog; readonly isEntering: boolean };

/** What a turn comes to; `state` is that of the aim's dialog. */
export type Said = {
  readonly place: Place;
  readonly language: Language;
  readonly state?: DialogState;
  readonly messages: readonly Message[];
};

const menuStep = { dialog: 'menu', question: 'dialog' };

/** The most characters one reply may have. */
export const longestReply = 4000;

/** Works out what a reply is about, before any state of a dialog is read. */
export function aim(guide: Guide, place: Place, reply: Reply): Aim {
  const find = (id: string | undefined) => guide.dialogs.find((dialog) => dialog.id === id);
  const to = (dialog: Dialog | undefined, isEntering: boolean, command?: Command): Aim => ({
    ...(dialog && { dialog }),
    ...(command && { command }),
    isEntering,
  });
  const { pressed } = reply;
  if (pressed?.step.question) {
    return pressed.step.dialog === 'menu'
      ? to(find(pressed.answer), true)
      : to(find(pressed.step.dialog), false);
  }
  const command = readCommand(reply.text, guide.commands);
  if (command || place.at === 'question') return to(find(place.dialog), command?.name === 'resume', command);
  return to(offered(guide, reply.text), true);
}

function offered(guide: Guide, text: string): Dialog | undefined {
  const options = guide.dialogs.map(({ id, text: said }) => ({
    id,
    words: [id, ...languages.flatMap((language) => [said[language].name, ...said[language].words])],
  }));
  const id = readChoice(text, options);
  return guide.dialogs.find((dialog) => dialog.id === id);
}

/** Greets somebody who has just arrived, or who says hello: what this is and what is on offer. */
export function greet(guide: Guide, place: Place, context: Context): Said {
  const common = context.common[context.language];
  const last = guide.dialogs.find(({ id }) => id === place.dialog);
  const hello =
    place.isUnfinished && last ? common.welcomeBack(last.text[context.language].name) : common.welcome;
  return { place, language: context.language, messages: [menu(guide, place, context, hello)] };
}

/** Answers a reply that `aim` has read, given the state of the dialog it is about. */
export function respond(
  guide: Guide,
  place: Place,
  reply: Reply,
  { command, dialog, isEntering }: Aim,
  state: DialogState | undefined,
  context: Context,
): Said {
  const common = context.common[context.language];
  const beside: Place = { ...place, at: 'menu' };
  const again = (spoken: Context, ...lead: string[]): Said =>
    place.at !== 'menu' && dialog
      ? inside(dialog, prompt(dialog, state ?? untouched, spoken, ...lead), spoken)
      : { place, language: spoken.language, messages: [menu(guide, place, spoken, ...lead)] };

  if (reply.text.length > longestReply)
    return again(context, common.tooLong(longestReply, reply.text.length));
  if (command?.name === 'language') {
    const spoken = { ...context, language: command.language };
    return again(spoken, context.common[command.language].languageChanged);
  }
  if (command?.name === 'help')
    return again(context, place.at === 'question' ? common.helpInDialog : common.help);
  if (command?.name === 'menu') {
    return { place: beside, language: context.language, messages: [menu(guide, beside, context)] };
  }
  if (command?.name === 'stop') {
    const suggestions = [common.press.resume, common.press.menu].map((label) => ({ label, answer: label }));
    const stopped = { text: common.stopped, step: menuStep, suggestions };
    return { place: beside, language: context.language, messages: [stopped] };
  }
  if (dialog && isEntering) return inside(dialog, prompt(dialog, state ?? untouched, context), context);
  const turn = dialog && converse(dialog, state ?? untouched, reply, command, context);
  if (dialog && turn) return inside(dialog, turn, context);
  const isHello = isGreeting(guide, reply.text);
  const lead = isHello ? common.helloAgain : command ? common.nothingOpen : common.notOnOffer;
  return { place: beside, language: context.language, messages: [menu(guide, beside, context, lead)] };
}

function isGreeting(guide: Guide, text: string): boolean {
  const said = normalise(text);
  return languages.some((language) => guide.common[language].greetings.includes(said));
}

function inside(dialog: Dialog, { state, message }: Turn, context: Context): Said {
  const isUnfinished = message.step.question !== undefined;
  const place: Place = { at: isUnfinished ? 'question' : 'outcome', dialog: dialog.id, isUnfinished };
  return { place, language: context.language, state, messages: [message] };
}

function menu(guide: Guide, place: Place, context: Context, ...lead: readonly string[]): Message {
  const common = context.common[context.language];
  const texts = guide.dialogs.map(({ id, text }) => ({ id, ...text[context.language] }));
  const offers = texts.map(({ name, offer }, at) => `${at + 1}. **${name}** – ${offer}`);
  const resume: Suggestion[] = place.isUnfinished
    ? [{ label: common.press.resume, answer: common.press.resume }]
    : [];
  return {
    text: [...lead, common.menu(offers)].join('\n\n'),
    step: menuStep,
    suggestions: [...resume, ...texts.map(({ id, name }) => ({ label: name, answer: id }))],
  };
}
