/** The milliseconds that this process has worked so far, which do not pass while others have the machine. */
export function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
