import { describe, expect, it } from 'vitest';
import { partWords } from '../../dialogs/trajectory/text.ts';
import { words } from '../../dialogs/trajectory/words.ts';
import { type Language, languages } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { partsOf } from '../../src/rules/trajectory.ts';
import { begin, type Conversation, labels } from '../support/conversation.ts';

const edition = editionOn('2026-09-01');
const parts = partsOf(edition);
const tasks = edition.groups.filter(({ section }) => section === 'tasks');
const name = { nl: 'Trajecten', en: 'Trajectories' };
const fresh = { nl: 'Een nieuw traject', en: 'A new trajectory' };
const skip = { nl: 'overslaan', en: 'skip' };
const yes = { nl: 'ja', en: 'yes' };
const no = { nl: 'nee', en: 'no' };
const all = { nl: 'alles', en: 'all' };

function newTrajectory(language: Language = 'nl'): Promise<Conversation> {
  return begin({ language }, name[language]);
}

/** A trajectory of which the start is told. */
async function started(
  pseudonym = 'Vlinder',
  { sponsor = false, language = 'nl' as Language } = {},
  talk?: Conversation,
): Promise<Conversation> {
  const going = talk ?? (await newTrajectory(language));
  if (question(going) !== 'pseudonym') await going.say('menu', name[language], fresh[language]);
  const expectations = sponsor ? [yes[language], 'Snel duidelijkheid'] : [no[language]];
  await going.say(pseudonym, yes[language], 'Ander werk', ...expectations, 'Een kort verslag', 'online');
  return going;
}

/** Tells the last task up to its evaluations. */
async function toEvaluations(talk: Conversation): Promise<Conversation> {
  await talk.say('taak 7', '1 2', 'Samengevat', 'overslaan', 'overslaan');
  return talk;
}

/** Puts so many trajectories there of which the start was told. */
async function putTrajectories(talk: Conversation, count: number): Promise<void> {
  for (let at = 1; at <= count; at++) {
    const answers = {
      ...{ pseudonym: `Vogel ${at}`, codeOfConduct: true, clientExpectations: 'X', sponsor: false },
      ...{ reporting: 'X', contactForm: 'online' },
    };
    const said = Object.entries(answers).map(([question, answer]) => ({ question, answer }));
    await talk.putDoc(`trajectory/${at}/start`, JSON.stringify({ schema: 1, said, misses: 0 }));
  }
  await talk.putDoc('trajectory', JSON.stringify({ schema: 1, count }));
}

const subject = (talk: Conversation) => talk.last.step.subject;
const outcome = (talk: Conversation) => talk.last.step.outcome;
const question = (talk: Conversation) => talk.last.step.question;

