import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { instantOf } from '../../src/calendar.ts';
import type { Ear } from '../../src/conversation/kinds.ts';
import { hoursOfDay, moment } from '../../src/conversation/momentKinds.ts';
import { type PickedOrOwn, pickedOrOwn } from '../../src/conversation/pickKinds.ts';
import { type Language, languages } from '../../src/language.ts';

const now = instantOf({ day: '2026-11-25', time: '14:00' });

function earIn(language: Language, words: Readonly<Record<string, readonly string[]>> = {}): Ear {
  const choices = Object.entries(words).map(([id, words]) => ({ id, words }));
  return { language, today: '2026-11-25', now, common: commonText[language], choices };
}

describe('moment', () => {
  const kind = moment('09:00', ['never'], {
    picks: { soon: { day: '2026-11-26' }, never: 'never' },
    refuse: (value) => (typeof value === 'object' && value.day < '2026-11-25' ? 'Te laat.' : undefined),
  });
  const nl = earIn('nl', { soon: ['Morgen', 'gauw'], never: ['Nooit'] });

  it('is picked by its words, or said in any other way', () => {
    expect(kind.choices).toEqual(['soon', 'never']);
    expect(['soon', 'never', 'later', 'constructor'].map((id) => kind.press(id))).toEqual([
      { day: '2026-11-26' },
      'never',
      undefined,
      undefined,
    ]);
    expect(kind.read('MORGEN', nl)).toEqual({ day: '2026-11-26' });
    expect(kind.read('nooit', nl)).toBe('never');
    expect(kind.read('vrijdag om 10 uur', nl)).toEqual({ day: '2026-11-27', time: '10:00' });
    expect(kind.read('1', nl)).toBeUndefined();
  });

  it('says why what is refused is not taken, and nothing of what is not understood', () => {
    expect(kind.read('gisteren', nl)).toBeUndefined();
    expect(kind.problem?.('gisteren', nl)).toBe('Te laat.');
    expect(kind.problem?.('vrijdag', nl)).toBeUndefined();
    expect(kind.problem?.('ooit', nl)).toBeUndefined();
  });

  it.each<[unknown, boolean]>([
    [{ day: '2026-11-26' }, true],
    [{ day: '2026-11-26', time: '09:00' }, true],
    ['never', true],
    [{ day: '2026-02-29' }, false],
    [{ day: '2026-11-26', time: '24:00' }, false],
    [{ day: '2026-11-26', time: '09:00:00' }, false],
    [{ time: '09:00' }, false],
    [{ day: '2026-11-26', words: 'x' }, false],
    ['ever', false],
    [null, false],
  ])('keeps %o: %s', (value, isKept) => {
    expect(kind.schema.safeParse(value).success).toBe(isKept);
  });

  it.each(languages)(
    'reads in %s whatever it said back, and says the usual time where none was',
    (language) => {
      const ear = earIn(language);
      const minutes = fc.integer({ min: 1, max: 2 * 366 * 24 * 60 });
      fc.assert(
        fc.property(minutes, fc.boolean(), (ahead, hasTime) => {
          const { day, time } = momentIn(ahead);
          const shown = kind.show(hasTime ? { day, time } : { day }, ear);
          expect(kind.read(shown, ear)).toEqual({ day, time: hasTime ? time : '09:00' });
        }),
        { numRuns: 60 },
      );
      const [, examples = ''] = commonText[language].fits.moment.split(/bijvoorbeeld |such as /);
      const each = examples.split(/, | of | or /);
      expect(each).toHaveLength(3);
      for (const example of each) expect(kind.read(example, ear), example).toBeDefined();
    },
  );
});

/** So many minutes on, as a clock shows it. */
function momentIn(minutes: number) {
  const at = new Date(now + minutes * 60_000);
  const [day = '', time = ''] = at.toISOString().slice(0, 16).split('T');
  return { day, time };
}

describe('hoursOfDay', () => {
  const kind = hoursOfDay(['off'], { picks: { usual: { from: '20:00', until: '08:00' }, off: 'off' } });

  it.each(languages)('reads in %s whatever it said back', (language) => {
    const ear = earIn(language, { usual: ['X'], off: ['Uit'] });
    for (const [from, until] of [
      ['20:00', '08:00'],
      ['00:30', '06:05'],
      ['12:00', '13:00'],
    ] as const) {
      expect(kind.read(kind.show({ from, until }, ear), ear)).toEqual({ from, until });
    }
    expect(kind.show('off', ear)).toBe('Uit');
    expect(kind.read('uit', ear)).toBe('off');
    expect(kind.read('ooit', ear)).toBeUndefined();
  });
});

describe('pickedOrOwn', () => {
  const names = new Map(Object.entries({ a: 'Eerste *ding*', b: 'Tweede', c: 'Vroeger' }));
  const kind = pickedOrOwn(['a', 'b'], (id) => names.get(id), 20);
  const nl = earIn('nl', { a: ['Eerste *ding*'], b: ['Tweede'] });

  it.each<[string, PickedOrOwn | undefined]>([
    ['eerste *ding*', { id: 'a' }],
    ['2', { id: 'b' }],
    ['3', { words: '3' }],
    ['Eerste', { words: 'Eerste' }],
    ['de tweede keer', { words: 'de tweede keer' }],
    ['  iets anders ', { words: 'iets anders' }],
    ['', undefined],
    ['   ', undefined],
    ['x'.repeat(20), { words: 'x'.repeat(20) }],
    ['x'.repeat(21), undefined],
  ])('reads %o as %o', (text, value) => {
    expect(kind.read(text, nl)).toEqual(value);
  });

  it('takes a press on what is known, also where it is not offered', () => {
    expect(['a', 'c', 'd', 'toString'].map((id) => kind.press(id))).toEqual([
      { id: 'a' },
      { id: 'c' },
      undefined,
      undefined,
    ]);
  });

  it('shows words as they were typed, also of what is not on offer any more', () => {
    const shown = [{ id: 'a' }, { id: 'c' }, { id: 'gone' }, { words: '*x*' }].map((one) =>
      kind.show(one, nl),
    );
    expect(shown).toEqual(['Eerste \\*ding\\*', 'Vroeger', 'gone', '\\*x\\*']);
  });
});
