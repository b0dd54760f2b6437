import { describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import type { Message } from '../../src/conversation/message.ts';
import { begin, labels, open } from '../support/conversation.ts';
import { dialogOf, guideOf, travels } from '../support/dialogs.ts';

const guide = guideOf(travels, dialogOf([{ id: 'q', kind: 'yesNo' }]));
const at = ({ step }: Message) => `${step.dialog}/${step.question ?? step.outcome}`;
const menu = 'menu/dialog';

describe('what could mean two things', () => {
  it('is asked, not guessed, and either can be pressed or typed', async () => {
    const talk = await begin();
    await talk.say('menu', 'iets met reflecteren en een zelfscan');
    expect(at(talk.last)).toBe(menu);
    expect(labels(talk.last)).toEqual(['Zelfbeoordeling', 'Reflectie']);
    const asked = talk.last;
    expect((await talk.press('Reflectie')).step.dialog).toBe('reflection');
    await talk.say('menu');
    expect((await talk.pressOld(asked, 'Zelfbeoordeling')).step.dialog).toBe('selfAssessment');
    await talk.say('menu', 'reflecteren en een zelfscan');
    expect((await talk.say('reflectie')).step.dialog).toBe('reflection');
  });

  it('is nothing on offer where it speaks of none', async () => {
    const talk = await begin();
    await talk.say('menu', '42');
    expect(labels(talk.last)).toEqual(labels(await talk.say('menu')));
  });
});

describe('a message without words, such as a picture', () => {
  it.each(['', '  \n'])('leaves the open question as it is, and hears what can be read: %j', async (text) => {
    const talk = await begin({ guide });
    const asked = talk.last;
    const { step, text: said } = await talk.say(text);
    expect(step).toEqual(asked.step);
    expect(said).toContain(commonText.nl.onlyText);
    expect(await talk.doc('travels')).toBeUndefined();
  });
});

describe('the first words', () => {
  it.each(['hallo', 'hoi', 'Goedemorgen.', 'wat is dit?', 'x', ''])(
    'get a welcome and the menu: %j',
    async (text) => {
      const talk = open({ guide });
      expect(at(await talk.say(text))).toBe(menu);
      expect(talk.last.text).toContain('Loopbaanspiegel');
      expect(labels(talk.last)).toEqual(['Reizen', 'Willekeurig']);
    },
  );

  it('may come from the guide, when somebody arrives', async () => {
    const talk = open({ guide });
    await talk.send('joined', 'arrived');
    expect(at(talk.last)).toBe(menu);
    const welcome = talk.last.text;
    expect((await talk.say('hallo')).text).not.toBe(welcome);
    expect(at(talk.last)).toBe(menu);
  });

  it('may name what somebody wants right away', async () => {
    expect(at(await open({ guide }).say('ik wil iets over mijn reis vertellen'))).toBe('travels/motto');
  });

  it('are answered in the language of the client, else in Dutch', async () => {
    expect((await open({ guide, language: 'en' }).say('hi')).language).toBe('en');
    expect((await open({ guide }).say('hi')).language).toBe('nl');
  });
});

describe('the menu', () => {
  it.each(['1', 'Reizen', 'reizen', 'travels', 'onderweg', 'de eerste', 'reizn'])(
    'opens by %j',
    async (text) => {
      const talk = open({ guide });
      await talk.say('hallo');
      expect(at(await talk.say(text))).toBe('travels/motto');
    },
  );

  it('opens by pressing', async () => {
    const talk = open({ guide });
    await talk.say('hallo');
    expect(at(await talk.press('Willekeurig'))).toBe('random/q');
  });

  it('says it cannot help with something else, and stays', async () => {
    const talk = open({ guide });
    await talk.say('hallo');
    for (const text of ['pizza', '3', '0', 'reizen of willekeurig'])
      expect(at(await talk.say(text)), text).toBe(menu);
  });

  it('is never far: it interrupts a dialog and offers to go on', async () => {
    const talk = await begin({ guide });
    await talk.say('rust');
    expect(at(await talk.say('menu'))).toBe(menu);
    expect(labels(talk.last)).toEqual(['Verder', 'Reizen', 'Willekeurig']);
    expect(at(await talk.press('Verder'))).toBe('travels/travels');
  });

  it('takes what is typed there for a choice, not for an answer to a question out of sight', async () => {
    const talk = await begin({ guide });
    await talk.say('menu', 'hallo', 'geen zin');
    expect(await talk.said('travels')).toEqual([]);
    for (const text of ['terug', 'overslaan', 'waarom']) {
      expect(at(await talk.say('menu', text)), text).toBe('travels/motto');
      expect(await talk.said('travels')).toEqual([]);
    }
  });

  it('is what somebody sees who arrives again in the middle', async () => {
    const talk = await begin({ guide });
    await talk.say('rust');
    await talk.send('again', 'arrived');
    expect(talk.last.text).toContain('**Reizen**');
    expect(at(await talk.say('2'))).toBe('random/q');
    expect(await talk.said('travels')).toHaveLength(1);
  });

  it('goes from one dialog to another and back, each where it was', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'menu', '2', 'menu', '1');
    expect(at(talk.last)).toBe('travels/travels');
    expect(at(await talk.say('menu', 'willekeurig', 'ja'))).toBe('random/done');
  });

  it('still answers a suggestion of a dialog that is not the last one', async () => {
    const talk = await begin({ guide });
    const old = await talk.say('rust');
    await talk.say('menu', '2');
    expect(at(await talk.pressOld(old, 'Ja'))).toBe('travels/vehicle');
  });

  it('takes a suggestion of a dialog that is gone for something it cannot help with', async () => {
    const talk = await begin({ guide });
    const old = await talk.say('rust');
    const later = talk.elsewhere({ guide: guideOf(dialogOf([{ id: 'q', kind: 'yesNo' }])) });
    expect(at(await later.pressOld(old, 'Ja'))).toBe(menu);
    expect(at(await later.say('verder'))).toBe(menu);
  });
});

