import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../dialogs/commands.text.ts';
import { guide } from '../../dialogs/index.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import type { Context } from '../../src/conversation/dialog.ts';
import { chooserStep, menuStep } from '../../src/conversation/guide.ts';
import type { Message } from '../../src/conversation/message.ts';
import { isReport, isSeries } from '../../src/conversation/offered.ts';
import { type Place, unfinished, type Where } from '../../src/conversation/place.ts';
import { untouched } from '../../src/conversation/prompt.ts';
import { readCommand } from '../../src/conversation/reading/command.ts';
import { hasWords } from '../../src/conversation/reading/normalise.ts';
import { type Entry, lastOf } from '../../src/conversation/said.ts';
import { openQuestion, unfold } from '../../src/conversation/unfold.ts';
import { languages } from '../../src/language.ts';
import { editionOn, editions } from '../../src/profile/editions.ts';
import { keysOf } from '../../src/records/keys.ts';
import { ConversationRecord, DialogRecord, PractitionerRecord } from '../../src/records/records.ts';
import { readDialog, type Shelf, seeFor } from '../../src/see.ts';
import { type Conversation, labels, open, type Setting } from '../support/conversation.ts';
import { fittingTexts } from '../support/dialogs.ts';
import { madeUpEditions } from '../support/editions.ts';

/** One random step of a walk, turned into something done where the walk has come. */
type Step =
  | { readonly does: 'fit' | 'press' | 'fill'; readonly which: number }
  | { readonly does: 'pressOld' | 'fillOld'; readonly which: number; readonly ago: number }
  | { readonly does: 'say'; readonly text: string };

/** What somebody does: says something, or presses or fills in what is below a message, which is counted from the first. */
type Deed =
  | { readonly does: 'say'; readonly text: string }
  | { readonly does: 'press'; readonly message: number; readonly label: string }
  | { readonly does: 'fill'; readonly message: number; readonly filled: Readonly<Record<string, string>> };

const names = guide.dialogs.flatMap(({ text }) => languages.map((language) => text[language].name));
const commands = [
  ...'terug|opnieuw|overslaan|antwoorden|wijzig 2|wijzig titel|verwijder|verwijder 1|menu|verder|stop'.split(
    '|',
  ),
  ...'overgeslagen|waarom|help|english|nederlands|change 1|undo'.split('|'),
];
const junk = '|x|???|2|99|ja|nee, toch niet|hallo|dank je|1 3|*a* <b>|stop er eens mee'.split('|');
const which = fc.nat(60);
const ago = fc.nat(9);
const saying = (texts: readonly string[]) =>
  fc.record({ does: fc.constant('say' as const), text: fc.constantFrom(...texts) });
const doing = <D extends string>(...ways: readonly D[]) => fc.constantFrom(...ways);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ does: doing('fit'), which }) },
  { weight: 12, arbitrary: fc.record({ does: doing('press'), which }) },
  { weight: 5, arbitrary: fc.record({ does: doing('fill'), which }) },
  { weight: 2, arbitrary: fc.record({ does: doing('pressOld', 'fillOld'), which, ago }) },
  { weight: 5, arbitrary: saying(commands) },
  { weight: 2, arbitrary: saying(junk) },
);
// A few visits to something on offer, each long enough to come to an outcome now and then.
const visit = fc
  .tuple(saying(names), fc.array(step, { minLength: 3, maxLength: 18, size: 'max' }))
  .map(([name, steps]): readonly Step[] => [name, ...steps]);
const walks = fc.array(visit, { minLength: 1, maxLength: 4, size: 'max' }).map((visits) => visits.flat());

