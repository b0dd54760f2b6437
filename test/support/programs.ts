import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The longest that an installation can take, in milliseconds; an older lock is left over from a process that died. */
const longestInstallation = 180_000;

/**
 * The path of the first of these programs that is there. Where none is, and this is root on Debian or Ubuntu, the package
 * is installed first; elsewhere it throws one sentence that says what to install.
 */
export function findProgram(names: readonly string[], debianPackage: string): string {
  const found = lookUp(names) ?? installOnce(names, debianPackage);
  if (found) return found;
  throw new Error(
    `These tests need ${names.join(' or ')} on the PATH: install it, on Debian or Ubuntu with "apt-get install ${debianPackage}".`,
  );
}

function lookUp(names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  return names
    .flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
    .find((file) => isThere(file, constants.X_OK));
}

function isThere(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Installs the package unless another test process just did; `undefined` where that is not possible. */
function installOnce(names: readonly string[], debianPackage: string): string | undefined {
  const canInstall = process.getuid?.() === 0 && isThere('/etc/debian_version', constants.R_OK);
  if (!canInstall || !lookUp(['apt-get'])) return undefined;
  const lock = join(tmpdir(), 'loopbaanspiegel-apt.lock');
  waitForLock(lock);
  try {
    const found = lookUp(names);
    if (found) return found;
    runAptGet(['update']);
    runAptGet(['install', '-y', '--no-install-recommends', debianPackage]);
    return lookUp(names);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function waitForLock(lock: string): void {
  while (!takeLock(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > longestInstallation) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

// RUNLEVEL=1 keeps the package from starting a service of its own.
function runAptGet(args: readonly string[]): void {
  const { status, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: longestInstallation,
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: ${stderr.trim()}`);
}
