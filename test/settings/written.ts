import { settings } from '../../src/config.ts';

/** Every setting with its default and what it is for, as a table of Markdown. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(
    ([name, { schema, about }]) => `| \`${name}\` | ${inCell(schema.parse(undefined))} | ${about} |`,
  );
  return ['| setting | default | what it is for |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The file that somebody makes their own settings of: every setting with what it is for and an example, none of them set. */
export function settingsFile(): string {
  const first =
    '# Copy to .env and take the # away in front of what you want to set. All of it is optional on your own machine.';
  const each = Object.entries(settings).map(
    ([name, { about, example }]) => `# ${about}\n# ${name}=${example}`,
  );
  return `${[first, ...each].join('\n\n')}\n`;
}

/** What holds where nothing is set; an empty list and nothing at all are the same to whoever reads it. */
function inCell(value: string | number | readonly string[] | undefined): string {
  return value === undefined || Array.isArray(value) ? '' : `\`${value}\``;
}
