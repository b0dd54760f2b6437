import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../../dialogs/commands.text.ts';
import { type Command, plainCommands, readCommand } from '../../../src/conversation/reading/command.ts';
import { plain } from '../../../src/conversation/reading/normalise.ts';
import { readYesNo } from '../../../src/conversation/reading/yesNo.ts';
import { languages } from '../../../src/language.ts';

const read = (text: string) => readCommand(text, commandWords);

describe('readCommand', () => {
  const rows: [text: string, command: Command][] = [
    ['help', { name: 'help' }],
    ['Hulp!', { name: 'help' }],
    ['?', { name: 'help' }],
    ['terug', { name: 'back' }],
    ['Ongedaan maken.', { name: 'back' }],
    ['go back, please', { name: 'back' }],
    ['sla over', { name: 'skip' }],
    ['skip', { name: 'skip' }],
    ['STOP', { name: 'stop' }],
    ['stoppen graag', { name: 'stop' }],
    ['please stop', { name: 'stop' }],
    ['please, stop!', { name: 'stop' }],
    ['stop a.u.b.', { name: 'stop' }],
    ['hoofdmenu', { name: 'menu' }],
    ['waarom?', { name: 'why' }],
    ['Waarom wil je dat weten?', { name: 'why' }],
    ['why do you ask?', { name: 'why' }],
    ['mijn antwoorden', { name: 'answers' }],
    ['overgeslagen vragen', { name: 'skipped' }],
    ['verder', { name: 'resume' }],
    ['Where was I?', { name: 'resume' }],
    ['Nederlands', { name: 'language', language: 'nl' }],
    ['in het engels graag', { name: 'language', language: 'en' }],
    ['Dutch please', { name: 'language', language: 'nl' }],
    ['in English', { name: 'language', language: 'en' }],
    ['wijzig', { name: 'change', what: '' }],
    ['wijzig 3', { name: 'change', what: '3' }],
    ['Wijzig: 3', { name: 'change', what: '3' }],
    ['pas 3 aan', { name: 'change', what: '3' }],
    ['pas aan', { name: 'change', what: '' }],
    ['pas aan 3', { name: 'change', what: '3' }],
    ['please change 3', { name: 'change', what: '3' }],
    ['change my degree, please', { name: 'change', what: 'my degree' }],
    ['edit the hours at Werk & Co', { name: 'change', what: 'the hours at werk & co' }],
    ['verwijder Training coachen', { name: 'remove', what: 'training coachen' }],
    ['haal 2 weg', { name: 'remove', what: '2' }],
    ['delete 2.', { name: 'remove', what: '2' }],
  ];

  it.each(rows)('hears %j as %j', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  it.each([
    ...['ik help jongeren met stoppen', 'stop ermee helpen we', 'help jongeren', 'ik wil terug naar school'],
    ...['waarom niet', 'verder niets', 'menukaart', 'stopwatch', 'backup', 'engelse les', 'nederlandse les'],
    ...[
      'wijziging 3',
      'changes',
      'passend werk aanbieden',
      'ik verwijder niets',
      'graag',
      'please',
      '',
      ' ',
      '!',
    ],
    ...['ja', 'nee', '3', 'pas op', 'haal 2', 'stop stop', 'stop graag graag'],
  ])('hears an answer, not a command, in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('hears no command in a sentence of more than six words, but what to change or remove', () => {
    const phrases = languages.flatMap((language) => {
      const { language: names, ...others } = commandWords[language];
      return [...Object.values(others), ...Object.values(names)].flat();
    });
    const word = fc.oneof(
      fc.constantFrom(...phrases.flatMap((phrase) => phrase.split(' '))),
      fc.stringMatching(/^[a-z]{1,8}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 7, maxLength: 40 }), (words) => {
        const command = read(words.join(' '));
        expect(['change', 'remove', undefined]).toContain(command?.name);
      }),
    );
  });

  it('hears every phrase on its own, whatever its capitals and accents', () => {
    for (const language of languages) {
      for (const name of plainCommands) {
        for (const phrase of commandWords[language][name]) {
          expect(read(` ${phrase.toUpperCase()} `)).toEqual({ name });
        }
      }
    }
  });
});

describe('the words for commands', () => {
  const owners = languages.flatMap((language) => {
    const { language: names, ...others } = commandWords[language];
    const ownersOfNames = languages.flatMap((each) =>
      names[each].map((phrase) => [phrase, `in ${each}`] as const),
    );
    const ownersOfOthers = Object.entries(others).flatMap(([name, phrases]) =>
      phrases.map((phrase) => [phrase, name] as const),
    );
    return [...ownersOfNames, ...ownersOfOthers];
  });

  it.each(owners)('%j belongs to "%s" alone', (phrase, owner) => {
    const same = owners.filter(([other]) => plain(other) === plain(phrase));
    expect(new Set(same.map(([, name]) => name))).toEqual(new Set([owner]));
  });

  it.each(owners)('%j is no yes and no no, and at most five words', (phrase) => {
    expect(readYesNo(phrase)).toBeUndefined();
    expect(phrase.split(' ').length).toBeLessThanOrEqual(5);
  });
});