// What somebody said before, by the document it is kept in; without it a walk seldom comes to what follows from it.
const toldEarlier: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'selfAssessment/K1': { 'K1.1': 'level2', 'K1.2': 'level3' },
  'selfAssessment/T1': { 'T1.1': 'level4', 'T1.2': 'unknown', 'T1.3': 'level3' },
  'selfAssessment/C5': { 'C5.1': 'level3', 'C5.2': 'level3' },
  'story/1': { title: 'De open dag', on: '2020-03-01', situation: 'Er kwamen er honderd.' },
  'story/2': { title: 'Twee opdrachten', situation: 'Ze pasten niet bij elkaar.', result: 'Nu wel.' },
  'trajectory/1/start': { pseudonym: 'Kastanje', codeOfConduct: true, sponsor: true, contactForm: 'mixed' },
  'trajectory/1/T1': { doing: ['T1.1'], did: 'Een intake gehouden.', isDone: true },
  'trajectory/2/start': { pseudonym: 'Vlier', codeOfConduct: true, sponsor: false },
  'reflection/1': { moment: 'Een stilte in het gesprek.', intention: 'Langer wachten.', by: '2020-12-31' },
  'plan/1': { what: 'Vaker overleggen.', by: '2021-01-31', section: 'none' },
};
const begunEarlier = { story: 2, trajectory: 2, reflection: 1, plan: 1 };

const worlds = {
  new: { today: '2026-09-01', language: 'nl', editions },
  known: { today: '2026-09-01', language: 'nl', editions },
  withNewerEditions: { today: '2022-06-01', language: 'en', editions: madeUpEditions },
} as const satisfies Record<string, Setting>;
type World = keyof typeof worlds;
const world = fc.constantFrom<World>('new', 'known', 'withNewerEditions');

/** Somebody who walks, with everything the guide said to them. */
type Walker = {
  readonly talk: Conversation;
  readonly world: World;
  readonly seen: Message[];
  readonly deeds: string[];
};

let people = 0;

/** Somebody new on the same store, at the menu; in a world with newer editions they began with the first. */
async function somebody(base: Conversation, world: World): Promise<Walker> {
  people += 1;
  const who = { ...worlds[world], practitioner: `somebody ${people}` };
  await base.elsewhere({ ...who, today: '2020-06-01', conversation: 'before' }).say('menu');
  const talk = base.elsewhere(who);
  for (const [name, answers] of world === 'new' ? [] : Object.entries(toldEarlier)) {
    const said = Object.entries(answers).map(([question, answer]) => ({
      question,
      answer,
      on: '2020-06-01',
    }));
    await talk.putDoc(name, JSON.stringify({ schema: 1, said, misses: 0 }));
  }
  for (const [name, count] of world === 'new' ? [] : Object.entries(begunEarlier))
    await talk.putDoc(name, JSON.stringify({ schema: 1, count }));
  return { talk, world, seen: [await talk.say('menu')], deeds: [] };
}

/** What somebody did, for telling how it came to a broken promise. */
function trail({ deeds, talk }: Walker): string {
  return `\n${deeds.join('\n')}\n${JSON.stringify(talk.last)}`;
}

async function act({ talk, seen, deeds }: Walker, deed: Deed): Promise<Message> {
  deeds.push(`${JSON.stringify(talk.last.step)} ${JSON.stringify(deed)}`);
  const below = 'message' in deed ? seen[deed.message] : undefined;
  if (deed.does === 'say' || !below) await talk.say('text' in deed ? deed.text : '');
  else if (deed.does === 'press') await talk.pressOld(below, deed.label);
  else await talk.fillOld(below, deed.filled);
  seen.push(talk.last);
  return talk.last;
}

const things = ['Aap', 'Boom', 'Citroen die we samen zochten', 'Deur', 'Egel'];
// What people may call something although it means something else too.
const awkward = [
  ...'2|12|Ja|Nee.|Reflectie|Bewijs|Overslaan|Menu|wijzig 1|Graag verder|English|Laatste|de tweede|a|nieuw'.split(
    '|',
  ),
  ...'Een nieuw moment|De open|De open dag in Utrecht|geen|alles|Intake|Alle delen|K1|1. Eerste|3/start'.split(
    '|',
  ),
  ...'Café Zuid|*sterren* en [haken](x)|<b>vet</b>|…'.split('|'),
  'Een heel lange naam die maar doorgaat, en doorgaat, en nog langer doorgaat dan een knop breed is',
];

