import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { openChat } from '../support/chat.ts';
import { callWindow, type Got, type InTeams, openTeams, passIn } from '../support/inTeams.ts';
import { startGuide } from '../support/process.ts';
import { type Product, startProduct } from '../support/product.ts';

const { window } = commonText.nl;
const story = { situation: 'Het liep vast', task: 'Uitzoeken', action: 'Ik belde' };
const day = 24 * 60 * 60;

async function atSituation(): Promise<{ product: Product; person: InTeams }> {
  const product = await startProduct();
  const person = await openTeams(product);
  await person.say('verhaal', 'Stage', 'maart 2026');
  return { product, person };
}

/** What the guide sends next. */
async function next({ got }: InTeams, before: number): Promise<Got | undefined> {
  await vi.waitFor(() => expect(got.length).toBeGreaterThan(before), { timeout: 10_000 });
  return got.at(-1);
}

/** Sends what was filled in, and gives what the guide says to it in the chat. */
async function sendFrom(person: InTeams, url: string, filled: Record<string, string>) {
  const before = person.got.length;
  const answer = await callWindow(url, 'POST', filled);
  expect(answer).toMatchObject({ status: 200, outcome: 'sent' });
  return (await next(person, before))?.text ?? '';
}

const draftsIn = async (url: string) => {
  const { form } = await callWindow(url, 'GET');
  return form?.fields.flatMap(({ id, draft }) => (draft === undefined ? [] : [[id, draft]]));
};

