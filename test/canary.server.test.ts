import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { guide as conversations } from '../dialogs/index.ts';
import { chooserStep } from '../src/conversation/guide.ts';
import type { Step } from '../src/conversation/message.ts';
import { callWindow } from './support/inTeams.ts';
import { startGuide } from './support/process.ts';
import { startRedis } from './support/redis.ts';

/** In everything that people and channels send; it may come back to who sent it, and turn up nowhere else. */
const canary = 'kwetterkanarie';

const secret = 'a-secret-of-the-tests-that-is-long-enough';

/** What fits the questions that are not answered in words of one's own. */
const answers = [
  '1',
  'ja',
  '1 september 2024',
  '1 maart 2027',
  '16 per week',
  '40 uur',
  'alles',
  'overslaan',
];
const { dialogs } = conversations;
const nameOf = (one: (typeof dialogs)[number]) => one.text.nl.name;
const erasing = dialogs.filter(({ id }) => id === 'erasure').map(nameOf);
const others = dialogs.map(nameOf).filter((name) => !erasing.includes(name));

type Reply = { readonly status: number; readonly body: string };

/** The product in a process of its own that says as much as it ever does, and the folders in which anything is written. */
async function start(store: 'sqlite' | 'redis' = 'sqlite') {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  // With a log of every write that there ever was.
  const redis = store === 'redis' ? await startRedis('--appendonly', 'yes') : undefined;
  const guide = await startGuide({
    ...{ DATA_DIR: folder, LOG_LEVEL: 'debug', DIRECT_LINE_SECRET: secret },
    ...(redis && { REDIS_URL: redis.url }),
  });
  onTestFinished(async () => {
    await guide.kill('SIGKILL');
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const folders = [
    folder,
    ...(redis ? [(await redis.command('config', 'get', 'dir')).split('\n')[1] ?? ''] : []),
  ];
  const post = async (path: string, body: object | string, bearer = ''): Promise<Reply> => {
    const response = await fetch(`${guide.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  };
  return { ...guide, folder, folders, post };
}

type Guide = Awaited<ReturnType<typeof start>>;
type Heard = { readonly text: string; readonly channelData?: { readonly step: Step } };

/** Says something in one conversation, or presses or fills in what `over` says; answers where that is then. */
type Teller = (text: string, over?: object) => Promise<Step>;

let said = 0;

/** A conversation in a channel, with the canary in every id and everywhere else where it may be. */
function inChannel(guide: Guide): Teller {
  return (text, over) => tell(guide, text, over);
}

/** A conversation over Direct Line, of somebody whose site names them by the canary. */
async function overDirectLine({ post, url }: Guide): Promise<Teller> {
  const direct = '/v3/directline';
  const who = { user: { id: `${canary}-user`, name: canary }, trustedOrigins: [`https://${canary}.example`] };
  const { token, conversationId } = JSON.parse((await post(`${direct}/tokens/generate`, who, secret)).body);
  await post(`${direct}/conversations`, { user: { id: canary } }, token);
  const path = `${direct}/conversations/${conversationId}/activities`;
  let watermark = '';
  return async (text, over = {}) => {
    said += 1;
    const activity = {
      ...{ type: 'message', text, from: { id: canary, name: canary }, locale: 'nl-NL' },
      ...{ channelData: { canary, clientActivityID: `${canary}-${said}` }, entities: [{ canary }] },
      ...{ value: { canary }, attachments: [{ name: canary, content: canary }] },
      ...over,
    };
    const { status, body } = await post(path, activity, token);
    expect(status, body).toBe(200);
    const response = await fetch(`${url}${path}?watermark=${watermark}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const heard = (await response.json()) as { watermark: string; activities: readonly Heard[] };
    watermark = heard.watermark;
    return heard.activities.at(-1)?.channelData?.step ?? { dialog: '' };
  };
}

/** What a channel says in one conversation. */
async function tell(guide: Guide, text: string, over: object = {}): Promise<Step> {
  said += 1;
  const { body } = await guide.post('/api/messages', {
    ...{
      type: 'message',
      id: `${canary}-${said}`,
      text,
      channelId: 'webchat',
      deliveryMode: 'expectReplies',
    },
    ...{ from: { id: `${canary}-user`, name: canary }, recipient: { id: canary, name: canary } },
    ...{
      conversation: { id: `${canary}-conversation`, name: canary },
      serviceUrl: `http://127.0.0.1:9/${canary}`,
    },
    ...{ channelData: { canary }, entities: [{ canary }], value: { canary } },
    ...over,
  });
  const { activities = [] }: { activities?: readonly Heard[] } = JSON.parse(body);
  return activities.at(-1)?.channelData?.step ?? { dialog: '' };
}

/** Goes through a conversation to its end, and says the canary to each question before what fits it. */
async function tellAll(say: Teller, ...ways: readonly string[]): Promise<void> {
  let step: Step = { dialog: '' };
  for (const way of ways) step = await say(way);
  const { dialog } = step;
  // A list goes on for as long as somebody says that there is more.
  for (let asked = 0; asked < 35 && step.question && step.dialog === dialog; asked++) {
    const { question } = step;
    for (const value of question === chooserStep ? [] : marked(step)) await say(canary, { value });
    for (const answer of question === chooserStep ? answers : [`De ${canary}`, ...answers]) {
      step = await say(answer);
      if (step.question !== question) break;
    }
  }
  await say('antwoorden');
  await say(`wijzig ${canary}`);
}

/** What somebody may have pressed or filled in below a question, with the canary in it. */
function marked(step: Step): readonly object[] {
  const { question = '' } = step;
  return [
    { step, answer: canary, token: canary },
    { step, token: canary, [question]: canary, [canary]: canary },
    { step: { ...step, question: canary }, answer: canary },
  ];
}

/** What is sent with the canary in it and is no part of a conversation; each is refused. */
async function refusals({ post, url }: Guide): Promise<readonly Reply[]> {
  const { token, conversationId } = JSON.parse((await post('/api/webchat/token', {})).body);
  const own = `/v3/directline/conversations/${conversationId}/activities`;
  const got = [
    `/${canary}`,
    `/take-along?t=${canary}`,
    `/take-along/file?t=${canary}`,
    `/dossier?t=${canary}`,
    `/dossier/file?t=${canary}`,
    `/api/window?t=${canary}`,
    `${own}?watermark=${canary}`,
    `/api/tab/overview?${canary}`,
  ];
  return Promise.all([
    ...[`{"${canary}": ${canary}`, { type: canary, from: canary }, [canary], { [canary]: canary }].map(
      (body) => post('/api/messages', body),
    ),
    post('/api/messages', { type: 'message', text: canary, serviceUrl: `https://${canary}.example` }),
    post(own, { type: 'conversationUpdate', text: canary }, token),
    post(own, { type: { canary } }, token),
    post(own, { type: 'message', text: canary }, canary),
    post(`/v3/directline/conversations/${canary}/activities`, { type: 'message', text: canary }, token),
    post('/v3/directline/tokens/generate', { user: { id: canary } }, canary),
    post('/v3/directline/conversations', { user: { id: { canary } } }, token),
    post(`/take-along?t=${canary}`, { documents: { canary } }),
    ...got.map(async (path): Promise<Reply> => {
      const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      return { status: response.status, body: await response.text() };
    }),
  ]);
}

/** A channel that takes nothing; its address. */
async function startDeafChannel(): Promise<string> {
  const channel = createServer((_request, response) => {
    response.writeHead(400);
    response.end();
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void channel.close());
  return `http://127.0.0.1:${(channel.address() as AddressInfo).port}/${canary}`;
}

/** Everything in the files of the folder, byte for byte. */
function bytesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')).join('\n');
}

function isMarked(text: string): boolean {
  return text.toLowerCase().includes(canary);
}

function expectNoTrace({ printed, folders }: Guide) {
  expect(printed().split('\n').filter(isMarked)).toEqual([]);
  for (const folder of folders) expect(isMarked(bytesIn(folder))).toBe(false);
}

describe('what people say', () => {
  it.each([
    ['a channel', 'a file', 'sqlite'],
    ['Direct Line', 'Redis', 'redis'],
  ] as const)(
    'over %s to %s is neither in the log nor readable in what is stored, whatever conversation it is said in',
    async (_, __, store) => {
      const guide = await start(store);
      // Each in a conversation of its own over Direct Line, so that it is not too much for one.
      const open = async () => (store === 'sqlite' ? inChannel(guide) : overDirectLine(guide));
      const say = await open();
      await say(`Hallo ${canary}`);
      await say('ja');
      for (const name of others) await tellAll(await open(), name);
      // What was told by then can be pointed to and gone on with.
      for (const ways of [['Bewijs'], ['Trajecten', '2', '2'], ['Mijn plan', '2']])
        await tellAll(await open(), ...ways);
      const bytes = guide.folders.map(bytesIn).join();
      const kept = [
        'eligibility',
        'evidence/K1',
        'story/1',
        'trajectory/1/T1',
        'reflection/1',
        'plan/1/state',
        'recertification/1',
        'reminder/1',
      ];
      expect(kept.filter((name) => !bytes.includes(`}:${name}`))).toEqual([]);
      expectNoTrace(guide);
      for (const name of erasing) await tellAll(say, name);
      expectNoTrace(guide);
    },
  );

  it('is neither in the log nor readable in what is stored when it is typed in a window or sent from one', async () => {
    const guide = await start();
    for (const text of ['hallo', 'ja', 'reflectie']) await tell(guide, text, { channelId: 'msteams' });
    const step = { dialog: 'reflection', subject: '1', question: 'moment' };
    const { body } = await guide.post('/api/messages', {
      ...{ type: 'invoke', name: 'task/fetch', value: { data: { step, token: '3' }, canary } },
      ...{ id: canary, channelId: 'msteams', serviceUrl: await startDeafChannel() },
      ...{ from: { id: `${canary}-user`, name: canary }, recipient: { id: canary, name: canary } },
      conversation: { id: `${canary}-conversation`, name: canary },
    });
    const { url } = JSON.parse(body).task.value;
    const fields = { moment: `Een ${canary}`, R1: `${canary} 111222333` };
    expect((await callWindow(url, 'PUT', fields)).problems).toHaveProperty('R1');
    expectNoTrace(guide);
    expect((await callWindow(url, 'POST', fields)).problems).toHaveProperty('R1');
    expect(await callWindow(url, 'POST', { moment: `Een ${canary}` })).toMatchObject({ outcome: 'sent' });
    const bytes = bytesIn(guide.folder);
    const kept = ['}:reflection/1', '}window:', '}draft:reflection/1'];
    expect(kept.filter((name) => !bytes.includes(name))).toEqual([]);
    expectNoTrace(guide);
  });

  it('comes back in no refusal', async () => {
    const guide = await start();
    for (const { status, body } of await refusals(guide)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(isMarked(body), body).toBe(false);
    }
    expectNoTrace(guide);
  });

  it('is not in the log of a turn that fails, or whose answer cannot be sent', async () => {
    const guide = await start();
    await tell(guide, 'hallo');
    await tell(guide, 'ja');
    await tell(guide, 'verhaal');
    await tell(guide, `De ${canary}`);
    const db = new DatabaseSync(join(guide.folder, 'loopbaanspiegel.sqlite'), { timeout: 5_000 });
    db.exec('BEGIN EXCLUSIVE');
    expect(await tell(guide, `Het was een ${canary}`)).toEqual({ dialog: 'failure' });
    db.exec('ROLLBACK');
    db.close();
    await tell(guide, canary, { deliveryMode: 'normal', serviceUrl: await startDeafChannel() });
    for (const note of ['a turn failed', 'an answer was refused']) {
      await expect.poll(() => guide.printed().includes(note), { message: note, timeout: 10_000 }).toBe(true);
    }
    expectNoTrace(guide);
  });
});
