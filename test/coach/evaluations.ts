import type { Evaluation } from './evaluation.ts';
import { pseudonymising } from './pseudonymising.ts';

/** Everything that is measured. */
export const evaluations: readonly Evaluation[] = [pseudonymising];
