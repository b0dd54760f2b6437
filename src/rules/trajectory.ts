import type { Edition, PhaseId } from '../profile/schema.ts';
import { keptWith } from '../remembering.ts';

/** One part of a trajectory: the agreements at the start, a task, or looking back on a phase. */
export type Part =
  | { readonly id: 'start'; readonly what: 'start' }
  | { readonly id: string; readonly what: 'task'; readonly phase: PhaseId }
  | { readonly id: PhaseId; readonly what: 'lookBack'; readonly phase: PhaseId };

/** What was said of one part; `isOver` where none of its questions is open. */
export type SaidOfPart = {
  readonly answers: TaskAnswers & StartAnswers & ClosingAnswers;
  readonly isOver: boolean;
};

/** How a part stands; only a task can be skipped. */
export type PartState = 'open' | 'underWay' | 'done' | 'skipped';

/** How the parts stand by their ids; one that is absent is open. */
export type PartStates = Readonly<Record<string, PartState>>;

/** What was agreed at the start of a trajectory. */
export type StartAnswers = {
  pseudonym?: string;
  codeOfConduct?: boolean;
  clientExpectations?: string;
  sponsor?: boolean;
  sponsorExpectations?: string;
  reporting?: string;
  contactForm?: 'faceToFace' | 'online' | 'mixed';
};

/** What was said of one task: `doing` are the ids of its statements that were ticked, `next` is an ISO day. */
export type TaskAnswers = {
  doing?: readonly string[];
  plan?: 'later' | 'skip';
  reason?: string;
  did?: string;
  agreed?: string;
  next?: string;
  clientEvaluation?: string;
  sponsorEvaluation?: string;
  isDone?: boolean;
};

/** What was said in looking back on a phase. */
export type LookBackAnswers = { wentWell?: string; differently?: string };

/** What was said in closing a trajectory. */
export type ClosingAnswers = LookBackAnswers & { result?: string };

/** An evaluation that belongs to the end of a trajectory. */
export type Evaluation = 'clientEvaluation' | 'sponsorEvaluation';

// The phase that a trajectory ends with: its tasks are evaluated, and looking back on it closes the trajectory.
const lastPhase: PhaseId = 'completion';

/** The parts of a trajectory in the order of the profile. */
export const partsOf = keptWith(({ phases, groups }: Pick<Edition, 'phases' | 'groups'>): readonly Part[] => {
  const ofPhases = phases.flatMap(({ id: phase }): Part[] => [
    ...groups
      .filter((group) => group.section === 'tasks' && group.phase === phase)
      .map(({ id }): Part => ({ id, what: 'task', phase })),
    { id: phase, what: 'lookBack', phase },
  ]);
  return [{ id: 'start', what: 'start' }, ...ofPhases];
});

/** Whether a trajectory ends with this: the last task, or the closing where it is a look back. */
export function isLast({ phase }: { readonly phase: PhaseId }): boolean {
  return phase === lastPhase;
}

/** The evaluations without which a task cannot be done; none for a task before the last. */
export function missingFor(
  task: { readonly phase: PhaseId },
  answers: TaskAnswers,
  { sponsor }: StartAnswers,
): readonly Evaluation[] {
  if (!isLast(task)) return [];
  const needed: Evaluation[] = sponsor ? ['clientEvaluation', 'sponsorEvaluation'] : ['clientEvaluation'];
  return needed.filter((evaluation) => answers[evaluation] === undefined);
}

/** How a task stands, from what was said of it; it is skipped only with a reason. */
export function stateOf(
  task: { readonly phase: PhaseId },
  answers: TaskAnswers,
  start: StartAnswers,
): PartState {
  if (isBegun(answers)) {
    return answers.isDone && missingFor(task, answers, start).length === 0 ? 'done' : 'underWay';
  }
  return answers.plan === 'skip' && answers.reason !== undefined ? 'skipped' : 'open';
}

