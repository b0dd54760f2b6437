import { commonText } from '../../dialogs/common.text.ts';
import { text as consent } from '../../dialogs/consent/text.ts';
import { talk } from '../../dialogs/dossier/talk.ts';
import { text as eligibilityText } from '../../dialogs/eligibility/text.ts';
import { words as evidence } from '../../dialogs/evidence/words.text.ts';
import { guide } from '../../dialogs/index.ts';
import { words as intervision } from '../../dialogs/intervision/words.ts';
import { words as join } from '../../dialogs/join/words.ts';
import { words as move } from '../../dialogs/move/words.ts';
import { viewWords } from '../../dialogs/overview/view.words.ts';
import { words as overview } from '../../dialogs/overview/words.ts';
import { words as plan } from '../../dialogs/plan/words.text.ts';
import { erasureText } from '../../dialogs/privacy/text.ts';
import { words as privacy } from '../../dialogs/privacy/words.ts';
import { words as quietHours } from '../../dialogs/quiet-hours/words.ts';
import { words as recertification } from '../../dialogs/recertification/words.ts';
import { words as reflection } from '../../dialogs/reflection/words.text.ts';
import { words as rehearsal } from '../../dialogs/rehearsal/words.ts';
import { words as reminder } from '../../dialogs/reminder/words.ts';
import { words as showing } from '../../dialogs/showing/words.ts';
import { words as story } from '../../dialogs/story/words.text.ts';
import { words as trajectory } from '../../dialogs/trajectory/words.ts';
import type { ChoiceWords, Context } from '../../src/conversation/dialog.ts';
import { isSeries } from '../../src/conversation/offered.ts';
import { type Language, localized } from '../../src/language.ts';
import { assessEligibility, type EligibilityFacts } from '../../src/rules/eligibility.ts';
import type { Doubt } from '../../src/rules/plausible.ts';
import { type Ledger, type LedgerDoubt, ledgerOf, type ToldPeriod } from '../../src/rules/recertification.ts';
import { contextIn, everyDialog } from './dialogs.ts';

/** Every sentence by where it stands; words that are only heard, never said, are left out. */
type Said = Map<string, string>;
const onlyHeard = ['words', 'greetings', 'thanks', 'freshWords', 'leaning'];

type Samples = (path: string) => readonly (readonly unknown[])[];

function collect(found: Said, path: string, value: unknown, samples: Samples): void {
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'function') {
    for (const [at, sample] of samples(path).entries()) found.set(`${path}(${at})`, value(...sample));
  } else if (path.includes('.choices.') || path.includes('.isRight.')) {
    collect(found, path, (value as ChoiceWords)[0], samples);
  } else {
    for (const [key, part] of Object.entries(value as object)) {
      if (!onlyHeard.includes(key)) collect(found, `${path}.${key}`, part, samples);
    }
  }
}

const ofLines = [
  ...['someSkipped', 'given', 'whichToChange', 'notFound', 'menu', 'whichOfThese'],
  ...['welcomeBack', 'whichAnswer', 'answered'],
];
function commonSamples(path: string): readonly (readonly unknown[])[] {
  const name = path.split('.').at(-1) ?? '';
  if (ofLines.includes(name)) return [[['X', 'Y']]];
  if (name === 'touches') return [['X', ['X', 'Y']]];
  if (name === 'openOne') {
    return [
      ['X', 1, 1],
      ['X', 3, 2],
    ];
  }
  if (name === 'unclearAgain') {
    return [
      ['X', ['X', 'Y']],
      ['X', []],
    ];
  }
  const mayBeUnknown = ['undone', 'removed', 'closed'].includes(name);
  return [[3, 4], ...(mayBeUnknown ? [[undefined, undefined]] : [])];
}

const doubts: Doubt[] = [
  ...(['zeroHours', 'tooManyHoursPerWeek', 'tooManyHoursTogether', 'endBeforeBegin'] as const),
  ...(['beginsInFuture', 'endsInFuture'] as const),
  ...(['beginsLongAgo', 'completedInFuture', 'completedLongAgo'] as const),
];
const facts: EligibilityFacts[] = [
  {},
  {
    education: { degree: 'none', evc: false, accreditedProgramme: false },
    training: [],
    practice: [],
    practising: false,
  },
  {
    education: { degree: 'other' },
    training: [{ name: 'X', hours: 20, certificate: false }],
    practising: true,
  },
  {
    education: { accreditedProgramme: true },
    practice: [{ name: 'X', from: '2026-08-01', hoursPerWeek: 24 }],
  },
  {
    education: { evc: true },
    practice: [{ name: 'X', from: '2026-01-01', until: '2026-02-01', hours: 700 }],
  },
  { education: { degree: 'none' }, practice: [{ name: 'X', from: '2025-01-01', hoursPerWeek: 1 }] },
];

