import fc from 'fast-check';
import { commandWords } from '../../dialogs/commands.text.ts';
import { commonText } from '../../dialogs/common.text.ts';
import { consent } from '../../dialogs/consent/dialog.ts';
import { dossierTeller } from '../../dialogs/dossier/dialog.ts';
import { sharing } from '../../dialogs/language-model/sharing.text.ts';
import { standing } from '../../dialogs/overview/report.ts';
import {
  type AnyList,
  type AnyQuestion,
  type Context,
  type Dialog,
  type DialogText,
  dialog,
  type ListText,
  type Reviewed,
} from '../../src/conversation/dialog.ts';
import type { Guide } from '../../src/conversation/guide.ts';
import {
  amount,
  choice,
  date,
  decimal,
  freeText,
  type Kind,
  wholeNumber,
  yesNo,
} from '../../src/conversation/kinds.ts';
import { isReport, isSeries, newSubject } from '../../src/conversation/offered.ts';
import { picked, several } from '../../src/conversation/pickKinds.ts';
import { workUnits } from '../../src/conversation/reading/amount.ts';
import { type Language, type Localized, localized } from '../../src/language.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { choiceMeant } from '../../src/rules/choiceMeant.ts';

/** A guide that offers these dialogs, with the real words for everything else. */
export function guideOf(...dialogs: readonly Dialog[]): Guide {
  const words = { commands: commandWords, common: commonText, sharing };
  return { dialogs, consent, standing, dossier: dossierTeller, ...words };
}

/** Every dialog a guide can hold, also about each subject that can be chosen at the start. */
export function everyDialog({ dialogs }: Guide): readonly Dialog[] {
  const context = contextIn('nl');
  return dialogs.flatMap((offered): readonly Dialog[] => {
    if (isReport(offered)) return [];
    if (!isSeries(offered)) return [offered];
    const subjects = offered.subjects({ count: 0, told: {} }, context);
    const first = subjects.map(({ id }) => (id === newSubject ? '1' : id));
    const about = [...new Set([...first, ...offered.all(1, context)])].map((id) =>
      offered.about(id, context),
    );
    return about.flatMap((one) => (one && !isSeries(one) ? [one] : []));
  });
}

/** A turn's context on a fixed day. */
export function contextIn(language: Language, today = '2026-09-01'): Context {
  const edition = editionOn('2026-09-01');
  const now = Date.parse(`${today}T12:00:00Z`);
  const beside = { keptMonths: 24, receipt: 'AB12-CD34', now, due: [], guess: choiceMeant };
  return { language, today, edition, earlier: [], later: [], seen: {}, common: commonText, ...beside };
}

type Trip = { place: string; nights: number; abroad: boolean; country?: string; from: string };
type Travels = {
  motto: string;
  travels: boolean;
  vehicle: 'train' | 'bicycle' | 'boat';
  countries: number;
  distance: number;
  trips: Trip[];
  since: string;
  time: { value: number; unit: 'perWeek' | 'total' };
};
type Trips = { trips: { item: number; total: number } };

const nights = (trips: readonly Trip[]) => trips.reduce((sum, trip) => sum + trip.nights, 0);

const tripsNl: ListText<Trip, Trips['trips']> = {
  name: 'Reis',
  why: 'Reizen zegt iets.',
  ask: (trips, total) => `Reizen: ${trips.length}, nachten: ${total}. Nog een?`,
  fields: {
    place: { name: 'Plaats', ask: 'Waar was dat?', why: 'Om de reis te herkennen.' },
    nights: { name: 'Nachten', ask: 'Hoeveel nachten?', why: 'Om op te tellen.' },
    abroad: { name: 'Buitenland', ask: 'In het buitenland?', why: 'Dan vraag ik het land.' },
    country: { name: 'Land', ask: ({ place }) => `In welk land ligt ${place}?`, why: 'Voor de kaart.' },
    from: { name: 'Vertrek', ask: 'Wanneer vertrok je?', why: 'Voor de volgorde.' },
  },
  item: ({ place, nights }) => `${place}, ${nights} nachten`,
  check: ({ place, nights }, item) => `${place}, ${nights} nachten (${item}). Klopt dat?`,
};
const tripsEn: ListText<Trip, Trips['trips']> = {
  name: 'Trip',
  why: 'Travel tells something.',
  ask: (trips, total) => `Trips: ${trips.length}, nights: ${total}. Another?`,
  fields: {
    place: { name: 'Place', ask: 'Where was that?', why: 'To know the trip again.' },
    nights: { name: 'Nights', ask: 'How many nights?', why: 'To add up.' },
    abroad: { name: 'Abroad', ask: 'Abroad?', why: 'Then I ask the country.' },
    country: { name: 'Country', ask: ({ place }) => `In which country is ${place}?`, why: 'For the map.' },
    from: { name: 'Departure', ask: 'When did you leave?', why: 'For the order.' },
  },
  item: ({ place, nights }) => `${place}, ${nights} nights`,
  check: ({ place, nights }, item) => `${place}, ${nights} nights (${item}). Is that right?`,
};

