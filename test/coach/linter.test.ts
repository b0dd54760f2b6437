import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import labelled from './linter.json' with { type: 'json' };
import { verdicts } from './linting.ts';

describe('the linter, on outputs that somebody labelled', () => {
  it('is measured on good and bad ones, of every task and in both languages', () => {
    const inputs = Object.values(labelled.inputs);
    const seen = inputs.map(({ task, language }) => `${task} ${language}`);
    const wanted = ['followUp', 'summary', 'evidence', 'choice'].flatMap((task) =>
      languages.map((language) => `${task} ${language}`),
    );
    expect(new Set(seen)).toEqual(new Set(wanted));
    expect(verdicts.length).toBeGreaterThanOrEqual(60);
    expect(verdicts.filter(({ isGood }) => isGood).length).toBeGreaterThanOrEqual(30);
  });
});