describe('the start of a trajectory', () => {
  it.each(languages)('of the first one begins at once, saying what it is, in %s', async (language) => {
    const talk = await newTrajectory(language);
    const { introduction } = words[language].start;
    expect(talk.last.step).toEqual({ dialog: 'trajectory', subject: '1/start', question: 'pseudonym' });
    expect(talk.last.text).toContain(introduction);
    await talk.say('Vlinder', language === 'nl' ? 'wijzig 1' : 'change 1');
    expect(talk.last.step.question).toBe('pseudonym');
    expect(talk.last.text).not.toContain(introduction);
    await talk.say('menu', name[language]);
    expect(talk.last.step).toEqual({ dialog: 'trajectory', question: 'subject' });
    await talk.press(fresh[language]);
    expect(talk.last.step).toMatchObject({ subject: '2/start', question: 'pseudonym' });
    expect(talk.last.text).not.toContain(introduction);
  });

  it.each(languages)('says in each question whose it is, in %s', async (language) => {
    const talk = await newTrajectory(language);
    await talk.say('Vlinder *B*');
    for (const text of [yes[language], 'Ander werk', yes[language], 'Snel', 'Kort']) {
      expect(talk.last.text).toContain('**Vlinder \\*B\\***');
      await talk.say(text);
    }
    expect(talk.last.text).toContain('**Vlinder \\*B\\***');
    expect(question(talk)).toBe('contactForm');
    await talk.say('menu', name[language], fresh[language], skip[language]);
    expect(talk.last.text).toContain(`**${words[language].series.untitled('2')}**`);
  });

  it.each(languages)('asks what was agreed and leads to the first task, in %s', async (language) => {
    const talk = await newTrajectory(language);
    const asked = [];
    for (const text of ['Vlinder', yes[language], 'Ander werk', yes[language], 'Snel', 'Kort', 'online']) {
      asked.push(question(talk));
      await talk.say(text);
    }
    expect(asked).toEqual([
      ...['pseudonym', 'codeOfConduct', 'clientExpectations', 'sponsor', 'sponsorExpectations'],
      ...['reporting', 'contactForm'],
    ]);
    expect(talk.last.step).toEqual({ dialog: 'trajectory', subject: '1/start', outcome: 'done' });
    expect(labels(talk.last)[0]).toBe(tasks[0]?.name[language]);
    await talk.press(tasks[0]?.name[language] ?? '');
    expect(talk.last.step).toMatchObject({ subject: '1/T1', question: 'doing' });
  });

  it.each(
    languages.flatMap((language) =>
      (
        [
          ['fullName', 'Jan de Vries'],
          ['email', 'jan@voorbeeld.nl'],
          ['phone', '06-12345678'],
          ['iban', 'NL91ABNA0417164300'],
          ['tooShort', 'V'],
          ['tooLong', 'Vlinder '.repeat(6)],
        ] as const
      ).map(([why, text]) => [language, why, text] as const),
    ),
  )('in %s refuses for a pseudonym: %s, and never says it back', async (language, why, text) => {
    const talk = await newTrajectory(language);
    for (let times = 0; times < 2; times++) {
      await talk.say(text);
      expect(talk.last.text).toContain(words[language].start.refusals[why]);
      if (why !== 'tooShort') expect(talk.last.text).not.toContain(text.trim());
      expect(question(talk)).toBe('pseudonym');
    }
    expect(await talk.said('trajectory/1/start')).toEqual([]);
    expect((await talk.say('Vlinder')).step.question).toBe('codeOfConduct');
    expect(await talk.said('trajectory/1/start')).toEqual([{ question: 'pseudonym', answer: 'Vlinder' }]);
  });

  it('refuses the pseudonym of another trajectory, however it is written, and keeps its own', async () => {
    const talk = await started('Vlinder');
    await talk.say('Trajecten', fresh.nl, ' VLINDER ');
    expect(talk.last.text).toContain(words.nl.start.refusals.taken);
    await talk.say('Boom', 'stop', 'Trajecten', 'Vlinder', '1', 'wijzig pseudoniem', 'boom');
    expect(talk.last.text).toContain(words.nl.start.refusals.taken);
    expect((await talk.say('vlinder')).step).toMatchObject({ subject: '1/start', outcome: 'done' });
  });

  it('goes on where it was left, before anything else of the trajectory', async () => {
    const talk = await newTrajectory();
    await talk.say('Vlinder', 'ja', 'menu', 'hallo', 'Trajecten');
    expect(talk.last.text).toContain('bij de start');
    expect((await talk.say('vlinder')).step).toMatchObject({
      subject: '1/start',
      question: 'clientExpectations',
    });
  });

  it('asks what the sponsor expects when there turns out to be one', async () => {
    const talk = await started();
    expect((await talk.say('wijzig opdrachtgever', 'ja')).step.question).toBe('sponsorExpectations');
    await talk.say('stop', 'Trajecten', 'Vlinder');
    expect(question(talk)).toBe('sponsorExpectations');
    expect((await talk.say('Snel')).step.outcome).toBe('done');
  });

  it('calls a trajectory without a pseudonym by its number', async () => {
    const talk = await newTrajectory();
    await talk.say('overslaan', 'ja', 'x', 'nee', 'x', 'online', 'Trajecten');
    expect(talk.last.text).toContain('Traject 1');
    expect((await talk.say('traject 1')).step).toMatchObject({ subject: '1', question: 'subject' });
  });
});

