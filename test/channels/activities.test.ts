import { describe, expect, it } from 'vitest';
import { isSameArrival } from '../../src/arrivals.ts';
import { toActivities, toIncoming, toUndrawn } from '../../src/channels/activities.ts';
import type { Activity } from '../../src/channels/activity.ts';
import { drawnInTurn } from '../../src/channels/drawn.ts';
import { sizeOf } from '../../src/channels/teams/onCards.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { Incoming } from '../../src/turn.ts';

const said: Activity = {
  type: 'message',
  id: 'a1',
  channelId: 'directline',
  conversation: { id: 'c1' },
  from: { id: 'u1' },
  recipient: { id: 'bot' },
  text: 'Ja',
  locale: 'nl-NL',
};
const step = { dialog: 'eligibility', question: 'degree' };
const message: Message = {
  text: '**Hallo**',
  language: 'en',
  step,
  suggestions: [{ label: 'Ja', answer: 'yes' }],
};

function heard(over: Partial<Activity>): Incoming | undefined {
  return toIncoming({ ...said, ...over });
}

function answerOn(channel: string, over: Partial<Incoming> = {}, said: Message = message) {
  const incoming: Incoming = {
    channel,
    conversation: 'c1',
    practitioner: 'u1',
    activity: 'a1',
    kind: 'said',
    reply: { text: 'Ja' },
    ...over,
  };
  return toActivities([said, { text: 'En nu?', language: 'en', step }], incoming);
}

describe('what a channel sends', () => {
  it('hears who said what, where', () => {
    expect(heard({})).toEqual({
      channel: 'directline',
      conversation: 'c1',
      activity: 'a1',
      practitioner: 'u1',
      kind: 'said',
      reply: { text: 'Ja' },
      locale: 'nl-NL',
    });
  });

  it('knows a person of an organisation by the id that is the same in every chat', () => {
    expect(heard({ from: { id: '29:abc', aadObjectId: 'person' } })?.practitioner).toBe('person');
  });

  it('takes what was pressed, with the step it belonged to', () => {
    expect(heard({ value: { step, answer: 'yes' } })?.reply).toEqual({
      text: 'Ja',
      pressed: { step, answer: 'yes' },
    });
  });

  it('takes a form that was filled in, with the step it belonged to', () => {
    const value = { step, degree: 'yes', finished: '' };
    expect(heard({ text: null, value })?.reply).toEqual({
      text: '',
      pressed: { step, answer: '', filled: { degree: 'yes' } },
    });
  });

  it.each([
    ['no step', { answer: 'yes' }],
    ['a step without dialog', { step: { question: 'degree' }, answer: 'yes' }],
    ['an answer that is no text', { step, answer: 1 }],
    ['an id that is too long', { step: { dialog: 'x'.repeat(201) }, answer: 'yes' }],
    ['words', 'yes'],
    ['nothing', null],
  ])('ignores a pressed value of another shape and keeps the words: %s', (_name, value) => {
    expect(heard({ value })?.reply).toEqual({ text: 'Ja' });
  });

  it('takes a message without words for an empty one', () => {
    expect(heard({ text: null })?.reply).toEqual({ text: '' });
  });

  it('leaves a text that is too long to the guide', () => {
    expect(heard({ text: 'x'.repeat(5_000) })?.reply.text).toHaveLength(5_000);
  });

  it('greets the person who joins, not the bot', () => {
    const membersAdded = [{ id: 'bot' }, { id: 'u2' }];
    expect(heard({ type: 'conversationUpdate', membersAdded })).toMatchObject({
      kind: 'arrived',
      practitioner: 'u2',
    });
    expect(heard({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] })).toBeUndefined();
    expect(heard({ type: 'conversationUpdate', membersAdded: null })).toBeUndefined();
  });

  it('takes the two tidings that Teams has of one arrival for one, also where a clock is more exact than ours', () => {
    const brought = { channelId: 'msteams', membersAdded: [{ id: 'bot' }, { id: 'u1' }], action: 'add' };
    const ids = [
      ['conversationUpdate', '2026-09-01T12:00:00.1234567Z'],
      ['installationUpdate', '2026-09-01T14:00:00.5+02:00'],
    ].map(([type = '', timestamp]) => heard({ ...brought, type, timestamp })?.activity ?? '');
    expect(isSameArrival(...(ids as [string, string]))).toBe(true);
  });

  it.each(['typing', 'event', 'messageReaction', 'endOfConversation', 'invoke'])(
    'does nothing with %s',
    (type) => {
      expect(heard({ type })).toBeUndefined();
    },
  );

  it.each(['id', 'channelId', 'conversation', 'from'])('does nothing with a message without %s', (field) => {
    expect(heard({ [field]: undefined })).toBeUndefined();
  });
});

