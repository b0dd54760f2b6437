import type { Language } from '../language.ts';
import type { Context } from './dialog.ts';
import type { Figure, ProfileFigure } from './figure.ts';
import type { Sees } from './offered.ts';

/** Words to say to the guide that lead on, wherever the conversation is, and what they are offered as. */
export type Lead = { readonly label: string; readonly say: string };

/** One thing of a topic, what is said beside it, and what leads on from it. */
export type StandingItem = {
  readonly words: string;
  readonly beside: readonly string[];
  /** Whether its day has passed. */
  readonly isLate?: true;
  readonly lead?: Lead;
};

/** One topic: what there is to say of it, its items, how many more there are in words, and what leads on. */
export type StandingTopic = {
  readonly id: string;
  readonly name: string;
  readonly says?: string;
  readonly items: readonly StandingItem[];
  readonly more?: string;
  readonly leads: readonly Lead[];
  readonly figure?: Figure;
};

/** Where a practitioner stands, for a page: words as they are to be read, without any Markdown. */
export type StandingView = {
  readonly language: Language;
  readonly title: string;
  readonly progress: StandingTopic & {
    readonly figure: ProfileFigure;
    /** What the rows of the figure are called in a table, and the parts of a row in the picture. */
    readonly columns: Readonly<Record<'section' | 'stated' | 'shown' | 'total', string>>;
    readonly legend: Readonly<Record<'shown' | 'stated' | 'open', string>>;
  };
  readonly topics: readonly StandingTopic[];
};

/** A picture that a page shows in a light look or a dark one, each by its address, with the same in words. */
export type StandingPicture = {
  readonly light: string;
  readonly dark: string;
  readonly words: string;
  readonly width: number;
  readonly height: number;
};

/** Tells a page where somebody stands, from what it asks to see. */
export type StandingTeller = {
  readonly sees: Sees;
  readonly tell: (context: Context) => StandingView;
};
