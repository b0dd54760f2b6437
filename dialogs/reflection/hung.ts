import type { Context } from '../../src/conversation/dialog.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import { partsOf } from '../../src/rules/trajectory.ts';

/** What a moment is about: the number of a trajectory, and one of its tasks. */
export type Hung = { about: string; task: string };

/** A trajectory that a moment can be about. */
export type Trajectory = { readonly id: string; readonly pseudonym: string };

/** What is answered where a moment is about no trajectory, or about the trajectory as a whole. */
export const free = 'free';
export const whole = 'whole';

/** The trajectories that are seen, the newest first. */
export function trajectoriesIn({ seen }: Context): readonly Trajectory[] {
  const found = (seen.trajectory ?? []).flatMap(({ subject = '', answers }) => {
    const [, id] = /^([1-9]\d*)\/start$/.exec(subject) ?? [];
    const pseudonym = answers.pseudonym;
    return id !== undefined && typeof pseudonym === 'string' ? [{ id, pseudonym }] : [];
  });
  return found.toSorted((one, other) => Number(other.id) - Number(one.id));
}

/** What a moment can be about: first the trajectories of today, because that is mostly where somebody comes from. */
export function choicesAbout(context: Context): readonly string[] {
  const ids = trajectoriesIn(context).map(({ id }) => id);
  const today = new Set(pathsOfToday(context).map(([trajectory]) => trajectory));
  return [...ids.filter((id) => today.has(id)), free, ...ids.filter((id) => !today.has(id))];
}

/** The tasks a moment can belong to: first those of today, the furthest before the others, then as the profile has them. */
export function choicesOfTask(context: Context): readonly string[] {
  const tasks = partsOf(context.edition).flatMap(({ id, what }) => (what === 'task' ? [id] : []));
  const today = new Set(pathsOfToday(context).map(([, part]) => part));
  return [
    ...tasks.filter((id) => today.has(id)).toReversed(),
    ...tasks.filter((id) => !today.has(id)),
    whole,
  ];
}

function pathsOfToday({ seen, today }: Context): readonly string[][] {
  const ofToday = (seen.trajectory ?? []).filter(({ on }) => on === today);
  return ofToday.map(({ subject = '' }) => subject.split('/'));
}

/**
 * Whether to ask what a moment is about. A reflection that was begun when there was no trajectory yet, or in which
 * this was passed over, is not opened again by it.
 */
export function mayAskAbout(reflection: string, context: Context): boolean {
  const { about, task: _, ...others } = toldOf(context, 'reflection', reflection)?.history ?? {};
  const isUnderWay = Object.keys(others).length > 0;
  return trajectoriesIn(context).length > 0 && (about !== undefined || !isUnderWay);
}

/** Whether a moment is about one task of a trajectory. */
export function isOfTask({ task }: Partial<Hung>): boolean {
  return task !== undefined && task !== whole;
}
