import { describe, expect, it } from 'vitest';
import { commandWords } from '../../dialogs/commands.text.ts';
import { commonText } from '../../dialogs/common.text.ts';
import { guide } from '../../dialogs/index.ts';
import { words as privacy } from '../../dialogs/privacy/words.ts';
import type { ChoiceWords } from '../../src/conversation/dialog.ts';
import { plainCommands, readCommand } from '../../src/conversation/reading/command.ts';
import { plain } from '../../src/conversation/reading/normalise.ts';
import { languages } from '../../src/language.ts';
import { contextIn, everyDialog } from '../support/dialogs.ts';
import { saidIn } from '../support/everySentence.ts';

const all = languages.flatMap((language) =>
  [...saidIn[language]].map(([path, said]) => ({ language, path, said })),
);

describe('every sentence', () => {
  it('is there to be looked at', () => {
    expect(saidIn.nl.size).toBeGreaterThan(600);
    for (const path of ['reflection/1.questions.R5.again.ask(0)', 'selfAssessment/C5.questions.C5.6.ask']) {
      expect([...saidIn.nl.keys()]).toContain(path);
    }
    expect([...saidIn.nl.keys()].filter((path) => path.startsWith('eligibility.outcome'))).toHaveLength(6);
  });

  it.each<[string, RegExp]>([
    ['shouts', /!/],
    ['shows an emoji', /\p{Extended_Pictographic}/u],
    ['has a gap', /undefined|\bnull\b|NaN|\[object|\$\{| {2}|\s$|^\s| [.,;:?]/],
    ['calls anybody a user', /gebruiker|\buser\b/i],
    ['calls anybody certified', /gecertificeerd|\bcertified\b/i],
    ['has HTML in it', /<\/?\p{L}/u],
  ])('never %s', (_, never) => {
    expect(all.filter(({ said }) => never.test(said))).toEqual([]);
  });

  it('says "je" in Dutch, never "u"', () => {
    expect([...saidIn.nl].filter(([, said]) => /\b(?:u|uw|uzelf)\b/i.test(said))).toEqual([]);
  });

  it('is there in both languages, and not the same', () => {
    expect([...saidIn.en.keys()].toSorted()).toEqual([...saidIn.nl.keys()].toSorted());
    const same = [...saidIn.nl]
      .filter(([path, said]) => saidIn.en.get(path) === said)
      .map(([, said]) => said);
    expect(new Set(same)).toEqual(new Set(['3 EC', 'Dossier', 'Help', 'Menu', 'Privacy', 'in Teams']));
  });

  it('asks one thing at a time: a question has one question mark', () => {
    const asks = all.filter(({ path }) => /(?<!\.headings)\.ask(?:\(\d+\))?$/.test(path));
    expect(asks.length).toBeGreaterThan(20);
    expect(asks.filter(({ said }) => said.split('?').length !== 2)).toEqual([]);
  });
});

describe('what is offered to press', () => {
  it.each(languages)('is understood as what it offers when it is typed, in %s', (language) => {
    const { change, changeNamed, ...press } = commonText[language].press;
    for (const name of plainCommands) {
      if (name in press)
        expect(readCommand(press[name as keyof typeof press], commandWords)).toEqual({ name });
    }
    expect(readCommand(change(3), commandWords)).toEqual({ name: 'change', what: '3' });
    expect(readCommand(changeNamed('X'), commandWords)).toEqual({ name: 'change', what: 'x' });
    expect(Object.keys(press).every((name) => (plainCommands as readonly string[]).includes(name))).toBe(
      true,
    );
  });

  it.each(languages)('and every word in bold that is to be typed, in %s', (language) => {
    const { common } = contextIn(language);
    const { helpInDialog, help, given, cannotSkip, cannotRemove, skipped, toResume, welcomeBack } =
      common[language];
    const { privacy: told, erasure } = privacy[language];
    const texts = [
      ...[helpInDialog, help, given([]), cannotSkip, cannotRemove, skipped, toResume],
      ...[common[language].helpAtConsent, told.language, told.rights, erasure.first],
    ];
    const names = guide.dialogs.map(({ text }) => plain(text[language].name));
    const bold = texts.flatMap((said) => [...said.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words));
    // A heading of its own is only read.
    const typed = bold.filter((words) => !words.endsWith(':'));
    expect(typed.length).toBeGreaterThan(12);
    for (const phrase of [...typed, welcomeBack([]).match(/\*\*(\w+)\*\* (?:om|to)/)?.[1] ?? '']) {
      const isName = names.includes(plain(phrase));
      expect(isName || readCommand(phrase, commandWords) !== undefined, phrase).toBe(true);
    }
  });
});

type Labelled = { readonly where: string; readonly words: readonly string[] };
const wordsOf = (choices: Readonly<Record<string, ChoiceWords>>): Labelled[] =>
  Object.entries(choices).map(([where, words]) => ({ where, words }));

/** Every set of words between which somebody chooses in one place. */
const choices: [string, Labelled[]][] = languages.flatMap((language): [string, Labelled[]][] => {
  const { choices: shared, isRight } = commonText[language];
  const ofDialogs = everyDialog(guide).flatMap(({ id, text }): [string, Labelled[]][] =>
    Object.entries(text[language].questions).flatMap(([question, own]): [string, Labelled[]][] => {
      const where = `${id}.${question}, ${language}`;
      if ('choices' in own && own.choices) return [[where, wordsOf(own.choices)]];
      if (!('fields' in own)) return [];
      const fields = Object.entries(own.fields).map(([field, { name }]) => ({ where: field, words: [name] }));
      const others = wordsOf(shared).filter((one) => one.where === 'remove' || one.where === 'nothing');
      return [[`${where}: what is wrong`, [...fields, ...others]]];
    }),
  );
  const menu = guide.dialogs.map(({ id, text }) => ({
    where: id,
    words: languages.flatMap((each) => [text[each].name, ...text[each].words]),
  }));
  return [...ofDialogs, [`read-back, ${language}`, wordsOf(isRight)], [`menu, ${language}`, menu]];
});

describe('words to choose by', () => {
  const isLanguage = (where: string) => (languages as readonly string[]).includes(where);

  it.each(choices)('are no command, so that each can be reached by typing: %s', (_, options) => {
    for (const { where, words } of options) {
      for (const word of words) {
        const command = readCommand(word, commandWords);
        // Taking an item out is the same by command; where not knowing is an answer, it is not skipped.
        if (where === 'remove' && command) expect(command, word).toEqual({ name: 'remove', what: '' });
        else if (where === 'unknown' && command) expect(command, word).toEqual({ name: 'skip' });
        // A document has a language of its own.
        else if (isLanguage(where) && command)
          expect(command, word).toEqual({ name: 'language', language: where });
        // What is on offer under exactly these words goes before taking something out.
        else if (where === 'privacy' && command) expect(command.name, word).toBe('remove');
        else expect(command, word).toBeUndefined();
      }
    }
  });

  it.each(choices)('mean one thing: %s', (_, options) => {
    const words = options.flatMap(({ where, words }) =>
      [...new Set(words.map(plain))].map((word) => ({ where, word })),
    );
    expect(words.map(({ word }) => word)).toHaveLength(new Set(words.map(({ word }) => word)).size);
  });

  it('greet, thank or steer, and never two of these', () => {
    for (const language of languages) {
      const { greetings, thanks } = commonText[language];
      for (const word of [...greetings, ...thanks]) {
        expect(readCommand(word, commandWords), word).toBeUndefined();
        expect(
          choices.flatMap(([, options]) => options.flatMap(({ words }) => words.map(plain))),
        ).not.toContain(plain(word));
      }
    }
  });

  it.each(languages)('to change an answer name one question each, in %s', (language) => {
    for (const { text } of everyDialog(guide)) {
      const names = Object.values(text[language].questions).map(({ name }) => plain(name));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