describe('the parts of a trajectory', () => {
  it.each(languages)(
    'can each be chosen by name, from the list and after an outcome, in %s',
    async (language) => {
      const talk = await started('Vlinder', { language });
      for (const part of parts) {
        const [label] = partWords(part, edition, language);
        await talk.say('menu', name[language], 'Vlinder', label);
        expect(subject(talk), label).toBe(`1/${part.id}`);
        await talk.say('menu', name[language], 'Vlinder', '1', label);
        expect(subject(talk), label).toBe(`1/${part.id}`);
      }
    },
  );

  it('show how each stands: done, under way with the next contact, left out with the reason, open', async () => {
    const talk = await started();
    await talk.say('taak 1', '1', 'Gesproken', 'overslaan', '15 september 2026', 'nee');
    await talk.say('taak 2', 'nog niets', 'sla ik over', 'De werkgever had *al* een voorstel');
    await talk.press('Alle delen');
    expect(talk.last.text).toContain('**Vraagverheldering** – mee bezig, volgend contact 15 september 2026');
    expect(talk.last.text).toContain(
      '**Begeleidingsvoorstel** – overgeslagen: De werkgever had \\*al\\* een voorstel',
    );
    expect(talk.last.text).toContain('**Afspraken bij de start** – klaar');
    expect(talk.last.text).toContain('**Zelfonderzoek** – nog open');
    expect(talk.last.text).toContain('kan na Afronding en evaluatie');
    expect(labels(talk.last)).toEqual(['Vraagverheldering', 'Zelfonderzoek']);
  });

  it('of two tasks under way are both offered, and an earlier one can be gone back to', async () => {
    const talk = await started();
    await talk.say('taak 1', '1', 'Gesproken', 'overslaan', 'overslaan', 'nee');
    await talk.say('taak 3', '1', 'Een test', 'overslaan', 'overslaan', 'nee');
    await talk.press('Alle delen');
    expect(labels(talk.last)).toEqual(['Vraagverheldering', 'Begeleidingsvoorstel', 'Zelfonderzoek']);
    await talk.press('Vraagverheldering');
    await talk.say('opnieuw');
    expect(talk.last.text).toContain('Eerst zei je: **1**.');
    await talk.say('1 2', 'overslaan', 'overslaan', 'overslaan', 'ja');
    expect(outcome(talk)).toBe('done');
    expect((await talk.press('Alle delen')).text).toContain('**Vraagverheldering** – klaar');
  });

  it('stay as they were while one is gone through again', async () => {
    const talk = await started();
    await talk.say('taak 1', '1', 'Gesproken', 'overslaan', 'overslaan', 'ja', 'opnieuw', 'stop');
    await talk.say('Trajecten', 'Vlinder');
    expect(talk.last.text).toContain('**Vraagverheldering** – klaar');
    expect((await talk.say('taak 1')).step).toMatchObject({ subject: '1/T1', question: 'doing' });
  });

  it('of two trajectories are kept apart, and the newest is shown first', async () => {
    const talk = await started('Vlinder');
    await talk.say('taak 1', '1', 'Bij Vlinder', 'overslaan', 'overslaan', 'ja');
    await started('Boom', {}, talk);
    await talk.say('Trajecten');
    expect(talk.last.text).toContain(
      '2. **Boom** – nog 7 van de 7 taken\n3. **Vlinder** – nog 6 van de 7 taken',
    );
    await talk.say('vlinder', 'taak 2', '1', 'Ook bij Vlinder', 'overslaan', 'overslaan', 'ja');
    await talk.say('Trajecten', 'boom', 'taak 1');
    expect(talk.last.text).toContain('**Boom**, fase Afstemming');
    await talk.say('2', 'Bij Boom');
    expect(await talk.said('trajectory/1/T1')).toContainEqual({ question: 'did', answer: 'Bij Vlinder' });
    expect(await talk.said('trajectory/2/T1')).toContainEqual({ question: 'did', answer: 'Bij Boom' });
  });

  it('show no more than twelve trajectories, and count on from there', async () => {
    const talk = await newTrajectory();
    for (let at = 1; at <= 13; at++) {
      if (at > 1) await talk.press(fresh.nl);
      await talk.say(`Vogel ${at}`, 'menu', 'Trajecten');
    }
    expect(talk.last.text.match(/Vogel \d+/g)).toEqual(
      Array.from({ length: 12 }, (_, back) => `Vogel ${13 - back}`),
    );
    expect(labels(talk.last)).toHaveLength(6);
    expect((await talk.press(fresh.nl)).step.subject).toBe('14/start');
  });
});

