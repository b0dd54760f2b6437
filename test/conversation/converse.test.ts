import { describe, expect, it } from 'vitest';
import type { ChoiceWords } from '../../src/conversation/dialog.ts';
import type { Message } from '../../src/conversation/message.ts';
import { localized } from '../../src/language.ts';
import { begin, labels, type Setting } from '../support/conversation.ts';
import { dialogOf, guideOf, type RandomQuestion, travels } from '../support/dialogs.ts';

const guide = guideOf(travels);
const start = (setting: Setting = {}) => begin({ guide, ...setting });
const at = (message: Message) => message.step.question ?? message.step.outcome;
const toTrips = ['weinig bagage', 'ja', 'fiets', '12', '40'] as const;
const rome = ['ja', 'Rome', '4', 'ja', 'Italië', '1 mei 2024'] as const;

describe('a conversation from question to question', () => {
  it('asks in the order of the dialog, keeps to the branch, and ends with the outcome', async () => {
    const talk = await start();
    const asked = [at(talk.last)];
    for (const text of [...toTrips, 'nee', '1-1-2020', '10 per week']) asked.push(at(await talk.say(text)));
    expect(asked).toEqual([
      ...['motto', 'travels', 'vehicle', 'countries', 'distance', 'trips.0.more', 'since', 'time', 'done'],
    ]);
    expect(talk.last.text).toContain('weinig bagage');
  });

  it('leaves out what does not apply', async () => {
    const talk = await start();
    expect(at(await talk.say('rust', 'nee'))).toBe('since');
  });

  it('takes a suggestion that is pressed, and its label when it is typed', async () => {
    const talk = await start();
    expect(at(await talk.say('rust', 'ja'))).toBe('vehicle');
    expect(labels(talk.last)).toEqual(['Trein', 'Fiets', 'Boot']);
    expect(at(await talk.press('Trein'))).toBe('countries');
    expect(at(await talk.say('terug', 'Trein'))).toBe('countries');
    expect((await talk.said('travels')).at(-1)).toEqual({ question: 'vehicle', answer: 'train' });
  });

  it('says back what it made of words that were not the label', async () => {
    const talk = await start();
    await talk.say('rust', 'ja');
    expect((await talk.say('met het schip')).text).toContain('**Boot**');
    expect((await talk.say('terug', 'boot')).text).not.toContain('**Boot**');
  });

  it.each([
    ['countries', ['rust', 'ja', 'trein'], '12 ', 12],
    ['countries', ['rust', 'ja', 'trein'], 'ongeveer 0', 0],
    ['distance', ['rust', 'ja', 'fiets', '3'], '1.000', 1000],
    ['distance', ['rust', 'ja', 'fiets', '3'], '12,5', 12.5],
    ['since', ['rust', 'nee'], '1 september 2024', '2024-09-01'],
    ['since', ['rust', 'nee'], '01-09-2024', '2024-09-01'],
    ['since', ['rust', 'nee'], 'september 2024', '2024-09-01'],
    ['since', ['rust', 'nee'], 'Sept 1, 2024', '2024-09-01'],
    ['since', ['rust', 'nee'], 'vandaag', '2026-09-01'],
    ['time', ['rust', 'nee', 'vandaag'], '1.200,5 in totaal', { value: 1200.5, unit: 'total' }],
    ['time', ['rust', 'nee', 'vandaag'], '16 uur per week', { value: 16, unit: 'perWeek' }],
    ['vehicle', ['rust', 'ja'], '2', 'bicycle'],
    ['vehicle', ['rust', 'ja'], 'de laatste', 'boat'],
    ['vehicle', ['rust', 'ja'], 'spoor', 'train'],
    ['travels', ['rust'], 'jazeker', true],
    ['motto', [], '  Ga heen.  ', 'Ga heen.'],
  ])('reads an answer to %s', async (question, before, text, answer) => {
    const talk = await start();
    await talk.say(...before);
    expect(at(talk.last)).toBe(question);
    await talk.say(text);
    expect((await talk.said('travels')).at(-1)).toEqual({ question, answer });
  });

  it('reads numbers as they are written in English when it speaks English', async () => {
    const talk = await start({ language: 'en' });
    await talk.say('rest', 'yes', 'bicycle', '3', '1,000');
    expect((await talk.said('travels')).at(-1)).toEqual({ question: 'distance', answer: 1000 });
  });

  it.each([
    ['countries', ['rust', 'ja', 'trein'], ['201', '-1', '2,5', 'veel', '3 of 4', '']],
    ['distance', ['rust', 'ja', 'fiets', '3'], ['1001', 'ver']],
    ['since', ['rust', 'nee'], ['30 februari 2024', 'ooit', '2024']],
    ['time', ['rust', 'nee', 'vandaag'], ['16', '169 per week', '9001 in totaal', 'veel']],
    ['vehicle', ['rust', 'ja'], ['4', 'auto', 'trein of boot', 'geen trein']],
    ['travels', ['rust'], ['misschien', 'ja en nee', '3']],
    ['motto', [], ['', '   ', '\u200b', 'x'.repeat(201)]],
  ])('does not take for an answer to %s what does not fit', async (question, before, texts) => {
    const talk = await start();
    await talk.say(...before);
    const said = await talk.said('travels');
    for (const text of texts) expect(at(await talk.say(text)), text).toBe(question);
    expect(await talk.said('travels')).toEqual(said);
  });
});

