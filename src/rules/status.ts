/** How something the profile asks stands: it is there, it is not there yet, or an answer is needed to tell. */
export type Status = 'met' | 'notYet' | 'unclear';

/** The facts a verdict may turn on, by their path in `EligibilityFacts`. */
export type FactId =
  | 'education.degree'
  | 'education.evc'
  | 'education.accreditedProgramme'
  | 'training'
  | 'practice'
  | 'practising';

/** The status that an answer gives; an answer that is not known is `unclear`, never no. */
export function statusOf(answer: boolean | undefined): Status {
  if (answer === undefined) return 'unclear';
  return answer ? 'met' : 'notYet';
}

/** The status of several things that are all asked. */
export function allOf(statuses: readonly Status[]): Status {
  if (statuses.includes('notYet')) return 'notYet';
  return statuses.includes('unclear') ? 'unclear' : 'met';
}

/** The status of several things of which one is enough. */
export function oneOf(statuses: readonly Status[]): Status {
  if (statuses.includes('met')) return 'met';
  return statuses.includes('unclear') ? 'unclear' : 'notYet';
}
