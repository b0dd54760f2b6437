import { describe, expect, it } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { madeUpEditions } from '../support/editions.ts';
import { aboutToJoin, at, codeIn, keptOf, mortal, ofBoth, openWorld, type Person, talkOf } from './world.ts';

describe('two chats that are joined', () => {
  it.each([
    ['directline', 'msteams', 'typed'],
    ['msteams', 'directline', 'shown'],
    ['directline', 'directline', 'typed'],
    ['msteams', 'slack', 'typed'],
  ] as const)('typing in %s what %s showed, are kept where it was %s', async (typing, showing, homeIs) => {
    const world = openWorld();
    const typed = await world.person(world.start(), typing);
    const shown = await world.person(world.start(), showing);
    await talkOf(typed, '3 2', 'Stage');
    await talkOf(shown, '1 2', 'Omar');
    const code = codeIn(await shown.say('menu', 'koppelen', 'ja'));
    expect(at(await typed.say(code, 'geen', 'ja'))).toBe('joined');
    const [home, alias] = homeIs === 'typed' ? [typed, shown] : [shown, typed];
    expect(await keptOf(world, home)).toEqual(ofBoth);
    expect(await keptOf(world, alias)).toEqual([':home']);
    const docs = await world.stored(home.keys);
    // What was not picked stays as it was where the code was typed, wherever it is kept now.
    expect(JSON.stringify(docs[':selfAssessment/K1'])).toContain('level3');
    expect(JSON.stringify(docs[':selfAssessment/K1/joined-aside'])).toContain('level1');
    expect(docs[':practitioner']).toMatchObject({ joined: [alias.keys.tag] });
  });

  it.each([
    ['directline', 'msteams'],
    ['msteams', 'directline'],
    ['msteams', 'slack'],
  ] as const)(
    'typing in %s what %s showed, say so in the other as well, first thing and once',
    async (typing, showing) => {
      const world = openWorld();
      const process = world.start();
      const typed = await world.person(process, typing);
      const shown = await world.person(process, showing);
      const news = guide.common.nl.joinedElsewhere;
      const code = codeIn(await shown.say('koppelen', 'ja'));
      await typed.say(code, 'ja');
      const told = await shown.say('menu');
      expect(told.text.startsWith(news)).toBe(true);
      expect(told.step.dialog).toBe('menu');
      for (const person of [shown, typed, shown]) expect((await person.say('menu')).text).not.toContain(news);
      const third = await world.person(process, 'slack');
      await third.say(codeIn(await typed.say('koppelen', 'ja')), 'ja');
      expect((await shown.say('menu')).text.startsWith(news)).toBe(true);
      expect((await third.say('menu')).text).not.toContain(news);
    },
  );

  it('go on as one: what is said in one is known in the other', async () => {
    const world = openWorld();
    const [one, other] = [world.start(), world.start()];
    const { typed, shown } = await aboutToJoin(world, one, other, 'typed');
    await typed.say('ja');
    await shown.say('menu', 'verhaal', 'nieuw', 'Derde');
    expect((await typed.say('menu', 'verhaal')).text).toMatch(/Derde[\s\S]*Omar[\s\S]*Stage/);
    await typed.say('nieuw', 'Vierde');
    expect((await shown.say('menu', 'verhaal')).text).toMatch(/Vierde[\s\S]*Derde/);
  });

  it('keep open what was open in each, under the number it has now', async () => {
    const world = openWorld();
    const { typed, shown } = await aboutToJoin(world, world.start(), world.start(), 'typed');
    await shown.say('menu', 'verhaal', 'nieuw', 'Half');
    const open = await typed.say('ja', 'verder');
    expect(open.step).toEqual({ dialog: 'story', subject: '3', question: 'on' });
    expect((await shown.say('verder')).step).toEqual(open.step);
  });

  it('tell in the old page of a second browser to reload it, and keep nothing of what is said there', async () => {
    const world = openWorld();
    const typed = await world.person(world.start(), 'directline');
    const shown = await world.person(world.start(), 'directline');
    await typed.say(codeIn(await shown.say('koppelen', 'ja')), 'ja');
    const told = await shown.say('verhaal');
    expect(told.step).toEqual({ dialog: 'join', outcome: 'elsewhere' });
    expect(await shown.say('engels')).toMatchObject({ text: told.text });
    expect(await keptOf(world, shown)).toEqual([':home']);
  });

  it('do not take what was pressed or sent before as said now', async () => {
    const world = openWorld();
    const { typed, shown, home } = await aboutToJoin(world, world.start(), world.start(), 'typed');
    const old = await shown.say('menu', 'verhaal', 'nieuw', 'Half');
    await shown.send('late', { text: 'nog even' });
    await typed.say('ja');
    const before = await world.stored(home.keys);
    expect(await shown.in(world.start()).send('late', { text: 'nog even' })).toEqual([]);
    expect((await shown.press('Overslaan', old)).step.dialog).toBe('menu');
    expect((await world.stored(home.keys))[':story/3']).toEqual(before[':story/3']);
    const fresh = await shown.say('verder');
    expect((await shown.press('Overslaan', fresh)).step.question).not.toBe(fresh.step.question);
  });

  it('can be joined with a third, from wherever, and all three find everything', async () => {
    const world = openWorld();
    const { typed, shown } = await aboutToJoin(world, world.start(), world.start(), 'typed');
    await typed.say('ja');
    const third = await world.person(world.start(), 'slack');
    await talkOf(third, '4 4', 'Derde');
    const end = await third.say(codeIn(await shown.say('koppelen', 'ja')), 'geen', 'ja');
    expect(at(end)).toBe('joined');
    for (const person of [typed, shown, third]) {
      expect(at(await person.say('menu', 'verhaal'))).toBe('subject');
      expect((await person.say('menu', 'verhaal')).text).toMatch(/Derde/);
    }
    expect(await keptOf(world, typed)).toContain(':story/3');
    expect(await keptOf(world, shown)).toEqual([':home']);
    expect(await keptOf(world, third)).toEqual([':home']);
  });

  it('do not take what was pressed before either was joined, however often they are', async () => {
    const world = openWorld();
    const one = await world.person(world.start(), 'slack');
    const two = await world.person(world.start(), 'msteams');
    const three = await world.person(world.start(), 'directline');
    for (const [person, title] of [
      [one, 'Een'],
      [two, 'Twee'],
      [three, 'Drie'],
    ] as const) {
      await talkOf(person, '3 2', title);
    }
    await two.say(codeIn(await one.say('koppelen', 'ja')), 'ja');
    const old = await one.say('menu', 'verhaal', 'nieuw', 'Half');
    await three.say(codeIn(await two.say('menu', 'koppelen', 'ja')), 'ja');
    const before = await world.stored(three.keys);
    expect((await one.press('Overslaan', old)).step.dialog).toBe('menu');
    const after = await world.stored(three.keys);
    for (const key of [':story/1', ':story/2', ':story/3', ':story/4'])
      expect(after[key]).toEqual(before[key]);
  });

  it('say at once where everything is, also what was joined to one that is joined itself', async () => {
    const world = openWorld();
    const people: Person[] = [];
    for (const _ of [1, 2, 3]) people.push(await world.person(world.start(), 'directline'));
    const [one, two, three] = people as [Person, Person, Person];
    await talkOf(one, '3 2', 'Stage');
    await two.say(codeIn(await one.say('koppelen', 'ja')), 'ja');
    await three.say(codeIn(await two.say('menu', 'koppelen', 'ja')), 'ja');
    for (const { keys } of [one, two]) {
      expect((await world.stored(keys))[':home']).toMatchObject({ tag: three.keys.tag });
    }
    expect((await three.say('menu', 'verhaal')).text).toContain('Stage');
    expect((await world.stored(three.keys))[':practitioner']).toMatchObject({
      joined: [two.keys.tag, one.keys.tag],
    });
  });

  it('that are one already are told so', async () => {
    const world = openWorld();
    const { typed, shown } = await aboutToJoin(world, world.start(), world.start(), 'typed');
    await typed.say('ja');
    expect(at(await typed.say(codeIn(await shown.say('koppelen', 'ja'))))).toBe('same');
  });
});

