import { describe, expect, it } from 'vitest';
import type { Lead, StandingItem, StandingView } from '../../src/conversation/standing.ts';
import { languages } from '../../src/language.ts';
import { open } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';
import { count, follow, put } from '../support/putDown.ts';

const { edition } = contextIn('nl');
const topicIn = ({ topics }: StandingView, id: string) => topics.find((one) => one.id === id);
const labels = (leads: readonly Lead[] = []) => leads.map(({ label }) => label);

/** Somebody with something in every topic: ratings, evidence of long ago, a client, moments and intentions. */
async function busy(setting: Parameters<typeof open>[0] = {}) {
  const talk = open({ today: '2026-09-01', ...setting });
  await put(talk, 'eligibility', { degree: 'other' });
  await put(talk, 'selfAssessment/K1', { 'K1.1': 'level4', 'K1.2': 'level4' }, '2026-03-01');
  await put(talk, 'selfAssessment/T1', { 'T1.1': 'level1', 'T1.2': 'level3', 'T1.3': 'unknown' });
  await put(talk, 'selfAssessment/C1', { 'C1.1': 'level3' });
  await put(talk, 'selfAssessment/A1', { 'A1.1': 'unknown' });
  const told = { situation: 'Het was druk', action: 'Ik belde' };
  await put(talk, 'story/1', { title: 'De *open* dag', on: '2020-03-01', ...told });
  await put(talk, 'evidence/K1', { 'K1.1': ['story/1'] });
  await put(talk, 'reflection/1', { moment: 'Een stil\ngesprek' });
  await put(talk, 'reflection/2', { R1: 'Ik zat erbij' });
  await put(talk, 'plan/1', { what: 'Vaker *stil* zijn', by: '2026-08-31', noticing: 'De ander praat' });
  await put(talk, 'plan/2', {
    what: 'Lezen',
    by: '2026-09-01',
    section: 'knowledge',
    'group.knowledge': 'K1',
  });
  await put(talk, 'plan/3', { what: 'Bellen' });
  await put(talk, 'plan/3/state', { state: 'done' });
  await follow(talk, 1, 'Vlinder', 1, '2026-09-14');
  await follow(talk, 2, 'Boom', 7);
  for (const [name, begun] of Object.entries({ story: 1, reflection: 2, plan: 3, trajectory: 2 })) {
    await count(talk, name, begun);
  }
  return talk;
}

