import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/calendar.ts';
import { readMoment } from '../../../src/conversation/reading/moment.ts';
import { type Language, languages } from '../../../src/language.ts';

// A Wednesday, two in the afternoon.
const now = instantOf({ day: '2026-11-25', time: '14:00' });

const said = (text: string, language: Language, at = now) => {
  const moment = readMoment(text, language, at);
  return moment && [moment.day, ...(moment.time ? [moment.time] : [])].join(' ');
};

type Row = [text: string, moment: string | undefined];

const alike: Row[] = [
  ['27 november 2026 14:30', '2026-11-27 14:30'],
  ['1-12-2026 9:05', '2026-12-01 09:05'],
  ['2026-12-01 09:00', '2026-12-01 09:00'],
  ['1 december 14:30', '2026-12-01 14:30'],
  ['1 december', '2026-12-01'],
  ['1-12', '2026-12-01'],
  ['14:30', '2026-11-25 14:30'],
  ['13:30', '2026-11-26 13:30'],
  ['09:00', '2026-11-26 09:00'],
  ['00:00', '2026-11-26 00:00'],
  ['03:00', '2026-11-26 03:00'],
  ['23:59', '2026-11-25 23:59'],
  // What is no moment.
  ['', undefined],
  ['9', undefined],
  ['2026', undefined],
  ['24:00', undefined],
  ['9:60', undefined],
  ['31-11-2026 9:00', undefined],
  ['hallo', undefined],
  ['1.12.2026', '2026-12-01'],
];

const inDutch: Row[] = [
  ['vrijdag om 9 uur', '2026-11-27 09:00'],
  ['vrijdag om negen uur', '2026-11-27 09:00'],
  ['op vrijdag om 9:00 uur', '2026-11-27 09:00'],
  ['vrijdag 9.15 uur', '2026-11-27 09:15'],
  ['vrijdag om 9.15', '2026-11-27 09:15'],
  ['vrijdag, 9 uur', '2026-11-27 09:00'],
  ['vrijdag 9u', '2026-11-27 09:00'],
  ['vrijdag 14u30', '2026-11-27 14:30'],
  ['om 9 uur vrijdag', '2026-11-27 09:00'],
  ['vrijdag', '2026-11-27'],
  ['vr om half tien', '2026-11-27 09:30'],
  ['vrijdag half 10', '2026-11-27 09:30'],
  ['vrijdag om kwart over negen', '2026-11-27 09:15'],
  ['vrijdag kwart voor 10', '2026-11-27 09:45'],
  ['vrijdag om tien over half negen', '2026-11-27 08:40'],
  ['vrijdag om vijf voor tien', '2026-11-27 09:55'],
  ['vrijdag 20 minuten over 9', '2026-11-27 09:20'],
  // An hour that may be two is the one in which people are up, unless they say otherwise.
  ['vrijdag om 3 uur', '2026-11-27 15:00'],
  ['vrijdag om half vier', '2026-11-27 15:30'],
  ['vrijdag om 6 uur', '2026-11-27 18:00'],
  ['vrijdag om 7 uur', '2026-11-27 07:00'],
  ['vrijdag om 03:00', '2026-11-27 03:00'],
  ['vrijdag om 3:00', '2026-11-27 03:00'],
  ['vrijdag om 3.00 uur', '2026-11-27 15:00'],
  ["vrijdag om 3:00 's middags", '2026-11-27 15:00'],
  ["vrijdag om 3 uur 's nachts", '2026-11-27 03:00'],
  ["vrijdag om 6 uur 's ochtends", '2026-11-27 06:00'],
  ["vrijdag om 8 uur 's avonds", '2026-11-27 20:00'],
  ["vrijdag 's middags om 4 uur", '2026-11-27 16:00'],
  ['vrijdagmiddag om 1 uur', '2026-11-27 13:00'],
  ['vrijdag om 12 uur', '2026-11-27 12:00'],
  ['vrijdag 18 uur', '2026-11-27 18:00'],
  ['morgen', '2026-11-26'],
  ['morgen om 10 uur', '2026-11-26 10:00'],
  ['morgenochtend', '2026-11-26 09:00'],
  ['morgenochtend om 8 uur', '2026-11-26 08:00'],
  ['morgenmiddag', '2026-11-26 14:00'],
  ['vrijdagochtend', '2026-11-27 09:00'],
  ['vrijdagmorgen', '2026-11-27 09:00'],
  ['vrijdag in de ochtend', '2026-11-27 09:00'],
  ['vanmiddag', '2026-11-25 14:00'],
  ['vanmiddag om 4 uur', '2026-11-25 16:00'],
  ['vanavond', '2026-11-25 19:00'],
  ['vandaag om 16:00', '2026-11-25 16:00'],
  ['vandaag', '2026-11-25'],
  ['overmorgen om 9 uur', '2026-11-27 09:00'],
  ['om 16 uur', '2026-11-25 16:00'],
  ['om 9 uur', '2026-11-26 09:00'],
  ['over drie dagen', '2026-11-28'],
  ['over drie dagen om 10 uur', '2026-11-28 10:00'],
  ['over een week', '2026-12-02'],
  ['over twee maanden', '2027-01-25'],
  ['volgende week', '2026-11-30'],
  ['volgende week dinsdag om 11 uur', '2026-12-01 11:00'],
  ['volgende vrijdag', '2026-12-04'],
  ['december', '2026-12-01'],
  ['eind december', '2026-12-31'],
  ['1 december om 14.30', '2026-12-01 14:30'],
  ['over een uur', '2026-11-25 15:00'],
  ['over 2 uur', '2026-11-25 16:00'],
  ['over een half uur', '2026-11-25 14:30'],
  ['over anderhalf uur', '2026-11-25 15:30'],
  ['over een kwartier', '2026-11-25 14:15'],
  ['over 20 minuten', '2026-11-25 14:20'],
  ['over 48 uur', '2026-11-27 14:00'],
  // On the day itself: what is still to come today, else in a week.
  ['woensdag om 15:30', '2026-11-25 15:30'],
  ['woensdag om 9 uur', '2026-12-02 09:00'],
  ['woensdag', '2026-11-25'],
  // What has passed is said as it is, so that it can be told.
  ['gisteren om 9 uur', '2026-11-24 09:00'],
  ['1 november 2026 om 9 uur', '2026-11-01 09:00'],
  ['vandaag om 9 uur', '2026-11-25 09:00'],
  ['later', undefined],
  ['zodra het kan', undefined],
  ['vrijdag of zaterdag', undefined],
  ['vrijdag om 25 uur', undefined],
  ['vrijdag kwart voor 30', undefined],
  ['vrijdag om 14 pm', undefined],
  ['hoofdstuk 9', undefined],
  ['het gesprek van vrijdag om 9 uur', undefined],
];

