import { keysOf, practitionerTag } from '../../src/records/keys.ts';
import { openMasterKeys } from '../../src/state/masterKeys.ts';
import { openStore } from '../../src/state/open.ts';
import { sealStore } from '../../src/state/sealed.ts';
import { deriveKey, openSecret } from '../../src/state/secret.ts';
import type { Store } from '../../src/state/store.ts';

/** How much somebody told before they are measured. */
export type Told = { readonly reflections: number; readonly trajectories: number };

const day = '2026-09-14';
const words = [
  ...[
    'ik',
    'vroeg',
    'eerst',
    'wat',
    'er',
    'was',
    'gebeurd',
    'en',
    'daarna',
    'pas',
    'cliënt',
    'vond',
    'wilde',
  ],
  ...[
    'gesprek',
    'werk',
    'toekomst',
    'rustig',
    'samen',
    'gekeken',
    'naar',
    'mogelijkheden',
    'opleiding',
    'keuze',
  ],
  ...[
    'stap',
    'netwerk',
    'spannend',
    'merkte',
    'dat',
    'te',
    'snel',
    'oplossing',
    'zocht',
    'stilte',
    'hielp',
    'haar',
  ],
  ...[
    'hem',
    'verder',
    'volgende',
    'keer',
    'anders',
    'doen',
    'afgesproken',
    'logboek',
    'overzicht',
    'vertrouwen',
  ],
  ...[
    'omdat',
    'maar',
    'toch',
    'bleek',
    'lastig',
    'kwaliteiten',
    'ervaring',
    'energie',
    'richting',
    'besluit',
  ],
];
const parts = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;
const documentsInOneWrite = 50;
const keptForSeconds = 60 * 24 * 60 * 60;

/** Opens what a guide keeps in this folder and in this Redis, to put there what somebody told before. */
export async function openRecords(folder: string, redisUrl: string) {
  const keySecret = deriveKey(openSecret(folder), 'practitioner keys');
  const place = { dataDirectory: folder, redisUrl, clock: Date.now, isProduction: false };
  const store = sealStore(await openStore(place), openMasterKeys(folder), Date.now);
  return {
    /** Keeps it for somebody of a channel who agreed to that, in so many reflections and trajectories. */
    keep: (channel: string, person: string, told: Told) =>
      keep(store, practitionerTag(keySecret, channel, person), told),
    close: () => store.close(),
  };
}

async function keep(store: Store, tag: string, { reflections, trajectories }: Told): Promise<void> {
  const keys = keysOf(tag);
  const today = new Date().toISOString().slice(0, 10);
  const practitioner = {
    ...{
      schema: 1,
      language: 'nl',
      edition: '2020-01-01',
      agreedOn: day,
      renewedOn: today,
      serial: 'A0B1-C2D3',
    },
    place: { at: 'menu', isUnfinished: false, behind: [] },
  };
  const documents: [string, object][] = [
    [keys.practitioner, practitioner],
    [keys.dialog('reflection'), { schema: 1, count: reflections }],
    [keys.dialog('trajectory'), { schema: 1, count: trajectories }],
    ...numbers(reflections).map(
      (number) => [keys.dialog('reflection', `${number}`), reflection(number)] as [string, object],
    ),
    ...numbers(trajectories).flatMap((number) => [
      [keys.dialog('trajectory', `${number}/start`), start(number)] as [string, object],
      ...parts.map(
        (part) => [keys.dialog('trajectory', `${number}/${part}`), task(part)] as [string, object],
      ),
    ]),
  ];
  const changes = documents.map(([key, record]) => ({
    ...{ key, expected: 0, value: JSON.stringify(record), expiresInSeconds: keptForSeconds },
  }));
  for (let first = 0; first < changes.length; first += documentsInOneWrite) {
    await store.write(changes.slice(first, first + documentsInOneWrite));
  }
}

let drawn = 1;

// Another one each time, since what is said twice takes less room than what is not.
function story(length: number): string {
  const next = () => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return words[drawn % words.length];
  };
  return `${Array.from({ length }, next).join(' ')}.`;
}

function reflection(number: number): object {
  const rounds = ['R1', 'R2', 'R3', 'R4', 'R5'].map((round) => [round, story(45)]);
  const answers = {
    moment: `Moment ${number}. ${story(15)}`,
    ...Object.fromEntries(rounds),
    intention: story(15),
  };
  return said(answers);
}

function start(number: number): object {
  return said({
    ...{ pseudonym: `Cliënt ${number}`, codeOfConduct: true, clientExpectations: story(15) },
    ...{ sponsor: false, reporting: story(15), contactForm: 'online' },
  });
}

function task(part: string): object {
  return said({ doing: [`${part}.1`], did: story(60), agreed: story(15), isDone: true });
}

function said(answers: object): object {
  return {
    schema: 1,
    said: Object.entries(answers).map(([question, answer]) => ({ question, answer, on: day })),
    misses: 0,
  };
}

function numbers(most: number): readonly number[] {
  return Array.from({ length: most }, (_, at) => at + 1);
}
