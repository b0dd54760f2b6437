import type { ChoiceWords, OfferText, QuestionText } from '../../src/conversation/dialog.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Localized } from '../../src/language.ts';
import type { PseudonymRefusal } from '../../src/rules/pseudonym.ts';
import type {
  ClosingAnswers,
  Evaluation,
  LookBackAnswers,
  PartState,
  StartAnswers,
  TaskAnswers,
} from '../../src/rules/trajectory.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** The sentences of every question whose answers these are, none of them depending on an answer. */
type Questions<A> = {
  [K in keyof A]-?: QuestionText<Exclude<A[K], undefined>, A> & { ask: string; why: string };
};

/** Where somebody is: whose trajectory, in which phase, and which task of how many; the pseudonym comes in escaped. */
export type Whereabouts = {
  pseudonym: string;
  phase: string;
  task: string;
  number: number;
  of: number;
};

/** Every sentence of the trajectories; words of a person come in escaped, days as they are written. */
export type Words = {
  series: OfferText & {
    ask: string;
    fresh: string;
    freshWords: readonly string[];
    older: NumberedText['older'];
    /** What a trajectory is called as long as it has no pseudonym. */
    untitled: (number: string) => string;
    notes: { atStart: string; closed: string; left: (tasks: number, of: number) => string };
  };
  parts: {
    ask: (pseudonym: string) => string;
    askClosed: (pseudonym: string) => string;
    start: ChoiceWords;
    /** Other words for a task. */
    task: (number: number) => string;
    lookBack: (phase: string) => string;
    closing: ChoiceWords;
    notes: {
      open: string;
      underWay: (next: string | undefined) => string;
      done: string;
      skipped: (reason: string) => string;
      /** Beside the closing, as long as this task has to come first. */
      after: (task: string) => string;
    };
    /** Leads from one part to the list of all of them. */
    all: string;
  };
  start: {
    /** Said before the first question of the first trajectory. */
    introduction: string;
    questions: Questions<StartAnswers>;
    refusals: Record<PseudonymRefusal | 'taken', string>;
    /** `agreed` are sentences of the report. */
    outcome: (pseudonym: string, agreed: readonly string[]) => string;
  };
  task: {
    /** Said before the first question of a task. */
    lead: (where: Whereabouts, purpose: string | undefined) => string;
    questions: Questions<TaskAnswers>;
    /** How it is said that none of the statements was done. */
    nothingYet: string;
    /** Stands for the ticked statements that the edition does not have. */
    ofEarlier: (count: number) => string;
    outcome: {
      open: (task: string) => string;
      /** Said where it was to be skipped but no reason was given. */
      withoutReason: (task: string) => string;
      underWay: (task: string) => string;
      done: (task: string) => string;
      skipped: (task: string, reason: string) => string;
    };
    /** Said where the last task stays open because these evaluations are missing. */
    cannotClose: (task: string, missing: readonly Evaluation[]) => string;
    /** Comes before what was told of a task, in a few words each. */
    kept: string;
  };
  lookBack: {
    lead: (pseudonym: string, phase: string) => string;
    questions: Questions<LookBackAnswers>;
    outcome: (phase: string) => string;
    nothing: (phase: string) => string;
  };
  closing: {
    /** Said before the first question, with how many tasks are not finished. */
    lead: (pseudonym: string, left: number) => string;
    questions: Questions<ClosingAnswers>;
    /** Said where this task has to be done first, and these evaluations are missing in it. */
    notYet: (pseudonym: string, task: string, missing: readonly Evaluation[]) => string;
  };
  report: Report;
};

/** What a report is put together from; a line is left out where nothing was said. */
type Report = {
  title: (pseudonym: string) => string;
  start: string;
  codeOfConduct: Record<'yes' | 'no', string>;
  sponsor: Record<'yes' | 'no', string>;
  contactForm: Record<Exclude<StartAnswers['contactForm'], undefined>, string>;
  task: (number: number, task: string, state: PartState) => string;
  /** Comes before the statements that were ticked. */
  doing: string;
  lookBack: (phase: string) => string;
  closing: string;
  /** What somebody wrote, with what it is about. */
  told: Record<Written, (words: string) => string>;
  next: (day: string) => string;
  source: string;
  /** Said where not every text is there in full. */
  shortened: string;
};

/** What somebody writes in their own words, of which the report has a line. */
export type Written =
  | 'clientExpectations'
  | 'sponsorExpectations'
  | 'reporting'
  | 'reason'
  | 'did'
  | 'agreed'
  | Evaluation
  | keyof ClosingAnswers;

/** Every sentence of the trajectories. */
export const words: Localized<Words> = { nl, en };