const inEnglish: Row[] = [
  ['Friday at 9', '2026-11-27 09:00'],
  ['on Friday at 9 am', '2026-11-27 09:00'],
  ['Friday 9am', '2026-11-27 09:00'],
  ['Friday at 9:30 a.m.', '2026-11-27 09:30'],
  ['Friday 2 pm', '2026-11-27 14:00'],
  ['Friday at 2.30pm', '2026-11-27 14:30'],
  ['Friday at 12 pm', '2026-11-27 12:00'],
  ['Friday at 12 am', '2026-11-27 00:00'],
  ['Friday at 3', '2026-11-27 15:00'],
  ['Friday at 3 am', '2026-11-27 03:00'],
  ['at nine on Friday', '2026-11-27 09:00'],
  ['Friday at half past nine', '2026-11-27 09:30'],
  ['Friday at half nine', '2026-11-27 09:30'],
  ['Friday at quarter to ten', '2026-11-27 09:45'],
  ['Friday at a quarter past nine', '2026-11-27 09:15'],
  ['Friday at ten to nine', '2026-11-27 08:50'],
  ['Friday at 9 o’clock', '2026-11-27 09:00'],
  ['Friday at noon', '2026-11-27 12:00'],
  ['Friday morning', '2026-11-27 09:00'],
  ['Friday afternoon at 4', '2026-11-27 16:00'],
  ['at 8 in the evening on Friday', '2026-11-27 20:00'],
  ['this afternoon', '2026-11-25 14:00'],
  ['tonight', '2026-11-25 19:00'],
  ['tonight at 7', '2026-11-25 19:00'],
  ['tomorrow', '2026-11-26'],
  ['tomorrow at 10', '2026-11-26 10:00'],
  ['tomorrow morning', '2026-11-26 09:00'],
  ['the day after tomorrow at 9', '2026-11-27 09:00'],
  ['today at 4 pm', '2026-11-25 16:00'],
  ['in three days', '2026-11-28'],
  ['in three days at 10', '2026-11-28 10:00'],
  ['in two weeks', '2026-12-09'],
  ['in an hour', '2026-11-25 15:00'],
  ['in half an hour', '2026-11-25 14:30'],
  ['in 20 minutes', '2026-11-25 14:20'],
  ['an hour from now', '2026-11-25 15:00'],
  ['in an hour and a half', '2026-11-25 15:30'],
  ['in a quarter of an hour', '2026-11-25 14:15'],
  ['next week', '2026-11-30'],
  ['next Friday at 9', '2026-12-04 09:00'],
  ['1 December at 14:30', '2026-12-01 14:30'],
  ['December 1 at 2:30 pm', '2026-12-01 14:30'],
  ['Wednesday at 9', '2026-12-02 09:00'],
  ['later', undefined],
  ['when I have time', undefined],
  ['Friday at 25', undefined],
  ['chapter 9', undefined],
];

describe('a moment', () => {
  it.each(alike)('in any language: %o is %s', (text, moment) => {
    for (const language of languages) expect(said(text, language), language).toBe(moment);
  });

  it.each(inDutch)('in Dutch: %o is %s', (text, moment) => {
    expect(said(text, 'nl')).toBe(moment);
    expect(said(`${text.toUpperCase()}.`, 'nl')).toBe(moment);
  });

  it.each(inEnglish)('in English: %o is %s', (text, moment) => {
    expect(said(text, 'en')).toBe(moment);
  });

  it('after a wait is never early, and an hour is an hour where the clock goes forward or back', () => {
    expect(said('over een uur', 'nl', now + 1)).toBe('2026-11-25 15:01');
    expect(said('over een uur', 'nl', Date.parse('2026-03-29T00:30:00Z'))).toBe('2026-03-29 03:30');
    expect(said('over twee uur', 'nl', Date.parse('2026-10-25T00:30:00Z'))).toBe('2026-10-25 03:30');
  });

  it('is read from any text without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const moment = readMoment(text, 'nl', now);
        if (moment) expect(moment.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 40 },
    );
  });
});
