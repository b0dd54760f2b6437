import { describe, expect, it } from 'vitest';
import { at, codeIn, keptOf, openWorld } from './world.ts';

describe('a code', () => {
  it('works once, also in two processes at once', async () => {
    const world = openWorld();
    const shown = await world.person(world.start(), 'msteams');
    const people = [];
    for (let at = 0; at < 4; at++) people.push(await world.person(world.start(), 'msteams'));
    const code = codeIn(await shown.say('koppelen', 'ja'));
    const ends = await Promise.all(people.map((person) => person.say(code)));
    expect(ends.map(at).toSorted()).toEqual(['join', 'unknown', 'unknown', 'unknown']);
  });

  it('is not there before somebody says yes to it', async () => {
    const world = openWorld();
    const shown = await world.person(world.start(), 'msteams');
    const codes = async () => {
      let count = 0;
      for await (const _ of world.store.keysEnding(':join')) count += 1;
      return count;
    };
    await shown.say('koppelen', 'waarom', 'nee', 'koppelen');
    expect(await codes()).toBe(0);
    await shown.say('ja');
    expect(await codes()).toBe(1);
  });

  it.each([
    [599, 'join'],
    [601, 'unknown'],
  ])('after %i seconds comes to %s', async (seconds, outcome) => {
    const world = openWorld();
    const process = world.start();
    const [shown, typed] = [await world.person(process, 'msteams'), await world.person(process, 'slack')];
    const code = codeIn(await shown.say('koppelen', 'ja'));
    world.pass(seconds);
    expect(at(await typed.say(code))).toBe(outcome);
  });

  it('that is wrong, was used by somebody else or has passed is answered alike', async () => {
    const world = openWorld();
    const process = world.start();
    const shown = await world.person(process, 'msteams');
    const [one, other] = [await world.person(process, 'slack'), await world.person(process, 'slack')];
    const [used, passed] = [
      codeIn(await shown.say('koppelen', 'ja')),
      codeIn(await shown.say('menu', 'koppelen', 'ja')),
    ];
    await one.say(used);
    world.pass(601);
    const answers = [await other.say(used), await other.say(passed), await other.say('BCDFG-HJKM9')];
    const alike = answers.map(({ text, suggestions, step: { subject: _, ...step } }) => ({
      text,
      suggestions,
      step,
    }));
    expect(alike[1]).toEqual(alike[0]);
    expect(alike[2]).toEqual(alike[0]);
  });

  it('may be wrong five times an hour, and then not even the right one works', async () => {
    const world = openWorld();
    const process = world.start();
    const [shown, typed] = [await world.person(process, 'msteams'), await world.person(process, 'slack')];
    const wrong = ['BCDFG-HJKM2', 'BCDFG-HJKM3', 'BCDFG-HJKM4', 'BCDFG-HJKM5', 'BCDFG-HJKM6', 'BCDFG-HJKM7'];
    const ends: unknown[] = [];
    for (const code of wrong) ends.push(at(await typed.say(code)));
    expect(ends).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'tooOften']);
    const right = codeIn(await shown.say('koppelen', 'ja'));
    expect(at(await typed.say(right))).toBe('tooOften');
    expect(at(await (await world.person(process, 'slack')).say(right))).toBe('join');
    world.pass(3601);
    expect(at(await typed.say(codeIn(await shown.say('menu', 'koppelen', 'ja'))))).toBe('join');
  });

  it('that is sent twice counts once', async () => {
    const world = openWorld();
    const person = await world.person(world.start(), 'msteams');
    const processes = [world.start(), world.start(), world.start()];
    await Promise.all(processes.map((one) => person.in(one).send('same', { text: 'BCDFG-HJKM2' })));
    expect((await world.stored(person.keys))['join:wrong']).toMatchObject({ count: 1 });
  });

  it('is kept nowhere as it is, but in what was said', async () => {
    const world = openWorld();
    const process = world.start();
    const [shown, typed] = [await world.person(process, 'msteams'), await world.person(process, 'slack')];
    const code = codeIn(await shown.say('koppelen', 'ja'));
    await typed.say(code);
    const plain = code.replace('-', '');
    for (const { keys } of [shown, typed]) {
      const told = Object.entries(await world.stored(keys)).filter(([key]) => !key.startsWith('talk:'));
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${code}|${plain}`));
    }
  });

  it('is not used up where it was shown, or by somebody who did not agree to anything', async () => {
    const world = openWorld();
    const process = world.start();
    const [shown, typed] = [await world.person(process, 'msteams'), await world.person(process, 'slack')];
    const code = codeIn(await shown.say('koppelen', 'ja'));
    expect(at(await shown.say(code))).toBe('same');
    const { messages } = await process.bot.turn({
      ...{ channel: 'slack', practitioner: 'stranger', conversation: 'c', activity: 'a' },
      ...{ kind: 'said', reply: { text: code } },
    });
    expect(messages.at(-1)?.step.dialog).toBe('consent');
    expect(at(await typed.say(code))).toBe('join');
  });

  it('can be decided on for an hour', async () => {
    const world = openWorld();
    const process = world.start();
    const [shown, typed] = [await world.person(process, 'msteams'), await world.person(process, 'slack')];
    await typed.say(codeIn(await shown.say('koppelen', 'ja')));
    world.pass(3601);
    expect(at(await typed.say('ja'))).toBe('unknown');
    expect(await keptOf(world, shown)).toEqual([':practitioner']);
  });

  it('leads nowhere once everything was erased behind it', async () => {
    const world = openWorld();
    const process = world.start();
    const [shown, typed] = [await world.person(process, 'msteams'), await world.person(process, 'slack')];
    const code = codeIn(await shown.say('koppelen', 'ja'));
    await shown.say('wis alles', 'ja');
    expect(at(await typed.say(code))).toBe('unknown');
  });
});
