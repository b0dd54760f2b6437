import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredCard,
  linkCard,
  type MessageCard,
  messageCards,
  summaryOf,
} from '../../src/cards/messageCard.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Message } from '../../src/conversation/message.ts';
import { faultsOf } from '../support/adaptiveCards.ts';

const step = { dialog: 'eligibility', question: 'degree' };
const form = {
  title: 'Vul in',
  submit: 'Verstuur',
  fields: [{ id: 'degree', label: 'Diploma?', choices: [{ label: 'Ja', answer: 'yes' }], isSeveral: false }],
};
const figure = {
  title: 'Hoe ver',
  rows: [{ label: 'Kennis', stated: 9, shown: 4, total: 14, words: '9 van 14 gezegd, waarvan 4 getoond' }],
};
const message: Message = {
  text: 'Heb je een **diploma**?\n\n- hbo\n- wo',
  language: 'nl',
  step,
  token: '17',
  suggestions: [{ label: 'Ja', answer: 'yes' }],
};
const whole = { ...message, form, figure };
const always = () => true;

const textIn = ({ body }: MessageCard) =>
  body.flatMap((one) => (one.type === 'RichTextBlock' ? [one.inlines.map(({ text }) => text).join('')] : []));
const typesIn = ({ body }: MessageCard) => body.map(({ type }) => type);

describe('the card of a message', () => {
  it('is all of it: words, a figure, buttons, and a form behind one', () => {
    const [card, ...others] = messageCards(whole, always);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ lang: 'nl', msteams: { width: 'Full' }, actions: [{ title: 'Vul in' }] });
    expect(card && textIn(card)).toEqual(['Heb je een diploma?', '• hbo', '• wo', 'Hoe ver']);
    expect(card && typesIn(card).slice(-2)).toEqual(['ColumnSet', 'ActionSet']);
    expect(card && faultsOf(card)).toEqual([]);
  });

  it('has colours of its own nowhere, so that it fits every look of Teams', () => {
    const all = JSON.stringify(messageCards(whole, always));
    expect(all).not.toMatch(/"(color|backgroundColor)":|#[0-9a-f]{6}/);
  });

  it('is valid whatever somebody said, and reads none of it as anything but words', () => {
    const tricks = ['{{DATE(2026-09-01T12:00:00Z)}}', '<at>Jan</at>', '[x](https://x.example)', `\${naam}`];
    const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...tricks));
    fc.assert(
      fc.property(words, (typed) => {
        const said = asTyped(typed);
        const [card] = messageCards({ ...message, text: `Je zei: **${said}**` }, always);
        expect(card && faultsOf(card)).toEqual([]);
        const texts = card?.body.flatMap((one) => (one.type === 'RichTextBlock' ? one.inlines : [])) ?? [];
        expect(texts.filter(({ text }) => text.includes('{{'))).toEqual([]);
        expect(texts.filter(({ selectAction }) => selectAction)).toEqual([]);
      }),
    );
  });

  it('spells out what can be pressed where a button would cut it off, unless it is said already', () => {
    const suggestions = ['1. Doe ik nog niet', '2. Doe ik altijd, en ik weet ook waarom'].map((label) => ({
      ...{ label, answer: label },
    }));
    const [first] = messageCards({ ...message, text: 'Wat past?', suggestions }, always);
    expect(first && textIn(first)).toEqual(['Wat past?', ...suggestions.map(({ label }) => label)]);
    const [second] = messageCards({ ...message, text: suggestions[1]?.label ?? '', suggestions }, always);
    expect(second && textIn(second)).toEqual([suggestions[1]?.label]);
  });

  it('is several where it is too large, with what can be pressed on the last', () => {
    const text = Array.from({ length: 6 }, (_, at) => `Alinea ${at}. ${'Nog een zin. '.repeat(20)}`).join(
      '\n\n',
    );
    const fits = (card: MessageCard) => JSON.stringify(card).length < 1_500;
    const cards = messageCards({ ...message, text }, fits);
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.every(fits)).toBe(true);
    const normal = (all: string) => all.replace(/\s+/g, ' ').trim();
    expect(normal(cards.flatMap(textIn).join(' '))).toBe(normal(text));
    const pressable = cards.map((card) => typesIn(card).includes('ActionSet'));
    expect(pressable).toEqual([...cards.slice(1).map(() => false), true]);
  });

  it('comes after the pictures of its figure where they do not fit together, in an answered card as well', () => {
    const groups = [{ label: 'Arbeidsmarkt', stated: 2, shown: 1, total: 3 }];
    const row = { label: 'Kennis', stated: 2, shown: 1, total: 14, words: '2 van 14', groups };
    const drawn = { ...message, figure: { title: 'Hoe ver', rows: [row, { ...row, label: 'Taken' }] } };
    const isOneOf = (types: readonly string[]) => (card: MessageCard) =>
      typesIn(card).every((type) => types.includes(type));
    const text = ['RichTextBlock', 'ActionSet'];
    const fits = (card: MessageCard) => isOneOf(text)(card) || isOneOf(['Image'])(card);
    expect(messageCards(drawn, fits).map(typesIn)).toEqual([
      ['Image', 'Image'],
      ['RichTextBlock', 'RichTextBlock', 'RichTextBlock', 'ActionSet'],
    ]);
    const alone = (card: MessageCard) =>
      fits(card) && !(typesIn(card)[0] === 'Image' && card.body.length > 1);
    expect(messageCards(drawn, alone).map(typesIn).slice(0, 2)).toEqual([['Image'], ['Image']]);
    expect(typesIn(answeredCard(drawn, 'Ja', fits))).toEqual(Array(4).fill('RichTextBlock'));
    expect(typesIn(answeredCard(drawn, 'Ja', always)).filter((type) => type === 'Image')).toHaveLength(2);
  });

  it('is not taken to pieces where it is too large however little is said', () => {
    expect(messageCards(whole, (card) => !card.actions)).toHaveLength(1);
  });
});

