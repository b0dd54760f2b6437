import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/channels/answered.ts';
import type { Message, Reply } from '../../src/conversation/message.ts';
import type { Turned } from '../../src/turn.ts';

const step = { dialog: 'eligibility', question: 'degree' };
const menu = { dialog: 'menu', question: 'dialog' };
const question: Message = {
  ...{ text: 'Diploma?', language: 'nl', step, token: '7' },
  suggestions: [
    { label: 'Ja *', answer: 'yes' },
    { label: 'Menu', answer: 'menu', to: menu },
  ],
};
const asked = (next: object): Message => ({
  text: 'En nu?',
  language: 'nl',
  step: { dialog: 'eligibility', ...next },
});
const onward: Turned = { messages: [asked({ question: 'next' })], mayKeep: true };
const stays: Turned = { messages: [asked({ question: 'degree' })], mayKeep: true };
const answered = { step, shown: '**Ja**' };
const pressed = (answer: string, token?: string, to = step): Reply => ({
  text: '',
  pressed: { step: to, answer, ...(token !== undefined && { token }) },
});

describe('what was answered to a message', () => {
  it.each<[string, string | undefined, Reply, Turned, boolean?]>([
    ['a button that was pressed', 'Ja \\*', pressed('yes', '7'), onward],
    ['one that leads elsewhere', 'Menu', pressed('menu', '7', menu), onward],
    ['one of a message without a token', 'Ja \\*', pressed('yes'), onward],
    ['one of another message', undefined, pressed('yes', '6'), onward],
    ['one that there is not', undefined, pressed('no', '7'), onward],
    ['one after which the same is asked', undefined, pressed('yes', '7'), stays],
    ['the words of one', 'Ja \\*', { text: 'ja *' }, onward],
    ['the words of one, below what came before the last', undefined, { text: 'ja *' }, onward, false],
    ['what was understood', '**Ja**', { text: 'jazeker' }, { ...onward, answered }],
    [
      'what was understood, below what came before the last',
      '**Ja**',
      { text: 'ja *' },
      { ...onward, answered },
      false,
    ],
    [
      'what was understood of another question',
      undefined,
      { text: 'x' },
      { ...onward, answered: { step: menu, shown: 'x' } },
    ],
    ['nothing that was understood', undefined, { text: 'blauw' }, stays],
    ['what may not be kept', undefined, pressed('yes', '7'), { ...onward, mayKeep: false, answered }],
  ])('is told of %s', (_what, answer, reply, turned, isLast = true) => {
    expect(answerTo(question, isLast, { reply }, turned)).toBe(answer);
  });
});
