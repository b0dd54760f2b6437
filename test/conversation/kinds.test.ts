import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { choice, date, type Ear, freeText } from '../../src/conversation/kinds.ts';
import { picked, several } from '../../src/conversation/pickKinds.ts';
import { type Language, languages } from '../../src/language.ts';

const ids = ['letter', 'report', 'plan'];
const labels: Record<Language, string[]> = {
  nl: ['Brief', 'Verslag en bijlage', 'Plan'],
  en: ['Letter', 'Report and appendix', 'Plan'],
};

const noon = Date.parse('2026-09-01T10:00:00Z');

/** What a kind hears of this question, with other labels where a test names them. */
function earIn(language: Language, words: readonly string[] = labels[language]): Ear {
  const choices = ids.map((id, place) => ({ id, words: [words[place] ?? id] }));
  return { language, today: '2026-09-01', now: noon, common: commonText[language], choices };
}
const nl = earIn('nl');
const en = earIn('en');

describe('several', () => {
  const two = several({ ids, most: 2 });
  const orNone = several({ ids, most: 3, canBeNone: true });

  it('offers every id, and tells that it takes more than one', () => {
    expect(two).toMatchObject({ choices: ids, isFree: false, isSeveral: true });
    expect(choice(ids).isSeveral).toBeUndefined();
  });

  it.each<[string, string[] | undefined]>([
    ['letter', ['letter']],
    ['letter,plan', ['letter', 'plan']],
    ['plan,letter', ['letter', 'plan']],
    ['plan,plan', ['plan']],
    ['letter,report,plan', undefined],
    ['letter,secret', undefined],
    ['letter,', undefined],
    ['none', undefined],
    ['', undefined],
  ])('takes a press on %j for %j', (pressed, answer) => {
    expect(two.press(pressed)).toEqual(answer);
  });

  it('takes a press on none only where none is an answer', () => {
    expect(orNone.press('none')).toEqual([]);
    expect(orNone.press('letter,report,plan')).toEqual(ids);
  });

  it.each<[string, string[] | undefined, string[] | undefined]>([
    ['1', ['letter'], ['letter']],
    ['3 1', ['letter', 'plan'], ['letter', 'plan']],
    ['verslag en bijlage en plan', ['report', 'plan'], ['report', 'plan']],
    ['1 2 3', undefined, ids],
    ['alles', undefined, ids],
    ['geen', undefined, []],
    ['1 4', undefined, undefined],
  ])('reads %j as %j with two at most, as %j with three or none', (text, atMostTwo, threeOrNone) => {
    expect(two.read(text, nl)).toEqual(atMostTwo);
    expect(orNone.read(text, nl)).toEqual(threeOrNone);
  });

  it('says how many at most to one more than that, and to nothing else', () => {
    expect(two.problem?.('1 2 3', nl)).toBe(nl.common.fits.tooMany(2));
    expect(two.problem?.('everything', en)).toBe(en.common.fits.tooMany(2));
    for (const text of ['1 2', '1 4', 'geen', 'x']) expect(two.problem?.(text, nl)).toBeUndefined();
  });

  it.each<[string, unknown, boolean, boolean]>([
    ['none', [], false, true],
    ['one', ['letter'], true, true],
    ['two', ['plan', 'letter'], true, true],
    ['three', ['letter', 'report', 'plan'], false, true],
    ['four', ['a', 'b', 'c', 'd'], false, false],
    ['what is not on offer any more', ['secret'], true, true],
    ['one twice', ['letter', 'letter'], false, false],
    ['an empty name', [''], false, false],
    ['a name of 60 characters', ['x'.repeat(60)], true, true],
    ['a name of 61 characters', ['x'.repeat(61)], false, false],
    ['a name by itself', 'letter', false, false],
  ])('keeps %s that was stored: %j', (_, stored, atMostTwo, threeOrNone) => {
    expect(two.schema.safeParse(stored).success).toBe(atMostTwo);
    expect(orNone.schema.safeParse(stored).success).toBe(threeOrNone);
  });

  it('says the answer back in the language, with the id of what is not on offer any more', () => {
    expect(orNone.show(ids, nl)).toBe('Brief, Verslag en bijlage en Plan');
    expect(orNone.show(ids, en)).toBe('Letter, Report and appendix and Plan');
    expect(orNone.show(['letter', 'secret_one'], en)).toBe('Letter and secret\\_one');
    expect(orNone.show([], nl)).toBe('Geen');
    expect(orNone.show([], en)).toBe('None');
  });

  it('shows a label with signs in it as it is', () => {
    expect(orNone.show(['letter', 'plan'], earIn('nl', ['*Brief*', 'x', '1. Plan']))).toBe(
      '\\*Brief\\* en 1\\. Plan',
    );
  });

  it('says which answers fit', () => {
    expect(two.fits(nl.common)).toContain('1 3');
    expect(two.fits(en.common)).toContain('1 3');
  });

  it.each(languages)('reads in %s whatever it said back, and stores it', (language) => {
    const ear = earIn(language);
    fc.assert(
      fc.property(fc.subarray(ids), (some) => {
        expect(orNone.read(orNone.show(some, ear), ear)).toEqual(some);
        expect(orNone.press(some.join(',') || 'none')).toEqual(some);
        expect(orNone.schema.parse(JSON.parse(JSON.stringify(some)))).toEqual(some);
      }),
    );
  });

  it('fits its own schema, whatever is typed or pressed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[1-4, -]{0,12}$/)), (any) => {
        for (const kind of [two, orNone]) {
          for (const answer of [kind.read(any, nl), kind.press(any)]) {
            if (answer !== undefined) expect(kind.schema.parse(answer)).toEqual(answer);
          }
        }
      }),
    );
  });
});

