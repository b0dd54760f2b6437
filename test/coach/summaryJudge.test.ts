import { describe, expect, it } from 'vitest';
import { judge } from '../../src/coach/judge/judge.ts';
import { prompts } from '../../src/coach/prompts.ts';

const input = {
  parts: [
    { id: 'R1', question: 'Welke rol had je?', answer: 'Ik was gespreksleider bij [PERSOON_1].' },
    {
      id: 'R4',
      question: 'Wat was het effect?',
      answer: 'Na tien minuten zei ze niets meer, en ik wachtte.',
    },
  ],
};

function complaint(...sentences: readonly (readonly [text: string, ...from: string[]])[]): string {
  const output = { sentences: sentences.map(([text, ...from]) => ({ text, from })) };
  const judged = judge('summary', output, input, 'nl');
  return 'complaint' in judged ? judged.complaint : 'none';
}

describe('a summary by a model', () => {
  it.each<[string, string, string]>([
    ['Ik was gespreksleider bij [PERSOON_1].', 'R1', 'none'],
    ['Mijn rol was gespreksleider.', 'R1', 'none'],
    ['Na tien minuten zei ze niets meer, en ik wachtte.', 'R4', 'none'],
    ['Ik was gespreksleider bij [PERSOON_1].', 'R4', 'placeholder'],
    ['Ik was gespreksleider.', 'R2', 'unknownId'],
    ['Ik was gespreksleider bij [PERSOON_2].', 'R1', 'placeholder'],
    ['Ik was gespreksleider bij Marieke.', 'R1', 'somethingNew'],
    ['Na twintig minuten zei ze niets meer, en ik wachtte.', 'R4', 'somethingNew'],
    ['Na 10 minuten zei ze niets meer, en ik wachtte.', 'R4', 'somethingNew'],
    ['Na tien minuten zei ze weer iets, en ik wachtte.', 'R4', 'turnedAround'],
    ['Ik heb een nieuw budget afgesproken.', 'R4', 'notTheirWords'],
    ['Je was gespreksleider.', 'R1', 'notFirstPerson'],
    ['Ik was een uitstekende gespreksleider.', 'R1', 'praise'],
    ['Ik beheers het gespreksleider zijn.', 'R1', 'verdict'],
    ['Ik ben als gespreksleider gecertificeerd.', 'R1', 'forbiddenClaim'],
    ['Was ik gespreksleider?', 'R1', 'notOneQuestion'],
    ['I was a gespreksleider with her.', 'R1', 'wrongLanguage'],
  ])('says: %s (from %s)', (text, from, expected) => {
    expect(complaint([text, from])).toBe(expected);
  });

  it('names each answer of a sentence once', () => {
    expect(complaint(['Ik was gespreksleider en ik wachtte.', 'R1', 'R4'])).toBe('none');
    expect(complaint(['Ik was gespreksleider.', 'R1', 'R1'])).toBe('twice');
  });

  it('speaks for somebody in half of its sentences at least', () => {
    const [mine, hers] = [
      ['Ik was gespreksleider.', 'R1'],
      ['Na tien minuten zei ze niets meer.', 'R4'],
    ] as const;
    expect(complaint(mine, hers)).toBe('none');
    expect(complaint(mine, hers, hers)).toBe('notFirstPerson');
  });

  it.each([
    [0, false],
    [1, true],
    [8, true],
    [9, false],
  ])('with %i sentences is read: %s', (count, isRead) => {
    const sentences = Array.from({ length: count }, () => ({ text: 'Ik wachtte.', from: ['R4'] }));
    expect(prompts.summary.output.safeParse({ sentences }).success).toBe(isRead);
  });
});
