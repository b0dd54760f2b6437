import type { Fields } from '../log.ts';

/** What takes time: an exchange is a turn and the sending of its answer. */
export type SpanName = 'exchange' | 'turn' | 'reminder' | 'store' | 'coach' | 'send';

/** Notes of what is under way, as may be noted in a log. */
export type NoteFields = (fields: Fields) => void;

/** Where it is told how long each part of a turn took; never words of a person. */
export type Tracing = {
  /**
   * Does the work and tells how long it took, as a part of what it is done in. What belongs to a turn is not told of where it
   * is done outside one.
   */
  span<T>(name: SpanName, fields: Fields, work: (note: NoteFields) => Promise<T>): Promise<T>;
  /** Sends what is not sent yet, for a few seconds at most; never rejects. */
  close(): Promise<void>;
};

/** Tells nobody. */
export const noTracing: Tracing = { span: (_name, _fields, work) => work(() => {}), close: async () => {} };