/** What a step is where the walk has come; words of one's own differ from turn to turn, so that nothing is named twice. */
async function deedOf(walker: Walker, step: Step): Promise<Deed> {
  const { talk, seen } = walker;
  const { last } = talk;
  if (step.does === 'say') return step;
  const newest = seen.length - 1;
  const message = 'ago' in step ? Math.max(0, newest - step.ago) : newest;
  const { suggestions = [], form } = seen[message] ?? last;
  const press = (): Deed => {
    const label = suggestions[step.which % suggestions.length]?.label;
    return label === undefined ? { does: 'say', text: 'verder' } : { does: 'press', message, label };
  };
  if (step.does === 'press' || step.does === 'pressOld') return press();
  if (step.does !== 'fit' && form)
    return { does: 'fill', message, filled: filledIn(form.fields, step.which) };
  if (last.step.question === chooserStep) return { does: 'say', text: `${1 + (step.which % 20)}` };
  const asked = (await look(walker))?.open;
  if (!asked) return press();
  if (asked.kind.isFree) {
    const name = awkward[(step.which * 7 + newest) % awkward.length] ?? '';
    const thing = `${things[step.which % things.length]} ${newest}`;
    return { does: 'say', text: step.which % 3 === 0 && fits(name, asked) ? name : thing };
  }
  const words = asked.ear.choices.flatMap((choice) => choice.words);
  const texts = [...fittingTexts, ...words].filter((text) => fits(text, asked));
  const text = texts[step.which % texts.length];
  return text === undefined ? press() : { does: 'say', text };
}

function fits(text: string, { kind, ear }: Asked): boolean {
  return kind.read(text, ear) !== undefined && readCommand(text, commandWords) === undefined;
}

/** A form as somebody may fill it in: some fields well, some with nothing or with what is no choice, some not at all. */
function filledIn(fields: NonNullable<Message['form']>['fields'], which: number): Record<string, string> {
  const filled = fields.flatMap(({ id, choices, isSeveral }, at): [string, string][] => {
    const pick = (which + at * 7) % (choices.length + 3);
    const [one, other] = [choices[pick], choices[(pick + 1) % choices.length]];
    if (one && other) return [[id, isSeveral && which % 2 ? `${one.answer},${other.answer}` : one.answer]];
    return pick === choices.length ? [] : [[id, pick % 2 ? '' : 'unheard of']];
  });
  return Object.fromEntries(filled);
}

const readableKeys = {
  ...keysOf(''),
  dialog: (id: string, subject?: string) => nameOf({ dialog: id, ...(subject !== undefined && { subject }) }),
};

function nameOf({ dialog, subject }: Where): string {
  return subject === undefined ? dialog : `${dialog}/${subject}`;
}

/** What the guide would read of somebody. */
function shelfOf({ talk }: Walker): Shelf {
  const readOne = async (key: string) => {
    const value = await talk.doc(key);
    return value === undefined ? undefined : { value, version: 1 };
  };
  const read = (keys: readonly string[]) => Promise.all(keys.map(readOne));
  const never = () => Promise.reject(new Error('A walk is only looked at'));
  return { guide, keys: readableKeys, store: { read, write: never, describe: never, close: never } };
}

async function contextOf({ talk, world }: Walker): Promise<Context> {
  const { today, editions: published } = worlds[world];
  const known = PractitionerRecord.parse(JSON.parse((await talk.doc('practitioner')) ?? ''));
  const edition = editionOn(known.edition, published);
  const later = published.filter(({ validFrom }) => validFrom > edition.validFrom && validFrom <= today);
  const earlier = published.filter(({ validFrom }) => validFrom < edition.validFrom);
  return { language: known.language, today, edition, earlier, later, seen: {}, common: guide.common };
}

/** The questions of the dialog that the last message is about, as they stand now; nothing where it is about none. */
async function look(walker: Walker) {
  const { step } = walker.talk.last;
  const offered = guide.dialogs.find(({ id }) => id === step.dialog);
  if (!offered || isReport(offered) || step.question === chooserStep) return undefined;
  const shelf = shelfOf(walker);
  const outside = await contextOf(walker);
  const context = { ...outside, seen: await seeFor(shelf, offered, step.subject, outside) };
  const dialog = isSeries(offered) ? offered.about(step.subject ?? '', context) : offered;
  if (!dialog || isSeries(dialog)) return undefined;
  const { record = untouched } = await readDialog(shelf, dialog);
  const unfolded = unfold(dialog, record.said, context);
  return { ...unfolded, open: openQuestion(unfolded) };
}

