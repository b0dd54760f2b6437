import type { Criteria } from '../../src/profile/schema.ts';

const name = { nl: 'naam', en: 'name' };

/** Criteria with the figures of the first edition, for tests of the rules that should not depend on its words. */
export const criteria: Criteria = {
  edition: '2020-01-01',
  trainingHours: 98,
  hoursPerEc: 28,
  practiceHours: 600,
  practiceYears: 3,
  routes: [
    { id: 'E1', asks: 'degree', degree: 'peopleAndOrganisation', trainingHours: false, name, source: 'E1' },
    { id: 'E2', asks: 'degree', degree: 'other', trainingHours: true, name, source: 'E2' },
    { id: 'E3', asks: 'evc', trainingHours: true, name, source: 'E3' },
    { id: 'E4', asks: 'accreditedProgramme', trainingHours: false, name, source: 'E4' },
  ],
  requirements: [
    { id: 'education', name, source: 'Opleiding' },
    { id: 'practiceHours', name, source: 'Werkervaring, eerste zin' },
    { id: 'practising', name, source: 'Werkervaring, tweede zin' },
  ],
};
