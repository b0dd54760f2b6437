import { describe, expect, it } from 'vitest';
import type { Message } from '../src/conversation/message.ts';
import type { Due } from '../src/conversation/reminding.ts';
import { reachKey, scheduleKey } from '../src/records/keys.ts';
import { ReachRecord } from '../src/records/reach.ts';
import { activityOf, ScheduleRecord } from '../src/records/schedule.ts';
import type { Store } from '../src/state/store.ts';
import { openWorld, type Person, type Process, type World } from './joining/world.ts';

/** Somebody who is to be reminded of something now. */
async function start() {
  const world = openWorld();
  const process = world.start();
  const person = await world.person(process, 'msteams');
  await person.say('herinner me 1 december 13:00 aan X');
  world.goTo('2026-12-01');
  const [due] = await dueOf(world, person);
  if (!due) throw new Error('Nothing is due');
  return { world, process, person, due };
}

async function dueOf({ store }: World, { keys }: Person): Promise<readonly Due[]> {
  const [stored] = await store.read([scheduleKey(keys.tag)]);
  return stored ? ScheduleRecord.parse(JSON.parse(stored.value)).due : [];
}

function remind({ bot }: Process, { keys }: Person, due: Due) {
  const where = { channel: 'msteams', conversation: 'a chat', practitioner: '', tag: keys.tag };
  return bot.turn({ ...where, activity: activityOf(due), kind: 'due', reply: { text: '' } });
}

/** Every reminder that was said in the conversation, as it is kept. */
async function toldIn({ stored }: World, { keys }: Person): Promise<readonly string[]> {
  const talks = Object.entries(await stored(keys)).filter(([key]) => key.startsWith('talk:'));
  const turns = talks.flatMap(([, talk]) => (talk as { turns: { messages: Message[] }[] }).turns);
  return turns
    .flatMap(({ messages }) => messages.map(({ text }) => text.split('\n')[0] ?? ''))
    .filter((text) => /^\*\*Herinnering/.test(text));
}

describe('a reminder that is due', () => {
  it('is told once, however many processes tell it at once', async () => {
    const { world, person, due } = await start();
    const processes = Array.from({ length: 6 }, () => world.start());
    const told = await Promise.all(processes.map((process) => remind(process, person, due)));
    expect(told.filter(({ messages, isRepeat }) => messages.length > 0 && !isRepeat)).toHaveLength(1);
    expect(await toldIn(world, person)).toEqual(['**Herinnering:** X']);
    expect(await dueOf(world, person)).toEqual([]);
  });

  it('is told by a process that knew them before it was set, and moved, by another', async () => {
    const { world, person } = await start();
    world.goTo('2026-11-30');
    const other = world.start();
    await person.in(other).say('menu');
    await person.say('herinner me 1 december 12:30 aan Y', 'herinneringen', '2', '1 december 12:45');
    await person.in(world.start()).say('menu');
    world.goTo('2026-12-01');
    const told: string[] = [];
    for (const due of await dueOf(world, person)) {
      const { messages } = await remind(other, person, due);
      told.push(...messages.map(({ text }) => text.split('\n')[0] ?? ''));
    }
    expect(told).toEqual(['**Herinnering:** Y', '**Herinnering:** X']);
  });

  it('gets the same again where it is told once more, and changes nothing', async () => {
    const { world, process, person, due } = await start();
    const first = await remind(process, person, due);
    const before = await world.stored(person.keys);
    expect(await remind(world.start(), person, due)).toEqual({ ...first, isRepeat: true });
    const { [Object.keys(before).find((key) => key.startsWith('talk:')) ?? '']: _, ...others } = before;
    expect(await world.stored(person.keys)).toMatchObject(others);
  });

  it.each([
    ['stopped', 'herinneringen', '2', 'stop deze'],
    ['moved', 'herinneringen', '2', '3 december 10:00'],
    ['taken back', 'terug', 'terug'],
    ['erased with everything', 'wis alles', 'ja'],
  ])('is not told where it was %s in the meantime', async (_, ...texts) => {
    const { world, process, person, due } = await start();
    for (const text of texts) await person.say(text);
    expect(await remind(process, person, due)).toEqual({ messages: [], mayKeep: true });
    expect(await remind(world.start(), person, due)).toEqual({ messages: [], mayKeep: true });
  });

  it('is not told before its moment, whatever another clock says', async () => {
    const { world, process, person, due } = await start();
    world.pass(-60 * 60);
    world.goTo('2026-11-30');
    expect((await remind(process, person, due)).messages).toEqual([]);
    expect(await dueOf(world, person)).toEqual([due]);
  });

  it('is told or kept for later where the store fails at any moment', async () => {
    for (const when of ['before', 'after'] as const) {
      const { world, person, due } = await start();
      let isDown = true;
      const failing = (store: Store): Store => ({
        ...store,
        write: async (changes, resting) => {
          if (isDown && when === 'before') throw new Error('down');
          const written = await store.write(changes, resting);
          if (isDown) throw new Error('down');
          return written;
        },
      });
      const process = world.start(failing);
      await expect(remind(process, person, due)).rejects.toThrow('down');
      isDown = false;
      await remind(process, person, due);
      expect(await toldIn(world, person)).toEqual(['**Herinnering:** X']);
      expect(await dueOf(world, person)).toEqual([]);
    }
  });
});

describe('somebody who cannot be reached any more', () => {
  const reach = { schema: 1, channel: 'msteams', conversation: 'a chat', reference: {} };

  async function reached() {
    const all = await start();
    const key = reachKey(all.person.keys.tag);
    await all.world.store.write([{ key, expected: 0, value: JSON.stringify(reach) }]);
    const stored = async () => (await all.world.store.read([key]))[0];
    return { ...all, reachNow: async () => ReachRecord.parse(JSON.parse((await stored())?.value ?? '')) };
  }

  it('is reminded of nothing more, from that day on', async () => {
    const { world, process, person, due, reachNow } = await reached();
    await process.bot.unreachable(person.keys.tag, 'a chat');
    expect(await reachNow()).toEqual({ ...reach, blockedOn: '2026-12-01' });
    expect(await dueOf(world, person)).toEqual([]);
    expect((await remind(process, person, due)).messages).toEqual([]);
  });

  it('is reminded where they went on since', async () => {
    const { world, process, person, due, reachNow } = await reached();
    await process.bot.unreachable(person.keys.tag, 'an older chat');
    expect(await reachNow()).toEqual(reach);
    expect(await dueOf(world, person)).toEqual([due]);
  });

  it('loses nothing else, also where they speak at that moment', async () => {
    const { world, person, process } = await reached();
    const other = world.start();
    await Promise.all([
      process.bot.unreachable(person.keys.tag, 'a chat'),
      person.in(other).say('menu', 'verhaal', 'Een titel'),
    ]);
    const stored = await world.stored(person.keys);
    expect(JSON.stringify(stored[':story/1'])).toContain('Een titel');
    expect(JSON.stringify(stored[':reminder/1'])).toContain('ended');
    expect(await dueOf(world, person)).toEqual([]);
  });
});
