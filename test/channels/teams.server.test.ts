import { describe, expect, it, onTestFinished } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { words as intervision } from '../../dialogs/intervision/words.ts';
import { sizeOf } from '../../src/channels/teams/onCards.ts';
import type { Incoming } from '../../src/turn.ts';
import { startProduct } from '../support/product.ts';
import { countingBot, say, startTalk, tagOf } from '../support/talk.ts';
import { inTeams, startTeams } from '../support/teams.ts';

const { nl, en } = commonText;
const added = { type: 'installationUpdate', action: 'add' };
const removed = { type: 'installationUpdate', action: 'remove' };
const arrived = {
  type: 'conversationUpdate',
  membersAdded: [{ id: '28:bot' }, { id: '29:somebody', aadObjectId: 'aad of 29:somebody' }],
};

/** Somebody in Teams who talks to the whole product. */
async function meet() {
  const product = await startProduct();
  const teams = await startTeams();
  return { product, teams, person: inTeams(product.url, teams) };
}

/** Somebody in Teams who talks to a bot that counts. */
async function meetCounting(options: Parameters<typeof startTalk>[0] = {}, over: object = {}) {
  const talk = await startTalk(options);
  onTestFinished(talk.stop);
  const teams = await startTeams();
  return { talk, teams, person: inTeams(talk.url, teams, '29:somebody', over) };
}

describe('somebody who brings the guide in', () => {
  it.each([
    ['in one order', [added, arrived]],
    ['in the other', [arrived, added]],
  ])('is greeted once, though Teams tells it in two ways, %s', async (_what, both) => {
    const { teams, person } = await meet();
    for (const one of both) await person.post(one);
    expect(teams.shown.map(({ text }) => text)).toEqual([expect.stringContaining('Mag ik bewaren')]);
  });

  it('is greeted once where both come at once', async () => {
    const { teams, person } = await meet();
    await Promise.all([person.post(added), person.post(arrived)]);
    expect(teams.shown).toHaveLength(1);
  });

  it('is greeted again where they bring it in another day, with what was open', async () => {
    const { teams, person } = await meet();
    const at = (time: string) => ({ timestamp: `2026-09-01T${time}Z` });
    await person.post({ ...added, ...at('12:00:00.000') });
    await person.say('ja', 'toelatingscheck');
    const before = teams.shown.length;
    await person.post({ ...removed, ...at('12:05:00.000') });
    await person.post({ ...added, ...at('12:06:00.000') });
    expect(teams.shown).toHaveLength(before + 1);
    expect(person.last().text).toContain('Fijn dat je er weer bent.');
  });

  it('is not answered where they take it away, and can be reached no more', async () => {
    const { talk, teams, person } = await meetCounting();
    await person.post(removed);
    expect(teams.calls).toEqual([]);
    expect(talk.unreachable).toEqual([tagOf('msteams', 'aad of 29:somebody')]);
  });
});

