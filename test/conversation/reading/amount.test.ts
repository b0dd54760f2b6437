import { describe, expect, it } from 'vitest';
import { readAmount, trainingUnits, workUnits } from '../../../src/conversation/reading/amount.ts';

describe('readAmount of a training', () => {
  const rows: [text: string, amount: ReturnType<typeof readAmount<'hours' | 'ec'>>][] = [
    ['98', { value: 98 }],
    ['ongeveer 98', { value: 98 }],
    ['98 uur', { value: 98, unit: 'hours' }],
    ['98u', { value: 98, unit: 'hours' }],
    ['98 hours', { value: 98, unit: 'hours' }],
    ['uren: 98', { value: 98, unit: 'hours' }],
    ['het waren 98 uur', { value: 98, unit: 'hours' }],
    ['ca. 98 studieuren', { value: 98, unit: 'hours' }],
    ['3,5 EC', { value: 3.5, unit: 'ec' }],
    ['3,5 EC.', { value: 3.5, unit: 'ec' }],
    ['2 ects', { value: 2, unit: 'ec' }],
    ['2ECTS', { value: 2, unit: 'ec' }],
    ['1 studiepunt', { value: 1, unit: 'ec' }],
    ['I have 5 credits', { value: 5, unit: 'ec' }],
    ['3,5 EC uur', undefined],
    ['3,5 EC (98 uur)', undefined],
    ['98 of 100 uur', undefined],
    ['98 dagen', undefined],
    ['98 uur per week', undefined],
    ['geen 98 uur', undefined],
    ['minder dan 98 uur', undefined],
    ['98 euro', undefined],
    ['veel uren', undefined],
    ['', undefined],
  ];

  it.each(rows)('reads %j as %j', (text, amount) => {
    expect(readAmount(text, 'nl', trainingUnits)).toEqual(amount);
  });
});

describe('readAmount of work', () => {
  const rows: [text: string, amount: ReturnType<typeof readAmount<'perWeek' | 'total'>>][] = [
    ['640', { value: 640 }],
    ['640 uur', { value: 640 }],
    ['ongeveer 640 hours', { value: 640 }],
    ['24 uur per week', { value: 24, unit: 'perWeek' }],
    ['24 per week', { value: 24, unit: 'perWeek' }],
    ['24 p/w', { value: 24, unit: 'perWeek' }],
    ['24 uur p.w.', { value: 24, unit: 'perWeek' }],
    ['24 pw', { value: 24, unit: 'perWeek' }],
    ['24u/week', { value: 24, unit: 'perWeek' }],
    ['24 hours a week', { value: 24, unit: 'perWeek' }],
    ['24 h/wk', { value: 24, unit: 'perWeek' }],
    ['wekelijks 24 uur', { value: 24, unit: 'perWeek' }],
    ['ik werk ongeveer 24 uur per week', { value: 24, unit: 'perWeek' }],
    ['7,5 uur elke week', { value: 7.5, unit: 'perWeek' }],
    ['640 uur totaal', { value: 640, unit: 'total' }],
    ['in totaal 640', { value: 640, unit: 'total' }],
    ['640 uur in totaal', { value: 640, unit: 'total' }],
    ['totaal: 640 uur', { value: 640, unit: 'total' }],
    ['640 hours in total', { value: 640, unit: 'total' }],
    ['total of 640', { value: 640, unit: 'total' }],
    ['in total 640 hours in total', { value: 640, unit: 'total' }],
    ['in totaal 640 uur per week', undefined],
    ['24 uur per week, 640 in totaal', undefined],
    ['24 tot 32 uur per week', undefined],
    ['24 uur per maand', undefined],
    ['8 uur per dag', undefined],
    ['3 dagen per week', undefined],
    ['24 uur per', undefined],
    ['niet 24 uur per week', undefined],
    ['per week', undefined],
  ];

  it.each(rows)('reads %j as %j', (text, amount) => {
    expect(readAmount(text, 'nl', workUnits)).toEqual(amount);
  });

  it('reads the number in the notation of the language', () => {
    expect(readAmount('1.200 uur in totaal', 'nl', workUnits)).toEqual({ value: 1200, unit: 'total' });
    expect(readAmount('1,200 hours in total', 'en', workUnits)).toEqual({ value: 1200, unit: 'total' });
    expect(readAmount('1.200 hours in total', 'en', workUnits)).toEqual({ value: 1.2, unit: 'total' });
  });
});
