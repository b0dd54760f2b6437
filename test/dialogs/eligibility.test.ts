import { describe, expect, it } from 'vitest';
import type { HoursFigure } from '../../src/conversation/figure.ts';
import type { Message } from '../../src/conversation/message.ts';
import { inLanguage } from '../../src/language.ts';
import { begin, type Conversation, labels, type Setting } from '../support/conversation.ts';

const at = ({ step }: Message) => step.question ?? step.outcome;
const practice = ['ja', 'eigen praktijk', '1 januari 2025', 'ja', '16 per week', 'ja', 'nee'] as const;
const noPractice = ['nee', 'ja'] as const;

/** Says one text after the other and gives what was asked each time. */
async function asked(talk: Conversation, texts: readonly string[]): Promise<(string | undefined)[]> {
  const questions = [];
  for (const text of texts) questions.push(at(await talk.say(text)));
  return questions;
}

async function having(texts: readonly string[], setting: Setting = {}): Promise<Conversation> {
  const talk = await begin(setting);
  await talk.say(...texts);
  return talk;
}

const training = (amount: string, certificate = 'ja') => ['ja', 'Training', amount, certificate, 'ja'];

describe('the road through the eligibility check', () => {
  it('asks nothing more about education after an accredited programme', async () => {
    const talk = await begin();
    expect(at(talk.last)).toBe('accreditedProgramme');
    expect(await asked(talk, ['ja', ...practice])).toEqual([
      ...['practice.0.more', 'practice.1.name', 'practice.1.from', 'practice.1.ongoing', 'practice.1.hours'],
      ...['practice.1.check', 'practice.1.more', 'met'],
    ]);
  });

  it('asks no training after a degree in people and organisation', async () => {
    expect(await asked(await begin(), ['nee', '1', ...practice])).toEqual(
      ['degree', 'practice.0.more', 'practice.1.name', 'practice.1.from', 'practice.1.ongoing'].concat(
        ...['practice.1.hours', 'practice.1.check', 'practice.1.more', 'met'],
      ),
    );
  });

  it('asks training after another degree', async () => {
    expect(await asked(await begin(), ['nee', 'een andere', 'nee', 'nee', 'nee'])).toEqual([
      ...['degree', 'training.0.more', 'practice.0.more', 'practising', 'notYet'],
    ]);
  });

  it('asks EVC without a degree, and training only with it', async () => {
    expect(await asked(await begin(), ['nee', 'geen', 'ja', 'nee'])).toEqual([
      'degree',
      'evc',
      'training.0.more',
      'practice.0.more',
    ]);
    expect(await asked(await begin(), ['nee', 'geen', 'nee', 'nee', 'nee'])).toEqual([
      'degree',
      'evc',
      'practice.0.more',
      'practising',
      'notYet',
    ]);
  });

  it('does not ask whether somebody practises whose work goes on', async () => {
    expect(at((await having(['ja', ...practice])).last)).toBe('met');
  });

  it('asks whether somebody practises whose work has ended', async () => {
    const talk = await having([
      'ja',
      'ja',
      'bureau',
      'jan 2025',
      'nee',
      'dec 2025',
      '640 in totaal',
      'ja',
      'nee',
    ]);
    expect(at(talk.last)).toBe('practising');
    expect(at(await talk.say('nee'))).toBe('notYet');
    expect(at(await talk.say('wijzig nu aan het werk', 'ja'))).toBe('met');
  });

  it('is unclear when everything is skipped, and says what would help', async () => {
    const talk = await begin();
    expect(await asked(talk, Array<string>(6).fill('overslaan'))).toEqual([
      'degree',
      'evc',
      'training.0.more',
      'practice.0.more',
      'practising',
      'unclear',
    ]);
    expect(talk.last.text).toContain('je hoogste diploma');
    expect(labels(talk.last)).toContain('Overgeslagen vragen');
  });
});