describe('words that steer', () => {
  it('count only as the whole message', async () => {
    const talk = await start();
    await talk.say('ik help jongeren met stoppen');
    expect(await talk.said('travels')).toEqual([
      { question: 'motto', answer: 'ik help jongeren met stoppen' },
    ]);
  });

  it('do not swallow an answer in own words that begins with one', async () => {
    const first = await start();
    expect(at(await first.say('change management'))).toBe('travels');
    const talk = await start();
    await talk.say(...toTrips, 'ja');
    expect(at(await talk.say('Verander de wereld'))).toBe('trips.1.nights');
  });

  it('are no command in own words when they only resemble an answer', async () => {
    const talk = await start();
    await talk.say(...toTrips, 'ja');
    expect(at(await talk.say('Change weinig'))).toBe('trips.1.nights');
  });

  it('are commands in own words as well when they name a number or an answer exactly', async () => {
    const talk = await start();
    await talk.say(...toTrips, 'ja');
    expect(at(await talk.say('wijzig 2'))).toBe('travels');
    expect(at(await talk.say('overslaan'))).toBe('trips.1.place');
    expect(at(await talk.say('wijzig motto'))).toBe('motto');
    expect(at(await talk.say('overslaan', 'wijzig 99'))).toBe('trips.1.place');
  });

  const choices: Readonly<Record<string, ChoiceWords>> = {
    train: ['Trein', 'Stop', 'Engels'],
    bicycle: ['Fiets', 'Menu', 'terug'],
    boat: ['Boot', 'help'],
  };
  const named = guideOf({
    ...travels,
    text: localized((language) => {
      const { questions, ...text } = travels.text[language];
      const vehicle = { name: 'Vervoer', ask: 'Waarmee reis je?', why: 'Dat maakt uit.', choices };
      return { ...text, questions: { ...questions, vehicle } };
    }),
  });

  it.each([
    ['stop', 'train', { dialog: 'menu', question: 'dialog' }],
    ['engels', 'train', { dialog: 'travels', question: 'vehicle' }],
    ['MENU', 'bicycle', { dialog: 'menu', question: 'dialog' }],
    ['Terug.', 'bicycle', { dialog: 'travels', question: 'travels' }],
    ['help', 'boat', { dialog: 'travels', question: 'vehicle' }],
  ])(
    'answer where the open question calls an answer exactly so, and steer elsewhere: %s',
    async (text, answer, step) => {
      const talk = await begin({ guide: named });
      await talk.say('rust', 'ja', text);
      expect((await talk.said('travels')).at(-1)).toEqual({ question: 'vehicle', answer });
      expect(talk.last).toMatchObject({ language: 'nl', step: { question: 'countries' } });
      expect(await talk.say('terug', `${text} graag`)).toMatchObject({ step });
      const other = await start();
      expect(await other.say('rust', 'ja', text)).toMatchObject({ step });
    },
  );

  it('steer where what the open question calls an answer is out of sight', async () => {
    const talk = await begin({ guide: named });
    await talk.say('rust', 'ja', 'naar het menu');
    expect(await talk.say('engels')).toMatchObject({ language: 'en', step: { dialog: 'menu' } });
  });

  it('tell why and give an overview without losing the place', async () => {
    const talk = await start();
    await talk.say('rust', 'ja');
    for (const text of ['waarom', 'why do you ask?', 'antwoorden', 'help', 'verder']) {
      expect(at(await talk.say(text)), text).toBe('vehicle');
    }
    expect((await talk.say('waarom')).text).toContain('Dat maakt uit.');
    expect((await talk.say('antwoorden')).text).toMatch(/1\. Motto: rust\n2\. Reist: Ja/);
    expect(await talk.said('travels')).toHaveLength(2);
  });

  it('show no words of a person as markup', async () => {
    const talk = await start();
    await talk.say('**hoi** <b>[x](y)</b>');
    expect((await talk.say('antwoorden')).text).toContain('Motto: \\*\\*hoi\\*\\* \\<b\\>\\[x\\](y)\\</b\\>');
  });
});

