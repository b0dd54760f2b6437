import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { begin, labels } from '../support/conversation.ts';

const rate = { nl: 'Zelfbeoordeling', en: 'Self-assessment' };
const inOtherWords = {
  nl: 'ik heb er nog wel wat hulp bij nodig',
  en: 'I would still need some help with it',
};
const label = { nl: 'Doe ik met hulp', en: 'With help' };
const words = {
  nl: {
    yes: 'Ja',
    no: 'Nee',
    otherYes: 'jazeker',
    otherNo: 'neen',
    menu: 'menu',
    change: 'Doe ik nog niet',
  },
  en: { yes: 'Yes', no: 'No', otherYes: 'yep', otherNo: 'nope', menu: 'menu', change: 'Not yet' },
};

/** Somebody who answered the first statement of the intake in words of their own. */
async function answering(language: 'nl' | 'en') {
  const talk = await begin({ language }, rate[language]);
  await talk.say('T1');
  await talk.say(inOtherWords[language]);
  return talk;
}

describe.each(languages)('a choice in other words, in %s', (language) => {
  const { yes, no, otherYes, otherNo, change } = words[language];

  it('is asked back, beside the choices, and nothing of it is kept before the yes', async () => {
    const talk = await answering(language);
    expect(talk.last.text).toContain(`**${label[language]}**?`);
    expect(talk.last.step).toEqual({ dialog: 'selfAssessment', subject: 'T1', question: 'T1.1' });
    expect(labels(talk.last).slice(0, 3)).toEqual([yes, no, expect.stringMatching(/^1\. /)]);
    expect(await talk.said('selfAssessment/T1')).toEqual([]);
  });

  it.each([yes, otherYes, yes.toUpperCase()])('is taken with "%s", and said back', async (text) => {
    const talk = await answering(language);
    expect((await talk.say(text)).step.question).toBe('T1.2');
    expect(talk.last.text).toContain(`**${label[language]}**`);
    expect(await talk.said('selfAssessment/T1')).toMatchObject([{ question: 'T1.1', answer: 'level2' }]);
  });

  it('is taken where the yes is pressed', async () => {
    const talk = await answering(language);
    expect((await talk.press(yes)).step.question).toBe('T1.2');
  });

  it.each([no, otherNo])('is not taken with "%s": then the choices are offered', async (text) => {
    const talk = await answering(language);
    const { step, text: said } = await talk.say(text);
    expect(step.question).toBe('T1.1');
    expect(said).toContain(label[language]);
    expect(labels(talk.last)).not.toContain(yes);
    expect(await talk.said('selfAssessment/T1')).toEqual([]);
    expect((await talk.say('3')).step.question).toBe('T1.2');
  });

  it('is answered otherwise by any of the choices, whatever it opens with', async () => {
    const talk = await answering(language);
    expect((await talk.say(change)).step.question).toBe('T1.2');
    expect(await talk.said('selfAssessment/T1')).toMatchObject([{ answer: 'level1' }]);
  });

  it('is nothing a later yes refers to', async () => {
    const talk = await answering(language);
    await talk.say('help');
    await talk.say(yes);
    expect(talk.last.step.question).toBe('T1.1');
    expect(await talk.said('selfAssessment/T1')).toEqual([]);
  });
});

describe('a yes or no in other words', () => {
  it('is not taken for a yes: it is said what it seems to be, and yes and no mean themselves', async () => {
    const talk = await begin({}, 'Traject');
    await talk.say('Kastanje');
    const { step } = talk.last;
    expect(labels(talk.last)).toEqual(expect.arrayContaining(['Ja', 'Nee']));
    const kept = await talk.said('trajectory/1/start');
    const { text } = await talk.say('volgens mij niet');
    expect(text).toContain('Bedoel je **Nee**?');
    expect(labels(talk.last).filter((one) => one === 'Ja')).toHaveLength(1);
    expect(talk.last.step).toEqual(step);
    expect(await talk.said('trajectory/1/start')).toEqual(kept);
    await talk.say('Nee');
    expect((await talk.said('trajectory/1/start')).at(-1)).toMatchObject({ answer: false });
  });
});

describe('something to talk about in other words', () => {
  it('is asked back in a list of subjects', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    const { step } = talk.last;
    expect((await talk.say('iets van loopbaantheorie en methodiek')).text).toContain(
      'Bedoel je **Loopbaantheorieën',
    );
    expect(talk.last.step).toEqual(step);
    expect((await talk.say('ja')).step).toMatchObject({ subject: 'K1', question: 'K1.1' });
  });

  it('leaves the list where it is not that', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    const { step } = talk.last;
    await talk.say('iets van loopbaantheorie en methodiek');
    expect((await talk.say('nee')).step).toEqual(step);
    expect(talk.last.text).not.toContain('Bedoel je');
  });

  it('is asked back at the menu', async () => {
    const talk = await begin({}, 'menu');
    expect((await talk.say('een reflectiegesprekje')).text).toContain('Bedoel je **Reflectie**?');
    expect((await talk.say('nee')).step).toEqual({ dialog: 'menu', question: 'dialog' });
    await talk.say('een reflectiegesprekje');
    expect((await talk.say('ja')).step.dialog).toBe('reflection');
  });
});
