import type { Hears } from '../../src/conversation/offered.ts';

/** Hears "stille uren van 22 tot 7" or "quiet hours off": the hours go with the name. */
export const hoursAskedFor: Hears = (text) => {
  const said =
    /^\s*(?:zet |set |turn )?(?:mijn |my |de |the )?(?:stille uren|quiet hours)(?: op| to|:)?\s+(\S.*?)\s*$/i.exec(
      text,
    );
  return said?.[1] === undefined ? undefined : { says: { hours: said[1] } };
};
