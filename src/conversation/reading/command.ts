import { type Language, type Localized, languages } from '../../language.ts';
import { plain } from './normalise.ts';

/** The commands that stand on their own. */
export const plainCommands = [
  'help',
  'back',
  'skip',
  'stop',
  'menu',
  'why',
  'answers',
  'skipped',
  'again',
  'resume',
] as const;
export type PlainCommand = (typeof plainCommands)[number];

/** An interruption of the conversation; `what` is a number or a name as typed, in lower case, or empty. */
export type Command =
  | { readonly name: PlainCommand }
  | { readonly name: 'language'; readonly language: Language }
  | {
      readonly name: 'change' | 'remove';
      readonly what: string;
      /** The id of what was given, where that is known already. */
      readonly id?: string;
    };

/** How commands are said in one language; in a phrase to change or remove, `*` is where the thing is named. */
export type CommandWords = Readonly<Record<PlainCommand, readonly string[]>> & {
  readonly language: Localized<readonly string[]>;
  readonly change: readonly string[];
  readonly remove: readonly string[];
  /** Words before the name of something on offer, which lead there from anywhere. */
  readonly towards: readonly string[];
  /** Words such as "please", that change nothing before or after a command. */
  readonly courtesies: readonly string[];
};

/** The command that the whole text is, in either language; undefined for a text that says anything else besides. */
export function readCommand(text: string, words: Localized<CommandWords>): Command | undefined {
  const courtesies = languages.flatMap((language) => words[language].courtesies).map(plain);
  const said = withoutCourtesy(plain(text), courtesies);
  for (const language of languages) {
    const command = commandIn(said, words[language]);
    if (command) return command;
  }
  return undefined;
}

/** What is named after words that lead somewhere, as it is compared; undefined where the text begins with none of them. */
export function namedTowards(text: string, words: Localized<CommandWords>): string | undefined {
  const said = plain(text);
  const leading = languages.flatMap((language) => words[language].towards).map((each) => `${plain(each)} `);
  const lead = leading.find((each) => said.startsWith(each));
  return lead && said.slice(lead.length);
}

function commandIn(said: string, words: CommandWords): Command | undefined {
  const whole = wholeCommands(words).get(said);
  if (whole) return whole;
  for (const verb of ['change', 'remove'] as const) {
    const what = words[verb].map((phrase) => thingNamed(said, phrase)).find((each) => each !== undefined);
    if (what !== undefined) return { name: verb, what };
  }
  return undefined;
}

const known = new WeakMap<CommandWords, ReadonlyMap<string, Command>>();

/** The commands that are a phrase and nothing else, by that phrase; worked out once for the words of a language. */
function wholeCommands(words: CommandWords): ReadonlyMap<string, Command> {
  const before = known.get(words);
  if (before) return before;
  const said = [
    ...plainCommands.map((name) => ({ command: { name }, phrases: words[name] })),
    ...languages.map((language) => ({
      command: { name: 'language' as const, language },
      phrases: words.language[language],
    })),
  ];
  const commands = new Map<string, Command>();
  for (const { command, phrases } of said) {
    for (const phrase of phrases.map(plain)) if (!commands.has(phrase)) commands.set(phrase, command);
  }
  known.set(words, commands);
  return commands;
}

function withoutCourtesy(said: string, courtesies: readonly string[]): string {
  const after = courtesies.find((each) => said.endsWith(` ${each}`));
  if (after) return plain(said.slice(0, -after.length));
  const before = courtesies.find((each) => said.startsWith(`${each} `) || said.startsWith(`${each},`));
  return before ? said.slice(before.length).replace(/^[, ]+/, '') : said;
}

// "pas 3 aan" with "pas * aan", "wijzig 3" with "wijzig"; nothing has to be named.
function thingNamed(said: string, phrase: string): string | undefined {
  const [verb = '', ending = ''] = phrase.split('*').map((part) => plain(part));
  const end = ending && ` ${ending}`;
  if (said === verb + end) return '';
  if (!said.startsWith(`${verb} `) && !said.startsWith(`${verb}:`)) return undefined;
  if (!said.endsWith(end)) return undefined;
  return said.slice(verb.length, said.length - end.length).replace(/^[: ]+/, '');
}
