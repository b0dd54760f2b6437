/** With `--quick` each measurement is shorter, so that a change shows within a minute; the figures are rougher then. */
export const isQuick = process.argv.includes('--quick');

/** How often everything is measured, in turn; what is told is the median. */
export const rounds = 5;

/** How long a server works for each measurement, in milliseconds. */
export const windowMs = isQuick ? 300 : 1_000;

/** How many turns a process has had before it is measured: V8 goes on compiling what is used for as long as that. */
export const warmUpTurns = isQuick ? 2_000 : 20_000;
