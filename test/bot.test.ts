import { describe, expect, it } from 'vitest';
import type { Message } from '../src/conversation/message.ts';
import { lastOf } from '../src/conversation/said.ts';
import { OutcomeUnknown } from '../src/desk.ts';
import { editionOn } from '../src/profile/editions.ts';
import { ConversationRecord } from '../src/records/records.ts';
import { type Store, StoreUnavailable } from '../src/state/store.ts';
import { begin, type Conversation, open } from './support/conversation.ts';
import { dialogOf, guideOf, travels } from './support/dialogs.ts';

const guide = guideOf(travels);
const longList = Array.from({ length: 80 }, (_, at) => ({ id: `q${at}`, kind: 'freeText' as const }));
const conversationOf = async (talk: Conversation) =>
  ConversationRecord.parse(JSON.parse((await talk.doc('conversation')) ?? ''));
const at = ({ step }: Message) => step.question ?? step.outcome;

describe('a turn', () => {
  it('that comes twice is answered the same and counts once', async () => {
    const talk = await begin({ guide });
    const once = await talk.send('same', { text: 'rust' });
    const stored = await conversationOf(talk);
    const twice = await talk.send('same', { text: 'rust' });
    expect(twice).toEqual(once);
    expect(await talk.said('travels')).toHaveLength(1);
    expect(await conversationOf(talk)).toEqual(stored);
  });

  it('that comes twice at the same moment counts once', async () => {
    const talk = await begin({ guide });
    const both = await Promise.all([
      talk.send('same', { text: 'rust' }),
      talk.send('same', { text: 'rust' }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await talk.said('travels')).toHaveLength(1);
  });

  it.each([1, 5, 54])('that comes again after %i others still counts once', async (others) => {
    const talk = await begin({ guide: guideOf(dialogOf(longList)) });
    await talk.send('same', { text: 'de eerste' });
    for (let at = 0; at < others; at++) await talk.send(`other ${at}`, { text: `een ander ${at}` });
    const stored = await conversationOf(talk);
    const again = await talk.send('same', { text: 'de eerste' });
    expect(again[0]?.step.dialog).toBe('random');
    expect(await talk.said('random')).toHaveLength(1 + others);
    expect(await conversationOf(talk)).toEqual(stored);
  });

  it.each([0, 1, 3, 4])('that comes again after %i others is answered as it was then', async (others) => {
    const talk = await begin({ guide: guideOf(dialogOf(longList)) });
    const once = await talk.send('same', { text: 'de eerste' });
    for (let at = 0; at < others; at++) await talk.send(`other ${at}`, { text: `een ander ${at}` });
    expect(await talk.send('same', { text: 'de eerste' })).toEqual(once);
    const elsewhere = talk.elsewhere({ conversation: 'another' });
    await elsewhere.send('same', { text: 'hallo' });
    expect(await talk.send('same', { text: 'de eerste' })).toEqual(once);
  });

  it('on a button that is pressed twice counts once, and shows where the conversation is', async () => {
    const talk = await begin({ guide });
    const question = await talk.say('rust');
    const next = await talk.pressOld(question, 'Ja');
    const again = await talk.pressOld(question, 'Ja');
    expect([at(again), again.text]).toEqual([at(next), next.text]);
    expect(await talk.said('travels')).toHaveLength(2);
    // The button of another time that it was shown is another button.
    await talk.say('terug');
    expect(at(await talk.press('Ja'))).toBe(at(next));
    expect(await talk.said('travels')).toHaveLength(2);
  });

  it('on a button that is sent again under another id has no effect, also when it was taken back meanwhile', async () => {
    const talk = await begin({ guide });
    const question = await talk.say('rust');
    await talk.pressOld(question, 'Ja');
    await talk.say('terug');
    const [where, said] = [at(talk.last), await talk.said('travels')];
    expect(at(await talk.pressOld(question, 'Ja'))).toBe(where);
    expect(await talk.said('travels')).toEqual(said);
    // The same again, now that it was shown where the conversation is.
    expect(at(await talk.pressOld(question, 'Ja'))).toBe(where);
    expect(await talk.said('travels')).toEqual(said);
    expect(at(await talk.press('Ja'))).not.toBe(where);
  });

  it('on a button that takes something back takes back nothing more when it is sent again', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'xyzzy');
    const missed = await talk.say('xyzzy');
    expect(at(await talk.pressOld(missed, 'Terug'))).toBe('motto');
    const next = await talk.say('vrijheid');
    const said = await talk.said('travels');
    expect(at(await talk.pressOld(missed, 'Terug'))).toBe(at(next));
    expect(await talk.said('travels')).toEqual(said);
  });

  it.each([0, 4, 5, 48])('on a button that is sent again after %i others has no effect', async (others) => {
    const talk = await begin({ guide });
    const question = await talk.say('rust');
    await talk.pressOld(question, 'Ja');
    for (let count = 0; count < others; count++) await talk.say(count % 2 ? 'help' : 'waarom');
    await talk.say('terug');
    const said = await talk.said('travels');
    const { step } = await talk.pressOld(question, 'Ja');
    expect([step.question, await talk.said('travels')]).toEqual([question.step.question, said]);
  });

  it('is not lost among twenty at once: what is stored could have been typed one after the other', async () => {
    const questions = Array.from({ length: 25 }, (_, at) => ({ id: `q${at}`, kind: 'freeText' }));
    const talk = await begin({ guide: guideOf(dialogOf(questions)) });
    const texts = Array.from({ length: 20 }, (_, at) => `antwoord ${at}`);
    const turns = await Promise.all(texts.map((text) => talk.send(text, { text })));
    const said = await talk.said('random');
    expect(said.map(({ question }) => question)).toEqual(questions.slice(0, 20).map(({ id }) => id));
    const last = lastOf(said);
    expect(new Set(questions.slice(0, 20).map(({ id }) => last.answer(id)))).toEqual(new Set(texts));
    expect(new Set(turns.map(([message]) => message && at(message))).size).toBe(20);
  });

  it('goes on where it was after a restart', async () => {
    const talk = await begin({ guide });
    await talk.say('rust', 'ja');
    expect(at(await talk.elsewhere({}).say('fiets'))).toBe('countries');
  });
});

