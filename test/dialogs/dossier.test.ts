import { describe, expect, it, test } from 'vitest';
import { isHeldBy } from '../../dialogs/dossier/held.ts';
import type { Block, Document } from '../../src/dossier/document.ts';
import { textOf } from '../../src/dossier/document.ts';
import { Order, type PartId, partIds } from '../../src/dossier/order.ts';
import { languages } from '../../src/language.ts';
import { labels, open } from '../support/conversation.ts';
import { contextIn } from '../support/dialogs.ts';
import { dossierOf } from '../support/dossier.ts';
import { glad } from '../support/gladDossier.ts';
import { longStory } from '../support/longDossier.ts';

/** Every word of a document. */
function wordsIn({ title, cover, parts }: Document): string {
  return [title, cover.name ?? '', ...cover.lines, cover.notice, ...parts.flatMap(wordsOf)].join('\n');
}

function wordsOf({ title, blocks }: { title: string; blocks: readonly Block[] }): readonly string[] {
  return [title, ...blocks.flatMap(inBlock)];
}

function inBlock(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [textOf(block.text)];
    case 'quote':
      return [block.label, block.text];
    case 'list':
      return block.items.map(textOf);
    case 'table':
      return [block.title, ...block.columns, ...block.rows.flatMap((row) => row.flat().map(textOf))];
    case 'picture':
      return [block.title, block.words];
    default:
      return [block.text];
  }
}

const only = (
  part: PartId,
  which: { trajectories?: readonly string[]; reflections?: readonly string[] } = {},
) => ({
  parts: [part],
  trajectories: which.trajectories ?? ('all' as const),
  reflections: which.reflections ?? ('all' as const),
});

