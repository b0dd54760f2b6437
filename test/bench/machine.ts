import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../support/programs.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = ['restify', 'ioredis', 'botbuilder', 'botbuilder-dialogs', '@microsoft/agents-hosting'];

/** When and where figures were taken, and with which versions, in a sentence. */
export function circumstances(now: Date): string {
  const day = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const [processor] = cpus();
  const told = execFileSync(findProgram(['redis-server'], 'redis-server'), ['--version'], {
    encoding: 'utf8',
  });
  const redis = /v=(\S+)/.exec(told)?.[1];
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  return `Taken on ${day} on ${cpus().length} cores of ${processor?.model.trim()}, with Node ${process.versions.node}, Redis ${redis}, ${versions.join(', ')}.`;
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return JSON.parse(manifest).version;
}
