import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../dialogs/commands.text.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Dialog } from '../../src/conversation/dialog.ts';
import { mention } from '../../src/conversation/prompt.ts';
import { readCommand } from '../../src/conversation/reading/command.ts';
import { type Entry, lastOf, shortened } from '../../src/conversation/said.ts';
import { DialogRecord } from '../../src/records/records.ts';
import { contextIn, dialogOf, randomQuestions } from '../support/dialogs.ts';
import { endOf, enter, fitting, give, steps, view, type Walk, walked } from '../support/walk.ts';

const dialogs = randomQuestions().map(dialogOf);
const runs = { numRuns: 20 };

/** The answers that count to questions that are no list, by question, fields of items included. */
function answered({ questions }: { questions: readonly Asked[] }): Map<string, unknown> {
  return new Map(
    questions.filter(({ state }) => state === 'answered').map(({ id, answer }) => [id, answer] as const),
  );
}

function change(dialog: Dialog, walk: Walk, at: number): Walk {
  return give(dialog, walk, { text: `change ${at + 1}` });
}

describe('any dialog with any replies', () => {
  it('goes on: each reply is answered with a question, with the menu or with an outcome', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        for (const { before, after } of walked(dialog, steps)) {
          expect(after.messages).toHaveLength(before.messages.length + 1);
          const message = after.messages.at(-1);
          expect(message?.text.trim()).not.toBe('');
          const { open } = view(dialog, after);
          const expected = after.place.at === 'menu' ? 'dialog' : open?.id;
          expect(message?.step.question).toBe(expected);
          expect(message?.step.outcome).toBe(expected === undefined ? 'done' : undefined);
        }
      }),
      runs,
    );
  });

  it('asks the first question that applies and has no answer, unless one was reopened', () => {
    const withoutLists = randomQuestions().map((all) => all.filter(({ fields }) => !fields));
    fc.assert(
      fc.property(withoutLists, steps, (questions, steps) => {
        const dialog = dialogOf(questions);
        for (const { after } of walked(dialog, steps)) {
          const last = lastOf(after.state.said);
          const answers: Record<string, unknown> = {};
          const open = [];
          for (const { id, waitsFor } of questions) {
            if (waitsFor && answers[waitsFor.question] !== waitsFor.answer) continue;
            const entry = last.entry(id);
            if (entry && 'answer' in entry) answers[id] = entry.answer;
            if (!entry || 'reopened' in entry) open.push({ id, at: entry ? last.at(id) : -1 });
          }
          const next = open.reduce(
            (one, other) => (other.at > one.at ? other : one),
            open[0] ?? { id: undefined, at: 0 },
          );
          expect(view(dialog, after).open?.id).toBe(next.id);
          expect(view(dialog, after).answers).toEqual(answers);
        }
      }),
      runs,
    );
  });

  it('ends when it gets answers that fit', () => {
    fc.assert(
      fc.property(dialogs, steps, fc.array(fc.nat(40), { minLength: 1 }), (dialog, steps, picks) => {
        let walk = enter(dialog, endOf(dialog, steps).state);
        for (let turn = 0; view(dialog, walk).open; turn++) {
          expect(turn).toBeLessThan(250);
          // Where any answer fits, now and then one that ends a list is needed.
          const isLate = turn > 60;
          const { open } = view(dialog, walk);
          const last = open?.id.endsWith('.more') ? 'nee' : open?.id.endsWith('.check') ? 'ja' : undefined;
          const reply = isLate && last ? { text: last } : fitting(open, picks[turn % picks.length] ?? 0);
          walk = give(dialog, walk, reply);
        }
        expect(walk.messages.at(-1)?.step.outcome).toBe('done');
      }),
      runs,
    );
  });

  it('keeps what it can store: what was said comes back from the record as it was', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        const { state } = endOf(dialog, steps);
        const record = DialogRecord.parse(JSON.parse(JSON.stringify({ schema: 1, ...state })));
        expect(record).toEqual({ schema: 1, ...state });
      }),
      runs,
    );
  });

  it('invents no answer: each was read from a reply to that very question, or to its read-back', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        for (const { before, reply, after } of walked(dialog, steps)) {
          const { open, given } = view(dialog, before);
          const heard = [open, ...(open?.readBack ?? [])].filter((one) => one !== undefined);
          const isCommand = readCommand(reply.text, commandWords) !== undefined;
          const afterNo = reply.text.replace(/^(no|nee)[ ,.]+/i, '');
          for (const entry of after.state.said.slice(before.state.said.length)) {
            if (!('answer' in entry)) continue;
            const own = heard.find(({ id }) => id === entry.question);
            const read = own && [
              own.kind.press(reply.pressed?.answer ?? ''),
              own.kind.read(reply.text, own.ear),
              own.kind.read(afterNo, own.ear),
              ...(isCommand ? [own.answer, own.ifSkipped] : []),
            ];
            // "change" and "remove" say something of an item that is there.
            const item = /^(.+\.\d+)\.(?:wrong|check)$/.exec(entry.question)?.[1];
            const isItem = given.some(({ id }) => id === item) || open?.id.startsWith(`${item}.`);
            const byCommand = isCommand && isItem ? ['remove', false] : [];
            expect([...(read ?? []), ...byCommand]).toContainEqual(entry.answer);
          }
        }
      }),
      runs,
    );
  });

  it('loses no answer: what is not changed, undone or removed stays as it is', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        for (const { before, after } of walked(dialog, steps)) {
          const isUndone = after.state.said.length < before.state.said.length;
          if (isUndone) {
            expect(before.state.said.slice(0, after.state.said.length)).toEqual(after.state.said);
            continue;
          }
          expect(after.state.said.slice(0, before.state.said.length)).toEqual(before.state.said);
          const added = after.state.said.slice(before.state.said.length).map(({ question }) => question);
          const now = view(dialog, after);
          for (const [id, answer] of answered(view(dialog, before))) {
            const stands = now.questions.find((one) => one.id === id);
            if (!stands || added.includes(id)) continue;
            // An item in which something is said is read back again.
            const isReadBack = id.endsWith('.check') && added.some((one) => one.startsWith(id.slice(0, -5)));
            const isWrong = added.includes(`${id.slice(0, id.lastIndexOf('.'))}.wrong`);
            if (!isReadBack && !isWrong) expect(stands.state).toBe('answered');
            expect(stands.answer).toEqual(answer);
          }
        }
      }),
      runs,
    );
  });

  it('takes back with "back" exactly what the last reply added', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        for (const { before, after } of walked(dialog, steps)) {
          if (after.state.said.length <= before.state.said.length) continue;
          const context = contextIn('nl');
          const back = converse(dialog, after.state, { text: 'terug' }, { name: 'back' }, undefined, context);
          expect(back?.state.said).toEqual(before.state.said);
        }
      }),
      runs,
    );
  });

  it('is where it was when an answer is changed to what it already is', () => {
    fc.assert(
      fc.property(dialogs, steps, fc.nat(30), fc.boolean(), (dialog, steps, pick, types) => {
        const walk = enter(dialog, endOf(dialog, steps).state);
        const before = view(dialog, walk);
        const at = before.given.length > 0 ? pick % before.given.length : 0;
        const given = before.given[at];
        if (!given || before.questions.some(({ reopenedAt }) => reopenedAt !== -1)) return;
        const asked = change(dialog, walk, at);
        expect(asked.state.said).not.toEqual(walk.state.said);
        const { open } = view(dialog, asked);
        const choice = given.what === 'item' ? 'nothing' : { true: 'yes', false: 'no' }[String(open?.answer)];
        const label = open?.ear.choices.find(({ id }) => id === (choice ?? open.answer))?.words[0];
        const again = give(dialog, asked, { text: types && label ? label : 'skip' });
        const after = view(dialog, again);
        expect(after.answers).toEqual(before.answers);
        expect(after.open?.id).toBe(before.open?.id);
        const inWords = (all: typeof after.given) => all.map((one) => ({ ...one, shown: one.shown() }));
        expect(inWords(after.given)).toEqual(inWords(before.given));
      }),
      runs,
    );
  });

  it('changes nothing for a reply that does not fit, and asks the same question again', () => {
    fc.assert(
      fc.property(dialogs, steps, fc.string({ unit: 'binary' }), (dialog, steps, text) => {
        const walk = enter(dialog, endOf(dialog, steps).state);
        const { open } = view(dialog, walk);
        const mightFit = open === undefined || open.readBack || open.kind.read(text, open.ear) !== undefined;
        if (mightFit || readCommand(text, commandWords)) return;
        const once = give(dialog, walk, { text });
        const twice = give(dialog, once, { text });
        for (const after of [once, twice]) {
          expect(after.state.said).toBe(walk.state.said);
          expect(after.messages.at(-1)?.step.question).toBe(open.id);
        }
      }),
      runs,
    );
  });

  it('keeps every answer and its place through a switch of language', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        const walk = enter(dialog, endOf(dialog, steps).state);
        const before = view(dialog, walk);
        let there = walk;
        for (const text of ['english', 'nederlands', 'in English please'])
          there = give(dialog, there, { text });
        const after = view(dialog, there);
        expect(there.language).toBe('en');
        expect(there.state).toEqual(walk.state);
        expect(after.answers).toEqual(before.answers);
        expect(after.open?.id).toBe(before.open?.id);
      }),
      runs,
    );
  });

  it('asks the same question after help, why and an overview', () => {
    fc.assert(
      fc.property(
        dialogs,
        steps,
        fc.constantFrom('help', 'waarom', 'mijn antwoorden', 'resume'),
        (dialog, steps, text) => {
          const walk = enter(dialog, endOf(dialog, steps).state);
          const after = give(dialog, walk, { text });
          const { message } = mention(dialog, walk.state, contextIn(walk.language), 'x');
          expect(after.state).toBe(walk.state);
          expect(after.messages.at(-1)?.step).toEqual(message.step);
        },
      ),
      runs,
    );
  });
});

