import { describe, expect, it } from 'vitest';
import { followUps } from '../../dialogs/reflection/followUps.text.ts';
import { words } from '../../dialogs/reflection/words.text.ts';
import type { Entry } from '../../src/conversation/said.ts';
import { languages } from '../../src/language.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const name = { nl: 'Reflectie', en: 'Reflection' };
const fresh = { nl: 'Een nieuw moment', en: 'A new moment' };
const long = {
  nl: 'Ik luisterde eerst, vroeg daarna wat de cliënt zelf wilde, en koos toen voor een gesprek van een half uur, omdat ik merkte dat er meer speelde dan de vraag waarmee we begonnen en ik dat niet wilde laten liggen tot een volgende keer, hoe druk de dag verder ook was.',
  en: 'I listened first, then asked what the client wanted, and then chose to talk for half an hour, because I noticed there was more to it than the question we had begun with and I did not want to leave that lying until some other time altogether, later on.',
};

function newReflection(language: 'nl' | 'en' = 'nl'): Promise<Conversation> {
  return begin({ language }, name[language]);
}

const questionsIn = (said: readonly Entry[]) => said.map(({ question }) => question);

describe('a reflection', () => {
  it.each(languages)('begins at once the first time, saying what it is, in %s', async (language) => {
    const talk = await newReflection(language);
    const { introduction } = words[language];
    expect(talk.last.step).toEqual({ dialog: 'reflection', subject: '1', question: 'moment' });
    expect(talk.last.text).toContain(introduction);
    expect((await talk.say('X')).text).not.toContain(introduction);
    expect((await talk.say(language === 'nl' ? 'wijzig 1' : 'change 1')).text).not.toContain(introduction);
    await talk.say('menu', name[language]);
    expect(talk.last.step).toEqual({ dialog: 'reflection', question: 'subject' });
    expect((await talk.press(fresh[language])).text).not.toContain(introduction);
  });

  it.each(languages)(
    'asks the five questions about one moment, once each, and ends in an intention, in %s',
    async (language) => {
      const talk = await newReflection(language);
      const asked: (string | undefined)[] = [talk.last.step.question];
      for (let at = 0; at < 7; at++) asked.push((await talk.say(long[language])).step.question);
      asked.push((await talk.say(language === 'nl' ? '1 februari 2027' : '1 February 2027')).step.question);
      asked.push(
        (await talk.say(language === 'nl' ? 'Dat de cliënt begint' : 'That the client begins')).step.question,
      );
      const { step, text } = await talk.say(language === 'nl' ? 'Geen van deze' : 'None of these');
      expect(asked.slice(0, 6)).toEqual(['moment', 'R1', 'R2', 'R3', 'R4', 'R5']);
      expect(asked.slice(6)).toEqual(['intention', 'by', 'noticing', 'section']);
      expect(step).toEqual({ dialog: 'reflection', subject: '1', outcome: 'withIntention' });
      expect(text).toContain(language === 'nl' ? '1 februari 2027' : '1 February 2027');
      expect(questionsIn(await talk.said('reflection/1'))).toEqual(asked);
    },
  );

  it('asks on at most twice a question, in the bank’s words, beginning with the person’s own', async () => {
    const talk = await newReflection();
    await talk.say('Een gesprek');
    expect((await talk.say('redder')).step.question).toBe('R1.more');
    expect(talk.last.text).toBe(`Je schreef: “redder”\n\n${followUps.nl.R1.vague}`);
    expect((await talk.say('alles zelf doen')).step.question).toBe('R1.again');
    expect(talk.last.text).toContain('alles zelf doen');
    expect((await talk.say('geen')).step.question).toBe('R2');
  });

  it('lets a follow-up be skipped with one press', async () => {
    const talk = await newReflection();
    await talk.say('Een gesprek', 'redder');
    expect(labels(talk.last)).toEqual(['Overslaan']);
    expect((await talk.press('Overslaan')).step.question).toBe('R2');
  });

  it('takes "ik weet geen voorbeeld" three times in a row without asking on', async () => {
    const talk = await newReflection();
    await talk.say('Een gesprek');
    const asked = [];
    for (let at = 0; at < 3; at++) asked.push((await talk.say('ik weet geen voorbeeld')).step.question);
    expect(asked).toEqual(['R2', 'R3', 'R4']);
  });

  it('ends without an intention where none is wanted, and asks no date then', async () => {
    const talk = await newReflection();
    await talk.say('Een gesprek');
    for (let at = 0; at < 5; at++) await talk.say('overslaan');
    expect((await talk.say('overslaan')).step).toMatchObject({ outcome: 'withoutIntention' });
  });

  it('keeps "ik help jongeren met stoppen" as an answer', async () => {
    const talk = await newReflection();
    await talk.say('ik help jongeren met stoppen');
    expect(await talk.said('reflection/1')).toEqual([
      { question: 'moment', answer: 'ik help jongeren met stoppen' },
    ]);
  });

  it('goes on with an earlier moment by its own words, and keeps a new one apart', async () => {
    const talk = await newReflection();
    await talk.say('Een lastig gesprek over een stage', 'redder', 'menu', 'reflectie');
    expect(talk.last.text).toContain('Een lastig gesprek over een stage');
    expect((await talk.press(fresh.nl)).step).toMatchObject({ subject: '2', question: 'moment' });
    await talk.say('Een afscheid', 'menu', 'reflectie');
    expect((await talk.say('een lastig gesprek')).step).toMatchObject({ subject: '1', question: 'R1.more' });
    expect(questionsIn(await talk.said('reflection/2'))).toEqual(['moment']);
  });

  it('shows the newest moments first, and no more than a screen can hold', async () => {
    const talk = await newReflection();
    for (let at = 1; at <= 14; at++) {
      if (at > 1) await talk.press(fresh.nl);
      await talk.say(`Moment nummer ${at}`, 'menu', 'reflectie');
    }
    const { text } = talk.last;
    expect(text.match(/Moment nummer \d+/g)).toEqual(
      Array.from({ length: 12 }, (_, back) => `Moment nummer ${14 - back}`),
    );
    expect(labels(talk.last)).toHaveLength(6);
    expect((await talk.press('Oudere momenten')).text).toContain('1. **Moment nummer 2**');
    expect((await talk.say('moment nummer 1')).step).toMatchObject({ subject: '1', question: 'R1' });
  });

  it('begins no second one when "a new moment" is pressed twice before anything is told', async () => {
    const talk = await newReflection();
    const old = await talk.say('Een gesprek', 'menu', 'reflectie');
    await talk.press(fresh.nl);
    expect((await talk.pressOld(old, fresh.nl)).step).toMatchObject({ subject: '2', question: 'moment' });
  });

  it('takes a number for the place in the list, whatever number a moment has', async () => {
    const talk = await newReflection();
    for (const moment of ['Eerste', 'Tweede', 'Derde']) {
      if (moment !== 'Eerste') await talk.press(fresh.nl);
      await talk.say(moment, 'menu', 'reflectie');
    }
    expect((await talk.say('4')).step.subject).toBe('1');
    await talk.say('menu', 'reflectie');
    expect((await talk.say('2')).step.subject).toBe('3');
    await talk.say('menu', 'reflectie');
    expect((await talk.say('1')).step).toMatchObject({ subject: '4', question: 'moment' });
  });

  it.each(['ja', 'nieuw', 'nieuw moment'])('begins anew with "%s"', async (text) => {
    const talk = await newReflection();
    await talk.say('Een gesprek', 'menu', 'reflectie');
    expect((await talk.say(text)).step).toMatchObject({ subject: '2', question: 'moment' });
  });

  it('counts no moment that a press made up, so that new ones can still begin', async () => {
    const talk = await newReflection();
    await talk.say('Het begin', 'menu', 'reflectie');
    const step = { dialog: 'reflection', question: 'subject' };
    for (const answer of ['99999', '__proto__', 'constructor', '../x', '']) {
      await talk.send(`press ${answer}`, { text: 'x', pressed: { step, answer } });
      await talk.say('Een gesprek', 'menu', 'reflectie');
    }
    expect((await talk.press(fresh.nl)).step).toMatchObject({ subject: '2', question: 'moment' });
  });

  it('never puts a story told in one window under a question that another window had come to', async () => {
    const here = await newReflection();
    const there = here.elsewhere({ conversation: 'another window' });
    await there.say('reflectie');
    await here.say('Een gesprek over werk');
    const { step, text } = await there.say('Een heel ander gesprek');
    expect(step).toMatchObject({ subject: '1', question: 'R1' });
    expect(text).toContain('intussen');
    expect(await here.said('reflection/1')).toEqual([
      { question: 'moment', answer: 'Een gesprek over werk' },
    ]);
  });

  it('shows the words of a moment as they were typed, and not all of them', async () => {
    const talk = await newReflection();
    await talk.say(`<b>Vet</b> **sterk** ${'lang'.repeat(200)}`, 'menu', 'reflectie');
    expect(talk.last.text).toContain('\\<b\\>Vet');
    expect(talk.last.text.length).toBeLessThan(400);
  });

  it('never praises, advises or asks two things at once', () => {
    for (const language of languages) {
      for (const question of Object.values(followUps[language]).flatMap((bank) => Object.values(bank))) {
        expect(question.match(/\?/g), question).toHaveLength(1);
        expect(question, question).toMatch(/\?$/);
        expect(question).not.toMatch(/goed gedaan|mooi|knap|well done|great|should|moet je|probeer/i);
      }
    }
  });
});

