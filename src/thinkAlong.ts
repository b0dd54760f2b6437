import type { Coach, Thought as Made, Task } from './coach/coach.ts';
import type { Guess } from './conversation/askBack.ts';
import { choicesOffered } from './conversation/asked.ts';
import type { Context } from './conversation/dialog.ts';
import { asTyped, unescaped } from './conversation/escape.ts';
import type { Said } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import { untouched } from './conversation/prompt.ts';
import { plain } from './conversation/reading/normalise.ts';
import { type Decision, permission, previewing } from './conversation/sharing.ts';
import type { Thought, Thoughts, Wish } from './conversation/thought.ts';
import { openQuestion, unfold } from './conversation/unfold.ts';
import { type Wished, wishIn } from './conversation/wishing.ts';
import type { Listened } from './follow.ts';
import type { Lexicon } from './privacy/lexicon.ts';
import { isToBeAsked } from './privacy/preview.ts';
import { type Document, open, replaced } from './records/documents.ts';
import { HiddenRecord, nothingHidden } from './records/hidden.ts';
import { hiddenKey, shortId } from './records/keys.ts';
import { askOnceMore } from './rules/thinkingAlong.ts';
import { type Shelf, see } from './see.ts';
import type { Change } from './state/store.ts';
import { previewOf, unveiled, type Veiled, veil, wordsIn } from './veil.ts';

/** What thinks along: a model, and the words by which names are told from other words, read when they are first needed. */
export type Thinker = { readonly coach: Coach; readonly lexicon: () => Promise<Lexicon> };

/** What is said once a model was asked or was not to be, and what is to be kept of that beside. */
export type Considered = { readonly said: Said; readonly changes: readonly Change[] };

/** A turn that a model may think along with: what it is about, what is said without one, and what was said to a preview. */
export type Thinking = {
  readonly listened: Listened;
  readonly said: Said;
  readonly decision?: Decision;
  readonly reply: Reply;
  /** What is said with these thoughts, or with this guess at what was meant. */
  readonly again: (made: { readonly thoughts: Thoughts } | { readonly guess: Guess }) => Promise<Said>;
};

/**
 * Has a language model think along where the conversation wishes it, the person lets it, and has seen what it gets to read.
 * Whatever goes wrong, the conversation goes on as it does without one.
 */
export async function thinkAlong(
  thinker: Thinker | undefined,
  shelf: Shelf,
  { listened, said, reply, decision, again }: Thinking,
): Promise<Considered> {
  const nothing = { said, changes: [] };
  const context = { ...listened.context, language: said.language };
  const missed = missedIn(listened, said, reply, context);
  if (missed) return guessed(thinker, shelf, missed, { said, context, again });
  const wished = wishedIn(listened, said, context);
  if (!wished) return nothing;
  const { question, wish } = wished;
  const { [question]: known, ...others } = context.thoughts ?? {};
  const of = shortId(JSON.stringify([wish.task, wish.input]));
  if (known?.of === of) return nothing;
  const put = async (thought: Thought | undefined, changes: readonly Change[] = []): Promise<Considered> => {
    const thoughts: Thoughts = thought ? { ...others, [question]: thought } : others;
    return { said: { ...(await again({ thoughts })), thoughts }, changes };
  };
  if (!thinker || !(await isAllowed(shelf, context))) return known ? put(undefined) : nothing;
  // What speaks of danger goes nowhere, however long ago it was said.
  if (decision === 'without' || isAlarming(wish, shelf, context)) return put({ of });

  const document = await readHidden(shelf);
  const before = document.record ?? nothingHidden;
  const isShown = typeof decision === 'object' && wordsIn(wish).some((text) => has(text, decision.hide));
  const words = isShown ? [...new Set([...before.words, decision.hide])] : before.words;
  const { language } = context;
  const veiled = await veilFor(thinker, shelf, wish, { ...before, words }, context);
  // Where hiding fails nothing goes out.
  if (!veiled) return put({ of });
  const isFirst = before.sharedOn === undefined;
  if (decision !== 'share' && (decision !== undefined || isToBeAsked(veiled, !isFirst))) {
    const lead = leadTo(decision, isShown, context, shelf);
    const message = preview(veiled, isFirst, lead, context, shelf);
    thinker.coach.prepare();
    const changes = isShown ? replaced(document, { ...before, words }) : [];
    return { said: { ...said, messages: message ? [message] : said.messages }, changes };
  }
  const asked = askOnceMore(before.asked, context.today);
  if (!asked) return put({ of });
  const made = await thinker.coach.think(wish.task, veiled.input, language);
  const clear = made && unveiled(made, veiled.hidden);
  const shared = {
    ...before,
    words,
    hidden: veiled.hidden,
    sharedOn: before.sharedOn ?? context.today,
    asked,
  };
  return put({ of, ...(clear && thoughtOf(wish.task, clear)) }, replaced(document, shared));
}

