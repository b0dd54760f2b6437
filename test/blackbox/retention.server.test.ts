import { expect, it } from 'vitest';
import { openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';

it('keeps everything of somebody who comes back, however long ago it was said', async () => {
  const product = await startProduct();
  const chat = await openChat(product, { user: 'dl_returns' });
  await chat.say('verhaal', 'De gang', 'menu', 'zelfbeoordeling', '1', '3 3');
  for (const day of ['2027-12-01', '2029-03-01', '2030-06-01']) {
    product.goTo(day);
    const again = await openChat(product, { user: 'dl_returns' });
    expect(again.last.step.dialog).toBe('menu');
    await again.say('hallo');
  }
  expect(await product.stored('dl_returns', 'story/1')).toContain('De gang');
  expect(await product.stored('dl_returns', 'story')).toContain('"count":1');
  expect(await product.stored('dl_returns', 'selfAssessment/K1')).toContain('level3');
});

it('keeps nothing 24 months after the last message, and asks again', async () => {
  const product = await startProduct();
  const chat = await openChat(product, { user: 'dl_leaves' });
  await chat.say('verhaal', 'De gang');
  product.goTo('2028-08-24');
  expect(await product.stored('dl_leaves', 'story/1')).toContain('De gang');
  product.goTo('2028-09-03');
  for (const name of ['practitioner', 'story', 'story/1']) {
    expect(await product.stored('dl_leaves', name)).toBeUndefined();
  }
  const again = await openChat(product, { user: 'dl_leaves', hasAgreed: false });
  expect(again.last.step.dialog).toBe('consent');
});
