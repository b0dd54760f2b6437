import { languages } from '../language.ts';
import { type AskedBack, askBack } from './askBack.ts';
import { isOneOf } from './asked.ts';
import type { CommonText } from './commonText.ts';
import { converse } from './converse.ts';
import type { Context, Dialog } from './dialog.ts';
import { erase } from './erase.ts';
import { asTyped } from './escape.ts';
import { fillIn } from './fillIn.ts';
import { chooserStep, type Guide, type Heard, type Known, menuStep, offeredNow, type Said } from './guide.ts';
import type { Message, Reply, Step } from './message.ts';
import { type Begun, mayErase, type Series } from './offered.ts';
import { askingWhich, askingWhichAnswer, chooser, menu, stopped, telling } from './offering.ts';
import { type Place, placeChoosing, placeIn } from './place.ts';
import { type DialogState, mention, prompt, returning, stepOf, type Turn, typed } from './prompt.ts';
import type { Option } from './reading/choice.ts';
import { normalise } from './reading/normalise.ts';
import { saying } from './saying.ts';
import { subjectsOf } from './subjects.ts';
import { openQuestion, unfold } from './unfold.ts';

/** Answers a reply, given what it is about and what is known of that. */
export function respond(
  guide: Guide,
  place: Place,
  reply: Reply,
  heard: Heard,
  { state, begun }: Known,
  context: Context,
): Said {
  const { refusal, dialog, series, report, isEntering, says, meanings = [], found } = heard;
  const isHere = place.at === 'question' && place.dialog === dialog?.id && place.subject === dialog?.subject;
  const asked = isHere ? place.question : undefined;
  const command = isOwnWord(heard, state, reply, asked, context) ? undefined : heard.command;
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

  if (refusal !== undefined) return { ...again(mention, refusal), isRefused: true };
  if (!reply.pressed && reply.text.trim() === '') return again(mention, common.onlyText);
  if (reply.pressed?.isWindow) {
    const { turn, notFilled = 'closed' } = dialog
      ? fillIn(dialog, state, reply.pressed, guide.refuses, context)
      : {};
    if (dialog && turn) return inside(dialog, turn, place, context);
    return { place, language: context.language, messages: [], notFilled };
  }
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
  const isChoice = isEntering && !command && !series?.joins;
  const chosenIn = (step: Step) => (isChoice ? { answered: { step, shown: asTyped(reply.text) } } : {});
  if (report) return { ...say(telling(report, beside, context)), ...chosenIn(menuStep) };
  if (dialog && isEntering && command?.name !== 'again') {
    // Who goes on where they were has not come back to it.
    const entered = command?.name === 'resume' ? state : returning(dialog, state, context);
    const step = series ? { ...stepOf(series), question: chooserStep } : menuStep;
    const turn = says ? saying(dialog, entered, says, context) : prompt(dialog, entered, context);
    return { ...inside(dialog, turn, place, context), ...chosenIn(step) };
  }
  const courtesy = courtesyTo(guide, reply.text, common);
  if (series && !dialog) {
    const unclear = command ? common.nothingOpen : common.unclear(common.fits.choice);
    const isMissed = !isEntering && !command && courtesy === undefined;
    const back = isMissed ? askBack(optionsIn(series, begun, context), reply, context) : undefined;
    const lead = back?.text ?? courtesy ?? unclear;
    const asked = choosing(series, begun, place, context, ...(isEntering ? [] : [lead]));
    return { ...withBack(asked, back), ...chosenIn(menuStep), ...(isMissed && missed) };
  }
  if (dialog && mayErase(dialog)) {
    // What cannot be undone is done on the question that is asked now, never on one of before.
    if (!isHere) return say(menu(guide, beside, context, common.closed(undefined, undefined)));
    return erase(dialog, reply, command, place, context);
  }
  const turn = dialog && converse(dialog, state, reply, command, asked, context);
  const isMissed = turn !== undefined && turn.state.misses > state.misses;
  if (isMissed && courtesy) return again(mention, courtesy);
  if (dialog && turn) return { ...inside(dialog, turn, place, context), ...(isMissed && missed) };
  if (meanings.length > 1) return say(askingWhich(meanings, context));
  const back = courtesy || command ? undefined : askBack(optionsNow(guide, context), reply, context);
  const lead = back?.text ?? courtesy ?? (command ? common.nothingOpen : common.notOnOffer);
  const isUnderstood = courtesy !== undefined || command !== undefined;
  return { ...withBack(say(menu(guide, beside, context, lead)), back), ...(!isUnderstood && missed) };
}

/** Whether a command is what the question that somebody looks at offers as an answer: there it is one. */
function isOwnWord(
  { command, dialog }: Heard,
  { said }: DialogState,
  { text }: Reply,
  asked: string | undefined,
  context: Context,
): boolean {
  const open = command && dialog && openQuestion(unfold(dialog, said, context));
  return open !== undefined && open.id === asked && isOneOf(open, text);
}

const missed = { isMissed: true } as const;

/** With the yes and no to what is asked back before everything else that can be pressed. */
function withBack(said: Said, back: AskedBack | undefined): Said {
  const [message] = said.messages;
  if (!message || !back) return said;
  const suggestions = [...back.suggestions, ...(message.suggestions ?? [])];
  return { ...said, messages: [{ ...message, suggestions }] };
}

function courtesyTo(guide: Guide, text: string, common: CommonText): string | undefined {
  const said = normalise(text);
  const isOneOf = (words: 'greetings' | 'thanks') =>
    languages.some((language) => guide.common[language][words].includes(said));
  if (isOneOf('greetings')) return common.helloAgain;
  return isOneOf('thanks') ? common.thanked : undefined;
}

function inside(
  dialog: Dialog,
  { state, message, isRefused, answered }: Turn,
  before: Place,
  context: Context,
): Said {
  const common = context.common[context.language];
  const place = placeIn(dialog, message.step.question, before);
  const isBehind = place.at === 'outcome' && place.behind.length > 0;
  const resume = isBehind ? [typed(common.press.resume)] : [];
  const suggestions = [...resume, ...(message.suggestions ?? [])];
  const said = { ...message, ...(suggestions.length > 0 && { suggestions }) };
  return {
    ...{ place, language: context.language, state, messages: [said] },
    ...(isRefused && { isRefused }),
    ...(answered && { answered }),
  };
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

function optionsIn(series: Series, begun: Begun, context: Context): readonly Option[] {
  return subjectsOf(series, begun, context).map(({ id, label, words = [] }) => ({
    id,
    words: [label, ...words],
  }));
}

function optionsNow(guide: Guide, context: Context): readonly Option[] {
  return offeredNow(guide, context).map(({ id, text }) => {
    const { name, words } = text[context.language];
    return { id, words: [name, ...words] };
  });
}
