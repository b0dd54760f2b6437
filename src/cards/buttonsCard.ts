import type { Message, Step, Suggestion } from '../conversation/message.ts';

type Button = {
  type: 'Action.Submit';
  title: string;
  data: {
    step: Step;
    answer: string;
    token?: string;
    msteams: { type: 'messageBack'; text: string; displayText: string };
  };
};

/** An Adaptive Card with buttons and nothing else. */
export type ButtonsCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  body: { type: 'ActionSet'; actions: Button[] }[];
};

// Teams shows six in a row at most, and hides the others.
const mostInARow = 5;

/** The card of a message's suggestions, for Teams, where a suggested action cannot say which question it belongs to. */
export function buttonsCard({ step, token }: Message, suggestions: readonly Suggestion[]): ButtonsCard {
  const buttons = suggestions.map(({ label, answer, to = step }): Button => {
    const msteams = { type: 'messageBack' as const, text: label, displayText: label };
    return {
      type: 'Action.Submit',
      title: label,
      data: { step: to, answer, ...(token !== undefined && { token }), msteams },
    };
  });
  const rows = Array.from({ length: Math.ceil(buttons.length / mostInARow) }, (_, row) =>
    buttons.slice(row * mostInARow, (row + 1) * mostInARow),
  );
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: rows.map((actions) => ({ type: 'ActionSet', actions })),
  };
}