const travelsText: Localized<DialogText<Travels, Partial<Travels>, Trips>> = {
  nl: {
    name: 'Reizen',
    offer: 'vertel hoe je reist',
    words: ['reis', 'onderweg'],
    questions: {
      motto: { name: 'Motto', ask: 'Wat is je motto?', why: 'Om je te leren kennen.' },
      travels: { name: 'Reist', ask: 'Reis je?', why: 'Anders sla ik vragen over.' },
      vehicle: {
        name: 'Vervoer',
        ask: 'Waarmee reis je?',
        why: 'Dat maakt uit.',
        choices: { train: ['Trein', 'spoor'], bicycle: ['Fiets'], boat: ['Boot', 'schip'] },
        hint: 'Trein, fiets of boot.',
      },
      countries: { name: 'Landen', ask: 'In hoeveel landen was je?', why: 'Om te tellen.' },
      distance: { name: 'Afstand', ask: 'Hoe ver reis je per dag?', why: 'Om te meten.' },
      trips: tripsNl,
      since: { name: 'Sinds', ask: 'Sinds wanneer reis je?', why: 'Voor het begin.' },
      time: { name: 'Tijd', ask: 'Hoeveel uur reis je?', why: 'Voor de tijd.' },
    },
    outcome: ({ motto = 'niets' }) => `Je motto is ${motto}.`,
  },
  en: {
    name: 'Travels',
    offer: 'tell how you travel',
    words: ['travel', 'on the road'],
    questions: {
      motto: { name: 'Motto', ask: 'What is your motto?', why: 'To get to know you.' },
      travels: { name: 'Travels', ask: 'Do you travel?', why: 'Otherwise I leave questions out.' },
      vehicle: {
        name: 'Vehicle',
        ask: 'How do you travel?',
        why: 'It matters.',
        choices: { train: ['Train', 'rail'], bicycle: ['Bicycle'], boat: ['Boat', 'ship'] },
        hint: 'Train, bicycle or boat.',
      },
      countries: { name: 'Countries', ask: 'How many countries have you seen?', why: 'To count.' },
      distance: { name: 'Distance', ask: 'How far do you travel a day?', why: 'To measure.' },
      trips: tripsEn,
      since: { name: 'Since', ask: 'Since when do you travel?', why: 'For the start.' },
      time: { name: 'Time', ask: 'How many hours do you travel?', why: 'For the time.' },
    },
    outcome: ({ motto = 'nothing' }) => `Your motto is ${motto}.`,
  },
};

/** A dialog with every kind of question, a branch for those who travel, and a list. */
export const travels = dialog<Travels, Partial<Travels>, Trips>({
  id: 'travels',
  secondsEach: 10,
  text: travelsText,
  questions: {
    motto: { kind: freeText({ max: 200 }) },
    travels: { kind: yesNo() },
    vehicle: { kind: choice(['train', 'bicycle', 'boat']), when: ({ travels }) => travels === true },
    countries: { kind: wholeNumber({ min: 0, max: 200 }), when: ({ travels }) => travels === true },
    distance: { kind: decimal({ min: 0, max: 1000 }), when: ({ vehicle }) => vehicle === 'bicycle' },
    trips: {
      when: ({ travels }) => travels !== false,
      most: 5,
      fields: {
        place: { kind: freeText({ max: 40 }) },
        nights: { kind: wholeNumber({ min: 1, max: 99 }) },
        abroad: { kind: yesNo() },
        country: { kind: freeText({ max: 40 }), when: ({ abroad }) => abroad === true },
        from: { kind: date({ ofMonth: 'first' }) },
      },
      review: ({ nights }) => nights,
      total: nights,
      isEnough: (trips) => nights(trips) >= 50,
    },
    since: { kind: date({ ofMonth: 'first' }) },
    time: { kind: amount(workUnits, { perWeek: 168, total: 9000 }) },
  },
  outcome: (answers) => answers,
  outcomeId: ({ motto }) => (motto === undefined ? 'withoutMotto' : 'done'),
});

const ids = ['red', 'green', 'blue'] as const;
const kinds: Readonly<Record<string, Kind<unknown>>> = {
  yesNo: yesNo(),
  choice: choice(ids),
  picked: picked(ids),
  several: several({ ids, most: 2, canBeNone: true }),
  wholeNumber: wholeNumber({ min: 0, max: 50 }),
  decimal: decimal({ min: 0, max: 50 }),
  date: date({ ofMonth: 'last' }),
  amount: amount(workUnits, { perWeek: 168, total: 9000 }),
  freeText: freeText({ max: 60 }),
  refusing: freeText({ max: 60, refuse: (text) => (/\d/.test(text) ? 'Zonder cijfers.' : undefined) }),
};
const colours = localized((language) =>
  language === 'nl'
    ? ({ red: ['Rood'], green: ['Groen'], blue: ['Blauw'] } as const)
    : ({ red: ['Red'], green: ['Green'], blue: ['Blue'] } as const),
);

