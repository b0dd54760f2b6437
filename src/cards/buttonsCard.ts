import type { Message, Step, Suggestion } from '../conversation/message.ts';
import { type WindowButton, windowButton } from './windowButton.ts';

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
  body: { type: 'ActionSet'; actions: (Button | WindowButton)[] }[];
};

// Teams shows six in a row at most, and cuts off what does not fit in the width of a phone, which is about so many letters.
const mostInARow = 5;
const lettersInARow = 34;
const lettersAroundOne = 4;

/** Whether a label is cut off on a phone, also on a row of its own. */
export function isCutOff(label: string): boolean {
  return label.length + lettersAroundOne > lettersInARow;
}

/**
 * The card of a message's suggestions, for Teams, where a suggested action cannot say which question it belongs to; above
 * them what opens a window, where there is one.
 */
export function buttonsCard(message: Message, suggestions: readonly Suggestion[]): ButtonsCard {
  const { step, token } = message;
  const window = windowButton(message);
  const buttons = suggestions.map(({ label, answer, to = step }): Button => {
    const msteams = { type: 'messageBack' as const, text: label, displayText: label };
    return {
      type: 'Action.Submit',
      title: label,
      data: { step: to, answer, ...(token !== undefined && { token }), msteams },
    };
  });
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const isRoom = row && row.length < mostInARow && lettersIn([...row, button]) <= lettersInARow;
    if (isRoom) row.push(button);
    else rows.push([button]);
  }
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [...(window ? [[window]] : []), ...rows].map((actions) => ({ type: 'ActionSet', actions })),
  };
}

function lettersIn(row: readonly Button[]): number {
  return row.reduce((sum, { title }) => sum + title.length + lettersAroundOne, 0);
}
