import { describe, expect, it } from 'vitest';
import { begin, labels, open } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';

const told = { dialog: 'overview', outcome: 'told' };

describe('the overview', () => {
  it('says of somebody who has done nothing yet that all is open, and asks nothing', async () => {
    const talk = open();
    const { step, text } = await talk.say('waar sta ik');
    expect(step).toEqual(told);
    expect(text).toContain('0 van de 82');
    expect(labels(talk.last)).toEqual(['Menu']);
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
    expect(text).toContain('Kennis 2 van 14: 0 getoond, 2 gezegd');
    expect(text).toContain('Taken 2 van 25');
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
    expect(labels(talk.last)).toEqual(['Verder', 'Menu']);
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
    const { text } = later.last;
    expect(text).toContain('Kennis 2 van 14: 1 getoond, 1 gezegd; sinds 1 maart 2026: 1 hoger');
  });

  it('points out the highest ratings that nothing was shown for, once all is rated', async () => {
    const talk = await begin({}, 'Zelfbeoordeling');
    const { groups } = contextIn('nl').edition;
    for (const { id, statements } of groups) {
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

  it('says which answer to change by its name, and goes there', async () => {
    const talk = await begin();
    await talk.say('nee', 'een andere', 'menu', 'waar sta ik', 'wijzig hoogste diploma');
    expect(talk.last.step).toEqual({ dialog: 'eligibility', question: 'degree' });
    expect(talk.last.text).toContain('Eerst zei je');
  });
});
