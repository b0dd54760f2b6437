import { describe, expect, it, test } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { guide } from '../../dialogs/index.ts';
import { aim } from '../../src/conversation/aim.ts';
import type { Dialog } from '../../src/conversation/dialog.ts';
import type { Pressed, Reply } from '../../src/conversation/message.ts';
import { outside, placeIn } from '../../src/conversation/place.ts';
import { after, type DialogState, prompt, untouched } from '../../src/conversation/prompt.ts';
import { refusalOf } from '../../src/conversation/refusal.ts';
import { respond } from '../../src/conversation/respond.ts';
import { openQuestion, unfold } from '../../src/conversation/unfold.ts';
import { type Language, languages } from '../../src/language.ts';
import { ConversationRecord } from '../../src/records/records.ts';
import { begin, type Conversation, open } from '../support/conversation.ts';
import { contextIn, everyDialog, fittingTexts } from '../support/dialogs.ts';

const bsn = '123456782';
const context = contextIn('nl');
const isRefused = (reply: Reply) => refusalOf(guide, reply, context) !== undefined;
const nothingBegun = { count: 0, told: {} };

describe('a message with a citizen service number', () => {
  test.each([
    ['12345678', false],
    ['123456781', false],
    ['123456782', true],
    ['123456783', false],
    ['1234567820', false],
    ['123.456.782', true],
    ['1234 56 782', true],
    ['123.456.783', false],
    ['mijn cliënt (bsn 1 2 3 4 5 6 7 8 2) kwam langs', true],
    ['Sam, 123456782, wijzig 2', true],
    ['2 3 3 2 4 1 3 5 2', false],
    ['1 2 3 4 5 6 7 8 2', false],
    ['640', false],
    ['1.200,5', false],
    ['600 uur in 3 jaar, 24 uur per week', false],
    ['2024', false],
    ['01-09-2024', false],
    ['2019-2024', false],
    ['06-12345678', false],
    ['+31 6 12345678', false],
    ['020-1234567', false],
    ['NL91ABNA0417164300', false],
    ['K-2024-3', false],
    ['', false],
  ])('%j is refused: %s', (text, expected) => {
    expect(isRefused({ text })).toBe(expected);
  });

  test.each<[string, Pressed]>([
    ['as what was pressed', { step: { dialog: 'menu' }, answer: bsn }],
    ['in a field that was filled in', { step: { dialog: 'menu' }, answer: '', filled: { 'K1.1': bsn } }],
    ['as the name of a field', { step: { dialog: 'menu' }, answer: '', filled: { [bsn]: 'level1' } }],
  ])('is refused too where it is there %s', (_, pressed) => {
    expect(isRefused({ text: '', pressed })).toBe(true);
    expect(isRefused({ text: bsn, pressed: { step: { dialog: 'menu' }, answer: 'x' } })).toBe(true);
  });
});

/** The dialog at each of its questions, as far as answers of all kinds lead. */
function* everyQuestion(
  dialog: Dialog,
  language: Language,
): Generator<{ state: DialogState; question: string }> {
  const spoken = contextIn(language);
  let state = untouched;
  for (let turns = 0; turns < 80; turns++) {
    const asked = openQuestion(unfold(dialog, state.said, spoken));
    if (!asked) return;
    yield { state, question: asked.id };
    const [pressed] = asked.ear.choices;
    const typed = ['Vlinder', ...fittingTexts].find((text) => asked.kind.read(text, asked.ear) !== undefined);
    const answer = (pressed && asked.kind.press(pressed.id)) ?? asked.kind.read(typed ?? '', asked.ear);
    const skipped = { question: asked.id, skipped: true as const };
    state = after(state, spoken, answer === undefined ? skipped : { question: asked.id, answer });
  }
}

const texts = [bsn, `Het nummer van mijn cliënt is ${bsn}.`, `wijzig ${bsn}`, `ja, ${bsn}`, '123.456.782'];