describe('a window in Teams', () => {
  it('is asked for by a button, and shows everything at hand', async () => {
    const { person } = await atSituation();
    const { status, body } = await person.invoke('task/fetch', { data: person.button() });
    expect(status).toBe(200);
    expect(body.task).toMatchObject({ type: 'continue', value: { title: 'Verhaal', width: 'large' } });
    const url = await person.open();
    const { form, language } = await callWindow(url, 'GET');
    expect(language).toBe('nl');
    expect(form).toMatchObject({ title: 'Verhaal: Stage', question: 'situation' });
    expect(form?.fields.map(({ id }) => id)).toEqual([
      ...['situation', 'task', 'action', 'result', 'reflection'],
    ]);
  });

  it('is a page that Teams, and nobody else, may show in a frame', async () => {
    const { person } = await atSituation();
    const { status, headers } = await fetch(await person.open());
    expect(status).toBe(200);
    expect(headers.get('x-frame-options')).toBeNull();
    const policy = headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).toContain(
      'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy.join()).not.toContain('unsafe');
  });

  it('answers all that was filled in in one turn, and the chat goes on where that ends', async () => {
    const { person } = await atSituation();
    const text = await sendFrom(person, await person.open(), story);
    const noted = window.answered(['De situatie', 'Jouw taak', 'Wat je deed']).replaceAll('**', '');
    expect(text).toContain(`${noted}\nWat kwam er uit?`);
    expect(person.got.at(-1)?.replyToId).toBeUndefined();
    await person.say('Een plan', 'Eerder bellen');
    expect(person.got.at(-1)?.text).toContain('Je verhaal Stage is bewaard');
  });

  it('is the same window however often Teams asks for it', async () => {
    const { person } = await atSituation();
    const value = { data: person.button() };
    const answers = await Promise.all([
      person.invoke('task/fetch', value, { id: 'invoke-1' }),
      person.invoke('task/fetch', value, { id: 'invoke-1' }),
      person.invoke('task/fetch', value, { id: 'invoke-2' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.task?.type])).toEqual(
      Array(3).fill([200, 'continue']),
    );
    const [one, ...others] = await Promise.all([1, 2, 3].map(async () => passIn(await person.open())));
    for (const other of others) expect(other).toEqual(one);
  });

  it('has nothing more to be told when Teams closes it', async () => {
    const { person } = await atSituation();
    const before = person.got.length;
    for (const value of [{ data: {} }, { data: '' }, undefined]) {
      expect(await person.invoke('task/submit', value)).toEqual({ status: 200, body: {} });
    }
    expect(person.got).toHaveLength(before);
  });

  it('leaves everything possible in the chat', async () => {
    const { person } = await atSituation();
    await person.open();
    expect((await person.say('Het liep vast')).text).toContain('Wat had jij daarin te doen?');
  });

  it.each<[string, string, unknown, object?]>([
    ['something else', 'adaptiveCard/action', {}],
    ['nothing', '', {}],
    ['a window of no step', 'task/fetch', { data: {} }],
    ['a window of a step that is none', 'task/fetch', { data: { step: 'story' } }],
    ['a window without data', 'task/fetch', undefined],
    [
      'a window where others are',
      'task/fetch',
      { data: { step: { dialog: 'story', subject: '1', question: 'situation' } } },
      { conversation: { id: 'a:teams-person', conversationType: 'groupChat' } },
    ],
    [
      'a window of nobody',
      'task/fetch',
      { data: { step: { dialog: 'story', subject: '1', question: 'situation' } } },
      { from: {} },
    ],
  ])('cannot be had by invoking %s', async (_what, name, value, over) => {
    const { person } = await atSituation();
    expect((await person.invoke(name, value, over)).status).toBe(400);
  });
});

describe('a draft', () => {
  it('is there again when the window is opened again, also after a restart', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    expect(await callWindow(url, 'PUT', { situation: 'Het liep' })).toMatchObject({
      status: 200,
      problems: {},
    });
    await callWindow(url, 'PUT', { situation: 'Het liep vast', action: 'Ik ' });
    await product.deploy();
    const expected = [
      ['situation', 'Het liep vast'],
      ['action', 'Ik '],
    ];
    expect(await draftsIn(await person.open())).toEqual(expected);
    await person.say('waarom');
    expect(await draftsIn(await person.open())).toEqual(expected);
  });

  it('is there again when the process was killed while somebody typed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-draft-'));
    const first = await startGuide({ DATA_DIR: folder });
    const before = await openTeams(first);
    await before.say('verhaal', 'Stage', 'maart 2026');
    expect((await callWindow(await before.open(), 'PUT', story)).status).toBe(200);
    await first.kill('SIGKILL');
    const second = await startGuide({ DATA_DIR: folder });
    onTestFinished(async () => {
      await second.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });
    const after = await openTeams(second);
    await after.say('verder');
    expect(await draftsIn(await after.open())).toEqual(Object.entries(story));
  });

  it('counts for nothing until it is sent, and is gone then', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    await callWindow(url, 'PUT', story);
    const drafts = () => product.rowsOf('teams-person', 'msteams').filter((key) => key.includes('draft:'));
    expect(drafts()).toHaveLength(1);
    expect((await person.say('antwoorden')).text).not.toContain('Het liep vast');
    await sendFrom(person, url, { ...story, result: '' });
    expect(drafts()).toEqual([]);
    expect(await draftsIn(await person.open())).toEqual([]);
    // What was on its way when it was sent does not bring it back.
    expect(await callWindow(url, 'PUT', story)).toMatchObject({ isClosed: true });
    expect(drafts()).toEqual([]);
  });

  it('stays where it was typed on another device, and what was sent knew nothing of it', async () => {
    const { person } = await atSituation();
    const url = await person.open();
    await callWindow(url, 'PUT', { situation: 'Het liep', result: 'Een plan', reflection: ' ' });
    await sendFrom(person, url, { ...story, result: '', reflection: '' });
    expect(await draftsIn(await person.open())).toEqual([['result', 'Een plan']]);
  });

  it('is kept for fourteen days after it was changed last', async () => {
    const { product, person } = await atSituation();
    await callWindow(await person.open(), 'PUT', { situation: 'Het liep' });
    product.wait(13 * day);
    await callWindow(await person.open(), 'PUT', { action: 'Ik belde' });
    product.wait(13 * day);
    await person.say('waarom');
    expect(await draftsIn(await person.open())).toHaveLength(2);
    product.wait(2 * day);
    expect(await draftsIn(await person.open())).toEqual([]);
  });

  it('shows beside what was answered in the chat meanwhile, and takes no place of it by itself', async () => {
    const { person } = await atSituation();
    await callWindow(await person.open(), 'PUT', { situation: 'Het liep' });
    await person.say('Het liep vast');
    const { form } = await callWindow(await person.open(), 'GET');
    expect(form?.fields[0]).toMatchObject({ value: 'Het liep vast', draft: 'Het liep' });
  });

  it('is not shown where it says what was answered', async () => {
    const { person } = await atSituation();
    await callWindow(await person.open(), 'PUT', { situation: 'Het liep vast' });
    await person.say('Het liep vast');
    expect(await draftsIn(await person.open())).toEqual([]);
  });

  it.each(['Bsn 111222333', 'Bsn 111\u200b222\u200b333'])(
    'holds no citizen service number, and says so at the field',
    async (situation) => {
      const { person } = await atSituation();
      const url = await person.open();
      const fields = { situation, action: 'Ik belde' };
      const { problems } = await callWindow(url, 'PUT', fields);
      expect(problems).toEqual({ situation: window.noServiceNumber });
      expect(await draftsIn(url)).toEqual([['action', 'Ik belde']]);
    },
  );

  it.each([
    [4_001, {}],
    [8_000, {}],
    [8_001, { situation: window.cannotKeep }],
  ])('may be longer than an answer, up to a point: %i characters', async (length, problems) => {
    const { person } = await atSituation();
    const url = await person.open();
    const situation = 'x'.repeat(length);
    expect((await callWindow(url, 'PUT', { situation })).problems).toEqual(problems);
    expect(await draftsIn(url)).toHaveLength(1 - Object.keys(problems).length);
  });

  it('is told of where it is told what is kept, and erased with everything else', async () => {
    const { product, person } = await atSituation();
    expect((await person.say('menu', 'privacy')).text).not.toContain('nog niet verstuurde');
    await person.say('verder');
    const url = await person.open();
    await callWindow(url, 'PUT', story);
    const told = (await person.say('menu', 'privacy')).text;
    expect(told).toContain('één tekst die je nog niet verstuurde');
    expect(told).toContain('14 dagen');
    expect((await person.say('wis alles')).text).toContain('één tekst die je nog niet verstuurde');
    await person.say('ja, wis alles');
    const left = () => product.rowsOf('teams-person', 'msteams').filter((key) => !/unsent:|:key$/.test(key));
    expect(left()).toEqual([]);
    expect((await callWindow(url, 'GET')).status).toBe(403);
    expect((await callWindow(url, 'PUT', story)).status).toBe(403);
    expect((await callWindow(url, 'POST', story)).status).toBe(403);
    expect(left()).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is turned down at the field that does not fit, and nothing is lost or said in the chat', async () => {
    const { person } = await atSituation();
    const url = await person.open();
    await callWindow(url, 'PUT', story);
    const before = person.got.length;
    const filled = { ...story, task: 'x'.repeat(4_001), action: 'bsn 111222333' };
    expect(await callWindow(url, 'POST', filled)).toMatchObject({
      status: 200,
      problems: { task: window.tooLong(4_000, 4_001), action: window.noServiceNumber },
    });
    expect(await draftsIn(url)).toHaveLength(3);
    expect((await person.say('antwoorden')).text).not.toContain('Het liep vast');
    expect(person.got).toHaveLength(before + 1);
    expect(await sendFrom(person, url, story)).toContain('Wat kwam er uit?');
  });

  it('counts once, however often the page sends it', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    const before = person.got.length;
    const sent = await Promise.all([1, 2, 3].map(() => callWindow(url, 'POST', story)));
    expect(sent.map(({ outcome }) => outcome)).toEqual(Array(3).fill('sent'));
    await product.deploy();
    expect(await callWindow(url.replace(/^http:\/\/[^/]+/, product.url), 'POST', story)).toMatchObject({
      outcome: 'sent',
    });
    await next(person, before);
    expect((await person.say('antwoorden')).text.match(/Het liep vast/g)).toHaveLength(1);
    expect(person.got).toHaveLength(before + 2);
  });

  it('is told from anything else that is sent from the same window later', async () => {
    const { person } = await atSituation();
    const url = await person.open();
    await sendFrom(person, url, story);
    expect(await callWindow(url, 'POST', { ...story, result: 'Een plan' })).toMatchObject({
      outcome: 'closed',
    });
    expect((await callWindow(url, 'GET')).form).toBeUndefined();
    expect((await person.say('antwoorden')).text).not.toContain('Een plan');
  });

  it('is not taken where its question was answered in the chat, and waits in the next window', async () => {
    const { person } = await atSituation();
    const url = await person.open();
    await callWindow(url, 'PUT', story);
    const old = person.got.at(-1);
    await person.say('Het liep goed vast');
    const before = person.got.length;
    expect(await callWindow(url, 'POST', story)).toMatchObject({ outcome: 'closed' });
    expect((await callWindow(url, 'GET')).form).toBeUndefined();
    expect(person.got).toHaveLength(before);
    const { body } = await person.invoke('task/fetch', { data: person.button(old) });
    expect(body.task).toEqual({ type: 'message', value: window.closed });
    expect(await draftsIn(await person.open())).toEqual([
      ['situation', 'Het liep vast'],
      ['task', 'Uitzoeken'],
      ['action', 'Ik belde'],
    ]);
  });

  it('says that there is nothing in it', async () => {
    const { person } = await atSituation();
    expect(await callWindow(await person.open(), 'POST', { situation: ' ' })).toMatchObject({
      outcome: 'nothing',
    });
  });

  it('has nothing in it that cannot be seen', async () => {
    const { person } = await atSituation();
    const hidden = 'Het\u200b liep\u202e vast\u0000\nen toen';
    await sendFrom(person, await person.open(), { situation: hidden });
    expect((await callWindow(await person.open(), 'GET')).form?.fields[0]?.value).toBe(
      'Het liep vast \nen toen',
    );
  });

  it('fills in a whole group of ratings', async () => {
    const product = await startProduct();
    const person = await openTeams(product);
    await person.say('zelfbeoordeling', '2', '3');
    const url = await person.open();
    const { form } = await callWindow(url, 'GET');
    expect(form?.fields.map(({ id, value }) => [id, value])).toEqual([
      ['K2.1', 'level3'],
      ['K2.2', undefined],
      ['K2.3', undefined],
    ]);
    const filled = { 'K2.1': 'level3', 'K2.2': 'level2', 'K2.3': 'level4' };
    expect(await sendFrom(person, url, filled)).toContain(commonText.nl.notedMany(2));
  });
});