describe('a write that does not come back', () => {
  /** A store that can be told to be late with a write, which it applies or not, and then to be away for a while. */
  function unreliable() {
    let isApplied: boolean | undefined;
    let awayFor = 0;
    const answers = async <T>(call: () => Promise<T>): Promise<T> => {
      awayFor -= 1;
      if (awayFor >= 0) throw new StoreUnavailable('away');
      return call();
    };
    return {
      fail: (applied: boolean, calls: number) => {
        isApplied = applied;
        awayFor = calls + 1;
      },
      through: (store: Store): Store => ({
        ...store,
        read: (keys) => (keys.length === 0 ? store.read(keys) : answers(() => store.read(keys))),
        readShelf: (shelf, most) => answers(() => store.readShelf(shelf, most)),
        readSome: (shelf, bytes) => answers(() => store.readSome(shelf, bytes)),
        write: (...what) => {
          const wasApplied = isApplied;
          isApplied = undefined;
          if (wasApplied) void store.write(...what);
          return answers(() => store.write(...what));
        },
      }),
    };
  }
  const twoQuestions = guideOf(dialogOf(longList));

  it.each([true, false])('counts once when it can be looked up (applied: %s)', async (applied) => {
    const { fail, through } = unreliable();
    const talk = await begin({ guide: twoQuestions, through });
    fail(applied, 0);
    expect(at(await talk.say('zes'))).toBe('q1');
    expect(await talk.said('random')).toHaveLength(1);
  });

  it.each([true, false])(
    'is not known when it cannot, and is done once when it is sent again (applied: %s)',
    async (applied) => {
      const { fail, through } = unreliable();
      const talk = await begin({ guide: twoQuestions, through });
      fail(applied, 2);
      await expect(talk.send('a1', { text: 'zes' })).rejects.toThrow(OutcomeUnknown);
      expect(at((await talk.send('a1', { text: 'zes' }))[0] ?? talk.last)).toBe('q1');
      expect(await talk.said('random')).toHaveLength(1);
    },
  );

  it.each([true, false])(
    'is done once when the same is said again after it (applied: %s)',
    async (applied) => {
      const { fail, through } = unreliable();
      const talk = await begin({ guide: twoQuestions, through });
      fail(applied, 2);
      await expect(talk.say('zes')).rejects.toThrow(OutcomeUnknown);
      expect(at(await talk.say('zes'))).toBe('q1');
      expect(await talk.said('random')).toHaveLength(1);
      // From then on the same words are an answer of their own.
      expect(at(await talk.say('zes'))).toBe('q2');
      expect(await talk.said('random')).toHaveLength(2);
    },
  );

  it.each([
    ['before', false],
    ['while', true],
  ])(
    'is no doubt of who could not tell it again, %s another process did: what is said next counts',
    async (_when, isLate) => {
      let isToFail = false;
      let away = 0;
      let apply = async (): Promise<unknown> => undefined;
      const answers = async <T>(call: () => Promise<T>): Promise<T> => {
        away -= 1;
        if (away >= 0) throw new StoreUnavailable('away');
        return call();
      };
      const through = (store: Store): Store => ({
        ...store,
        read: (keys) => (keys.length === 0 ? store.read(keys) : answers(() => store.read(keys))),
        readShelf: (shelf, most) => answers(() => store.readShelf(shelf, most)),
        readSome: (shelf, bytes) => answers(() => store.readSome(shelf, bytes)),
        write: async (...what) => {
          if (!isToFail) return store.write(...what);
          isToFail = false;
          away = 3;
          apply = () => store.write(...what);
          throw new StoreUnavailable('away');
        },
      });
      const known = await begin({ guide: twoQuestions, receipt: 'known' });
      await known.send('a1', { text: 'zes' });
      const unsure = known.elsewhere({ guide: twoQuestions, receipt: 'unsure', through });
      isToFail = true;
      await expect(unsure.send('a1', { text: 'zes' })).rejects.toThrow(OutcomeUnknown);
      if (!isLate) await apply();
      expect((await known.send('a1', { text: 'zes' })).map(at)).toEqual(['q1']);
      if (isLate) await apply();
      away = 0;
      expect((await unsure.send('a2', { text: 'zes' })).map(at)).toEqual(['q2']);
      expect(await known.said('random')).toHaveLength(2);
    },
  );

  it('leaves what is said next an answer to what is open then', async () => {
    const { fail, through } = unreliable();
    const talk = await begin({ guide: twoQuestions, through });
    fail(true, 2);
    await expect(talk.say('zes')).rejects.toThrow(OutcomeUnknown);
    expect(at(await talk.say('verder'))).toBe('q1');
    expect(at(await talk.say('zes'))).toBe('q2');
  });
});