describe('going back', () => {
  it('takes the last answer away and asks that question again', async () => {
    const talk = await start();
    await talk.say('rust', 'ja', 'fiets');
    expect(at(await talk.say('terug'))).toBe('vehicle');
    expect(talk.last.text).toContain('**Fiets**');
    expect(at(await talk.say('back'))).toBe('travels');
    expect(await talk.said('travels')).toEqual([{ question: 'motto', answer: 'rust' }]);
  });

  it('stays at the first question at the start', async () => {
    const talk = await start();
    expect(at(await talk.say('terug', 'terug'))).toBe('motto');
  });

  it('brings the former answer back when a changed one is taken back', async () => {
    const talk = await start();
    await talk.say('rust', 'ja', 'wijzig 1', 'haast', 'terug', 'terug');
    expect(at(talk.last)).toBe('vehicle');
    expect((await talk.say('antwoorden')).text).toContain('Motto: rust');
  });

  it('undoes coming back to everything that was skipped in one step', async () => {
    const talk = await start();
    await talk.say('overslaan', 'overslaan', 'nee', 'overgeslagen');
    expect(at(talk.last)).toBe('motto');
    expect(at(await talk.say('terug'))).toBe('since');
  });

  it('takes back leaving an item out', async () => {
    const talk = await start();
    await talk.say(...toTrips, ...rome, 'ja', 'verwijder 6');
    expect((await talk.say('terug', 'antwoorden')).text).toContain('Rome');
  });
});

