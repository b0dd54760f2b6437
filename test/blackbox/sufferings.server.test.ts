import { describe, expect, it } from 'vitest';
import { type Localized, languages } from '../../src/language.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';

const words = {
  nl: {
    ...{
      eligibility: 'toelatingscheck',
      yes: 'ja',
      no: 'nee',
      change: (number: number) => `wijzig ${number}`,
    },
    ...{
      assessment: 'zelfbeoordeling',
      answers: 'antwoorden',
      back: 'terug',
      reflection: 'reflectie',
      fresh: 'nieuw',
    },
    ...{ otherDegree: 'een andere', from: '1 september 2024', perWeek: '4 per week', foreign: 'english' },
  },
  en: {
    ...{
      eligibility: 'eligibility check',
      yes: 'yes',
      no: 'no',
      change: (number: number) => `change ${number}`,
    },
    ...{
      assessment: 'self-assessment',
      answers: 'answers',
      back: 'back',
      reflection: 'reflection',
      fresh: 'new',
    },
    ...{ otherDegree: 'another', from: '1 September 2024', perWeek: '4 a week', foreign: 'nederlands' },
  },
};

describe.each(languages)('a card of yesterday, in %s', (language) => {
  const { eligibility, no, change, assessment } = words[language];
  const begin = async (...texts: readonly string[]) => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    await chat.say(...texts);
    const tomorrow = async () => {
      product.goTo('2026-09-02');
      return chat.reopened();
    };
    return { chat, tomorrow };
  };

  it('that was answered otherwise changes nothing, and offers to', async () => {
    const { chat, tomorrow } = await begin(eligibility);
    const old = chat.last;
    const open = await chat.say(no);
    const known = await chat.said('eligibility');
    const today = await tomorrow();
    const { step, labels } = await today.pressOld(old, old.labels[0] ?? '');
    expect(step).toEqual(open.step);
    expect(await today.said('eligibility')).toEqual(known);
    const offer = labels.find((label) => label.toLowerCase() === change(1));
    expect((await today.press(offer ?? '')).step).toEqual(old.step);
    await today.press(old.labels[0] ?? '');
    expect(await today.said('eligibility')).toContainEqual({ question: 'accreditedProgramme', answer: true });
  });

  it('that was answered the same way says nothing of it, and asks what is open', async () => {
    const { chat, tomorrow } = await begin(eligibility);
    const old = chat.last;
    await chat.press(old.labels[1] ?? '');
    const known = await chat.said('eligibility');
    const today = await tomorrow();
    expect(await today.pressOld(old, old.labels[1] ?? '')).toMatchObject({ step: chat.last.step });
    expect(await today.said('eligibility')).toEqual(known);
  });

  it('with a form in it changes nothing of a group that was done since, and offers to', async () => {
    const { chat, tomorrow } = await begin(assessment, '6');
    const old = chat.last;
    await chat.say('2 3 3 1 2');
    const known = await chat.said('selfAssessment/T1');
    const today = await tomorrow();
    await today.fill(Object.fromEntries(old.fields.map((id) => [id, 'level4'])), old);
    expect(await today.said('selfAssessment/T1')).toEqual(known);
    expect(today.last.labels.map((label) => label.toLowerCase())).toContain(change(1));
  });

  it('with a form in it takes nothing in halfway the group', async () => {
    const { chat, tomorrow } = await begin(assessment, '6');
    const old = chat.last;
    const open = await chat.say('2 3');
    const known = await chat.said('selfAssessment/T1');
    const today = await tomorrow();
    const { step } = await today.fill(Object.fromEntries(old.fields.map((id) => [id, 'level4'])), old);
    expect(step).toEqual(open.step);
    expect(await today.said('selfAssessment/T1')).toEqual(known);
  });

  it('of another conversation leads back to it and says what is open there', async () => {
    const { chat, tomorrow } = await begin(eligibility);
    const old = chat.last;
    const open = await chat.say(no);
    await chat.say('menu', assessment, '6', '2');
    const today = await tomorrow();
    expect((await today.pressOld(old, old.labels[0] ?? '')).step).toEqual(open.step);
    expect(await today.said('eligibility')).toHaveLength(1);
    expect(await today.said('selfAssessment/T1')).toHaveLength(1);
  });

  it('still counts where its question is still open', async () => {
    const { chat, tomorrow } = await begin(eligibility);
    const old = chat.last;
    const today = await tomorrow();
    await today.pressOld(old, old.labels[0] ?? '');
    expect(await today.said('eligibility')).toEqual([{ question: 'accreditedProgramme', answer: true }]);
  });
});

describe('the same thing twice', () => {
  it('is one where it is the same activity, delivered again, also to a server that was started again', async () => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say('toelatingscheck', 'nee', 'een andere', 'ja');
    await chat.twice('Basisopleiding');
    await chat.twice('40 uur', product.deploy);
    expect(chat.last.step.question).toBe('training.1.certificate');
    expect((await chat.said('eligibility')).map(({ question }) => question)).toEqual([
      ...['accreditedProgramme', 'degree', 'training.0.more', 'training.1.name', 'training.1.amount'],
    ]);
    const lines = await chat.everything();
    expect(lines.filter(({ text }) => text === 'Basisopleiding')).toHaveLength(1);
    expectEachAnsweredOnce(lines);
  });

  it('counts once where a button is pressed twice', async () => {
    const chat = await openChat(await startProduct());
    const old = await chat.say('toelatingscheck');
    await Promise.all([chat.pressOld(old, 'Nee'), chat.pressOld(old, 'Nee')]);
    expect(await chat.said('eligibility')).toEqual([{ question: 'accreditedProgramme', answer: false }]);
    expectEachAnsweredOnce(await chat.everything());
  });

  it('is two answers where it was typed twice, each to the question that was open; the second can be taken back', async () => {
    const chat = await openChat(await startProduct());
    await chat.say('zelfbeoordeling', 'vraagverheldering');
    await chat.atOnce('3', '3');
    expect((await chat.said('selfAssessment/T1')).map(({ question }) => question)).toEqual(['T1.1', 'T1.2']);
    expectEachAnsweredOnce(await chat.everything());
    expect((await chat.say('terug')).step.question).toBe('T1.2');
  });
});

