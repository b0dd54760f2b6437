import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import { openChat } from '../support/chat.ts';
import { guideWith, withOneBefore } from '../support/deploys.ts';
import { madeUpEditions } from '../support/editions.ts';
import { startProduct } from '../support/product.ts';

const [first, second] = madeUpEditions;
const later = { editions: [first, second] };
const words = {
  nl: {
    assessment: 'zelfbeoordeling',
    name: 'Overstappen',
    yes: 'ja',
    no: 'nee',
    again: 'opnieuw',
    resume: 'verder',
  },
  en: {
    assessment: 'self-assessment',
    name: 'Move to the new edition',
    yes: 'yes',
    no: 'no',
    again: 'again',
    resume: 'continue',
  },
};
const asking = { dialog: 'move', subject: second.validFrom, question: 'move' };

/** Somebody who rated the first of the two statements of K1 before there was another edition, and who is at the second now. */
async function midway(language: Language) {
  const product = await startProduct({ editions: [first] });
  const chat = await openChat(product, { language });
  const before = await chat.say(words[language].assessment, '1');
  const open = await chat.say('3');
  expect(open.step.question).toBe('K1.2');
  await product.deploy(later);
  const edition = async () => JSON.parse((await product.stored(chat.user, 'practitioner')) ?? '{}').edition;
  return { product, chat, before, open, edition };
}

describe.each(languages)('a move to another edition in the middle of a group, in %s', (language) => {
  const { name, yes, no, again, resume } = words[language];

  it('happens to nobody by itself: the open question is answered as it was asked', async () => {
    const { chat, edition } = await midway(language);
    expect((await chat.say('2')).step).toMatchObject({ subject: 'K1', outcome: 'done' });
    expect(await edition()).toBe(first.validFrom);
  });

  it('is worked out first, keeps what was said, and goes on with the group as it is now', async () => {
    const { chat, edition } = await midway(language);
    expect((await chat.say(name)).step).toEqual(asking);
    expect(await edition()).toBe(first.validFrom);
    expect((await chat.say(yes)).step.outcome).toBe('moved');
    expect(await edition()).toBe(second.validFrom);
    const asked = [(await chat.say(resume)).step.question, (await chat.say('2')).step.question];
    expect(asked).toEqual(['K1.3', 'K1.4']);
    expect((await chat.say('4')).step).toMatchObject({ subject: 'K1', outcome: 'done' });
    expect(await chat.said('selfAssessment/K1')).toEqual([
      { question: 'K1.1', answer: 'level3' },
      { question: 'K1.3', answer: 'level2' },
      { question: 'K1.4', answer: 'level4' },
    ]);
  });

  it('takes no button and no form of before the move for a statement that is gone', async () => {
    const { chat, before, open } = await midway(language);
    await chat.say(name, yes, resume);
    const known = await chat.said('selfAssessment/K1');
    expect((await chat.pressOld(open, open.labels[3] ?? '')).step.question).toBe('K1.3');
    await chat.fill(Object.fromEntries(before.fields.map((id) => [id, 'level4'])), before);
    expect(chat.last.step.question).toBe('K1.3');
    expect(await chat.said('selfAssessment/K1')).toEqual(known);
  });

  it('may be declined, and made after all, once', async () => {
    const { chat, edition } = await midway(language);
    expect((await chat.say(name, no)).step.outcome).toBe('stays');
    expect(await edition()).toBe(first.validFrom);
    const question = await chat.say(again);
    expect(question.step).toEqual(asking);
    await Promise.all([0, 0].map(() => chat.pressOld(question, question.labels[0] ?? '')));
    expect(await edition()).toBe(second.validFrom);
    expect((await chat.say('menu')).labels).not.toContain(name);
  });

  it('is not made by an unclear reply', async () => {
    const { chat, edition } = await midway(language);
    await chat.say(name);
    for (const text of ['hm', '7', 'misschien']) expect((await chat.say(text)).step).toEqual(asking);
    expect(await edition()).toBe(first.validFrom);
  });

  it('waits for an answer until the next day, also in the other language and after a deploy', async () => {
    const { product, chat, edition } = await midway(language);
    await chat.say(name);
    product.goTo('2026-09-02');
    await product.deploy({ ...later, guide: guideWith('move', withOneBefore) });
    const tomorrow = await chat.reopened();
    expect((await tomorrow.say(yes)).step).toEqual({ ...asking, question: 'added' });
    expect(await edition()).toBe(first.validFrom);
    await product.deploy(later);
    const other = language === 'nl' ? 'en' : 'nl';
    await tomorrow.say(other === 'en' ? 'english' : 'nederlands');
    expect(tomorrow.last).toMatchObject({ step: asking, language: other });
    expect((await tomorrow.say(words[other].yes)).step.outcome).toBe('moved');
    expect((await tomorrow.say(words[other].resume)).step).toMatchObject({ subject: 'K1', question: 'K1.3' });
  });

  it('is offered on the menu to whoever is on an older edition, and to nobody else', async () => {
    const { product, chat } = await midway(language);
    expect((await chat.say('menu')).labels).toContain(name);
    expect((await openChat(product, { language })).last.labels).not.toContain(name);
  });
});