describe('changing an answer', () => {
  const answered = async () => {
    const talk = await start();
    await talk.say('rust', 'ja', 'fiets', '12');
    return talk;
  };

  it.each([
    'wijzig 3',
    'pas 3 aan',
    'change 3',
    'wijzig vervoer',
    'Verander Vervoer',
    'wijzig de derde',
    'edit fiets',
  ])('asks it again for %j, says what it was, and goes on where it was', async (text) => {
    const talk = await answered();
    expect(at(await talk.say(text))).toBe('vehicle');
    expect(talk.last.text).toContain('**Fiets**');
    expect(labels(talk.last)).toContain('Boot');
    expect(at(await talk.say('fiets'))).toBe('distance');
  });

  it('keeps the numbers while something is being changed', async () => {
    const talk = await answered();
    expect(at(await talk.say('wijzig 1', 'wijzig 3'))).toBe('vehicle');
    expect((await talk.say('antwoorden')).text).toMatch(/1\. Motto[\s\S]*3\. Vervoer[\s\S]*4\. Landen/);
  });

  it('lists what can be changed when it is not said or not there', async () => {
    const talk = await answered();
    for (const text of ['wijzig', 'wijzig 9', 'wijzig 0', 'change the weather']) {
      expect(at(await talk.say(text)), text).toBe('distance');
      expect(talk.last.text).toMatch(/1\. Motto: rust\n2\. .*\n3\. Vervoer: Fiets/);
    }
    expect(await talk.said('travels')).toHaveLength(4);
  });

  it('says that there is nothing yet', async () => {
    const talk = await start();
    expect(at(await talk.say('wijzig 1'))).toBe('motto');
    expect(at(await talk.say('antwoorden'))).toBe('motto');
  });

  it('keeps the answer there was when the question is skipped instead', async () => {
    const talk = await answered();
    expect(at(await talk.say('wijzig 1', 'overslaan'))).toBe('distance');
    expect((await talk.say('antwoorden')).text).toContain('Motto: rust');
  });

  it('can be done in the middle of changing another', async () => {
    const talk = await answered();
    expect(at(await talk.say('wijzig 4'))).toBe('countries');
    expect(at(await talk.say('wijzig 1'))).toBe('motto');
    expect(at(await talk.say('haast'))).toBe('countries');
    expect(at(await talk.say('7'))).toBe('distance');
    expect((await talk.say('antwoorden')).text).toMatch(/Motto: haast[\s\S]*Landen: 7/);
  });

  it('keeps the answers of a branch aside, and has them again when the branch applies again', async () => {
    const talk = await answered();
    expect(at(await talk.say('wijzig 2', 'nee'))).toBe('since');
    expect((await talk.say('antwoorden')).text).not.toContain('Fiets');
    expect(at(await talk.say('wijzig 2', 'ja'))).toBe('distance');
    expect((await talk.say('antwoorden')).text).toMatch(/Vervoer: Fiets\n4\. Landen: 12/);
  });

  it('can still be done when the outcome is there', async () => {
    const talk = await start();
    expect(at(await talk.say('rust', 'nee', 'vandaag', '3 per week'))).toBe('done');
    expect(at(await talk.say('wijzig 1'))).toBe('motto');
    expect((await talk.say('haast')).text).toContain('haast');
    expect(at(talk.last)).toBe('done');
  });
});

describe('skipping', () => {
  it('goes on without the question and says at the end what was skipped', async () => {
    const talk = await start();
    expect(at(await talk.say('overslaan'))).toBe('travels');
    expect(at(await talk.say('nee', 'skip', 'weet ik niet'))).toBe('withoutMotto');
    expect(talk.last.text).toContain('**Motto**, **Sinds**, **Tijd**');
    expect(labels(talk.last)).toContain('Overgeslagen vragen');
  });

  it('comes back to what was skipped, in order', async () => {
    const talk = await start();
    await talk.say('overslaan', 'nee', 'overslaan', 'overslaan');
    expect(at(await talk.press('Overgeslagen vragen'))).toBe('motto');
    expect(at(await talk.say('rust'))).toBe('since');
    expect(at(await talk.say('vandaag'))).toBe('time');
    expect(at(await talk.say('2 per week'))).toBe('done');
    expect(at(await talk.say('overgeslagen'))).toBe('done');
  });

  it('finishes an item of a skipped list before it goes on to the next skipped question', async () => {
    const talk = await start();
    await talk.say('rust', 'ja', 'trein', '3', 'overslaan', 'overslaan', '1 per week');
    expect(at(await talk.say('overgeslagen'))).toBe('trips.0.more');
    const asked = [];
    for (const text of [...rome, 'ja', 'nee', 'vandaag']) asked.push(at(await talk.say(text)));
    expect(asked.slice(-4)).toEqual(['trips.1.check', 'trips.1.more', 'since', 'done']);
  });

  it('is not possible within an item, and says what is', async () => {
    const talk = await start();
    await talk.say(...toTrips, 'ja', 'Rome');
    expect(at(await talk.say('overslaan'))).toBe('trips.1.nights');
    expect(talk.last.text).toContain('**verwijder**');
  });

  it('means no when it is asked whether there is another item', async () => {
    const talk = await start();
    await talk.say(...toTrips, ...rome, 'ja');
    expect(at(await talk.say('overslaan'))).toBe('since');
    expect(at(await talk.say('antwoorden', 'overgeslagen'))).toBe('since');
    expect(talk.last.text).not.toContain('Rome');
  });
});

