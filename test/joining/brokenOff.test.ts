import { describe, expect, it } from 'vitest';
import { homeOf } from '../../src/joining/homes.ts';
import type { Store } from '../../src/state/store.ts';
import { aboutToJoin, at, codeIn, keptOf, mortal, ofBoth, ofEach, openWorld, talkOf } from './world.ts';

const moments = [0, 1, 2, 3].flatMap((nth) =>
  (['before', 'after'] as const).flatMap((when) =>
    (['typed', 'shown'] as const).flatMap((homeIs) =>
      (['typed', 'shown', 'again'] as const).map((next) => ({ nth, when, homeIs, next })),
    ),
  ),
);

describe('a process that is killed while it joins', () => {
  it.each(moments)(
    'loses nothing, and what it left is finished: $nth $when, home where it was $homeIs, then $next',
    async ({ nth, when, homeIs, next }) => {
      const world = openWorld();
      const life = mortal(when);
      const [first, second] = [world.start(life.through), world.start()];
      const { typed, shown, home, alias } = await aboutToJoin(world, first, second, homeIs);
      life.killAt(nth);
      await typed.send('yes', { text: 'ja' }).catch(() => undefined);
      const third = world.start();
      const [typedNow, shownNow] = [typed.in(third), shown.in(third)];
      if (next === 'again') {
        const [told] = await typedNow.send('yes', { text: 'ja' });
        if (homeIs === 'typed') expect(told?.step.outcome).toBe('joined');
      } else await (next === 'typed' ? typedNow : shownNow).say('menu');
      await typedNow.say('menu');
      await shownNow.say('menu');
      const [atHome, atAlias] = [await keptOf(world, home), await keptOf(world, alias)];
      const isJoined = atAlias.join() === ':home';
      expect(atHome).toEqual(isJoined ? ofBoth : ofEach);
      if (!isJoined) expect(atAlias).toEqual(ofEach);
      // Whatever came of it, a yes in the end joins them.
      if (!isJoined) {
        await typedNow.say('menu', codeIn(await shownNow.say('menu', 'koppelen', 'ja')), 'geen', 'ja');
        expect(await keptOf(world, home)).toEqual(ofBoth);
        expect(await keptOf(world, alias)).toEqual([':home']);
      }
      for (const person of [typedNow, shownNow]) {
        expect((await person.say('menu', 'verhaal')).text).toMatch(/Omar[\s\S]*Stage|Stage[\s\S]*Omar/);
      }
    },
  );
});

/** A store that has something happen just before the `nth` write from when it is set. */
function interrupted() {
  let left = Number.POSITIVE_INFINITY;
  let happens: () => Promise<unknown> = async () => undefined;
  return {
    at: (nth: number, action: () => Promise<unknown>) => {
      left = nth;
      happens = action;
    },
    through: (store: Store): Store => ({
      ...store,
      write: async (changes, resting) => {
        left -= 1;
        if (left === -1) await happens();
        return store.write(changes, resting);
      },
    }),
  };
}

const meanwhile = [0, 1, 2].flatMap((nth) =>
  (['typed', 'shown'] as const).flatMap((homeIs) =>
    (['typed', 'shown'] as const).map((speaks) => ({ nth, homeIs, speaks })),
  ),
);

describe('what is said while two chats are joined', () => {
  it.each(meanwhile)(
    'is kept, before write $nth, home where it was $homeIs, said where it was $speaks',
    async ({ nth, homeIs, speaks }) => {
      const world = openWorld();
      const pause = interrupted();
      const [first, second] = [world.start(pause.through), world.start()];
      const { typed, shown, home, alias } = await aboutToJoin(world, first, second, homeIs);
      const speaker = (speaks === 'typed' ? typed : shown).in(second);
      pause.at(nth, () => speaker.say('menu', 'verhaal', 'nieuw', 'Tussendoor'));
      // Who says something else in the same chat at the same moment has not said yes to this.
      if (at(await typed.say('ja')) !== 'joined') {
        await typed.say('menu', codeIn(await shown.say('menu', 'koppelen', 'ja')), 'geen', 'ja');
      }
      expect(await keptOf(world, alias)).toEqual([':home']);
      const all = JSON.stringify(await world.stored(home.keys));
      expect(all.match(/"answer":"(?:Omar|Stage)"/g)).toHaveLength(2);
      expect(all.match(/"answer":"Tussendoor"/g)).toHaveLength(1);
    },
  );
});

it('joins neither, or one in the other, where both say yes to each other at once', async () => {
  const world = openWorld();
  const [one, other] = [
    await world.person(world.start(), 'msteams'),
    await world.person(world.start(), 'slack'),
  ];
  await talkOf(one, '3 2', 'Stage');
  await talkOf(other, '1 2', 'Omar');
  const codes = [codeIn(await one.say('koppelen', 'ja')), codeIn(await other.say('koppelen', 'ja'))];
  await Promise.all([one.say(codes[1] ?? '', 'geen'), other.say(codes[0] ?? '', 'geen')]);
  await Promise.allSettled([one.say('ja'), other.say('ja')]);
  await one.say('menu');
  await other.say('menu');
  const kept = [await keptOf(world, one), await keptOf(world, other)];
  if (kept.every((names) => names.join() !== ':home')) expect(kept).toEqual([ofEach, ofEach]);
  else expect(kept.toSorted((a, b) => a.length - b.length)).toEqual([[':home'], ofBoth]);
});

it('loses nothing where each was marked to be joined to the other, and joins them in one', async () => {
  const world = openWorld();
  const { typed, shown } = await aboutToJoin(world, world.start(), world.start(), 'typed');
  for (const [from, to] of [
    [typed, shown],
    [shown, typed],
  ] as const) {
    const mark = { schema: 1, tag: to.keys.tag, takes: [] };
    await world.store.write([{ key: from.keys.home, expected: 0, value: JSON.stringify(mark) }]);
  }
  const process = world.start();
  await typed.in(process).say('menu');
  await shown.in(process).say('menu');
  expect(await keptOf(world, typed)).toEqual(ofBoth);
  expect(await keptOf(world, shown)).toEqual([':home']);
});

it('is found by its own name as long as it is not emptied, so that it is finished by whoever comes next', async () => {
  const world = openWorld();
  const life = mortal('after');
  const { typed, home, alias } = await aboutToJoin(world, world.start(life.through), world.start(), 'typed');
  expect(await homeOf(world.store, alias.keys.tag)).toBe(alias.keys.tag);
  life.killAt(1);
  await typed.say('ja').catch(() => undefined);
  expect(await homeOf(world.store, alias.keys.tag)).toBe(alias.keys.tag);
  await alias.in(world.start()).say('menu');
  expect(await homeOf(world.store, alias.keys.tag)).toBe(home.keys.tag);
});
