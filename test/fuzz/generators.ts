import fc from 'fast-check';
import { guide } from '../../dialogs/index.ts';
import { languages } from '../../src/language.ts';

// So few that what comes in is about the same people again and again.
export const people = ['u1', 'u2'];
const conversations = ['c1', 'c2'];
const dialogs = guide.dialogs.map(({ id }) => id);
const names = guide.dialogs.flatMap(({ text }) => languages.map((language) => text[language].name));
const questions = guide.dialogs.flatMap((one) => ('questions' in one ? Object.keys(one.questions) : []));

// Names that every object has, and what a parser, a path or a database may trip over.
const awkwardNames = [
  ...'__proto__|constructor|prototype|toString|hasOwnProperty|then|toJSON||.|..|/|../../etc/passwd|%00|*|{}|-1'.split(
    '|',
  ),
  ...['\u0000', '\ud800', 'x'.repeat(200), 'x'.repeat(1_001)],
];
const awkwardTexts = [
  ...'wijzig __proto__|wijzig 99999999999999|verwijder -1|english|stop|<script>1</script>|{{DATE(x)}}|1e999|٣'.split(
    '|',
  ),
  ...'31 februari 0000|-0|||\u0000|\ud800|\u202ehallo|"; DROP TABLE documents; --|ja, nee|over 99999999 maanden'.split(
    '|',
  ),
  ...[
    'x'.repeat(4_001),
    'ja '.repeat(20_000),
    '('.repeat(5_000),
    ' '.repeat(50_000),
    '.,;:!?)'.repeat(3_000),
  ],
  ...[
    '9'.repeat(400),
    'niet '.repeat(800),
    '1 '.repeat(2_000),
    '👩‍👩‍👧'.repeat(500),
    '\n'.repeat(5_000),
    'a\u0301'.repeat(200),
  ],
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('ja', 'yes') },
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...'1|2|2 3 3|nee|overslaan|antwoorden|terug|Een verhaal|menu'.split('|')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...awkwardTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

/** Anything that JSON can hold, with what is seldom thought of more often than it is met. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2 ** 53, 1e308, '', [], {}, [null], [[]]),
  fc.constantFrom(...awkwardTexts, ...awkwardNames),
  fc.constantFrom(10, 100, 900).map(nested),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.constantFrom(...awkwardNames), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
  fc.constantFrom(50, 3_000).map((length) => Array.from({ length }, (_, at) => at)),
);

const id = fc.constantFrom(
  ...dialogs,
  ...awkwardNames,
  ...'menu|consent|failure|1|1/start|K1|new|1/|subject'.split('|'),
);
const step = fc.record(
  {
    dialog: id,
    subject: fc.oneof(id, fc.constantFrom('2', '1/T1', '1/closing', '1/2/3')),
    question: fc.oneof(id, fc.constantFrom(...questions, 'training.1.name', 'training.-1.check')),
    outcome: id,
  },
  { requiredKeys: ['dialog'] },
);
const token = fc.constantFrom('1', '2', '3', '', 'x'.repeat(40), 'x'.repeat(41));
const pressed = fc.record({ step, answer: fc.oneof(text, id), token }, { requiredKeys: ['step'] });
const field = fc.oneof(id, fc.constantFrom(...questions));
const filled = fc
  .tuple(pressed, fc.dictionary(field, fc.oneof(text, junk), { maxKeys: 35 }))
  .map(([{ answer: _, ...at }, answers]) => ({ ...answers, ...at }));

/** What may come along with something pressed or filled in: mostly near what the guide itself sends out. */
const value = fc.oneof({ weight: 4, arbitrary: pressed }, { weight: 2, arbitrary: filled }, junk);

export const locale = fc.constantFrom('nl-NL', 'en-US', 'EN', 'tlh', '', 'x'.repeat(36));
const otherTypes =
  'conversationUpdate|invoke|event|messageReaction|installationUpdate|typing|endOfConversation|messageUpdate|messageDelete|handoff|trace|command|__proto__|';
