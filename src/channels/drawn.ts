import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { Language } from '../language.ts';
import { Figure } from '../records/records.ts';
import { figureType } from './activity.ts';

const ToDraw = z.object({
  contentType: z.literal(figureType),
  content: z.object({ figure: Figure, language: Language }),
});

/** An activity as it is sent: what is a figure in it is drawn on a card. */
export async function drawn<A extends object>(activity: A): Promise<A> {
  const { attachments } = Object(activity);
  if (!Array.isArray(attachments) || !attachments.some(isToDraw)) return activity;
  // Most say nothing in figures, and what draws them takes a while to be loaded.
  const { figureCard } = await import('../cards/figureCard.ts');
  const drawnOne = (attachment: unknown) => {
    const { content } = ToDraw.safeParse(attachment).data ?? {};
    if (!content) return attachment;
    const card = figureCard(content.figure, content.language);
    return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  };
  return { ...activity, attachments: attachments.map(drawnOne) };
}

/** The same for many, one after the other, so that others have their turn in between. */
export async function drawnInTurn<A extends object>(activities: readonly A[]): Promise<A[]> {
  const all: A[] = [];
  for (const activity of activities) {
    const one = await drawn(activity);
    all.push(one);
    if (one !== activity) await setImmediate();
  }
  return all;
}

function isToDraw(attachment: unknown): boolean {
  return Object(attachment).contentType === figureType;
}