describe.each(languages)('a reflection on a trajectory, in %s', (language) => {
  const said = {
    nl: {
      free: 'Nee, het staat los',
      whole: 'Het hele traject',
      skip: 'overslaan',
      task: 'Vraagverheldering',
    },
    en: { free: 'No, it stands by itself', whole: 'The whole trajectory', skip: 'skip', task: 'Intake' },
  }[language];
  const skipped = Array.from({ length: 5 }, () => said.skip);

  /** Begins a reflection where these trajectories were begun; nothing else was said of them. */
  async function newAmong(...pseudonyms: string[]): Promise<Conversation> {
    const talk = await begin({ language }, 'menu');
    await putTrajectories(talk, ...pseudonyms);
    await talk.say(name[language]);
    return talk;
  }

  it('asks which trajectory and which task, before the moment', async () => {
    const talk = await newAmong('Zonnebloem', 'Anker');
    expect(talk.last.step).toEqual({ dialog: 'reflection', subject: '1', question: 'about' });
    expect(talk.last.text).toContain(words[language].introduction);
    expect(labels(talk.last).slice(0, 3)).toEqual([said.free, 'Anker', 'Zonnebloem']);
    const { step, text } = await talk.press('Zonnebloem');
    expect(step.question).toBe('task');
    expect(text).toContain('Zonnebloem');
    expect(labels(talk.last).slice(0, 1)).toEqual([said.task]);
    expect((await talk.press(said.task)).step.question).toBe('moment');
    expect(talk.last.text).not.toContain(words[language].introduction);
    expect(await talk.said('reflection/1')).toEqual([
      { question: 'about', answer: '1' },
      { question: 'task', answer: 'T1' },
    ]);
  });

  it('takes the words for a task that the trajectory takes', async () => {
    const talk = await newAmong('Zonnebloem');
    await talk.say('Zonnebloem', language === 'nl' ? 'taak 3' : 'task 3');
    expect(await talk.said('reflection/1')).toContainEqual({ question: 'task', answer: 'T3' });
  });

  it('names first what was worked on that day', async () => {
    const talk = await begin({ language }, 'menu');
    await putTrajectories(talk, 'Zonnebloem', 'Anker');
    const put = (part: string, on: string) => {
      const did = [{ question: 'did', answer: 'x', on }];
      return talk.putDoc(`trajectory/${part}`, JSON.stringify({ schema: 1, said: did, misses: 0 }));
    };
    await put('1/T3', '2026-09-01');
    await put('1/T2', '2026-09-01');
    await put('2/T5', '2026-08-31');
    await talk.say(name[language]);
    expect(labels(talk.last).slice(0, 3)).toEqual(['Zonnebloem', said.free, 'Anker']);
    await talk.press('Zonnebloem');
    await talk.say('1');
    expect(await talk.said('reflection/1')).toContainEqual({ question: 'task', answer: 'T3' });
    await talk.say(language === 'nl' ? 'terug' : 'back', '3');
    expect(await talk.said('reflection/1')).toContainEqual({ question: 'task', answer: 'T1' });
  });

  it('asks no part of the profile for an intention about a task', async () => {
    const talk = await newAmong('Zonnebloem');
    await talk.press('Zonnebloem', said.task);
    await talk.say('X', ...skipped, 'Eerst vragen', said.skip);
    expect((await talk.say(said.skip)).step).toMatchObject({ outcome: 'withIntention' });
  });

  it('asks it for an intention about the whole trajectory', async () => {
    const talk = await newAmong('Zonnebloem');
    await talk.press('Zonnebloem', said.whole);
    await talk.say('X', ...skipped, 'Eerst vragen', said.skip);
    expect((await talk.say(said.skip)).step.question).toBe('section');
  });

  it('asks no task of a moment that stands by itself', async () => {
    const talk = await newAmong('Zonnebloem');
    expect((await talk.press(said.free)).step.question).toBe('moment');
    expect(await talk.said('reflection/1')).toEqual([{ question: 'about', answer: 'free' }]);
  });

  it('goes on to the moment where either is skipped', async () => {
    const talk = await newAmong('Zonnebloem');
    expect((await talk.say(said.skip)).step.question).toBe('moment');
    expect((await talk.say('X')).step.question).toBe('R1');
    await talk.say('menu', name[language]);
    await talk.press(fresh[language], 'Zonnebloem');
    expect((await talk.say(said.skip)).step.question).toBe('moment');
    expect((await talk.say('X')).step.question).toBe('R1');
  });

  it('goes a step back, and on where somebody stopped', async () => {
    const talk = await newAmong('Zonnebloem');
    await talk.press('Zonnebloem');
    expect((await talk.say(language === 'nl' ? 'terug' : 'back')).step.question).toBe('about');
    await talk.press('Zonnebloem');
    await talk.say('stop');
    expect((await talk.say(language === 'nl' ? 'verder' : 'continue')).step.question).toBe('task');
    await talk.say('1', 'X');
    expect((await talk.say(language === 'nl' ? 'terug' : 'back')).step.question).toBe('moment');
    expect((await talk.say(language === 'nl' ? 'terug' : 'back')).step.question).toBe('task');
  });

  it('shows what a client is called as it was typed', async () => {
    const talk = await newAmong('*Zon*');
    expect((await talk.press('*Zon*')).text).toContain('\\*Zon\\*');
    const { text } = await talk.say(said.skip, 'X', language === 'nl' ? 'antwoorden' : 'answers');
    expect(text).toContain('\\*Zon\\*');
  });

  it('asks nothing about trajectories where there are none', async () => {
    expect((await newAmong()).last.step.question).toBe('moment');
  });
});

