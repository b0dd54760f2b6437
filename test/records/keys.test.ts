import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsKey,
  draftKey,
  hiddenKey,
  joinKeysOf,
  keysOf,
  logKeysOf,
  practitionerTag,
  reachKey,
  scheduleEnding,
  scheduleKey,
  shelvesOf,
  tagOf,
  toldKey,
  unsentKey,
  windowKey,
} from '../../src/records/keys.ts';
import { placeOf } from '../../src/state/redis-scripts.ts';

const secret = 'a secret of the test';

describe('the tag of a practitioner', () => {
  it('is the same every time, and safe in a key', () => {
    const tag = practitionerTag(secret, 'msteams', '29:1abc');
    expect(practitionerTag(new TextEncoder().encode(secret), 'msteams', '29:1abc')).toBe(tag);
    expect(tag).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    [secret, 'a', 'bc', 'ab', 'c'],
    [secret, 'a', '', '', 'a'],
    [secret, 'a","b', 'c', 'a', 'b","c'],
    [secret, 'webchat', '1', 'msteams', '1'],
  ])('differs for people who differ: %s (%s, %s) and (%s, %s)', (key, channel, id, otherChannel, otherId) => {
    expect(practitionerTag(key, channel, id)).not.toBe(practitionerTag(key, otherChannel, otherId));
  });

  it('differs for every channel and id', () => {
    const person = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(person, person, (one, other) => {
        const isSame = practitionerTag(secret, ...one) === practitionerTag(secret, ...other);
        expect(isSame).toBe(one[0] === other[0] && one[1] === other[1]);
      }),
    );
  });

  it('differs under another secret', () => {
    expect(practitionerTag(secret, 'a', 'b')).not.toBe(practitionerTag('another', 'a', 'b'));
  });
});

describe('the keys of a practitioner', () => {
  const keys = keysOf('tag');

  it('share one hash tag and say what they hold', () => {
    expect(keys.practitioner).toBe('{tag}:practitioner');
    expect(keys.dialog('eligibility')).toBe('{tag}:eligibility');
    expect(keys.dialog('trajectory', '7')).toBe('{tag}:trajectory/7');
    expect(keys.conversation('19:x')).toMatch(/^\{tag\}talk:[\w-]{43}$/);
  });

  it('all stand on the shelves by which everything of somebody is found', () => {
    const { head, activity } = logKeysOf('tag', 'c1');
    const { typed, wrong } = joinKeysOf('tag');
    const said = [keys.practitioner, keys.home, keys.conversation('c1'), head, activity(1)];
    const inWindows = [windowKey('tag', 'w1'), draftKey('tag', 'story', '1')];
    const ofReminders = [scheduleKey('tag'), reachKey('tag')];
    const shared = [hiddenKey('tag'), toldKey('tag', 'c1', 'a1', 1)];
    const sent = [unsentKey('tag', 'a1'), cardsKey('tag', 'c1')];
    const all = [...said, ...sent, typed, wrong, ...inWindows, ...ofReminders, ...shared];
    expect(new Set(all.map((key) => key.slice(0, key.indexOf(':'))))).toEqual(new Set(shelvesOf('tag')));
  });

  it('are told by the index of their own shelf where there is mostly one of them, which lasts as long', () => {
    const indexOf = (key: string) => placeOf(key.slice(0, key.indexOf(':'))).index;
    const guests = [keys.conversation('c1'), hiddenKey('tag'), scheduleKey('tag'), reachKey('tag')];
    expect(new Set([keys.practitioner, ...guests].map(indexOf))).toEqual(new Set(['{tag}|keys']));
    expect(indexOf(logKeysOf('tag', 'c1').head)).toBe('{tag}log|keys');
    expect(new Set(shelvesOf('tag').map((shelf) => placeOf(shelf).index)).size).toBe(
      shelvesOf('tag').length - guests.length,
    );
  });

  it('tell whose they are, where they are a practitioner’s', () => {
    const tag = practitionerTag(secret, 'msteams', '29:1abc');
    for (const key of [keysOf(tag).practitioner, scheduleKey(tag), reachKey(tag), unsentKey(tag, 'a1')]) {
      expect(tagOf(key)).toBe(tag);
    }
    expect(scheduleKey(tag).endsWith(scheduleEnding)).toBe(true);
    expect([tagOf('{ready}:ready'), tagOf(tag), tagOf('')]).toEqual([undefined, undefined, undefined]);
  });

  it('tell conversations apart without holding their ids', () => {
    expect(keys.conversation('one')).not.toBe(keys.conversation('two'));
    expect(keys.conversation('one')).not.toContain('one');
    expect(keys.conversation('one')).toBe(keysOf('tag').conversation('one'));
  });
});