describe('a deploy in the middle of a conversation', () => {
  const deploys = fc
    .tuple(randomQuestions('q'), randomQuestions('n'), fc.array(fc.nat(99), { minLength: 20, maxLength: 20 }))
    .map(([before, added, order]) => {
      const kept = before.filter((_, at) => (order[at] ?? 0) % 4 !== 0);
      const place = new Map([...kept, ...added].map((one, at) => [one.id, order[at] ?? 0] as const));
      const after = [...kept, ...added].toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
      return { before: dialogOf(before), after: dialogOf(after) };
    });

  it('keeps every answer to a question that remains, and goes on at the first that has none', () => {
    fc.assert(
      fc.property(deploys, steps, ({ before, after }, steps) => {
        const { state } = endOf(before, steps);
        const old = view(before, enter(before, state));
        const now = view(after, enter(after, state));
        const standing = answered(now);
        for (const [id, answer] of answered(old)) {
          if (now.questions.some((one) => one.id === id)) expect(standing.get(id)).toEqual(answer);
        }
        const open = now.questions.filter((one) => one.state === 'open');
        if (open.every(({ reopenedAt }) => reopenedAt === -1)) expect(now.open).toBe(open[0]);
        expect(now.open === undefined).toBe(open.length === 0);
      }),
      runs,
    );
  });

  it('goes on with any replies, also when it is rolled back', () => {
    fc.assert(
      fc.property(deploys, steps, steps, ({ before, after }, first, second) => {
        const { state } = endOf(before, first);
        const later = endOf(after, second, enter(after, state));
        const back = endOf(before, first, enter(before, later.state));
        for (const [walk, count] of [
          [later, second.length],
          [back, first.length],
        ] as const) {
          expect(walk.messages).toHaveLength(count + 1);
        }
      }),
      runs,
    );
  });
});

