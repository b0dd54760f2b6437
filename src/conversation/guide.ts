import type { Language, Localized } from '../language.ts';
import type { Found } from './anywhere.ts';
import type { Guess } from './askBack.ts';
import type { CommonText } from './commonText.ts';
import type { Context, Dialog } from './dialog.ts';
import type { DossierTeller } from './dossier.ts';
import type { Answered, Message } from './message.ts';
import type { Begun, Everything, Offered, Report, Series, Sight } from './offered.ts';
import type { Place } from './place.ts';
import type { DialogState } from './prompt.ts';
import type { Command, CommandWords } from './reading/command.ts';
import type { SharingText } from './sharing.ts';
import type { SheetsAmongOthers } from './sheet.ts';
import type { StandingTeller } from './standing.ts';
import type { Thoughts } from './thought.ts';
import type { NotFilled } from './window.ts';

/** All that the guide can talk about, in the order of the menu, and the words that steer it. */
export type Guide = {
  readonly dialogs: readonly Offered[];
  /** Asks whether what somebody says may be kept, before any of it is. */
  readonly consent: Dialog;
  /** Tells a page where somebody stands. */
  readonly standing: StandingTeller;
  /** Tells as a document what somebody told. */
  readonly dossier: DossierTeller;
  readonly commands: Localized<CommandWords>;
  readonly common: Localized<CommonText>;
  /** What is said before a language model gets to read something. */
  readonly sharing: Localized<SharingText>;
  /** What the practitioner calls people, which is never to leave: where it is told, and the names in that. */
  readonly calledBy?: {
    readonly sights: readonly Sight[];
    readonly names: (seen: Everything) => readonly string[];
  };
  /** How a sheet is shared where others read along; none is where this is absent. */
  readonly sheets?: SheetsAmongOthers;
  /** What is said first of all to a text that speaks of danger to somebody's life; `undefined` to any other. */
  readonly calms?: (text: string, language: Language) => string | undefined;
  /** Why a text is not taken at all, whatever it was said to; `undefined` where it may be. */
  readonly refuses?: (text: string, common: CommonText) => string | undefined;
  /** Guesses which choice is meant by a reply that was not understood; it is asked back. */
  readonly guess?: Guess;
};

/** What a turn comes to; `state` is that of the dialog that was talked about. */
export type Said = {
  readonly place: Place;
  readonly language: Language;
  readonly state?: DialogState;
  readonly messages: readonly Message[];
  /** The reply fitted nothing that was asked or is on offer. */
  readonly isMissed?: true;
  /** Nothing of the reply is to be kept anywhere. */
  readonly isRefused?: true;
  /** Why nothing was taken of what was filled in in a window; then nothing is said, and nothing has changed. */
  readonly notFilled?: NotFilled;
  /** Everything that is kept of the person is to be erased, this turn included. */
  readonly isErasing?: true;
  readonly answered?: Answered;
  /** What a language model made for the dialog that was talked about, where that changed. */
  readonly thoughts?: Thoughts;
};

/** The step in which the practitioner chooses what to talk about. */
export const menuStep = { dialog: 'menu', question: 'dialog' };

/** The question in which a subject of a series is chosen; no dialog has a question of this name. */
export const chooserStep = 'subject';

/** What a reply turned out to be about, now that what it is about has been read. */
export type Heard = {
  readonly command?: Command;
  /** Why nothing of it is taken. */
  readonly refusal?: string;
  readonly isEntering: boolean;
  /** What the words that led to the dialog say of its questions already. */
  readonly says?: Readonly<Record<string, string>>;
  readonly dialog?: Dialog;
  /** What the dialog is one of, or of which one is to be chosen. */
  readonly series?: Series;
  readonly report?: Report;
  readonly meanings?: readonly Offered[];
  /** The answers that may be meant, where one was named that may be anywhere. */
  readonly found?: readonly Found[];
};

/** What has been read for a turn: the state of its dialog, and what was begun of its series. */
export type Known = { readonly state: DialogState; readonly begun: Begun };

/** What is on offer now, in the order of the menu. */
export function offeredNow(guide: Guide, context: Context): readonly Offered[] {
  return nameableNow(guide, context).filter((one) => !('isUnlisted' in one));
}

/** What can be come to by its name now, on the menu or not. */
export function nameableNow(guide: Guide, context: Context): readonly Offered[] {
  return guide.dialogs.filter(({ isOffered }) => isOffered?.(context) ?? true);
}
