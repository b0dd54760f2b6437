import pino from 'pino';

type Note = (fields: object, message: string) => void;

/** Where the process notes what happens: ids, counts and classes of errors, never words of a person. */
export type Log = { readonly info: Note; readonly warn: Note; readonly error: Note };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A log of one JSON line per note on standard output. */
export function openLog(level: LogLevel): Log {
  const log = pino({ level, base: null });
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}
