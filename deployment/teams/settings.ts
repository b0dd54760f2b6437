import { SettingsError, settings } from '../../src/config.ts';

/** What the app package tells of one installation: where the guide is reached, and its ids as a bot and as an app. */
export type Installation = {
  readonly url: string;
  readonly host: string;
  readonly botId: string;
  readonly appId: string;
};

/**
 * Reads the settings that the package is made from, and no secret, so that it can be made where none is known. Throws a
 * SettingsError naming all that is missing or wrong.
 */
export function readInstallation(environment: Readonly<Record<string, string | undefined>>): Installation {
  const problems: string[] = [];
  const read = (name: 'PUBLIC_URL' | 'MicrosoftAppId' | 'TEAMS_APP_ID', problemWith: ProblemWith) => {
    const { schema, example } = settings[name];
    const { data, error } = schema.safeParse(environment[name] || undefined);
    const problem = error ? error.issues[0]?.message : problemWith(data);
    if (problem) problems.push(`${name} ${problem}. Example: ${name}=${example}`);
    return data ?? '';
  };
  const address = read('PUBLIC_URL', (value) => {
    if (!value) return 'is needed, because Teams opens the tab there';
    return value.startsWith('https:') ? undefined : 'should start with https://; Teams opens nothing else';
  });
  const botId = read('MicrosoftAppId', (value) =>
    value ? undefined : 'is needed; it is the bot of the app',
  );
  const appId = read('TEAMS_APP_ID', () => undefined) || botId;
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  const { origin: url, host } = new URL(address);
  return { url, host, botId, appId };
}

/** What is wrong with a value that is of the right form, or absent. */
type ProblemWith = (value: string | undefined) => string | undefined;
