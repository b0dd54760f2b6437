import type { FormCard } from '../../src/cards/formCard.ts';
import type { OutgoingActivity } from '../../src/channels/activity.ts';
import type { Step } from '../../src/conversation/message.ts';
import { type Language, languageOf, localeOf } from '../../src/language.ts';
import { faultsOf } from './adaptiveCards.ts';

/** An activity of a conversation as Direct Line hands it out. */
export type FromBot = OutgoingActivity & {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly role: string };
  readonly replyToId?: string;
};

/** What a person sees of one message of the guide, and the activity that brought it. */
export type Seen = {
  readonly text: string;
  /** What can be pressed below it. */
  readonly labels: readonly string[];
  /** The ids of the fields that can be filled in at once; none where there is no form. */
  readonly fields: readonly string[];
  readonly language: Language;
  readonly step: Step;
  readonly activity: FromBot;
};

/** Whether it was the guide that said it. */
export function isFromBot({ from }: FromBot): boolean {
  return from.role === 'bot';
}

/** The form that a message can be answered with at once, where there is one. */
export function formIn({ attachments = [] }: OutgoingActivity): FormCard | undefined {
  // Nothing but a form has actions beside our own Direct Line.
  return attachments.flatMap(({ content }) => ('actions' in content ? [content as FormCard] : []))[0];
}

/** What is sent along by each thing that can be pressed below a message. */
function sentBy({ suggestedActions, attachments = [] }: OutgoingActivity): readonly unknown[] {
  const actions = suggestedActions?.actions ?? [];
  return [...actions.map(({ value }) => value), ...attachments.flatMap(({ content }) => submitted(content))];
}

/** What the buttons in a part of a card send, however deep they are. */
function submitted(part: unknown): readonly unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'type' in part && part.type === 'Action.Submit' && 'data' in part ? [part.data] : [];
  return [...own, ...Object.values(part).flatMap(submitted)];
}

const mostBytes = 100_000;

/** What a person sees of a message of the guide; it throws where something is wrong with any of it. */
export function seen(activity: FromBot): Seen {
  const { text, locale = '', suggestedActions, attachments = [], channelData } = activity;
  const labels = suggestedActions?.actions.map(({ title }) => title) ?? [];
  // Without the passes in links and the points of pictures, in which any letters may stand.
  const shown = JSON.stringify([text, labels, attachments]).replace(/\?t=[\w.-]+|base64,[\w+/=]+/g, '');
  const faults = [
    text.trim() === '' && 'nothing is said',
    2 * JSON.stringify(activity).length > mostBytes && 'it is too large',
    !Object.values(localeOf).includes(locale) && 'it is in no language',
    new Set(labels).size < labels.length && 'two buttons have the same words',
    labels.some((label) => label.trim() === '') && 'a button says nothing',
    /undefined|\[object |NaN/.test(shown) && 'a word is missing',
    sentBy(activity).some((value) => !Object(value).token) && 'what can be pressed has no token',
    ...attachments.flatMap(({ content }) => faultsOf(content)),
  ].filter(Boolean);
  if (faults.length > 0) throw new Error(`${faults.join(', ')}: ${JSON.stringify(activity)}`);
  return {
    ...{ text, labels, activity },
    fields: formIn(activity)?.actions[0].card.body.map(({ id }) => id) ?? [],
    language: languageOf(locale),
    step: channelData?.step ?? { dialog: '' },
  };
}