describe('a question with buttons', () => {
  it('says what was answered once it was, and has nothing to press any more', async () => {
    const { teams, person } = await meet();
    const menu = await person.say('hallo', 'ja');
    const question = await person.say('toelatingscheck');
    await person.press('Nee');
    const [answered] = teams.shown.filter(({ id }) => id === question.id);
    expect(answered?.text).toBe(`${question.text}\nJe antwoord: Nee`);
    expect(answered?.labels).toEqual([]);
    expect(teams.shown.find(({ id }) => id === menu.id)?.text).toBe(
      `${menu.text}\nJe antwoord: Toelatingscheck`,
    );
    // Only the last one has something to press.
    expect(teams.shown.filter(({ labels }) => labels.length > 0)).toEqual([person.last()]);
  });

  it('says what was understood of what was typed', async () => {
    const { teams, person } = await meet();
    const question = await person.say('hallo', 'ja', 'toelatingscheck');
    await person.say('nee hoor');
    expect(teams.shown.find(({ id }) => id === question.id)?.text).toContain('Je antwoord: Nee');
  });

  it('says what was filled in, and has no form any more', async () => {
    const { teams, person } = await meet();
    const group = await person.say('hallo', 'ja', 'zelfbeoordeling', 'loopbaantheorieën');
    const [first = '', second = ''] = group.fields;
    await person.fill({ [first]: 'level2', [second]: 'level3' });
    const answered = teams.shown.find(({ id }) => id === group.id);
    expect(answered?.text).toMatch(/\nJe antwoord: [^\n;]+; [^\n;]+$/);
    expect(answered?.fields).toEqual([]);
  });

  it('only loses its buttons where it is asked again', async () => {
    const { teams, person } = await meet();
    const question = await person.say('hallo', 'ja', 'toelatingscheck');
    await person.say('blauw', 'waarom', 'english');
    const [first, ...others] = teams.shown.filter(({ text }) => text.startsWith(question.text));
    expect(first).toMatchObject({ id: question.id, text: question.text, labels: [] });
    expect(others).toEqual([]);
    expect(person.last().labels).toEqual(['Yes', 'No']);
  });

  it('does not tell again what is turned down', async () => {
    const { teams, person } = await meet();
    const question = await person.say('hallo', 'ja', 'toelatingscheck');
    await person.say('mijn bsn is 111222333');
    expect(JSON.stringify(teams.shown)).not.toContain('111222333');
    expect(teams.shown.find(({ id }) => id === question.id)?.labels).toEqual([]);
  });

  it('says what was answered also after a restart', async () => {
    const { product, teams, person } = await meet();
    const question = await person.say('hallo', 'ja', 'toelatingscheck');
    await product.deploy();
    await inTeams(product.url, teams, '29:somebody', { id: 'after' }).press('Nee', question);
    expect(teams.shown.find(({ id }) => id === question.id)?.text).toContain('Je antwoord: Nee');
  });

  it('stays as it is where Teams does not change it, and the conversation goes on', async () => {
    const { product, teams, person } = await meet();
    const question = await person.say('hallo', 'ja', 'toelatingscheck');
    teams.be('takes', { status: 500 });
    await person.press('Nee');
    expect(teams.shown.find(({ id }) => id === question.id)).toEqual(question);
    expect(product.warnings).toEqual([
      'a card could not be changed: {"channel":"msteams","error":"Undelivered"}',
    ]);
    await person.press('Geen hbo of wo');
    expect(person.last().text).not.toContain(nl.movedOn);
  });

  it('is forgotten with everything else', async () => {
    const { product, teams, person } = await meet();
    await person.say('hallo', 'ja', 'verhaal', 'Omar');
    const isCard = (key: string) => key.includes('}cards:');
    expect(product.rowsOf('aad of 29:somebody', 'msteams').filter(isCard)).toHaveLength(1);
    await person.say('wis alles', 'ja');
    expect(person.last().text).toContain('gewist');
    const left = product.rowsOf('aad of 29:somebody', 'msteams');
    expect(left.filter((key) => !key.endsWith(':key'))).toEqual([]);
    expect(teams.shown.slice(0, -1).filter(({ labels }) => labels.length > 0)).toEqual([]);
  });
});

describe('a message that is too large for Teams', () => {
  it('comes in parts that are not, and what can be pressed is below the last', async () => {
    const text = Array.from({ length: 400 }, (_, at) => `Alinea ${at}. ${'Nog een zin. '.repeat(10)}`).join(
      '\n\n',
    );
    const bot = {
      ...countingBot([]),
      turn: async () => ({ messages: [say(text, 'long', ['Ja'])], mayKeep: true }),
    };
    const { teams, person } = await meetCounting({ bot });
    await person.say('hallo');
    expect(teams.shown.length).toBeGreaterThan(1);
    expect(Math.max(...teams.shown.map(({ activity }) => sizeOf(activity)))).toBeLessThan(100_000);
    expect(teams.shown.map(({ labels }) => labels.length)).toEqual([...teams.shown.slice(1).map(() => 0), 1]);
    const all = teams.shown.map((one) => one.text).join('\n');
    expect(all.match(/Alinea \d+/g)).toHaveLength(400);
  });
});

describe('an answer that Teams may have', () => {
  it('comes once more with the same to press, and says that it may be there', async () => {
    let skipped = 0;
    const { talk, teams, person } = await meetCounting({ skip: () => skipped });
    teams.be({ status: 502 });
    await person.post({ text: 'hallo' });
    skipped = 31_000;
    await talk.channels.recover();
    expect(teams.shown.map(({ text }) => text)).toEqual([`${nl.maybeThere}\n1: 5`, 'Ga door']);
  });

  it('has nothing to press where the conversation went on', async () => {
    const { product, teams, person } = await meet();
    await person.say('hallo', 'ja');
    teams.be({ status: 502 });
    await person.post({ text: 'toelatingscheck' });
    const question = await person.say('waarom');
    product.wait(31);
    // Whoever starts next finds it.
    await product.deploy();
    await expect.poll(() => person.last().text).toContain(nl.maybeThere);
    expect(person.last().labels).toEqual([]);
    expect(teams.shown.find(({ id }) => id === question.id)?.labels).toEqual(question.labels);
  });
});

