import { describe, expect, it } from 'vitest';
import { reminderAskedFor } from '../../dialogs/reminder/hears.ts';
import { instantOf, localTime } from '../../src/calendar.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { Due } from '../../src/conversation/reminding.ts';
import { type Language, languages } from '../../src/language.ts';
import { mostReminders } from '../../src/rules/reminder.ts';
import { clockAt } from '../support/clock.ts';
import { type Conversation, labels, open } from '../support/conversation.ts';
import { busyMs } from '../support/cpu.ts';
import { contextIn } from '../support/dialogs.ts';

const words = {
  nl: {
    list: 'herinneringen',
    request: 'Herinner me vrijdag om 10 uur aan het gesprek met cliënt A',
    what: 'het gesprek met cliënt A',
    friday: 'vrijdag 4 september 2026 om 10:00',
    remindMe: 'Herinner me',
    menu: 'menu',
    hour: 'Over een uur',
    tomorrow: 'Morgen',
    done: 'Klaar',
    stop: 'Stop deze',
    day: 'Op de dag zelf',
    stopAll: 'stop alle herinneringen',
    yes: 'ja',
    skip: 'overslaan',
    quiet: 'stille uren',
    off: 'uit',
    resume: 'verder',
    overview: 'waar sta ik',
    plan: ['mijn plan', 'nieuw', 'Vaker *stil* zijn', '1 december 2026', 'overslaan', 'overslaan'],
    reflection: 'reflectie',
    howItStands: 'Hoe staat het ermee?',
  },
  en: {
    list: 'reminders',
    request: 'Remind me on Friday at 10 of the talk with client A',
    what: 'the talk with client A',
    friday: 'Friday 4 September 2026 at 10:00',
    remindMe: 'Remind me',
    menu: 'menu',
    hour: 'In an hour',
    tomorrow: 'Tomorrow',
    done: 'Done',
    stop: 'Stop this one',
    day: 'On the day itself',
    stopAll: 'stop all my reminders',
    yes: 'yes',
    skip: 'skip',
    quiet: 'quiet hours',
    off: 'off',
    resume: 'continue',
    overview: 'where I stand',
    plan: ['my plan', 'new', 'Be *silent* more', '1 December 2026', 'skip', 'skip'],
    reflection: 'reflection',
    howItStands: 'How does it stand?',
  },
} as const;

/** Somebody at the menu, on a Tuesday at two in the afternoon. */
function start(language: Language = 'nl') {
  const clock = clockAt('2026-09-01', '14:00');
  const talk = open({ language, clock: clock.now });
  return { clock, talk };
}

const shown = (due: readonly Due[]) =>
  due.map(({ subject, at }) => {
    const { day, time } = localTime(at);
    return `${subject}: ${day} ${time}`;
  });
const dueOf = async (talk: Conversation) => shown(await talk.due());
const firstLine = ({ text }: Message) => text.split('\n')[0];

/** So many reminders that were set before, each for another day. */
async function putReminders(talk: Conversation, count: number) {
  await talk.putDoc('reminder', JSON.stringify({ schema: 1, count }));
  const due: Due[] = [];
  for (let at = 1; at <= count; at++) {
    const day = `2026-10-${`${(at % 30) + 1}`.padStart(2, '0')}`;
    const answers = [
      { question: 'what', answer: { words: `nummer ${at}` } },
      { question: 'when', answer: { day } },
    ];
    await talk.putDoc(`reminder/${at}`, JSON.stringify({ schema: 1, said: answers, misses: 0 }));
    due.push({ subject: `${at}`, at: instantOf({ day, time: '09:00' }) });
  }
  await talk.putDoc('schedule', JSON.stringify({ schema: 1, due }));
}

const at = ({ last: { step } }: Conversation) => step.question ?? step.outcome;

