import { describe, expect, it } from 'vitest';
import { knownOf } from '../../dialogs/trajectory/known.ts';
import { report } from '../../dialogs/trajectory/report.text.ts';
import { words } from '../../dialogs/trajectory/words.ts';
import { type Language, languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { isLast, type Part, partsOf, type SaidOfPart } from '../../src/rules/trajectory.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const edition = editionOn('2026-09-01');
const statementsOf = (task: string) => edition.groups.find(({ id }) => id === task)?.statements ?? [];
const said = {
  nl: { name: 'Trajecten', yes: 'ja', no: 'nee', skip: 'overslaan' },
  en: { name: 'Trajectories', yes: 'yes', no: 'no', skip: 'skip' },
};

/** A trajectory whose last task is done, with something told in several parts. */
async function toldUntilClosing(language: Language = 'nl'): Promise<Conversation> {
  const { name, yes, skip } = said[language];
  const choices = words[language].task.questions.plan.choices;
  const talk = await begin({ language }, name);
  await talk.say('Vlinder', yes, 'aap', yes, 'noot', 'mies', 'online');
  await talk.say('T1', '1 3', 'wim', 'zus', '15-09-2026', yes);
  await talk.say('T2', words[language].task.nothingYet, choices.skip[0], 'jet');
  await talk.say(words[language].parts.lookBack(edition.phases[0]?.name[language] ?? ''), 'teun', 'vuur');
  await talk.say('T7', '1', 'gijs', skip, skip, 'lam', 'kees', yes);
  return talk;
}

const entered = ['aap', 'noot', 'mies', 'wim', 'zus', 'jet', 'teun', 'vuur', 'gijs', 'lam', 'kees'];

describe('closing a trajectory', () => {
  it('asks nothing before the last task is done, and leads to that', async () => {
    const talk = await begin({}, 'Trajecten');
    await talk.say('Vlinder', 'ja', 'aap', 'nee', 'mies', 'online', 'verslag');
    expect(talk.last.step).toEqual({ dialog: 'trajectory', subject: '1/completion', outcome: 'notYet' });
    expect(talk.last.text).toContain('**Afronding en evaluatie**');
    expect(labels(talk.last).slice(0, 2)).toEqual(['Vraagverheldering', 'Afronding en evaluatie']);
    expect(await talk.doc('trajectory/1/completion')).toBeUndefined();
    expect((await talk.press('Afronding en evaluatie')).step).toMatchObject({ subject: '1/T7' });
  });

  it('is offered first once the last task is done, also while others are open', async () => {
    const talk = await toldUntilClosing();
    expect(labels(talk.last)[0]).toBe('Afsluiting en verslag');
    await talk.press('Alle delen');
    expect(labels(talk.last)).toEqual(['Afsluiting en verslag', 'Zelfonderzoek']);
    expect((await talk.say('1')).step.subject).toBe('1/completion');
  });

  it('says first how many tasks are not done', async () => {
    const talk = await toldUntilClosing();
    expect((await talk.say('verslag')).text).toContain('nog 4 taken niet klaar');
    for (const task of ['T3', 'T4', 'T5'])
      await talk.say('menu', 'Trajecten', 'Vlinder', task, '1', 'x', ...Array(2).fill('overslaan'), 'ja');
    expect((await talk.press('Afsluiting en verslag')).text).toContain('nog één taak niet klaar');
    await talk.say('menu', 'Trajecten', 'Vlinder', 'T6', '1', 'x', ...Array(2).fill('overslaan'), 'ja');
    expect((await talk.press('Afsluiting en verslag')).text).not.toContain('niet klaar');
  });

  it.each(languages)('ends in a report of what was entered and of nothing else, in %s', async (language) => {
    const talk = await toldUntilClosing(language);
    await talk.say(words[language].parts.closing[0], 'hok', 'duif', 'schapen');
    const { step, text } = talk.last;
    expect(step).toEqual({ dialog: 'trajectory', subject: '1/completion', outcome: 'closed' });
    for (const word of ['Vlinder', ...entered, 'hok', 'duif', 'schapen']) expect(text).toContain(word);
    const listed = edition.groups.flatMap(({ statements }) =>
      statements.filter((one) => text.includes(one[language])).map(({ id }) => id),
    );
    expect(listed).toEqual(['T1.1', 'T1.3', 'T7.1']);
    const { report: sentences } = words[language];
    const [, , third] = edition.groups.filter(({ section }) => section === 'tasks');
    expect(text).toContain(sentences.task(3, third?.name[language] ?? '', 'open'));
    expect(text).not.toContain(sentences.lookBack(edition.phases[1]?.name[language] ?? ''));
    expect(text).not.toContain(sentences.shortened);
    // Every line is a heading, a statement of the profile, a sentence about a choice, or the person's own words.
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(3 + 3 + (2 + 1) + 1 + 2 + (1 + 2) + 3 + 3);
  });

  it('reports what was answered last', async () => {
    const talk = await toldUntilClosing();
    await talk.say('verslag', 'hok', 'duif', 'schapen', 'T1', 'wijzig gedaan', 'wei', 'verslag');
    expect(talk.last.step.outcome).toBe('closed');
    expect(talk.last.text).toContain('Gedaan: wei');
    expect(talk.last.text).not.toContain('wim');
  });

  it('leaves everything to be read again', async () => {
    const talk = await toldUntilClosing();
    await talk.say('verslag', 'hok', 'duif', 'schapen');
    const { text } = talk.last;
    const later = talk.elsewhere({ conversation: 'a year later', today: '2027-09-01' });
    await later.say('Trajecten');
    expect(later.last.text).toContain('**Vlinder** – afgesloten');
    await later.say('vlinder');
    expect(later.last.text).toContain('afgesloten');
    expect(labels(later.last)).toEqual(['Afsluiting en verslag']);
    expect((await later.press('Afsluiting en verslag')).text).toBe(text);
    await later.say('T1', 'antwoorden');
    expect(later.last.text).toContain('Gedaan: wim');
  });

  it('is undone where the last task is, and comes back with it', async () => {
    const talk = await toldUntilClosing();
    await talk.say('verslag', 'hok', 'duif', 'schapen', 'T7', 'wijzig taak klaar', 'nee', 'verslag');
    expect(talk.last.step.outcome).toBe('notYet');
    await talk.say('T7', 'wijzig taak klaar', 'ja', 'verslag');
    expect(talk.last.step.outcome).toBe('closed');
    expect(talk.last.text).toContain('schapen');
  });

  it('shows what was typed as it was typed, each line in the same bullet', async () => {
    const talk = await toldUntilClosing();
    await talk.say('verslag', '<b>vet</b> **sterk**\r\n\n- geen lijst\n===', 'overslaan', 'overslaan');
    const shown = ['\\<b\\>vet\\</b\\> \\*\\*sterk\\*\\*', '\\- geen lijst', '==='].join('\n\n  ');
    expect(talk.last.text).toContain(`- ${words.nl.report.told.result(shown)}\n`);
  });
});

describe('a report', () => {
  const answersTo = (part: Part, text: string): SaidOfPart['answers'] => {
    if (part.what === 'lookBack') return { wentWell: text, differently: text };
    if (part.what === 'start') {
      return {
        ...{ pseudonym: 'Vlinder', codeOfConduct: true, sponsor: true, contactForm: 'mixed' },
        ...{ clientExpectations: text, sponsorExpectations: text, reporting: text },
      };
    }
    const doing = statementsOf(part.id).map(({ id }) => id);
    const evaluations = { clientEvaluation: text, sponsorEvaluation: text };
    return {
      ...{ doing, did: text, agreed: text, next: '2026-09-15', isDone: true },
      ...(isLast(part) && evaluations),
    };
  };
  const everything = (text: string) => {
    const told = partsOf(edition).map((part) => [part.id, { answers: answersTo(part, text), isOver: true }]);
    return {
      known: { ...knownOf('1', [], edition), said: Object.fromEntries(told) },
      answers: { result: text, wentWell: text, differently: text },
    };
  };

  it.each(['a', '*', '🦋', 'é\n'])('fits in a message, however much of "%s" was typed', (sign) => {
    for (const language of languages) {
      const written = report(everything(sign.repeat(2000)), edition, language);
      expect(written.length).toBeLessThan(21_000);
      expect(written).toContain(words[language].report.shortened);
      expect(written.isWellFormed()).toBe(true);
      for (const { statements, section } of edition.groups) {
        if (section === 'tasks') for (const one of statements) expect(written).toContain(one[language]);
      }
    }
  });

  it.each([
    [['T1.1'], 0],
    [['T1.1', 'T1.98'], 1],
    [['T1.98', 'T1.99'], 2],
  ])('with %s ticked says that %i are of an earlier edition, without their ids', (doing, count) => {
    const known = { ...knownOf('1', [], edition), said: { T1: { answers: { doing }, isOver: true } } };
    for (const language of languages) {
      const written = report({ known, answers: {} }, edition, language);
      const said = words[language].task.ofEarlier(count);
      if (count > 0) expect(written).toContain(`- ${said}`);
      else expect(written).not.toContain(said);
      expect(written).not.toContain('T1.9');
      expect(written.includes(statementsOf('T1')[0]?.[language] ?? '')).toBe(doing.includes('T1.1'));
    }
  });

  it('is told in full where it fits', () => {
    const text = 'Wat er gebeurde, in gewone woorden. '.repeat(10);
    const written = report(everything(text), edition, 'nl');
    expect(written).toContain(text.trim());
    expect(written).not.toContain(words.nl.report.shortened);
  });
});