describe('six messages in two seconds', () => {
  it('are each answered once, in the order in which they stand in the conversation, and none is lost', async () => {
    const chat = await openChat(await startProduct());
    await chat.say('zelfbeoordeling', 'methodisch werken');
    const typed = ['1', '2', '3', '4', '5', '2'];
    await chat.atOnce(...typed);
    const lines = await chat.everything();
    const order = lines.filter(({ by, text }) => by === 'user' && typed.includes(text));
    expect(order.map(({ text }) => text).toSorted()).toEqual(typed.toSorted());
    expectEachAnsweredOnce(lines);
    const levels = order.map(({ text }) => (text === '5' ? 'unknown' : `level${text}`));
    expect(await chat.said('selfAssessment/C1')).toEqual(
      levels.map((answer, at) => ({ question: `C1.${at + 1}`, answer })),
    );
    expect((await chat.say('1')).step).toMatchObject({ subject: 'C1', outcome: 'done' });
  });

  it('are each answered once from two windows of one person too', async () => {
    const here = await openChat(await startProduct());
    const there = await here.elsewhere();
    await here.say('zelfbeoordeling', 'methodisch werken');
    await there.say('zelfbeoordeling', 'coachen');
    await Promise.all([here.atOnce('1', '2', '3'), there.atOnce('4', '3', '2')]);
    for (const [chat, group] of [
      [here, 'C1'],
      [there, 'C5'],
    ] as const) {
      expectEachAnsweredOnce(await chat.everything());
      expect(await chat.said(`selfAssessment/${group}`)).toHaveLength(3);
    }
  });
});

/** Each line of the person is answered exactly once, in the order of the lines. */
function expectEachAnsweredOnce(lines: Awaited<ReturnType<Chat['everything']>>) {
  const said = lines.filter(({ by }) => by === 'user').map(({ id }) => id);
  const answered = lines.filter(({ by, answers }) => by === 'bot' && said.includes(answers ?? ''));
  expect(answered.map(({ answers }) => answers)).toEqual(said);
}

describe.each(languages)('another route to the register after forty answers, in %s', (language) => {
  const { eligibility, yes, no, otherDegree, from, perWeek, change, answers } = words[language];

  it('tells first what it touches, and brings every old answer back with the old route', async () => {
    const chat = await openChat(await startProduct(), { language });
    await chat.say(eligibility, no, otherDegree);
    const trainings = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    for (const name of trainings) await chat.say(yes, name, '10', yes, yes);
    await chat.say(no);
    const places = ['Epsilon', 'Zeta', 'Eta'];
    for (const name of places) await chat.say(yes, name, from, yes, perWeek, yes);
    const before = await chat.say(no);
    expect((await chat.said('eligibility')).length).toBeGreaterThanOrEqual(40);
    expect(before.step.outcome).toBe('notYet');
    const listed = await chat.say(answers);
    for (const name of [...trainings, ...places]) expect(listed.text).toContain(name);

    const warned = await chat.say(change(1));
    expect(warned.step.question).toBe('accreditedProgramme');
    for (const name of trainings) expect(warned.text).toContain(name);
    for (const name of places) expect(warned.text).not.toContain(name);
    const shorter = await chat.say(yes);
    expect(shorter.step.outcome).toBe('met');
    const left = await chat.say(answers);
    for (const name of trainings) expect(left.text).not.toContain(name);
    for (const name of places) expect(left.text).toContain(name);

    await chat.say(change(1));
    expect(await chat.say(no)).toMatchObject({ step: before.step, labels: before.labels });
    expect(chat.last.text).toContain(before.text.split('\n\n').at(-2));
    expect((await chat.say(answers)).text).toBe(listed.text);
  });
});

describe('words that look like a command', () => {
  const lookalikes: Localized<readonly string[]> = {
    nl: [
      ...[
        'ik help jongeren met stoppen',
        'stoppen met roken',
        'terug naar school',
        'menu voor een betere week',
      ],
      ...[
        'wijzig je koers',
        'waarom vraag je dat niet aan mij',
        'overslaan was geen optie',
        'english for coaches',
      ],
    ],
    en: [
      ...['I help young people to stop', 'stop smoking', 'back to school', 'a menu of choices'],
      ...['change management', 'why not ask them', 'skip was not an option', 'nederlands voor beginners'],
    ],
  };

  it.each(languages)('are an answer where somebody may say anything, in %s', async (language) => {
    const { reflection, fresh, eligibility, no, otherDegree, yes } = words[language];
    const chat = await openChat(await startProduct(), { language });
    for (const [at, text] of lookalikes[language].entries()) {
      await chat.say(reflection, ...(at === 0 ? [] : [fresh]), text);
      expect(chat.last).toMatchObject({ step: { subject: `${at + 1}`, question: 'R1' }, language });
      expect(await chat.said(`reflection/${at + 1}`)).toEqual([{ question: 'moment', answer: text }]);
      await chat.say('menu');
    }
    await chat.say(eligibility, no, otherDegree, yes, lookalikes[language][0] ?? '');
    expect(chat.last.step.question).toBe('training.1.amount');
  });
});