describe('what is kept', () => {
  it('is nothing of what a person says before they agreed to it', async () => {
    const talk = open({ guide, hasAgreed: false });
    for (const text of [
      'hallo',
      'rust',
      'help',
      'menu',
      '1',
      'reizen',
      'waarom',
      'nee',
      'stop',
      'misschien',
    ]) {
      expect(at(await talk.say(text)), text).toMatch(/^(consent|declined)$/);
      expect(await talk.doc('practitioner')).toBeUndefined();
      expect(await talk.doc('travels')).toBeUndefined();
      expect((await talk.doc('conversation')) ?? '').not.toContain('misschien');
    }
    await talk.say('ja', '1');
    expect(JSON.parse((await talk.doc('practitioner')) ?? '')).toMatchObject({ agreedOn: '2026-09-01' });
    await talk.say('rust');
    expect(await talk.doc('travels')).toContain('rust');
  });

  it('is nothing either of what is pressed or filled in before that', async () => {
    const talk = open({ guide, hasAgreed: false });
    const { step } = await talk.say('hallo');
    const replies = [
      { text: '', pressed: { step, answer: 'misschien', token: '1' } },
      { text: '', pressed: { step, answer: '', token: '1', filled: { motto: 'misschien' } } },
    ];
    for (const [at, reply] of replies.entries()) {
      await talk.send(`pressed ${at}`, reply);
      expect(await talk.doc('practitioner')).toBeUndefined();
      const { turns } = ConversationRecord.parse(JSON.parse((await talk.doc('conversation')) ?? ''));
      expect(turns.at(-1)?.pressed).toBeUndefined();
      expect(await talk.doc('conversation')).not.toContain('misschien');
    }
  });

  it('is asked for in the language somebody chooses', async () => {
    const talk = open({ guide, hasAgreed: false });
    await talk.send('arrival', 'arrived');
    expect((await talk.say('english')).text).toContain('automated assistant');
    expect((await talk.say('yes')).text).toContain('Travels');
  });

  it('is not agreed to with a button of something else, nor with a yes to nothing', async () => {
    const talk = open({ guide, hasAgreed: false });
    expect(at(await talk.say('ja'))).toBe('consent');
    const pressed = { step: { dialog: 'travels', question: 'travels' }, answer: 'yes' };
    await talk.send('old button', { text: 'Ja', pressed });
    expect(at(talk.last)).toBe('consent');
    expect(await talk.doc('practitioner')).toBeUndefined();
    await talk.press('Ja');
    expect(await talk.doc('practitioner')).toBeDefined();
  });

  it('is still kept for somebody who was there before that was asked, and goes on once they agree', async () => {
    const talk = await begin({ guide });
    await talk.say('rust');
    const { agreedOn: _, ...before } = JSON.parse((await talk.doc('practitioner')) ?? '');
    await talk.putDoc('practitioner', JSON.stringify(before));
    expect(at(await talk.say('ja'))).toBe('consent');
    await talk.say('ja');
    expect(talk.last.text).toContain('Reizen');
    expect(at(await talk.say('verder'))).toBe('travels');
  });

  it('is the language somebody chose, also when nothing else is', async () => {
    const talk = open({ guide });
    await talk.say('english');
    expect(JSON.parse((await talk.doc('practitioner')) ?? '')).toEqual({
      schema: 1,
      language: 'en',
      edition: editionOn('2026-09-01').validFrom,
      agreedOn: '2026-09-01',
      renewedOn: '2026-09-01',
      serial: 'AB12-CD34',
      place: { at: 'menu', isUnfinished: false, behind: [] },
    });
  });

  it('belongs to one person, also where two use the same conversation', async () => {
    const talk = await begin({ guide });
    await talk.say('geheim');
    const other = talk.elsewhere({ practitioner: 'somebody else' });
    for (const text of ['hallo', 'verder', 'antwoorden', '1', 'antwoorden']) {
      expect((await other.say(text)).text).not.toContain('geheim');
    }
    expect(at(other.last)).toBe('motto');
    expect(at(await talk.say('verder'))).toBe('travels');
  });

  it('is there for the same person in another conversation', async () => {
    const talk = await begin({ guide });
    await talk.say('rust');
    const other = talk.elsewhere({ conversation: 'there' });
    expect(at(await other.say('hallo', 'reizen'))).toBe('travels');
    expect((await other.say('antwoorden')).text).toContain('rust');
  });

  it('lasts from the first word of a week on, and where that fails, from the next word', async () => {
    let isFailing = false;
    const through = (store: Store): Store => ({
      ...store,
      // The turn itself writes the conversation along.
      write: (changes, resting) =>
        isFailing && changes.every(({ key }) => !key.includes('}talk:'))
          ? Promise.reject(new StoreUnavailable('late'))
          : store.write(changes, resting),
    });
    const talk = await begin({ guide, through });
    await talk.say('rust');
    const renewed = async () => JSON.parse((await talk.doc('practitioner')) ?? '').renewedOn;
    const later = talk.elsewhere({ today: '2026-09-09' });
    isFailing = true;
    expect(at(await later.say('ja'))).toBe('vehicle');
    expect(await renewed()).toBe('2026-09-01');
    isFailing = false;
    expect(at(await later.say('fiets'))).toBe('countries');
    expect(await renewed()).toBe('2026-09-09');
    expect(await talk.said('travels')).toHaveLength(3);
  });

  it('is kept with the edition that somebody began with', async () => {
    const first = editionOn('2026-09-01');
    const setting = { guide, editions: [first, { ...first, validFrom: '2027-01-01' }] };
    const talk = await begin(setting);
    await talk.say('rust');
    const later = talk.elsewhere({ today: '2028-05-05' });
    await later.say('ja', 'english', 'train');
    expect(JSON.parse((await talk.doc('practitioner')) ?? '')).toMatchObject({ edition: '2020-01-01' });
    const newcomer = await begin({ ...setting, today: '2028-05-05' });
    await newcomer.say('rust');
    expect(JSON.parse((await newcomer.doc('practitioner')) ?? '')).toMatchObject({ edition: '2027-01-01' });
  });
});

