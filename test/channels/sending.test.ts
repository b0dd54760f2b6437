import { describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { again, claimed, isDue, isOwn, remaining, unsent } from '../../src/channels/sending/later.ts';
import { type Outcome, outcomeOf, Undelivered } from '../../src/channels/sending/undelivered.ts';
import type { Message } from '../../src/conversation/message.ts';
import { UnsentRecord } from '../../src/records/unsent.ts';

const now = Date.parse('2026-09-01T12:00:00Z');
const step = { dialog: 'menu' };
const message = (text: string, token?: string): Message => ({
  ...{ text, language: 'nl', step, suggestions: [{ label: 'Ja', answer: 'yes' }] },
  ...(token !== undefined && { token }),
});
const first = {
  ...unsent({ reference: {}, activity: 'a1', messages: [message('Een'), message('Twee')] }, now, 'one'),
  mayBeThere: false,
};

describe('what is known of something that was not taken', () => {
  it.each<[string, unknown, Outcome]>([
    ['no token to be had for it', new TypeError('x'), { what: 'notSent' }],
    ['no connection', new Undelivered({ wasConnected: false }), { what: 'notSent' }],
    ['a connection that broke', new Undelivered({ wasConnected: true }), { what: 'unknown' }],
    ...([408, 412, 500, 502, 503, 504] as const).map((status): [string, unknown, Outcome] => [
      `a status ${status}`,
      new Undelivered({ status }),
      { what: 'unknown' },
    ]),
    ['a status 403', new Undelivered({ status: 403 }), { what: 'gone' }],
    ['a status 404', new Undelivered({ status: 404 }), { what: 'gone' }],
    ['a status 401', new Undelivered({ status: 401 }), { what: 'notSent' }],
    ['a status 400', new Undelivered({ status: 400 }), { what: 'refused' }],
    ['a status 413', new Undelivered({ status: 413 }), { what: 'refused' }],
    ['a status 302', new Undelivered({ status: 302 }), { what: 'refused' }],
    ['a status 429', new Undelivered({ status: 429 }), { what: 'notSent' }],
    [
      'seconds to wait',
      new Undelivered({ status: 429, retryAfter: '7' }),
      { what: 'notSent', afterMs: 7_000 },
    ],
    ['none to wait', new Undelivered({ status: 429, retryAfter: '0' }), { what: 'notSent', afterMs: 0 }],
    [
      'a moment to wait for',
      new Undelivered({ status: 429, retryAfter: 'Tue, 01 Sep 2026 12:01:00 GMT' }),
      { what: 'notSent', afterMs: 60_000 },
    ],
    [
      'a moment that has passed',
      new Undelivered({ status: 429, retryAfter: 'Tue, 01 Sep 2026 11:59:00 GMT' }),
      { what: 'notSent', afterMs: 0 },
    ],
    ['a wait that cannot be read', new Undelivered({ status: 429, retryAfter: 'soon' }), { what: 'notSent' }],
  ])('after %s', (_what, error, outcome) => {
    expect(outcomeOf(error, now)).toEqual(outcome);
  });
});

describe('what is left to send', () => {
  it.each<[string, Outcome, object | undefined]>([
    ['nothing where it never will be taken', { what: 'refused' }, undefined],
    ['nothing where there is nobody', { what: 'gone' }, undefined],
    [
      'it may be there where nobody can tell',
      { what: 'unknown' },
      { mayBeThere: true, tries: 0, due: now + 30_000 },
    ],
    [
      'it is not there where it was not sent',
      { what: 'notSent' },
      { mayBeThere: false, tries: 1, due: now + 1_000 },
    ],
    ['it waits as long as was asked', { what: 'notSent', afterMs: 7_000 }, { tries: 1, due: now + 7_000 }],
  ])('%s', (_what, outcome, expected) => {
    const left = remaining(first, first.messages.slice(1), outcome, now, 0);
    if (!expected) expect(left).toBeUndefined();
    else expect(left).toMatchObject({ ...expected, at: now, messages: [{ text: 'Twee' }] });
  });

  it('is nothing where nobody can tell for the second time', () => {
    const doubted = { ...first, mayBeThere: true };
    expect(remaining(doubted, first.messages, { what: 'unknown' }, now, 0)).toBeUndefined();
    expect(remaining(doubted, first.messages, { what: 'notSent' }, now, 0)?.mayBeThere).toBe(true);
  });

  it.each([
    [0, 1_000, 2_000],
    [1, 2_000, 4_000],
    [4, 16_000, 32_000],
    [10, 1_024_000, 2_048_000],
    [11, 1_800_000, 3_600_000],
    [500, 1_800_000, 3_600_000],
  ])('waits after %i tries from %i to %i milliseconds, each time another', (tries, least, most) => {
    const waitAt = (chance: number) =>
      (remaining({ ...first, tries }, first.messages, { what: 'notSent' }, now, chance)?.due ?? 0) - now;
    expect(waitAt(0)).toBe(least);
    expect(waitAt(1)).toBe(most);
    expect(waitAt(0.5)).toBe((least + most) / 2);
  });

  it.each([
    [now + 29_999, false],
    [now + 30_000, true],
    [now + 30_001, true],
    [now, false],
    // The clock was set back since.
    [now - 1, true],
  ])('is due at %i: %s', (moment, due) => {
    expect(isDue(first, moment)).toBe(due);
  });

  it("is nobody else's for a minute while it is tried by nobody knows whom, and may be there where who tries ends", () => {
    const taken = claimed(first, now, undefined);
    expect(taken.mayBeThere).toBe(true);
    expect(taken.by).toBeUndefined();
    expect([isDue(taken, now + 59_999), isDue(taken, now + 60_000)]).toEqual([false, true]);
    const owned = [now + 59_999, now + 60_000].map((moment) => isOwn(taken, moment, 'one'));
    expect(owned).toEqual([true, false]);
  });

  it.each([
    ['one', true],
    ['two', false],
    [undefined, false],
  ])('is for who took it to send, however long that takes, and not for %s: %s', (self, own) => {
    for (const taken of [first, claimed({ ...first, by: 'two' }, now, 'one')]) {
      expect(isOwn(taken, now + 86_400_000, self)).toBe(own);
    }
  });

  it('is for whoever comes first once it was tried', () => {
    for (const what of ['notSent', 'unknown'] as const) {
      const left = remaining(first, first.messages, { what }, now, 0);
      expect(left).toBeDefined();
      expect(left?.by).toBeUndefined();
    }
  });
});

describe('what is sent another time', () => {
  const { maybeThere } = commonText.nl;

  it('says that it may be there only where it may, and once', () => {
    expect(again(first, undefined, commonText)).toEqual(first.messages);
    const texts = again({ ...first, mayBeThere: true }, undefined, commonText).map(({ text }) => text);
    expect(texts).toEqual([`${maybeThere}\n\nEen`, 'Twee']);
  });

  it.each([
    ['6', true],
    ['7', true],
    ['8', false],
    ['10', false],
    [undefined, true],
  ])('has something to press where %s was the last that had: %s', (newest, isThere) => {
    const record = { ...first, messages: [message('Een', '7')] };
    const [sent] = again(record, newest === undefined ? undefined : message('Later', newest), commonText);
    expect(sent?.suggestions !== undefined).toBe(isThere);
  });
});

describe('what an earlier version left to send', () => {
  it('is sent as words, in its language', () => {
    const activity = { type: 'message', id: 'a1|0', text: '**Hallo**', locale: 'en-GB', attachments: [] };
    const kept = { schema: 1, at: now, reference: { channelId: 'msteams' }, activities: [activity] };
    expect(UnsentRecord.parse(kept)).toMatchObject({
      ...{ schema: 3, at: now, due: now, mayBeThere: true, reference: { channelId: 'msteams' } },
      messages: [{ text: '**Hallo**', language: 'en' }],
    });
  });

  it('is sent as it was, by whoever comes first', () => {
    const { by: _, ...nobodys } = first;
    expect(UnsentRecord.parse({ ...nobodys, schema: 2 })).toEqual(nobodys);
  });
});