describe('a dossier', () => {
  it('says whose it is, what it rests on and that it is no certificate, before anything else', async () => {
    const { cover, parts, title } = await dossierOf(glad, { name: 'Zoë d’Ailly' });
    expect([title, cover.name]).toEqual(['Dossier', 'Zoë d’Ailly']);
    expect(cover.lines.join()).toContain('editie van 1 januari 2020');
    expect(cover.lines.join()).toContain('30 november 2026');
    expect(cover.notice).toContain('geen certificaat');
    expect(parts.map(({ id }) => id)).toEqual([
      ...['eligibility', 'profile', 'evidence', 'trajectories', 'reflections', 'plan', 'recertification'],
      'sources',
    ]);
  });

  it('has no name on it where none was given', async () => {
    for (const name of [undefined, '', ' \u200b ']) {
      const { cover } = await dossierOf(glad, name === undefined ? {} : { name });
      expect(cover.name).toBeUndefined();
    }
  });

  it('gives of each requirement how it stands, why, and where the profile asks it', async () => {
    const words = wordsIn(await dossierOf(glad, { chosen: only('eligibility') }));
    for (const part of [
      ...['124 uur; 98 is genoeg.', '572 van de 600 uur', 'Beroepsvereisten › Werkervaring › 1'],
      ...['vanaf 1 januari 2027 genoeg uren', 'Systemisch werken', '6 uur per week', 'geen besluit'],
    ]) {
      expect(words).toContain(part);
    }
  });

  it('keeps what was stated apart from what was shown, for each section and each statement', async () => {
    const { parts } = await dossierOf(glad, { chosen: only('profile') });
    const [profile] = parts;
    const tables = (profile?.blocks ?? []).flatMap((block) => (block.is === 'table' ? [block] : []));
    expect(tables[0]?.rows.map((row) => row.flat())).toEqual([
      ['Kennis', '14', '4', '1', '1'],
      ['Taken', '25', '5', '2', '0'],
      ['Competenties', '31', '4', '0', '0'],
      ['Houding', '12', '3', '2', '0'],
    ]);
    expect(tables[1]?.rows.map(([, ...cells]) => cells.flat().map(textOf))).toEqual([
      ['Gebruik ik', 'B1 Het gesprek op de gang'],
      ['Kan ik uitleggen en afwegen', '–'],
    ]);
    expect(wordsIn(await dossierOf(glad))).toContain('Nog niets gezegd over: K3  Arbeidsmarkt');
  });

  test.each([
    [
      'nl',
      ['De uren door de tijd', 'Kennis', 'Taken'],
      'Op 30 november 2026 telt 572 van de 600 uur mee',
      'Je ',
    ],
    [
      'en',
      ['The hours over time', 'Knowledge', 'Tasks'],
      'On 30 November 2026, 572 of 600 hours count',
      'Your ',
    ],
  ] as const)(
    'draws the hours and each section that was begun, and says the same in words of nobody in particular: %s',
    async (language, titles, hours, addressed) => {
      const told = {
        eligibility: glad.eligibility ?? {},
        'selfAssessment/K1': glad['selfAssessment/K1'] ?? {},
      };
      const { parts } = await dossierOf({ ...told, 'selfAssessment/T1': { 'T1.1': 'level3' } }, { language });
      const blocks = parts.flatMap((part) => part.blocks);
      const pictures = blocks.flatMap((block) => (block.is === 'picture' ? [block] : []));
      expect(pictures.map(({ title }) => title)).toEqual(titles);
      expect(pictures[0]?.words).toContain(hours);
      for (const { words, svg } of pictures) expect(`${words} ${svg}`).not.toContain(addressed);
    },
  );

  it('tells each piece of evidence once, with its day, and leads to where it stands in full', async () => {
    const { parts } = await dossierOf(glad);
    const evidence = parts.find(({ id }) => id === 'evidence');
    const words = evidence ? wordsOf(evidence).join('\n') : '';
    expect(words.match(/B1 {2}Het gesprek op de gang/g)).toHaveLength(1);
    for (const part of [
      ...['Verhaal, 5 oktober 2026, verteld op', 'Ik ben even met haar gaan zitten.', 'Wat ik deed'],
      ...['Dit staat helemaal bij Trajecten.', 'Dit staat helemaal bij Reflecties.'],
    ]) {
      expect(words).toContain(part);
    }
  });

  it('tells evidence in full where what it is part of was not chosen', async () => {
    const words = wordsIn(await dossierOf(glad, { chosen: only('profile') }));
    expect(words).toContain('Twee gesprekken. In het eerste');
    expect(words).toContain('Die van redder.');
    expect(words).not.toContain('Dit staat helemaal bij');
  });

  it('names clients by their pseudonyms and each task by what was done, agreed and left', async () => {
    const words = wordsIn(await dossierOf(glad, { chosen: only('trajectories', { trajectories: ['1'] }) }));
    for (const part of [
      ...['Trajectbeschrijving', 'Vlinder', 'onder een pseudoniem', 'Er is een opdrachtgever.', 'Taak 1: '],
      ...['Fase Afstemming, klaar', 'Zij houdt een week lang bij', 'Volgend contact: 8 december 2026.'],
      ...['Reden om over te slaan', 'Nog niet begonnen: '],
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('Kompas');
  });

  it('gives a reflection with the questions it was held with, also those that were asked on', async () => {
    const { parts } = await dossierOf(glad, { chosen: only('reflections', { reflections: ['1'] }) });
    const quotes = (parts[0]?.blocks ?? []).flatMap((block) => (block.is === 'quote' ? [block] : []));
    expect(quotes.map(({ label }) => label)).toEqual([
      ...['Het moment', 'Welke rol nam ik op mij?', 'Hoe zag die rol eruit in wat je zei of deed?'],
      ...quotes.slice(3, 7).map(({ label }) => label),
      ...['Voornemen', 'Waaraan ik het merk'],
    ]);
    expect(
      wordsIn(await dossierOf(glad, { chosen: only('reflections', { reflections: ['1'] }) })),
    ).not.toContain('doorgeefluik');
  });

  it('says of a question and of a summary that a language model made them, and apart from own words', async () => {
    const followUp = { mirror: 'Je gaf drie ideeën.', question: 'Wat wilde je daarmee?' };
    const summary = [
      { text: 'Je praatte de stilte vol.', from: ['moment'] },
      { text: 'Je wilt wachten.', from: ['R5'] },
    ];
    const thoughts = {
      'R1.more': { of: 'a', version: '1', followUp },
      summary: { of: 'b', version: '1', summary },
    };
    const blocksWith = async (said: object) => {
      const told = { 'reflection/1': { ...glad['reflection/1'], about: 'free', ...said } };
      const made = { 'reflection/1': thoughts };
      return (await dossierOf(told, { chosen: only('reflections'), made })).parts[0]?.blocks ?? [];
    };
    const quotesIn = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.is === 'quote' ? [[block.label, block.text]] : []));
    const kept = await blocksWith({ summary: 'keep' });
    expect(quotesIn(kept)).toContainEqual([
      'Je gaf drie ideeën. Wat wilde je daarmee? (vraag van het taalmodel)',
      'Ik gaf drie ideeën achter elkaar, en zij schreef ze op.',
    ]);
    expect(kept).toContainEqual({ is: 'paragraph', text: 'Je praatte de stilte vol. Je wilt wachten.' });
    expect(wordsOf({ title: '', blocks: kept }).join()).toContain(
      'gemaakt door het taalmodel en goedgekeurd',
    );
    const own = await blocksWith({ summary: 'own', ownSummary: 'Ik vulde een stilte.' });
    expect(quotesIn(own)).toContainEqual(['Samenvatting in eigen woorden', 'Ik vulde een stilte.']);
    for (const said of [{ summary: 'own' }, { summary: 'drop' }, {}]) {
      const words = wordsOf({ title: '', blocks: await blocksWith(said) }).join();
      expect(words).not.toMatch(/Samenvatting|Je wilt wachten/);
    }
  });

  it('has the summary of a trajectory where it is closed', async () => {
    const closing = {
      result: 'Zij koos.',
      wentWell: 'Wachten.',
      summary: 'own',
      ownSummary: 'Van stil naar keuze.',
    };
    const told = {
      'trajectory/1/start': glad['trajectory/1/start'] ?? {},
      'trajectory/1/completion': closing,
    };
    const document = await dossierOf(told, { chosen: only('trajectories') });
    expect(wordsIn(document)).toMatch(/Afsluiting\nSamenvatting in eigen woorden\nVan stil naar keuze\./);
  });

  it.each([
    [
      'nl',
      ['loopt van 1 maart 2025 tot en met 28 februari 2029', '12,5 punten', 'telt mee', 'toetsingskader'],
    ],
    [
      'en',
      ['runs from 1 March 2025 up to and including 28 February 2029', '12.5 points', 'counts', 'framework'],
    ],
  ] as const)(
    'gives points and meetings as they stand, and where to check the numbers: %s',
    async (language, said) => {
      const { parts } = await dossierOf(glad, { chosen: only('recertification'), language });
      const tables = (parts[0]?.blocks ?? []).flatMap((block) => (block.is === 'table' ? [block] : []));
      const decimal = language === 'nl' ? ',' : '.';
      expect(tables[0]?.rows.map((row) => row.slice(1).flat())).toEqual([
        [`12${decimal}5`, '75', `62${decimal}5`, '0'],
        ['0', '4', '4', '1'],
      ]);
      const words = parts.flatMap(wordsOf).join('\n');
      for (const part of [...said, 'Training groepsbegeleiding', 'Intervisiegroep Noord', 'Noloc']) {
        expect(words).toContain(part);
      }
      expect(words).not.toMatch(/\b(je|jij|ik|you|your|I)\b/i);
    },
  );

  it('gives the plan as it stands, with what became of it', async () => {
    const words = wordsIn(await dossierOf(glad, { chosen: only('plan') }));
    for (const part of [
      ...['Ontwikkelplan', 'Vaker een stilte laten vallen', 'uiterlijk 31 december 2026', 'zonder dag'],
      ...['Loopbaantheorieën en methodieken', 'gedaan, gemeld op', 'Ik zit in een groep van vijf.'],
    ]) {
      expect(words).toContain(part);
    }
  });

  test.each(partIds)('is one part alone where %s is all that was chosen', async (part) => {
    const { parts, title } = await dossierOf(glad, { chosen: only(part) });
    const others = partIds.filter((one) => one !== part);
    expect(parts.some(({ id }) => others.some((one) => one === id))).toBe(false);
    expect(title).not.toBe('Dossier');
  });

  test.each(partIds)('says that nothing was told yet of %s', async (part) => {
    const { parts } = await dossierOf({}, { chosen: only(part) });
    expect(parts[0]?.blocks).toEqual([{ is: 'paragraph', text: 'Hierover is nog niets verteld.' }]);
  });

  it.each(languages)('has no gaps, promises nothing and says nothing of a user, in %s', async (language) => {
    const { edition } = contextIn('nl');
    const statements = Object.fromEntries(
      edition.groups.map((group) => [group.id, group.statements.map(({ id }) => id)]),
    );
    for (const told of [{}, glad, longStory(statements)]) {
      const words = wordsIn(await dossierOf(told, { language, name: 'X' }));
      expect(words).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object|\$\{/);
      expect(words).not.toMatch(/gecertificeerd|\bcertified\b|gebruiker|\buser\b|\*\*/i);
      expect(words).not.toMatch(/^\s*$/m);
    }
  });

  it('goes down one level of headings at a time', async () => {
    const { parts } = await dossierOf(glad);
    for (const { id, blocks } of parts) {
      const levels = blocks.flatMap((block) => (block.is === 'heading' ? [block.level] : []));
      expect(levels[0] ?? 2, id).toBe(2);
    }
  });

  it('holds words as they were typed, without what cannot be seen in them', async () => {
    const typed = 'Zoë =cmd() 👩‍👩‍👧 مرحبا\r\n<b>Omge\u202edraaid\u0000</b>\u000bvervolg\uffff';
    const words = wordsIn(await dossierOf({ 'reflection/1': { moment: 'Een moment.', R1: typed } }));
    expect(words).toContain('Zoë =cmd() 👩‍👩‍👧 مرحبا\n<b>Omgedraaid </b>\nvervolg');
    expect(words).not.toMatch(/(?!\n)\p{Cc}|\p{Cn}|\u202e/u);
  });
});

