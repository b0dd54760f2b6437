import { readdirSync, readFileSync } from 'node:fs';

/** The milliseconds that a process has worked so far, in all its threads, which do not pass while others have the machine; Linux only. */
export function workedMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const worked = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'));
  return worked.reduce((sum, told) => sum + Number(told.split(' ')[0]), 0) / 1e6;
}

/** The megabytes of memory that a process has now; Linux only. */
export function residentMb(pid: number): number {
  const told = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(told)?.[1]) / 1024;
}
