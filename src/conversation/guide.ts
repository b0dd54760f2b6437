import { type Language, type Localized, languages } from '../language.ts';
import type { CommonText } from './commonText.ts';
import { converse } from './converse.ts';
import type { Context, Dialog } from './dialog.ts';
import type { Message, Reply, Suggestion } from './message.ts';
import { type DialogState, mention, prompt, type Turn } from './prompt.ts';
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
  // What was pressed is a command where the words of the command are its own answer.
  const isInWords = pressed === undefined || pressed.answer === reply.text;
  const command = isInWords ? readCommand(reply.text, guide.commands) : undefined;
  const isEntering = command !== undefined && entering(place).includes(command.name);
  const isOfMenu = pressed?.step.dialog === menuStep.dialog;
  const subject = pressed && !isOfMenu ? pressed.step.dialog : place.dialog;
  if (command) return to(find(subject), isEntering, command);
  if (pressed && isOfMenu) return to(find(pressed.answer), true);
  if (pressed || place.at === 'question') return to(find(subject), false);
  return to(offered(guide, reply.text), true);
}

// At the menu the open question is out of sight: what is said to steer it asks for it first.
function entering({ at }: Place): readonly Command['name'][] {
  return at === 'menu' ? ['resume', 'back', 'skip', 'why'] : ['resume'];
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
  const beside: Place = { ...place, at: 'menu' };
  return { place: beside, language: context.language, messages: [menu(guide, beside, context, hello)] };
}

/** Answers a reply that `aim` has read, given the state of the dialog it is about. */
export function respond(
  guide: Guide,
  place: Place,
  reply: Reply,
  { command, dialog, isEntering }: Aim,
  state: DialogState,
  context: Context,
): Said {
  const common = context.common[context.language];
  const beside: Place = { ...place, at: 'menu' };
  const again = (say: typeof prompt | typeof mention, lead: string, spoken = context): Said =>
    place.at !== 'menu' && dialog
      ? inside(dialog, say(dialog, state, spoken, lead), spoken)
      : { place: beside, language: spoken.language, messages: [menu(guide, beside, spoken, lead)] };

  if (reply.text.length > longestReply)
    return again(mention, common.tooLong(longestReply, reply.text.length));
  if (command?.name === 'language') {
    const { languageChanged } = context.common[command.language];
    return again(prompt, languageChanged, { ...context, language: command.language });
  }
  if (command?.name === 'help') {
    return again(mention, place.at === 'question' ? common.helpInDialog : common.help);
  }
  if (command?.name === 'menu') {
    return { place: beside, language: context.language, messages: [menu(guide, beside, context)] };
  }
  if (command?.name === 'stop') {
    const ways = dialog ? [common.press.resume, common.press.menu] : [common.press.menu];
    const suggestions = ways.map((label) => ({ label, answer: label }));
    const stopped = { text: common.stopped, language: context.language, step: menuStep, suggestions };
    return { place: beside, language: context.language, messages: [stopped] };
  }
  if (dialog && isEntering) return inside(dialog, prompt(dialog, state, context), context);
  const courtesy = courtesyTo(guide, reply.text, common);
  const turn = dialog && converse(dialog, state, reply, command, context);
  const isMissed = turn !== undefined && turn.state.misses > state.misses;
  if (isMissed && courtesy) return again(mention, courtesy);
  if (dialog && turn) return inside(dialog, turn, context);
  const lead = courtesy ?? (command ? common.nothingOpen : common.notOnOffer);
  return { place: beside, language: context.language, messages: [menu(guide, beside, context, lead)] };
}

function courtesyTo(guide: Guide, text: string, common: CommonText): string | undefined {
  const said = normalise(text);
  const isOneOf = (words: 'greetings' | 'thanks') =>
    languages.some((language) => guide.common[language][words].includes(said));
  if (isOneOf('greetings')) return common.helloAgain;
  return isOneOf('thanks') ? common.thanked : undefined;
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
    language: context.language,
    step: menuStep,
    suggestions: [...resume, ...texts.map(({ id, name }) => ({ label: name, answer: id }))],
  };
}
