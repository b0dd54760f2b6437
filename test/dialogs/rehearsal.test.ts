import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { type Conversation, labels, open, type Setting } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';
import { count, follow, put } from '../support/putDown.ts';

const name = { nl: 'Oefengesprek', en: 'Rehearsal' };
const { edition } = contextIn('nl');
const answers = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'];

/** Somebody who told of everything, with something to ask about in all of it. */
async function withMuch(setting: Setting = {}): Promise<Conversation> {
  const talk = open(setting);
  await talk.say('menu');
  for (const { id, statements } of edition.groups) {
    const step = id.startsWith('K') ? 'level4' : 'level2';
    await put(talk, `selfAssessment/${id}`, Object.fromEntries(statements.map((one) => [one.id, step])));
  }
  const story = { title: 'De *open* dag', on: '2020-01-01', situation: 'Druk.', action: 'Gebeld.' };
  await put(talk, 'story/1', story);
  await put(talk, 'evidence/C1', { 'C1.1': ['story/1'] });
  await follow(talk, 1, 'Vlinder', 2);
  await put(talk, 'trajectory/1/T3', { doing: [], plan: 'skip', reason: 'Dat was al gedaan.' });
  await put(talk, 'plan/1', { what: 'Vaker <b>lezen</b>.' });
  await put(talk, 'plan/1/state', { state: 'dropped', reason: 'Geen tijd.' });
  for (const one of ['story', 'trajectory', 'plan']) await count(talk, one, 1);
  return talk;
}

/** What somebody is asked about in a rehearsal. */
async function mattersOf(talk: Conversation, number: number): Promise<readonly string[]> {
  const [entry] = await talk.said(`rehearsal/${number}`);
  return entry && 'answer' in entry ? (entry.answer as string[]) : [];
}

describe('a rehearsal', () => {
  it.each(languages)('asks five questions with one’s own titles in them, in %s', async (language) => {
    const talk = await withMuch({ language });
    await talk.say(name[language]);
    expect(talk.last.step).toEqual({ dialog: 'rehearsal', subject: '1', question: 'matters' });
    const asked = [(await talk.say(language === 'nl' ? 'ja' : 'yes')).text];
    for (const answer of answers) asked.push((await talk.say(answer)).text);
    expect(asked[0]).toContain(edition.groups[0]?.name[language]);
    const all = asked.slice(0, 5).join('\n');
    for (const own of ['**Vlinder**', 'Dat was al gedaan”', 'Vaker \\<b\\>lezen\\</b\\>”', 'Geen tijd”']) {
      expect(all).toContain(own);
    }
    expect(all).toContain('De \\*open\\* dag');
    expect(talk.last.step).toEqual({ dialog: 'rehearsal', subject: '1', outcome: 'held' });
  });

  it('keeps every answer as it was given', async () => {
    const talk = await withMuch();
    await talk.say(name.nl, 'ja', ...answers);
    const said = await talk.said('rehearsal/1');
    expect(said.slice(1)).toEqual(answers.map((answer, at) => ({ question: `q${at + 1}`, answer })));
    expect((await talk.say('antwoorden')).text).toContain('Vijf');
  });

  it('grades nothing, and ends with what can be added and where', async () => {
    const talk = await withMuch();
    const { text } = await talk.say(name.nl, 'ja', ...answers);
    expect(text).not.toMatch(/\b(?:goed|sterk|zwak|voldoende|geslaagd|gecertificeerd)\b/i);
    expect(text.match(/^- /gm)).toHaveLength(5);
    expect(labels(talk.last)).toEqual(
      expect.arrayContaining(['Bewijs', 'Verhaal', 'Reflectie', 'Mijn plan']),
    );
    expect((await talk.press('Verhaal')).step.dialog).toBe('story');
  });

  it('asks what it began with, whatever is told in between', async () => {
    const talk = await withMuch();
    const first = await talk.say(name.nl, 'ja');
    await put(talk, 'evidence/K1', { 'K1.1': ['story/1'], 'K1.2': ['story/1'] });
    await talk.say('menu');
    expect(first.text).toContain((await talk.say('verder')).text);
    const before = await mattersOf(talk, 1);
    await talk.say(...answers, 'wijzig 1', 'ja');
    expect((await talk.said('rehearsal/1')).at(-1)).toEqual({ question: 'matters', answer: before });
  });

  it('asks about others the next time', async () => {
    const talk = await withMuch();
    await talk.say(name.nl, 'ja', ...answers);
    expect((await talk.press('Nieuwe vragen')).step).toMatchObject({ subject: '2', question: 'matters' });
    await talk.say('ja');
    const [one, other] = [await mattersOf(talk, 1), await mattersOf(talk, 2)];
    expect(one).toHaveLength(5);
    expect(other).toHaveLength(5);
    expect(other.filter((matter) => one.includes(matter))).toEqual([]);
  });

  it('lists those that were held by the day, with how far each is', async () => {
    const talk = await withMuch();
    await talk.say(name.nl, 'ja', 'Een', 'menu', name.nl);
    expect(talk.last.text).toContain('**Oefening 1** – 1 van de 5 vragen, 1 september 2026');
    expect((await talk.say('oefening 1')).step).toMatchObject({ subject: '1', question: 'q2' });
  });

  it('can be passed over question by question, and comes back to what was', async () => {
    const talk = await withMuch();
    await talk.say(name.nl, 'ja', ...answers.map(() => 'overslaan'));
    expect(talk.last.step.outcome).toBe('held');
    expect((await talk.press('Overgeslagen vragen')).step.question).toBe('q1');
  });

  it('takes nothing but a yes for the beginning, and says so', async () => {
    const talk = await withMuch();
    const open = await talk.say(name.nl);
    for (const text of ['nee', 'misschien', 'morgen']) {
      expect((await talk.say(text)).step).toEqual(open.step);
      expect(talk.last.text).toMatch(/\*\*ja\*\*|Ja, begin maar/);
    }
    expect(await talk.said('rehearsal/1')).toEqual([]);
  });

  it('is not begun by who passes over the beginning, and still can be', async () => {
    const talk = await withMuch();
    await talk.say(name.nl, 'overslaan');
    expect(talk.last.step.outcome).toBe('notBegun');
    expect((await talk.press('Overgeslagen vragen')).step.question).toBe('matters');
  });
});

describe('before there is enough to rehearse with', () => {
  it.each(languages)('says what is needed first and leads there, in %s', async (language) => {
    const talk = open({ language });
    const { step, text } = await talk.say(name[language]);
    expect(step).toEqual({ dialog: 'rehearsal', subject: '1', outcome: 'tooLittle' });
    expect(text).toContain(language === 'nl' ? 'drie groepen' : 'three more groups');
    const [first = ''] = labels(talk.last);
    expect((await talk.press(first)).step.dialog).toBe('selfAssessment');
  });

  it('begins with the third group that is rated', async () => {
    const talk = open();
    for (const [at, numbers] of ['1', '2'].entries()) {
      await talk.say('zelfbeoordeling', numbers, at === 0 ? '3 3' : '2 3 3', 'menu');
    }
    expect((await talk.say(name.nl)).text).toContain('één groep');
    await talk.say('menu', 'zelfbeoordeling', '3', '3 3 3', 'menu');
    expect((await talk.say(name.nl)).step.question).toBe('matters');
  });
});
