import { lexiconOnDemand } from '../../src/lexicon/open.ts';
import type { Lexicon } from '../../src/privacy/lexicon.ts';
import { placeholdersIn } from '../../src/privacy/placeholders.ts';
import { pseudonymise } from '../../src/privacy/pseudonymise.ts';
import { type Evaluation, type Figure, type Half, halvesOf } from './evaluation.ts';
import { type Label, type Labelled, labelledIn } from './labelled.ts';

type Language = 'nl' | 'en';
type Hit = Label & { readonly text: string; readonly isRight: boolean };

const names = ['person', 'organisation', 'place'];
const structured = ['email', 'url', 'phone', 'iban', 'bsn', 'postcode', 'address', 'birthDate'];

/** How much of what tells who somebody is gets hidden, and how much of what tells nothing does. */
export const pseudonymising: Evaluation = {
  name: 'pseudonymising',
  figures: async () => {
    const lexicon = await lexiconOnDemand()();
    const figures = (['nl', 'en'] as const).flatMap((language) => {
      const personal = halvesOf(labelledIn(`personal.${language}.txt`));
      const prose = halvesOf(labelledIn(`prose.${language}.txt`));
      return (['built on', 'held out'] as const).flatMap((half) => [
        ...recall(personal[half], language, half, lexicon),
        ...precision([...personal[half], ...prose[half]], language, half, lexicon),
      ]);
    });
    return [...figures, ...ordinary(lexicon)];
  },
};

function recall(set: readonly Labelled[], language: Language, half: Half, lexicon: Lexicon): Figure[] {
  const labels = set.flatMap(({ text, labels }) => {
    const hidden = hiddenIn(text, language, lexicon);
    return labels.map((label): Hit => ({ ...label, text, isRight: isHidden(label, text, hidden) }));
  });
  const figure = (what: string, kinds: readonly string[], limit?: Figure['limit']): Figure => {
    const all = labels.filter(({ kind }) => kinds.includes(kind));
    return {
      ...{ what: `${language} recall ${what}`, half, of: all.length },
      hits: all.filter(({ isRight }) => isRight).length,
      ...(limit && { limit }),
      wrong: all
        .filter(({ isRight }) => !isRight)
        .map(({ text, at, end }) => `${text.slice(at, end)} < ${text}`),
    };
  };
  return [
    ...[...names, ...structured].map((kind) => figure(kind, [kind])),
    figure('of names', names, { atLeast: 0.95 }),
    figure('of structured data', structured, { atLeast: 1 }),
  ];
}

function precision(set: readonly Labelled[], language: Language, half: Half, lexicon: Lexicon): Figure[] {
  const found = set.flatMap(({ text, labels }) =>
    hiddenIn(text, language, lexicon).map((part): Hit => {
      const isRight = labels.some((label) => label.at < part.end && part.at < label.end);
      return { ...part, text, isRight };
    }),
  );
  const kinds = [...new Set(found.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const all = found.filter((hit) => hit.kind === kind);
    return {
      ...{ what: `${language} precision ${kind}`, half, of: all.length },
      hits: all.filter(({ isRight }) => isRight).length,
      wrong: all
        .filter(({ isRight }) => !isRight)
        .map(({ text, at, end }) => `${text.slice(at, end)} < ${text}`),
    };
  });
}

/** Both languages together, since of a few dozen sentences one is more than the limit already. */
function ordinary(lexicon: Lexicon): Figure[] {
  return (['built on', 'held out'] as const).map((half) => {
    const set = (['nl', 'en'] as const).flatMap((language) =>
      halvesOf(labelledIn(`prose.${language}.txt`))[half].map(({ text }) => ({ text, language })),
    );
    const touched = set.filter(({ text, language }) => hiddenIn(text, language, lexicon).length > 0);
    return {
      ...{ what: 'ordinary sentences in which something is hidden', half },
      ...{ hits: touched.length, of: set.length, limit: { atMost: 0.02 } },
      wrong: touched.map(({ text }) => text),
    };
  });
}

/** The parts of a text that are hidden in it. */
function hiddenIn(text: string, language: Language, lexicon: Lexicon): readonly Label[] {
  const result = pseudonymise(text, { language, hidden: [], names: [], lexicon });
  let shift = 0;
  return placeholdersIn(result.text).flatMap(({ at, end }) => {
    const hidden = result.hidden.find(({ placeholder }) => placeholder === result.text.slice(at, end));
    if (hidden === undefined) return [];
    const label = { kind: hidden.kind, at: at + shift, end: at + shift + hidden.value.length };
    shift += hidden.value.length - (end - at);
    return [label];
  });
}

// Words within a name that tell nothing once the rest of it is gone.
const small = /^(?:van|de|der|den|ter|te|het|t|s|el|al|aan|en|of)$/i;

/** Whether nothing of it is left that tells anything: of numbers and addresses no sign, of a name no word. */
function isHidden(label: Label, text: string, hidden: readonly Label[]): boolean {
  const words = [...text.slice(label.at, label.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  return words
    .filter(({ 0: word }) => !names.includes(label.kind) || !small.test(word))
    .every(({ 0: word, index }) => {
      const [at, end] = [label.at + index, label.at + index + word.length];
      return hidden.some((part) => part.at <= at && end <= part.end);
    });
}
