import { describe, expect, it } from 'vitest';
import type { ProfileFigure } from '../../src/conversation/figure.ts';
import { begin, labels, open } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';
import { count, follow, put } from '../support/putDown.ts';

const told = { dialog: 'overview', outcome: 'told' };
const { edition } = contextIn('nl');

describe('the overview', () => {
  it('says of somebody who has done nothing yet that all is open, and asks nothing', async () => {
    const talk = open();
    const { step, text } = await talk.say('waar sta ik');
    expect(step).toEqual(told);
    expect(text).toContain('0 van de 82');
    expect(text).not.toContain('wijzig');
    expect(talk.last).not.toHaveProperty('figure');
    expect(labels(talk.last)).toEqual(['Zelfbeoordeling', 'Menu']);
  });

  it('tells what was done everywhere, with the edition and the day', async () => {
    const talk = await begin({ today: '2026-09-01' });
    await talk.say(
      'ja',
      'nee',
      'nee',
      'menu',
      'zelfbeoordeling',
      '1',
      '3 3',
      'zelfbeoordeling',
      '6',
      '2 2',
      'menu',
    );
    const { text } = await talk.say('waar sta ik');
    expect(text).toContain('1 september 2026');
    expect(text).toContain('editie van 1 januari 2020');
    expect(text).toContain('4 van de 82');
    expect(text).toContain('Kennis: 2 van de 14 gezegd, nog niets getoond');
    expect(text).toContain('Taken: 2 van de 25 gezegd');
    expect(text).not.toContain('Competenties');
  });

  it('lists intentions by their day, and says which day has passed', async () => {
    const talk = await begin({ today: '2026-09-01' }, 'Reflectie');
    for (const [what, by] of [
      ['Vaker stil zijn', '1 december 2026'],
      ['Eerst vragen', '1 oktober 2026'],
    ] as const) {
      if (talk.last.step.question === 'subject') await talk.press('Een nieuw moment');
      await talk.say('Een gesprek');
      for (let question = 1; question <= 5; question++) await talk.say('overslaan');
      await talk.say(what, by, 'overslaan', 'menu', 'reflectie');
    }
    const { text } = await talk.elsewhere({ today: '2026-10-02' }).say('menu', 'waar sta ik');
    expect(text.indexOf('Eerst vragen; was voor 1 oktober 2026')).toBeGreaterThan(0);
    expect(text.indexOf('Vaker stil zijn; uiterlijk 1 december 2026')).toBeGreaterThan(
      text.indexOf('Eerst vragen'),
    );
  });

  it('counts every moment and intention, also those too old to be shown for choosing', async () => {
    const talk = await begin({ today: '2026-09-01' }, 'Reflectie');
    for (let at = 1; at <= 14; at++) {
      if (talk.last.step.question === 'subject') await talk.press('Een nieuw moment');
      await talk.say(
        'Een gesprek',
        ...Array.from({ length: 5 }, () => 'overslaan'),
        `Voornemen ${at}`,
        'overslaan',
      );
      await talk.say('overslaan', 'menu', 'reflectie');
    }
    const { text } = await talk.say('menu', 'waar sta ik');
    expect(text).toContain('14 momenten');
    expect(text.match(/Voornemen \d+/g)).toHaveLength(10);
    expect(text).toContain('- en nog 4');
  });

  it('leaves the open question where it was', async () => {
    const talk = await begin();
    await talk.say('nee', 'menu', 'waar sta ik');
    expect(labels(talk.last)).toEqual(['Zelfbeoordeling', 'Dossier', 'Verder', 'Menu']);
    expect((await talk.press('Verder')).step).toEqual({ dialog: 'eligibility', question: 'degree' });
  });

  it('is what "overzicht" means beside the dialogs, in English too', async () => {
    const talk = open();
    await talk.say('hallo');
    expect((await talk.say('overzicht')).step).toEqual(told);
    await talk.say('english');
    expect((await talk.say('where I stand')).text).toContain('0 of 82');
  });

  it('keeps what is stated and what is shown apart, and tells what grew since an earlier day', async () => {
    const talk = await begin({ today: '2026-03-01' }, 'Zelfbeoordeling');
    await talk.say('1', '2 3', 'menu', 'verhaal');
    if (talk.last.step.question === 'subject') await talk.press('Een nieuw verhaal');
    for (let asked = 0; talk.last.step.outcome === undefined && asked < 12; asked++) {
      await talk.say(talk.last.step.question === 'on' ? '1 februari 2026' : 'Het gesprek op de gang');
    }
    const later = talk.elsewhere({ today: '2026-09-01' });
    await later.say('menu', 'zelfbeoordeling', '1', 'opnieuw', '4', 'overslaan');
    await later.press('Bewijs');
    await later.say('1', 'niets', 'menu', 'waar sta ik');
    const { text, figure } = later.last;
    expect(text).toContain('Kennis: 2 van de 14 gezegd, waarvan 1 getoond; sinds 1 maart 2026: 1 hoger');
    const rows = (figure as ProfileFigure).rows;
    expect(rows.map(({ groups: _, ...row }) => row)).toEqual([
      { label: 'Kennis', stated: 2, shown: 1, total: 14, words: '2 van de 14 gezegd, waarvan 1 getoond' },
      { label: 'Taken', stated: 0, shown: 0, total: 25, words: '0 van de 25 gezegd' },
      { label: 'Competenties', stated: 0, shown: 0, total: 31, words: '0 van de 31 gezegd' },
      { label: 'Houding', stated: 0, shown: 0, total: 12, words: '0 van de 12 gezegd' },
    ]);
    expect(rows[0]?.groups?.slice(0, 2)).toEqual([
      { label: 'Loopbaantheorieën en methodieken', stated: 2, shown: 1, total: 2 },
      { label: 'Ontwikkeling van de mens', stated: 0, shown: 0, total: 3 },
    ]);
  });

  it('tells the same again, picture and all, where the same is delivered twice', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    await talk.say('1', '2 3', 'menu');
    const told = await talk.send('twice', { text: 'waar sta ik' });
    expect(told.at(-1)).toMatchObject({ figure: { rows: [{ stated: 2, shown: 0, total: 14 }, {}, {}, {}] } });
    expect(await talk.send('twice', { text: 'waar sta ik' })).toEqual(told);
  });

  it('points out the highest ratings that nothing was shown for, once all is rated', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    for (const { id, statements } of edition.groups) {
      expect((await talk.say('waar sta ik')).text).not.toContain('de hoogste stap');
      await talk.say('zelfbeoordeling', id);
      const rating = id === 'K1' ? 'level4' : 'level2';
      await talk.fill(Object.fromEntries(statements.map((one) => [one.id, rating])));
      await talk.say('menu');
    }
    const { text } = await talk.say('waar sta ik');
    expect(text).toContain('Bij 2 uitspraken koos je de hoogste stap, en is nog niets getoond');
    expect(text).toContain('82 van de 82');
    expect(text.split('je koos een lage stap')).toHaveLength(4);
  });

  it('says which answer to change by the name of one of their own, and goes there', async () => {
    const talk = await begin();
    await talk.say('nee', 'een andere', 'menu', 'waar sta ik');
    const [, example = ''] = talk.last.text.match(/bijvoorbeeld \*\*(.+)\*\*/) ?? [];
    expect(example).toBe('wijzig geaccrediteerde loopbaanopleiding');
    expect((await talk.say(example)).step).toEqual({
      dialog: 'eligibility',
      question: 'accreditedProgramme',
    });
    expect(talk.last.text).toContain('Eerst zei je');
  });

  it('counts a group that is being rated again as it was, like the self-assessment does', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    await talk.say('1', '3 5', 'opnieuw', 'menu', 'zelfbeoordeling');
    expect(talk.last.text).toContain('2 van de 82');
    const { text } = await talk.say('menu', 'waar sta ik');
    expect(text).toContain('2 van de 82');
    expect(text).toContain('Kennis: 1 van de 14 gezegd, nog niets getoond, 1 keer "weet ik niet"');
  });

  it('tells of each trajectory that is not closed how far it is and when the client is seen', async () => {
    const talk = open();
    await follow(talk, 1, 'Vlinder', 1, '2026-09-14');
    await follow(talk, 2, 'Boom', 7, '2026-09-20');
    await follow(talk, 3, '*Mus*', 6, '2026-08-31');
    await count(talk, 'trajectory', 3);
    const { text } = await talk.say('waar sta ik');
    expect(text).toContain('**Trajecten**: 3, waarvan 1 afgesloten.');
    expect(text).toContain('  - \\*Mus\\*: één taak te gaan\n');
    expect(text).toContain('  - Vlinder: 6 taken te gaan, volgend contact 14 september 2026\n');
    expect(text.indexOf('Mus')).toBeLessThan(text.indexOf('Vlinder'));
    expect(text).not.toContain('Boom');
    expect(text).not.toContain('20 september');
  });

  it('tells of a trajectory whose closing was passed over that it is closed', async () => {
    const talk = open();
    await follow(talk, 1, 'Boom', 7);
    const said = ['result', 'wentWell', 'differently'].map((question) => ({ question, skipped: true }));
    await talk.putDoc('trajectory/1/completion', JSON.stringify({ schema: 1, said, misses: 0 }));
    await count(talk, 'trajectory', 1);
    expect((await talk.say('waar sta ik')).text).toContain('**Trajecten**: één, afgesloten.');
  });

  it('says once what several intentions in one group have in common', async () => {
    const talk = open();
    await put(talk, 'selfAssessment/K1', { 'K1.1': 'level4', 'K1.2': 'level4' });
    for (const number of [1, 2]) {
      await put(talk, `plan/${number}`, {
        what: `Lezen ${number}`,
        section: 'knowledge',
        'group.knowledge': 'K1',
      });
    }
    await count(talk, 'plan', 2);
    const { text } = await talk.say('waar sta ik');
    expect(text).toContain('Lezen 2');
    expect(text.split('overal de hoogste stap')).toHaveLength(2);
  });

  it('names evidence of long ago once and in words, also where it has no title any more', async () => {
    const talk = open();
    const situation = { situation: 'X', action: 'X' };
    await put(talk, 'story/1', { title: 'De open dag', on: '2020-03-01', ...situation });
    await put(talk, 'story/2', { on: '2020-04-01' });
    await count(talk, 'story', 2);
    await put(talk, 'selfAssessment/K1', { 'K1.1': 'level3', 'K1.2': 'level3' });
    await put(talk, 'evidence/K1', { 'K1.1': ['story/1', 'story/2'], 'K1.2': ['story/1'] });
    const { text } = await talk.say('waar sta ik');
    expect(text.split('De open dag (verhaal)')).toHaveLength(2);
    expect(text).toContain('**verhaal 2, nog niet af**');
    expect(text).not.toContain('story/');
  });

  it('leads on to what is open: statements, what is not shown, and intentions', async () => {
    const talk = open();
    await put(talk, 'selfAssessment/K1', { 'K1.1': 'level3', 'K1.2': 'unknown' });
    await put(talk, 'plan/1', { what: 'Lezen', by: '2026-08-20' });
    await count(talk, 'plan', 1);
    const leads = await talk.say('waar sta ik');
    expect(labels(leads)).toEqual([
      'Zelfbeoordeling',
      'Bewijs',
      'Mijn plan',
      'Herinner me',
      'Dossier',
      'Menu',
    ]);
    for (const [label, dialog] of [
      ['Zelfbeoordeling', 'selfAssessment'],
      ['Bewijs', 'evidence'],
      ['Mijn plan', 'plan'],
      ['Herinner me', 'reminder'],
    ] as const) {
      expect((await talk.pressOld(leads, label)).step.dialog).toBe(dialog);
      expect((await talk.say('menu', 'waar sta ik', label)).step.dialog).toBe(dialog);
    }
  });

  it('leads on to nothing that is not open, but to a rehearsal', async () => {
    const talk = open();
    for (const { id, statements } of edition.groups) {
      const ratings = statements.map((one) => [one.id, id === 'K1' ? 'level3' : 'unknown']);
      await put(talk, `selfAssessment/${id}`, Object.fromEntries(ratings));
    }
    await put(talk, 'story/1', { title: 'De open dag', situation: 'X', action: 'X' });
    await put(talk, 'evidence/K1', { 'K1.1': ['story/1'], 'K1.2': ['story/1'] });
    await put(talk, 'plan/1', { what: 'Lezen' });
    await put(talk, 'plan/1/state', { state: 'done' });
    for (const name of ['story', 'plan']) await count(talk, name, 1);
    expect(labels(await talk.say('waar sta ik'))).toEqual(['Oefengesprek', 'Dossier', 'Menu']);
  });

  it('stays short enough to read for somebody with a lot', async () => {
    const talk = open();
    const long = (words: string) => `${words} ${'*'.repeat(500)}`.slice(0, 500);
    for (let at = 1; at <= 60; at++) {
      await put(talk, `plan/${at}`, { what: long(`${at}`), by: '2026-10-01', noticing: long('Merken') });
    }
    for (let at = 1; at <= 40; at++) {
      await follow(talk, at, `Vlinder ${at} ${'*'.repeat(20)}`.slice(0, 30), 1, '2026-09-14');
      const title = `${at} ${'_'.repeat(97)}`;
      await put(talk, `story/${at}`, { title, on: '2020-03-01', situation: long('X'), action: long('X') });
    }
    for (const { id, statements } of edition.groups) {
      const all = (answer: unknown) => Object.fromEntries(statements.map((one) => [one.id, answer]));
      await put(talk, `selfAssessment/${id}`, all('level4'));
      await put(talk, `evidence/${id}`, all(id === 'A4' ? [] : ['story/1', 'story/2', 'story/3']));
    }
    for (const [name, begun] of Object.entries({ plan: 60, trajectory: 40, story: 40 })) {
      await count(talk, name, begun);
    }
    const { text } = await talk.say('waar sta ik');
    expect(text).toContain('en nog 50');
    expect(text).toContain('en nog 35');
    expect(text.length).toBeLessThan(20_000);
  });

  it('knows what became of the intention of a reflection', async () => {
    const talk = await begin({ today: '2026-09-01' }, 'Reflectie');
    await talk.say('Een gesprek', ...Array.from({ length: 5 }, () => 'overslaan'), 'Vaker stil zijn');
    await talk.say(
      '1 december 2026',
      'overslaan',
      'overslaan',
      'mijn plan',
      'vaker stil zijn',
      'gedaan',
      'overslaan',
    );
    expect((await talk.say('waar sta ik')).text).toContain('1 gedaan');
    await talk.say('menu', 'wijzig hoe het ermee staat');
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: 'r1/state', question: 'state' });
  });
});