describe('a list', () => {
  const withRome = async (...more: string[]) => {
    const talk = await start();
    await talk.say(...toTrips, ...rome, ...more);
    return talk;
  };

  it('takes items field by field, reads each back, and asks for another', async () => {
    const talk = await start();
    await talk.say(...toTrips);
    const asked = [at(talk.last)];
    for (const text of [...rome, 'ja', 'nee']) asked.push(at(await talk.say(text)));
    expect(asked).toEqual([
      ...['trips.0.more', 'trips.1.place', 'trips.1.nights', 'trips.1.abroad', 'trips.1.country'],
      ...['trips.1.from', 'trips.1.check', 'trips.1.more', 'since'],
    ]);
  });

  it('hears what is right in one go: "nee wacht, het waren er 12"', async () => {
    const talk = await begin({ guide }, 'Reizen');
    await talk.say(
      'rust',
      'ja',
      'trein',
      '3',
      'ja',
      'Parijs',
      '2',
      'nee',
      '1 mei 2024',
      'nee wacht, het waren er 12',
    );
    expect(talk.last.step.question).toBe('trips.1.check');
    expect(talk.last.text).toContain('12 nachten');
  });

  it.each(['ja', 'klopt', 'ok', 'prima', 'yes'])('hears yes to the read-back in %j', async (text) => {
    expect(at((await withRome(text)).last)).toBe('trips.1.more');
  });

  it('sets right what is wrong, and reads it back again', async () => {
    const talk = await withRome();
    expect(at(await talk.press('Nee'))).toBe('trips.1.wrong');
    expect(labels(talk.last)).toEqual(
      'Plaats Nachten Buitenland Land Vertrek'.split(' ').concat('Haal dit weg', 'Het klopt toch'),
    );
    expect(at(await talk.press('Nachten'))).toBe('trips.1.nights');
    expect(talk.last.text).toContain('**4**');
    expect((await talk.say('6')).text).toContain('6 nachten');
    expect(at(talk.last)).toBe('trips.1.check');
    expect(at(await talk.say('ja'))).toBe('trips.1.more');
  });

  it.each(['6', 'nee, 6', 'No, 6'])('takes %j at the read-back for what it sets right', async (text) => {
    const talk = await withRome(text);
    expect(at(talk.last)).toBe('trips.1.check');
    expect(talk.last.text).toContain('6 nachten');
  });

  it('takes it also where it asked what is wrong', async () => {
    const talk = await withRome('nee', '12');
    expect(at(talk.last)).toBe('trips.1.check');
    expect(talk.last.text).toContain('12 nachten');
  });

  it('leaves the item as it is when it was right after all', async () => {
    const talk = await withRome('nee');
    expect(at(await talk.press('Het klopt toch'))).toBe('trips.1.more');
    expect(at(await talk.say('terug', 'overslaan'))).toBe('trips.1.more');
  });

  it('asks a field that applies after a change, and drops one that no longer does', async () => {
    const talk = await withRome('nee', 'buitenland', 'nee');
    expect(at(talk.last)).toBe('trips.1.check');
    expect(at(await talk.say('nee', 'buitenland', 'ja'))).toBe('trips.1.check');
  });

  it('changes an item later, by its number, and goes on where it was', async () => {
    const talk = await withRome('ja', 'nee');
    expect(at(talk.last)).toBe('since');
    const asked = [];
    for (const text of ['wijzig 6', 'nachten', '9', 'ja']) asked.push(at(await talk.say(text)));
    expect(asked).toEqual(['trips.1.wrong', 'trips.1.nights', 'trips.1.check', 'since']);
  });

  it('reads a changed item back before it goes on to something else that was reopened', async () => {
    const talk = await withRome('ja', 'nee', 'wijzig 1', 'wijzig 6', 'nachten');
    expect(at(await talk.say('9'))).toBe('trips.1.check');
    expect(at(await talk.say('ja'))).toBe('motto');
  });

  it('changes an item by its words', async () => {
    const talk = await withRome('ja', 'nee');
    expect(at(await talk.say('wijzig Rome'))).toBe('trips.1.wrong');
  });

  it('can be added to later', async () => {
    const talk = await withRome('ja', 'nee');
    expect(at(await talk.say('wijzig 7'))).toBe('trips.1.more');
    expect(at(await talk.say('ja'))).toBe('trips.2.place');
    await talk.say('Parijs', '2', 'nee', '1-1-2025', 'ja', 'nee');
    expect(at(talk.last)).toBe('since');
    expect((await talk.say('antwoorden')).text).toMatch(
      /6\. Reis: Rome[\s\S]*7\. Reis: Parijs[\s\S]*8\. Reis:/,
    );
  });

  it('lets go of an item by its number, by name, and while it is entered', async () => {
    for (const text of ['verwijder 6', 'verwijder Rome', 'haal 6 weg', 'remove 6']) {
      const talk = await withRome('ja', 'nee', text);
      expect(at(talk.last), text).toBe('since');
      expect(talk.last.text).toContain('Rome');
      expect((await talk.say('antwoorden')).text).not.toContain('Rome');
    }
    const talk = await start();
    await talk.say(...toTrips, 'ja', 'Rome', '4');
    expect(at(await talk.say('verwijder'))).toBe('trips.1.more');
    expect(talk.last.text).toContain('Reizen: 0');
  });

  it.each(['Haal dit weg', 'weg', 'verwijder'])('lets go of an item that is wrong with %j', async (text) => {
    const talk = await withRome('nee', text);
    expect(at(talk.last)).toBe('trips.1.more');
    expect(talk.last.text).toContain('Reizen: 0');
  });

  it('keeps what is no item when it is to be removed, and says what can be', async () => {
    const talk = await withRome('ja', 'nee');
    for (const text of ['verwijder 1', 'verwijder', 'remove 99'])
      expect(at(await talk.say(text))).toBe('since');
    expect((await talk.say('antwoorden')).text).toMatch(/Motto[\s\S]*Rome/);
  });

  it('asks for no further item when there are enough, and again when there are not', async () => {
    const talk = await withRome('ja', 'ja', 'Oslo', '46', 'nee', '1-1-2025', 'ja');
    expect(at(talk.last)).toBe('since');
    expect(at(await talk.say('verwijder Oslo'))).toBe('trips.2.more');
  });

  it('stops at the most it takes', async () => {
    const talk = await start();
    await talk.say(...toTrips, 'ja');
    for (let n = 1; n <= 4; n++)
      await talk.say(`Dorp ${'abcde'.charAt(n)}`, '1', 'nee', '1-1-2025', 'ja', 'ja');
    await talk.say('Stad', '1', 'nee', '1-1-2025');
    expect(at(await talk.say('ja'))).toBe('since');
  });
});

