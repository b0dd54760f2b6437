import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCoach } from '../../src/coach/open.ts';
import {
  breaksOff,
  drips,
  fails,
  gives,
  keepsSilent,
  type Reply,
  refuses,
  says,
  showsPage,
} from '../support/modelServer.ts';
import { type Coaches, good, input, patientMs, shortMs, startCoaches } from './coaches.ts';

let coaches: Coaches;
beforeAll(async () => {
  coaches = await startCoaches();
});
afterAll(() => coaches.server.stop());

const trouble: readonly (readonly [what: string, reply: Reply, outcome: string])[] = [
  ['half an object', says('{"mirror": "Je was'), 'malformed'],
  ['prose', says('Natuurlijk, hier is een vraag: wat deed je?'), 'malformed'],
  ['another shape', gives({ mirror: 1, question: [] }), 'malformed'],
  ['one field too many', gives({ ...good, rating: 5 }), 'malformed'],
  ['nothing', says(''), 'malformed'],
  ['a refusal', refuses('Daar kan ik niet bij helpen.'), 'empty'],
  ['an answer that was cut off', says('{"mirror": "Je', 'length'), 'cut'],
  ['what a filter left', says('', 'content_filter'), 'filtered'],
  ['that a filter was in the way', fails(400, { code: 'content_filter' }), 'filtered'],
  ['that it was too long', fails(400, { code: 'context_length_exceeded' }), 'tooLong'],
  ['that it does not understand', fails(400), 'requestRefused'],
  ['that the key is wrong', fails(401), 'keyRefused'],
  ['that there is no such model', fails(404), 'modelMissing'],
  ['that it is too busy', fails(429, {}, { 'retry-after': '1' }), 'busy'],
  ['that the money is spent', fails(429, { code: 'insufficient_quota' }), 'spent'],
  ['that it failed', fails(500), 'down'],
  ['that it is away', fails(503, {}, { 'retry-after': '1' }), 'down'],
  ['with a web page', showsPage, 'unknown'],
  ['half a response', breaksOff, 'down'],
  ['nothing at all', keepsSilent, 'late'],
  ['without an end', drips, 'late'],
];

describe('a model that is in trouble', () => {
  it.each(trouble)(
    'is asked once and answers %s: nothing comes of it, and it is noted',
    async (_, reply, outcome) => {
      coaches.server.answer(reply);
      const before = coaches.server.asked.length;
      coaches.notes.length = 0;
      const limitMs = outcome === 'late' ? shortMs : patientMs;
      expect(await coaches.open('openai', limitMs).think('followUp', input, 'nl')).toBeUndefined();
      expect(coaches.notes).toMatchObject([{ outcome }]);
      expect(coaches.server.asked.length - before).toBe(1);
    },
  );

  it.each(['azure_openai', 'anthropic', 'ollama'])('comes to nothing at %s as well', async (kind) => {
    for (const [, reply] of trouble) {
      coaches.server.answer(reply);
      const isSlow = reply === keepsSilent || reply === drips;
      expect(
        await coaches.open(kind, isSlow ? shortMs : patientMs).think('followUp', input, 'nl'),
      ).toBeUndefined();
    }
  });

  it('comes to nothing where nobody listens', async () => {
    const away = openCoach(
      { COACH_MODEL: 'openai:m', COACH_BASE_URL: 'http://127.0.0.1:9/v1' },
      coaches.log,
      Date.now,
    );
    expect(await away?.think('followUp', input, 'nl')).toBeUndefined();
    expect(coaches.notes.at(-1)).toMatchObject({ outcome: 'down' });
  });

  it('is left alone for a minute after three failures, and then asked once more', async () => {
    let now = 0;
    const one = coaches.open('openai', patientMs, () => now);
    const askedTimes = async (times: number) => {
      const before = coaches.server.asked.length;
      for (let time = 0; time < times; time += 1) await one.think('followUp', input, 'nl');
      return coaches.server.asked.length - before;
    };
    coaches.server.answer(fails(500));
    expect(await askedTimes(5)).toBe(3);
    now += 60_000;
    expect(await askedTimes(2)).toBe(1);
    now += 60_000;
    coaches.server.answer(gives(good));
    expect(await askedTimes(4)).toBe(4);
  });

  it('is not left alone for an answer that is no use', async () => {
    coaches.server.answer(says('geen JSON'));
    const one = coaches.open();
    const before = coaches.server.asked.length;
    for (let time = 0; time < 5; time += 1) await one.think('followUp', input, 'nl');
    expect(coaches.server.asked.length - before).toBe(5);
  });
});
