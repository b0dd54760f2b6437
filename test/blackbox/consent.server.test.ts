import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';

const words = {
  nl: { yes: 'ja', no: 'nee', unclear: 'hoezo zou ik', other: 'english', eligibility: 'Toelatingscheck' },
  en: { yes: 'yes', no: 'no', unclear: 'who says', other: 'nederlands', eligibility: 'Eligibility check' },
};
const asking = { dialog: 'consent', question: 'consent' };

describe.each(languages)('consent, in %s', (language) => {
  const { yes, no, unclear, other, eligibility } = words[language];
  const begin = async () => {
    const product = await startProduct();
    return { product, chat: await openChat(product, { language, hasAgreed: false }) };
  };

  it('is asked first, and the menu follows', async () => {
    const { product, chat } = await begin();
    expect(chat.last).toMatchObject({ step: asking, language });
    expect(chat.last.labels).toHaveLength(2);
    expect(await product.stored(chat.user, 'practitioner')).toBeUndefined();
    expect((await chat.press(chat.last.labels[0] ?? '')).labels).toContain(eligibility);
    expect(await product.stored(chat.user, 'practitioner')).toContain('"agreedOn":"2026-09-01"');
  });

  it('may be refused, and given after all', async () => {
    const { product, chat } = await begin();
    expect((await chat.say(no)).step).toEqual({ dialog: 'consent', outcome: 'declined' });
    expect(await product.stored(chat.user, 'practitioner')).toBeUndefined();
    expect((await chat.say(yes)).labels).toContain(eligibility);
  });

  it('is asked again after an unclear reply, of which nothing is kept', async () => {
    const { product, chat } = await begin();
    expect((await chat.say(unclear)).step).toEqual(asking);
    expect((await chat.say('Ik heet Jan', '7')).step).toEqual(asking);
    product.goTo('2026-09-02');
    const again = await chat.reopened();
    const kept = (await again.everything()).filter(({ by }) => by === 'user');
    expect(kept.map(({ text }) => text)).toEqual(['…', '…', '…']);
    expect(await product.stored(chat.user, 'practitioner')).toBeUndefined();
    expect((await again.say(yes)).labels).toContain(eligibility);
  });

  it('is asked the next day too, and after a deploy, until it is given; then never again', async () => {
    const { product, chat } = await begin();
    product.goTo('2026-09-02');
    await product.deploy();
    const { user } = chat;
    const tomorrow = await openChat(product, { user, language, hasAgreed: false });
    expect(tomorrow.last.step).toEqual(asking);
    expect((await tomorrow.say(yes)).labels).toContain(eligibility);
    expect((await tomorrow.elsewhere()).last.step.dialog).toBe('menu');
  });

  it('is asked in another language on request, and the conversation goes on in that', async () => {
    const { chat } = await begin();
    const { step, language: spoken } = await chat.say(other);
    expect(step).toEqual(asking);
    expect(spoken).not.toBe(language);
    expect((await chat.press(chat.last.labels[0] ?? '')).language).toBe(spoken);
    expect((await chat.elsewhere()).last.language).toBe(spoken);
  });
});