describe.each(languages)('a reminder, in %s', (language) => {
  const said = words[language];

  it('is set in one sentence, and the day, the date and the time are read back', async () => {
    const { talk } = start(language);
    const { step, text } = await talk.say(said.request);
    expect(step).toEqual({ dialog: 'reminder', subject: '1', outcome: 'set' });
    expect(text).toContain(`**${said.friday}**`);
    expect(text).toContain(`**${said.what}**`);
    expect(await dueOf(talk)).toEqual(['1: 2026-09-04 10:00']);
  });

  it('keeps no word of the person beside their own shelf', async () => {
    const { talk } = start(language);
    await talk.say(said.request);
    expect(Object.keys((await talk.due())[0] ?? {}).toSorted()).toEqual(['at', 'subject']);
  });

  it('comes at its moment, in their own words, with what can be done', async () => {
    const { talk, clock } = start(language);
    await talk.say(said.request);
    clock.goTo('09:59', '2026-09-04');
    expect(await talk.remind()).toEqual([]);
    clock.goTo('10:00');
    const [message, ...others] = await talk.remind();
    expect(others).toEqual([]);
    expect(message?.text).toContain(said.what);
    expect(message?.text).toMatch(/noem dan een ander moment|name another moment/);
    expect(labels(talk.last)).toEqual([said.hour, said.tomorrow, said.done, said.stop]);
    expect(await talk.due()).toEqual([]);
    expect(await talk.remind()).toEqual([]);
  });

  it.each([
    ['hour', '1: 2026-09-04 11:00'],
    ['tomorrow', '1: 2026-09-05 10:00'],
  ] as const)('is put off by a press or the same words: %s', async (way, due) => {
    for (const say of ['press', 'say'] as const) {
      const { talk, clock } = start(language);
      await talk.say(said.request);
      clock.goTo('10:00', '2026-09-04');
      await talk.remind();
      await talk[say](said[way]);
      expect(at(talk)).toBe('set');
      expect(await dueOf(talk)).toEqual([due]);
    }
  });

  it('is done or stopped by a press or the same words, and comes no more', async () => {
    for (const way of ['done', 'stop'] as const) {
      for (const say of ['press', 'say'] as const) {
        const { talk, clock } = start(language);
        await talk.say(said.request);
        clock.goTo('10:00', '2026-09-04');
        await talk.remind();
        await talk[say](said[way]);
        expect(at(talk)).toBe(way === 'done' ? 'done' : 'stopped');
        expect(talk.last.text).toContain(said.what);
        expect(await talk.due()).toEqual([]);
        expect((await talk.say(said.list)).text).not.toContain(said.what);
      }
    }
  });

  it('of an intention is set from the plan, on its day where they want, and leads to what became of it', async () => {
    const { talk, clock } = start(language);
    await talk.say(...said.plan);
    await talk.press(said.remindMe);
    expect(talk.last.step).toEqual({ dialog: 'reminder', subject: '1', question: 'when' });
    expect(labels(talk.last)).toEqual([said.day, said.hour, said.tomorrow]);
    await talk.press(said.day);
    expect(await dueOf(talk)).toEqual(['1: 2026-12-01 09:00']);
    clock.goTo('09:00', '2026-12-01');
    const [message] = await talk.remind();
    expect(message?.text).toContain(said.plan[2].replaceAll('*', '\\*'));
    await talk.press(said.done);
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: '1/state', question: 'state' });
    expect(talk.last.text).toContain(said.howItStands);
  });

  it('of an intention that was done or dropped meanwhile does not come', async () => {
    const { talk, clock } = start(language);
    await talk.say(...said.plan);
    await talk.press(said.remindMe, said.tomorrow);
    await talk.say(said.plan[0], '2', said.done, said.skip);
    expect(talk.last.step).toMatchObject({ dialog: 'plan', outcome: 'done' });
    clock.goTo('09:00', '2026-09-02');
    expect(await talk.remind()).toEqual([]);
    expect(await talk.due()).toEqual([]);
  });

  it('is asked for from the overview, with a list of what was intended, or in one’s own words', async () => {
    const { talk } = start(language);
    await talk.say(...said.plan, said.overview);
    await talk.press(said.remindMe);
    expect(at(talk)).toBe('what');
    const [first = ''] = labels(talk.last);
    expect(first).toContain(said.plan[2]);
    await talk.say('Iets heel anders', said.tomorrow);
    expect(talk.last.text).toContain('**Iets heel anders**');
    await talk.say(said.overview);
    expect(talk.last.text).toMatch(/Iets heel anders/);
    expect(labels(talk.last)).toContain(language === 'nl' ? 'Herinneringen' : 'Reminders');
  });

  it('can be moved, and stays where it is when they pass over that', async () => {
    const { talk } = start(language);
    await talk.say(said.request, said.list, '2');
    expect(at(talk)).toBe('when');
    expect(talk.last.text).toContain(said.friday);
    expect(labels(talk.last)[0]).toBe(said.stop);
    await talk.say(said.skip);
    expect(await dueOf(talk)).toEqual(['1: 2026-09-04 10:00']);
    await talk.say(said.list, said.what, language === 'nl' ? 'maandag 15:30' : 'Monday 15:30');
    expect(at(talk)).toBe('set');
    expect(await dueOf(talk)).toEqual(['1: 2026-09-07 15:30']);
  });

  it('is stopped by itself, or with all the others once they say yes', async () => {
    const { talk } = start(language);
    const tomorrow = language === 'nl' ? 'herinner me morgen aan Y' : 'remind me tomorrow of Y';
    await talk.say(said.request, tomorrow, said.list);
    await talk.press(said.what, said.stop);
    expect(await dueOf(talk)).toEqual(['2: 2026-09-02 09:00']);
    await talk.say(said.request, said.stopAll);
    expect(await talk.due()).toHaveLength(2);
    await talk.say(said.yes);
    expect(at(talk)).toBe('stopped');
    expect(await talk.due()).toEqual([]);
    await talk.say(said.stopAll);
    expect(at(talk)).toBe('none');
  });

  it('tells what else is set, the first first', async () => {
    const { talk } = start(language);
    const ask = (day: string, what: string) =>
      language === 'nl' ? `herinner me ${day} om 10 uur aan ${what}` : `remind me ${day} at 10 of ${what}`;
    await talk.say(ask('12-9-2026', 'Z'), ask('10-9-2026', 'X'));
    const { text } = await talk.say(ask('11-9-2026', 'Y'));
    expect(text).toMatch(/\*\*Y\*\*[\s\S]+- .+: X\n- .+: Z$/);
    expect((await talk.say(said.list)).text).toMatch(/\*\*X\*\*[\s\S]+\*\*Y\*\*[\s\S]+\*\*Z\*\*/);
  });

  it('says so where it takes the usual time, and where it is moved out of the quiet hours', async () => {
    const { talk } = start(language);
    const ask = (when: string) =>
      language === 'nl' ? `herinner me ${when} aan X` : `remind me ${when} of X`;
    const { text: usual } = await talk.say(ask('5-9-2026'));
    expect(usual).toMatch(/9:00[\s\S]+(je noemde geen tijd|you named no time)/i);
    const { text: night } = await talk.say(ask('5-9-2026 22:00'));
    expect(night).toMatch(/8:00[\s\S]+(22:00 heb je stille uren|22:00 is in your quiet hours)/);
    const { text: day } = await talk.say(ask('5-9-2026 19:59'));
    expect(day).not.toMatch(/stille uren|quiet hours|geen tijd|no time/i);
    expect(await dueOf(talk)).toEqual(['1: 2026-09-05 09:00', '3: 2026-09-05 19:59', '2: 2026-09-06 08:00']);
  });

  it('goes by other quiet hours, or by none', async () => {
    const { talk } = start(language);
    const ask = language === 'nl' ? 'herinner me vandaag om 22:30 aan X' : 'remind me today at 22:30 of X';
    await talk.say(said.quiet);
    expect(talk.last.text).toMatch(/20:00 (tot|to) 8:00/);
    await talk.say('23-7', ask);
    await talk.say(`${said.quiet} ${said.off}`);
    expect(talk.last.step).toEqual({ dialog: 'quietHours', outcome: 'off' });
    await talk.say(ask.replace('22:30', '23:30'));
    expect(await dueOf(talk)).toEqual(['1: 2026-09-01 22:30', '2: 2026-09-01 23:30']);
    await talk.say(said.quiet);
    await talk.press(language === 'nl' ? 'Van 20:00 tot 8:00' : 'From 20:00 to 8:00');
    await talk.say(ask);
    expect(await dueOf(talk)).toContain('3: 2026-09-02 08:00');
  });

  it('is refused in the past or too far ahead, with what would fit', async () => {
    const { talk } = start(language);
    const ask = (when: string) =>
      language === 'nl' ? `herinner me ${when} aan X` : `remind me ${when} of X`;
    const { text: past } = await talk.say(ask('1-9-2026 13:59'));
    expect(past).toMatch(/(is al voorbij|has already passed)/);
    expect(at(talk)).toBe('when');
    await talk.say('1-9-2026 14:00');
    expect(talk.last.text).toMatch(/(is al voorbij|has already passed)/);
    await talk.say('2-9-2028 10:00');
    expect(talk.last.text).toContain(language === 'nl' ? '1 september 2028' : '1 September 2028');
    expect(await talk.due()).toEqual([]);
    await talk.say('1-9-2028 10:00');
    expect(await dueOf(talk)).toEqual(['1: 2028-09-01 10:00']);
  });

  it('that could not be brought has ended: the list and the overview say so, and it can be set again', async () => {
    const { talk } = start(language);
    await talk.say(said.request);
    await talk.unreachable();
    expect(await talk.due()).toEqual([]);
    const { text } = await talk.say(said.list);
    expect(text).toMatch(/(gestopt op 1 september 2026|ended on 1 September 2026)/);
    expect((await talk.say(said.overview)).text).toMatch(
      /(gestopt op 1 september 2026|ended on 1 September 2026)/,
    );
    await talk.say(said.list, said.what);
    expect(at(talk)).toBe('when');
    await talk.say(said.tomorrow);
    expect(await dueOf(talk)).toEqual(['1: 2026-09-02 10:00']);
    expect((await talk.say(said.overview)).text).not.toMatch(/gestopt op|ended on/);
  });
});

