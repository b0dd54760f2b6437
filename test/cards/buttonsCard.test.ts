import { describe, expect, it } from 'vitest';
import { buttonsCard } from '../../src/cards/buttonsCard.ts';
import { toIncoming } from '../../src/channels/activities.ts';
import type { Message } from '../../src/conversation/message.ts';
import { faultsOf } from '../support/adaptiveCards.ts';

const step = { dialog: 'eligibility', question: 'degree' };
const message: Message = { text: 'Welk diploma?', language: 'nl', step, token: '17' };
const labels = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `Keuze **${at}**`, answer: `a${at}` }));

describe('the card of suggestions', () => {
  it.each([1, 5, 6, 12])('holds every one of %i, in rows that Teams shows whole', (count) => {
    const card = buttonsCard(message, labels(count));
    expect(faultsOf(card)).toEqual([]);
    expect(card.body.flatMap(({ actions }) => actions.map(({ title }) => title))).toEqual(
      labels(count).map(({ label }) => label),
    );
    expect(Math.max(...card.body.map(({ actions }) => actions.length))).toBeLessThanOrEqual(6);
  });

  it('has what opens a window above them, which has Teams ask for it with the step and the token', () => {
    const card = buttonsCard({ ...message, window: 'Schrijf in een venster' }, labels(6));
    expect(faultsOf(card)).toEqual([]);
    const [first, ...others] = card.body.map(({ actions }) => actions);
    expect(first).toEqual([
      {
        type: 'Action.Submit',
        title: 'Schrijf in een venster',
        data: { step, token: '17', msteams: { type: 'task/fetch' } },
      },
    ]);
    expect(others.flat()).toHaveLength(6);
    expect(buttonsCard({ ...message, window: 'Schrijf' }, []).body).toHaveLength(1);
  });

  it('is understood again when one is pressed, as it comes from Teams', () => {
    const to = { dialog: 'reflection' };
    const { body } = buttonsCard(message, [{ label: 'Ja', answer: 'yes', to }]);
    const { msteams, ...value } = body[0]?.actions[0]?.data ?? {};
    const { text } = Object(msteams);
    const activity = {
      ...{ type: 'message', id: 'a1', channelId: 'msteams', text, value },
      ...{ conversation: { id: 'c1' }, from: { id: 'u1' } },
    };
    expect(toIncoming(activity)?.reply).toEqual({
      text: 'Ja',
      pressed: { step: to, answer: 'yes', token: '17' },
    });
  });
});
