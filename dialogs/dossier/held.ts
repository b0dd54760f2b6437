import { type Chosen, isChosen, type PartId } from '../../src/dossier/order.ts';

const partOf: Readonly<Record<string, PartId>> = {
  eligibility: 'eligibility',
  ...{ selfAssessment: 'profile', evidence: 'profile', story: 'profile' },
  ...{ trajectory: 'trajectories', reflection: 'reflections', plan: 'plan' },
  recertification: 'recertification',
};

/** Whether what is kept under this name belongs to what was chosen; how many there are of something does with all of it. */
export function isHeldBy(name: string, chosen: Chosen): boolean {
  // Which edition they are on, without which nothing else means anything.
  if (name === 'practitioner') return true;
  const [dialog = '', subject] = name.split('/');
  const part = partOf[dialog];
  if (part === undefined || !chosen.parts.includes(part)) return false;
  if (subject === undefined) return true;
  if (part === 'trajectories') return isChosen(chosen.trajectories, subject);
  return part !== 'reflections' || isChosen(chosen.reflections, subject);
}