describe('an item that is being changed while the dialog is deployed anew', () => {
  const hours = { id: 'f0', kind: 'amount' } as const;
  const listOf = (field: RandomQuestion) => ({ id: 'q0', kind: 'list', fields: [field] });
  const changing = async () => {
    const talk = await begin({ guide: guideOf(dialogOf([listOf(hours), { id: 'q1', kind: 'yesNo' }])) });
    await talk.say('ja', '16 per week', 'ja', 'nee', 'wijzig 1', 'veld f0');
    expect(at(talk.last)).toBe('q0.1.f0');
    return talk;
  };

  it('is read back before a question that is new', async () => {
    const talk = await changing();
    const added = guideOf(
      dialogOf([{ id: 'n0', kind: 'yesNo' }, listOf(hours), { id: 'q1', kind: 'yesNo' }]),
    );
    const later = talk.elsewhere({ guide: added });
    expect(at(await later.say('20 per week'))).toBe('q0.1.check');
    expect(at(await later.say('ja'))).toBe('n0');
  });

  it('is asked without its former answer when that would not fit any more', async () => {
    const talk = await changing();
    const later = talk.elsewhere({ guide: guideOf(dialogOf([listOf({ id: 'f0', kind: 'choice' })])) });
    const again = await later.say('verder');
    expect(at(again)).toBe('q0.1.f0');
    expect(again.text).toBe('Veld f0?');
  });
});

