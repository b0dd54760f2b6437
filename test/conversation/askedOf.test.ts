import { describe, expect, it } from 'vitest';
import { dialog } from '../../src/conversation/dialog.ts';
import { choice, freeText, yesNo } from '../../src/conversation/kinds.ts';
import type { Entry } from '../../src/conversation/said.ts';
import { openQuestion, unfold } from '../../src/conversation/unfold.ts';
import { localized } from '../../src/language.ts';
import { contextIn } from '../support/dialogs.ts';

type Order = { meal: string; size: 'small' | 'large'; right: boolean };

const sizes = { small: ['Klein'], large: ['Groot'] } as const;

/** Asks what somebody eats, takes it for small, and asks whether that is right. */
const order = dialog<Order, Partial<Order>>({
  id: 'order',
  secondsEach: 5,
  text: localized(() => ({
    ...{ name: 'Bestelling', offer: 'x', words: [], outcome: () => 'Klaar.' },
    questions: {
      meal: { name: 'Gerecht', ask: 'Wat eet je?', why: 'Daarom.' },
      size: { name: 'Maat', ask: 'Hoe groot?', why: 'Daarom.', choices: sizes },
      right: { name: 'Klopt het', ask: 'Klopt het?', why: 'Daarom.' },
    },
  })),
  questions: {
    meal: { kind: freeText({ max: 40 }) },
    size: { kind: choice(['small', 'large']), assumes: ({ meal }) => (meal ? 'small' : undefined) },
    right: { kind: yesNo(), of: ({ meal = '', size = '' }) => `${meal}, ${size}` },
  },
  outcome: (answers) => answers,
  outcomeId: () => 'done',
});

function stand(...said: readonly Entry[]) {
  const unfolded = unfold(order, said, contextIn('nl'));
  return { open: openQuestion(unfolded)?.id, answers: unfolded.answers };
}

const soup = { question: 'meal', answer: 'soep' };
const yes = { question: 'right:soep, small', answer: true };

describe('a question that is asked of something', () => {
  it('is answered for just that', () => {
    expect(stand(soup)).toMatchObject({ open: 'right:soep, small' });
    expect(stand(soup, yes)).toEqual({
      open: undefined,
      answers: { meal: 'soep', size: 'small', right: true },
    });
  });

  it('is asked anew of something else, and answered again where it is that once more', () => {
    const pie = { question: 'meal', answer: 'taart' };
    expect(stand(soup, yes, pie)).toMatchObject({ open: 'right:taart, small' });
    expect(stand(soup, yes, pie, soup)).toMatchObject({ open: undefined });
  });
});

describe('a question that assumes an answer', () => {
  it('is open before it can', () => {
    expect(stand().answers).toEqual({});
    expect(stand({ question: 'meal', skipped: true })).toMatchObject({ open: 'size' });
  });

  it('is asked where somebody wants to change it, and has the answer that was given', () => {
    const change = { question: 'size', reopened: true as const };
    expect(stand(soup, change)).toMatchObject({ open: 'size' });
    expect(stand(soup, change, { question: 'size', answer: 'large' }).answers).toMatchObject({
      size: 'large',
    });
    expect(stand(soup, { question: 'size', skipped: true }).answers).toEqual({ meal: 'soep' });
  });
});