/** What a model guesses of a reply that was not understood; it is asked back. Nobody is asked about sharing for it. */
async function guessed(
  thinker: Thinker | undefined,
  shelf: Shelf,
  wish: Wish,
  { said, context, again }: Pick<Thinking, 'said' | 'again'> & { readonly context: Context },
): Promise<Considered> {
  const nothing = { said, changes: [] };
  if (!thinker || isAlarming(wish, shelf, context) || !(await isAllowed(shelf, context))) return nothing;
  const document = await readHidden(shelf);
  const before = document.record;
  const veiled = before && (await veilFor(thinker, shelf, wish, before, context));
  const asked = before && askOnceMore(before.asked, context.today);
  if (!veiled || !asked || isToBeAsked(veiled, before.sharedOn !== undefined)) return nothing;
  const made = await thinker.coach.think(wish.task, veiled.input, context.language);
  const changes = replaced(document, { ...before, asked });
  const choice = made && 'choice' in made ? made.choice : 'unclear';
  return choice === 'unclear' ? { said, changes } : { said: await again({ guess: () => choice }), changes };
}

/** What a model could read in a reply that was not understood, where the question has choices. */
function missedIn(
  { heard, dialog: document }: Listened,
  said: Said,
  { text, pressed }: Reply,
  context: Context,
): Wish | undefined {
  const { dialog } = heard;
  const { state, messages } = said;
  const isMissed = state !== undefined && state.misses > (document?.record ?? untouched).misses;
  const isAskedBack = messages.some(({ suggestions = [] }) =>
    suggestions.some(({ says }) => says !== undefined),
  );
  if (!dialog || !isMissed || isAskedBack || said.isRefused || pressed) return undefined;
  const open = openQuestion(unfold(dialog, state.said, context));
  if (!open || open.kind.isFree || open.kind.isSeveral || open.ear.choices.length === 0) return undefined;
  const choices = choicesOffered(open).map(({ id, words: [label = id] }) => ({ id, label }));
  return { task: 'choice', input: { question: unescaped(open.ask), reply: text, choices } };
}

/** What a model gets to read of a wish; nothing where hiding fails. */
async function veilFor(
  thinker: Thinker,
  shelf: Shelf,
  wish: Wish,
  { hidden, words }: HiddenRecord,
  context: Context,
): Promise<Veiled | undefined> {
  const { calledBy } = shelf.guide;
  const called = calledBy?.names(await see(shelf, calledBy.sights, context)) ?? [];
  const { language } = context;
  return thinker
    .lexicon()
    .then((lexicon) => veil(wish, { language, hidden, names: [...words, ...called], lexicon }))
    .catch(() => undefined);
}

function isAlarming(wish: Wish, { guide }: Shelf, { language }: Context): boolean {
  return wordsIn(wish).some((text) => guide.calms?.(text, language) !== undefined);
}

/** What a model could make for what is said now, where the conversation is in that dialog still. */
function wishedIn({ heard, dialog: document }: Listened, said: Said, context: Context): Wished | undefined {
  const { dialog } = heard;
  const { place } = said;
  const isThere = dialog?.id === place.dialog && dialog?.subject === place.subject && place.at !== 'menu';
  if (!dialog || !isThere || said.isErasing || said.isRefused) return undefined;
  return wishIn(dialog, (said.state ?? document?.record ?? untouched).said, context);
}

async function isAllowed(shelf: Shelf, context: Context): Promise<boolean> {
  const { [permission.dialog]: told = [] } = await see(shelf, [{ dialog: permission.dialog }], context);
  return told.some(({ outcome }) => outcome === permission.allowed);
}

/** What was hidden of what this practitioner said before. */
async function readHidden({ desk, keys }: Shelf): Promise<Document<HiddenRecord>> {
  const key = hiddenKey(keys.tag);
  const [stored] = await desk.read([key]);
  return open(HiddenRecord, key, stored);
}

function has(text: string, word: string): boolean {
  return plain(text).includes(plain(word));
}

function leadTo(
  decision: Decision | undefined,
  isShown: boolean,
  { language }: Context,
  { guide }: Shelf,
): string | undefined {
  if (typeof decision !== 'object') return undefined;
  const said = guide.sharing[language];
  return isShown ? said.hidden(asTyped(decision.hide)) : said.notThere;
}

function preview(
  veiled: Veiled,
  isFirst: boolean,
  lead: string | undefined,
  { model, language }: Context,
  { guide }: Shelf,
) {
  const around = model && { model, isFirst, ...(lead !== undefined && { lead }) };
  return around && previewing(guide.sharing, previewOf(veiled), around, language);
}

/** What is kept of what a model made. */
function thoughtOf(task: Task, { version, ...made }: Made<Task>): Omit<Thought, 'of'> {
  if (task === 'followUp' && 'mirror' in made) return { version, followUp: made };
  if (task === 'summary' && 'sentences' in made) return { version, summary: made.sentences };
  if (task === 'evidence' && 'found' in made) return { version, evidence: made.found };
  return {};
}

/** The same, but asked the same thing again it says what it said: a turn may be taken again on what others wrote meanwhile. */
export function rememberingThoughts(thinker: Thinker): Thinker {
  const made = new Map<string, Promise<unknown>>();
  const think: Coach['think'] = (task, input, language) => {
    const key = JSON.stringify([task, input, language]);
    const before = made.get(key) ?? thinker.coach.think(task, input, language);
    made.set(key, before);
    return before as ReturnType<Coach['think']>; // it was asked under the same key, with the same task
  };
  return { ...thinker, coach: { ...thinker.coach, think } };
}