describe('going to something by its name', () => {
  it.each(['naar willekeurig', 'Ga naar Willekeurig.', 'go to random', 'take me to random'])(
    'leads there from where any words are an answer: %j',
    async (text) => {
      const talk = await begin({ guide });
      expect(at(await talk.say(text))).toBe('random/q');
      expect(await talk.said('travels')).toEqual([]);
      expect(at(await talk.say('menu', 'naar reizen'))).toBe('travels/motto');
    },
  );

  it.each([
    ['a question with choices', ['1', 'rust', 'ja']],
    ['an outcome', ['1', 'rust', 'nee', 'vandaag', '1 per week']],
    ['the menu', ['hallo']],
  ])('leads there from %s', async (_, before) => {
    const talk = open({ guide });
    expect(at(await talk.say('hallo', ...before, 'naar willekeurig'))).toBe('random/q');
  });

  it.each([
    'naar huis',
    'naar willekeurige mensen luisteren',
    'willekeurig',
    'naar',
    'Ik ging naar Willekeurig',
  ])('is an answer where any words are, when it names nothing on offer: %j', async (text) => {
    const talk = await begin({ guide });
    expect(at(await talk.say(text))).toBe('travels/travels');
  });

  it('leads out of the list of a series, also where a subject is called alike', async () => {
    const talk = await begin({}, 'zelfbeoordeling');
    expect((await talk.say('naar reflectie')).step.dialog).toBe('reflection');
    await talk.say('menu', 'mijn plan');
    expect((await talk.say('naar bewijs')).step.dialog).toBe('evidence');
  });
});

describe('stopping', () => {
  it.each(['stop', 'pauze', 'even stoppen', 'quit please', 'doei'])(
    'leaves by %j and goes on where it was',
    async (text) => {
      const talk = await begin({ guide });
      await talk.say('rust', 'ja');
      expect(at(await talk.say(text))).toBe(menu);
      expect(labels(talk.last)).toEqual(['Verder', 'Menu']);
      expect(at(await talk.press('Verder'))).toBe('travels/vehicle');
      expect(at(await talk.say(text, 'waar was ik?'))).toBe('travels/vehicle');
      expect(at(await talk.say(text, 'ga verder'))).toBe('travels/vehicle');
    },
  );

  it('offers nothing to go on with when nothing was begun', async () => {
    const talk = open({ guide });
    expect(labels(await talk.say('stop'))).toEqual(['Menu']);
    expect(at(await talk.press('Menu'))).toBe(menu);
  });
});