describe('what the guide says', () => {
  it('is Markdown that asks for an answer, in the language it is written in', async () => {
    expect((await answerOn('directline', { locale: 'nl-NL' }))[1]).toEqual({
      type: 'message',
      id: 'a1|1',
      text: 'En nu?',
      textFormat: 'markdown',
      inputHint: 'expectingInput',
      locale: 'en-GB',
      channelData: { step },
    });
  });

  it('has the same ids when the same turn is told again', async () => {
    expect((await answerOn('msteams')).map(({ id }) => id)).toEqual(['a1|0', 'a1|1']);
    expect(await answerOn('msteams')).toEqual(await answerOn('msteams'));
  });

  it.each(['directline', 'webchat'])(
    'carries its step and what a suggestion stands for on %s',
    async (channel) => {
      const [first] = await answerOn(channel);
      expect(first?.channelData).toEqual({ step });
      expect(first?.suggestedActions?.actions).toEqual([
        { type: 'messageBack', title: 'Ja', text: 'Ja', displayText: 'Ja', value: { step, answer: 'yes' } },
      ]);
    },
  );

  it('has its suggestions on a card in Teams, and brings nothing that Teams does not know', async () => {
    const [first] = await answerOn('msteams');
    expect(first).not.toHaveProperty('channelData');
    expect(first).not.toHaveProperty('suggestedActions');
    const msteams = { type: 'messageBack', text: 'Ja', displayText: 'Ja' };
    expect(first?.attachments?.[0]?.content).toMatchObject({
      body: [
        { type: 'RichTextBlock', inlines: [{ text: 'Hallo', weight: 'bolder' }] },
        { type: 'ActionSet', actions: [{ title: 'Ja', data: { step, answer: 'yes', msteams } }] },
      ],
    });
  });

  it('is one card without text in Teams, so that it gets an id, and has a summary for the notification', async () => {
    const [first, second] = await answerOn('msteams');
    expect(first?.attachments).toHaveLength(1);
    expect(first).not.toHaveProperty('text');
    expect(first).toMatchObject({ summary: 'Hallo', locale: 'en-GB' });
    expect(second?.attachments).toHaveLength(1);
  });

  it.each(['directline', 'msteams', 'emulator'])(
    'has a token with all that can be pressed on %s',
    async (channel) => {
      const fields = [
        { id: 'f', label: 'Wat?', choices: [{ label: 'Ja', answer: 'yes' }], isSeveral: false },
      ];
      const form = { title: 'Vul in', submit: 'Verstuur', fields };
      const [first] = await answerOn(channel, {}, { ...message, form, token: '17' });
      const values = JSON.stringify([first?.suggestedActions, first?.attachments]).match(/"token":"17"/g);
      expect(values).toHaveLength(2);
    },
  );

  it('is understood again when it is pressed', async () => {
    const action = (await answerOn('directline'))[0]?.suggestedActions?.actions[0];
    expect(heard({ value: action?.value })?.reply.pressed).toEqual({ step, answer: 'yes' });
  });

  it('can stand for an answer to another step', async () => {
    const to = { dialog: 'reflection' };
    const [first] = await answerOn(
      'directline',
      {},
      { ...message, suggestions: [{ label: 'Ja', answer: 'yes', to }] },
    );
    const action = first?.suggestedActions?.actions[0];
    expect(heard({ value: action?.value })?.reply.pressed).toEqual({ step: to, answer: 'yes' });
  });

  it.each(['directline', 'webchat', 'msteams', 'emulator'])(
    'shows a figure on %s where that can',
    async (channel) => {
      const row = { label: 'Kennis', stated: 9, shown: 4, total: 14, words: '9 van 14' };
      const [first] = await answerOn(channel, {}, { ...message, figure: { title: 'Hoe ver', rows: [row] } });
      const shown = JSON.stringify(first?.attachments ?? []).match(/"altText":"9 van 14"/g) ?? [];
      expect(shown).toHaveLength(channel === 'emulator' ? 0 : 1);
    },
  );
  it('keeps a figure as what it shows, and draws it when it is sent', async () => {
    const groups = [{ label: 'Arbeidsmarkt', stated: 2, shown: 1, total: 3 }];
    const row = { label: 'Kennis', stated: 2, shown: 1, total: 14, words: '2 van 14', groups };
    const figure = { title: 'Hoe ver', rows: [row] };
    const kept = toUndrawn([{ ...message, figure }], { channel: 'directline', activity: 'a' });
    expect(JSON.stringify(kept)).not.toContain('data:');
    const [sent, ...others] = await drawnInTurn(JSON.parse(JSON.stringify(kept)) as typeof kept);
    expect(others).toEqual([]);
    expect(sent?.attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          body: [{ type: 'Image', altText: 'Kennis. Arbeidsmarkt: 2 of 3 stated, 1 shown.' }],
        },
      },
    ]);
    expect(await toActivities([{ ...message, figure }], { channel: 'directline', activity: 'a' })).toEqual([
      sent,
    ]);
  });

  it('stays within what Teams takes, however much its pictures and its words are', async () => {
    const groups = Array.from({ length: 7 }, (_, at) => ({
      label: `Groep ${at}`,
      stated: 8,
      shown: at,
      total: 8,
    }));
    const rows = Array.from({ length: 4 }, (_, at) => ({
      ...{ label: `Onderdeel ${at}`, stated: 56, shown: 21, total: 56, words: 'Alles' },
      groups,
    }));
    const long = Array.from({ length: 60 }, () => 'Een regel van het overzicht, met woorden.').join('\n\n');
    const said = { ...message, text: long, figure: { title: 'Hoe ver', rows } };
    const sent = await toActivities([said], { channel: 'msteams', activity: 'a' });
    expect(sent.map(sizeOf).every((size) => size <= 80_000)).toBe(true);
    expect(JSON.stringify(sent).match(/"type":"Image"/g)).toHaveLength(4);
    expect(JSON.stringify(sent.at(-1))).toContain('Action.Submit');
  });

  it.each([
    ['msteams', true],
    ['directline', false],
    ['webchat', false],
    ['emulator', false],
  ])('has a window only where the channel can show one: %s, %s', async (channel, hasWindow) => {
    const [first] = await answerOn(channel, {}, { ...message, window: 'Schrijf in een venster' });
    expect(JSON.stringify(first).includes('task/fetch')).toBe(hasWindow);
    const [bare] = await answerOn(channel, {}, { text: 'En?', language: 'nl', step, window: 'Schrijf' });
    expect(JSON.stringify(bare).includes('task/fetch')).toBe(hasWindow);
  });

  it.each(['directline', 'msteams'])('brings its form as a card on %s', async (channel) => {
    const choices = [{ label: 'Ja', answer: 'yes' }];
    const fields = [{ id: 'degree', label: 'Heb je een diploma?', choices, isSeveral: false }];
    const form = { title: 'Vul in', submit: 'Verstuur', fields };
    const [first, second] = await answerOn(channel, {}, { ...message, form });
    expect(first?.attachments?.[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', actions: [{ title: 'Vul in' }] },
    });
    expect(JSON.stringify(second)).not.toContain('Action');
  });
});
