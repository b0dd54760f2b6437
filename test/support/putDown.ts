import { partsOf } from '../../src/rules/trajectory.ts';
import type { Conversation } from './conversation.ts';
import { contextIn } from './dialogs.ts';

const { edition } = contextIn('nl');

/** Puts down what somebody said on a day, under the name of the conversation they said it in. */
export async function put(talk: Conversation, name: string, answers: object, on = '2026-08-01') {
  const said = Object.entries(answers).map(([question, answer]) => ({ question, answer, on }));
  await talk.putDoc(name, JSON.stringify({ schema: 1, said, misses: 0 }));
}

/** Puts down how many of these somebody began. */
export async function count(talk: Conversation, name: string, count: number) {
  await talk.putDoc(name, JSON.stringify({ schema: 1, count }));
}

/** Puts down a trajectory with its first tasks done; with all of them done it is closed. */
export async function follow(
  talk: Conversation,
  number: number,
  pseudonym: string,
  done: number,
  next?: string,
) {
  const start = { pseudonym, codeOfConduct: true, clientExpectations: 'X', sponsor: false };
  await put(talk, `trajectory/${number}/start`, { ...start, reporting: 'X', contactForm: 'online' });
  const tasks = partsOf(edition).filter(({ what }) => what === 'task');
  for (const { id } of tasks.slice(0, done)) {
    const evaluation = id === tasks.at(-1)?.id ? { clientEvaluation: 'X' } : {};
    const answers = { doing: [`${id}.1`], did: 'X', agreed: 'X', ...(next && { next }), ...evaluation };
    await put(talk, `trajectory/${number}/${id}`, { ...answers, isDone: true });
  }
  if (done < tasks.length) return;
  await put(talk, `trajectory/${number}/completion`, { result: 'X', wentWell: 'X', differently: 'X' });
}