describe('a long conversation', () => {
  const entry: fc.Arbitrary<Entry> = fc
    .tuple(fc.nat(30), fc.constantFrom('answer', 'skipped', 'reopened'), fc.nat(99))
    .map(([question, what, answer]) => ({
      question: `q${question}`,
      ...(what === 'answer' ? { answer } : what === 'skipped' ? { skipped: true } : { reopened: true }),
    }));

  it('is shortened without a difference to what counts, and the newest hundred steps can be taken back', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 601, maxLength: 900 }), (said) => {
        const short = shortened(said);
        expect(short.length).toBeLessThanOrEqual(2 * 31 + 100);
        for (let back = 0; back <= 100; back += 20) {
          const [long, less] = [said, short].map((one) => lastOf(one.slice(0, one.length - back)));
          const ids = Array.from({ length: 31 }, (_, at) => `q${at}`);
          for (const id of ids) {
            expect(less?.answer(id)).toEqual(long?.answer(id));
            expect(less?.entry(id)).toEqual(long?.entry(id));
          }
          const order = (last: typeof long) =>
            ids.filter((id) => last?.entry(id)).toSorted((a, b) => (last?.at(a) ?? 0) - (last?.at(b) ?? 0));
          expect(order(less)).toEqual(order(long));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stays bounded, with the same answers and the same question, however often something is changed', () => {
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        const walk = enter(dialog, endOf(dialog, steps).state);
        const { given, questions } = view(dialog, walk);
        const at = given.findIndex(({ what }) => what === 'answer');
        if (at === -1 || questions.some(({ reopenedAt }) => reopenedAt !== -1)) return;
        let long = walk;
        for (let times = 0; times < 320; times++) {
          long = { ...give(dialog, change(dialog, long, at), { text: 'skip' }), messages: [] };
        }
        expect(long.state.said.length).toBeLessThanOrEqual(602);
        expect(view(dialog, long).answers).toEqual(view(dialog, walk).answers);
        expect(view(dialog, long).open?.id).toBe(view(dialog, walk).open?.id);
      }),
      { numRuns: 8 },
    );
  });
});

describe('the walks themselves', () => {
  it('come to answers, lists, read-backs, changes and outcomes, so that the promises above mean something', () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(dialogs, steps, (dialog, steps) => {
        for (const { before, after } of walked(dialog, steps)) {
          const added = after.state.said.slice(before.state.said.length);
          for (const what of ['answer', 'skipped', 'reopened']) {
            for (const entry of added) if (what in entry) see(what);
          }
          for (const { question } of added) see(/\.(more|check|wrong)$/.exec(question)?.[1] ?? 'field');
          if (after.messages.at(-1)?.step.outcome) see('outcome');
          if (after.state.misses > before.state.misses) see('miss');
          if (after.state.said.length < before.state.said.length) see('back');
        }
      }),
      { numRuns: 160, seed: 1 },
    );
    const wanted = ['answer', 'skipped', 'reopened', 'more', 'check', 'wrong', 'outcome', 'miss', 'back'];
    for (const what of wanted) expect(seen.get(what), what).toBeGreaterThan(10);
  });
});
