import { describe, expect, it } from 'vitest';
import { guide } from '../dialogs/index.ts';
import { NotKept } from '../src/holder.ts';
import { editionOn, editions } from '../src/profile/editions.ts';
import { practitionerTag } from '../src/records/keys.ts';
import { createStandings } from '../src/standings.ts';
import { createTakeAlong } from '../src/takeAlong.ts';
import { codeIn, openWorld, talkOf, type World } from './joining/world.ts';

const keySecret = new Uint8Array(32).fill(7);

function partsOn({ store }: World) {
  return {
    ...{ guide, store, keySecret, editions, keptMonths: 24 },
    today: () => '2026-09-01',
    now: () => Date.parse('2026-09-01T10:00:00Z'),
    editionOn: (day: string) => editionOn(day, editions),
    receipt: () => 'AB12-CD34',
  };
}

/** How many statements of the first section somebody stated and showed, as the page shows it. */
async function knowledgeOf(world: World, tag: string) {
  const view = (await createStandings(partsOn(world)).of(tag))?.standing;
  const [knowledge] = view?.progress.figure.rows ?? [];
  return knowledge && { stated: knowledge.stated, shown: knowledge.shown };
}

describe('where somebody stands', () => {
  it('is not there for somebody who never talked, or did not agree that anything is kept', async () => {
    const world = openWorld();
    const { bot } = world.start();
    await bot.turn({
      ...{ channel: 'msteams', practitioner: 'undecided', conversation: 'c', activity: 'a', kind: 'said' },
      reply: { text: 'hallo' },
    });
    const { of } = createStandings(partsOn(world));
    expect(await of(practitionerTag(keySecret, 'msteams', 'nobody'))).toBeUndefined();
    expect(await of(practitionerTag(keySecret, 'msteams', 'undecided'))).toBeUndefined();
  });

  it('is their own, in the language they speak with the guide', async () => {
    const world = openWorld();
    const process = world.start();
    const one = await world.person(process, 'msteams');
    const other = await world.person(process, 'msteams');
    await talkOf(one, '3 2', 'Stage');
    await other.say('english');
    const { of } = createStandings(partsOn(world));
    expect(await knowledgeOf(world, one.keys.tag)).toEqual({ stated: 2, shown: 0 });
    expect(await knowledgeOf(world, other.keys.tag)).toEqual({ stated: 0, shown: 0 });
    expect((await of(one.keys.tag))?.standing.title).toBe('Waar je staat op 1 september 2026');
    expect((await of(other.keys.tag))?.standing.title).toBe('Where you stand on 1 September 2026');
  });

  it('is the same under the name of each chat that was joined', async () => {
    const world = openWorld();
    const process = world.start();
    const teams = await world.person(process, 'msteams');
    const web = await world.person(process, 'directline');
    await talkOf(web, '3 2', 'Stage');
    await web.say('menu', codeIn(await teams.say('menu', 'koppelen', 'ja')), 'geen', 'ja');
    for (const { keys } of [teams, web]) {
      expect(await knowledgeOf(world, keys.tag)).toEqual({ stated: 2, shown: 0 });
    }
  });

  it('is what it is now, also where it was looked at before, and gone with everything else', async () => {
    const world = openWorld();
    const person = await world.person(world.start(), 'msteams');
    const { tag } = person.keys;
    const { of } = createStandings(partsOn(world));
    const { text } = createTakeAlong(partsOn(world));
    expect((await of(tag))?.standing.progress.figure.rows[0]?.stated).toBe(0);
    await talkOf(person, '3 2', 'Stage');
    expect((await of(tag))?.standing.progress.figure.rows[0]?.stated).toBe(2);
    const { holder = '' } = (await of(tag)) ?? {};
    expect(await text(holder)).toContain('Stage');
    await person.say('wis alles', 'ja');
    expect(await of(tag)).toBeUndefined();
    await expect(text(holder)).rejects.toBeInstanceOf(NotKept);
  });
});
