import { describe, expect, it } from 'vitest';
import { begin, open } from '../support/conversation.ts';
import { guideOf, travels } from '../support/dialogs.ts';

const guide = guideOf(travels);

describe('what is taken for the answer to a question', () => {
  it.each<[string, readonly string[], string, string, string]>([
    ['words that are the label', ['rust'], 'ja', 'travels', 'Ja'],
    ['words that mean it', ['rust', 'ja'], 'met het schip', 'vehicle', 'Boot'],
    ['a number of the list', ['rust', 'ja'], '2', 'vehicle', 'Fiets'],
    ['a number', ['rust', 'ja', 'trein'], 'ongeveer 12', 'countries', '12'],
    ['a day', ['rust', 'nee'], 'sept 2024', 'since', '1 september 2024'],
    ['words of their own, inert', [], 'Ga *heen*', 'motto', 'Ga \\*heen\\*'],
  ])('is %s', async (_what, before, text, question, shown) => {
    const talk = await begin({ guide });
    await talk.say(...before, text);
    expect(talk.answered).toEqual({ step: { dialog: 'travels', question }, shown });
  });

  it.each([
    'waarom',
    'terug',
    'antwoorden',
    'overslaan',
    'menu',
    'stop',
    'help',
    'english',
    'wijzig 1',
    'auto',
  ])('is nothing where somebody says %j', async (text) => {
    const talk = await begin({ guide });
    await talk.say('rust', 'ja', text);
    expect(talk.answered).toBeUndefined();
  });

  it('is all that was filled in', async () => {
    const talk = await begin({}, 'zelfbeoordeling');
    await talk.say('loopbaantheorieën');
    const { question = '' } = talk.last.step;
    await talk.say('2 3');
    expect(talk.answered?.step).toMatchObject({ dialog: 'selfAssessment', question });
    expect(talk.answered?.shown).toMatch(/^[^;]+; [^;]+$/);
  });

  it('is what is chosen from the menu, or from what a conversation can be about', async () => {
    const talk = open();
    await talk.say('hallo', '2');
    expect(talk.answered).toEqual({ step: { dialog: 'menu', question: 'dialog' }, shown: '2' });
    await talk.say('vraagverheldering');
    expect(talk.answered).toEqual({
      step: { dialog: 'selfAssessment', question: 'subject' },
      shown: 'vraagverheldering',
    });
    await talk.say('menu', 'waar sta ik');
    expect(talk.answered).toEqual({ step: { dialog: 'menu', question: 'dialog' }, shown: 'Waar sta ik' });
  });

  it('is never a code that joins two chats', async () => {
    const talk = open();
    await talk.say('hallo', 'koppelen', 'ABCDE-12345');
    expect(talk.answered).toBeUndefined();
  });
});