describe('a pass for a window', () => {
  it('is good for half an hour, and for half an hour again each time it is used', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    product.wait(29 * 60);
    const { pass } = await callWindow(url, 'PUT', {});
    product.wait(2 * 60);
    expect((await callWindow(url, 'GET')).status).toBe(403);
    expect((await callWindow(url, 'PUT', story)).status).toBe(403);
    expect((await callWindow(url, 'POST', story)).status).toBe(403);
    product.wait(27 * 60);
    expect((await callWindow(url, 'PUT', story, pass)).status).toBe(200);
    expect(await callWindow(url, 'POST', story, pass)).toMatchObject({ outcome: 'sent' });
  });

  it('lasts no longer than a day, and what was typed is there in a window that is opened anew', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    let { pass } = await callWindow(url, 'PUT', story);
    for (let hours = 0; hours < 24; hours += 0.4) {
      product.wait(0.4 * 60 * 60);
      ({ pass = pass } = await callWindow(url, 'PUT', {}, pass));
    }
    product.wait(0.4 * 60 * 60);
    expect((await callWindow(url, 'GET', undefined, pass)).status).toBe(403);
    expect(await draftsIn(await person.open())).toHaveLength(3);
  });

  it('is for no window of somebody else', async () => {
    const { product, person } = await atSituation();
    await callWindow(await person.open(), 'PUT', story);
    const other = await openTeams(product, 'other');
    const { body } = await other.invoke('task/fetch', { data: person.button() });
    expect(body.task).toEqual({ type: 'message', value: window.closed });
    await other.say('verhaal', 'Anders', 'mei 2026');
    const url = await other.open();
    expect(await draftsIn(url)).toEqual([]);
    expect((await callWindow(url, 'GET')).form?.title).toBe('Verhaal: Anders');
  });

  it('is none that was given out for something else, or made up', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    const told = JSON.stringify(await person.say('neem alles mee'));
    const [, takeAlong = ''] = /take-along\?t=([^"]+)"/.exec(told) ?? [];
    expect(takeAlong).not.toBe('');
    const chat = await openChat(product);
    const session = await (await fetch(`${product.url}/api/webchat/token`, { method: 'POST' })).json();
    const own = passIn(url);
    const passes = ['', 'x', takeAlong, session.token, session.resume, `${own.slice(0, -2)}xx`];
    for (const pass of passes) {
      for (const method of ['GET', 'PUT', 'POST'] as const) {
        const fields = method === 'GET' ? undefined : story;
        expect((await callWindow(url, method, fields, pass)).status, pass).toBe(403);
      }
    }
    expect((await fetch(`${product.url}/take-along/file?t=${own}`)).status).toBe(403);
    expect(chat.last.text).not.toBe('');
  });

  it.each<[string, unknown]>([
    ['no fields', {}],
    ['fields that are no texts', { fields: { situation: 1 } }],
    ['a list', { fields: ['x'] }],
    ['nothing', null],
    [
      'too many fields',
      { fields: Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`f${at}`, 'x'])) },
    ],
    ['a field with a name that is too long', { fields: { ['x'.repeat(41)]: 'x' } }],
  ])('takes nothing of another shape: %s', async (_what, body) => {
    const { person } = await atSituation();
    const url = await person.open();
    const headers = { authorization: `Bearer ${passIn(url)}`, 'content-type': 'application/json' };
    for (const method of ['PUT', 'POST']) {
      const request = { method, headers, body: JSON.stringify(body) };
      expect((await fetch(new URL('/api/window', url), request)).status).toBe(400);
    }
  });
});

