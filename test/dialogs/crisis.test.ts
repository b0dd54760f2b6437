import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { begin, labels, open } from '../support/conversation.ts';

const name = { nl: 'Reflectie', en: 'Reflection' };
const heavy = {
  nl: 'Mijn cliënt zei dat hij niet meer wil leven',
  en: 'My client said he does not want to live',
};
const calm = { dialog: 'crisis', outcome: 'calm' };

describe('somebody who speaks of danger', () => {
  it.each(languages)('hears whom to call, and is asked nothing, in %s', async (language) => {
    const talk = await begin({ language }, name[language]);
    const { step, text } = await talk.say(heavy[language]);
    expect(step).toEqual(calm);
    for (const number of ['113', '0800-0113', '113.nl', '112']) expect(text).toContain(number);
    expect(text).not.toContain('?');
  });

  it('finds what was written kept, and the next question when ready for it', async () => {
    const talk = await begin({}, name.nl);
    const { text } = await talk.say(heavy.nl);
    expect(text).toContain('bewaard');
    expect(await talk.said('reflection/1')).toMatchObject([{ question: 'moment', answer: heavy.nl }]);
    expect((await talk.say('verder')).step).toMatchObject({ dialog: 'reflection', question: 'R1' });
  });

  it('leaves a question open that the words were no answer to', async () => {
    const talk = await begin({}, 'Toelatingscheck');
    const question = talk.last.step;
    const { step, text } = await talk.say('ik wil dood');
    expect(step).toEqual(calm);
    expect(text).not.toContain('bewaard');
    expect((await talk.press('Verder')).step).toEqual(question);
  });

  it('is heard at the menu, and again where it is said again', async () => {
    const talk = await begin({}, 'menu');
    expect((await talk.say('ik wil niet meer leven')).step).toEqual(calm);
    expect((await talk.say('ik wil niet meer leven')).step).toEqual(calm);
    expect(labels(talk.last)).toEqual(['Menu']);
  });

  it('is heard in a form too', async () => {
    const talk = await begin({}, 'Verhaal');
    const [message] = await talk.send('form', {
      text: '',
      pressed: { step: talk.last.step, answer: '', filled: { title: 'ik wil niet meer leven' } },
    });
    expect(message?.step).toEqual(calm);
  });

  it('is heard before consent, which stays asked', async () => {
    const talk = open({ hasAgreed: false });
    await talk.send('arrival', 'arrived');
    const { step, text } = await talk.say('ik wil niet meer leven');
    expect(step).toMatchObject({ dialog: 'consent' });
    expect(text).toContain('0800-0113');
    expect(await talk.doc('practitioner')).toBeUndefined();
  });

  it('still learns that a citizen service number is not taken', async () => {
    const talk = await begin({}, name.nl);
    const { text } = await talk.say('Mijn cliënt (bsn 111222333) wil niet meer leven');
    expect(text).toContain('0800-0113');
    expect(await talk.said('reflection/1')).toEqual([]);
  });
});
