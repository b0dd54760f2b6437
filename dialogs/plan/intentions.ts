import { type Everything, lastAnswers, type Sight, type Told } from '../../src/conversation/offered.ts';
import {
  type Became,
  type Ending,
  endings,
  type Intention,
  type Planned,
  planOf,
} from '../../src/rules/plan.ts';
import { groupIn } from './group.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Where what became of an intention is filed: `2/state` for one of somebody's own, `r3/state` for that of a reflection. */
export function statePath(intention: string): string {
  return `${intention}/state`;
}

/** The plan as it stands on `today`, from the reflections and what was told of the plan, as far as these are seen. */
export function planIn({ reflection = [], plan = [] }: Everything, today: string): readonly Planned[] {
  const intentions = [...plan.flatMap(ownIntention), ...reflection.flatMap(intentionOfReflection)];
  const became = intentions.flatMap(({ id }): [string, Became][] => {
    const told = plan.find(({ subject }) => subject === statePath(id));
    return told ? [[id, becameIn(told)]] : [];
  });
  return planOf(intentions, Object.fromEntries(became), today);
}

/** Where what became of the intentions of these reflections is filed. */
export function statesOfReflections({ reflection = [] }: Everything): readonly string[] {
  return reflection.flatMap(intentionOfReflection).map(({ id }) => statePath(id));
}

/** What is to be seen of what became of the intentions of these reflections; nothing where they have none. */
export function sightsOfStates(seen: Everything): readonly Sight[] {
  const subjects = statesOfReflections(seen);
  return subjects.length === 0 ? [] : [{ dialog: 'plan', subjects }];
}

/** What is to be seen of one intention, and of what became of it. */
export function sightsOfIntention(id: string): readonly Sight[] {
  const state = statePath(id);
  return id.startsWith('r')
    ? [
        { dialog: 'reflection', subjects: [id.slice(1)] },
        { dialog: 'plan', subjects: [state] },
      ]
    : [{ dialog: 'plan', subjects: [id, state] }];
}

function ownIntention(told: Told): readonly Intention[] {
  const { subject = '' } = told;
  const { what, ...said } = lastAnswers(told);
  return subject.includes('/') ? [] : intention(subject, what, said, groupIn(said));
}

function intentionOfReflection(told: Told): readonly Intention[] {
  const { intention: what, ...said } = lastAnswers(told);
  // Whether these are asked depends on more than is always seen here.
  const last = Object.fromEntries(Object.keys(told.history).map((id) => [id, lastOf(told, id)]));
  const isOfTask = last.about !== 'free' && last.task !== 'whole';
  const task = isOfTask && typeof last.task === 'string' ? last.task : undefined;
  return intention(`r${told.subject}`, what, said, task ?? groupIn(last));
}

function intention(
  id: string,
  what: unknown,
  said: Answers,
  group: string | undefined,
): readonly Intention[] {
  if (typeof what !== 'string') return [];
  const words = { ...text('by', said.by), ...text('noticing', said.noticing) };
  return [{ id, what, ...words, ...(group !== undefined && { group }) }];
}

function becameIn(told: Told): Became {
  const { state, reason, noticed } = lastAnswers(told);
  const ending = endings.find((one): one is Ending => one === state);
  return {
    ...(ending && { ending }),
    // Where it was left as it was since, or done, the day it was moved to stays its day.
    ...text('by', lastOf(told, 'by')),
    ...text('reason', reason),
    ...text('noticed', noticed),
    ...text('on', told.history.state?.at(-1)?.on),
  };
}

function lastOf({ history }: Told, question: string): unknown {
  return history[question]?.at(-1)?.answer;
}

function text<K extends string>(name: K, value: unknown): { readonly [N in K]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { [N in K]: string }) : {};
}