describe('a reply that is not clear', () => {
  it('gets a hint once, and the choices the second time', async () => {
    const talk = await start();
    await talk.say('rust', 'ja');
    const once = await talk.say('raket');
    expect(once.text).toContain('Trein, fiets of boot.');
    expect(labels(once)).toEqual(['Trein', 'Fiets', 'Boot']);
    const twice = await talk.say('raket');
    expect(twice.text).toMatch(/1\. Trein\n2\. Fiets\n3\. Boot/);
    expect(labels(twice)).toEqual(['Trein', 'Fiets', 'Boot', 'Overslaan', 'Terug', 'Help']);
    expect(at(await talk.say('2'))).toBe('countries');
  });

  it('gets the hint again after an answer that fits', async () => {
    const talk = await start();
    await talk.say('rust', 'misschien', 'ja', 'raket');
    expect(talk.last.text).not.toContain('1. Trein');
  });

  it('can be answered by pressing a command', async () => {
    const talk = await start();
    await talk.say('rust', 'ja', 'raket', 'raket');
    const twice = talk.last;
    expect(at(await talk.press('Overslaan'))).toBe('countries');
    expect(at(await talk.say('terug', 'raket', 'raket'))).toBe('vehicle');
    expect(at(await talk.press('Help'))).toBe('vehicle');
    await talk.say('raket', 'raket');
    expect(at(await talk.press('Terug'))).toBe('travels');
    expect(at(await talk.pressOld(twice, 'Overslaan'))).toBe('travels');
    expect(await talk.said('travels')).toHaveLength(1);
  });
});

describe('a suggestion of an earlier question', () => {
  it('is not applied, and offers to change that answer', async () => {
    const talk = await start();
    const old = await talk.say('rust');
    await talk.say('ja');
    expect(at(await talk.pressOld(old, 'Nee'))).toBe('vehicle');
    expect(await talk.said('travels')).toHaveLength(2);
    expect(at(await talk.press('Wijzig 2'))).toBe('travels');
    expect(at(await talk.press('Nee'))).toBe('since');
  });

  it('has no effect when it is the answer that was given', async () => {
    const talk = await start();
    const old = await talk.say('rust');
    await talk.pressOld(old, 'Ja');
    const said = await talk.said('travels');
    const again = await talk.pressOld(old, 'Ja');
    expect(at(again)).toBe('vehicle');
    expect(again.text).toBe('Waarmee reis je?');
    expect(await talk.said('travels')).toEqual(said);
  });

  it('has no effect when its question does not apply any more', async () => {
    const talk = await start();
    const old = await talk.say('rust', 'ja');
    await talk.say('fiets', 'wijzig 2', 'nee');
    const said = await talk.said('travels');
    expect(at(await talk.pressOld(old, 'Boot'))).toBe('since');
    expect(labels(talk.last).some((label) => label.startsWith('Wijzig'))).toBe(false);
    expect(await talk.said('travels')).toEqual(said);
  });

  it('is closed too when the outcome is there, and an outcome answers nothing', async () => {
    const talk = await start();
    const old = await talk.say('rust');
    const outcome = await talk.say('nee', 'vandaag', '2 per week');
    expect(at(await talk.pressOld(old, 'Ja'))).toBe('done');
    expect(await talk.said('travels')).toHaveLength(4);
    await talk.say('wijzig 2');
    expect(at(await talk.pressOld(outcome, 'Mijn antwoorden'))).toBe('travels');
    const { send } = talk;
    await send('blind', { text: 'x', pressed: { step: outcome.step, answer: 'yes' } });
    expect(await talk.said('travels')).toHaveLength(5);
  });
});

describe('a press that was made up', () => {
  it.each(['toString', 'constructor', '__proto__', 'yes ', ''])('of "%s" is no answer', async (answer) => {
    const talk = await begin({}, 'Toelatingscheck');
    const { step } = talk.last;
    await talk.send(`made up ${answer}`, { text: 'x', pressed: { step, answer } });
    expect(talk.last.step).toEqual(step);
    expect(await talk.said('eligibility')).toEqual([]);
  });
});