const training = { name: 'X', amount: { value: 3, unit: 'ec' }, certificate: true };
const trainings = [training, { ...training, amount: { value: 1, unit: 'hours' }, certificate: false }];
const hours = { value: 1, unit: 'total' };
const periods = [
  { name: 'X', from: '2026-01-01', ongoing: false, until: '2026-02-01', hours },
  { name: 'X', from: '2026-01-01', ongoing: true, hours: { value: 16, unit: 'perWeek' } },
];

const told1 = { name: 'X', on: '2026-03-01' };
const inPeriod = { points: [{ ...told1, points: 2.5 }], meetings: [told1, { ...told1, on: '2027-01-01' }] };
const kept: ToldPeriod[] = [
  {},
  { from: '2025-01-01' },
  { from: '2025-01-01', ...inPeriod },
  { from: '2026-06-01', ...inPeriod },
  { from: '2027-01-01' },
  { from: '2020-01-01', points: [{ ...told1, points: 80 }] },
  { from: '2023-01-01', points: [{ ...told1, points: 80 }], meetings: Array(4).fill(told1) },
];
const [asked] = contextIn('nl').edition.recertification;
const ledgers: readonly Ledger[] = asked ? kept.map((one) => ledgerOf(one, asked, '2026-09-01')) : [];
const ledgerDoubts: readonly LedgerDoubt[] = ['outside', 'ahead', 'nothing', 'moreThanAsked'];

/** What the lists of a period take; `undefined` for what is no sentence of one. */
function recertificationSamples(path: string, context: Context): readonly (readonly unknown[])[] | undefined {
  const item = { ...told1, amount: { value: 2.5, unit: 'points' } };
  const what = /(?:points|meetings)\.(ask|item|check)$/.exec(path)?.[1];
  if (what === 'ask')
    return ledgers.flatMap((ledger) => [[], [item]].map((items) => [items, ledger, context]));
  if (what === 'item') return [[item, context]];
  return what === 'check' ? [[], ledgerDoubts].map((doubts) => [item, doubts, context]) : undefined;
}

const few = { R1: 'X', R2: 'X', R3: 'X', R4: 'X', R5: 'X' };
const told = { ...few, ...Object.fromEntries(Object.keys(few).map((id) => [`${id}.more`, 'X'])) };
const [group] = contextIn('nl').edition.groups;
const outcomes: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  selfAssessment: [[{ group, ratings: {} }], [{ group, ratings: { 'K1.1': 'level1', 'K1.2': 'unknown' } }]],
  stopAll: [['none'], ['kept'], ['stopped']],
  reminder: [
    [{ standing: 'nothing' }],
    [{ standing: 'set', what: { words: 'X' }, moment: { day: '2026-09-02' } }],
    [{ standing: 'set', what: { id: 'plan/1' }, moment: { day: '2026-09-02', time: '23:00' } }],
    ...['told', 'done', 'stopped'].map((standing) => [{ standing, what: { words: 'X' } }]),
  ],
  recertification: ledgers.map((ledger) => [ledger]),
  rehearsal: [
    [{ what: 'notBegun' }],
    [{ what: 'tooLittle', toGo: 2 }],
    [{ what: 'held', matters: ['topNothingShown:selfAssessment/K1', 'dropped:plan/1'] }],
  ],
  intervision: [
    ...['notShared', 'empty', 'nothingThere'].map((what) => [{ what }]),
    [{ what: 'shared', lines: [{ part: 'did', text: 'X', replaced: [] }] }],
  ],
  reflection: [[{}], [{ intention: 'X' }], [{ intention: 'X', by: '2026-09-01', noticing: 'X' }]],
};

const sayings = {
  ...{ evidence, intervision, join, move, overview, plan, privacy, quietHours, recertification },
  ...{ reflection, rehearsal, reminder, showing, story, trajectory },
  standing: viewWords,
  dossier: talk,
};
const where = { pseudonym: 'X', phase: 'Y', task: 'Z', number: 1, of: 7 };
const missing = [[], ['clientEvaluation'], ['clientEvaluation', 'sponsorEvaluation']];

const amountsSaid = ['41', undefined].map((missing) => ({ have: '34', need: '75', missing }));