describe('training', () => {
  it.each([
    ['97 uur', 'notYet'],
    ['97,9', 'notYet'],
    ['98', 'met'],
    ['99 uur', 'met'],
    ['3 EC', 'notYet'],
    ['3,5 EC', 'met'],
    ['4 studiepunten', 'met'],
  ])('of %s after another degree', async (amount, outcome) => {
    const talk = await having(['nee', 'andere', ...training(amount)]);
    if (outcome === 'notYet') await talk.say('nee');
    await talk.say(...practice);
    expect(at(talk.last)).toBe(outcome);
  });

  it('of 98 hours counts with EVC, and not without a certificate', async () => {
    expect(at((await having(['nee', 'geen', 'ja', ...training('98'), ...practice])).last)).toBe('met');
    const talk = await having(['nee', 'geen', 'ja', ...training('98', 'nee'), 'nee', ...practice]);
    expect(at(talk.last)).toBe('notYet');
    expect(talk.last.text).toContain('98 uur zonder certificaat');
  });

  it('adds up, can be listed, changed and left out, and stops when there is enough', async () => {
    const talk = await having(['nee', 'andere', ...training('50'), 'ja', 'Cursus', '1 EC', 'ja', 'ja']);
    expect(at(talk.last)).toBe('training.2.more');
    expect(talk.last.text).toContain('78 van de 98');
    await talk.say('ja', 'Workshop', '20', 'ja', 'ja');
    expect(at(talk.last)).toBe('practice.0.more');
    expect((await talk.say('antwoorden')).text).toMatch(/3\. .*Training, 50 uur[\s\S]*4\. .*Cursus, 1 EC/);
    expect(at(await talk.say('verwijder Cursus'))).toBe('training.3.more');
    expect(at(await talk.say('wijzig 3', 'uren', '78', 'ja'))).toBe('practice.0.more');
  });
});

describe('periods of work', () => {
  it('are added up', async () => {
    const half = (name: string) => ['ja', name, '1-1-2026', 'nee', '30-6-2026', '300 in totaal', 'ja'];
    const talk = await having(['ja', ...half('een')]);
    expect(talk.last.text).toContain('300 van de 600');
    await talk.say(...half('twee'));
    expect(talk.last.text).toContain('600 uur');
    expect(at(await talk.say('nee', 'ja'))).toBe('met');
  });

  it.each([
    ['more than 60 hours a week', ['1-1-2026', 'ja', '61 per week'], 'meer dan 60 uur'],
    ['more than 60 a week in total', ['1-8-2026', 'nee', '31-8-2026', '640 in totaal'], 'meer dan 60 uur'],
    ['an end before the beginning', ['1-8-2026', 'nee', '1-7-2026', '10 per week'], 'voor de begindatum'],
    ['a beginning in the future', ['2-9-2026', 'ja', '10 per week'], 'begindatum ligt in de toekomst'],
    ['an end in the future', ['1-1-2026', 'nee', '2-9-2026', '10 per week'], 'einddatum ligt in de toekomst'],
    ['no hours at all', ['1-1-2026', 'ja', '0 per week'], 'nul uren'],
  ])('are flagged when read back: %s', async (_, texts, flag) => {
    const talk = await having(['ja', 'ja', 'praktijk', ...texts]);
    expect(at(talk.last)).toBe('practice.1.check');
    expect(talk.last.text).toContain(flag);
  });

  it('are not flagged when they are plausible', async () => {
    const talk = await having(['ja', 'ja', 'praktijk', '1-1-2026', 'nee', '1-9-2026', '60 per week']);
    expect(talk.last.text).not.toContain('Let op');
  });

  it('are asked again for their unit, because forty could be either', async () => {
    const talk = await having(['ja', 'ja', 'praktijk', '1-1-2026', 'ja', '40']);
    expect(at(talk.last)).toBe('practice.1.hours');
    expect(talk.last.text).toContain('per week of in totaal');
  });

  it('are not set right by a day that could be the first or the last', async () => {
    const talk = await having([
      'ja',
      'ja',
      'praktijk',
      '1-1-2026',
      'nee',
      '1-8-2026',
      '10 per week',
      '1-3-2026',
    ]);
    expect(at(talk.last)).toBe('practice.1.check');
    expect((await talk.say('waarom')).text).toContain('van 1 januari 2026 tot en met 1 augustus 2026');
  });

  it('can be set right at every field', async () => {
    const talk = await having(['ja', 'ja', 'praktijk', '1-1-2026', 'nee', '1-9-2026', '10 per week']);
    for (const [field, text] of [
      ['Werkplek', 'bureau'],
      ['Begindatum', '1-2-2026'],
      ['Einddatum', '1-8-2026'],
      ['Loopt nog', 'ja'],
      ['Uren', '12 per week'],
    ] as const) {
      expect(at(await talk.say('nee', field, text)), field).toBe('practice.1.check');
    }
    expect(talk.last.text).toContain('bureau, van 1 februari 2026 tot nu, 12 uur per week');
  });
});

