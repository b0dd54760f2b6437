import type { Coach, Thought as Made, Task } from './coach/coach.ts';
import type { Context } from './conversation/dialog.ts';
import { asTyped } from './conversation/escape.ts';
import type { Said } from './conversation/guide.ts';
import { untouched } from './conversation/prompt.ts';
import { plain } from './conversation/reading/normalise.ts';
import { previewing } from './conversation/sharing.ts';
import type { Thought, Thoughts } from './conversation/thought.ts';
import { type Wished, wishIn } from './conversation/wishing.ts';
import type { Listened } from './follow.ts';
import { guessed, missedIn } from './guessAlong.ts';
import { isToBeAsked } from './privacy/preview.ts';
import { replaced } from './records/documents.ts';
import { nothingHidden } from './records/hidden.ts';
import { shortId } from './records/keys.ts';
import { askOnceMore } from './rules/thinkingAlong.ts';
import { readHidden, type Shelf } from './see.ts';
import {
  type Considered,
  isAlarming,
  isAllowed,
  type Thinker,
  type Thinking,
  type VeiledThinker,
  veilFor,
} from './sharing.ts';
import type { Change } from './state/store.ts';
import { previewOf, unveiled, type Veiled, wordsIn } from './veil.ts';

/**
 * Has a language model think along where the conversation wishes it, the person lets it, and has seen what it gets to read.
 * Whatever goes wrong, the conversation goes on as it does without one.
 */
export async function thinkAlong(
  thinker: VeiledThinker | undefined,
  shelf: Shelf,
  { listened, said, reply, decision, again }: Thinking,
): Promise<Considered> {
  const nothing = { said, changes: [] };
  const { context: heardIn } = listened;
  const context = heardIn.language === said.language ? heardIn : { ...heardIn, language: said.language };
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
  const { share, hide = '' }: { share?: string; hide?: string } =
    typeof decision === 'object' ? decision : {};
  const isShown = hide !== '' && wordsIn(wish).some((text) => has(text, hide));
  const words = isShown ? [...new Set([...before.words, hide])] : before.words;
  const { language } = context;
  const veiled = await veilFor(thinker, shelf, wish, { ...before, words }, context);
  // Where hiding fails nothing goes out.
  if (!veiled) return put({ of });
  const isFirst = before.sharedOn === undefined;
  // A yes is to what was shown, not to what it became since.
  if (share !== of && (decision !== undefined || isToBeAsked(veiled, !isFirst))) {
    const lead = hide === '' ? undefined : leadTo(hide, isShown, context, shelf);
    const message = preview(of, veiled, isFirst, lead, context, shelf);
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

/** What a model could make for what is said now, where the conversation is in that dialog still. */
function wishedIn({ heard, dialog: document }: Listened, said: Said, context: Context): Wished | undefined {
  const { dialog } = heard;
  const { place } = said;
  const isThere = dialog?.id === place.dialog && dialog?.subject === place.subject && place.at !== 'menu';
  if (!dialog || !isThere || said.isErasing || said.isRefused) return undefined;
  return wishIn(dialog, (said.state ?? document?.record ?? untouched).said, context);
}

function has(text: string, word: string): boolean {
  return plain(text).includes(plain(word));
}

function leadTo(hide: string, isShown: boolean, { language }: Context, { guide }: Shelf): string {
  const said = guide.sharing[language];
  return isShown ? said.hidden(asTyped(hide)) : said.notThere;
}

function preview(
  of: string,
  veiled: Veiled,
  isFirst: boolean,
  lead: string | undefined,
  { model, language }: Context,
  { guide }: Shelf,
) {
  const around = model && { model, isFirst, ...(lead !== undefined && { lead }) };
  return around && previewing(guide.sharing, of, previewOf(veiled), around, language);
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
  return { coach: { ...thinker.coach, think } };
}
