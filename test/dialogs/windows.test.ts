import { describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { guide } from '../../dialogs/index.ts';
import { windowOf } from '../../src/conversation/window.ts';
import { languages } from '../../src/language.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';
import { contextIn, everyDialog } from '../support/dialogs.ts';

const { window } = commonText.nl;
const story = { situation: 'Het liep vast', task: 'Uitzoeken', action: 'Ik belde', result: 'Een plan' };
const reflection = { R1: 'Ik was de redder', R2: 'Wachten of bellen', R3: 'Ik wilde helpen' };

async function atSituation(): Promise<Conversation> {
  const talk = await begin({}, 'Verhaal');
  await talk.say('Stage', 'maart 2026');
  return talk;
}

async function atTask(): Promise<Conversation> {
  const talk = await begin({}, 'Trajecten');
  await talk.say('Vlinder', 'ja', 'Rust', 'nee', 'Niets', 'online', 'taak 1', '1 2');
  return talk;
}

const answersIn = async (talk: Conversation, dialog: string) =>
  Object.fromEntries(
    (await talk.said(dialog)).map((entry) => [entry.question, 'answer' in entry ? entry.answer : undefined]),
  );

describe('a story in a window', () => {
  it('can be told at once from where its situation is asked', async () => {
    const talk = await atSituation();
    expect(talk.last.window).toBe('Schrijf in een venster');
    await talk.fillWindow({ ...story, reflection: 'Eerder bellen' });
    expect(talk.last.step).toEqual({ dialog: 'story', subject: '1', outcome: 'kept' });
    expect(talk.last.text).toContain(
      window.answered(['De situatie', 'Jouw taak', 'Wat je deed', 'Het resultaat', 'Terugkijken']),
    );
    expect(labels(talk.last)).toContain('Bewijs');
    expect(await answersIn(talk, 'story/1')).toEqual({
      ...{ title: 'Stage', on: '2026-03-01', reflection: 'Eerder bellen' },
      ...story,
    });
  });

  it('is offered again where the message is told again', async () => {
    const talk = await begin({}, 'Reflectie');
    const [asked] = await talk.send('once', { text: 'waarom' });
    expect(asked?.window).toBe(window.write);
    expect(await talk.send('once', { text: 'waarom' })).toEqual([asked]);
  });

  it('goes on in the chat with what was left empty', async () => {
    const talk = await atSituation();
    await talk.fillWindow({ situation: 'Het liep vast', action: 'Ik belde', task: '' });
    expect(talk.last.step.question).toBe('task');
    await talk.say('Uitzoeken');
    expect(talk.last.step.question).toBe('result');
  });

  it('keeps what was answered before, and takes what is changed in it', async () => {
    const talk = await atSituation();
    await talk.say('Het liep vast', 'Uitzoeken');
    await talk.fillWindow({ situation: 'Het liep goed vast', task: 'Uitzoeken', action: 'Ik belde' });
    expect(talk.last.text).toContain(window.answered(['De situatie', 'Wat je deed']));
    expect(await answersIn(talk, 'story/1')).toMatchObject({ situation: 'Het liep goed vast' });
    expect(await talk.said('story/1')).toHaveLength(6);
  });

  it('takes nothing where one part does not fit, and stores nothing of it', async () => {
    const talk = await atSituation();
    const before = await talk.docsLike('story');
    const asked = talk.last;
    const problems = await talk.fillWindow({ ...story, action: 'x'.repeat(4_001), result: 'bsn 111222333' });
    expect(problems).toEqual({ action: window.tooLong(4_000, 4_001), result: window.noServiceNumber });
    expect(talk.last).toBe(asked);
    expect(await talk.docsLike('story')).toEqual(before);
    expect(await talk.doc('conversation')).not.toContain('Het liep vast');
    await talk.fillWindow(story);
    expect(talk.last.step.question).toBe('reflection');
  });

  it('says that it is closed where its question was answered in the chat', async () => {
    const talk = await atSituation();
    const asked = talk.last;
    await talk.say('Het liep vast');
    expect(await talk.fillWindow(story, asked)).toBe('closed');
    expect(talk.last.step.question).toBe('task');
    expect(await talk.said('story/1')).toHaveLength(3);
  });

  it('is still open after something else was talked about, and brings the conversation back', async () => {
    const talk = await atSituation();
    const asked = talk.last;
    await talk.say('menu', 'toelatingscheck');
    await talk.fillWindow(story, asked);
    expect(talk.last.step).toEqual({ dialog: 'story', subject: '1', question: 'reflection' });
    await talk.say('Eerder bellen');
    expect(labels(talk.last)).toContain('Verder');
  });

  it('has no effect when it is sent a second time', async () => {
    const talk = await atSituation();
    const asked = talk.last;
    await talk.fillWindow(story, asked);
    const { text, step } = talk.last;
    expect(await talk.fillWindow(story, asked)).toMatchObject({ text, step });
    expect(await talk.said('story/1')).toHaveLength(6);
    expect(await talk.fillWindow({ ...story, task: 'Iets anders' }, asked)).toBe('closed');
    expect(await talk.said('story/1')).toHaveLength(6);
  });

  it('takes words that are a command in the chat for what they say', async () => {
    const talk = await atSituation();
    await talk.fillWindow({ ...story, situation: 'stop' });
    expect(await answersIn(talk, 'story/1')).toMatchObject({ situation: 'stop' });
  });
});

describe('a window of somebody who is not talking', () => {
  it('is closed for who erased everything, or never agreed', async () => {
    const talk = await atSituation();
    const asked = talk.last;
    await talk.say('wis alles');
    await talk.press('Ja, wis alles');
    expect(await talk.fillWindow(story, asked)).toBe('closed');
    expect(await talk.docsLike('story')).toEqual([]);
    const stranger = talk.elsewhere({ practitioner: 'stranger', hasAgreed: false });
    expect(await stranger.fillWindow(story, asked)).toBe('closed');
    expect(await stranger.docsLike('')).toEqual([]);
  });

  it('is closed where there is no such conversation', async () => {
    const talk = await atSituation();
    const step = { dialog: 'nothing', question: 'x' };
    expect(await talk.fillWindow(story, { ...talk.last, step })).toBe('closed');
    const elsewhere = talk.elsewhere({ conversation: 'new' });
    expect(await elsewhere.fillWindow(story, { ...talk.last, step })).toBe('closed');
  });

  it('takes only what is asked in this very one of several', async () => {
    const talk = await atSituation();
    const { step } = talk.last;
    const other = { ...talk.last, step: { ...step, subject: '2' } };
    expect(await talk.fillWindow(story, other)).toBe('closed');
    expect(await talk.docsLike('story/2')).toEqual([]);
  });
});

describe('a reflection in a window', () => {
  it('has the moment and the five questions, and is asked on about in the chat', async () => {
    const talk = await begin({}, 'Reflectie');
    expect(talk.last).toMatchObject({ window: window.write, step: { question: 'moment' } });
    await talk.fillWindow({ moment: 'Een gesprek', ...reflection, R4: 'Het hielp', R5: 'Vaker' });
    expect(talk.last.step.question).toBe('R1.more');
    expect(talk.last.text).toContain('Je schreef: “Ik was de redder”');
    await talk.say('overslaan');
    expect(talk.last.step.question).toBe('R2.more');
    for (let turns = 0; talk.last.step.question !== 'intention'; turns++) {
      expect(turns).toBeLessThan(5);
      await talk.say('overslaan');
    }
    expect(await answersIn(talk, 'reflection/1')).toMatchObject(reflection);
  });

  it('is counted among the reflections when it begins in a window', async () => {
    const talk = await begin({}, 'Reflectie');
    await talk.fillWindow({ moment: 'Een gesprek' });
    await talk.say('menu', 'reflectie');
    expect(labels(talk.last)).toEqual(['Een nieuw moment', 'Een gesprek']);
  });

  it('has a window of its own for what is asked on', async () => {
    const talk = await begin({}, 'Reflectie');
    await talk.say('Een gesprek', 'Ik was de redder');
    expect(talk.last).toMatchObject({ window: window.write, step: { question: 'R1.more' } });
    await talk.fillWindow({ 'R1.more': 'Ik praatte veel' });
    expect(talk.last.text).toContain(window.answered(['Mijn rol, doorgevraagd']));
  });
});

describe('a group of ratings in a window', () => {
  it('can be filled in at once, also what was answered already', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    await talk.say('2');
    const { step } = talk.last;
    expect(talk.last.window).toBe('Vul in een venster in');
    await talk.say('3');
    const [first = '', second = '', third = ''] = ['K2.1', 'K2.2', 'K2.3'];
    expect(step.question).toBe(first);
    await talk.fillWindow({ [first]: 'level3', [second]: 'level2', [third]: 'unknown' });
    expect(talk.last.step.outcome).toBe('done');
    expect(talk.last.text).toContain(commonText.nl.notedMany(2));
    expect(await answersIn(talk, 'selfAssessment/K2')).toEqual({
      ...{ [first]: 'level3', [second]: 'level2', [third]: 'unknown' },
    });
    expect(await talk.said('selfAssessment/K2')).toHaveLength(3);
  });
});

describe('a task of a trajectory in a window', () => {
  it('has what was done and what was agreed', async () => {
    const talk = await atTask();
    expect(talk.last).toMatchObject({ window: window.write, step: { question: 'did' } });
    await talk.fillWindow({ did: 'Een gesprek', agreed: 'Huiswerk' });
    expect(talk.last.step.question).toBe('next');
    expect(await answersIn(talk, 'trajectory/1/T1')).toMatchObject({
      did: 'Een gesprek',
      agreed: 'Huiswerk',
    });
  });
});

describe('every window', () => {
  it.each(languages)('has a name and a question for each text, without Markdown, in %s', (language) => {
    const context = contextIn(language);
    // As far as it can be come to without an answer.
    const fields = everyDialog(guide).flatMap((one) => windowOf(one, [], context)?.fields ?? []);
    const texts = fields.filter((field) => 'isText' in field);
    expect(fields.length).toBeGreaterThan(80);
    expect(texts.length).toBeGreaterThan(6);
    for (const { label } of fields) expect(label).toMatch(/^[^*\\]*\S$/);
    for (const { ask } of texts) expect(ask).toMatch(/^[^*\\\n]+[.?]$/);
  });
});
