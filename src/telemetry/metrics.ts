const channels = ['directline', 'webchat', 'msteams', 'emulator', 'other'] as const;

/** The kinds of failures that are told apart; what a log has beside these is counted as another one. */
const errors = [
  ...(['StoreUnavailable', 'StoreRefused', 'OutcomeUnknown', 'TooBusy', 'SealError'] as const),
  ...(['Undelivered', 'OthersMaySend', 'AbortError', 'TimeoutError', 'AggregateError'] as const),
  ...(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'ZodError', 'other'] as const),
] as const;

const statuses = [
  ...(['400', '401', '403', '404', '405', '406', '408', '411', '412', '413', '415', '429'] as const),
  ...(['431', '500', '501', '502', '503', '505', 'other'] as const),
] as const;

const tasks = ['followUp', 'summary', 'evidence', 'choice'] as const;
const calls = ['read', 'readShelf', 'readSome', 'write'] as const;
const short = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Everything that is counted, by the name it has in the code, with every value that a label can have: so there is no room
 * for ids or for words of a person, and a process never shows more than a few hundred numbers.
 */
export const counters = {
  turns: {
    name: 'loopbaanspiegel_turns_total',
    help: 'Turns by channel and by how they ended; of one that is unsure nobody knows whether it was stored.',
    labels: {
      channel: channels,
      outcome: ['answered', 'nothing', 'repeated', 'unsure', 'failed'],
    },
  },
  turnsTakenAgain: {
    name: 'loopbaanspiegel_turns_taken_again_total',
    help: 'Times that a turn was taken again, because something that it rested on had changed meanwhile.',
    labels: {},
  },
  notUnderstood: {
    name: 'loopbaanspiegel_replies_not_understood_total',
    help: 'Replies that fitted nothing that was asked or is on offer.',
    labels: { channel: channels },
  },
  reminders: {
    name: 'loopbaanspiegel_reminders_total',
    help: 'Reminders that were said in time, said more than five minutes late, or could not be said yet.',
    labels: { outcome: ['sent', 'late', 'failed'] },
  },
  thoughts: {
    name: 'loopbaanspiegel_coach_total',
    help: 'What became of asking the language model; while it rests after failures it is not asked.',
    labels: { task: tasks, outcome: ['used', 'refused', 'late', 'failed', 'resting'] },
  },
  sent: {
    name: 'loopbaanspiegel_sent_total',
    help: 'Attempts to send what the guide said to a channel, by how they ended.',
    labels: { channel: channels, outcome: ['sent', 'notSent', 'unknown', 'refused', 'gone'] },
  },
  sentAgain: {
    name: 'loopbaanspiegel_sent_again_total',
    help: 'Answers that were taken up again, because they were not known to have been sent.',
    labels: {},
  },
  storeFailures: {
    name: 'loopbaanspiegel_store_failures_total',
    help: 'Calls to the store that failed.',
    labels: { call: calls },
  },
  errors: {
    name: 'loopbaanspiegel_errors_total',
    help: 'Warnings and errors that the log has, by the class of the error.',
    labels: { error: errors },
  },
  refusals: {
    name: 'loopbaanspiegel_refused_requests_total',
    help: 'Requests that were refused or failed, by the status they were answered with.',
    labels: { status: statuses },
  },
} as const satisfies Table;

/** What is measured in seconds. */
export const timers = {
  turns: {
    name: 'loopbaanspiegel_turn_seconds',
    help: 'From when a turn began to when it was stored what is answered.',
    labels: { channel: channels },
    buckets: short,
  },
  thoughts: {
    name: 'loopbaanspiegel_coach_seconds',
    help: 'How long the language model took.',
    labels: { task: tasks },
    buckets: [0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6],
  },
  store: {
    name: 'loopbaanspiegel_store_seconds',
    help: 'How long a call to the store took.',
    labels: { call: calls },
    buckets: short,
  },
} as const satisfies Table;

/** What is looked at whenever somebody asks. */
export const gauges = {
  ready: {
    name: 'loopbaanspiegel_ready',
    help: 'Whether something new can be kept: 1 or 0.',
  },
  sockets: {
    name: 'loopbaanspiegel_sockets',
    help: 'Open sockets of the web chat.',
  },
  unsent: {
    name: 'loopbaanspiegel_unsent',
    help: 'Answers of this process that are not known to have been sent.',
  },
} as const satisfies Table;

type Table = Readonly<
  Record<
    string,
    {
      readonly name: string;
      readonly help: string;
      readonly labels?: Readonly<Record<string, readonly string[]>>;
      readonly buckets?: readonly number[];
    }
  >
>;

type Labelled = { readonly labels: Readonly<Record<string, readonly string[]>> };

/** What a label can be; where there is an `other` anything else counts as that. */
type Values<Of extends Labelled> = {
  readonly [Label in keyof Of['labels']]: 'other' extends Of['labels'][Label][number]
    ? string
    : Of['labels'][Label][number];
};

/** Where the process counts what happens; never ids, never words of a person. */
export type Metrics = {
  count<Name extends keyof typeof counters>(what: Name, labels: Values<(typeof counters)[Name]>): void;
  time<Name extends keyof typeof timers>(
    what: Name,
    seconds: number,
    labels: Values<(typeof timers)[Name]>,
  ): void;
  /** Has this looked at whenever somebody asks. */
  show(what: keyof typeof gauges, look: () => number | Promise<number>): void;
};

/** Counts nothing. */
export const noMetrics: Metrics = { count: () => {}, time: () => {}, show: () => {} };