describe('picked', () => {
  const kind = picked(ids);

  it('is read and pressed as a choice is', () => {
    for (const text of ['2', 'brief', 'de laatste', 'plann', 'secret', '4', '']) {
      expect(kind.read(text, nl)).toBe(choice(ids).read(text, nl));
      expect(kind.press(text)).toBe(choice(ids).press(text));
    }
    expect(kind.read('2', nl)).toBe('report');
    expect(kind.press('plan')).toBe('plan');
    expect(kind.press('secret')).toBeUndefined();
  });

  it.each<[unknown, boolean]>([
    ['letter', true],
    ['secret', true],
    ['x'.repeat(60), true],
    ['x'.repeat(61), false],
    ['', false],
    [1, false],
  ])('takes %j that was stored: %j', (stored, isKept) => {
    expect(kind.schema.safeParse(stored).success).toBe(isKept);
  });

  it('says back what was picked, also when it is not on offer any more', () => {
    expect(kind.show('report', nl)).toBe('Verslag en bijlage');
    expect(kind.show('secret_one', nl)).toBe('secret\\_one');
    expect(kind.show('letter', earIn('nl', ['*Brief*']))).toBe('\\*Brief\\*');
  });

  it('has nothing to press or to read when nothing is on offer', () => {
    const none = picked([]);
    expect(none.press('letter')).toBeUndefined();
    expect(none.read('1', { ...nl, choices: [] })).toBeUndefined();
  });
});

