import { type MasterKey, type MasterKeys, parseMasterKey } from '../../src/state/masterKeys.ts';

/** The value of a setting that holds a master key, another for each number. */
export function settingOf(number: number): string {
  return Buffer.alloc(32, number).toString('base64');
}

/** The master key in that setting. */
export function masterKey(number: number): MasterKey {
  return parseMasterKey(settingOf(number));
}

/** Master keys as a process has them whose settings hold these. */
export function masterKeysOf(current: MasterKey, ...previous: MasterKey[]): MasterKeys {
  return { current, all: new Map([current, ...previous].map((one) => [one.id, one])) };
}
