import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../dialogs/commands.text.ts';
import { guide } from '../../dialogs/index.ts';
import { words as reminders } from '../../dialogs/reminder/words.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import { chooserStep, menuStep } from '../../src/conversation/guide.ts';
import type { Message } from '../../src/conversation/message.ts';
import { isReport, mayErase } from '../../src/conversation/offered.ts';
import { unfinished, type Where } from '../../src/conversation/place.ts';
import { readCommand } from '../../src/conversation/reading/command.ts';
import { hasWords, plain } from '../../src/conversation/reading/normalise.ts';
import { reminderSeries } from '../../src/conversation/reminding.ts';
import { lastOf } from '../../src/conversation/said.ts';
import { languages } from '../../src/language.ts';
import { labels, open } from '../support/conversation.ts';

import {
  act,
  type Deed,
  deedOf,
  fits,
  kept,
  look,
  nameOf,
  noonIn,
  placeOf,
  type Step,
  somebody,
  trail,
  type Walker,
  walks,
  world,
} from '../support/walkers.ts';

const runs = { numRuns: 6, interruptAfterTimeLimit: 15_000 };
const mostTime = 60_000;

/** What a person types who says what these fields say; nothing where that takes more than one message. */
function typedForm({ form, step }: Message, filled: Readonly<Record<string, string>>): string | undefined {
  const numbers = (form?.fields ?? []).map(({ id, choices }) => {
    const chosen =
      filled[id]?.split(',').map((answer) => choices.findIndex((one) => one.answer === answer) + 1) ?? [];
    return chosen.includes(0) ? [] : chosen;
  }, mostTime);
  const [first] = form?.fields ?? [];
  if (first?.id !== step.question) return undefined;
  if (first?.isSeveral) return numbers[0]?.length ? numbers[0].join(' ') : undefined;
  const end = numbers.findIndex((one) => one.length === 0);
  const leading = end === -1 ? numbers : numbers.slice(0, end);
  const isAll = numbers.slice(leading.length).every((one) => one.length === 0);
  return isAll && leading.length > 1 ? leading.join(' ') : undefined;
}

/** Takes random walks, each by somebody new, and leaves every step of them to `take`. */
async function atEveryStep(take: (walker: Walker, step: Step) => Promise<void>): Promise<void> {
  const base = open();
  await fc.assert(
    fc.asyncProperty(world, walks, async (world, steps) => {
      const walker = await somebody(base, world);
      for (const step of steps) await take(walker, step);
    }),
    runs,
  );
}

describe('two people who take the same walk, one pressing and one typing', () => {
  it(
    'are at the same step, with the same answers stored',
    async () => {
      const base = open();
      await fc.assert(
        fc.asyncProperty(world, walks, async (world, steps) => {
          const [presses, types] = [await somebody(base, world), await somebody(base, world)];
          for (const step of steps) {
            const deed = await deedOf(presses, step);
            // Pressed a second time it has no effect, but whoever typed it has not pressed it yet.
            if (wasDone(presses, deed)) continue;
            await act(presses, deed);
            await act(types, typing(types, deed));
            expect(types.talk.last.step, trail(types)).toEqual(presses.talk.last.step);
            expect(await kept(types), trail(types)).toEqual(await kept(presses));
            expect(await placeOf(types), trail(types)).toEqual(await placeOf(presses));
          }
        }),
        runs,
      );
    },
    mostTime,
  );
});

function typing({ talk, seen }: Walker, deed: Deed): Deed {
  if (deed.does === 'say' || deed.message !== seen.length - 1) return deed;
  if (deed.does === 'fill') {
    const text = typedForm(talk.last, deed.filled);
    return text === undefined ? deed : { does: 'say', text };
  }
  const suggestion = talk.last.suggestions?.find(({ label }) => label === deed.label);
  return !suggestion ? deed : { does: 'say', text: deed.label };
}

function wasDone({ deeds }: Walker, deed: Deed): boolean {
  return deed.does !== 'say' && deeds.some((done) => done.endsWith(` ${JSON.stringify(deed)}`));
}

function isCommand(deed: Deed, name: string): boolean {
  const text = deed.does === 'say' ? deed.text : deed.does === 'press' ? deed.label : '';
  return readCommand(text, commandWords)?.name === name;
}

function saysNoted({ text }: Message): boolean {
  const beginnings = languages.map((language) => guide.common[language].noted('').split('*')[0] ?? '');
  return beginnings.some((words) => text.startsWith(words));
}