describe('an older trajectory', () => {
  it.each(languages)('can still be gone on with, task by task, in %s', async (language) => {
    const talk = await newTrajectory(language);
    await putTrajectories(talk, 14);
    await talk.say('menu', name[language]);
    expect(labels(talk.last).at(-1)).toBe(words[language].series.older.name);
    await talk.press(words[language].series.older.name);
    expect(labels(talk.last)).toEqual(['Vogel 2', 'Vogel 1']);
    expect((await talk.say('vogel 1')).step).toMatchObject({ subject: '1', question: 'subject' });
    expect((await talk.say(tasks[0]?.name[language] ?? '')).step).toMatchObject({ subject: '1/T1' });
    await talk.say('1', 'Gesproken', skip[language], skip[language], no[language]);
    expect((await talk.press(words[language].parts.all)).step).toMatchObject({ subject: '1' });
    expect(await talk.doc('trajectory')).toBe(JSON.stringify({ schema: 1, count: 14 }));
  });
});

describe('a task', () => {
  it.each(languages)(
    'lists its statements, and each of the 25 that is ticked is stored under its id, in %s',
    async (language) => {
      const talk = await started('Vlinder', { language });
      const stored: unknown[] = [];
      for (const { id, name: task, statements } of tasks) {
        await talk.say(task[language]);
        for (const [at, statement] of statements.entries()) {
          expect(talk.last.text).toContain(`${at + 1}. ${statement[language]}`);
        }
        const [field] = talk.last.form?.fields ?? [];
        expect(field?.choices.map(({ answer }) => answer)).toEqual(statements.map((one) => one.id));
        await talk.say(all[language]);
        const [said] = await talk.said(`trajectory/1/${id}`);
        stored.push(...(said && 'answer' in said ? (said.answer as string[]) : []));
        await talk.say('menu', name[language], 'Vlinder');
      }
      expect(stored).toEqual(tasks.flatMap(({ statements }) => statements.map(({ id }) => id)));
      expect(stored).toHaveLength(25);
    },
  );

  it('is ticked in a form as well', async () => {
    const talk = await started();
    await talk.press('Vraagverheldering');
    expect((await talk.fill({ doing: 'T1.2,T1.5' })).step.question).toBe('did');
    expect(await talk.said('trajectory/1/T1')).toEqual([{ question: 'doing', answer: ['T1.2', 'T1.5'] }]);
  });

  it('is not taken for skipped without a reason', async () => {
    const talk = await started();
    await talk.say('taak 2', 'nog niets', 'sla ik over', 'overslaan');
    expect(outcome(talk)).toBe('open');
    expect(talk.last.text).toContain(words.nl.task.outcome.withoutReason('Begeleidingsvoorstel'));
    await talk.say('overgeslagen', 'De werkgever deed dit');
    expect(outcome(talk)).toBe('skipped');
    expect(talk.last.text).toContain('De werkgever deed dit');
  });

  it('comes later where nothing was done yet', async () => {
    const talk = await started();
    await talk.say('taak 2', 'nog niets', 'komt later');
    expect(outcome(talk)).toBe('open');
    await talk.press('Alle delen');
    expect(talk.last.text).toContain('**Begeleidingsvoorstel** – nog open');
  });

  it('leads to a reflection, by pressing and by typing, with itself as the first to choose', async () => {
    const talk = await started('Boom', {}, await started());
    await talk.say('taak 2', '1', 'Geschreven', 'overslaan', 'overslaan', 'nee');
    const told = talk.last;
    expect((await talk.say('Reflectie')).step).toMatchObject({ dialog: 'reflection' });
    await talk.pressOld(told, 'Reflectie');
    expect(talk.last.step).toMatchObject({ dialog: 'reflection', subject: '1' });
    await talk.say('Vlinder');
    expect(labels(talk.last)[0]).toBe('Begeleidingsvoorstel');
  });

  it('goes on where it was left, also in another language', async () => {
    const talk = await started();
    await talk.say('taak 1', '1 3', 'Gesproken', 'stop', 'hallo');
    await talk.say('verder');
    expect(talk.last.step).toMatchObject({ subject: '1/T1', question: 'agreed' });
    expect((await talk.say('english')).text).toContain(words.en.task.questions.agreed.ask);
    await talk.say('They agreed', '1 October 2026', 'no');
    expect(talk.last.text).toContain('Next contact: 1 October 2026');
    expect(await talk.said('trajectory/1/T1')).toContainEqual({
      question: 'doing',
      answer: ['T1.1', 'T1.3'],
    });
  });
});

