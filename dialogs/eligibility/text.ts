import type { DialogText } from '../../src/conversation/dialog.ts';
import type { Localized } from '../../src/language.ts';
import type { Eligibility } from '../../src/rules/eligibility.ts';
import type { EligibilityAnswers } from '../../src/rules/eligibilityAnswers.ts';
import type { Reviews } from './readBack.ts';
import { en } from './text.en.ts';
import { nl } from './text.nl.ts';

/** Every sentence of the eligibility check. */
export const text: Localized<DialogText<EligibilityAnswers, Eligibility, Reviews>> = { nl, en };