/** The answers that a reply to the last message gives for sure, by the questions they are to. */
function expectedOf(
  step: Step,
  deed: Deed,
  asked: Asked | undefined,
  questions: readonly Asked[],
): readonly (readonly [string, unknown])[] {
  if (step.does === 'fill' && deed.does === 'fill') {
    return questions.flatMap(({ id, kind }) => {
      const answer = kind.press(deed.filled[id] ?? '');
      return answer === undefined ? [] : [[id, answer] as const];
    });
  }
  const isFit = step.does === 'fit' && deed.does === 'say' && asked && fits(deed.text, asked);
  return isFit && !isCorrection(deed.text, asked) ? [[asked.id, asked.kind.read(deed.text, asked.ear)]] : [];
}

/** Ambiguous: at a read-back, "2" is the second choice and may be the right number too; it is taken as the number. */
function isCorrection(text: string, { readBack }: Asked): boolean {
  return readBack !== undefined && !hasWords(text);
}

// How many things with an open question are remembered, the one that was talked about last included.
const mostLeft = 6;

function isNeverOpen({ dialog }: Where): boolean {
  return guide.dialogs.some((one) => one.id === dialog && (isReport(one) || mayErase(one)));
}

describe('any walk', () => {
  it(
    'asks what is open, with a form of questions that apply',
    async () => {
      await atEveryStep(async (walker, step) => {
        const deed = await deedOf(walker, step);
        const { step: where, form } = await act(walker, deed);
        const now = await look(walker);
        if (!now || (await placeOf(walker)).at === 'menu') return;
        expect(where.question, trail(walker)).toBe(now.open?.id);
        for (const field of form?.fields ?? []) {
          const asked = now.questions.find(({ id }) => id === field.id);
          expect(asked?.state, trail(walker)).toBe('open');
          expect(field.choices.map(({ answer }) => answer)).toEqual(asked?.ear.choices.map(({ id }) => id));
        }
        if (form) expect(form.fields.map(({ id }) => id)).toContain(where.question);
      });
    },
    mostTime,
  );

  it(
    'keeps what was said until the person takes it back',
    async () => {
      await atEveryStep(async (walker, step) => {
        const deed = await deedOf(walker, step);
        const [before, asked, shown] = [await kept(walker), await look(walker), walker.talk.last];
        const where = shown.step;
        const message = await act(walker, deed);
        const after = await kept(walker);
        for (const [name, said] of before) {
          const now = after.get(name) ?? [];
          const isBack = isCommand(deed, 'back') && name === nameOf(message.step);
          expect(said.slice(0, now.length), trail(walker)).toEqual(now.slice(0, said.length));
          // Questions that were reopened by one reply are closed by one as well.
          const gone = said.slice(now.length);
          if (gone.length > 1)
            expect(
              gone.every((one) => 'reopened' in one),
              trail(walker),
            ).toBe(true);
          if (!isBack) expect(gone, trail(walker)).toEqual([]);
        }
        const added = [...after].flatMap(([name, said]) => said.slice(before.get(name)?.length ?? 0));
        // Who presses the same button twice is shown the same again, and nothing else comes of it.
        if (saysNoted(message) && message.text !== shown.text)
          expect(
            added.some((one) => 'answer' in one),
            trail(walker),
          ).toBe(true);
        const last = lastOf(after.get(nameOf(where)) ?? []);
        for (const [id, answer] of asked ? expectedOf(step, deed, asked.open, asked.questions) : []) {
          expect(last.answer(id), trail(walker)).toEqual(answer);
        }
      });
    },
    mostTime,
  );

  it(
    'changes no answer and no place with a switch of language',
    async () => {
      await atEveryStep(async (walker, step) => {
        await act(walker, await deedOf(walker, step));
        if (step.does !== 'press') return;
        const before = [await kept(walker), await placeOf(walker)];
        const { step: where } = walker.talk.last;
        // The name of a language alone answers the question in which language a document is to be.
        for (const text of [
          'speak English',
          'praat Nederlands',
          'English please',
          'praat Nederlands graag',
        ]) {
          const { step: now } = await act(walker, { does: 'say', text });
          expect([await kept(walker), await placeOf(walker)], trail(walker)).toEqual(before);
          // Told once more, a move that was made is one that was made before.
          const told = now.outcome === 'settled' && where.outcome === 'moved' ? where : now;
          const isBeside = (await placeOf(walker)).at === 'menu';
          expect(told, trail(walker)).toEqual(isBeside ? menuStep : where);
        }
      });
    },
    mostTime,
  );

  it(
    'comes to the menu from anywhere, and from there back to everything that was left open',
    async () => {
      const base = open();
      await fc.assert(
        fc.asyncProperty(world, walks, async (world, steps) => {
          const walker = await somebody(base, world);
          let left: readonly string[] = [];
          const note = ({ step }: Message) => {
            if (step.dialog === menuStep.dialog || step.question === chooserStep || isNeverOpen(step)) return;
            const others = left.filter((one) => one !== nameOf(step));
            left = step.question === undefined ? others : [nameOf(step), ...others].slice(0, mostLeft);
          };
          const say = async (text: string) => {
            const message = await act(walker, { does: 'say', text });
            note(message);
            return message.step;
          };
          for (const step of steps) note(await act(walker, await deedOf(walker, step)));
          for (;;) {
            expect(await say('menu'), trail(walker)).toEqual(menuStep);
            const { resume } = guide.common[walker.talk.last.language].press;
            expect(labels(walker.talk.last).includes(resume), trail(walker)).toBe(left.length > 0);
            const [next] = left;
            if (next === undefined) break;
            expect(nameOf(await say('verder')), trail(walker)).toBe(next);
            expect(unfinished(await placeOf(walker)).map(nameOf), trail(walker)).toEqual(left);
            // Passes over every question; of a list, what was begun is taken out instead.
            for (let turn = 0; walker.talk.last.step.question !== undefined; turn++) {
              expect(turn, trail(walker)).toBeLessThan(60);
              const { question } = walker.talk.last.step;
              for (const text of ['overslaan', 'verwijder', 'ja'])
                if (walker.talk.last.step.question === question) await say(text);
            }
            expect(nameOf(walker.talk.last.step), trail(walker)).toBe(next);
          }
        }),
        runs,
      );
    },
    mostTime,
  );
});

