import type { Message, Step } from '../conversation/message.ts';

/** A button that has Teams ask for a window. */
export type WindowButton = {
  type: 'Action.Submit';
  title: string;
  data: { step: Step; token?: string; msteams: { type: 'task/fetch' } };
};

/** The button that opens the window of a message, where it has one. */
export function windowButton({ window, step, token }: Message): WindowButton | undefined {
  if (window === undefined) return undefined;
  const data = { step, ...(token !== undefined && { token }), msteams: { type: 'task/fetch' as const } };
  return { type: 'Action.Submit', title: window, data };
}