describe('a chat that is joined with another', () => {
  it('takes what was typed in a window along, and closes the window that was open', async () => {
    const { product, person } = await atSituation();
    const url = await person.open();
    await callWindow(url, 'PUT', story);
    const chat = await openChat(product);
    await chat.say('verhaal', 'Van hier', 'menu');
    const { text } = await person.say('menu', 'koppelen', 'ja');
    await chat.say(/\b(\w{5}-\w{5})\b/.exec(text)?.[1] ?? '', 'ja');
    expect(chat.last.step.outcome).toBe('joined');
    expect((await callWindow(url, 'GET')).status).toBe(403);
    expect((await callWindow(url, 'POST', story)).status).toBe(403);
    await person.say('verhaal', 'Stage');
    expect(await draftsIn(await person.open())).toEqual(Object.entries(story));
    expect(await sendFrom(person, await person.open(), story)).toContain('Wat kwam er uit?');
    expect((await chat.said('story/2')).at(-1)).toEqual({ question: 'action', answer: 'Ik belde' });
  });

  it('keeps what was typed on both sides of the same, each in its fields', async () => {
    const product = await startProduct();
    const [here, there] = [await openTeams(product, 'here'), await openTeams(product, 'there')];
    for (const [person, filled] of [
      [here, { 'K2.1': 'level1', 'K2.2': 'level2' }],
      [there, { 'K2.2': 'level3', 'K2.3': 'level4' }],
    ] as const) {
      await person.say('zelfbeoordeling', '2');
      await callWindow(await person.open(), 'PUT', filled);
    }
    const { text } = await there.say('menu', 'koppelen', 'ja');
    await here.say('menu', /\b(\w{5}-\w{5})\b/.exec(text)?.[1] ?? '', 'ja', 'zelfbeoordeling', '2');
    const drafts = await draftsIn(await here.open());
    expect(drafts).toHaveLength(3);
    expect(drafts).toContainEqual(['K2.1', 'level1']);
    expect(drafts).toContainEqual(['K2.3', 'level4']);
    expect(product.rowsOf('there', 'msteams').filter((key) => /draft|window/.test(key))).toEqual([]);
  });
});
