import type { Language } from '../language.ts';
import { readAccent, usualAccent } from './accents.ts';
import { embedTexts } from './embedTexts.ts';

/** How a site wants the chat. */
export type EmbedSettings = {
  readonly language: Language;
  /** What is on the button. */
  readonly label: string;
  readonly accent: string;
  readonly position: 'left' | 'right';
  /** Where the site says who somebody is; absent where it does not. */
  readonly tokenUrl?: string;
};

const longestLabel = 40;

/** Reads the data attributes of a script on the page at `page`; what does not fit is noted and has its usual value instead. */
export function readEmbedSettings(
  data: Readonly<Record<string, string | undefined>>,
  page: string,
  note: (complaint: string) => void,
): EmbedSettings {
  /** What an attribute stands for, or what holds without it. */
  function read<T>(name: string, make: (value: string) => T | undefined, usual: T, fits: string): T {
    const value = data[name];
    if (value === undefined) return usual;
    const made = make(value.trim());
    if (made !== undefined) return made;
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    note(`${attribute}="${value}" does not fit and is left out. ${fits}`);
    return usual;
  }

  const language = read<Language>('language', oneOf('nl', 'en'), 'nl', 'It can be nl or en.');
  const tokenUrl = read<string | undefined>(
    'tokenUrl',
    (value) => ownAddress(value, page),
    undefined,
    'It should be an address on this site, such as /loopbaanspiegel/token.',
  );
  return {
    language,
    label: read(
      'label',
      (value) => (value.length > 0 && value.length <= longestLabel ? value : undefined),
      embedTexts[language].label,
      `It should have from 1 to ${longestLabel} characters.`,
    ),
    accent: read(
      'accent',
      readAccent,
      usualAccent,
      `It should be # and six digits, of a colour on which white can be read, such as ${usualAccent}.`,
    ),
    position: read('position', oneOf('left', 'right'), 'right', 'It can be left or right.'),
    ...(tokenUrl !== undefined && { tokenUrl }),
  };
}

function oneOf<Value extends string>(...values: Value[]) {
  return (value: string): Value | undefined => values.find((one) => one === value.toLowerCase());
}

/** The address, where it is on the site of the page: only there does the browser know whom the site knows. */
function ownAddress(value: string, page: string): string | undefined {
  const url = URL.canParse(value, page) ? new URL(value, page) : undefined;
  return value !== '' && url?.origin === new URL(page).origin ? url.href : undefined;
}