describe('where others read along', () => {
  const group = { conversation: { id: '19:group', conversationType: 'groupChat', tenantId: 'tenant' } };
  const channel = {
    conversation: { id: '19:channel;messageid=1', conversationType: 'channel' },
    channelData: { team: { id: '19:team' }, tenant: { id: 'tenant' } },
  };

  it.each([
    ['a group chat', group],
    ['a channel', channel],
    ['what says only that there are several', { conversation: { id: '19:x', isGroup: true } }],
  ])('nothing is talked about, kept or noted, in %s', async (_what, over) => {
    const { talk, teams, person } = await meetCounting({}, over);
    await person.post({ id: 'g1', text: '<at>Loopbaanspiegel</at> Omar liep vast', locale: 'en-GB' });
    await person.post({ id: 'g1', text: '<at>Loopbaanspiegel</at> Omar liep vast', locale: 'en-GB' });
    expect(teams.shown.map(({ text }) => text)).toEqual([en.inPerson]);
    expect(talk.heard).toEqual([]);
    expect(talk.logged).toEqual([]);
  });

  it('it says so too when it is brought in there, and nothing to whatever else happens', async () => {
    const { teams, person } = await meetCounting({}, group);
    await person.post({ ...added, id: 'g1' });
    for (const type of [
      'conversationUpdate',
      'messageUpdate',
      'messageDelete',
      'messageReaction',
      'typing',
    ]) {
      await person.post({ ...arrived, type, id: type, action: undefined });
    }
    await person.post({ ...removed, id: 'g2' });
    expect(teams.shown.map(({ text }) => text)).toEqual([nl.inPerson]);
  });

  it('nothing of it is in the store', async () => {
    const { product, teams, person } = await meet();
    await person.post({ ...group, text: 'Omar liep vast' });
    expect(teams.shown).toHaveLength(1);
    expect(product.rowsOf('aad of 29:somebody', 'msteams')).toEqual([]);
  });
});

describe('an intervision sheet in a channel', () => {
  const inChannel = (text: string) => ({
    conversation: { id: '19:channel;messageid=1', conversationType: 'channel' },
    channelData: { team: { id: '19:team' }, tenant: { id: 'tenant' } },
    text: `<at>Loopbaanspiegel</at> ${text}`,
    entities: [{ type: 'mention', text: '<at>Loopbaanspiegel</at>', mentioned: { id: '28:bot' } }],
  });

  /** Somebody in Teams whose first sheet is ready. */
  async function withSheet() {
    const met = await meet();
    await met.person.say('hallo', 'ja', 'trajecten', 'Wilg', 'ja', 'Wilg wil weg bij Jan Bakker', 'nee');
    await met.person.say('Niets', 'online', 'menu', 'intervisie', 'Wilg', 'ja', 'laat staan', 'overslaan');
    await met.person.say('overslaan', 'overslaan', 'Vraag *door*', 'ja');
    return met;
  }

  it('is put there for whoever asks for their own, exactly as it was previewed, and once', async () => {
    const { teams, person } = await withSheet();
    expect(person.last().text).toContain('deel blad 1');
    const before = teams.shown.length;
    await person.post({ ...inChannel('deel blad 1'), id: 'c1' });
    await person.post({ ...inChannel('deel blad 1'), id: 'c1' });
    expect(teams.shown.length).toBe(before + 1);
    const { text } = teams.shown.at(-1) ?? { text: '' };
    for (const line of ['[PERSOON_1] wil weg bij [PERSOON_2]', 'Vraag *door*']) expect(text).toContain(line);
    expect(text).not.toMatch(/Wilg|Bakker/);
  });

  it('is not put there once a line changed, nor one of another number, nor for words beside it', async () => {
    const { teams, person } = await withSheet();
    await person.say('wijzig regel 1', 'Iets anders');
    for (const [text, said] of [
      ['deel blad 1', intervision.nl.notReady],
      ['deel blad 2', intervision.nl.notReady],
      ['kun je deel blad 1 laten zien', nl.inPerson],
    ] as const) {
      await person.post({ ...inChannel(text), id: text });
      expect(teams.shown.at(-1)?.text).toBe(said);
    }
  });

  it('is nothing of anybody else', async () => {
    const { teams, person } = await withSheet();
    await person.post({
      ...inChannel('deel blad 1'),
      id: 'c1',
      from: { id: '29:x', aadObjectId: 'another' },
    });
    expect(teams.shown.at(-1)?.text).toBe(intervision.nl.notReady);
  });
});