/** What is stored, by name, of everything that the walk came by. */
async function kept({ talk, seen }: Walker): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const passed = [
    ...new Set(seen.filter(({ step }) => step.dialog !== menuStep.dialog).map(({ step }) => nameOf(step))),
  ];
  const stored = await Promise.all(passed.map(async (name) => [name, await talk.doc(name)] as const));
  return new Map(
    stored.flatMap(([name, value]) => {
      const record = DialogRecord.safeParse(JSON.parse(value ?? 'null'));
      return record.success ? [[name, record.data.said] as const] : [];
    }),
  );
}

async function placeOf({ talk }: Walker): Promise<Place> {
  return ConversationRecord.parse(JSON.parse((await talk.doc('conversation')) ?? '')).place;
}

// A broken promise is told as small as it gets in this time, rather than not at all.
const runs = { numRuns: 6, interruptAfterTimeLimit: 15_000 };
const mostTime = 40_000;

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

function isOfReport({ dialog }: Where): boolean {
  return guide.dialogs.some((one) => one.id === dialog && isReport(one));
}

describe('any walk', () => {
  it(
    'asks what is open, with a form of questions that apply',
    async () => {
      const base = open();
      await fc.assert(
        fc.asyncProperty(world, walks, async (world, steps) => {
          const walker = await somebody(base, world);
          for (const step of steps) {
            const deed = await deedOf(walker, step);
            const { step: where, form } = await act(walker, deed);
            const now = await look(walker);
            if (!now || (await placeOf(walker)).at === 'menu') continue;
            expect(where.question, trail(walker)).toBe(now.open?.id);
            for (const field of form?.fields ?? []) {
              const asked = now.questions.find(({ id }) => id === field.id);
              expect(asked?.state, trail(walker)).toBe('open');
              expect(field.choices.map(({ answer }) => answer)).toEqual(
                asked?.ear.choices.map(({ id }) => id),
              );
            }
            if (form) expect(form.fields.map(({ id }) => id)).toContain(where.question);
          }
        }),
        runs,
      );
    },
    mostTime,
  );

  it(
    'keeps what was said until the person takes it back',
    async () => {
      const base = open();
      await fc.assert(
        fc.asyncProperty(world, walks, async (world, steps) => {
          const walker = await somebody(base, world);
          for (const step of steps) {
            const deed = await deedOf(walker, step);
            const [before, asked, where] = [await kept(walker), await look(walker), walker.talk.last.step];
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
            if (saysNoted(message))
              expect(
                added.some((one) => 'answer' in one),
                trail(walker),
              ).toBe(true);
            const last = lastOf(after.get(nameOf(where)) ?? []);
            for (const [id, answer] of asked ? expectedOf(step, deed, asked.open, asked.questions) : []) {
              expect(last.answer(id), trail(walker)).toEqual(answer);
            }
          }
        }),
        runs,
      );
    },
    mostTime,
  );

  it(
    'changes no answer and no place with a switch of language',
    async () => {
      const base = open();
      await fc.assert(
        fc.asyncProperty(world, walks, async (world, steps) => {
          const walker = await somebody(base, world);
          for (const step of steps) {
            await act(walker, await deedOf(walker, step));
            if (step.does !== 'press') continue;
            const before = [await kept(walker), await placeOf(walker)];
            const { step: where } = walker.talk.last;
            for (const text of ['english', 'in het nederlands', 'English please', 'nederlands']) {
              const { step: now } = await act(walker, { does: 'say', text });
              expect([await kept(walker), await placeOf(walker)], trail(walker)).toEqual(before);
              // Told once more, a move that was made is one that was made before.
              const told = now.outcome === 'settled' && where.outcome === 'moved' ? where : now;
              const isBeside = (await placeOf(walker)).at === 'menu';
              expect(told, trail(walker)).toEqual(isBeside ? menuStep : where);
            }
          }
        }),
        runs,
      );
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
            if (step.dialog === menuStep.dialog || step.question === chooserStep || isOfReport(step)) return;
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
        { numRuns: 16, seed: 1 },
      );
      const ids = guide.dialogs.map(({ id }) => id);
      expect(ids.filter((id) => !seen.some(({ step }) => step.dialog === id))).toEqual([]);
      expect(seen.filter(({ form }) => form).length).toBeGreaterThan(10);
      expect(seen.filter(({ step }) => step.outcome !== undefined).length).toBeGreaterThan(20);
    },
    mostTime,
  );
});