describe('asking for a dossier', () => {
  async function putAll(talk = open({ today: '2026-11-30' })) {
    for (const [name, { day: on = '2026-09-14', ...answers }] of Object.entries(glad)) {
      const said = Object.entries(answers).map(([question, answer]) => ({ question, answer, on }));
      await talk.putDoc(name, JSON.stringify({ schema: 1, said, misses: 0 }));
    }
    for (const name of ['story', 'trajectory', 'reflection', 'plan']) {
      await talk.putDoc(name, JSON.stringify({ schema: 1, count: 2 }));
    }
    return talk;
  }

  it('offers the documents that there is something for', async () => {
    const talk = await putAll();
    expect(labels(await talk.say('dossier'))).toEqual([
      ...['Het hele dossier', 'Een paar onderdelen', 'Een trajectbeschrijving', 'Een reflectieverslag'],
      'Mijn ontwikkelplan',
    ]);
    const few = open();
    await few.say('zelfbeoordeling', '1', '3 3');
    expect(labels(await few.say('dossier'))).toEqual(['Het hele dossier']);
  });

  it('asks only what the document depends on', async () => {
    const talk = await putAll();
    const asked = async (...texts: readonly string[]) => (await talk.say(...texts)).step.question;
    expect(await asked('dossier', 'mijn ontwikkelplan')).toBe('name');
    expect(await asked('menu', 'dossier', 'een trajectbeschrijving')).toBe('trajectory');
    expect(await asked('Kompas')).toBe('name');
    expect(await asked('menu', 'dossier', 'een paar onderdelen')).toBe('parts');
    expect(await asked('3')).toBe('trajectories');
    expect(await asked('2')).toBe('name');
    expect(await asked('overslaan')).toBe('language');
    expect(await asked('Engelstalig')).toBe('form');
    expect(await asked('pdf')).toBeUndefined();
    expect(talk.last.step).toMatchObject({ outcome: 'ready' });
  });

  it('asks again which client it is about, and keeps the name, the language and the form', async () => {
    const talk = await putAll();
    await talk.say('dossier', 'een trajectbeschrijving', 'Kompas', 'Zoë', 'Nederlandstalig', 'word', 'menu');
    expect((await talk.say('dossier', 'een trajectbeschrijving')).step.question).toBe('trajectory');
    expect((await talk.say('Vlinder')).step).toMatchObject({ outcome: 'ready' });
    expect((await talk.said('dossier/trajectory')).filter((one) => 'answer' in one)).toHaveLength(5);
    await talk.say('dossier', 'mijn ontwikkelplan', 'overslaan', 'Nederlandstalig', 'pdf', 'menu');
    expect((await talk.say('dossier', 'mijn ontwikkelplan')).step).toMatchObject({ outcome: 'ready' });
  });

  it.each([
    ['nl', ['Nederlands', 'in het Nederlands', 'dutch'], ['Engels', 'in het Engels', 'english']],
    ['en', ['Dutch', 'in Dutch', 'nederlands'], ['English', 'in English', 'engels']],
  ] as const)(
    'is asked for in a language without the conversation changing its own, in %s',
    async (language, dutch, english) => {
      const talk = await putAll(open({ today: '2026-11-30', language }));
      await talk.say('dossier', language === 'nl' ? 'mijn ontwikkelplan' : 'my development plan', 'Zoë');
      for (const [answer, texts] of [
        ['nl', dutch],
        ['en', english],
      ] as const) {
        for (const text of texts) {
          expect(await talk.say(text), text).toMatchObject({ language, step: { question: 'form' } });
          expect((await talk.said('dossier/plan')).at(-1)).toEqual({ question: 'language', answer });
          expect((await talk.say('terug')).step.question).toBe('language');
        }
      }
      const [other, words] = language === 'nl' ? ['en', 'speak English'] : ['nl', 'praat Nederlands'];
      expect(await talk.say(words)).toMatchObject({ language: other, step: { question: 'language' } });
    },
  );

  it('says who to ask where there is no address for a link', async () => {
    const talk = await putAll();
    await talk.say('dossier', 'mijn ontwikkelplan', 'overslaan', 'Nederlandstalig', 'pdf');
    expect(talk.last.text).toContain('niet weet op welk adres');
    expect(talk.last.text).not.toContain('](');
  });

  it('says that there is nothing yet, and where to begin', async () => {
    const talk = open();
    expect((await talk.say('dossier')).step).toMatchObject({ dialog: 'dossier', outcome: 'nothing' });
    expect(labels(talk.last)[0]).toBe('Zelfbeoordeling');
  });
});

