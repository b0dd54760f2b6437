import { describe, expect, it } from 'vitest';
import { recertification } from '../../dialogs/recertification/dialog.ts';
import { recertificationView } from '../../dialogs/recertification/view.ts';
import type { Dialog } from '../../src/conversation/dialog.ts';
import { toldIn } from '../../src/conversation/prompt.ts';
import { type Language, languages } from '../../src/language.ts';
import { begin, type Conversation, labels, type Setting } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';

const from = '1 januari 2025';
const training = ['ja', 'Training *groepen*', '12 maart 2026', '12', 'ja'] as const;
const meeting = ['ja', 'De groep van Utrecht', '3 februari 2026', 'ja'] as const;
const planned = ['ja', 'De groep van Utrecht', '3 mei 2027', 'ja'] as const;
const period = 'Periode vanaf 1 januari 2025';

async function having(texts: readonly string[], setting: Setting = {}): Promise<Conversation> {
  const talk = await begin(setting, 'Hercertificering');
  await talk.say(...texts);
  return talk;
}

/** Everything of a period, with one training and one meeting. */
const whole = [from, ...training, 'nee', ...meeting, 'nee'];

describe('keeping count for recertification', () => {
  it('tells what is there, what is missing, until which day, at what pace, and where to check the numbers', async () => {
    const { last } = await having(whole);
    expect(last.step).toEqual({ dialog: 'recertification', subject: '1', outcome: 'kept' });
    expect(last.text.split('\n\n')).toEqual([
      '**Je periode loopt van 1 januari 2025 tot en met 31 december 2028.**',
      '- **PE-punten:** 12 van de 75, nog 63 te gaan.\n- **Reflectiebijeenkomsten:** 1 van de 4, nog 3 te gaan.',
      'Je hebt nog 27 maanden. Dat komt neer op ongeveer 2,5 punten per maand en één bijeenkomst per 9 maanden.',
      'Ik reken met 75 punten en 4 bijeenkomsten in 4 jaar. Deze aantallen staan niet in het beroepsprofiel. Kijk in het toetsingskader van Noloc of ze nog kloppen.',
      expect.stringContaining('Over hercertificering beslist Noloc.'),
    ]);
  });

  it('never says that anything is met, also where all of it is there', async () => {
    const more = ['ja', 'Congres', '1 april 2026', '63', 'ja', 'nee'];
    const meetings = Array.from({ length: 3 }, () => meeting).flat();
    const talk = await having([from, ...training, ...more, ...meeting, ...meetings, 'nee']);
    const { text, step } = talk.last;
    expect(step.outcome).toBe('kept');
    expect(text).toContain('75 van de 75.');
    expect(text).toContain('4 van de 4.');
    expect(text).not.toMatch(/voldoe|gecertificeerd|gefeliciteerd|te gaan|per maand/);
  });

  it('says it back where something falls outside the period, is still to come, or is nothing', async () => {
    const talk = await having([from, 'ja', 'Cursus', '12 maart 2024', '6']);
    expect(talk.last.text).toContain('Die dag valt buiten je periode, dus dit telt hier niet mee.');
    await talk.say('ja', 'ja', 'Congres', '1 december 2026', '0');
    expect(talk.last.text).toContain('Die dag moet nog komen; het telt mee zodra hij geweest is.');
    expect(talk.last.text).toContain('Er staan nul punten');
    await talk.say('ja', 'nee', 'nee');
    expect(talk.last.text).toContain('Buiten deze periode: 6 punten. Die tel ik hier niet mee.');
  });

  it('counts a planned meeting once its day has been', async () => {
    const talk = await having([from, 'nee', ...planned, 'nee']);
    expect(talk.last.text).toContain('0 van de 4, nog 4 te gaan. De volgende is op 3 mei 2027.');
    const later = talk.elsewhere({ today: '2027-05-03' });
    await later.say('menu', 'hercertificering', period, 'overslaan', 'overslaan');
    expect(later.last.text).toContain('1 van de 4, nog 3 te gaan.');
  });

  it('asks whoever comes back whether there is more, and passes over that what is there', async () => {
    const talk = await having(whole);
    const { text } = talk.last;
    await talk.say('menu', 'hercertificering', period);
    expect(talk.last.step.question).toBe('points.1.more');
    expect(talk.last.text).toContain('Je hebt nu **12 van de 75 punten**.');
    await talk.say('nee');
    expect(talk.last.step.question).toBe('meetings.1.more');
    expect((await talk.say('nee')).text).toBe(text);
    await talk.say(
      'menu',
      'hercertificering',
      period,
      'ja',
      'Congres',
      '1 april 2026',
      '6 punten',
      'ja',
      'nee',
    );
    expect((await talk.say('nee')).text).toContain('18 van de 75');
  });

  it('can be changed, taken out and skipped as anywhere', async () => {
    const talk = await having(whole);
    await talk.say('wijzig training');
    await talk.press('Punten');
    await talk.say('10', 'ja');
    expect(talk.last.text).toContain('10 van de 75');
    await talk.say('verwijder training');
    expect(talk.last.text).toContain('0 van de 75');
    await talk.say('wijzig begin van de periode', '1 juni 2026');
    expect(talk.last.text).toContain('tot en met 31 mei 2030');
    expect(talk.last.text).toContain('Buiten deze periode: één bijeenkomst.');
  });

  it('counts everything as long as it does not know when the period began', async () => {
    const talk = await having(['overslaan', ...training, 'nee', 'nee']);
    expect(talk.last.text).toContain('**Ik weet nog niet wanneer je periode begon.**');
    expect(talk.last.text).toContain('12 van de 75, nog 63 te gaan.');
    expect(talk.last.text).toContain('Begin van de periode');
  });

  it('keeps one period beside another, each with its own count', async () => {
    const talk = await having(whole);
    await talk.say('menu', 'hercertificering', 'nieuw', '1 januari 2021', 'nee', 'nee');
    expect(talk.last.text).toContain('**Je periode liep van 1 januari 2021 tot en met 31 december 2024.**');
    expect(talk.last.text).toContain('Deze periode is voorbij.');
    await talk.say('menu', 'hercertificering');
    expect(talk.last.text).toContain(`**${period}** – 12 van de 75 punten, 1 van de 4 bijeenkomsten`);
    expect(talk.last.text).toContain('**Periode vanaf 1 januari 2021** – 0 van de 75 punten');
  });

  it('leads in English to the same', async () => {
    const talk = await having(whole);
    await talk.say('english');
    expect(talk.last.text).toContain(
      'Your period runs from 1 January 2025 up to and including 31 December 2028.',
    );
    expect(talk.last.text).toContain('These numbers are not in the professional profile.');
  });

  it('is not on offer where nobody published numbers', async () => {
    const [edition] = [{ ...contextIn('nl').edition, recertification: [] }];
    const talk = await begin({ editions: [edition] });
    expect((await talk.say('menu')).text).not.toContain('Hercertificering');
    expect((await talk.standing()).topics.map(({ id }) => id)).not.toContain('recertification');
  });
});