describe('a reflection from before the first trajectory', () => {
  it('is not opened again by it, whether it was over or under way', async () => {
    const talk = await newReflection();
    const { skip } = { skip: Array.from({ length: 5 }, () => 'overslaan') };
    await talk.say('Het eerste', ...skip, 'Eerst vragen', ...skip.slice(2));
    expect(talk.last.step).toMatchObject({ outcome: 'withIntention' });
    await talk.press(fresh.nl);
    await talk.say('Het tweede');
    await putTrajectories(talk, 'Zonnebloem');
    await talk.say('menu', 'reflectie');
    expect((await talk.say('het eerste')).step).toMatchObject({ outcome: 'withIntention' });
    await talk.say('reflectie');
    expect((await talk.say('het tweede')).step).toMatchObject({ subject: '2', question: 'R1' });
  });
});

describe('what an intention belongs to', () => {
  it.each([
    ['Kennis', 'knowledge', 5],
    ['Taken', 'tasks', 7],
    ['Competenties', 'competences', 5],
    ['Houding', 'attitude', 4],
  ])('is first a part of the profile, and of %s then one group', async (label, section, groups) => {
    const talk = await newReflection();
    await talk.say('X', ...Array.from({ length: 5 }, () => 'overslaan'), 'Vragen', 'overslaan', 'overslaan');
    expect(talk.last.step.question).toBe('section');
    await talk.press(label);
    expect(talk.last.step.question).toBe(`group.${section}`);
    expect(labels(talk.last)).toHaveLength(groups + 1);
    expect((await talk.say('1')).step).toMatchObject({ outcome: 'withIntention' });
  });

  it('is not asked where there is no intention, and can be skipped', async () => {
    const talk = await newReflection();
    await talk.say('X', ...Array.from({ length: 5 }, () => 'overslaan'));
    expect((await talk.say('overslaan')).step).toMatchObject({ outcome: 'withoutIntention' });
    expect(labels(talk.last)).not.toContain('Mijn plan');
  });
});

/** Puts trajectories there of which only what the client is called was told. */
async function putTrajectories(talk: Conversation, ...pseudonyms: string[]): Promise<void> {
  for (const [at, answer] of pseudonyms.entries()) {
    const told = { schema: 1, said: [{ question: 'pseudonym', answer }], misses: 0 };
    await talk.putDoc(`trajectory/${at + 1}/start`, JSON.stringify(told));
  }
  await talk.putDoc('trajectory', JSON.stringify({ schema: 1, count: pseudonyms.length }));
}