describe('a task that somebody comes back to', () => {
  const said = words.nl.task;

  it.each(languages)('under way is asked of whether it is done, and no more, in %s', async (language) => {
    const talk = await started('Vlinder', { language });
    await talk.say('T1', '1', 'Gesproken', 'Een logboek', skip[language], no[language]);
    const { text } = talk.last;
    for (const kept of ['Gesproken', 'Een logboek']) expect(text).toContain(kept);
    await talk.press(words[language].parts.all);
    await talk.press(tasks[0]?.name[language] ?? '');
    expect(question(talk)).toBe('isDone');
    expect((await talk.say(skip[language])).text).toBe(text);
    await talk.say('T1');
    expect((await talk.say(yes[language])).step).toMatchObject({ subject: '1/T1', outcome: 'done' });
    expect((await talk.say('T1')).step).toMatchObject({ subject: '1/T1', outcome: 'done' });
  });

  it('is asked for the next contact once the last one has been', async () => {
    const talk = await started();
    await talk.say('T1', '1', 'Gesproken', 'overslaan', '10 september 2026', 'nee');
    for (const [today, first] of [
      ['2026-09-10', 'isDone'],
      ['2026-09-11', 'next'],
    ] as const) {
      const later = talk.elsewhere({ today, conversation: today });
      await later.say('Trajecten', 'Vlinder', 'T1');
      expect(question(later), today).toBe(first);
      await later.say('overslaan');
    }
  });

  it('and that was to come later is asked again, and an answer that is passed over stays', async () => {
    const talk = await started();
    await talk.say('T2', 'nog niets', 'komt later', 'T2');
    expect(question(talk)).toBe('doing');
    expect((await talk.say('overslaan')).step.question).toBe('plan');
    expect((await talk.say('overslaan')).step.outcome).toBe('open');
    expect(talk.last.text).toContain(said.outcome.open('Begeleidingsvoorstel'));
    expect((await talk.say('T2', '1')).step.question).toBe('did');
  });

  it('lacking an evaluation is asked for that one, and then whether it is done', async () => {
    const talk = await toEvaluations(await started('Vlinder', { sponsor: true }));
    await talk.say('Tevreden', 'overslaan', 'Alle delen', 'taak 7');
    expect(question(talk)).toBe('sponsorEvaluation');
    expect((await talk.say('Ook tevreden')).step.question).toBe('isDone');
    expect((await talk.say('ja')).step).toMatchObject({ subject: '1/T7', outcome: 'done' });
  });
});

