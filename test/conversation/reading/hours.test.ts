import { describe, expect, it } from 'vitest';
import { readHours } from '../../../src/conversation/reading/hours.ts';
import { languages } from '../../../src/language.ts';

type Row = [text: string, hours: string | undefined];

const said = (text: string, language: 'nl' | 'en') => {
  const hours = readHours(text, language);
  return hours && `${hours.from} ${hours.until}`;
};

describe('hours of the day', () => {
  it.each<Row>([
    ['22:00-7:00', '22:00 07:00'],
    ['22:00 - 07:00', '22:00 07:00'],
    ['22-7', '22:00 07:00'],
    ['21:30-6:45', '21:30 06:45'],
    ['0:00-6:00', '00:00 06:00'],
    ['9-9', undefined],
    ['22-25', undefined],
    ['24:00-7:00', undefined],
    ['22', undefined],
    ['', undefined],
    ['hallo', undefined],
  ])('in any language: %o is %s', (text, hours) => {
    for (const language of languages) expect(said(text, language), language).toBe(hours);
  });

  it.each<Row>([
    ['van 22 tot 7', '22:00 07:00'],
    ['van 22 uur tot 7 uur.', '22:00 07:00'],
    ['van 22.00 uur tot 7.30 uur', '22:00 07:30'],
    ['22 uur tot 6 uur', '22:00 06:00'],
    ["tussen 10 uur 's avonds en 7 uur 's ochtends", '22:00 07:00'],
    ['van half elf tot half zeven', '10:30 06:30'],
    ["van half elf 's avonds tot zes uur", '22:30 06:00'],
    ['van vrijdag tot maandag', undefined],
    ['van 22 tot straks', undefined],
  ])('in Dutch: %o is %s', (text, hours) => {
    expect(said(text, 'nl')).toBe(hours);
  });

  it.each<Row>([
    ['from 22 to 7', '22:00 07:00'],
    ['from 10 pm to 7 am', '22:00 07:00'],
    ['10pm-7am', '22:00 07:00'],
    ['between 10 in the evening and 6:30', '22:00 06:30'],
    ['from 9 pm until 8', '21:00 08:00'],
    ['quarter to ten', undefined],
  ])('in English: %o is %s', (text, hours) => {
    expect(said(text, 'en')).toBe(hours);
  });
});