describe('an order', () => {
  const order = { ...only('plan'), kind: 'plan', language: 'nl', form: 'pdf' };

  test.each<[string, object, boolean]>([
    ['all of it', order, true],
    ['some trajectories', { ...order, trajectories: ['1', '12'] }, true],
    ['no part', { ...order, parts: [] }, false],
    ['a part that there is not', { ...order, parts: ['secrets'] }, false],
    ['another form', { ...order, form: 'exe' }, false],
    ['something beside it', { ...order, name: 'X' }, false],
  ])('is taken or not: %s', (_, one, isTaken) => {
    expect(Order.safeParse(one).success).toBe(isTaken);
  });

  test.each<[string, PartId, boolean]>([
    ['practitioner', 'plan', true],
    ['plan/1', 'plan', true],
    ['plan', 'plan', true],
    ['recertification/1', 'recertification', true],
    ['recertification/1', 'plan', false],
    ['trajectory/1/T1', 'trajectories', true],
    ['trajectory/2/T1', 'trajectories', false],
    ['reflection/1', 'reflections', true],
    ['reflection/12', 'reflections', false],
    ['story/1', 'profile', true],
    ['evidence/K1', 'profile', true],
    ['story/1', 'plan', false],
    ['eligibility', 'plan', false],
    ['dossier/all', 'plan', false],
    ['reminder/1', 'plan', false],
  ])('holds what is kept as %s with %s: %s', (name, part, isHeld) => {
    expect(isHeldBy(name, only(part, { trajectories: ['1'], reflections: ['1'] }))).toBe(isHeld);
  });
});
