import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import type { Guide } from '../../src/conversation/guide.ts';
import { freeText, rating, yesNo } from '../../src/conversation/kinds.ts';
import { newSubject, type Series, toldOf } from '../../src/conversation/offered.ts';
import { several } from '../../src/conversation/pickKinds.ts';
import { localized } from '../../src/language.ts';
import { guideOf, travels } from './dialogs.ts';

const parts = ['start', 'beds', 'pond'] as const;
type Start = { name: string; hasTrees: boolean; trees: string };
type Beds = { roses: 'few' | 'many'; herbs: 'few' | 'many' };
type Pond = { animals: readonly string[] };

function start(subject: string): Dialog {
  return dialog<Start, string>({
    id: 'gardens',
    subject,
    secondsEach: 60,
    title: ({ name }) => name ?? '',
    text: localized(() => ({
      ...{ name: 'Tuinen', offer: 'tuinieren', words: [] },
      questions: {
        name: { name: 'Naam', ask: 'Hoe heet de tuin?', why: 'Om hem te noemen.' },
        hasTrees: { name: 'Bomen', ask: 'Staan er bomen?', why: 'Voor de schaduw.' },
        trees: { name: 'Soort', ask: 'Welke bomen?', why: 'Voor de schaduw.' },
      },
      outcome: (name) => `De tuin heet ${name}.`,
    })),
    questions: {
      name: { kind: freeText({ max: 40 }) },
      hasTrees: { kind: yesNo() },
      trees: { kind: freeText({ max: 40 }), when: ({ hasTrees }) => hasTrees === true },
    },
    outcome: ({ name = '' }) => name,
    outcomeId: () => 'started',
  });
}

function beds(subject: string): Dialog {
  const kind = rating(['few', 'many'] as const);
  return dialog<Beds, null>({
    id: 'gardens',
    subject,
    secondsEach: 30,
    isRepeated: true,
    ways: () => [{ label: 'Reizen', answer: 'travels', to: { dialog: 'menu', question: 'dialog' } }],
    text: localized(() => {
      const choices = { few: ['Weinig'], many: ['Veel'] } as const;
      const ask = (_: unknown, context: Parameters<typeof toldOf>[0]) =>
        `Hoeveel in ${toldOf(context, 'gardens', `${subject.split('/')[0]}/start`)?.progress.title}?`;
      return {
        ...{ name: 'Tuinen', offer: 'tuinieren', words: [] },
        questions: {
          roses: { name: 'Rozen', ask, why: 'Rozen.', choices, label: 'Hoeveel rozen' },
          herbs: { name: 'Kruiden', ask, why: 'Kruiden.', choices },
        },
        outcome: () => 'De bedden zijn klaar.',
      };
    }),
    questions: { roses: { kind }, herbs: { kind } },
    outcome: () => null,
    outcomeId: () => 'planted',
  });
}

function pond(subject: string): Dialog {
  return dialog<Pond, number>({
    id: 'gardens',
    subject,
    secondsEach: 30,
    text: localized(() => ({
      ...{ name: 'Tuinen', offer: 'tuinieren', words: [] },
      questions: {
        animals: {
          name: 'Dieren',
          ask: 'Welke dieren?',
          why: 'Voor het water.',
          choices: { frog: ['Kikker'], duck: ['Eend'], newt: ['Salamander'] },
        },
      },
      outcome: (animals) => `Er zijn ${animals} soorten.`,
    })),
    questions: { animals: { kind: several({ ids: ['frog', 'duck', 'newt'], most: 2, canBeNone: true }) } },
    outcome: ({ animals = [] }) => animals.length,
    outcomeId: () => 'filled',
  });
}

function garden(number: string): Series {
  const paths = parts.map((part) => `${number}/${part}`);
  return {
    id: 'gardens',
    subject: number,
    isOpenEnded: false,
    text: localized(() => ({ name: 'Tuinen', offer: 'tuinieren', words: [], ask: () => 'Welk deel?' })),
    shown: () => paths,
    all: () => paths,
    opening: ({ told }) => (told[`${number}/start`]?.outcome ? undefined : `${number}/start`),
    subjects: ({ told }) =>
      paths.map((id) => ({
        id,
        label: { start: 'Begin', beds: 'Bedden', pond: 'Vijver' }[id.split('/')[1] ?? ''] ?? id,
        isNext: told[id]?.outcome === undefined,
      })),
    about: () => undefined,
  };
}

/** Gardens side by side, each in parts that know what was said at its start. */
const gardens: Series = {
  id: 'gardens',
  isOpenEnded: true,
  text: localized((language) => ({
    name: language === 'nl' ? 'Tuinen' : 'Gardens',
    offer: language === 'nl' ? 'tuinieren' : 'gardening',
    words: language === 'nl' ? ['tuin'] : ['garden'],
    ask: () => (language === 'nl' ? 'Welke tuin?' : 'Which garden?'),
  })),
  sees: (subject) => (subject ? [{ dialog: 'gardens', subjects: [`${subject.split('/')[0]}/start`] }] : []),
  shown: (count) => Array.from({ length: count }, (_, at) => `${at + 1}/start`),
  all: (count) => Array.from({ length: count }, (_, at) => parts.map((part) => `${at + 1}/${part}`)).flat(),
  opening: ({ count }) => (count === 0 ? newSubject : undefined),
  subjects: ({ told }) => [
    { id: newSubject, label: 'Een nieuwe tuin', isNext: true },
    ...Object.entries(told).map(([path, { progress }]) => ({
      id: path.split('/')[0] ?? '',
      label: progress.title,
      isNext: true,
    })),
  ],
  about: (subject) => {
    const [number = '', part] = subject.split('/');
    if (!/^[1-9]\d*$/.test(number)) return undefined;
    if (part === undefined) return garden(number);
    const makers: Readonly<Record<string, (subject: string) => Dialog>> = { start, beds, pond };
    return makers[part]?.(subject);
  },
};

/** A guide with travels, and gardens in parts. */
export const gardeners: Guide = { ...guideOf(travels), dialogs: [travels, gardens] };