describe('two records on different editions', () => {
  const [first, second] = madeUpEditions;
  const editions = [first, second];

  it('cannot be joined before both are on one', async () => {
    const world = openWorld();
    world.goTo(first.validFrom);
    const process = world.start(undefined, editions);
    const shown = await world.person(process, 'msteams');
    await shown.say('menu', 'zelfbeoordeling', '1', '1 2');
    world.goTo(second.validFrom);
    const typed = await world.person(process, 'slack');
    await typed.say('menu', 'zelfbeoordeling', '1', '1 2', 'menu');
    const told = await typed.say(codeIn(await shown.say('menu', 'koppelen', 'ja')));
    expect(at(told)).toBe('editions');
    await shown.say('menu', 'overstappen', 'ja');
    expect(['takes', 'join']).toContain(
      at(await typed.say(codeIn(await shown.say('menu', 'koppelen', 'ja')))),
    );
  });

  it.each(['typed', 'shown'] as const)(
    'are on that of the other where nothing was said where it was %s',
    async (unused) => {
      const world = openWorld();
      world.goTo(first.validFrom);
      const process = world.start(undefined, editions);
      const early = await world.person(process, 'msteams');
      await early.say('menu', 'zelfbeoordeling', '1', '1 2', 'menu');
      world.goTo(second.validFrom);
      const late = await world.person(process, 'slack');
      const [typed, shown] = unused === 'typed' ? [late, early] : [early, late];
      expect(at(await typed.say(codeIn(await shown.say('koppelen', 'ja')), 'ja'))).toBe('joined');
      expect((await world.stored(typed.keys))[':practitioner']).toMatchObject({ edition: first.validFrom });
    },
  );
});

