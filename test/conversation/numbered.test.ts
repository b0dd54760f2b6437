import { describe, expect, it } from 'vitest';
import { isNumber, numbersTo } from '../../src/conversation/numbered.ts';
import { type Language, languages } from '../../src/language.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const said = {
  nl: { name: 'Verhaal', fresh: 'Een nieuwe situatie', older: 'Oudere verhalen', back: 'terug' },
  en: { name: 'Story', fresh: 'A new situation', older: 'Older stories', back: 'back' },
};

/** Somebody who told so many stories, asked which one to go on with. */
async function withStories(count: number, language: Language = 'nl'): Promise<Conversation> {
  const talk = await begin({ language }, said[language].name);
  for (const number of numbersTo(count)) {
    const told = [{ question: 'title', answer: `Dag ${number}` }];
    await talk.putDoc(`story/${number}`, JSON.stringify({ schema: 1, said: told, misses: 0 }));
  }
  await talk.putDoc('story', JSON.stringify({ schema: 1, count }));
  await talk.say('menu', said[language].name);
  return talk;
}

/** The numbers of the stories on the list, and whether the list leads on to older ones. */
function listed({ last: { text } }: Conversation, language: Language = 'nl'): [number[], boolean] {
  const numbers = [...text.matchAll(/\*\*Dag (\d+)\*\*/g)].map(([, number]) => Number(number));
  return [numbers, text.includes(`**${said[language].older}**`)];
}

const down = (from: number, to: number) =>
  numbersTo(from)
    .map(Number)
    .slice(to - 1)
    .toReversed();

describe('a numbered series', () => {
  it.each([
    [1, [[down(1, 1), false]]],
    [12, [[down(12, 1), false]]],
    [
      13,
      [
        [down(13, 2), true],
        [[1], false],
      ],
    ],
    [
      14,
      [
        [down(14, 3), true],
        [[2, 1], false],
      ],
    ],
    [
      24,
      [
        [down(24, 13), true],
        [down(12, 1), false],
      ],
    ],
    [
      30,
      [
        [down(30, 19), true],
        [down(18, 7), true],
        [down(6, 1), false],
      ],
    ],
  ])('of %i leads to every one of them, the newest first', async (count, lists) => {
    const talk = await withStories(count);
    for (const [at, list] of lists.entries()) {
      if (at > 0) await talk.press(said.nl.older);
      expect(listed(talk)).toEqual(list);
    }
  });

  it.each(languages)(
    'has its older ones chosen by label, by place and by pressing, in %s',
    async (language) => {
      const talk = await withStories(30, language);
      const { name, fresh, older } = said[language];
      expect(labels(talk.last)).toEqual([fresh, 'Dag 30', 'Dag 29', 'Dag 28', 'Dag 27', older]);
      await talk.say(older.toLowerCase());
      expect(talk.last.step).toEqual({ dialog: 'story', subject: 'older-12', question: 'subject' });
      expect(labels(talk.last)).toEqual(['Dag 18', 'Dag 17', 'Dag 16', 'Dag 15', older]);
      await talk.say('13');
      expect(listed(talk, language)).toEqual([down(6, 1), false]);
      expect((await talk.say('dag 3')).step).toMatchObject({ subject: '3', question: 'on' });
      await talk.say('menu', name, '14', '2');
      expect(talk.last.step).toMatchObject({ subject: '17', question: 'on' });
      await talk.say('menu', name, older);
      expect((await talk.press('Dag 16')).step).toMatchObject({ subject: '16', question: 'on' });
    },
  );

  it.each(languages)('is come back to from an older list by its name, in %s', async (language) => {
    const talk = await withStories(30, language);
    const { name, older } = said[language];
    await talk.say(older, older, name);
    expect(talk.last.step).toEqual({ dialog: 'story', question: 'subject' });
    expect(listed(talk, language)).toEqual([down(30, 19), true]);
  });

  it.each(languages)('is come back to from an older list by a step back, in %s', async (language) => {
    const talk = await withStories(30, language);
    const { older, back } = said[language];
    await talk.say(older, older, back);
    expect(listed(talk, language)).toEqual([down(30, 19), true]);
    expect((await talk.say(back)).step.dialog).toBe('menu');
  });

  it('begins nothing new from an older list, and goes on counting from the newest', async () => {
    const talk = await withStories(14);
    await talk.say(said.nl.older, 'iets heel anders');
    expect(talk.last.step).toMatchObject({ subject: 'older-12' });
    await talk.say('dag 2', 'mei 2026');
    expect(await talk.doc('story')).toBe(JSON.stringify({ schema: 1, count: 14 }));
    await talk.say('menu', said.nl.name);
    expect((await talk.press(said.nl.fresh)).step.subject).toBe('15');
  });

  it('lists something, also where a press made up how far back', async () => {
    const talk = await withStories(14);
    for (const answer of ['older-14', 'older-99999', 'older-0', 'older-', 'older-12/1']) {
      const step = { dialog: 'story', question: 'subject' };
      await talk.send(`press ${answer}`, { text: 'x', pressed: { step, answer } });
      expect(talk.last.step).toMatchObject(step);
      expect(labels(talk.last)).toContain(said.nl.fresh);
    }
  });
});

describe('a number', () => {
  it.each([
    ['1', true],
    ['99999', true],
    ['100000', false],
    ['0', false],
    ['01', false],
    ['-1', false],
    ['1.5', false],
    ['new', false],
    ['', false],
  ])('is "%s": %s', (text, is) => {
    expect(isNumber(text)).toBe(is);
  });
});