describe('a message that is altered in the chat', () => {
  it.each([
    [
      'edited',
      { type: 'messageUpdate', channelData: { eventType: 'editMessage', tenant: { id: 'tenant' } } },
    ],
    ['deleted', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
    ['restored', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }],
  ] as const)('changes nothing of what was said, and the guide says so: %s', async (how, event) => {
    const { teams, person } = await meet();
    await person.say('hello', 'yes', 'english', 'eligibility');
    const before = teams.shown;
    await person.post({ ...event, id: '1', text: 'toch ja' });
    const plain = (text: string) => text.replaceAll('**', '');
    expect(teams.shown.slice(before.length).map(({ text }) => text)).toEqual([plain(en[how])]);
    // The question is still open, and its buttons are still there.
    expect(teams.shown.slice(0, -1)).toEqual(before);
    await person.press('No', before.at(-1));
    expect(person.last().text).not.toContain('closed');
  });

  it.each(['messageReaction', 'typing', 'event', 'endOfConversation'])('is not what %s is', async (type) => {
    const { talk, teams, person } = await meetCounting();
    await person.post({ type });
    expect(teams.calls).toEqual([]);
    expect(talk.heard).toEqual([]);
  });
});

describe('what somebody says in Teams', () => {
  it('is heard without the name of the guide, in the language of the client', async () => {
    const { talk, person } = await meetCounting();
    const entities = [
      { type: 'mention', text: '<at>Loopbaanspiegel</at>', mentioned: { id: '28:bot' } },
      { type: 'clientInfo', locale: 'en-GB' },
    ];
    await person.post({ text: '<at>Loopbaanspiegel</at>&nbsp;R&amp;D\n', entities, locale: undefined });
    expect(talk.heard[0]).toMatchObject({ reply: { text: 'R&D' }, locale: 'en-GB' });
  });

  it('has the guide show that it is at it after a second, and not at once', async () => {
    const { teams, person } = await meetCounting();
    const calls = () => teams.calls.map(({ type }) => type);
    await person.say('hallo');
    expect(calls()).toEqual(['message', 'message']);
    const slow: Incoming[] = [];
    const bot = {
      ...countingBot(slow),
      turn: async (one: Incoming) => {
        await new Promise((resolve) => setTimeout(resolve, 1_200));
        return countingBot(slow).turn(one);
      },
    };
    const other = await meetCounting({ bot });
    await other.person.say('hallo');
    expect(other.teams.calls.map(({ type }) => type)).toEqual(['typing', 'message', 'message']);
  });
});

describe('the tenants that may use it', () => {
  const of = (tenantId?: string, id = tenantId) => ({
    conversation: { id: 'c1', conversationType: 'personal', ...(tenantId && { tenantId }) },
    channelData: id ? { tenant: { id } } : {},
  });

  it.each([
    ['one of them', 200, of('one')],
    ['one in other letters', 200, of('ONE')],
    ['another', 403, of('two')],
    ['one that is named in two ways', 403, of('one', 'two')],
    ['none', 403, of()],
    ['none, of another channel', 200, { ...of(), channelId: 'emulator' }],
  ])('are those that are set: %s is answered %i', async (_what, status, over) => {
    const { talk, teams, person } = await meetCounting({ allowedTenants: ['one', 'three'] }, over);
    expect(await person.post({ text: 'hallo' })).toBe(status);
    expect(talk.heard).toHaveLength(status === 200 ? 1 : 0);
    expect(teams.calls.length > 0).toBe(status === 200);
  });

  it('are all of them where none is set', async () => {
    const { person } = await meetCounting({}, of('anybody'));
    expect(await person.post({ text: 'hallo' })).toBe(200);
  });
});
