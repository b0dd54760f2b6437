import type { ChoiceWords } from './dialog.ts';

/** Every sentence that belongs to no single dialog, in one language; words of a person come in escaped. */
export type CommonText = {
  /** Labels of choices that every dialog shares: yes, no, remove, nothing; and the words for all and none of several. */
  readonly choices: Readonly<Record<string, ChoiceWords>> & Readonly<Record<'all' | 'none', ChoiceWords>>;
  /** Yes and no as they are said to something that is read back. */
  readonly isRight: Readonly<Record<'yes' | 'no', ChoiceWords>>;
  /** What fits each kind of answer, in one sentence. */
  readonly fits: {
    readonly yesNo: string;
    readonly choice: string;
    readonly several: (most: number) => string;
    readonly tooMany: (most: number) => string;
    readonly wholeNumber: (min: number, max: number) => string;
    readonly decimal: (min: number, max: number) => string;
    readonly date: string;
    readonly dateAhead: string;
    readonly moment: string;
    readonly hours: string;
    readonly hasPassed: (day: string) => string;
    readonly amount: string;
    readonly atMost: (amount: string) => string;
    readonly freeText: (max: number) => string;
    /** Said to a yes or no where a name is asked. */
    readonly name: string;
  };
  /** A day with a time, and hours of the day. */
  readonly moment: (day: string, time: string) => string;
  readonly hours: (from: string, until: string) => string;
  /** How an amount in each unit is said. */
  readonly amounts: Readonly<
    Record<'hours' | 'ec' | 'perWeek' | 'total' | 'points', (number: string) => string>
  >;
  /** Said below a list that is cut off: so many more can be picked. */
  readonly moreToPick: (left: number) => string;
  /** Marks what a language model made. */
  readonly byModel: string;
  readonly unclear: (fits: string) => string;
  /** Asks back what a reply seems to mean, with the words for yes and no to that; the other leaves the answer to the question. */
  readonly meant: (shown: string) => string;
  readonly isMeant: Readonly<Record<'yes' | 'no', string>>;
  readonly meantBelow: (shown: string) => string;
  /** Words that lean to yes or to no without saying it. */
  readonly leaning: Readonly<Record<'yes' | 'no', readonly string[]>>;
  readonly unclearAgain: (fits: string, choices: readonly string[]) => string;
  /** Said before a question whose answer is being changed. */
  readonly former: (shown: string) => string;
  /** Says back what was understood from typed words. */
  readonly noted: (shown: string) => string;
  readonly notedMany: (answers: number) => string;
  readonly whyReadBack: string;
  readonly whatIsWrong: (item: string) => string;
  readonly cannotSkip: string;
  /** Said before all questions of a dialog are asked once more. */
  readonly again: string;
  /** Says what another answer to this question may put aside. */
  readonly touches: (name: string, touched: readonly string[]) => string;
  readonly skipped: string;
  readonly nothingSkipped: string;
  readonly someSkipped: (names: readonly string[]) => string;
  readonly nothingToUndo: string;
  readonly undone: (shown: string | undefined) => string;
  /** How a list stands in the overview: that it can be added to, and before that, that nothing is in it. */
  readonly addToList: string;
  readonly emptyList: string;
  readonly given: (lines: readonly string[]) => string;
  readonly nothingGiven: string;
  readonly whichToChange: (lines: readonly string[]) => string;
  readonly notFound: (lines: readonly string[]) => string;
  readonly cannotRemove: string;
  readonly removed: (shown: string | undefined) => string;
  readonly closed: (name: string | undefined, shown: string | undefined) => string;
  /** Said where the question somebody answers was answered elsewhere in the meantime. */
  readonly movedOn: string;
  readonly tooLong: (most: number, length: number) => string;
  /** Said to a message with a citizen service number in it. */
  readonly noServiceNumber: string;
  readonly stopped: string;
  readonly toResume: string;
  /** Said where nothing is asked for now; the first where what was said was kept as an answer. */
  readonly keptThat: string;
  readonly waiting: string;
  readonly help: string;
  readonly helpInDialog: string;
  /** Words that say hello, each as a whole message. */
  readonly greetings: readonly string[];
  readonly welcome: string;
  /** Said to somebody who has just agreed that what they say is kept. */
  readonly agreed: string;
  readonly helloAgain: string;
  /** Words that say thanks, each as a whole message. */
  readonly thanks: readonly string[];
  readonly thanked: string;
  readonly welcomeBack: (open: readonly string[]) => string;
  /** Something left open, with how much there is to go. */
  readonly openOne: (name: string, questions: number, minutes: number) => string;
  /** Said to somebody who says something before agreeing that it may be kept. */
  readonly consentFirst: string;
  readonly helpAtConsent: string;
  /** Asks which of these answers is meant; so many more were found. */
  readonly whichAnswer: (lines: readonly string[], more: number) => string;
  readonly foundNowhere: string;
  readonly menu: (offers: readonly string[]) => string;
  readonly nothingOpen: string;
  readonly notOnOffer: string;
  /** Said to a message without words, such as a picture. */
  readonly onlyText: string;
  readonly whichOfThese: (names: readonly string[]) => string;
  readonly languageChanged: string;
  readonly setAside: string;
  /** Said once to somebody whose reminders ended because they could not be reached any more. */
  readonly unreached: (since: string) => string;
  /** Said below a reminder that comes while a question is open. */
  readonly stillOpen: string;
  /** What stands above everything somebody said, as text to take along; `nothing` where they said nothing yet. */
  readonly readable: {
    readonly title: string;
    readonly asOf: (day: string, edition: string) => string;
    readonly nothing: string;
    /** Above what the log of the web chat still has, and who said each of it. */
    readonly talked: string;
    readonly you: string;
    readonly guide: string;
  };
  /** Said in a chat that was joined with another, where nothing more can be said. */
  readonly goesOnElsewhere: string;
  /** Said first in a chat that was joined with another from there. */
  readonly joinedElsewhere: string;
  readonly troubled: string;
  /** Said when it is not known whether what somebody said was kept. */
  readonly unsure: string;
  readonly working: string;
  /** Stands below a question with buttons once it was answered. */
  readonly answered: (shown: string) => string;
  /** Said before a message that may have been sent before. */
  readonly maybeThere: string;
  /** Said where somebody altered a message in the chat, took one away, or put it back. */
  readonly edited: string;
  readonly deleted: string;
  readonly restored: string;
  /** Said where others read along, where nothing is talked about. */
  readonly inPerson: string;
  /** What leads from there to the personal chat. */
  readonly toInPerson: string;
  /** What is said of a file that a channel hands over: beside its name before it may, and where it may not or could not. */
  readonly file: Readonly<Record<'offer' | 'declined' | 'failed', string>>;
  /** What a form is opened and sent with: so many questions at once, or one to pick several of. */
  readonly form: {
    readonly fillIn: (questions: number) => string;
    readonly pick: string;
    readonly send: string;
  };
  /** What is said of windows, in which several questions are answered together, and in them. */
  readonly window: {
    /** What opens one: to write in, or to fill in. */
    readonly write: string;
    readonly fillIn: string;
    /** Says which questions were answered in one. */
    readonly answered: (names: readonly string[]) => string;
    readonly tooLong: (most: number, length: number) => string;
    /** Said of a text that is too long even to be kept as a draft. */
    readonly cannotKeep: string;
    /** Said where an answer that was given is left out. */
    readonly emptied: string;
    /** Said to an answer to a question that does not apply any more. */
    readonly notNow: string;
    readonly noServiceNumber: string;
    /** Said where a window is asked for whose question is closed, or where none can be opened. */
    readonly closed: string;
    readonly unavailable: string;
  };
  /** Typed commands as they are offered to press. */
  readonly press: {
    readonly back: string;
    readonly skip: string;
    readonly help: string;
    readonly menu: string;
    readonly answers: string;
    readonly skipped: string;
    readonly resume: string;
    readonly change: (number: number) => string;
    readonly changeNamed: (name: string) => string;
    readonly again: string;
  };
};
