import type { Hears } from '../../src/conversation/offered.ts';

const off =
  /^(?:zet |turn |switch )?(?:off )?(?:de |het |the )?(?:ai|taalmodel|language model)(?: (?:uit|off))?$/;

/** Hears "ai uit" or "turn off the language model", anywhere: off is off at once, on is asked with what there is to know. */
export const hears: Hears = (text) => {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ');
  const isOff = off.test(said) && /\b(?:uit|off)\b/.test(said);
  return isOff ? { says: { use: 'no' }, isUnmistakable: true } : undefined;
};