/** What these take that is not a number or a word; all others do with either. */
const special: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'trajectory.words.start.outcome': [['X', ['Y.', 'Z.']]],
  'trajectory.words.task.lead': [
    [where, 'Y.'],
    [where, undefined],
  ],
  'trajectory.words.task.cannotClose': missing.slice(1).map((one) => ['X', one]),
  'trajectory.words.closing.notYet': missing.map((one) => ['X', 'Y', one]),
  'trajectory.words.report.task': [
    [1, 'X', 'done'],
    [1, 'X', 'skipped'],
  ],
  'evidence.words.line': [
    ['X.', 'Y', []],
    ['X.', 'Y', ['Z', 'W']],
  ],
  'evidence.words.outcome': [
    ['X', 1, ['Y', 'Z'], 0],
    ['X', 1, ['Y', 'Z'], 2],
  ],
  'showing.words.otherGroup.ask': [[['1. X', '2. Y']]],
  'showing.words.ticks.already': [[['- X.', '- Y.']]],
  'showing.words.shown': [['X', 'Y', ['- Z.', '- W.']]],
  'intervision.words.replaced': [
    [[['X', 'Y']]],
    [
      [
        ['X', 'Y'],
        ['Z', 'W'],
      ],
    ],
  ],
  'plan.words.state.lead': [['X', 'Y', 'Z']],
  'recertification.words.totals': [amountsSaid],
  'recertification.words.lines.points': amountsSaid.map((one) => [one, 'X']),
  'recertification.words.lines.meetings': amountsSaid.map((one) => [one, undefined]),
  'move.words.figure': [['trainingHours', '98', '120']],
  'privacy.words.privacy.now': [
    [0, undefined, undefined],
    [1, undefined, 'X'],
    [2, 'X', 'Y'],
    [2, 'X', undefined],
  ],
};

const mayEndWithout = /plan\.words\.(?:done|dropped)$|\.underWay$|own\.outcome|outcomes\.(?:done|dropped)$/;
const takesWords = /lookBack|\.again$|stoodOn/;

// Words and numbers stand for each other in most sentences.
const called = { name: 'X', client: 'Y' };

function wordSamples(path: string): readonly (readonly unknown[])[] {
  if (/^rehearsal\.words\.(?:asks|adds)\./.test(path)) return [[called], [{ ...called, because: 'Z' }]];
  const numbers = [
    [1, 1, 1, 1, 1],
    [2, 3, 4, 5, 6],
  ];
  const last = mayEndWithout.test(path) ? [['2', undefined, undefined]] : [];
  return special[path] ?? [['2', '3', '4', '5', '6'], ...(takesWords.test(path) ? [] : numbers), ...last];
}

/** Every sentence of every conversation with samples in it, by where it stands, in each language. */
export const saidIn = localized((language: Language): Said => {
  const found: Said = new Map();
  const context = contextIn(language);
  collect(found, 'common', commonText[language], commonSamples);
  collect(found, 'eligibility', eligibilityText[language], (path) => {
    const [, list, what] = /(training|practice)\.(ask|item|check)$/.exec(path) ?? [];
    const items = list === 'training' ? trainings : periods;
    if (what === 'ask') {
      const totals = [true, false].map((isEnough) => ({ hours: 12, isEnough }));
      return totals.flatMap((total) => [
        [[], total, context],
        [items, total, context],
      ]);
    }
    if (what === 'item') return items.map((item) => [item, context]);
    if (what === 'check') {
      const reviews = [doubts, []].map((doubts) => ({ hours: 12, counted: 1, doubts }));
      return items.flatMap((item) => reviews.map((review) => [item, review, context]));
    }
    const verdicts = facts.map((one) => assessEligibility(one, context.edition.criteria, '2026-09-01'));
    return path.endsWith('outcome')
      ? verdicts.map((verdict) => [verdict, context])
      : [[{ name: 'X' }, context]];
  });
  for (const [id, text] of Object.entries({ consent, erasure: erasureText })) {
    collect(found, id, text[language], (path) =>
      path.endsWith('.outcome')
        ? [
            ['erased', context],
            ['kept', context],
          ]
        : [
            [{}, context],
            [{}, { ...context, keptMonths: 1 }],
          ],
    );
  }
  for (const [id, words] of Object.entries(sayings)) {
    collect(found, `${id}.words`, words[language], wordSamples);
  }
  for (const { id, text } of guide.dialogs) {
    const { name, offer } = text[language];
    collect(found, id, { name, offer }, () => []);
  }
  for (const { id, text } of guide.dialogs.filter(isSeries)) {
    const begun = { count: 3, told: {} };
    collect(found, id, { ask: text[language].ask }, () => [
      [{ count: 0, told: {} }, context],
      [begun, context],
    ]);
  }
  for (const { id, subject, text } of everyDialog(guide).filter((one) => one.subject !== undefined)) {
    collect(found, `${id}/${subject}`, text[language], (path) =>
      path.endsWith('.outcome')
        ? (outcomes[subject === 'all' ? 'stopAll' : id] ?? []).map((outcome) => [...outcome, context])
        : ((id === 'recertification' ? recertificationSamples(path, context) : undefined) ?? [
            [told, context],
          ]),
    );
  }
  return found;
});
