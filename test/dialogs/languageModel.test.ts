import { describe, expect, it } from 'vitest';
import { begin, labels } from '../support/conversation.ts';

const asks = { dialog: 'languageModel', question: 'use' };

describe('whether a language model may think along', () => {
  it.each(['taalmodel', 'AI', 'ai aan', 'kunstmatige intelligentie'])(
    'is asked for with "%s"',
    async (words) => {
      const talk = await begin({}, words);
      expect(talk.last.step).toEqual(asks);
    },
  );

  it('is off until somebody says yes, can be changed any time, and shows in what is kept', async () => {
    const talk = await begin({}, 'privacy');
    const before = talk.last.text;
    expect(labels(talk.last)).toContain('Taalmodel');
    expect((await talk.press('Taalmodel', 'Ja')).step.outcome).toBe('allowed');
    const allowed = (await talk.say('privacy')).text;
    expect(allowed).not.toBe(before);
    expect((await talk.say('taalmodel', 'nee')).step.outcome).toBe('notAllowed');
    expect((await talk.say('privacy')).text).toContain('alleen mee als jij dat wilt');
  });

  it('keeps as it was for whoever passes over it', async () => {
    const talk = await begin({ language: 'en' }, 'language model');
    await talk.say('yes', 'language model', 'skip');
    expect(talk.last.step.outcome).toBe('allowed');
  });

  it.each(['ai aan', 'AI on.', 'zet het taalmodel aan', 'turn on the language model'])(
    'is asked for with "%s" also where any words are an answer',
    async (words) => {
      const talk = await begin({}, 'verhaal');
      expect((await talk.say(words)).step).toEqual(asks);
    },
  );

  it.each(['ai uit', 'turn off the AI', 'language model off'])('is off at once with "%s"', async (words) => {
    const talk = await begin({}, 'taalmodel');
    await talk.say('ja', 'verhaal');
    expect((await talk.say(words)).step.outcome).toBe('notAllowed');
    expect((await talk.said('story/1')).length).toBe(0);
  });

  it.each(['ai', 'Ik zet AI aan het werk', 'de ai'])(
    'takes "%s" for an answer where any words are one',
    async (words) => {
      const talk = await begin({}, 'verhaal');
      expect((await talk.say(words)).step).toEqual({ dialog: 'story', subject: '1', question: 'on' });
    },
  );

  it('is not on the menu', async () => {
    const talk = await begin({}, 'menu');
    expect(labels(talk.last)).not.toContain('Taalmodel');
  });
});
