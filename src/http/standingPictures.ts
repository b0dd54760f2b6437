import type { StandingPicture, StandingTopic, StandingView } from '../conversation/standing.ts';
import { picturesOf } from '../pictures/ofFigure.ts';

/** The pictures of what a page shows, by the id of the topic they belong to. */
export function standingPictures({
  language,
  progress,
  topics,
}: StandingView): Readonly<Record<string, readonly StandingPicture[]>> {
  const drawn = [progress, ...topics].flatMap(({ id, figure }: StandingTopic) => {
    if (!figure) return [];
    const dark = picturesOf(figure, language, 'dark');
    const both = picturesOf(figure, language).map(({ svg, words, width, height }, at) => ({
      ...{ light: addressOf(svg), dark: addressOf(dark[at]?.svg ?? svg), words, width, height },
    }));
    return [[id, both] as const];
  });
  return Object.fromEntries(drawn);
}

function addressOf(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