describe('date', () => {
  const anyDay = date({ ofMonth: 'last' });
  const byThen = date({ ofMonth: 'last', looks: 'ahead' });
  const fromThen = date({ ofMonth: 'first', looks: 'ahead' });
  const before = date({ ofMonth: 'first', looks: 'back' });

  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['14 oktober', '2026-10-14', '2026-10-14', '2025-10-14'],
    ['1 september', '2026-09-01', '2026-09-01', '2026-09-01'],
    ['vrijdag', '2026-09-04', '2026-09-04', '2026-08-28'],
    ['volgende week', '2026-09-07', '2026-09-13', '2026-09-07'],
    ['deze week', '2026-09-01', '2026-09-06', '2026-08-31'],
    ['oktober', '2026-10-01', '2026-10-31', '2025-10-01'],
    ['september 2026', '2026-09-01', '2026-09-30', '2026-09-01'],
    ['vandaag', '2026-09-01', '2026-09-01', '2026-09-01'],
    ['gisteren', undefined, undefined, '2026-08-31'],
    ['1 september 2024', undefined, undefined, '2024-09-01'],
    ['augustus 2026', undefined, undefined, '2026-08-01'],
    ['ooit', undefined, undefined, undefined],
  ])('reads %j as %s or %s of the days ahead, as %s of those behind', (text, first, last, behind) => {
    expect(fromThen.read(text, nl)).toBe(first);
    expect(byThen.read(text, nl)).toBe(last);
    expect(before.read(text, nl)).toBe(behind);
  });

  it('takes only a day or month in full where it looks no way', () => {
    expect(anyDay.read('februari 2028', nl)).toBe('2028-02-29');
    expect(anyDay.read('1 september 2024', nl)).toBe('2024-09-01');
    for (const text of ['vrijdag', '14-9', 'oktober', 'over twee weken', 'volgende week']) {
      expect(anyDay.read(text, nl)).toBeUndefined();
    }
  });

  it('says that a day has passed where a day ahead is asked for, and only there', () => {
    expect(byThen.problem?.('14-9-2024', nl)).toBe(nl.common.fits.hasPassed('14 september 2024'));
    expect(byThen.problem?.('last month', en)).toBe(en.common.fits.hasPassed('31 August 2026'));
    for (const text of ['vandaag', 'morgen', '14-9', 'deze week', 'ooit', '']) {
      expect(byThen.problem?.(text, nl)).toBeUndefined();
    }
    for (const kind of [anyDay, before]) expect(kind.problem?.('14-9-2024', nl)).toBeUndefined();
  });

  it('keeps a stored day that has passed since', () => {
    expect(byThen.schema.parse('2026-08-31')).toBe('2026-08-31');
    expect(byThen.schema.safeParse('1899-12-31').success).toBe(false);
  });

  it.each(languages)('understands in %s the examples it gives', (language) => {
    const ear = earIn(language);
    const examples = {
      nl: ['14 oktober', 'over twee weken'],
      en: ['14 October', 'in two weeks'],
    }[language];
    for (const example of examples) {
      expect(byThen.fits(ear.common)).toContain(example);
      expect(byThen.read(example, ear)).toBeDefined();
    }
    expect(anyDay.fits(ear.common)).toBe(ear.common.fits.date);
    expect(before.fits(ear.common)).toBe(ear.common.fits.date);
  });

  it('never takes a day before today where one ahead is asked for, and reads what it said back', () => {
    const days = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const said = fc.oneof(
      ...[days, fc.string(), fc.constantFrom('oktober', 'vrijdag', 'deze week', 'eind maart', '29-2')],
      ...[days.map((day) => nl.common.fits.hasPassed(day)), days.map((day) => byThen.show(day, nl))],
    );
    fc.assert(
      fc.property(said, days, (text, today) => {
        for (const kind of [byThen, fromThen]) {
          const answer = kind.read(text, { ...nl, today });
          if (answer === undefined) continue;
          expect(answer >= today).toBe(true);
          expect(kind.problem?.(text, { ...nl, today })).toBeUndefined();
          expect(kind.read(kind.show(answer, nl), { ...nl, today })).toBe(answer);
          expect(kind.schema.parse(answer)).toBe(answer);
        }
      }),
    );
  });
});

describe('freeText', () => {
  const withoutDigits = freeText({
    max: 20,
    refuse: (text, { language }) =>
      /\d/.test(text) ? (language === 'nl' ? `Zonder ${text}.` : `Without ${text}.`) : undefined,
  });

  it('takes what is not refused', () => {
    expect(withoutDigits.read('  de Beuk ', nl)).toBe('de Beuk');
    expect(withoutDigits.problem?.('de Beuk', nl)).toBeUndefined();
  });

  it('says in the language why a text is refused', () => {
    expect(withoutDigits.read(' 12 ', nl)).toBeUndefined();
    expect(withoutDigits.problem?.(' 12 ', nl)).toBe('Zonder 12.');
    expect(withoutDigits.problem?.(' 12 ', en)).toBe('Without 12.');
  });

  it('still refuses by length, and keeps what was stored before', () => {
    expect(withoutDigits.read('x'.repeat(21), nl)).toBeUndefined();
    expect(withoutDigits.schema.parse('12')).toBe('12');
  });

  it('refuses nothing when there is nothing to refuse', () => {
    const any = freeText({ max: 20 });
    expect(any.read('12', nl)).toBe('12');
    expect(any.problem?.('12', nl)).toBeUndefined();
  });
});
