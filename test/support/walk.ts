import fc from 'fast-check';
import { commandWords } from '../../dialogs/commands.text.ts';
import { aim } from '../../src/conversation/aim.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import type { Context, Dialog } from '../../src/conversation/dialog.ts';
import type { Message, Reply } from '../../src/conversation/message.ts';
import { outside, type Place, placeIn } from '../../src/conversation/place.ts';
import { type DialogState, prompt, untouched } from '../../src/conversation/prompt.ts';
import { respond } from '../../src/conversation/respond.ts';
import { openQuestion, type Unfolded, unfold } from '../../src/conversation/unfold.ts';
import { type Language, languages } from '../../src/language.ts';
import { contextIn, fittingTexts, guideOf } from './dialogs.ts';

/** One random step of a walk through a dialog, turned into a reply where the walk has come. */
export type Step =
  | { readonly does: 'fit' | 'press' | 'change' | 'remove'; readonly which: number }
  | { readonly does: 'pressOld'; readonly which: number; readonly ago: number }
  | { readonly does: 'type'; readonly text: string };

const steering = languages.flatMap((language) => {
  const { courtesies: _, language: names, change, remove, ...others } = commandWords[language];
  const withThing = [...change, ...remove].map((phrase) => phrase.replace('*', '1'));
  return [...Object.values(others).flat(), ...Object.values(names).flat(), ...change, ...withThing];
});
const which = fc.nat(40);

/** Random replies: mostly ones that fit, and commands, presses new and old, and nonsense. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.record({ does: fc.constant('fit' as const), which }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('press' as const), which }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constantFrom('change' as const, 'remove' as const), which }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('pressOld' as const), which, ago: fc.nat(9) }) },
    { weight: 3, arbitrary: typed(fc.constantFrom(...steering)) },
    {
      weight: 3,
      arbitrary: typed(fc.constantFrom('back', 'terug', 'skip', 'sla over', 'overgeslagen', 'hallo')),
    },
    {
      weight: 2,
      arbitrary: typed(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...fittingTexts))),
    },
  ),
  { minLength: 8, maxLength: 40, size: 'max' },
);

function typed(text: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  return text.map((text) => ({ does: 'type', text }));
}

/** Where a walk is, and what it has seen. */
export type Walk = {
  readonly place: Place;
  readonly state: DialogState;
  readonly language: Language;
  readonly messages: readonly Message[];
};

/** A walk that has just entered the dialog. */
export function enter(dialog: Dialog, state: DialogState = untouched, language: Language = 'nl'): Walk {
  const { message } = prompt(dialog, state, contextIn(language));
  return {
    place: placeIn(dialog, message.step.question, outside),
    state,
    language,
    messages: [message],
  };
}

/** How the dialog stands where the walk is. */
export function view(
  dialog: Dialog,
  { state, language }: Walk,
): Unfolded & { context: Context; open?: Asked } {
  const context = contextIn(language);
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  return { ...unfolded, context, ...(open && { open }) };
}

/** Gives one reply, as the bot would, without a store. */
export function give(dialog: Dialog, walk: Walk, reply: Reply): Walk {
  const guide = guideOf(dialog);
  const context = contextIn(walk.language);
  const { target, anywhere, ...aimed } = aim(guide, walk.place, reply, context);
  const about = target?.offered.id === dialog.id ? { dialog } : {};
  const found = anywhere === undefined ? {} : { found: [] };
  const known = { state: walk.state, begun: { count: 0, told: {} } };
  const said = respond(guide, walk.place, reply, { ...aimed, ...about, ...found }, known, context);
  return {
    place: said.place,
    state: said.state ?? walk.state,
    language: said.language,
    messages: [...walk.messages, ...said.messages],
  };
}

/** The reply that a step is where the walk has come. */
function replyOf(dialog: Dialog, walk: Walk, step: Step): Reply {
  switch (step.does) {
    case 'type':
      return { text: step.text };
    case 'fit':
      return walk.place.at === 'menu' ? { text: 'verder' } : fitting(view(dialog, walk).open, step.which);
    case 'press':
      return pressOn(walk.messages.at(-1), step.which);
    case 'pressOld':
      return pressOn(walk.messages.at(-1 - step.ago), step.which);
    default:
      return { text: `${step.does} ${step.which % 12}` };
  }
}

/** A text that fits the open question, where any does. */
export function fitting(open: Asked | undefined, which: number): Reply {
  const texts = fittingTexts.filter((text) => open?.kind.read(text, open.ear) !== undefined);
  return { text: texts[which % texts.length] ?? 'menu' };
}

function pressOn(message: Message | undefined, which: number): Reply {
  const suggestions = message?.suggestions ?? [];
  const suggestion = suggestions[which % suggestions.length];
  if (!message || !suggestion) return { text: 'x' };
  return { text: suggestion.label, pressed: { step: message.step, answer: suggestion.answer } };
}

/** Every place a walk comes to, with the reply that led there. */
export function* walked(
  dialog: Dialog,
  steps: readonly Step[],
  from: Walk = enter(dialog),
): Generator<{ before: Walk; reply: Reply; after: Walk }> {
  let walk = from;
  for (const step of steps) {
    const reply = replyOf(dialog, walk, step);
    const next = give(dialog, walk, reply);
    yield { before: walk, reply, after: next };
    walk = next;
  }
}

/** Where a walk ends. */
export function endOf(dialog: Dialog, steps: readonly Step[], from: Walk = enter(dialog)): Walk {
  let end = from;
  for (const { after } of walked(dialog, steps, from)) end = after;
  return end;
}
