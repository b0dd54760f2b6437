import type { PartId } from '../../src/dossier/order.ts';
import type { Localized } from '../../src/language.ts';
import type { Section } from '../../src/profile/schema.ts';
import type { Forecast } from '../../src/rules/practiceHours.ts';
import type { Ledger } from '../../src/rules/recertification.ts';
import type { FactId, Status } from '../../src/rules/status.ts';
import type { PartState } from '../../src/rules/trajectory.ts';
import type { Source } from '../evidence/enough.ts';
import type { Written } from '../trajectory/words.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** Every sentence in a dossier, in one language; whoever reads it is not the practitioner. Days come in as they are written. */
export type Words = {
  /** What the whole is called, and what it is called where it has one part only. */
  readonly title: string;
  readonly titles: Readonly<Record<PartId, string>>;
  readonly parts: Readonly<Record<PartId | 'evidence' | 'sources', string>>;
  readonly cover: {
    readonly edition: (name: string, day: string) => string;
    readonly madeOn: (day: string) => string;
    readonly notice: string;
  };
  readonly around: Readonly<Record<'contents' | 'foot' | 'page', string>>;
  /** Said of a part in which there is nothing yet. */
  readonly nothingYet: string;
  readonly eligibility: {
    readonly headline: Readonly<Record<Status, (day: string, edition: string) => string>>;
    readonly requirements: string;
    readonly columns: Readonly<Record<'requirement' | 'status' | 'why' | 'source', string>>;
    readonly hours: (have: string, need: string, missing: string | undefined) => string;
    readonly undemonstrable: (hours: string) => string;
    readonly via: (route: string) => string;
    readonly noRoute: string;
    readonly practising: Readonly<Record<Status, string>>;
    readonly unknown: (facts: readonly string[]) => string;
    readonly facts: Readonly<Record<FactId, string>>;
    readonly nearest: (route: string, missing: readonly string[]) => string;
    readonly forecast: (forecast: Forecast, day: (iso: string) => string, need: string) => string;
    readonly training: string;
    readonly trainingColumns: Readonly<Record<'name' | 'amount' | 'certificate', string>>;
    readonly certificate: Readonly<Record<'yes' | 'no', string>>;
    readonly work: string;
    readonly hoursOverTime: string;
    readonly workColumns: Readonly<Record<'name' | 'from' | 'until' | 'hours', string>>;
    readonly ongoing: string;
    readonly closing: string;
  };
  readonly profile: {
    readonly introduction: string;
    /** Said where anything was shown. */
    readonly whereShown: string;
    readonly extents: string;
    readonly extentColumns: Readonly<Record<'section' | 'total' | 'stated' | 'shown' | 'unknown', string>>;
    readonly sections: Readonly<Record<Section, string>>;
    readonly growth: (up: number, down: number, since: string) => string;
    readonly columns: Readonly<Record<'statement' | 'stated' | 'shown', string>>;
    /** The rating an earlier day ended with. */
    readonly former: (rating: string, day: string) => string;
    readonly nothing: string;
    /** Names the groups of a section of which nothing was said. */
    readonly open: (groups: readonly string[]) => string;
  };
  readonly evidence: {
    readonly introduction: string;
    readonly piece: (number: number) => string;
    /** What it is, of which day, and when it was told where that is another day. */
    readonly about: (what: string, day: string | undefined, toldOn: string | undefined) => string;
    readonly sources: Readonly<Record<Source, string>>;
    readonly gone: string;
    /** Leads to where it is told in full. */
    readonly elsewhere: (part: string) => string;
    readonly story: Readonly<Record<'situation' | 'task' | 'action' | 'result' | 'reflection', string>>;
  };
  readonly trajectories: {
    readonly introduction: string;
    readonly state: (closed: boolean, left: number) => string;
    readonly start: string;
    readonly task: (number: number, task: string) => string;
    readonly phase: (phase: string, state: string) => string;
    readonly states: Readonly<Record<PartState, string>>;
    readonly doing: string;
    readonly open: (tasks: readonly string[]) => string;
    readonly lookBack: (phase: string) => string;
    readonly closing: string;
    readonly told: Readonly<Record<Written, string>>;
    readonly next: (day: string) => string;
  };
  readonly reflections: {
    readonly introduction: string;
    readonly day: (day: string) => string;
    readonly about: (pseudonym: string, task: string | undefined) => string;
    readonly moment: string;
    readonly intention: string;
    readonly noticing: string;
    readonly by: (day: string) => string;
    /** A question that a language model asked on with. */
    readonly askedByModel: (question: string) => string;
  };
  readonly plan: {
    readonly introduction: string;
    readonly open: string;
    readonly over: string;
    readonly columns: Readonly<Record<'intention' | 'group' | 'state', string>>;
    readonly noticing: string;
    readonly noticed: string;
    readonly reason: string;
    readonly by: (day: string, isOverdue: boolean) => string;
    readonly someday: string;
    readonly movedFrom: (day: string) => string;
    readonly done: (day: string | undefined) => string;
    readonly dropped: (day: string | undefined) => string;
  };
  readonly recertification: {
    readonly introduction: string;
    /** When a period is, seen from today. */
    readonly phases: Readonly<
      Record<Exclude<Ledger['phase'], 'unknown'>, (from: string, until: string) => string>
    >;
    readonly unknown: string;
    readonly totals: string;
    readonly columns: Readonly<Record<'what' | 'have' | 'need' | 'missing' | 'ahead', string>>;
    readonly points: string;
    readonly meetings: string;
    /** The numbers a period is counted by; where to check them follows. */
    readonly numbers: (points: string, meetings: string, years: string) => string;
  };
  readonly summary: Readonly<Record<'byModel' | 'own', string>>;
  readonly sources: {
    readonly told: (from: string, until: string) => string;
    readonly profile: (name: string, day: string) => string;
    readonly places: string;
    readonly columns: Readonly<Record<'group' | 'place', string>>;
    readonly statements: string;
  };
};

/** Every sentence in a dossier. */
export const words: Localized<Words> = { nl, en };
