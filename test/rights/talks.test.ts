import { describe, expect, it } from 'vitest';
import { readableTalks, type Talk, talksIn } from '../../src/rights/talks.ts';
import { contextIn } from '../support/dialogs.ts';

const person = { id: 'dl_1', role: 'user' };
const bot = { id: 'loopbaanspiegel', role: 'bot' };
const logged = (timestamp: string, from: object, text?: string, value?: object) => ({
  ...{ type: 'message', id: 'x', timestamp, from, channelData: { clientActivityID: '1' } },
  ...(text !== undefined && { text }),
  ...(value && { value }),
});

describe('what was said in the web chat', () => {
  it('is taken from the log in the order in which it was said, conversation by conversation', () => {
    const talks = talksIn([
      ['{p}log:two', { user: 'dl_1', started: '2026-09-02T10:00:00Z', count: 1 }],
      ['{p}log:two/1', logged('2026-09-02T10:00:00Z', bot, 'Welkom terug')],
      ['{p}log:one', { user: 'dl_1', started: '2026-09-01T10:00:00Z', count: 11 }],
      ['{p}log:one/10', logged('2026-09-01T10:00:03Z', person, undefined, { answer: '' })],
      ['{p}log:one/9', logged('2026-09-01T10:00:02Z', bot, 'Waar?')],
      ['{p}log:one/11', 'what cannot be read'],
      ['{p}log:one/8', logged('2026-09-01T10:00:01Z', person, 'De gang', { answer: 'x' })],
    ]);
    expect(talks).toEqual([
      {
        said: [
          {
            at: '2026-09-01T10:00:01Z',
            by: 'practitioner',
            text: 'De gang',
            value: { answer: 'x' },
          },
          { at: '2026-09-01T10:00:02Z', by: 'guide', text: 'Waar?' },
          { at: '2026-09-01T10:00:03Z', by: 'practitioner', text: '', value: { answer: '' } },
        ],
      },
      { said: [{ at: '2026-09-02T10:00:00Z', by: 'guide', text: 'Welkom terug' }] },
    ]);
  });

  const talks: readonly Talk[] = [
    {
      said: [
        {
          at: '2026-09-01T22:30:00Z',
          by: 'guide',
          text: 'Bij **Titel** staat: \\*mooi\\* [hier](https://x).',
        },
        { at: '2026-12-01T22:30:00Z', by: 'practitioner', text: 'Eerst **dit**,\ndan dat' },
        { at: '2026-12-01T22:31:00Z', by: 'practitioner', text: '', value: { answer: 'level1' } },
      ],
    },
  ];

  it.each([
    [
      'nl',
      'Wat er de laatste dertig dagen in de webchat is gezegd\n\n' +
        '  2 september 2026 om 00:30, de gids:\n    Bij Titel staat: *mooi* hier (https://x).\n\n' +
        '  1 december 2026 om 23:30, jij:\n    Eerst **dit**,\n    dan dat\n',
    ],
    [
      'en',
      'What was said in the web chat in the last thirty days\n\n' +
        '  2 September 2026 at 00:30, the guide:\n    Bij Titel staat: *mooi* hier (https://x).\n\n' +
        '  1 December 2026 at 23:30, you:\n    Eerst **dit**,\n    dan dat\n',
    ],
  ] as const)('reads as it was said, at the time it was in the Netherlands, in %s', (language, text) => {
    expect(readableTalks(talks, contextIn(language))).toBe(text);
  });

  it('is not mentioned where nothing was said in it', () => {
    expect(readableTalks([], contextIn('nl'))).toBe('');
  });
});