const said = {
  type: fc.oneof({ weight: 3, arbitrary: fc.constant('message') }, fc.constantFrom(...otherTypes.split('|'))),
  id: fc.oneof({ weight: 3, arbitrary: fc.uuid() }, fc.constantFrom('a1', 'a2', 'a|0', ...awkwardNames)),
  text,
  value: fc.option(value, { nil: undefined }),
  locale,
};
const ofChannel = {
  ...said,
  channelId: fc.constantFrom('msteams', 'msteams', 'webchat', 'test'),
  from: fc.constantFrom(...people).map((one) => ({ id: one, name: one })),
  conversation: fc.constantFrom(...conversations).map((one) => ({ id: one })),
  recipient: fc.constant({ id: 'bot' }),
  deliveryMode: fc.constantFrom('expectReplies', 'expectReplies', undefined, 'normal', 'ephemeral'),
  membersAdded: fc.constantFrom(undefined, [{ id: 'bot' }, { id: 'u1' }], [{}], [{ id: '' }]),
};
const fields = [
  ...'type|id|channelId|conversation|conversation.id|conversation.tenantId|from|from.id|from.aadObjectId|from.name'.split(
    '|',
  ),
  ...'from.role|recipient|recipient.id|membersAdded|membersRemoved|text|locale|value|value.step|value.answer'.split(
    '|',
  ),
  ...'channelData|channelData.clientActivityID|channelData.messageBack|timestamp|localTimestamp|expiration'.split(
    '|',
  ),
  ...'rawTimestamp|deliveryMode|attachments|entities|suggestedActions|replyToId|relatesTo|name|code|action'.split(
    '|',
  ),
  ...['callerId', 'serviceUrl', 'textFormat', 'inputHint', 'semanticAction', ...awkwardNames],
];
const fault = fc.tuple(fc.constantFrom(...fields), fc.oneof(junk, fc.constant(undefined)));
const faults = fc.oneof(fc.constant([]), fc.array(fault, { minLength: 1, maxLength: 4 }));

/** Activities as a channel at `serviceUrl` sends them to the Bot Framework's address, many with a few fields that are not right. */
export function activities(serviceUrl: string): fc.Arbitrary<object> {
  const spoiled = fc.tuple(fc.record(ofChannel), faults);
  return spoiled.map(([activity, wrong]) => wrong.reduce(spoil, { ...activity, serviceUrl }));
}

/** What Teams invokes when a window is asked for or closed: mostly near the button that the guide sends out. */
export function invokes(serviceUrl: string): fc.Arbitrary<object> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('task/fetch', 'task/submit') },
    fc.constantFrom('adaptiveCard/action', 'composeExtension/fetchTask', ...awkwardNames),
  );
  const asked = fc.record({ data: value, context: junk }, { requiredKeys: ['data'] });
  const invoked = { ...ofChannel, type: fc.constant('invoke'), name, value: fc.oneof(asked, value) };
  return fc
    .tuple(fc.record(invoked), faults)
    .map(([activity, wrong]) => wrong.reduce(spoil, { ...activity, serviceUrl }));
}

/** What the page of a window sends, by its fields. */
export const windowBodies: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .dictionary(
        fc.oneof(fc.constantFrom('moment', 'R1', 'R5', 'R1.more', 'intention', 'about'), field),
        text,
        {
          maxKeys: 6,
        },
      )
      .map((fields) => ({ fields })),
  },
  fc.dictionary(field, fc.oneof(text, junk), { maxKeys: 35 }).map((fields) => ({ fields })),
  junk,
);

/** Activities as a client posts them to our own Direct Line. */
export const posts: fc.Arbitrary<object> = fc
  .tuple(fc.record(said), faults)
  .map(([activity, wrong]) => wrong.reduce(spoil, activity));

// As a property of its own, also where it is named `__proto__`: so it comes out of JSON.
function spoil(activity: object, [name, wrong]: readonly [string, unknown]): object {
  const [outer = '', inner] = /^\w+\.\w+$/.test(name) ? name.split('.') : [name];
  const old = Object(Object.getOwnPropertyDescriptor(activity, outer)?.value);
  const put = inner === undefined ? wrong : spoil(old, [inner, wrong]);
  return Object.defineProperty({ ...activity }, outer, asOwn(put));
}

function asOwn(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}

type Node = { [name: string]: unknown };
type Edit = {
  readonly at: number;
  readonly how: string;
  readonly name: string;
  readonly put: unknown;
};
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('put', 'drop', 'rename', 'say', 'say'),
  name: field,
  put: junk,
});

/** Files like this one, with some of it taken out, replaced or added. */
export function files(real: string): fc.Arbitrary<object> {
  const edits = fc.array(edit, { minLength: 1, maxLength: 5 });
  return edits.map((all) => {
    const file: Node = JSON.parse(real);
    for (const one of all) change(file, one);
    return file;
  });
}

function change(file: Node, { at, how, name, put }: Edit) {
  const places = placesIn(file).filter(({ key }) => how !== 'say' || key === 'said');
  const { parent, key } = places[at % places.length] ?? { parent: file, key: '' };
  const old = parent[key];
  if (how === 'say' && Array.isArray(old)) old.push({ question: name, answer: put });
  else if (how === 'put') parent[key] = structuredClone(put);
  else delete parent[key];
  if (how === 'rename') Object.defineProperty(parent, name, asOwn(old));
}

function placesIn(value: unknown): readonly { parent: Node; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Node;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}
