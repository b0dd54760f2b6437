import type { Hears } from '../../src/conversation/offered.ts';

const turned =
  /^(?:zet |turn |switch )?(?:(off|on) )?(?:de |het |the )?(?:ai|taalmodel|language model)(?: (uit|off|aan|on))?$/;

/** Hears "ai uit" or "turn on the language model", anywhere: off is off at once, on is asked with what there is to know. */
export const hears: Hears = (text) => {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ');
  const [, before, after = before] = turned.exec(said) ?? [];
  if (after === undefined) return undefined;
  const isOff = after === 'uit' || after === 'off';
  return { says: isOff ? { use: 'no' } : {}, isUnmistakable: true };
};