describe('a document that cannot be read', () => {
  it.each(['not json', '{"schema":2,"said":[]}', '{"schema":1,"said":[{"what":1}],"misses":0}', ''])(
    'is set aside and said so: %j',
    async (broken) => {
      const talk = await begin({ guide });
      await talk.say('rust');
      await talk.putDoc('travels', broken);
      const first = await talk.say('ja');
      // "Ja" was meant for the question that is no longer the open one.
      expect(at(first)).toBe('motto');
      expect(first.text).toContain('apart bewaard');
      expect(await talk.docsLike('travels/aside-')).toEqual([broken]);
      expect((await talk.say('rust', 'nee')).text).not.toContain('apart bewaard');
      expect(await talk.said('travels')).toHaveLength(2);
    },
  );

  it('is said and set aside as soon as it is met, and only once', async () => {
    const talk = await begin({ guide });
    await talk.say('rust');
    await talk.putDoc('travels', 'not json');
    expect((await talk.say('waarom')).text).toContain('apart bewaard');
    expect((await talk.say('waarom')).text).not.toContain('apart bewaard');
    expect(await talk.docsLike('travels/aside-')).toEqual(['not json']);
  });

  it('of the conversation or the person is set aside too, and the answers are still there', async () => {
    for (const name of ['conversation', 'practitioner']) {
      const talk = await begin({ guide });
      await talk.say('rust');
      await talk.putDoc(name, 'not json');
      // Whether somebody agreed is kept with the person, so it is asked again.
      if (name === 'practitioner') await talk.say('menu', 'ja');
      expect(at(await talk.say('menu', 'reizen'))).toBe('travels');
      expect((await talk.say('antwoorden')).text).toContain('rust');
    }
  });
});
