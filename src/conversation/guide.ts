import { type Language, type Localized, languages } from '../language.ts';
import type { Found } from './anywhere.ts';
import type { CommonText } from './commonText.ts';
import { converse } from './converse.ts';
import type { Context, Dialog } from './dialog.ts';
import type { Message, Reply } from './message.ts';
import type { Begun, Offered, Report, Series } from './offered.ts';
import { askingWhich, askingWhichAnswer, chooser, menu, stopped, telling } from './offering.ts';
import { type Place, placeChoosing, placeIn } from './place.ts';
import { type DialogState, mention, prompt, returning, type Turn, typed } from './prompt.ts';
import type { Command, CommandWords } from './reading/command.ts';
import { normalise } from './reading/normalise.ts';

/** All that the guide can talk about, in the order of the menu, and the words that steer it. */
export type Guide = {
  readonly dialogs: readonly Offered[];
  /** Asks whether what somebody says may be kept, before any of it is. */
  readonly consent: Dialog;
  readonly commands: Localized<CommandWords>;
  readonly common: Localized<CommonText>;
};

/** What a turn comes to; `state` is that of the dialog that was talked about. */
export type Said = {
  readonly place: Place;
  readonly language: Language;
  readonly state?: DialogState;
  readonly messages: readonly Message[];
  /** Nothing of the reply is to be kept anywhere. */
  readonly isRefused?: true;
};

/** The step in which the practitioner chooses what to talk about. */
export const menuStep = { dialog: 'menu', question: 'dialog' };

/** The question in which a subject of a series is chosen; no dialog has a question of this name. */
export const chooserStep = 'subject';

/** The most characters one reply may have. */
export const longestReply = 4000;

/** What a reply turned out to be about, now that what it is about has been read. */
export type Heard = {
  readonly command?: Command;
  readonly isEntering: boolean;
  readonly dialog?: Dialog;
  /** What the dialog is one of, or of which one is to be chosen. */
  readonly series?: Series;
  readonly report?: Report;
  readonly meanings?: readonly Offered[];
  /** The answers that may be meant, where one was named that may be anywhere. */
  readonly found?: readonly Found[];
};

/** What has been read for a turn: the state of its dialog, and what was begun of its series. */
export type Known = { readonly state: DialogState; readonly begun: Begun };

/** What is on offer now, in the order of the menu. */
export function offeredNow(guide: Guide, context: Context): readonly Offered[] {
  return guide.dialogs.filter(({ isOffered }) => isOffered?.(context) ?? true);
}

/** Answers a reply, given what it is about and what is known of that. */
export function respond(
  guide: Guide,
  place: Place,
  reply: Reply,
  { command, dialog, series, report, isEntering, meanings = [], found }: Heard,
  { state, begun }: Known,
  context: Context,
): Said {
  const common = context.common[context.language];
  const beside: Place = { ...place, at: 'menu' };
  const say = (message: Message, language = context.language): Said => ({
    ...{ place: beside, language, messages: [message] },
  });
  const again = (how: typeof prompt | typeof mention, lead: string, spoken = context): Said => {
    if (place.at !== 'menu' && dialog) return inside(dialog, how(dialog, state, spoken, lead), place, spoken);
    if (place.at !== 'menu' && series) return choosing(series, begun, place, spoken, lead);
    return say(menu(guide, beside, spoken, lead), spoken.language);
  };

  if (reply.text.length > longestReply)
    return { ...again(mention, common.tooLong(longestReply, reply.text.length)), isRefused: true };
  if (command?.name === 'language') {
    const { languageChanged } = context.common[command.language];
    return again(prompt, languageChanged, { ...context, language: command.language });
  }
  const isLost = command?.name === 'why' && !dialog;
  if (command?.name === 'help' || isLost) {
    return again(mention, place.at === 'question' ? common.helpInDialog : common.help);
  }
  if (command?.name === 'menu') return say(menu(guide, beside, context));
  if (command?.name === 'stop') return say(stopped(beside, context));
  if (found) return say(askingWhichAnswer(found, context));
  if (report) return say(telling(report, beside, context));
  if (dialog && isEntering && command?.name !== 'again')
    return inside(dialog, prompt(dialog, returning(dialog, state, context), context), place, context);
  const courtesy = courtesyTo(guide, reply.text, common);
  if (series && !dialog) {
    const unclear = command ? common.nothingOpen : common.unclear(common.fits.choice);
    return choosing(series, begun, place, context, ...(isEntering ? [] : [courtesy ?? unclear]));
  }
  const isHere = place.at === 'question' && place.dialog === dialog?.id && place.subject === dialog?.subject;
  const asked = isHere ? place.question : undefined;
  const turn = dialog && converse(dialog, state, reply, command, asked, context);
  const isMissed = turn !== undefined && turn.state.misses > state.misses;
  if (isMissed && courtesy) return again(mention, courtesy);
  if (dialog && turn) return inside(dialog, turn, place, context);
  if (meanings.length > 1) return say(askingWhich(meanings, context));
  return say(menu(guide, beside, context, courtesy ?? (command ? common.nothingOpen : common.notOnOffer)));
}

function courtesyTo(guide: Guide, text: string, common: CommonText): string | undefined {
  const said = normalise(text);
  const isOneOf = (words: 'greetings' | 'thanks') =>
    languages.some((language) => guide.common[language][words].includes(said));
  if (isOneOf('greetings')) return common.helloAgain;
  return isOneOf('thanks') ? common.thanked : undefined;
}

function inside(dialog: Dialog, { state, message, isRefused }: Turn, before: Place, context: Context): Said {
  const common = context.common[context.language];
  const place = placeIn(dialog, message.step.question, before);
  const isBehind = place.at === 'outcome' && place.behind.length > 0;
  const resume = isBehind ? [typed(common.press.resume)] : [];
  const suggestions = [...resume, ...(message.suggestions ?? [])];
  const said = { ...message, ...(suggestions.length > 0 && { suggestions }) };
  const messages = [said];
  return { place, language: context.language, state, messages, ...(isRefused && { isRefused }) };
}

function choosing(
  series: Series,
  begun: Begun,
  before: Place,
  context: Context,
  ...lead: readonly string[]
): Said {
  const place = placeChoosing(series, before);
  return { place, language: context.language, messages: [chooser(series, begun, context, ...lead)] };
}