describe.each(languages)('at every question of every dialog, in %s', (language) => {
  const dialogs = everyDialog(guide).map(
    (dialog) =>
      [`${dialog.id} ${dialog.subject ?? ''}`, dialog, [...everyQuestion(dialog, language)]] as const,
  );

  it.each(dialogs)('nothing of it is taken, and the question stays: %s', (_, dialog, questions) => {
    const spoken = contextIn(language);
    for (const { state, question } of questions) {
      const place = placeIn(dialog, question, outside);
      const { message } = prompt(dialog, state, spoken);
      for (const reply of [
        ...texts.map((text) => ({ text })),
        { text: bsn, pressed: { step: message.step, answer: 'yes' } },
        { text: '', pressed: { step: message.step, answer: '', filled: { [question]: bsn } } },
      ]) {
        const { refusal } = aim(guide, place, reply, spoken);
        const heard = { isEntering: false, dialog, ...(refusal !== undefined && { refusal }) };
        const said = respond(guide, place, reply, heard, { state, begun: nothingBegun }, spoken);
        expect(said.isRefused, question).toBe(true);
        expect(said.state, question).toBe(state);
        expect(said.isErasing, question).toBeUndefined();
        const [answered] = said.messages;
        expect(answered?.step).toEqual(message.step);
        expect(answered?.text.startsWith(commonText[language].noServiceNumber)).toBe(true);
        expect(answered?.text.endsWith(message.text)).toBe(true);
        expect(JSON.stringify(said)).not.toContain('456');
      }
    }
  });

  it('goes past many questions of all kinds', () => {
    expect(dialogs.flatMap(([, , questions]) => questions).length).toBeGreaterThan(150);
  });
});

/** Everything that is stored under these names, as one text. */
async function stored(talk: Conversation, ...names: readonly string[]): Promise<string> {
  const documents = await Promise.all(['practitioner', 'conversation', ...names].map(talk.doc));
  expect(documents[1]).toBeDefined();
  return documents.join('\n');
}

describe('somebody who types one', () => {
  it('reads why, answers without it, and nothing of it is stored', async () => {
    const talk = await begin({}, 'Reflectie');
    const before = await talk.doc('reflection/1');
    const { step, text } = await talk.say(`Ik sprak cliënt ${bsn} over verlof.`);
    expect(step).toEqual({ dialog: 'reflection', subject: '1', question: 'moment' });
    expect(text).toContain('burgerservicenummer');
    expect(await talk.doc('reflection/1')).toBe(before);
    for (const trace of ['456', 'verlof']) expect(await stored(talk, 'reflection/1')).not.toContain(trace);
    await talk.say('Ik sprak een cliënt over verlof.');
    expect(await talk.said('reflection/1')).toHaveLength(1);
  });

  it('has nothing of it stored that was filled in in a form or pressed', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    const form = await talk.say('1');
    const [field] = form.form?.fields ?? [];
    const filled = { [field?.id ?? '']: `mijn bsn is ${bsn}` };
    expect((await talk.fill(filled)).text).toContain('burgerservicenummer');
    expect((await talk.fillOld(form, filled)).text).toContain('burgerservicenummer');
    const pressed = { step: form.step, answer: `wijzig ${bsn}`, token: form.token ?? '' };
    expect((await talk.send('pressed', { text: 'Ja', pressed }))[0]?.text).toContain('burgerservicenummer');
    const conversation = ConversationRecord.parse(JSON.parse((await talk.doc('conversation')) ?? ''));
    expect(conversation.turns.slice(-3).map((turn) => turn.pressed)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    for (const trace of ['456', 'mijn bsn', 'wijzig 1']) expect(await stored(talk)).not.toContain(trace);
  });

  it('reads it in their own language', async () => {
    const talk = await begin({ language: 'en' }, 'Reflection');
    expect((await talk.say(bsn)).text).toContain('citizen service number');
  });

  it.each(['nl', 'en'] as const)('has not agreed by it to anything, in %s', async (language) => {
    const talk = open({ hasAgreed: false, language });
    await talk.send('arrived', 'arrived');
    const { step, text } = await talk.say(`ja, mijn bsn is ${bsn}`);
    expect(step).toMatchObject({ dialog: 'consent', question: 'consent' });
    expect(text).toContain(commonText[language].noServiceNumber);
    expect(await talk.doc('practitioner')).toBeUndefined();
    expect((await talk.say('ja')).step).toEqual({ dialog: 'menu', question: 'dialog' });
  });

  it('is still where they were, whatever else they named', async () => {
    const talk = await begin();
    const { step } = talk.last;
    for (const text of [`mijn plan ${bsn}`, `stop ${bsn}`, `help ${bsn}`, `${bsn} menu`, `english ${bsn}`]) {
      expect((await talk.say(text)).step, text).toEqual(step);
    }
    await talk.say('menu', 'zelfbeoordeling');
    const list = talk.last.step;
    expect((await talk.say(`${context.edition.groups[0]?.name.nl} ${bsn}`)).step).toEqual(list);
    expect((await talk.say(`wijzig diploma ${bsn}`)).step).toEqual(list);
  });

  it('may have a number of nine digits that is none', async () => {
    const talk = await begin({}, 'Reflectie');
    await talk.say('Ik sprak cliënt 123456783.');
    expect(await talk.said('reflection/1')).toHaveLength(1);
  });
});