describe('the language', () => {
  it('changes in the middle of a question, and stays changed', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'ja', 'english');
    expect(at(talk.last)).toBe('travels/vehicle');
    expect(labels(talk.last)).toEqual(['Train', 'Bicycle', 'Boat']);
    expect(talk.last.text).toContain('How do you travel?');
    expect((await talk.say('boat')).text).toContain('How many countries');
    expect((await talk.say('in het Nederlands graag')).text).toContain('In hoeveel landen');
  });

  it('changes at an outcome, which is told again', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'nee', 'vandaag', '1 per week', 'english');
    expect(at(talk.last)).toBe('travels/done');
    expect(talk.last.text).toContain('Your motto is rust.');
  });

  it('changes at the menu and before anything was said', async () => {
    const talk = open({ guide });
    expect((await talk.say('english')).text).toContain('Travels');
    expect(at(await talk.say('1'))).toBe('travels/motto');
    expect((await talk.elsewhere({ conversation: 'there' }).say('hallo')).language).toBe('en');
  });
});

describe('help', () => {
  it('says what can be typed, and comes back to the question', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'help');
    expect(at(talk.last)).toBe('travels/travels');
    expect(talk.last.text).toMatch(/\*\*terug\*\*[\s\S]*Reis je\?/);
    expect(at(await talk.say('?', 'help me'))).toBe('travels/travels');
  });

  it('is there outside a dialog too, and does not tell an outcome again', async () => {
    const talk = open({ guide });
    expect(at(await talk.say('help'))).toBe(menu);
    await talk.say('1', 'rust', 'nee', 'vandaag', '1 per week', 'help');
    expect(at(talk.last)).toBe('travels/done');
    expect(talk.last.text).not.toContain('Je motto is');
  });
});

describe('courtesy', () => {
  it('greets back in the middle of a question, without taking it for a wrong answer', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'hallo', 'hoi');
    expect(at(talk.last)).toBe('travels/travels');
    expect(talk.last.text).toContain('Reis je?');
    expect((await talk.say('hmm')).text).not.toContain('1. Ja');
  });

  it('thanks back at an outcome', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'nee', 'vandaag', '1 per week', 'dank je wel!');
    expect(talk.last.text).toContain('Graag gedaan.');
  });

  it('is an answer where any words are', async () => {
    const talk = await begin({ guide });
    expect(at(await talk.say('bedankt'))).toBe('travels/travels');
  });
});

describe('what has no place', () => {
  it.each(['terug', 'overslaan', 'waarom', 'antwoorden', 'overgeslagen', 'verder', 'wijzig 1', 'verwijder'])(
    'gets the menu when nothing is open: %j',
    async (text) => {
      const talk = open({ guide });
      expect(at(await talk.say('hallo', text))).toBe(menu);
      expect(at(await open({ guide }).say(text))).toBe(menu);
    },
  );

  it('is too long from 4,001 characters on, and changes nothing', async () => {
    const talk = await begin({ guide: guideOf(dialogOf([{ id: 'q', kind: 'freeText' }])) });
    const spaced = (length: number) => `a${' '.repeat(length - 2)}b`;
    expect((await talk.say('a'.repeat(4_000))).text).not.toContain('4000');
    expect((await talk.say('a'.repeat(4_001))).text).toMatch(/4001[\s\S]*4000/);
    expect(at(await talk.say(spaced(4_001)))).toBe('random/q');
    expect(await talk.said('random')).toEqual([]);
    expect(at(await talk.say('menu', 'a'.repeat(4_001)))).toBe(menu);
    expect(at(await talk.say('verder', 'kort'))).toBe('random/done');
    expect(at(await talk.say('a'.repeat(9_000)))).toBe(menu);
  });
});