describe('where somebody stands, for a page', () => {
  it('counts each section as stated, shown and in all, and says the same in words', async () => {
    const { progress } = await (await busy()).standing();
    expect(progress.figure.rows.map(({ groups: _, ...row }) => row)).toEqual([
      { label: 'Kennis', stated: 2, shown: 1, total: 14, words: '2 van de 14 gezegd, waarvan 1 getoond' },
      {
        ...{ label: 'Taken', stated: 2, shown: 0, total: 25 },
        words: '2 van de 25 gezegd, nog niets getoond, 1 keer "weet ik niet"',
      },
      {
        label: 'Competenties',
        stated: 1,
        shown: 0,
        total: 31,
        words: '1 van de 31 gezegd, nog niets getoond',
      },
      {
        label: 'Houding',
        stated: 0,
        shown: 0,
        total: 12,
        words: '0 van de 12 gezegd, 1 keer "weet ik niet"',
      },
    ]);
    expect(progress.says).toMatch(/^7 van de 82 uitspraken, nog ongeveer \d+ minuten\.$/);
  });

  it('tells what grew since an earlier day', async () => {
    const talk = await busy();
    const said = ['level2', 'level4'].map((answer, at) => ({
      ...{ question: 'K1.1', answer, on: `2026-0${3 + at}-01` },
    }));
    await talk.putDoc('selfAssessment/K1', JSON.stringify({ schema: 1, said, misses: 0 }));
    expect((await talk.standing()).progress.items).toEqual([
      { words: 'Kennis', beside: ['Sinds 1 maart 2026: 1 hoger'] },
    ]);
  });

  it.each([
    ['2026-08-30', ['Uiterlijk 31 augustus 2026', 'Uiterlijk 1 september 2026'], 0],
    ['2026-08-31', ['Uiterlijk 31 augustus 2026', 'Uiterlijk 1 september 2026'], 0],
    ['2026-09-01', ['Was voor 31 augustus 2026', 'Uiterlijk 1 september 2026'], 1],
    ['2026-09-02', ['Was voor 31 augustus 2026', 'Was voor 1 september 2026'], 2],
  ])(
    'on %s lists intentions by their day, and marks those whose day has passed',
    async (today, days, late) => {
      const plan = topicIn(await (await busy({ today })).standing(), 'plan');
      expect(plan?.items.map(({ words }) => words)).toEqual(['Vaker *stil* zijn', 'Lezen']);
      expect(plan?.items.map(({ beside }) => beside[0])).toEqual(days);
      expect(plan?.items[0]?.beside[1]).toBe('Je merkt het aan: De ander praat');
      expect(plan?.items.filter(({ isLate }) => isLate)).toHaveLength(late);
      expect(plan?.says).toBe('1 gedaan.');
    },
  );

  it('tells of each client what is to go and when they are seen, and of moments that are not finished', async () => {
    const view = await (await busy()).standing();
    expect(topicIn(view, 'trajectories')).toMatchObject({
      says: '1 lopend, 1 afgesloten.',
      items: [{ words: 'Vlinder', beside: ['6 taken te gaan', 'Volgend contact 14 september 2026'] }],
    });
    expect(topicIn(view, 'reflections')).toMatchObject({
      says: '2 momenten, nog niet af.',
      items: [{ words: 'Een stil gesprek' }, { words: 'Een moment zonder naam' }],
    });
    expect(topicIn(view, 'eligibility')?.says).toBe('Bezig, één vraag beantwoord.');
  });

  it('names what stands out and what to go on with, each with what leads on from it', async () => {
    const view = await (await busy()).standing();
    const steps = topicIn(view, 'nextSteps')?.items ?? [];
    const brief = ({ beside, lead }: StandingItem) => [...beside, lead?.say];
    expect(steps.map(brief)).toEqual([
      ['Vraagverheldering', 'Je koos een lage stap', 'naar mijn plan'],
      [edition.groups[0]?.name.nl, 'Gezegd, nog niet getoond', 'naar bewijs'],
      ['Methodisch werken', 'Gezegd, nog niet getoond', 'naar bewijs'],
    ]);
    const [old, contradiction] = topicIn(view, 'findings')?.items ?? [];
    expect(old?.words).toContain('“De *open* dag (verhaal)” is van 1 maart 2020');
    expect(old?.beside).toEqual([`“${edition.groups[0]?.statements[0]?.nl}”`]);
    expect(contradiction?.words).toContain('overal de hoogste stap');
  });

  it('shows somebody who has done nothing yet where to begin', async () => {
    const view = await open().standing();
    expect(view.progress.figure.rows.every(({ stated }) => stated === 0)).toBe(true);
    expect(labels(view.progress.leads)).toEqual(['Begin met je zelfbeoordeling', 'Bespreek dit in de chat']);
    expect(view.topics.map(({ id }) => id)).toEqual([
      ...['plan', 'trajectories', 'reflections', 'eligibility', 'recertification'],
    ]);
    expect(topicIn(view, 'trajectories')?.says).toBe('Nog niet begonnen.');
    expect(view.topics.flatMap(({ leads }) => labels(leads))).toEqual([
      ...['Neem je iets voor', 'Begin een traject', 'Kijk terug op een moment', 'Doe de toelatingscheck'],
      'Houd je punten bij',
    ]);
  });

  it('stays short enough to read for somebody with a lot, and says how much more there is', async () => {
    const talk = open();
    for (let at = 1; at <= 60; at++) await put(talk, `plan/${at}`, { what: `Voornemen ${at}` });
    for (let at = 1; at <= 12; at++) await put(talk, `reflection/${at}`, { moment: `Moment ${at}` });
    for (let at = 1; at <= 11; at++) await follow(talk, at, `Vlinder ${at}`, 1);
    for (const [name, begun] of Object.entries({ plan: 60, reflection: 12, trajectory: 11 })) {
      await count(talk, name, begun);
    }
    const view = await talk.standing();
    const listed = (id: string) => [topicIn(view, id)?.items.length, topicIn(view, id)?.more];
    expect(listed('plan')).toEqual([20, 'En nog 40']);
    expect(listed('reflections')).toEqual([10, 'En nog 2']);
    // One that is left over is not worth its words.
    expect(listed('trajectories')).toEqual([11, undefined]);
  });

  it.each(languages)(
    'has nothing in it that is meant for Markdown or that is missing, in %s',
    async (language) => {
      for (const talk of [await busy({ language }), open({ language })]) {
        const view = JSON.stringify(await talk.standing());
        expect(view).not.toMatch(/\*\*|\\\\|undefined|null|NaN/);
      }
    },
  );

  it.each(languages)(
    'leads to what it says, also where any words would be an answer, in %s',
    async (language) => {
      const talk = await busy({ language });
      const fresh = await open({ language, practitioner: 'another' }).standing();
      const busyView = await talk.standing();
      const leads = [busyView, fresh].flatMap(({ progress, topics }) => [
        ...progress.leads,
        ...topics.flatMap((one) => [...one.leads, ...one.items.flatMap(({ lead }) => lead ?? [])]),
      ]);
      const open1 = language === 'nl' ? ['menu', 'verhaal', 'nieuw'] : ['menu', 'story', 'new'];
      const led = new Set<string>();
      for (const { say } of leads) {
        expect((await talk.say(...open1)).step.dialog).toBe('story');
        led.add((await talk.say(say)).step.dialog);
        expect((await talk.say('menu', say)).step.dialog, say).not.toBe('menu');
      }
      expect([...led].toSorted()).toEqual([
        'eligibility',
        'evidence',
        'overview',
        'plan',
        'recertification',
        'reflection',
        'selfAssessment',
        'trajectory',
      ]);
    },
  );
});
