import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { begin, labels } from '../support/conversation.ts';

const { groups } = editionOn('2026-09-01');
const statements = groups.flatMap((group) => group.statements.map(({ id }) => id));
const name = { nl: 'Zelfbeoordeling', en: 'Self-assessment' };

describe('the self-assessment', () => {
  it.each(languages)(
    'asks each of the 82 statements once and stores it under its own id, in %s',
    async (language) => {
      const talk = await begin({ language }, name[language]);
      const asked: string[] = [];
      for (const [at] of groups.entries()) {
        let { step } = await talk.say(`${at + 1}`);
        while (step.question) {
          asked.push(step.question);
          step = (await talk.say(`${(asked.length % 4) + 1}`)).step;
        }
        await talk.press(name[language]);
      }
      expect(asked).toEqual(statements);
      const stored = await Promise.all(groups.map(({ id }) => talk.said(`selfAssessment/${id}`)));
      expect(stored.flat()).toEqual(
        statements.map((question, at) => ({ question, answer: `level${((at + 1) % 4) + 1}` })),
      );
    },
  );

  it('lets a group be chosen by its number, by its name, and by pressing', async () => {
    const talk = await begin({}, name.nl);
    expect((await talk.say('21')).step).toMatchObject({ subject: 'A4', question: 'A4.1' });
    await talk.say('zelfbeoordeling');
    const again = await begin({}, name.nl);
    expect((await again.say('coachen')).step).toMatchObject({ subject: 'C5', question: 'C5.1' });
    const third = await begin({}, name.nl);
    expect((await third.press('Arbeidsmarkt')).step).toMatchObject({ subject: 'K3', question: 'K3.1' });
  });

  it('asks again which group when it cannot tell', async () => {
    const talk = await begin({}, name.nl);
    expect((await talk.say('die ene')).step).toEqual({ dialog: 'selfAssessment', question: 'subject' });
    expect((await talk.say('22')).step).toEqual({ dialog: 'selfAssessment', question: 'subject' });
    expect((await talk.say('help')).step).toEqual({ dialog: 'selfAssessment', question: 'subject' });
  });

  it('takes the ratings of a whole group at once', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('vraagverheldering');
    expect((await talk.say('2 3 3 1 5')).step).toMatchObject({ subject: 'T1', outcome: 'done' });
    const said = await talk.said('selfAssessment/T1');
    expect(said).toEqual(
      ['level2', 'level3', 'level3', 'level1', 'unknown'].map((answer, at) => ({
        question: `T1.${at + 1}`,
        answer,
      })),
    );
  });

  it.each(['2 3 3 1 2 4', '2 6', '0 1'])(
    'takes nothing of "%s", which does not fit the group',
    async (text) => {
      const talk = await begin({}, name.nl);
      await talk.say('vraagverheldering');
      expect((await talk.say(text)).step.question).toBe('T1.1');
      expect(await talk.said('selfAssessment/T1')).toEqual([]);
    },
  );

  it('goes on after some ratings at once with the first that is left', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('vraagverheldering');
    expect((await talk.say('2 3')).step.question).toBe('T1.3');
    expect((await talk.say('terug')).step.question).toBe('T1.2');
  });

  it.each([
    ['Ken ik in grote lijnen', 'level2'],
    ['gebruik ik', 'level3'],
    ['4. Kan ik uitleggen en afwegen', 'level4'],
    ['ik weet het niet', 'unknown'],
  ])('takes "%s" typed in words', async (text, answer) => {
    const talk = await begin({}, name.nl);
    await talk.say('1', text);
    expect(await talk.said('selfAssessment/K1')).toEqual([{ question: 'K1.1', answer }]);
  });

  it('takes no number after the end of a group for something on the menu', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1', '3 3');
    expect((await talk.say('3')).step).toEqual({ dialog: 'selfAssessment', question: 'subject' });
  });

  it('takes "weet ik niet" for an answer', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1', 'weet ik niet');
    expect(await talk.said('selfAssessment/K1')).toEqual([{ question: 'K1.1', answer: 'unknown' }]);
  });

  it('resumes at the statement that was open, in the other language too', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('coachen', '3', '2', 'stop');
    expect((await talk.say('verder')).step).toEqual({
      dialog: 'selfAssessment',
      subject: 'C5',
      question: 'C5.3',
    });
    const { step, text } = await talk.say('english');
    expect(step.question).toBe('C5.3');
    expect(text).toContain(groups.find(({ id }) => id === 'C5')?.statements[2]?.en);
  });

  it('keeps groups apart: another one in between changes nothing', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('coachen', '3', 'menu', 'zelfbeoordeling', 'adviseren', '4', 'menu', 'zelfbeoordeling');
    expect((await talk.say('coachen')).step.question).toBe('C5.2');
    expect(await talk.said('selfAssessment/C4')).toEqual([{ question: 'C4.1', answer: 'level4' }]);
  });

  it('offers the first groups that are not done, and counts honestly', async () => {
    const talk = await begin({}, name.nl);
    const before = talk.last;
    expect(labels(before)).toEqual(groups.slice(0, 4).map((group) => group.name.nl));
    expect(before.text).toContain('0 van de 82');
    const after = await talk.say('1', '3 3', 'zelfbeoordeling');
    expect(labels(after)).toEqual(groups.slice(1, 5).map((group) => group.name.nl));
    expect(after.text).toContain('2 van de 82');
  });

  it('counts a group that is being rated again as it was, until it is rated otherwise', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1', '3 3', 'opnieuw', 'menu', 'zelfbeoordeling');
    expect(talk.last.text).toContain('2 van de 82');
    expect(talk.last.text).toContain('– klaar');
    expect(labels(talk.last)).toEqual(groups.slice(1, 5).map((group) => group.name.nl));
  });

  it('offers the group that was begun before those that were not', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('coachen', '3', 'menu', 'zelfbeoordeling');
    expect(labels(talk.last)).toContain('Coachen');
    expect(talk.last.text).toContain('1 van 6');
  });

  it('offers the next group with the end of one, to press or to type', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1', '3 3');
    expect(labels(talk.last)[0]).toBe('Ontwikkeling van de mens');
    expect((await talk.press('Ontwikkeling van de mens')).step).toMatchObject({
      subject: 'K2',
      question: 'K2.1',
    });
    await talk.say('1 2 3');
    expect((await talk.say('coachen')).step).toMatchObject({ subject: 'C5', question: 'C5.1' });
  });

  it('goes on where somebody was, in a new conversation too', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('coachen', '3');
    const elsewhere = talk.elsewhere({ conversation: 'another' });
    expect((await elsewhere.say('waar was ik')).step).toMatchObject({ subject: 'C5', question: 'C5.2' });
  });

  it('answers a press from a group that is not at hand with what is there, and never applies it blindly', async () => {
    const talk = await begin({}, name.nl);
    const old = await talk.say('1');
    await talk.say('3', '2', 'zelfbeoordeling', '2');
    const { step } = await talk.pressOld(old, '1. Ken ik nog niet');
    expect(step).toMatchObject({ subject: 'K1', outcome: 'done' });
    expect(await talk.said('selfAssessment/K1')).toEqual([
      { question: 'K1.1', answer: 'level3' },
      { question: 'K1.2', answer: 'level2' },
    ]);
  });

  it('takes a form with the whole group, and asks what is left empty next', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('vraagverheldering');
    const ids = groups.find(({ id }) => id === 'T1')?.statements.map(({ id }) => id) ?? [];
    expect(talk.last.form?.fields.map(({ id }) => id)).toEqual(ids);
    const filled = Object.fromEntries(ids.filter((id) => id !== 'T1.3').map((id) => [id, 'level2']));
    expect((await talk.fill(filled)).step.question).toBe('T1.3');
    expect((await talk.say('4')).step.outcome).toBe('done');
    const answers = (await talk.said('selfAssessment/T1')).map((one) => 'answer' in one && one);
    expect(answers).toEqual([
      ...Object.entries(filled).map(([question, answer]) => ({ question, answer })),
      { question: 'T1.3', answer: 'level4' },
    ]);
  });

  it('stores a whole group from one form', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1');
    expect((await talk.fill({ 'K1.1': 'level2', 'K1.2': 'unknown' })).step.outcome).toBe('done');
    expect(await talk.said('selfAssessment/K1')).toEqual([
      { question: 'K1.1', answer: 'level2' },
      { question: 'K1.2', answer: 'unknown' },
    ]);
  });

  it('leads on to the evidence for the group, unless nothing was stated', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1', '2 5');
    expect((await talk.press('Bewijs')).step).toMatchObject({ dialog: 'evidence', subject: 'K1' });
    await talk.say('zelfbeoordeling', '2', '5 5 5');
    expect(labels(talk.last)).not.toContain('Bewijs');
  });
});