/** Texts of which at least one fits each kind of random question. */
export const fittingTexts = [
  ...[
    'ja',
    'nee',
    'yes',
    'No.',
    'rood',
    'Blue',
    'groen',
    'green',
    '2',
    '1 3',
    'geen',
    'none',
    '12',
    '3,5',
    '0.25',
    '1 september 2024',
  ],
  ...['2024-02-29', 'vandaag', '16 per week', '640 in total', 'een paar woorden', 'change management'],
];

/** A random question: its kind, and the earlier answer it waits for; a list has fields. */
export type RandomQuestion = {
  readonly id: string;
  readonly kind: string;
  readonly waitsFor?: { readonly question: string; readonly answer: unknown };
  readonly fields?: readonly RandomQuestion[];
};

const kindName = fc.constantFrom(...Object.keys(kinds), 'yesNo', 'choice');

function questionsOf(letter: string, most: number): fc.Arbitrary<RandomQuestion[]> {
  const raw = fc.record({ kind: kindName, guard: fc.option(fc.nat(99)), of: fc.nat(99) });
  return fc.array(raw, { minLength: 1, maxLength: most, size: 'max' }).map((drawn) => {
    const questions: RandomQuestion[] = [];
    for (const { kind, guard, of } of drawn) {
      const earlier = questions.filter((one) => one.kind === 'yesNo' || one.kind === 'choice');
      const source = guard === null ? undefined : earlier[guard % earlier.length];
      const values = source?.kind === 'yesNo' ? [true, false] : ['red', 'green', 'blue', undefined];
      questions.push({
        id: `${letter}${questions.length}`,
        kind,
        ...(source && { waitsFor: { question: source.id, answer: values[of % values.length] } }),
      });
    }
    return questions;
  });
}

/** Random questions, some of them lists, some waiting for an earlier answer. */
export function randomQuestions(letter = 'q'): fc.Arbitrary<RandomQuestion[]> {
  const fields = fc.array(fc.option(questionsOf('f', 3), { freq: 4 }), { minLength: 8, maxLength: 8 });
  return fc.tuple(questionsOf(letter, 8), fields).map(([questions, lists]) =>
    questions.map((question, at) => ({
      ...question,
      ...(lists[at] && { kind: 'list', fields: lists[at] }),
    })),
  );
}

/** The dialog of these random questions; its outcome is its answers. */
export function dialogOf(questions: readonly RandomQuestion[]): Dialog {
  return {
    id: 'random',
    secondsEach: 10,
    text: localized((language) => ({
      name: language === 'nl' ? 'Willekeurig' : 'Random',
      offer: 'x',
      words: [],
      questions: Object.fromEntries(questions.map((one) => [one.id, textOf(one, language)])),
      outcome: () => 'Klaar.',
    })),
    questions: Object.fromEntries(questions.map((one) => [one.id, specOf(one)])),
    outcome: (answers) => answers,
    outcomeId: () => 'done',
  };
}

function specOf({ kind, waitsFor, fields }: RandomQuestion): AnyQuestion | AnyList {
  const when = waitsFor && {
    when: (answers: Record<string, unknown>) => answers[waitsFor.question] === waitsFor.answer,
  };
  if (!fields) return { kind: kinds[kind] ?? yesNo(), ...when };
  return {
    // Fields are no lists themselves.
    fields: Object.fromEntries(fields.map((field) => [field.id, specOf(field) as AnyQuestion])),
    most: 4,
    review: () => undefined,
    total: (items) => items.length,
    isEnough: (items) => items.length >= 3,
    ...when,
  };
}

function textOf(question: RandomQuestion, language: Language) {
  const { id, fields } = question;
  const own = { name: `Naam ${id}`, why: 'Daarom.' };
  if (!fields) return { ...own, ask: `Vraag ${id}?`, choices: colours[language] };
  const listText: ListText<Record<string, unknown>, Reviewed> = {
    ...own,
    ask: (items, total) => `Vraag ${id}, ${items.length} van ${total}?`,
    fields: Object.fromEntries(
      fields.map((field) => [
        field.id,
        { name: `Veld ${field.id}`, why: 'Daarom.', ask: `Veld ${field.id}?`, choices: colours[language] },
      ]),
    ),
    item: (item) => Object.keys(item).join(' en '),
    check: () => 'Klopt dat?',
  };
  return listText;
}
