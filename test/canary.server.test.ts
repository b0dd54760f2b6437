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

/** In everything that people and channels send; it may come back to who sent it, and turn up nowhere else. */
const canary = 'kwetterkanarie';

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

/** The product in a process of its own that says as much as it ever does, and its folder. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  const guide = await startGuide({ DATA_DIR: folder, LOG_LEVEL: 'debug' });
  onTestFinished(async () => {
    await guide.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const post = async (path: string, body: object | string, bearer = ''): Promise<Reply> => {
    const response = await fetch(`${guide.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  };
  return { ...guide, folder, post };
}

type Guide = Awaited<ReturnType<typeof start>>;
type Heard = { readonly text: string; readonly channelData?: { readonly step: Step } };

let said = 0;

/** What a channel says in one conversation, with the canary in every id and everywhere else where it may be. */
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
async function tellAll(guide: Guide, ...ways: readonly string[]): Promise<void> {
  let step: Step = { dialog: '' };
  for (const way of ways) step = await tell(guide, way);
  const { dialog } = step;
  for (let asked = 0; asked < 60 && step.question && step.dialog === dialog; asked++) {
    const { question } = step;
    for (const answer of question === chooserStep ? answers : [`De ${canary}`, ...answers]) {
      step = await tell(guide, answer);
      if (step.question !== question) break;
    }
  }
  await tell(guide, 'antwoorden');
  await tell(guide, `wijzig ${canary}`);
}

/** What is sent with the canary in it and is no part of a conversation; each is refused. */
async function refusals({ post, url }: Guide): Promise<readonly Reply[]> {
  const { token, conversationId } = JSON.parse((await post('/api/webchat/token', {})).body);
  const own = `/v3/directline/conversations/${conversationId}/activities`;
  const got = [
    `/${canary}`,
    `/take-along?t=${canary}`,
    `/take-along/file?t=${canary}`,
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
  const channel = createServer((_request, response) => void response.writeHead(400).end());
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

function expectNoTrace({ printed, folder }: Guide) {
  expect(printed().split('\n').filter(isMarked)).toEqual([]);
  expect(isMarked(bytesIn(folder))).toBe(false);
}

describe('what people say', () => {
  it('is neither in the log nor readable in what is stored, whatever conversation it is said in', async () => {
    const guide = await start();
    await tell(guide, `Hallo ${canary}`);
    await tell(guide, 'ja');
    for (const name of others) await tellAll(guide, name);
    // What was told by then can be pointed to and gone on with.
    for (const ways of [['Bewijs'], ['Trajecten', '2', '2'], ['Mijn plan', '2']])
      await tellAll(guide, ...ways);
    const bytes = bytesIn(guide.folder);
    const kept = ['eligibility', 'evidence/K1', 'story/1', 'trajectory/1/T1', 'reflection/1', 'plan/1/state'];
    expect(kept.filter((name) => !bytes.includes(`}:${name}`))).toEqual([]);
    expectNoTrace(guide);
    for (const name of erasing) await tellAll(guide, name);
    expectNoTrace(guide);
  });

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
    const db = new DatabaseSync(join(guide.folder, 'loopbaanspiegel.sqlite'));
    db.exec('BEGIN EXCLUSIVE');
    expect(await tell(guide, `Het was een ${canary}`)).toEqual({ dialog: 'failure' });
    db.exec('ROLLBACK');
    db.close();
    await tell(guide, canary, { deliveryMode: 'normal', serviceUrl: await startDeafChannel() });
    for (const note of ['a turn failed', 'an answer was refused']) {
      expect(guide.printed().includes(note), note).toBe(true);
    }
    expectNoTrace(guide);
  });
});