describe('a request to be reminded', () => {
  it.each([
    ['herinner me', 'what', undefined, undefined],
    ['Herinner mij.', 'what', undefined, undefined],
    ['herinner me aan X', 'when', 'X', undefined],
    ['Herinner me eraan dat ik Jan bel', 'when', 'ik Jan bel', undefined],
    ['herinner me morgen', 'what', undefined, '2026-09-02 09:00'],
    ['herinner me over drie dagen', 'what', undefined, '2026-09-04 09:00'],
    ['herinner me 1 december 14:30', 'what', undefined, '2026-12-01 14:30'],
    ['herinner me over een uur aan X', 'set', 'X', '2026-09-01 15:00'],
    ['herinner me aan bellen met Jan op vrijdag om 9 uur', 'set', 'bellen met Jan', '2026-09-04 09:00'],
    ['herinner me aan het verslag van vrijdag', 'when', 'het verslag van vrijdag', undefined],
    ['herinner me vrijdag om 9 uur Jan bellen', 'set', 'Jan bellen', '2026-09-04 09:00'],
    ['kun je me vrijdag herinneren aan de intake?', 'set', 'de intake', '2026-09-04 09:00'],
    ['Kun je me herinneren aan de intake', 'when', 'de intake', undefined],
    ['zet een herinnering voor vrijdag om 9 uur', 'what', undefined, '2026-09-04 09:00'],
    ['zet een herinnering', 'what', undefined, undefined],
    ['herinner me zodra het kan', 'what', undefined, undefined],
    ['herinner me morgen om 9 uur aan X, alsjeblieft', 'set', 'X', '2026-09-02 09:00'],
    ['remind me to call Jan on Friday at 9', 'set', 'call Jan', '2026-09-04 09:00'],
    ['remind me on Friday at quarter to ten to call Jan', 'set', 'call Jan', '2026-09-04 09:45'],
    ['Can you remind me tomorrow that the report is due?', 'set', 'the report is due', '2026-09-02 09:00'],
    ['please remind me in two weeks', 'what', undefined, '2026-09-15 09:00'],
    ['set a reminder for 1 December 14:30', 'what', undefined, '2026-12-01 14:30'],
  ])('%o leads to %s', async (text, where, what, when) => {
    const { talk } = start(/remind/.test(text) ? 'en' : 'nl');
    await talk.say(text);
    expect(talk.last.step).toMatchObject({ dialog: 'reminder', subject: '1' });
    expect(at(talk)).toBe(where);
    const answers = await talk.said('reminder/1');
    expect(answers.find(({ question }) => question === 'what')).toEqual(
      what === undefined ? undefined : { question: 'what', answer: { words: what } },
    );
    if (where === 'what') await talk.say('Iets');
    expect(await dueOf(talk)).toEqual(when === undefined ? [] : [`1: ${when}`]);
  });

  it.each(['ik herinner me dat nog goed', 'herinneringen ophalen is fijn', 'remind', 'help me'])(
    'is not heard in %o',
    async (text) => {
      const { talk } = start();
      expect((await talk.say(text)).step.dialog).not.toBe('reminder');
    },
  );

  it('is taken from a question with choices, which can be gone on with', async () => {
    const { talk } = start();
    await talk.say('toelatingscheck');
    const asked = talk.last.step;
    await talk.say('herinner me morgen aan X');
    expect(talk.last.step).toMatchObject({ dialog: 'reminder', outcome: 'set' });
    expect((await talk.say('verder')).step).toEqual(asked);
  });

  it('is an answer where words of one’s own are asked for', async () => {
    const { talk } = start();
    await talk.say('mijn plan', 'nieuw', 'herinner me morgen aan X');
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: '1', question: 'by' });
    expect(await talk.said('plan/1')).toEqual([{ question: 'what', answer: 'herinner me morgen aan X' }]);
    expect(await talk.due()).toEqual([]);
  });

  it.each(['herinner me aan ', 'aan ', 'herinner me ', 'over ', 'om 9 ', '? ', '. ', 'stop alle '])(
    'is told from the longest text made of %o at once',
    (part) => {
      const text = `herinner me ${part.repeat(4000)}`.slice(0, 4000);
      const began = busyMs();
      for (const one of [text, `${text}x`, part.repeat(400), text.slice(12)]) {
        reminderAskedFor(one, contextIn('nl'));
        reminderAskedFor(one, contextIn('en'));
      }
      expect(busyMs() - began).toBeLessThan(1500);
    },
  );

  it('with a citizen service number in it is not taken', async () => {
    const { talk } = start();
    await talk.say('herinner me morgen aan 111222333');
    expect(await talk.docsLike('reminder')).toEqual([]);
  });
});

