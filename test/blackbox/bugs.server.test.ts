import { describe, expect, it } from 'vitest';
import { openChat } from '../support/chat.ts';
import { guideWith, withOneBefore } from '../support/deploys.ts';
import { startProduct } from '../support/product.ts';

const skips = (count: number) => Array(count).fill('overslaan');

describe('found by talking', () => {
  it.each([
    [
      'reflections without a moment',
      ['reflectie', 'overslaan', 'Ik', 'menu', 'reflectie', 'nieuw', 'overslaan', 'Ik', 'menu'],
      'reflectie',
    ],
    [
      'stories with the same name',
      ['verhaal', 'Stage', 'menu', 'verhaal', 'nieuw', 'Stage', 'menu'],
      'verhaal',
    ],
    ['the same intention', ['mijn plan', 'nieuw', 'Bellen', ...skips(3)], 'mijn plan'],
    ['a story called as the button for a new one', ['verhaal', 'Een nieuwe situatie', 'menu'], 'verhaal'],
  ])('two of these have buttons of their own: %s', async (_, once, list) => {
    const chat = await openChat(await startProduct());
    await chat.say(...once, ...once, list);
  });

  it('an overview stays within what a channel carries', async () => {
    const chat = await openChat(await startProduct());
    for (let at = 0; at < 20; at++) {
      await chat.say(
        'mijn plan',
        'nieuw',
        `${at} ${'*'.repeat(490)}`,
        '1 oktober 2027',
        '*'.repeat(500),
        'overslaan',
      );
    }
    await chat.say('waar sta ik');
  });

  it.each([
    ['too long a message', ['reflectie'], 'geheim'.repeat(1_000)],
    ['a full name that is refused', ['trajecten'], 'Jan de Vries'],
  ])('what is said not to be kept is not in the conversation later: %s', async (_, before, text) => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say(...before, text);
    product.goTo('2026-09-20');
    const kept = (await (await chat.reopened()).everything()).map((line) => line.text);
    expect(kept).not.toContain(text);
  });

  it('a question nobody saw yet is not skipped by a reply to another', async () => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say('zelfbeoordeling', 'vraagverheldering', '2');
    await product.deploy({ guide: guideWith('selfAssessment', withOneBefore) });
    expect((await chat.say('weet ik niet')).step.question).toBe('added');
  });
});
