import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';

const { groups, reflectionQuestions } = editionOn('2026-09-01');
const statements = groups.flatMap((group) => group.statements);
const words = {
  nl: {
    assessment: 'zelfbeoordeling',
    answers: 'antwoorden',
    reflection: 'reflectie',
    skip: 'overslaan',
  },
  en: {
    assessment: 'self-assessment',
    answers: 'answers',
    reflection: 'reflection',
    skip: 'skip',
  },
};

/** Goes through all groups in order, rating each statement in turn 1, 2, 3, 4 and 1 again, and gives the ids that were asked. */
async function walkOneByOne(chat: Chat, language: Language): Promise<readonly string[]> {
  const asked: string[] = [];
  for (const [at] of groups.entries()) {
    await chat.say(words[language].assessment, `${at + 1}`);
    for (let question = chat.last.step.question; question; question = chat.last.step.question) {
      const statement = statements.find(({ id }) => id === question);
      if (!statement || asked.includes(question)) throw new Error(`${question} is asked in group ${at + 1}`);
      expect(chat.last.text).toContain(statement[language]);
      asked.push(question);
      await chat.say(levelOf(asked.length));
    }
  }
  return asked;
}

/** The same with the form of each group: what is not in it is not asked. */
async function walkByForm(chat: Chat, language: Language): Promise<readonly string[]> {
  const asked: string[] = [];
  for (const [at] of groups.entries()) {
    const { fields } = await chat.say(words[language].assessment, `${at + 1}`);
    const filled = fields.map((id, place) => [id, `level${levelOf(asked.length + place + 1)}`]);
    asked.push(...fields);
    expect((await chat.fill(Object.fromEntries(filled))).step.outcome).toBe('done');
  }
  return asked;
}

function levelOf(place: number): string {
  return `${((place - 1) % 4) + 1}`;
}

describe.each([
  ['nl', walkOneByOne],
  ['en', walkByForm],
] as const)('all statements of the profile, in %s', (language, walk) => {
  it('are asked once each, and stored under their own ids', async () => {
    const chat = await openChat(await startProduct(), { language });
    expect(await walk(chat, language)).toEqual(statements.map(({ id }) => id));
    expect(statements).toHaveLength(82);
    const stored = await Promise.all(groups.map(({ id }) => chat.said(`selfAssessment/${id}`)));
    expect(stored.flat()).toEqual(
      statements.map(({ id }, at) => ({ question: id, answer: `level${levelOf(at + 1)}` })),
    );
  });
});

describe.each(languages)('the five reflection questions, in %s', (language) => {
  it('are asked once each, and stored under their own ids', async () => {
    const { reflection, skip } = words[language];
    const chat = await openChat(await startProduct(), { language });
    await chat.say(reflection, 'Een gesprek');
    const asked: string[] = [];
    for (
      let { question = '' } = chat.last.step;
      question !== 'intention';
      { question = '' } = chat.last.step
    ) {
      expect(chat.last.step.dialog).toBe('reflection');
      const open = reflectionQuestions.find(({ id }) => id === question);
      if (open) expect(chat.last.text).toContain(open[language]);
      if (open) asked.push(question);
      await chat.say(open ? `${question}: no idea` : skip);
    }
    expect(asked).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
    const { step } = await chat.say(skip);
    expect(step).toEqual({ dialog: 'reflection', subject: '1', outcome: 'withoutIntention' });
    expect(await chat.said('reflection/1')).toEqual([
      { question: 'moment', answer: 'Een gesprek' },
      ...asked.map((question) => ({ question, answer: `${question}: no idea` })),
      { question: 'intention', skipped: true },
    ]);
  });
});