describe('the card of a message that was answered', () => {
  it('says the same and then the answer, and has nothing to press', () => {
    const card = answeredCard(whole, '**Je antwoord:** \\*Ja\\*', always);
    expect(textIn(card)).toEqual(['Heb je een diploma?', '• hbo', '• wo', 'Hoe ver', 'Je antwoord: *Ja*']);
    expect(JSON.stringify(card)).not.toContain('Action');
    expect(faultsOf(card)).toEqual([]);
  });

  it('only loses its buttons where there was no answer', () => {
    expect(textIn(answeredCard(message, undefined, always))).toEqual([
      'Heb je een diploma?',
      '• hbo',
      '• wo',
    ]);
  });

  it('is the last of several', () => {
    const text = `${'Een zin. '.repeat(60)}\n\nDe vraag?`;
    const card = answeredCard({ ...message, text }, undefined, (one) => JSON.stringify(one).length < 700);
    expect(textIn(card).at(-1)).toBe('De vraag?');
    expect(textIn(card).join('').length).toBeLessThan(text.length);
  });

  it('says no more of a long answer than is needed to know it again', () => {
    const card = answeredCard(message, `**Je antwoord:** ${'woord '.repeat(100)}**x** einde`, always);
    const line = textIn(card).at(-1) ?? '';
    expect(line.length).toBeLessThanOrEqual(201);
    expect(line).toMatch(/^Je antwoord: woord .* woord…$/);
  });
});

describe('what leads elsewhere', () => {
  it('has a button with the address', () => {
    const card = linkCard(message, 'Open', 'https://teams.example/l/chat');
    expect(card.actions).toEqual([
      { type: 'Action.OpenUrl', title: 'Open', url: 'https://teams.example/l/chat' },
    ]);
    expect(faultsOf(card)).toEqual([]);
  });
});

describe('the notification of a message', () => {
  it.each([
    ['Heb je een **diploma**?\n\nEn dan?', 'Heb je een diploma?'],
    ['- \\*een\\*\n- twee', '• *een*'],
    [`${'Een zin. '.repeat(17).trim()}`, `${'Een zin. '.repeat(16)}Een…`],
    ['x'.repeat(200), `${'x'.repeat(149)}…`],
    ['', ''],
  ])('is its beginning in plain words: %j', (text, summary) => {
    expect(summaryOf({ ...message, text })).toBe(summary);
  });
});