describe('a walk in which a reminder comes in between', () => {
  it(
    'goes on where it was, with the same answers',
    async () => {
      const base = open();
      const buttons = languages.flatMap((language) => {
        const { name, questions } = reminders[language];
        return [name, ...Object.values(questions.when.choices).map(([label]) => label)].map(plain);
      });
      await fc.assert(
        fc.asyncProperty(world, walks, fc.nat(), async (world, steps, moment) => {
          let now = noonIn(world);
          const [reminded, left] = [await somebody(base, world, () => now), await somebody(base, world)];
          for (const one of [reminded, left]) await one.talk.say('herinner me over een uur aan X', 'menu');
          for (const [index, step] of steps.entries()) {
            if (index === moment % steps.length) {
              now += 61 * 60_000;
              expect(await reminded.talk.remind(), trail(reminded)).toHaveLength(1);
            }
            const deed = await deedOf(left, step);
            // What is said to the reminder is said to that, and in its own conversation it shows that it came.
            const said = deed.does === 'say' ? deed.text : deed.does === 'press' ? deed.label : '';
            if (buttons.includes(plain(said))) break;
            await act(left, deed);
            await act(reminded, deed);
            if (left.talk.last.step.dialog === reminderSeries) break;
            expect(reminded.talk.last.step, trail(reminded)).toEqual(left.talk.last.step);
            expect(await kept(reminded), trail(reminded)).toEqual(await kept(left));
            expect(await placeOf(reminded), trail(reminded)).toEqual(await placeOf(left));
          }
        }),
        runs,
      );
    },
    mostTime,
  );
});

describe('the walks themselves', () => {
  it(
    'come to every conversation, to outcomes and to forms, so that the promises above mean something',
    async () => {
      const base = open();
      const seen: Message[] = [];
      await fc.assert(
        fc.asyncProperty(world, walks, async (world, steps) => {
          const walker = await somebody(base, world);
          for (const step of steps) await act(walker, await deedOf(walker, step));
          seen.push(...walker.seen);
        }),
        { numRuns: 32, seed: 3 },
      );
      const ids = guide.dialogs.map(({ id }) => id);
      expect(ids.filter((id) => !seen.some(({ step }) => step.dialog === id))).toEqual([]);
      expect(seen.filter(({ form }) => form).length).toBeGreaterThan(10);
      expect(seen.filter(({ step }) => step.outcome !== undefined).length).toBeGreaterThan(20);
    },
    mostTime,
  );
});
