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

  it('is not on the menu', async () => {
    const talk = await begin({}, 'menu');
    expect(labels(talk.last)).not.toContain('Taalmodel');
  });
});
