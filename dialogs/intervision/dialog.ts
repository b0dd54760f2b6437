import { type Context, type Dialog, dialog, type Question } from '../../src/conversation/dialog.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import type { HiddenText } from '../../src/conversation/hiding.ts';
import { choice } from '../../src/conversation/kinds.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { isNumber, numbered, numbersTo, pressedAtOnce } from '../../src/conversation/numbered.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { picked } from '../../src/conversation/pickKinds.ts';
import {
  beginnings,
  fingerprintOf,
  fitting,
  type SheetPart,
  sheetParts,
  type Verdict,
} from '../../src/rules/sheet.ts';
import { beginning } from '../beginning.ts';
import { words as reflection } from '../reflection/words.text.ts';
import { offer as trajectory } from '../trajectory/text.ts';
import {
  Draft,
  type Intervision,
  isEmptyPart,
  type Line,
  type LinePlace,
  linePlaces,
  type Own,
  paces,
  sheetIn,
} from './answers.ts';
import { type HideHere, hiddenWords, inRows, sharedLines, sharing, verdictOnLine } from './kinds.ts';
import { sheetOfLines } from './sheet.text.ts';
import {
  isNothingThere,
  pseudonymsIn,
  sightsOfSource,
  sightsOfSources,
  sourcesIn,
  textsOf,
} from './sources.ts';
import { series, textOf } from './text.ts';

/** What a sheet comes to: exactly what is shared, or why nothing is. */
export type Prepared =
  | { readonly what: 'shared'; readonly lines: readonly Line[] }
  | { readonly what: 'notShared' | 'empty' | 'nothingThere' };

const id = 'intervision';

/** What do I want to ask others? One page from what I said, without names, that I read line by line before it is shared. */
export const intervision = numbered({
  id,
  // It is come to from what it is about; the menu is long enough.
  isUnlisted: true,
  text: series,
  hides: true,
  sees: (subject, context) => {
    if (subject === undefined || !isNumber(subject)) return [];
    const own = [...sightsOfSources, { dialog: id, subjects: [subject] }];
    const source = toldOf(context, id, subject)?.answers.source;
    const isSeen = context.seen[id] !== undefined;
    return isSeen
      ? [...own, ...sightsOfSource(typeof source === 'string' ? source : undefined, context)]
      : own;
  },
  paths: (number) => [number],
  all: numbersTo,
  listed: (numbers, { told }, { language }) =>
    numbers
      .flatMap((number) => (told[number] ? [{ id: number, ...told[number] }] : []))
      .map(({ id, progress, on, outcome }, at) => ({
        id,
        label: progress.title,
        note: series[language].note(outcome === 'shared', on),
        isNext: at < pressedAtOnce,
      })),
  about: (subject, context) => (isNumber(subject) ? about(subject, context) : undefined),
});

function about(subject: string, context: Context): Dialog {
  const told: Partial<Intervision> = toldOf(context, id, subject)?.answers ?? {};
  const hide = hideIn(told, context);
  const sources = sourcesIn(context);
  let made: Draft | undefined;
  return dialog<Intervision, Prepared>({
    id,
    subject,
    text: textOf(subject, sources),
    secondsEach: 20,
    title: (_, { language }) => series[language].numbered(subject),
    questions: {
      source: {
        kind: picked(sources.map((source) => source.id)),
        when: (_, context) => told.source !== undefined || !isNothingThere(context),
      },
      draft: {
        kind: beginning({
          schema: Draft,
          made: () => {
            made ??= draftOf(told, hide, context);
            return made;
          },
          show: ({ lines }, { language }) => series[language].lines(lines.length),
          inFull: ({ lines }) => inRows(lines),
        }),
        when: ({ source }) => source !== undefined,
        of: ofSource,
      },
      pace: { kind: choice(paces), when: ({ draft }) => (draft?.lines.length ?? 0) > 1 },
      ...(Object.fromEntries(linePlaces.map((place, at) => [place, aboutLine(at, hide)])) as Record<
        LinePlace,
        Question<Verdict<HiddenText>, Intervision>
      >), // one for each place
      ...(Object.fromEntries(sheetParts.map((part) => [part, aboutPart(part, hide)])) as Record<
        SheetPart,
        Question<Own, Intervision>
      >), // one for each part
      share: {
        kind: sharing(sheetIn(told)),
        when: (answers) => sheetIn(answers).length > 0,
        // A yes counts for the lines that were shown, and for no others.
        of: (answers) => fingerprintOf(sheetIn(answers)),
      },
    },
    outcome: (answers, context) => {
      const { share } = answers;
      if (typeof share === 'object') return { what: 'shared', lines: share.lines };
      if (answers.source === undefined && isNothingThere(context)) return { what: 'nothingThere' };
      return { what: answers.draft && sheetIn(answers).length === 0 ? 'empty' : 'notShared' };
    },
    outcomeId: ({ what }) => what,
    sheet: (prepared, { language }) =>
      prepared.what === 'shared' ? sheetOfLines(prepared.lines, language) : undefined,
    ways,
  });
}

function aboutLine(at: number, hide: HideHere | undefined): Question<Verdict<HiddenText>, Intervision> {
  return {
    kind: verdictOnLine(hide),
    when: ({ draft }) => at < (draft?.lines.length ?? 0),
    of: ofSource,
    assumes: ({ pace }) => (pace === 'atOnce' ? 'keep' : undefined),
  };
}

// What was said of one source says nothing of another.
function ofSource({ source = '' }: Partial<Intervision>): string {
  return source;
}

function aboutPart(part: SheetPart, hide: HideHere | undefined): Question<Own, Intervision> {
  const isNeeded = part === 'question' || part === 'ask';
  return {
    kind: hiddenWords(hide),
    when: (answers) => isEmptyPart(part, answers),
    ...(!isNeeded && { isOptional: true as const }),
  };
}

/** Hides who is in what is typed for this sheet, each by the placeholder that it has on it already. */
function hideIn(told: Partial<Intervision>, context: Context): HideHere | undefined {
  const { hide } = context;
  if (!hide) return undefined;
  const own = [...linePlaces, ...sheetParts].flatMap((place) => {
    const said = told[place];
    return typeof said === 'object' ? said.lines : [];
  });
  const all = [...(told.draft?.lines ?? []), ...own].flatMap(({ replaced }) => replaced);
  const before = [...new Map(all.map((one) => [one.value, one])).values()];
  return (texts) => hide(texts, { names: pseudonymsIn(context), before });
}

function draftOf(
  { source, draft }: Partial<Intervision>,
  hide: HideHere | undefined,
  context: Context,
): Draft | undefined {
  if (draft) return draft;
  if (source === undefined || !hide) return undefined;
  const { texts, isCut } = beginnings(textsOf(source, context));
  const hidden = sharedLines(
    texts.map(({ text }) => text),
    hide,
  );
  const lines = hidden.flatMap((lines, at) =>
    lines.map((line) => ({ ...line, part: texts[at]?.part ?? 'context' })),
  );
  const fit = fitting(lines);
  return { ...fit, isCut: isCut || fit.isCut };
}

function ways({ what }: Prepared, { language }: Context): readonly Suggestion[] {
  if (what !== 'nothingThere') return [];
  return [
    { label: trajectory[language].name, answer: 'trajectory', to: menuStep },
    { label: reflection[language].name, answer: 'reflection', to: menuStep },
  ];
}