/** How every part stands, from what was said of each by its id. */
export function statesOf(parts: readonly Part[], said: Readonly<Record<string, SaidOfPart>>): PartStates {
  const start = said.start?.answers ?? {};
  return Object.fromEntries(
    parts.map((part): [string, PartState] => {
      const { answers = {}, isOver = false } = said[part.id] ?? {};
      if (part.what === 'task') return [part.id, stateOf(part, answers, start)];
      return [part.id, isOver ? 'done' : Object.keys(answers).length > 0 ? 'underWay' : 'open'];
    }),
  );
}

/**
 * The questions that are asked again of somebody who comes back to a task: what keeps it from being done, or whether it
 * is done by now, and where the next contact has been, when the one after that is. Of a task that is still open all that
 * makes it so. A task that is over is left as it is.
 */
export function askedAgain(
  task: { readonly phase: PhaseId },
  answers: TaskAnswers,
  start: StartAnswers,
  today: string,
): readonly (keyof TaskAnswers)[] {
  const state = stateOf(task, answers, start);
  if (state === 'open') return ['doing', 'plan', 'reason'];
  if (state !== 'underWay') return [];
  const missing = missingFor(task, answers, start);
  if (missing.length > 0) return missing;
  const hasBeen = answers.next !== undefined && answers.next < today;
  return hasBeen ? ['next', 'isDone'] : ['isDone'];
}

// Where the statements were passed over, the rest of what was said tells whether there is work on the task.
function isBegun({ doing, plan, reason, ...told }: TaskAnswers): boolean {
  return doing ? doing.length > 0 : Object.values(told).some((answer) => answer !== undefined);
}

/**
 * What comes next, in the order of the profile: the start and nothing else before it is done; then the tasks under way,
 * the first that is open, and looking back on each phase whose tasks are over. A last task that was skipped stays open,
 * because a trajectory cannot be closed without it. Once it can be closed, that comes before all else.
 */
export function suggested(parts: readonly Part[], states: PartStates): readonly Part[] {
  if (isClosed(parts, states)) return [];
  if (states.start !== 'done') return parts.filter(({ what }) => what === 'start');
  const firstOpen = parts.find((part) => part.what === 'task' && isToDo(part, states));
  const next = parts.filter((part) => {
    if (part.what === 'lookBack') return states[part.id] !== 'done' && canLookBack(part.phase, parts, states);
    return part === firstOpen || states[part.id] === 'underWay';
  });
  return [...next.filter(isClosing), ...next.filter((part) => !isClosing(part))];
}

/** Whether this is what closes a trajectory. */
export function isClosing(part: Part): boolean {
  return part.what === 'lookBack' && isLast(part);
}

function isToDo(task: Part & { what: 'task' }, states: PartStates): boolean {
  const state = states[task.id] ?? 'open';
  return state === 'open' || (state === 'skipped' && isLast(task));
}

function canLookBack(phase: PhaseId, parts: readonly Part[], states: PartStates): boolean {
  const tasks = parts.filter((part) => part.what === 'task' && part.phase === phase);
  return tasks.every(({ id }) => states[id] === 'done' || (states[id] === 'skipped' && !isLast({ phase })));
}

/** Whether a trajectory is closed: its last task is done and so is the closing. */
export function isClosed(parts: readonly Part[], states: PartStates): boolean {
  return states[lastPhase] === 'done' && canClose(parts, states);
}

/** Whether a trajectory can be closed: its last task is done. */
export function canClose(parts: readonly Part[], states: PartStates): boolean {
  return canLookBack(lastPhase, parts, states);
}

/** How many tasks are still to be finished; one that was skipped is over. */
export function tasksLeft(parts: readonly Part[], states: PartStates): number {
  const left = parts.filter(
    ({ id, what }) => what === 'task' && states[id] !== 'done' && states[id] !== 'skipped',
  );
  return left.length;
}
