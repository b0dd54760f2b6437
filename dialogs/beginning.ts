import type { z } from 'zod';
import type { Ear, Kind } from '../src/conversation/kinds.ts';
import { readChoice } from '../src/conversation/reading/choice.ts';
import { readYesNo } from '../src/conversation/reading/yesNo.ts';

/** What a beginning fixes: how it is kept, what it is when it is begun, where that is known, and how it is told. */
type Fixed<V> = {
  readonly schema: z.ZodType<V>;
  readonly made: () => V | undefined;
  readonly show: (made: V, ear: Ear) => string;
  readonly inFull?: (made: V) => string;
};

/** A yes to beginning, which is kept as what is talked about from then on; nothing else is an answer. */
export function beginning<V>({ schema, made, show, inFull }: Fixed<V>): Kind<V> {
  return {
    schema,
    choices: ['begin'],
    isFree: false,
    press: (choice) => (choice === 'begin' ? made() : undefined),
    read: (text, { choices }) =>
      readChoice(text, choices) === 'begin' || readYesNo(text) ? made() : undefined,
    show,
    ...(inFull && { inFull }),
    fits: ({ fits }) => fits.choice,
  };
}
