import { readFileSync } from 'node:fs';

// Linux counts a process in hundredths of a second, whatever the machine.
const tickMs = 10;

/** The milliseconds that a process has worked so far, which do not pass while others have the machine; Linux only. */
export function workedMs(pid: number): number {
  const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces; what is counted comes after it.
  const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** The megabytes of memory that a process has now; Linux only. */
export function residentMb(pid: number): number {
  const told = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(told)?.[1]) / 1024;
}