describe('the last task', () => {
  it('can come later, but is not left out', async () => {
    const talk = await started();
    expect((await talk.say('taak 7', 'nog niets')).step).toMatchObject({ subject: '1/T7', outcome: 'open' });
    expect((await talk.press('Alle delen')).text).toContain('**Afronding en evaluatie** – nog open');
  });

  it('is not done without the evaluation with the client, and says so', async () => {
    const talk = await toEvaluations(await started());
    expect(question(talk)).toBe('clientEvaluation');
    await talk.say('overslaan');
    expect(outcome(talk)).toBe('underWay');
    expect(talk.last.text).toContain('de evaluatie met de cliënt');
    expect(talk.last.text).not.toContain('opdrachtgever');
    await talk.say('afsluiting en verslag');
    expect(outcome(talk)).toBe('notYet');
    expect(talk.last.text).toContain('de evaluatie met de cliënt');
  });

  it('is done with it where there is no sponsor', async () => {
    const talk = await toEvaluations(await started());
    expect((await talk.say('Tevreden')).step.question).toBe('isDone');
    expect((await talk.say('ja')).step.outcome).toBe('done');
  });

  it('is not done without the evaluation with the sponsor where there is one', async () => {
    const talk = await toEvaluations(await started('Vlinder', { sponsor: true }));
    expect((await talk.say('Tevreden')).step.question).toBe('sponsorEvaluation');
    await talk.say('overslaan');
    expect(outcome(talk)).toBe('underWay');
    expect(talk.last.text).toContain('de evaluatie met de opdrachtgever');
    expect(talk.last.text).not.toContain('de evaluatie met de cliënt');
    await talk.say('overgeslagen', 'overslaan', 'overslaan', 'Ook tevreden');
    expect(question(talk)).toBe('isDone');
    expect((await talk.say('ja')).step.outcome).toBe('done');
  });

  it('is open again where a sponsor turns up, and nothing that was said is lost', async () => {
    const talk = await toEvaluations(await started());
    await talk.say('Tevreden', 'ja', 'afspraken', 'wijzig opdrachtgever', 'ja', 'Snel');
    await talk.press('Alle delen');
    expect(talk.last.text).toContain('**Afronding en evaluatie** – mee bezig');
    expect((await talk.say('taak 7')).step.question).toBe('sponsorEvaluation');
    expect((await talk.say('Ook tevreden')).step.outcome).toBe('done');
  });
});

describe('looking back on a phase', () => {
  it.each(languages)(
    'is offered when its tasks are over, and asks two questions, in %s',
    async (language) => {
      const talk = await started('Vlinder', { language });
      const { nothingYet } = words[language].task;
      const { skip: leaveOut } = words[language].task.questions.plan.choices ?? {};
      for (const task of ['T1', 'T2']) await talk.say(task, nothingYet, leaveOut?.[0] ?? '', 'x');
      await talk.press(words[language].parts.lookBack(edition.phases[0]?.name[language] ?? ''));
      expect(talk.last.step).toMatchObject({ subject: '1/alignment', question: 'wentWell' });
      await talk.say('Rust', skip[language]);
      expect(talk.last.step).toMatchObject({ subject: '1/alignment', outcome: 'done' });
      await talk.press(words[language].parts.all);
      expect(labels(talk.last)).toEqual([tasks[2]?.name[language]]);
    },
  );

  it('says that nothing is kept where nothing was said', async () => {
    const talk = await started();
    await talk.say('lessen uit fase afstemming', 'overslaan', 'overslaan');
    expect(talk.last.text).toContain('niets ingevuld');
  });

  it('is told what another answer touches beyond it, before it is changed', async () => {
    const talk = await begin({}, 'Trajecten');
    await talk.say('Vlinder', 'ja', 'rust', 'nee', 'mail', 'online', 'wijzig opdrachtgever');
    expect(talk.last.text).toContain('de laatste taak pas klaar na de evaluatie');
    expect(talk.last.text).toContain('Eerst zei je: **Nee**');
  });
});
