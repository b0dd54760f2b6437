import type { Found } from './anywhere.ts';
import type { Context } from './dialog.ts';
import { asTyped } from './escape.ts';
import { chooserStep, type Guide, menuStep, offeredNow, type Said } from './guide.ts';
import type { Message, Suggestion } from './message.ts';
import type { Begun, Offered, Report, Series } from './offered.ts';
import { type Place, unfinished } from './place.ts';
import { typed } from './prompt.ts';
import { subjectsOf } from './subjects.ts';

/** How far something is that was left open, for telling somebody who returns. */
export type OpenOne = { readonly name: string; readonly questions: number; readonly minutes: number };

/** Greets somebody with what is open and what is on offer; `hello` is said where nothing is open. */
export function greet(
  guide: Guide,
  place: Place,
  open: readonly OpenOne[],
  hello: 'welcome' | 'agreed',
  context: Context,
): Said {
  const common = context.common[context.language];
  const lines = open.map(
    ({ name, questions, minutes }) => `- ${common.openOne(asTyped(name), questions, minutes)}`,
  );
  const beside: Place = { ...place, at: 'menu' };
  const lead = lines.length > 0 ? common.welcomeBack(lines) : common[hello];
  return { place: beside, language: context.language, messages: [menu(guide, beside, context, lead)] };
}

/** Everything on offer. */
export function menu(guide: Guide, place: Place, context: Context, ...lead: readonly string[]): Message {
  const common = context.common[context.language];
  const texts = offeredNow(guide, context).map(({ id, text }) => ({ id, ...text[context.language] }));
  const offers = texts.map(({ name, offer }, at) => `${at + 1}. **${name}** – ${offer}`);
  const resume = unfinished(place).length > 0 ? [typed(common.press.resume)] : [];
  return {
    text: [...lead, common.menu(offers)].join('\n\n'),
    language: context.language,
    step: menuStep,
    suggestions: [...resume, ...texts.map(({ id, name }) => ({ label: name, answer: id }))],
  };
}

/** Asks which of these is meant. */
export function askingWhich(meanings: readonly Offered[], context: Context): Message {
  const names = meanings.map(({ text }) => text[context.language].name);
  return {
    text: context.common[context.language].whichOfThese(names),
    language: context.language,
    step: menuStep,
    suggestions: meanings.map(({ id }, at) => ({ label: names[at] ?? id, answer: id })),
  };
}

const mostFound = 12;

/** Asks which of these answers is to be changed, or says that none was found. */
export function askingWhichAnswer(found: readonly Found[], context: Context): Message {
  const common = context.common[context.language];
  const listed = found.slice(0, mostFound);
  const lines = listed.map(({ label, shown }) => `- **${asTyped(label)}**: ${shown}`);
  const ways = listed.map(({ label }) => typed(common.press.changeNamed(label)));
  return {
    text: lines.length > 0 ? common.whichAnswer(lines, found.length - listed.length) : common.foundNowhere,
    language: context.language,
    step: menuStep,
    suggestions: [...ways, typed(common.press.menu)],
  };
}

/** Says goodbye for now; what was open can be gone on with. */
export function stopped(place: Place, context: Context): Message {
  const common = context.common[context.language];
  const isOpen = unfinished(place).length > 0;
  return {
    text: isOpen ? `${common.stopped} ${common.toResume}` : common.stopped,
    language: context.language,
    step: menuStep,
    suggestions: waysOn(place, context),
  };
}

/** Tells a report; the dialog that was last talked about stays the one to go on with. */
export function telling(report: Report, place: Place, context: Context): Message {
  const figure = report.figure?.(context);
  return {
    text: report.tell(context),
    language: context.language,
    step: { dialog: report.id, outcome: 'told' },
    ...(figure && { figure }),
    suggestions: [...(report.ways?.(context) ?? []), ...waysOn(place, context)],
  };
}

/** What leads on from where a conversation is beside the dialogs: to what was left open, and to the menu. */
export function waysOn(place: Place, context: Context): readonly Suggestion[] {
  const { press } = context.common[context.language];
  const isOpen = unfinished(place).length > 0;
  return (isOpen ? [press.resume, press.menu] : [press.menu]).map(typed);
}

/** Asks which subject of a series to talk about. */
export function chooser(series: Series, begun: Begun, context: Context, ...lead: readonly string[]): Message {
  const subjects = subjectsOf(series, begun, context);
  const lines = subjects.map(
    ({ label, note }, at) => `${at + 1}. **${asTyped(label)}**${note ? ` – ${note}` : ''}`,
  );
  const { id: dialog, subject } = series;
  return {
    text: [...lead, series.text[context.language].ask(begun, context), lines.join('\n')]
      .filter((part) => part !== '')
      .join('\n\n'),
    language: context.language,
    step: { dialog, ...(subject !== undefined && { subject }), question: chooserStep },
    suggestions: subjects.filter(({ isNext }) => isNext).map(({ id, label }) => ({ label, answer: id })),
  };
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
  const next = subjectsOf(series, begun, context).find(({ id, isNext }) => isNext && id !== subject);
  if (!message || !next) return said;
  const to = { dialog: series.id, question: chooserStep };
  const offers = [{ label: next.label, answer: next.id, to }, ...(message.suggestions ?? [])];
  // What was left open is waited for longer than the next one.
  const { resume } = context.common[context.language].press;
  const suggestions = offers.toSorted(
    (one, other) => Number(other.label === resume) - Number(one.label === resume),
  );
  return { ...said, messages: [{ ...message, suggestions }] };
}
