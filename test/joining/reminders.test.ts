import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/calendar.ts';
import type { Keys } from '../../src/records/keys.ts';
import { reachKey, scheduleKey } from '../../src/records/keys.ts';
import { activityOf, ScheduleRecord } from '../../src/records/schedule.ts';
import { aboutToJoin, mortal, openWorld, type Person, type Process, type World } from './world.ts';

const intend = ['menu', 'mijn plan', 'nieuw', 'overslaan', 'overslaan', 'overslaan'] as const;

/** Has an intention, and asks to be reminded of that and of something else. */
async function ask(person: Person, name: string, day: string) {
  const [menu, plan, fresh, ...passed] = intend;
  await person.say(menu, plan, fresh, `Voornemen van ${name}`, ...passed);
  await person.press('Herinner me');
  await person.say(`${day} om 10 uur`, `herinner me ${day} om 11 uur aan iets van ${name}`);
}

async function dueOf({ store }: World, { tag }: Keys) {
  const [stored] = await store.read([scheduleKey(tag)]);
  return stored ? ScheduleRecord.parse(JSON.parse(stored.value)).due : [];
}

const shown = async (world: World, keys: Keys) =>
  (await dueOf(world, keys)).map(({ subject, at }) => {
    const { day, time } = localTime(at);
    return `${subject}: ${day} ${time}`;
  });

/** What somebody is reminded of in all the days to come. */
async function toldTo(world: World, { bot }: Process, keys: Keys): Promise<readonly string[]> {
  world.goTo('2026-12-01');
  const told: string[] = [];
  for (let [next] = await dueOf(world, keys); next; [next] = await dueOf(world, keys)) {
    const where = { channel: 'msteams', conversation: 'anywhere', practitioner: '', tag: keys.tag };
    const { messages } = await bot.turn({
      ...{ ...where, activity: activityOf(next), kind: 'due', reply: { text: '' } },
    });
    told.push(...messages.map(({ text }) => text.split('\n')[0] ?? ''));
  }
  return told;
}

async function putReach({ store }: World, { tag }: Keys, conversation: string) {
  const reach = { schema: 1, channel: 'msteams', conversation, reference: {} };
  await store.write([{ key: reachKey(tag), expected: 0, value: JSON.stringify(reach) }]);
}

async function reachOf({ store }: World, { tag }: Keys): Promise<string | undefined> {
  const [stored] = await store.read([reachKey(tag)]);
  return stored && JSON.parse(stored.value).conversation;
}

const ofBoth = ['1: 2026-11-01 10:00', '2: 2026-11-01 11:00', '3: 2026-11-02 10:00', '4: 2026-11-02 11:00'];
const told = ['Voornemen van home', 'iets van home', 'Voornemen van alias', 'iets van alias'].map(
  (what) => `**Herinnering:** ${what}`,
);

describe('reminders of two chats that are joined', () => {
  it.each(['typed', 'shown'] as const)('are all told once, where everything is %s', async (homeIs) => {
    const world = openWorld();
    const process = world.start();
    const { typed, home, alias } = await aboutToJoin(world, process, process, homeIs);
    // The code is waiting to be used in the meantime.
    const other = world.start();
    await ask(home.in(other), 'home', '1 november');
    await ask(alias.in(other), 'alias', '2 november');
    await typed.say('koppelen', 'ja');
    const { typed: again } = await joined(world, typed, homeIs === 'typed' ? alias : home);
    expect(again.step.outcome).toBe('joined');
    expect(await shown(world, home.keys)).toEqual(ofBoth);
    expect(await dueOf(world, alias.keys)).toEqual([]);
    expect(await toldTo(world, process, home.keys)).toEqual(told);
  });

  it('are brought where somebody was reached, which goes along where that is not known at home', async () => {
    for (const known of [true, false]) {
      const world = openWorld();
      const process = world.start();
      const { typed, home, alias } = await aboutToJoin(world, process, process, 'typed');
      await putReach(world, alias.keys, 'of the other');
      if (known) await putReach(world, home.keys, 'of home');
      await typed.say('ja');
      expect(await reachOf(world, home.keys)).toBe(known ? 'of home' : 'of the other');
      expect(await reachOf(world, alias.keys)).toBeUndefined();
    }
  });

  it.each([0, 1, 2, 3].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const)))(
    'are neither lost nor doubled where a process is killed at write %i, %s it',
    async (nth, when) => {
      const world = openWorld();
      const life = mortal(when);
      const [first, second] = [world.start(life.through), world.start()];
      const { typed, shown: other, home, alias } = await aboutToJoin(world, first, second, 'typed');
      const asking = world.start();
      await ask(home.in(asking), 'home', '1 november');
      await ask(alias.in(asking), 'alias', '2 november');
      await joined(world, typed.in(first), other.in(second), () => life.killAt(nth)).catch(() => undefined);
      const third = world.start();
      await typed.in(third).say('menu');
      await other.in(third).say('menu');
      const isJoined = (await dueOf(world, alias.keys)).length === 0;
      expect(await shown(world, home.keys)).toEqual(isJoined ? ofBoth : ofBoth.slice(0, 2));
      if (!isJoined)
        expect(await shown(world, alias.keys)).toEqual(['1: 2026-11-02 10:00', '2: 2026-11-02 11:00']);
      const all = [...(await toldTo(world, third, home.keys)), ...(await toldTo(world, third, alias.keys))];
      expect(all).toEqual(told);
    },
  );
});

/** Types a fresh code of the other chat, and says yes. */
async function joined(_: World, typed: Person, other: Person, before: () => void = () => undefined) {
  const { text } = await other.say('menu', 'koppelen', 'ja');
  const code = /\*\*([A-Z2-9]{5}-[A-Z2-9]{5})\*\*/.exec(text)?.[1] ?? '';
  await typed.say('menu', code, 'geen');
  before();
  return { typed: await typed.say('ja') };
}
