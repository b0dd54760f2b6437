import fc from 'fast-check';
import { commandWords } from '../../dialogs/commands.text.ts';
import { guide } from '../../dialogs/index.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import type { Context } from '../../src/conversation/dialog.ts';
import { chooserStep, menuStep } from '../../src/conversation/guide.ts';
import { codeSubject } from '../../src/conversation/joinable.ts';
import type { Message } from '../../src/conversation/message.ts';
import { isReport, isSeries, mayErase } from '../../src/conversation/offered.ts';
import type { Place, Where } from '../../src/conversation/place.ts';
import { untouched } from '../../src/conversation/prompt.ts';
import { readCommand } from '../../src/conversation/reading/command.ts';
import type { Entry } from '../../src/conversation/said.ts';
import { openQuestion, unfold } from '../../src/conversation/unfold.ts';
import { languages } from '../../src/language.ts';
import { editionOn, editions } from '../../src/profile/editions.ts';
import { keysOf } from '../../src/records/keys.ts';
import { ConversationRecord, DialogRecord, PractitionerRecord } from '../../src/records/records.ts';
import { readDialog, type Shelf, seeFor } from '../../src/see.ts';
import type { Conversation, Setting } from './conversation.ts';
import { fittingTexts } from './dialogs.ts';
import { madeUpEditions } from './editions.ts';

/** One random step of a walk, turned into something done where the walk has come. */
export type Step =
  | { readonly does: 'fit' | 'press' | 'fill'; readonly which: number }
  | { readonly does: 'pressOld' | 'fillOld'; readonly which: number; readonly ago: number }
  | { readonly does: 'say'; readonly text: string };

/** What somebody does: says something, or presses or fills in what is below a message, which is counted from the first. */
export type Deed =
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
export const walks = fc
  .array(visit, { minLength: 1, maxLength: 4, size: 'max' })
  .map((visits) => visits.flat());

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
  'recertification/1': {
    ...{
      from: '2019-01-01',
      'points.0.more': true,
      'points.1.name': 'Een training',
      'points.1.on': '2020-02-01',
    },
    ...{ 'points.1.amount': { value: 6, unit: 'points' }, 'points.1.check': true, 'points.1.more': false },
    ...{ 'meetings.0.more': true, 'meetings.1.name': 'De groep', 'meetings.1.on': '2027-01-01' },
    ...{ 'meetings.1.check': true, 'meetings.1.more': false },
  },
};
const begunEarlier = { story: 2, trajectory: 2, reflection: 1, plan: 1, recertification: 1 };

const worlds = {
  new: { today: '2026-09-01', language: 'nl', editions },
  known: { today: '2026-09-01', language: 'nl', editions },
  withNewerEditions: { today: '2022-06-01', language: 'en', editions: madeUpEditions },
} as const satisfies Record<string, Setting>;
type World = keyof typeof worlds;
export const world = fc.constantFrom<World>('new', 'known', 'withNewerEditions');

/** Somebody who walks, with everything the guide said to them. */
export type Walker = {
  readonly talk: Conversation;
  readonly world: World;
  readonly seen: Message[];
  readonly deeds: string[];
};

let people = 0;

/** The moment at which all walks begin. */
export function noonIn(world: World): number {
  return Date.parse(`${worlds[world].today}T10:00:00Z`);
}

/** Somebody new on the same store, at the menu; in a world with newer editions they began with the first. */
export async function somebody(base: Conversation, world: World, clock?: () => number): Promise<Walker> {
  people += 1;
  const who = { ...worlds[world], practitioner: `somebody ${people}`, ...(clock && { clock }) };
  await base
    .elsewhere({
      ...worlds[world],
      practitioner: who.practitioner,
      today: '2020-06-01',
      conversation: 'before',
    })
    .say('menu');
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
export function trail({ deeds, talk }: Walker): string {
  return `\n${deeds.join('\n')}\n${JSON.stringify(talk.last)}`;
}

export async function act({ talk, seen, deeds }: Walker, deed: Deed): Promise<Message> {
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
export async function deedOf(walker: Walker, step: Step): Promise<Deed> {
  const { talk, seen } = walker;
  const { last } = talk;
  // Nobody walks on who had everything erased.
  if (last.step.dialog === 'erasure' && last.step.question) return { does: 'say', text: 'terug' };
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
  const texts = [...fittingTexts, 'over drie dagen', ...words].filter((text) => fits(text, asked));
  const text = texts[step.which % texts.length];
  return text === undefined ? press() : { does: 'say', text };
}

export function fits(text: string, { kind, ear }: Asked): boolean {
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

export function nameOf({ dialog, subject }: Where): string {
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
  return { guide, keys: readableKeys, desk: { read, write: never, everything: never, prolong: never } };
}

async function contextOf({ talk, world }: Walker): Promise<Context> {
  const { today, editions: published } = worlds[world];
  const known = PractitionerRecord.parse(JSON.parse((await talk.doc('practitioner')) ?? ''));
  const edition = editionOn(known.edition, published);
  const later = published.filter(({ validFrom }) => validFrom > edition.validFrom && validFrom <= today);
  const earlier = published.filter(({ validFrom }) => validFrom < edition.validFrom);
  const beside = { keptMonths: 24, receipt: 'AB12-CD34', now: noonIn(world), due: await talk.due() };
  return {
    language: known.language,
    today,
    edition,
    earlier,
    later,
    seen: {},
    common: guide.common,
    ...beside,
  };
}

/** The questions of the dialog that the last message is about, as they stand now; nothing where it is about none. */
export async function look(walker: Walker) {
  const { step } = walker.talk.last;
  const offered = guide.dialogs.find(({ id }) => id === step.dialog);
  if (!offered || isReport(offered) || mayErase(offered) || step.question === chooserStep) return undefined;
  const shelf = shelfOf(walker);
  const outside = await contextOf(walker);
  const seen = await seeFor(shelf, offered, step.subject, outside);
  // Which code it is has nothing to do with what is asked.
  const code = step.subject === codeSubject && { joinable: { what: 'code' as const, code: 'BCDFGHJKM2' } };
  const context = { ...outside, seen, ...code };
  const dialog = isSeries(offered) ? offered.about(step.subject ?? '', context) : offered;
  if (!dialog || isSeries(dialog)) return undefined;
  const { record = untouched } = await readDialog(shelf, dialog);
  const unfolded = unfold(dialog, record.said, context);
  return { ...unfolded, open: openQuestion(unfolded) };
}

/** What is stored, by name, of everything that the walk came by. */
export async function kept({ talk, seen }: Walker): Promise<ReadonlyMap<string, readonly Entry[]>> {
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

export async function placeOf({ talk }: Walker): Promise<Place> {
  return ConversationRecord.parse(JSON.parse((await talk.doc('conversation')) ?? '')).place;
}

// A broken promise is told as small as it gets in this time, rather than not at all.
