import { type Language, type Localized, languages } from '../language.ts';
import type { Aim } from './aim.ts';
import type { CommonText } from './commonText.ts';
import { converse } from './converse.ts';
import type { Context, Dialog } from './dialog.ts';
import { asTyped } from './escape.ts';
import type { Message, Reply, Suggestion } from './message.ts';
import type { Begun, Everything, Offered, Report, Series } from './offered.ts';
import { type DialogState, mention, prompt, type Turn } from './prompt.ts';
import type { CommandWords } from './reading/command.ts';
import { normalise } from './reading/normalise.ts';

/** All that the guide can talk about, in the order of the menu, and the words that steer it. */
export type Guide = {
  readonly dialogs: readonly Offered[];
  readonly commands: Localized<CommandWords>;
  readonly common: Localized<CommonText>;
};

/** Where a conversation is: what was said last, in which dialog and about which subject it last was, and whether that one has an open question. */
export type Place = {
  readonly at: 'menu' | 'question' | 'outcome';
  readonly dialog?: string;
  readonly subject?: string;
  /** The question asked last here; it may have been answered elsewhere since. */
  readonly question?: string;
  readonly isUnfinished: boolean;
};

/** Where every conversation begins. */
export const outside: Place = { at: 'menu', isUnfinished: false };

/** What a turn comes to; `state` is that of the aim's dialog. */
export type Said = {
  readonly place: Place;
  readonly language: Language;
  readonly state?: DialogState;
  readonly messages: readonly Message[];
};

/** The step in which the practitioner chooses what to talk about. */
export const menuStep = { dialog: 'menu', question: 'dialog' };

/** The question in which a subject of a series is chosen. */
export const chooserStep = 'subject';

/** The most characters one reply may have. */
export const longestReply = 4000;

/** Greets somebody who has just arrived, or who says hello: what this is and what is on offer. */
export function greet(guide: Guide, place: Place, context: Context): Said {
  const common = context.common[context.language];
  const last = guide.dialogs.find(({ id }) => id === place.dialog);
  const hello =
    place.isUnfinished && last ? common.welcomeBack(last.text[context.language].name) : common.welcome;
  const beside: Place = { ...place, at: 'menu' };
  return { place: beside, language: context.language, messages: [menu(guide, beside, context, hello)] };
}

/** What has been read for a turn, each where it needs it: the state of its dialog, what was begun of its series, everything said. */
export type Known = { readonly state: DialogState; readonly begun: Begun; readonly everything: Everything };

/** Answers a reply that `aim` has read, given what is known of the dialog it is about. */
export function respond(
  guide: Guide,
  place: Place,
  reply: Reply,
  { command, dialog, series, report, isEntering, meanings = [] }: Aim,
  { state, begun, everything }: Known,
  context: Context,
): Said {
  const common = context.common[context.language];
  const beside: Place = { ...place, at: 'menu' };
  const again = (say: typeof prompt | typeof mention, lead: string, spoken = context): Said => {
    if (place.at !== 'menu' && dialog) return inside(dialog, say(dialog, state, spoken, lead), spoken);
    if (place.at !== 'menu' && series) return choosing(series, begun, spoken, lead);
    return { place: beside, language: spoken.language, messages: [menu(guide, beside, spoken, lead)] };
  };

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
  if (report && isEntering) return telling(report, everything, beside, context);
  if (dialog && isEntering) return inside(dialog, prompt(dialog, state, context), context);
  const courtesy = courtesyTo(guide, reply.text, common);
  if (series && !dialog) {
    const lead = isEntering
      ? []
      : [courtesy ?? (command ? common.nothingOpen : common.unclear(common.fits.choice))];
    return choosing(series, begun, context, ...lead);
  }
  const isHere = place.at === 'question' && place.dialog === dialog?.id && place.subject === dialog?.subject;
  const asked = isHere ? place.question : undefined;
  const turn = dialog && converse(dialog, state, reply, command, asked, context);
  const isMissed = turn !== undefined && turn.state.misses > state.misses;
  if (isMissed && courtesy) return again(mention, courtesy);
  if (dialog && turn) return inside(dialog, turn, context);
  if (meanings.length > 1) {
    const names = meanings.map(({ text }) => text[context.language].name);
    const suggestions = meanings.map(({ id }, at) => ({ label: names[at] ?? id, answer: id }));
    const asked = {
      text: common.whichOfThese(names),
      language: context.language,
      step: menuStep,
      suggestions,
    };
    return { place: beside, language: context.language, messages: [asked] };
  }
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
  const { id, subject } = dialog;
  const { question } = message.step;
  const about = { dialog: id, ...(subject !== undefined && { subject }) };
  const place: Place =
    question === undefined
      ? { at: 'outcome', ...about, isUnfinished: false }
      : { at: 'question', ...about, question, isUnfinished: true };
  return { place, language: context.language, state, messages: [message] };
}

/** Offers the next subject of the series with the outcome of one. */
export function offeringNext(
  said: Said,
  series: Series,
  subject: string,
  begun: Begun,
  context: Context,
): Said {
  const [message] = said.messages;
  const next = series.subjects(begun, context).find(({ id, isNext }) => isNext && id !== subject);
  if (!message || !next) return said;
  const suggestions = [{ label: next.label, answer: next.id }, ...(message.suggestions ?? [])];
  return { ...said, messages: [{ ...message, suggestions }] };
}

/** Tells a report; the dialog that was last talked about stays the one to go on with. */
function telling(report: Report, everything: Everything, place: Place, context: Context): Said {
  const common = context.common[context.language];
  const ways = place.isUnfinished ? [common.press.resume, common.press.menu] : [common.press.menu];
  const message: Message = {
    text: report.tell(everything, context),
    language: context.language,
    step: { dialog: report.id, outcome: 'told' },
    suggestions: ways.map((label) => ({ label, answer: label })),
  };
  return { place, language: context.language, messages: [message] };
}

/** Asks which subject of a series to talk about. */
function choosing(series: Series, begun: Begun, context: Context, ...lead: readonly string[]): Said {
  const subjects = series.subjects(begun, context);
  const lines = subjects.map(
    ({ label, note }, at) => `${at + 1}. **${asTyped(label)}**${note ? ` – ${note}` : ''}`,
  );
  const message: Message = {
    text: [...lead, series.text[context.language].ask(begun, context), lines.join('\n')].join('\n\n'),
    language: context.language,
    step: { dialog: series.id, question: chooserStep },
    suggestions: subjects.filter(({ isNext }) => isNext).map(({ id, label }) => ({ label, answer: id })),
  };
  const place: Place = { at: 'question', dialog: series.id, isUnfinished: false };
  return { place, language: context.language, messages: [message] };
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