describe('the verdict', () => {
  it('follows a changed degree, also when everything was answered', async () => {
    const talk = await having(['nee', 'mens en organisatie', ...practice]);
    expect(at(talk.last)).toBe('met');
    expect(at(await talk.say('wijzig diploma', 'andere'))).toBe('training.0.more');
    expect(at(await talk.say('nee'))).toBe('notYet');
    expect(at(await talk.say('wijzig diploma', 'geen'))).toBe('evc');
    expect(at(await talk.say('nee'))).toBe('notYet');
    expect(at(await talk.say('wijzig diploma', '1'))).toBe('met');
  });

  it('is fresh on the day somebody comes back', async () => {
    const talk = await having(['ja', 'ja', 'praktijk', '1-8-2026', 'ja', '24 per week', 'ja', 'nee']);
    expect(at(talk.last)).toBe('notYet');
    expect(talk.last.text).toContain('1 september 2026');
    const later = talk.elsewhere({ today: '2027-03-01', conversation: 'later' });
    await later.say('hallo', 'toelatingscheck');
    expect(at(later.last)).toBe('met');
    expect(later.last.text).toContain('1 maart 2027');
    const muchLater = talk.elsewhere({ today: '2027-03-01' });
    expect(at(await muchLater.say('verder'))).toBe('met');
  });

  const roads: [string, readonly string[], string][] = [
    ['met', ['ja', ...practice], 'met'],
    ['not yet', ['nee', 'geen', 'nee', ...noPractice], 'notYet'],
    ['without training', ['nee', 'andere', 'nee', ...practice], 'notYet'],
    ['unclear', Array<string>(6).fill('overslaan'), 'unclear'],
    ['partly unclear', ['overslaan', 'geen', 'nee', ...practice], 'unclear'],
    ['later', ['ja', 'ja', 'praktijk', '1-8-2026', 'ja', '24 per week', 'ja', 'nee'], 'notYet'],
    ['never', ['ja', 'ja', 'praktijk', '1-8-2020', 'ja', '1 per week', 'ja', 'nee'], 'notYet'],
    [
      'for a while',
      ['ja', 'ja', 'praktijk', '1-8-2025', 'nee', '1-8-2026', '20 pw', 'ja', 'nee', 'ja'],
      'met',
    ],
  ];

  it.each(roads)('says what it rests on, and calls nobody certified: %s', async (_, texts, outcome) => {
    const talk = await having(texts);
    const dutch = talk.last;
    const english = await talk.say('english');
    for (const message of [dutch, english]) {
      const { date } = inLanguage(message.language);
      expect(at(message)).toBe(outcome);
      expect(message.text).toContain(date('2020-01-01'));
      expect(message.text).toContain(date('2026-09-01'));
      expect(message.text).toMatch(/op papier|on paper/i);
      expect(message.text).not.toMatch(/gecertificeerd|certified/i);
      expect(message.text.match(/^- \*\*/gm)).toHaveLength(3);
      expect(message.text.match(/(Bron|Source): /g)).toHaveLength(3);
      expect(message.text).not.toMatch(/undefined|\bNaN\b|\bnull\b|\[object| {2}/);
    }
  });
});

/** The whole conversation as a person reads it. */
async function transcript(setting: Setting, texts: readonly string[]): Promise<string> {
  const talk = await begin(setting);
  const lines = [talk.last.text];
  for (const text of texts) {
    const { text: answer, step } = await talk.say(text);
    lines.push(`> ${text}`, `(${step.question ?? step.outcome}) ${answer}`);
  }
  return lines.join('\n\n');
}

describe('a whole conversation', () => {
  it('in Dutch', async () => {
    const texts = [
      ...[
        'nee',
        'waarom',
        'geen',
        'waarom',
        'ja',
        'waarom',
        'ja',
        'Loopbaancoach in beroep',
        'waarom',
        '2,5 EC',
      ],
      ...[
        'waarom',
        'ja',
        'waarom',
        'ja',
        'ja',
        'Gesprekken voeren',
        '20 uur',
        'nee',
        'ja',
        'nee',
        'waarom',
        'ja',
      ],
      ...['Bureau Zuid', 'waarom', 'maart 2024', 'waarom', 'nee', 'waarom', '31 maart 2026', 'waarom'],
      ...['64 per week', 'nee, 6 per week', 'ja', 'nee', 'waarom', 'ja', 'antwoorden'],
    ];
    expect(await transcript({}, texts)).toMatchSnapshot();
  });

  it('in English', async () => {
    const texts = [
      ...['no', 'why', 'none', 'why', 'yes', 'why', 'yes', 'Career coaching in practice', 'why', '2.5 EC'],
      ...[
        'why',
        'yes',
        'why',
        'yes',
        'yes',
        'Holding conversations',
        '20 hours',
        'no',
        'yes',
        'no',
        'why',
        'yes',
      ],
      ...['South Agency', 'why', 'March 2024', 'why', 'no', 'why', '31 March 2026', 'why'],
      ...['64 a week', 'no, 6 a week', 'yes', 'no', 'why', 'yes', 'answers'],
    ];
    expect(await transcript({ language: 'en' }, texts)).toMatchSnapshot();
  });
});

describe('a reply that is almost an answer', () => {
  const toHours = ['Toelatingscheck', 'ja', 'ja', 'Bureau', '1 januari 2024', 'ja'];

  it('offers both meanings of a bare number of hours, to press or to type', async () => {
    const talk = await begin();
    await talk.say(...toHours.slice(1), '16');
    expect(labels(talk.last)).toEqual(['16 uur per week', '16 uur in totaal']);
    expect((await talk.press('16 uur per week')).step.question).toBe('practice.1.check');
  });

  it.each([
    ['169 per week', '168'],
    ['20.001 in totaal', '20.000'],
  ])('says how much fits when %s does not', async (text, most) => {
    const talk = await begin();
    const { step, text: said } = await talk.say(...toHours.slice(1), text);
    expect(step.question).toBe('practice.1.hours');
    expect(said).toContain(most);
  });

  it('finds the one period there is by the name of the list', async () => {
    const talk = await begin();
    await talk.say(...toHours.slice(1), '16 per week', 'ja', 'nee');
    expect((await talk.say('wijzig werkperiode')).step.question).toBe('practice.1.wrong');
  });

  it('asks who practises where the only work that goes on has no hours', async () => {
    const talk = await begin();
    await talk.say(...toHours.slice(1), '0 per week', 'ja');
    expect((await talk.say('nee')).step.question).toBe('practising');
  });

  it('points out work that was not told of, where somebody says they work now', async () => {
    const talk = await begin();
    const { text } = await talk.say('ja', 'nee', 'ja');
    expect(text).toContain('wijzig werkperiode');
    expect((await talk.say('wijzig werkperiode')).step.question).toBe('practice.0.more');
  });

  it('takes no yes or no for the name of a course', async () => {
    const talk = await begin();
    await talk.say('nee', 'een andere', 'ja', 'nee');
    expect(talk.last.step.question).toBe('training.1.name');
    expect(talk.last.text).toContain('**verwijder**');
    await talk.say('verwijder');
    expect(talk.last.step.question).not.toBe('training.1.name');
  });
});

describe('the picture of the hours', () => {
  it('shows the hours that the verdict counts, and the days that it names', async () => {
    const talk = await having([
      'ja',
      'ja',
      'eigen praktijk',
      '1 maart 2026',
      'ja',
      '8 per week',
      'ja',
      'nee',
    ]);
    const { figure, text } = talk.last;
    const from = '2027-08-07';
    expect(figure).toMatchObject({
      on: '2026-09-01',
      have: 211,
      need: 600,
      from,
      periods: [{ counted: 211 }],
    });
    expect(text).toContain('211 van de 600 uur');
    expect(text).toContain(inLanguage('nl').date(from));
    expect(text.replaceAll('**', '')).toContain((figure as HoursFigure).ahead);
    expect(JSON.stringify(figure)).not.toContain('praktijk');
  });

  it('is there in English, and the same when the same is delivered twice', async () => {
    const talk = await having(['ja', 'ja', 'eigen praktijk', '1 maart 2026', 'ja', '8 per week', 'ja']);
    const said = await talk.send('twice', { text: 'nee' });
    expect(said.at(-1)?.figure).toBeDefined();
    expect(await talk.send('twice', { text: 'nee' })).toEqual(said);
    await talk.say('english');
    expect(talk.last.figure).toMatchObject({ title: 'Your hours as a career professional' });
    expect((talk.last.figure as HoursFigure).ahead).toMatch(/^Looking ahead/);
  });

  it('is not there where no work is known, nor again where the verdict is not told again', async () => {
    const without = await having(['ja', ...noPractice]);
    expect(without.last.figure).toBeUndefined();
    const talk = await having(['ja', ...practice]);
    expect(talk.last.figure).toBeDefined();
    await talk.say('help');
    expect(talk.last.figure).toBeUndefined();
  });
});