describe('what is due', () => {
  const { request, friday, what } = words.nl;

  it('follows what was said: taken back, changed, and taken back again', async () => {
    const { talk } = start();
    await talk.say(request, 'wijzig dag en tijd');
    expect(await dueOf(talk)).toEqual(['1: 2026-09-04 10:00']);
    await talk.say('maandag 11:00');
    expect(await dueOf(talk)).toEqual(['1: 2026-09-07 11:00']);
    await talk.say('terug');
    expect(await dueOf(talk)).toEqual(['1: 2026-09-04 10:00']);
    await talk.say('terug', 'terug');
    expect(await talk.due()).toEqual([]);
  });

  it('says the new words where these were changed', async () => {
    const { talk, clock } = start();
    await talk.say(request, 'wijzig waaraan ik je herinner', 'Iets <b>anders</b>');
    clock.goTo('10:00', '2026-09-04');
    const [message] = await talk.remind();
    expect(message?.text).toContain('Iets \\<b\\>anders');
    expect(message?.text).not.toContain(what);
  });

  it('leaves the open question where it was, for an answer and for "verder"', async () => {
    for (const answer of ['Eerst luisteren', undefined]) {
      const { talk, clock } = start();
      await talk.say(request, 'mijn plan', 'nieuw');
      clock.goTo('10:00', '2026-09-04');
      const [message] = await talk.remind();
      expect(message?.text).toContain('staat nog open');
      expect(message?.text).not.toContain('ander moment');
      await talk.say(answer ?? 'verder');
      const question = answer ? 'by' : 'what';
      expect(talk.last.step).toEqual({ dialog: 'plan', subject: '1', question });
    }
  });

  it('takes a day as an answer to the question for a day, and as a moment where none is asked', async () => {
    const { talk, clock } = start();
    await talk.say(request, 'mijn plan', 'nieuw', 'X');
    clock.goTo('10:00', '2026-09-04');
    await talk.remind();
    await talk.say('over drie dagen');
    expect(talk.last.step).toMatchObject({ dialog: 'plan', question: 'noticing' });
    expect(await talk.due()).toEqual([]);
    const other = start();
    await other.talk.say(request, 'menu');
    other.clock.goTo('10:00', '2026-09-04');
    await other.talk.remind();
    await other.talk.say('over drie dagen om 11 uur');
    expect(await dueOf(other.talk)).toEqual(['1: 2026-09-07 11:00']);
  });

  it('takes a moment at a question that it cannot answer, and goes back to that question', async () => {
    const { talk, clock } = start();
    await talk.say(request, 'toelatingscheck');
    const asked = talk.last.step;
    clock.goTo('10:00', '2026-09-04');
    await talk.remind();
    await talk.say('gisteren');
    expect(talk.last.text).toContain('is al voorbij');
    await talk.say('maandag om 10 uur');
    expect(await dueOf(talk)).toEqual(['1: 2026-09-07 10:00']);
    expect(labels(talk.last)).toContain('Verder');
    expect((await talk.say('verder')).step).toEqual(asked);
  });

  it('still knows the words below the message before it', async () => {
    const { talk, clock } = start();
    await talk.say(request, ...words.nl.plan);
    clock.goTo('10:00', '2026-09-04');
    await talk.remind();
    await talk.say('een nieuw voornemen');
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: '2', question: 'what' });
  });

  it('waits for the end of the quiet hours where it comes late, and says that it is late', async () => {
    const { talk, clock } = start();
    await talk.say(request);
    clock.goTo('21:30', '2026-09-04');
    expect(await talk.remind()).toEqual([]);
    expect(await dueOf(talk)).toEqual(['1: 2026-09-05 08:00']);
    clock.goTo('08:00', '2026-09-05');
    const [message] = await talk.remind();
    expect(message?.text).toContain(what);
    expect(labels(talk.last)).toHaveLength(4);
  });

  it('says for when it was where it comes late', async () => {
    const { talk, clock } = start();
    await talk.say(request);
    clock.goTo('10:09', '2026-09-04');
    const late = `Je vroeg dit voor ${friday}`;
    const twin = talk.elsewhere({ practitioner: 'another' });
    clock.goTo('14:00', '2026-09-01');
    await twin.say(request);
    clock.goTo('10:09', '2026-09-04');
    expect((await talk.remind())[0]?.text).not.toContain(late);
    clock.goTo('10:10');
    expect((await twin.remind())[0]?.text).toContain(late);
  });

  it('is still told where something else of it was changed after its moment', async () => {
    const { talk, clock } = start();
    await talk.say(request);
    clock.goTo('10:01', '2026-09-04');
    await talk.say('wijzig waaraan ik je herinner', 'Iets anders');
    const [message] = await talk.remind();
    expect(message?.text).toContain('Iets anders');
  });

  it('is told in the language that was spoken last', async () => {
    const { talk, clock } = start();
    await talk.say(request, 'english');
    clock.goTo('10:00', '2026-09-04');
    expect((await talk.remind())[0]?.text).toContain('**Reminder:**');
  });

  it('tells one after the other what is due at once', async () => {
    const { talk, clock } = start();
    await talk.say('herinner me vrijdag om 10 uur aan A', 'herinner me vrijdag om 10 uur aan B');
    clock.goTo('10:00', '2026-09-04');
    const told = await talk.remind();
    expect(told.map(firstLine)).toEqual(['**Herinnering:** A', '**Herinnering:** B']);
    await talk.press('Stop deze');
    expect(talk.last.text).toContain('**B**');
  });

  it(`is at most ${mostReminders} at once`, async () => {
    const { talk } = start();
    await putReminders(talk, mostReminders - 1);
    await talk.say('herinner me morgen aan de laatste');
    expect(at(talk)).toBe('set');
    const { text } = await talk.say('herinner me morgen aan te veel');
    expect(text).toContain(`al ${mostReminders} herinneringen`);
    expect(at(talk)).toBe('when');
    expect((await talk.say('over een uur')).text).toContain('al 50 herinneringen');
    expect(await talk.due()).toHaveLength(mostReminders);
    // One that is set can still be moved.
    await talk.say('herinneringen', 'nummer 7', 'over drie dagen');
    expect(await talk.due()).toHaveLength(mostReminders);
    await talk.say('herinneringen', 'nummer 9');
    await talk.press('Stop deze');
    await talk.say('herinner me morgen aan nog een');
    expect(at(talk)).toBe('set');
  });

  it('is of a next contact too, under the pseudonym', async () => {
    const { talk, clock } = start();
    const said = (answers: object) =>
      JSON.stringify({
        schema: 1,
        said: Object.entries(answers).map(([question, answer]) => ({ question, answer })),
        misses: 0,
      });
    await talk.putDoc('trajectory', JSON.stringify({ schema: 1, count: 1 }));
    await talk.putDoc(
      'trajectory/1/start',
      said({
        pseudonym: 'Kastanje',
        codeOfConduct: true,
        sponsor: false,
        contactForm: 'mixed',
        clientExpectations: 'X',
        reporting: 'X',
      }),
    );
    await talk.putDoc(
      'trajectory/1/T1',
      said({ doing: ['T1.1'], did: 'X', next: '2026-09-20', isDone: false }),
    );
    await talk.say('trajecten', 'kastanje', 'T1', 'nee');
    await talk.press('Herinner me', 'Op de dag zelf');
    expect(talk.last.text).toContain('volgend contact met Kastanje');
    clock.goTo('09:00', '2026-09-20');
    expect((await talk.remind()).map(firstLine)).toEqual(['**Herinnering:** volgend contact met Kastanje']);
  });

  it('of a reflection’s intention leads to the same place in the plan', async () => {
    const { talk, clock } = start();
    await talk.say('reflectie', 'X', ...Array(5).fill('overslaan'), 'Stil zijn', '1 december 2026');
    await talk.say('overslaan', 'overslaan');
    expect(talk.last.step).toMatchObject({ dialog: 'reflection', outcome: 'withIntention' });
    await talk.press('Herinner me', 'Op de dag zelf');
    clock.goTo('09:00', '2026-12-01');
    expect((await talk.remind()).map(firstLine)).toEqual(['**Herinnering:** Stil zijn']);
    await talk.say('klaar');
    expect(talk.last.step).toEqual({ dialog: 'plan', subject: 'r1/state', question: 'state' });
  });
});