describe('what was joined', () => {
  it.each(['home', 'alias'] as const)('is all gone when it is erased from its %s', async (from) => {
    const world = openWorld();
    const { typed, home, alias } = await aboutToJoin(world, world.start(), world.start(), 'typed');
    await typed.say('ja');
    await alias.say('menu');
    const person = from === 'home' ? home : alias;
    expect(at(await person.say('menu', 'wis alles', 'ja'))).toBe('erased');
    const left = [
      ...Object.keys(await world.stored(home.keys)),
      ...Object.keys(await world.stored(alias.keys)),
    ];
    // The receipt of the web chat stays a minute in its log.
    expect(left.filter((key) => !key.startsWith('log:'))).toEqual([]);
    for (const one of [home, alias]) expect((await one.say('verhaal')).step.dialog).toBe('consent');
    await alias.say('ja');
    expect(await keptOf(world, home)).toEqual([]);
  });

  it.each([0, 1, 2].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const)))(
    'is there whole or not at all where its erasure is broken off at write %i, %s',
    async (nth, when) => {
      const world = openWorld();
      const life = mortal(when);
      const home = await world.person(world.start(life.through), 'directline');
      const alias = await world.person(world.start(), 'directline');
      await talkOf(home, '3 2', 'Stage');
      await talkOf(alias, '1 2', 'Omar');
      await home.say(codeIn(await alias.say('koppelen', 'ja')), 'geen', 'ja', 'wis alles');
      life.killAt(nth);
      await home.say('ja').catch(() => undefined);
      const kept = JSON.stringify([await world.stored(home.keys), await world.stored(alias.keys)]);
      const process = world.start();
      if (kept.includes('Omar')) {
        expect(await keptOf(world, home)).toEqual(ofBoth);
        expect(at(await home.in(process).say('menu', 'wis alles', 'ja'))).toBe('erased');
        expect(await world.stored(alias.keys)).toEqual({});
      }
      for (const person of [home, alias]) {
        const told = await person.in(process).say('verhaal');
        expect(['consent', 'join']).toContain(told.step.dialog);
      }
      expect(await keptOf(world, home)).toEqual([]);
    },
  );

  it('lasts in each chat as long as it is used in any', async () => {
    const world = openWorld();
    const { typed, shown } = await aboutToJoin(world, world.start(), world.start(), 'typed');
    await typed.say('ja');
    for (const day of ['2027-09-01', '2028-06-01', '2029-06-01', '2030-06-01']) {
      world.goTo(day);
      await typed.say('menu');
    }
    expect((await shown.in(world.start()).say('menu', 'verhaal')).text).toMatch(
      /Omar[\s\S]*Stage|Stage[\s\S]*Omar/,
    );
  });
});
