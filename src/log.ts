import pino from 'pino';

/** What may be noted besides the message. */
export type Fields = {
  /** Tells one turn from another. */
  readonly turn?: string;
  readonly channel?: string;
  /** Which call to the store. */
  readonly call?: string;
  /** The class of an error; its message may quote what a person said. */
  readonly error?: string;
  /** What a model was asked to do, by which version of which prompt, what came of it and after how many milliseconds. */
  readonly task?: string;
  readonly prompt?: string;
  readonly outcome?: string;
  readonly ms?: number;
};

// No room for words of a person: a channel is named by whoever calls, so only the names that we know pass.
const shapes: Readonly<Record<keyof Fields, RegExp>> = {
  turn: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  channel: /^(directline|webchat|msteams|emulator)$/,
  call: /^(read|readShelf|readSome|write)$/,
  error: /^[A-Za-z]{1,40}$/,
  task: /^(followUp|summary|evidence|choice)$/,
  prompt: /^[0-9a-f]{12}$/,
  outcome: /^[A-Za-z]{1,40}$/,
  ms: /^\d{1,7}$/,
};

/** A text that stands in the code as it is: any other, also a template with something in it, does not compile. */
type Constant<Text extends string> = Record<never, 1> extends Record<Text, 1> ? never : Text;

type Note = <Text extends string>(fields: Fields, message: Constant<Text>) => void;

/** Where the process notes what happens: ids and classes of errors, never words of a person. */
export type Log = { readonly info: Note; readonly warn: Note; readonly error: Note };

/** From which weight on something is noted. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A log of one JSON line per note on standard output; a field that is not on the list, or not of its shape, is left out. */
export function openLog(level: LogLevel): Log {
  const log = pino({ level, base: null });
  return {
    // Nothing is made of what nobody wants to read.
    info: (fields, message) => log.isLevelEnabled('info') && log.info(notable(fields), message),
    warn: (fields, message) => log.warn(notable(fields), message),
    error: (fields, message) => log.error(notable(fields), message),
  };
}

/** A log that notes nothing, for a library whose own notes would have whole requests in them. */
export const silence: object = pino({ level: 'silent' });

/** The class of an error, which is all that may be noted of it. */
export function classOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** What of these fields may be noted: those that are on the list, where they have the shape of what is. */
export function notable(fields: Fields): Fields {
  const all: Readonly<Record<string, unknown>> = fields;
  const kept = Object.entries(shapes).flatMap(([name, shape]) => {
    const value = all[name];
    const isPlain = typeof value === 'string' || typeof value === 'number';
    return isPlain && shape.test(String(value)) ? [[name, value]] : [];
  });
  return Object.fromEntries(kept);
}
