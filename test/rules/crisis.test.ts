import { describe, expect, it } from 'vitest';
import { dangerIn } from '../../src/rules/crisis.ts';
import sentences from '../coach/crisis.json' with { type: 'json' };

const inDanger = sentences.filter(({ about }) => about !== 'none');
const harmless = sentences.filter(({ about }) => about === 'none');

describe('words of suicide or acute danger', () => {
  it.each(inDanger)('are heard: $text', ({ text }) => {
    expect(dangerIn(text)).toBeDefined();
  });

  it('are seldom heard where none were said', () => {
    const heard = harmless.filter(({ text }) => dangerIn(text) !== undefined);
    expect(inDanger.length / (inDanger.length + heard.length)).toBeGreaterThanOrEqual(0.9);
    expect(sentences.length).toBeGreaterThanOrEqual(60);
  });

  it.each(inDanger)('are told to be of oneself or of somebody else: $text', ({ text, about }) => {
    expect(dangerIn(text)).toBe(about === 'self' ? 'self' : 'other');
  });

  it.each([
    ['in capitals', 'IK WIL NIET MEER LEVEN'],
    ['with marks and signs that are not seen', 'ik wil niet\u200b meer le\u00ad\u0301ven'],
    [
      'among much else',
      `${'Het gesprek ging goed. '.repeat(100)}Hij wil dood. ${'Daarna niets. '.repeat(50)}`,
    ],
    ['over two lines', 'Ik wil\nniet meer leven'],
    ['with a curly apostrophe', 'I don’t want to live'],
  ])('are heard %s', (_, text) => {
    expect(dangerIn(text)).toBeDefined();
  });
});
