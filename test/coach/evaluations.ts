import { crisis } from './crisis.ts';
import type { Evaluation } from './evaluation.ts';
import { evidence } from './evidence.ts';
import { linting } from './linting.ts';
import { pseudonymising } from './pseudonymising.ts';

/** Everything that is measured. */
export const evaluations: readonly Evaluation[] = [pseudonymising, evidence, linting, crisis];
