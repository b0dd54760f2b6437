import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { openChat } from '../support/chat.ts';
import { guideWith, withOneAfter } from '../support/deploys.ts';
import { startProduct } from '../support/product.ts';

const words = {
  nl: {
    ...{ name: 'waar sta ik', foreign: 'english', eligibility: 'toelatingscheck', change: 'wijzig diploma' },
    ...{ assessment: 'zelfbeoordeling', number: (done: number) => `${done} van de 82` },
    reflection: ['reflectie', 'Een gesprek', ...Array(5).fill('overslaan')],
    intention: ['Eerst vragen', '1 februari 2027', 'overslaan', 'overslaan'],
    by: '1 februari 2027',
  },
  en: {
    ...{ name: 'where I stand', foreign: 'nederlands', eligibility: 'eligibility', change: 'change degree' },
    ...{ assessment: 'self-assessment', number: (done: number) => `${done} of 82` },
    reflection: ['reflection', 'A talk', ...Array(5).fill('skip')],
    intention: ['Ask first', '1 February 2027', 'skip', 'skip'],
    by: '1 February 2027',
  },
};

describe.each(languages)('the overview, in %s', (language) => {
  const said = words[language];
  const told = { dialog: 'overview', outcome: 'told' };

  it('tells of nothing yet, then of everything that was said since', async () => {
    const chat = await openChat(await startProduct(), { language });
    expect((await chat.say(said.name)).step).toEqual(told);
    expect(chat.last.text).toContain(said.number(0));
    await chat.say(...said.reflection, ...said.intention, said.assessment, '1', '3 3', said.name);
    expect(chat.last.step).toEqual(told);
    for (const part of [said.number(2), said.intention[0], said.by]) expect(chat.last.text).toContain(part);
  });

  it('lets somebody change an answer by its name, and goes back to what was open', async () => {
    const chat = await openChat(await startProduct(), { language });
    await chat.say(said.eligibility, '2', '2');
    const open = chat.last.step;
    await chat.say('menu', said.name);
    expect((await chat.say(said.change)).step).toEqual({ dialog: 'eligibility', question: 'degree' });
    expect((await chat.say('2')).step).toEqual(open);
  });

  it('answers an unclear reply with the menu, and loses nothing of what was open', async () => {
    const chat = await openChat(await startProduct(), { language });
    await chat.say(said.eligibility, '2', said.name);
    expect((await chat.say('qwerty')).step.dialog).toBe('menu');
    const [resume = ''] = chat.last.labels;
    expect((await chat.press(resume)).step).toEqual({ dialog: 'eligibility', question: 'degree' });
  });

  it('tells the next day of the same, and calls an intention overdue once its day is past', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    await chat.say(...said.reflection, ...said.intention, said.name);
    const line = lineWith(chat.last.text, said.by);
    product.goTo('2026-09-02');
    const tomorrow = await chat.elsewhere();
    expect(lineWith((await tomorrow.say(said.name)).text, said.by)).toBe(line);
    product.goTo('2027-02-02');
    const later = await tomorrow.elsewhere();
    expect(lineWith((await later.say(said.name)).text, said.by)).not.toBe(line);
  });

  it('tells the same in another language', async () => {
    const chat = await openChat(await startProduct(), { language });
    await chat.say(said.assessment, '1', '3 3', said.name);
    const before = chat.last;
    await chat.say(said.foreign);
    expect(chat.last.language).not.toBe(before.language);
    const other = words[chat.last.language];
    expect((await chat.say(other.name)).step).toEqual(told);
    expect(chat.last.text).toContain(other.number(2));
  });

  it('still tells what was said to questions that a deploy changed', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    await chat.say(said.assessment, '1', '3 3', ...said.reflection, ...said.intention);
    await product.deploy({ guide: guideWith('reflection', withOneAfter) });
    const { text } = await chat.say('menu', said.name);
    for (const part of [said.number(2), said.by]) expect(text).toContain(part);
  });
});

function lineWith(text: string, part: string): string | undefined {
  return text.split('\n').find((line) => line.includes(part));
}
