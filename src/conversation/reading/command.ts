import { type Language, type Localized, languages, localized } from '../../language.ts';
import { keptWith } from '../../remembering.ts';
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
  const { courtesies, phrases } = compared(words);
  const said = withoutCourtesy(plain(text), courtesies);
  for (const language of languages) {
    const command = commandIn(said, phrases[language]);
    if (command) return command;
  }
  return undefined;
}

/** What is named after words that lead somewhere, as it is compared; undefined where the text begins with none of them. */
export function namedTowards(text: string, words: Localized<CommandWords>): string | undefined {
  const said = plain(text);
  const lead = compared(words).leading.find((each) => said.startsWith(each));
  return lead && said.slice(lead.length);
}

/** The commands of a language as they are compared: those that are a whole phrase, and those that name a thing. */
type Phrases = {
  readonly whole: ReadonlyMap<string, Command>;
  readonly naming: readonly {
    readonly name: 'change' | 'remove';
    readonly verb: string;
    readonly end: string;
  }[];
};

/** Words as they are compared with what is said. */
type Compared = {
  readonly courtesies: readonly string[];
  readonly leading: readonly string[];
  readonly phrases: Localized<Phrases>;
};

const compared = keptWith((words: Localized<CommandWords>): Compared => {
  const inAll = (which: 'courtesies' | 'towards') =>
    languages.flatMap((language) => words[language][which]).map(plain);
  return {
    courtesies: inAll('courtesies'),
    leading: inAll('towards').map((each) => `${each} `),
    phrases: localized((language) => phrasesIn(words[language])),
  };
});

function phrasesIn(words: CommandWords): Phrases {
  const whole: (readonly [string, Command])[] = [
    ...plainCommands.flatMap((name) => words[name].map((phrase) => [plain(phrase), { name }] as const)),
    ...languages.flatMap((language) =>
      words.language[language].map((phrase) => [plain(phrase), { name: 'language', language }] as const),
    ),
  ];
  return {
    // Of what is said in two ways the first one counts.
    whole: new Map(whole.toReversed()),
    naming: (['change', 'remove'] as const).flatMap((name) =>
      words[name].map((phrase) => {
        // "pas 3 aan" is said as "pas * aan", "wijzig 3" as "wijzig".
        const [verb = '', ending = ''] = phrase.split('*').map((part) => plain(part));
        return { name, verb, end: ending && ` ${ending}` };
      }),
    ),
  };
}

function commandIn(said: string, { whole, naming }: Phrases): Command | undefined {
  const command = whole.get(said);
  if (command) return command;
  for (const { name, verb, end } of naming) {
    const what = thingNamed(said, verb, end);
    if (what !== undefined) return { name, what };
  }
  return undefined;
}

function withoutCourtesy(said: string, courtesies: readonly string[]): string {
  const after = courtesies.find((each) => said.endsWith(` ${each}`));
  if (after) return plain(said.slice(0, -after.length));
  const before = courtesies.find((each) => said.startsWith(`${each} `) || said.startsWith(`${each},`));
  return before ? said.slice(before.length).replace(/^[, ]+/, '') : said;
}

// Nothing has to be named.
function thingNamed(said: string, verb: string, end: string): string | undefined {
  if (said === verb + end) return '';
  if (!said.startsWith(`${verb} `) && !said.startsWith(`${verb}:`)) return undefined;
  if (!said.endsWith(end)) return undefined;
  return said.slice(verb.length, said.length - end.length).replace(/^[: ]+/, '');
}