describe('what is kept for recertification, elsewhere', () => {
  it('stands in the overview with the period that runs, also while something is being added', async () => {
    const talk = await having([
      ...whole,
      'menu',
      'hercertificering',
      'nieuw',
      '1 januari 2021',
      'nee',
      'nee',
    ]);
    await talk.say('menu', 'hercertificering', period, 'ja', 'Congres', 'waar sta ik');
    expect(talk.last.text).toContain(
      '- **Hercertificering**: 12 van de 75 punten, 1 van de 4 bijeenkomsten, tot en met 31 december 2028.',
    );
    const topic = (await talk.standing()).topics.find(({ id }) => id === 'recertification');
    expect(topic?.says).toBe('12 van de 75 punten, 1 van de 4 bijeenkomsten, tot en met 31 december 2028.');
    expect(topic?.leads).toEqual([{ label: 'Voeg iets toe', say: 'naar hercertificering' }]);
  });

  it('is not in the overview of who keeps nothing, and the page says how to begin', async () => {
    const talk = await begin({}, 'Waar sta ik');
    expect(talk.last.text).not.toContain('Hercertificering');
    const topic = (await talk.standing()).topics.find(({ id }) => id === 'recertification');
    expect(topic).toMatchObject({ says: 'Nog niets bijgehouden.', leads: [{ label: 'Houd je punten bij' }] });
  });

  it('can be reminded of: a planned meeting, and the end of the period', async () => {
    const talk = await having([from, 'nee', ...planned, 'nee']);
    await talk.press('Herinner me');
    expect(labels(talk.last)).toEqual([
      'reflectiebijeenkomst De groep van Utrecht (3 mei 2027)',
      'het einde van je periode voor hercertificering (31 december 2028)',
    ]);
    await talk.press('reflectiebijeenkomst De groep van Utrecht (3 mei 2027)');
    await talk.press('Op de dag zelf');
    expect(talk.last.text).toContain('**reflectiebijeenkomst De groep van Utrecht**');
    expect(await talk.due()).toEqual([{ subject: '1', at: Date.parse('2027-05-03T07:00:00Z') }]);
    const thatDay = talk.elsewhere({ clock: () => Date.parse('2027-05-03T07:00:00Z') });
    const [told] = await thatDay.remind();
    expect(told?.text).toContain('**Herinnering:** reflectiebijeenkomst De groep van Utrecht');
  });

  it('offers no reminder of what is over', async () => {
    const talk = await having(['1 januari 2021', 'nee', 'nee']);
    expect(labels(talk.last)).not.toContain('Herinner me');
  });

  it.each(languages)('is laid out for a document, in plain words, in %s', async (language: Language) => {
    const talk = await having([...whole.slice(0, -1), ...planned, 'nee']);
    const context = contextIn(language);
    const dialog = recertification.about('1', context) as Dialog;
    const said = await talk.said('recertification/1');
    const seen = { recertification: [toldIn(dialog, { said, misses: 0 }, context)] };
    const { name, columns, periods } = recertificationView({ ...context, seen });
    const isDutch = language === 'nl';
    expect(name).toBe(isDutch ? 'Hercertificering' : 'Recertification');
    expect(Object.values(columns).every((column) => column !== '')).toBe(true);
    const [one, ...others] = periods;
    expect(others).toEqual([]);
    expect(one?.title).toBe(isDutch ? period : 'Period from 1 January 2025');
    expect(one?.points).toEqual([
      {
        ...{ name: 'Training *groepen*', on: '2026-03-12', day: isDutch ? '12 maart 2026' : '12 March 2026' },
        ...(isDutch ? { points: '12 punten', place: 'telt mee' } : { points: '12 points', place: 'counts' }),
      },
    ]);
    expect(one?.meetings.map(({ on, place }) => [on, place])).toEqual([
      ['2026-02-03', isDutch ? 'telt mee' : 'counts'],
      ['2027-05-03', isDutch ? 'gepland' : 'planned'],
    ]);
    expect(one?.says.join('\n')).not.toMatch(/\*\*|undefined/);
    expect(one?.says.at(-1)).toContain(isDutch ? 'toetsingskader' : 'assessment framework');
  });
});
