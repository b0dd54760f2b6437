// How many inputs in all, and the seed to begin with: more to search for longer, a seed to see something again.
const { FUZZ_INPUTS = '2000', FUZZ_SEED } = process.env;

/** How many inputs are tried in all. */
export const inputs = Number(FUZZ_INPUTS);

/** What begins where one began before, if that is asked for. */
export const seeded = FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) };

/** As long as that many may take on a busy machine, in milliseconds. */
export const timeout = 60_000 + 30 * inputs;

/** So long a smaller input that fails as well is looked for, in milliseconds; what was found by then is told. */
export const searchMs = timeout - 20_000;