describe('a group that is rated again on a later day', () => {
  const was = {
    nl: 'Was **Ken ik in grote lijnen** op 3 mei 2026, nu **Gebruik ik**.',
    en: 'It was **I know the outline** on 3 May 2026, now it is **I use it**.',
  };
  const again = { nl: 'Opnieuw', en: 'Again' };
  const skip = { nl: 'Overslaan', en: 'Skip' };
  const ratedInMay = async (language: 'nl' | 'en' = 'nl') => {
    const talk = await begin({ language, today: '2026-05-03' }, name[language]);
    await talk.say('1', '2 4');
    const later = talk.elsewhere({ today: '2026-09-01', conversation: 'later' });
    await later.say(name[language], '1');
    return later;
  };
  const lines = ({ text }: { text: string }) => text.split('\n').filter((line) => line.startsWith('- '));

  it.each(languages)('keeps what was said before, and shows what changed, in %s', async (language) => {
    const talk = await ratedInMay(language);
    expect(talk.last.step.outcome).toBe('done');
    await talk.press(again[language]);
    await talk.say('3');
    const [changed, same] = lines(await talk.press(skip[language]));
    expect(changed).toContain(was[language]);
    expect(same).not.toContain('2026');
    const said = JSON.parse((await talk.doc('selfAssessment/K1')) ?? '{}').said;
    expect(said.filter((entry: object) => 'answer' in entry)).toEqual([
      { question: 'K1.1', answer: 'level2', on: '2026-05-03' },
      { question: 'K1.2', answer: 'level4', on: '2026-05-03' },
      { question: 'K1.1', answer: 'level3', on: '2026-09-01' },
      { question: 'K1.2', answer: 'level4', on: '2026-09-01' },
    ]);
  });

  it('shows the same when the last answer is the one that changed, and when it is looked at afterwards', async () => {
    const talk = await ratedInMay();
    const end = await talk.say('wijzig 1', '3');
    expect(lines(end)[0]).toContain(was.nl);
    await talk.say('zelfbeoordeling');
    expect(lines(await talk.say('1'))).toEqual(lines(end));
    const next = talk.elsewhere({ today: '2026-12-01', conversation: 'next' });
    await next.say('zelfbeoordeling', '1', 'wijzig 1');
    expect(lines(await next.press('Overslaan'))).toEqual(lines(end));
  });

  it('shows nothing of a rating that was set right on the day itself', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('1', '2 4', 'wijzig 1');
    expect(lines(await talk.say('3')).join()).not.toContain('2026');
  });
});
